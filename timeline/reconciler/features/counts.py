"""Figures of an event sorted by what they count: which of two sources' numbers are numbers of one thing.

A source that gives two numbers of one unit side by side counts two things; each goes with the one of another source
that shares most of its words, else with the nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from timeline.languages import loader
from timeline.languages.units import measures
from timeline.model.claim import Claim, Figure
from timeline.reconciler.features.actions import Actions, actions_in
from timeline.reconciler.features.durations import HOUR, in_hours
from timeline.reconciler.features.names import name_keys
from timeline.reconciler.features.standing import is_of_the_whole, lasts, standing
from timeline.reconciler.features.things import PERCENT, is_part, is_people, may_be_same, of_other_sorts, sorts, thing
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.features.wording import words_of

#: Two counts of one thing differ by less than this factor; beyond it they count different things.
FACTOR = 3.0

#: Shares of one thing can lie farther apart, and so can the times that it is said to have lasted.
SHARE_FACTOR, LONG_FACTOR = 4.0, 6.0

#: And so can the numbers that two speakers give of a crowd.
CROWD_FACTOR = 6.0

#: A number that is called approximate allows for so much.
APPROXIMATE = 0.1

#: A whole number stands for all that are rounded to it.
ROUNDED = 0.49

#: So many numbers of one thing in a claim are a list, of as many things.
LISTED = 3

#: What befalls those who are counted: so many escaped, so many of them were arrested. Who died, was hurt or fell ill is
#: counted as such.
FATES = frozenset({"arrest", "convict", "evacuate", "release", "rescue"})

#: Periods by which business counts have at least so many days.
SHORTEST_PERIOD = 80


@dataclass(frozen=True, eq=False)
class Count:
    """A figure in a claim, what it counts and the words that tell it, and what the claim asks, offers or foresees.

    `part`: it is a part of the number before it; `sorts`: what tells it from its like; `places` and `actions`: where
    and of which deed the claim tells; `whole`: of a whole country; `listed`: one of many of its kind in one claim.
    """

    claim: Claim
    language: str
    figure: Figure
    thing: str
    words: frozenset[str]
    asked: Actions
    part: bool = False
    sorts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    actions: Actions = frozenset()
    whole: bool = False
    listed: bool = False

    @cached_property
    def size(self) -> float:
        """A number that stands for it."""
        return size_of(self.figure)


def size_of(figure: Figure) -> float:
    """A number that stands for a figure."""
    ends = [end for end in (figure.min, figure.max) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def counted_alike(claims: Sequence[Claim], voices: Voices) -> Iterator[list[Count]]:
    """Groups of figures that count one thing, each group of two or more, in a fixed order."""
    every = [(claim, figure) for claim in claims for figure in claim.figures]
    counts = [_count(*one, voices) for one in every if not (one[1].min is None and one[1].max is None)]
    if len(counts) < 2:
        return
    rivals: dict[str, list[Count]] = {}
    for count in counts:
        rivals.setdefault(count.claim.source, []).append(count)
    groups: list[list[Count]] = []
    for count in sorted(_distinct(counts), key=lambda one: (one.claim.id, one.figure.start, one.figure.end)):
        home = max(
            (group for group in groups if _belongs(count, group, rivals, voices)),
            key=lambda group: _likeness(count, group),
            default=None,
        )
        if home is None:
            groups.append([count])
        else:
            home.append(count)
    yield from (group for group in groups if len(group) > 1)


def _count(claim: Claim, figure: Figure, voices: Voices) -> Count:
    language = voices.language(claim)
    measured = in_hours(figure, language)
    part = language in loader.having("figures") and is_part(figure, claim, language)
    words = _words(figure.what, language)
    asked, apart = standing(claim, language), sorts(figure, claim, language)
    return Count(
        claim,
        language,
        measured,
        thing(measured.unit, language),
        words,
        asked,
        part,
        apart,
        name_keys(claim.places, language),
        actions_in(claim.headline, language),
        is_of_the_whole(claim, language),
        sum(other.unit == figure.unit for other in claim.figures) >= LISTED,
    )


def _distinct(counts: Sequence[Count]) -> list[Count]:
    """Claims that quote one sentence share its figures: each place counts once, and is told where any of them says."""
    seen: dict[tuple[str, int, int], Count] = {}
    for count in counts:
        place = count.claim.source, count.figure.start, count.figure.end
        known = seen.setdefault(place, count)
        seen[place] = replace(known, places=known.places | count.places)
    return list(seen.values())


#: The numbers that a source gives, by its id.
Rivals = Mapping[str, Sequence[Count]]


def _belongs(count: Count, group: Sequence[Count], rivals: Rivals, voices: Voices) -> bool:
    return all(_opposed(count, other, voices) or _comparable(count, other, rivals, voices) for other in group)


def _opposed(one: Count, other: Count, voices: Voices) -> bool:
    """Does their source set the one against the other?"""
    alike = may_be_same(one.thing, other.thing) and not of_other_sorts(one.sorts, other.sorts)
    return alike and voices.opposed(one.claim, other.claim)


def _comparable(one: Count, other: Count, rivals: Rivals, voices: Voices) -> bool:
    """Can both be numbers of one thing, told by two?"""
    if not may_be_same(one.thing, other.thing) or one.asked != other.asked or of_two_periods(one.claim, other.claim):
        return False
    if one.thing != other.thing and (one.part or other.part):
        return False  # "251 people, of whom | 229 were passengers"
    if of_other_sorts(one.sorts, other.sorts) or _told_apart(one, other) or one.listed or other.listed:
        return False
    if one.claim.source == other.claim.source and not (
        _other_speakers(one.claim, other.claim) and one.words & other.words
    ):
        return _same_value(one.figure, other.figure)
    if not _near(one, other):
        return False
    return not (_has_better(one, other, rivals, voices) or _has_better(other, one, rivals, voices))


def _told_apart(one: Count, other: Count) -> bool:
    """Do their claims name other places, or other deeds of what is counted: so many escaped, so many were arrested?"""
    if one.places and other.places and one.places.isdisjoint(other.places):
        return True
    if one.whole is not other.whole and bool(one.places or other.places):
        return True  # "four died in Kelby", "nine died across the country"
    measured = one.thing == HOUR or {count.figure.unit for count in (one, other)} & measures(one.language)
    if measured or not (one.actions and other.actions):
        return False
    return one.actions.isdisjoint(other.actions) or one.actions & FATES != other.actions & FATES


def of_two_periods(one: Claim, other: Claim) -> bool:
    """Does each tell of a quarter, a season or a year of its own, in which things are counted anew?"""
    spans = [
        (claim.date.earliest, claim.date.latest)
        for claim in (one, other)
        if claim.date and claim.date.text and claim.date.earliest and claim.date.latest
    ]
    if len(spans) < 2 or any((last - first).days < SHORTEST_PERIOD for first, last in spans):
        return False
    return spans[0][1] < spans[1][0] or spans[1][1] < spans[0][0]


def _has_better(one: Count, other: Count, rivals: Rivals, voices: Voices) -> bool:
    """Does who gives the other number give another one of the unit that goes better with this one?

    Numbers that are set against each other are those of two speakers.
    """
    others = [
        rival
        for rival in rivals[other.claim.source]
        if rival is not other
        and may_be_same(rival.thing, one.thing)
        and not (_same_value(rival.figure, other.figure) or _is_vaguer(rival.figure, other.figure))
        and not (_other_speakers(rival.claim, other.claim) or voices.opposed(rival.claim, other.claim))
    ]
    mine = _fit(one, other) if others else (False, 0, 0.0)
    return any(_fit(one, rival) > mine for rival in others)


def _is_vaguer(one: Figure, other: Figure) -> bool:
    """Is a number the other told roughly: "thousands", "3,500"?"""
    return None in (one.min, one.max) and None not in (other.min, other.max) and agree(one, other)


def _fit(one: Count, other: Count) -> tuple[bool, int, float]:
    """The same number, then words of what is counted in common, then nearness."""
    low, high = sorted((abs(one.size), abs(other.size)))
    return agree(one.figure, other.figure), len(one.words & other.words), low / high if high else 1.0


def _likeness(count: Count, group: Sequence[Count]) -> tuple[bool, int, float]:
    return max(_fit(count, other) for other in group)


@lru_cache(maxsize=4096)
def _words(what: str, language: str) -> frozenset[str]:
    return frozenset(words_of(what, language))


def _near(one: Count, other: Count) -> bool:
    low, high = sorted((abs(one.size), abs(other.size)))
    if is_people(one.thing) and _other_speakers(one.claim, other.claim):
        return high <= low * CROWD_FACTOR
    long = one.thing == HOUR and any(lasts(count.claim, count.language) for count in (one, other))
    return high <= low * (LONG_FACTOR if long else SHARE_FACTOR if one.figure.unit == PERCENT else FACTOR)


def _other_speakers(one: Claim, other: Claim) -> bool:
    return bool(one.attribution and other.attribution) and one.attribution != other.attribution


def _same_value(one: Figure, other: Figure) -> bool:
    return (one.min, one.max) == (other.min, other.max)


def agree(one: Figure, other: Figure) -> bool:
    """Can both be true of one thing? Open sides agree with what lies on them; hedged numbers with those near them."""
    slack = max(_slack(one, other), _slack(other, one), _rounding(one, other), _rounding(other, one))
    least = [low for low in (one.min, other.min) if low is not None]
    most = [high for high in (one.max, other.max) if high is not None]
    return not least or not most or max(least) <= min(most) + slack


def _rounding(one: Figure, other: Figure) -> float:
    """What a whole number leaves open against one with a fraction: 54 per cent and 54.2."""
    whole, exact = one.min or 0.0, other.min or 0.0
    return ROUNDED if whole.is_integer() and not exact.is_integer() and one.min == one.max else 0.0


def _slack(one: Figure, other: Figure) -> float:
    """What a hedge ("about 400") leaves open against another plain number."""
    plain = one.min is not None and one.min == one.max and other.min is not None and other.min == other.max
    return APPROXIMATE * abs(one.min or 0.0) if plain and one.qualifier is not None else 0.0
