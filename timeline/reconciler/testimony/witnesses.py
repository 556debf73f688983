"""Which claims of other sources can help to date an undated one: those that may tell the same event, dates aside.

Beside the pairs that were compared anyway, each claim whose time is counted from the unknown day is held against the
claims of other sources with a time that are worded most alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from timeline.dates.dayset import DaySet
from timeline.dating import News, Witness
from timeline.model.claim import ParsedClaim, Setting
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.weights import WEIGHTS
from timeline.reconciler.rounds.judging import judged
from timeline.reconciler.rounds.linkage import Linkage
from timeline.reconciler.testimony.anniversaries import keeps_anniversary
from timeline.reconciler.testimony.opening import openings
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import Presumed, day_of

#: Pairs of claims → how strongly they tell one event, their dates aside.
Likeness = dict[tuple[str, str], float]

#: So many claims of other sources are looked at for each time that is to be counted.
NEAREST = 30

#: A word that more dated claims than this share brings none of them nearer.
COMMONEST = 200

#: Settings in which a claim that names no day has that of another: it happened with it, or on the days behind it, of
#: which the publication can leave one.
LENDING = frozenset({Setting.MEANWHILE, Setting.AFTER})

#: The news of a source stand in so many of its first claims.
LEADS = 3


def likeness(pairs: Iterable[Judgement]) -> Likeness:
    """How alike pairs are; what a date says is left out, for it hangs on what is to be found.

    A pair that the editor judged is as alike as he says.
    """
    found = {}
    for judgement in pairs:
        date = WEIGHTS["date"][judgement.level("date")] if judgement.levels else 0.0
        found[judgement.claims] = judgement.weight - date
    return found


def counterparts(turn: Linkage, parsed: Mapping[str, ParsedClaim], undecided: Container[str]) -> Linkage:
    """The turn with more pairs: each claim whose time is counted from an unknown day, and those of other sources most
    like it.
    """
    timed = [name for name, claim in parsed.items() if claim.when is not None]
    seeking = [name for name in timed if parsed[name].source in undecided and _is_counted(parsed[name])]
    vectors = turn.words.vectors
    telling = {word for name in seeking for word in vectors.counts[name]}
    postings: dict[str, list[str]] = {word: [] for word in telling}
    for name in timed if seeking else ():
        for word in telling.intersection(vectors.counts[name]):
            postings[word].append(name)
    near = ((name, other) for name in seeking for other in _nearest(name, postings, turn))
    pairs = {(min(pair), max(pair)) for pair in near}
    known = {**turn.ground.levels, **turn.ground.more}
    found = {pair: known[pair] for pair in pairs & known.keys()}
    found |= judged(sorted(pairs - known.keys()), turn.profiles)
    return turn._replace(ground=turn.ground._replace(more=found))


def _is_counted(claim: ParsedClaim) -> bool:
    return claim.when is not None and claim.when.expression is not None and claim.when.expression.relative


def _nearest(name: str, postings: Mapping[str, Sequence[str]], turn: Linkage) -> list[str]:
    """The claims of other sources that are worded most like one; `postings`: the claims that have each of its words."""
    shared: dict[str, float] = defaultdict(float)
    vectors, source = turn.words.vectors, turn.claims[name].source
    for word, weight in vectors[name].items():
        others = postings[word]
        for other in others if len(others) <= COMMONEST else ():
            if turn.claims[other].source != source:
                shared[other] += weight * vectors[other][word]
    return nlargest(NEAREST, shared, key=lambda other: (shared[other], other))


def witnesses(scene: Scene, alike: Likeness, presumed: Mapping[str, Presumed]) -> Iterator[Witness | News]:
    """Each of the pairs of different sources of which one is undecided; a day whose year is open is `presumed`.

    `alike` is in order.
    """
    news, opened, known = list[News](), openings(scene), _Days(scene, presumed)
    leads = {claim.id for claims in scene.told.values() for claim in claims[:LEADS]}
    timed = Counter(claim.source for claim in scene.parsed.values() if claim.when is not None)
    every = timed.total()
    for told, by, likeness in _pairs(scene, alike, leads, known):
        days, rests_on = known.of(by)
        when = known.lent(by) if days is None else days
        rivals, both = every - timed[told.source], told.id in leads and by.id in leads
        if told.when is not None and when is not None:
            if _is_counted(told):
                named, label = by.context.words if by.context and days is None else None, scene.label(by)
                back = told.source in scene.looking_back
                yield Witness(told, by, when, label, likeness, None, named, rivals, rests_on, back)
        elif both or (days is not None and days.only_day):
            weekday = opened[told.source][1] if told.source in opened else None
            news.append(News(told, by, days, scene.label(by), likeness, both, rivals, rests_on, weekday))
    yield from _of_one_day(news)


class _Days:
    """The days by which claims can date others, looked up for those that are asked for."""

    def __init__(self, scene: Scene, presumed: Mapping[str, Presumed]) -> None:
        self._scene, self._presumed = scene, presumed
        self._found: dict[str, tuple[DaySet | None, frozenset[str]]] = {}

    def of(self, claim: ParsedClaim) -> tuple[DaySet | None, frozenset[str]]:
        """The days that a claim names, as `day_of` gives them.

        The day of one that keeps an anniversary is not that of what it tells of.
        """
        if claim.id not in self._found:
            days, rests_on = day_of(claim, self._scene, self._presumed)
            kept = days is not None and claim.when is not None and keeps_anniversary(claim, self._scene)
            self._found[claim.id] = (None, frozenset()) if kept else (days, rests_on)
        return self._found[claim.id]

    def lent(self, claim: ParsedClaim) -> DaySet | None:
        """The single day of a claim that happened when something else did, or right after, whose words name its day."""
        context, days = claim.context, self._scene.turn.times.placed.get(claim.id)
        lent = context is not None and context.setting in LENDING and context.words is not None
        return days if lent and claim.when is None and days is not None and days.only_day else None


def _pairs(
    scene: Scene, alike: Likeness, leads: Container[str], known: _Days
) -> Iterator[tuple[ParsedClaim, ParsedClaim, float]]:
    """Each claim of an undecided source with each of another source that is like it, and how much.

    Left out are most pairs: those of which the second tells no day, unless both are among the first of their sources.
    """
    asked = {claim.id for claim in scene.of_undecided()}
    for (one, other), likeness in alike.items():
        for told, by in ((one, other), (other, one)):
            if told in asked:
                mine, theirs = scene.parsed[told], scene.parsed[by]
                if mine.source != theirs.source and (
                    (told in leads and by in leads) or known.of(theirs)[0] is not None or known.lent(theirs) is not None
                ):
                    yield mine, theirs, likeness


def _of_one_day(news: Iterable[News]) -> Iterator[News]:
    """News that may be of the days that several claims name are of the day of the one most alike, or of none."""
    by_claim: dict[str, list[News]] = defaultdict(list)
    for one in news:
        by_claim[one.told.id].append(one)
    for told in by_claim.values():
        dated = [one for one in told if one.days is not None and one.days.only_day and one.other.when is not None]
        most = max((one.likeness for one in dated), default=0.0)
        best = {one.days for one in dated if one.likeness == most}
        for one in told:
            if best == {one.days} and one.likeness == most:
                yield one
            elif one.leads:  # without a day only the first claims of two sources say anything
                yield one._replace(days=None)
