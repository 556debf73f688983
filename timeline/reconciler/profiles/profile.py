"""What comparisons look at of each claim, worked out once for each that is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from timeline.dates.dayset import DaySet
from timeline.model.claim import Claim, Figure, Kind, Status
from timeline.model.date import QuotedDate
from timeline.reconciler.features.actions import CALLING_OFF, Actions, Turns
from timeline.reconciler.features.baselines import told_figures
from timeline.reconciler.features.edges import Edge
from timeline.reconciler.features.frame import Frame, frame_of
from timeline.reconciler.features.names import Names
from timeline.reconciler.features.tallies import NOTHING, Things
from timeline.reconciler.features.times import Times
from timeline.reconciler.features.wording import Vector
from timeline.reconciler.profiles.crowd import Crowd, Span, ordinals
from timeline.reconciler.profiles.postponed import Done, Postponed
from timeline.reconciler.profiles.words import Words

#: Claim → the one before it of which it tells on.
GoesOn = Mapping[str, str]

NO_TITLES: GoesOn = MappingProxyType({})


@dataclass(slots=True, eq=False)
class Profile:
    """A claim as comparisons see it; `days`: those that its words name, without what is left open.

    `first` and `last` are ordinals of the possible days where both ends are known, else 0. `crowd`: how much its source
    tells of its one day, `around`: of the days around it, `lone`: do all tell hardly anything of those; `spans`: the
    times that its source names. `edge`: at which end of its day it is. `row`: the days that one clause names one after
    the other, as ordinals; `beside`: those that it names without telling of them. `dropped`: does its own sentence call
    off what it plans? `late`: does anybody tell that what came on its day was late; `came`: when what it plans was done
    at last. `rare`: the keys of names that few claims of the story bear; `rare_actions`: the actions that few
    tell of. `numbers`: those in its words that are met by chance hardly ever. `figures`: those that it tells, not those
    that it starts from. `counted_once`: what it counts and of which the story tells one number. `answers`: the claim
    before it of which it says that it is not so or cannot be checked; its own day is then that of the reply and left
    out. `continues`: the claim before it with which it goes on. `against`: the claims of its source that are set
    against it. `title_of`: the claim that it tells in short as a title. `scale`: how many claims the story has, titles
    aside.

    What a claim says of itself, and many pairs ask for, stands beside: its `date` if its days are known, with the words
    that `told` it and where these stand (`dated_at`); the first and the last of its days, also where an end is open
    (`opens`, `closes`), and whether these are `patterned`; `frame`: its words and names apart; `uncounted`: it has no
    number that others could share.

    Nobody changes it; it is not frozen, for a long story has many thousands, and to make them so takes twice as long.
    """

    claim: Claim
    language: str
    vector: Vector
    days: DaySet | None
    first: int
    last: int
    crowd: int
    lone: bool
    around: int
    spans: tuple[Span, ...]
    edge: Edge
    row: tuple[int, ...]
    beside: frozenset[int]
    called_off: bool
    dropped: bool
    late: bool
    came: Done
    actions: Actions
    rare_actions: Actions
    turns: Turns
    numbers: frozenset[str]
    figures: tuple[Figure, ...]
    counted_once: Things
    answers: str
    continues: str
    against: frozenset[str]
    actors: Names
    places: Names
    rare: Names
    title_of: str
    scale: int
    id: str = field(init=False)
    source: str = field(init=False)
    kind: Kind = field(init=False)
    date: QuotedDate | None = field(init=False)
    told: str | None = field(init=False)
    dated_at: int | None = field(init=False)
    only_day: int = field(init=False)
    opens: int = field(init=False)
    closes: int = field(init=False)
    patterned: bool = field(init=False)
    frame: Frame = field(init=False)
    uncounted: bool = field(init=False)

    def __post_init__(self) -> None:
        claim, days, date = self.claim, self.days, self.claim.date
        self.id, self.source, self.kind = claim.id, claim.source, claim.kind
        self.date = date if days is not None else None
        self.told, self.dated_at = (date.text, date.start) if date is not None else (None, None)
        self.only_day = self.first if self.first == self.last else 0  # its ordinal, where just one is possible
        self.opens = days.within.first.toordinal() if days is not None else 1
        self.closes = days.within.last.toordinal() if days is not None else 0
        self.patterned = days is not None and days.has_pattern
        self.frame = frame_of(claim, self.language)
        self.uncounted = not (self.figures or self.numbers or self.counted_once)


class Profiles(Mapping[str, Profile]):
    """The profiles of the claims of a story by their ids, each made when somebody asks for it."""

    def __init__(
        self,
        claims: Mapping[str, Claim],
        times: Times,
        languages: Mapping[str, str],
        words: Words,
        goes_on: GoesOn,
        titles: GoesOn = NO_TITLES,
    ) -> None:
        """Takes the claims by id; `languages` by source id, `goes_on`: the claim that each goes on with.

        `titles`: the claim that each title tells in short.
        """
        self.claims, self.words = claims, words
        self._times, self.languages = times, languages
        self.goes_on, self._titles = goes_on, titles
        self.scale = len(claims) - len(titles)
        # What goes on with another claim counts with that.
        running = {name: claim for name, claim in claims.items() if name not in titles}
        self.crowd = Crowd([claim for name, claim in running.items() if name not in goes_on], times.placed)
        self.postponed = Postponed(running.values(), times.placed, words.actions, words.late)
        self._made: dict[str, Profile] = {}

    def __getitem__(self, name: str) -> Profile:
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = self._profile(self.claims[name])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    @cached_property
    def by_source(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each source."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            found.setdefault(claim.source, []).append(claim)
        return found

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        return _rows(self.claims.values(), self._times.placed)

    def span(self, name: str) -> Span:
        """The first and the last day of a claim, as in its profile, which is not made for that."""
        return ordinals(self._days(name))

    def _days(self, name: str) -> DaySet | None:
        return None if self.words.replies.get(name) else self._times.placed.get(name)

    def _profile(self, claim: Claim) -> Profile:
        name, words, times, crowd = claim.id, self.words, self._times, self.crowd
        first, last = ordinals(named := self._days(name))
        return Profile(
            claim=claim,
            language=self.languages[claim.source],
            vector=words.vectors[name],
            days=named,
            first=first,
            last=last,
            crowd=crowd.told(claim.source, first) if first == last else 0,
            lone=first == last and crowd.lone(first),
            around=crowd.around(claim.source, first) if first == last else 0,
            spans=crowd.spans(claim.source),
            edge=times.edges.get(name, Edge.UNKNOWN),
            row=self._rows.get((claim.source, claim.headline), ()),
            beside=times.beside.get(name, frozenset()),
            called_off=claim.status is Status.CANCELLED or CALLING_OFF in words.actions[name],
            dropped=name in words.dropped,
            late=first == last and self.postponed.late(first),
            came=self.postponed.came(claim, words.actions[name], (first, last)),
            actions=words.actions[name],
            rare_actions=words.rare_actions,
            numbers=words.numbers[name],
            figures=told_figures(claim, self.languages[claim.source]),
            counted_once=words.counted_once.get(name, NOTHING),
            answers=words.replies.get(name, ""),
            continues=self.goes_on.get(name, ""),
            against=words.contrasts.get(name, frozenset()),
            turns=words.turns[name],
            actors=words.actors[name],
            places=words.places[name],
            rare=words.rare,
            title_of=self._titles.get(name, ""),
            scale=self.scale,
        )


def _rows(claims: Iterable[Claim], days: Mapping[str, DaySet]) -> dict[tuple[str, str], tuple[int, ...]]:
    """The days of clauses that name several, by source and clause: "we struck on 17 May, 15 June and 12 July"."""
    found: dict[tuple[str, str], set[int]] = {}
    for claim in claims:
        day = days[claim.id].only_day if claim.id in days else None
        if day is not None:
            found.setdefault((claim.source, claim.headline), set()).add(day.toordinal())
    return {clause: tuple(sorted(row)) for clause, row in found.items() if len(row) > 1}
