"""Appointments kept: what one source sees ahead on 5 May, a Friday, another opens with as done "on Friday".

What is planned and what came of it are seldom worded alike ("he will return to court", "he was jailed"). So the words
around the plan are held against those that the other source opens with, and the weekday has to be that of no other day
of which the story tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.dates.expression import AtTime, Period
from timeline.dates.interval import Day
from timeline.dates.units import Unit
from timeline.dating import Appointment
from timeline.model.claim import Kind, ParsedClaim, Status
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.testimony.anniversaries import keeps_anniversary
from timeline.reconciler.testimony.opening import openings
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import Presumed, dated

#: So many sentences are read to see what the news of a source are about.
HEAD = 6

#: So many sentences on either side of a plan tell what it is about.
AROUND = 2

#: A word tells something of a sentence where no more than so many have it, or such a part of them all.
FEW, PART = 3, 0.15

#: So many telling words in common show that the news may be what came of the plan.
IN_COMMON = 2

#: What is of today or yesterday stands in so many sentences at the head, and shares so many telling words with the
#: plan, one of them with its very sentence: no weekday shows that it is right.
OPENING, SEVERAL = 3, 3

#: Another day with that weekday, so many days off or less, may as well be meant.
NEAR = 60


class Ahead(NamedTuple):
    """A claim that names a day which was ahead of its source, and the sources by which its year is presumed."""

    claim: ParsedClaim
    day: Day
    presumed: frozenset[str]


def appointments(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Appointment]:
    """The weekdays that undecided sources open with, each with the only day of which the story tells that it can be."""
    news = [opening for _, opening in sorted(openings(scene).items()) if opening[0].kind is Kind.OCCURRENCE]
    plans = list(_ahead(scene, presumed)) if news else []
    if not plans:
        return
    telling = _Telling(scene)
    named = {(claim.source, days.only_day) for claim, days, _ in dated(scene, presumed)}
    for claim, weekday in news:
        apart = (day for source, day in named if source != claim.source)
        others = {day for day in apart if day is not None and day.weekday() == weekday}
        for plan in plans:
            if plan.claim.source == claim.source or plan.day not in others:
                continue
            alone = all(day == plan.day or abs((day - plan.day).days) > NEAR for day in others)
            if alone and len(telling.rare(telling.head(claim) & telling.around(plan.claim))) >= IN_COMMON:
                yield Appointment(claim, plan.claim, plan.day, scene.label(plan.claim), plan.presumed)


def appointments_of_day(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Appointment]:
    """What undecided sources open with as done today or yesterday, with the only plan of another that it can be."""
    news = list(_of_the_day(scene))
    plans = list(_ahead(scene, presumed)) if news else []
    if not plans:
        return
    telling = _Telling(scene)
    for claim in news:
        found = []
        for plan in plans:
            if plan.claim.source == claim.source:
                continue
            people = words_of(" ".join(plan.claim.actors), scene.story.languages[plan.claim.source])
            # The same people do much.
            same = telling.rare(telling.own(claim) & telling.own(plan.claim) - {*people})
            if same and len(same | telling.rare(telling.head(claim) & telling.around(plan.claim))) >= SEVERAL:
                found.append(plan)
        if len({plan.day for plan in found}) == 1:
            yield Appointment(claim, found[0].claim, found[0].day, scene.label(found[0].claim), found[0].presumed)


def _of_the_day(scene: Scene) -> Iterator[ParsedClaim]:
    """What each undecided source tells first, among its first sentences, as done today or yesterday."""
    for source, claims in scene.told.items():
        opening = list(dict.fromkeys(claim.quote for claim in claims))[:OPENING]
        fresh = (claim for claim in claims if claim.quote in opening and _is_fresh(claim))
        first = next(fresh, None) if scene.tells_news(source) else None
        if first is not None:
            yield first


def _is_fresh(claim: ParsedClaim) -> bool:
    core = claim.when.expression.core if claim.when and claim.when.expression else None
    base = core.base if isinstance(core, AtTime) else core
    of_day = isinstance(base, Period) and base.unit is Unit.DAY and base.offset in (0, -1)
    return of_day and claim.kind is Kind.OCCURRENCE and claim.status is not Status.CANCELLED


def _ahead(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Ahead]:
    """The days that lie behind the publication of the source that names them, or that it plans."""
    for claim, days, rests_on in dated(scene, presumed):
        day = days.only_day
        if day is None or claim.status is Status.CANCELLED:
            continue
        latest = scene.published[claim.source].days.latest
        is_ahead = day > latest if latest else claim.kind is Kind.PLAN
        if is_ahead and not keeps_anniversary(claim, scene):
            yield Ahead(claim, day, rests_on)


#: The sentences of a source in order, each with its telling words.
Sentences = Sequence[tuple[str, frozenset[str]]]


class _Telling:
    """The words of sentences; all sentences of the story are gone through once somebody asks which words are rare."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._read: dict[str, Sentences] = {}

    def own(self, claim: ParsedClaim) -> frozenset[str]:
        """The words of the sentence of a claim."""
        return next(words for quote, words in self._of(claim.source) if quote == claim.quote)

    def around(self, claim: ParsedClaim) -> frozenset[str]:
        """The words of the sentence of a claim and of those beside it."""
        sentences = self._of(claim.source)
        place = next(number for number, (quote, _) in enumerate(sentences) if quote == claim.quote)
        beside = sentences[max(0, place - AROUND) : place + AROUND + 1]
        return frozenset[str]().union(*(words for _, words in beside))

    def head(self, claim: ParsedClaim) -> frozenset[str]:
        """The words with which the source of a claim opens."""
        return frozenset[str]().union(*(words for _, words in self._of(claim.source)[:HEAD]))

    def rare(self, words: frozenset[str]) -> set[str]:
        """Those of some words that tell something."""
        if not words:
            return set()
        spread, most = self._spread
        return {word for word in words if spread[word] <= most}

    @cached_property
    def _spread(self) -> tuple[Counter[str], float]:
        """How many sentences have each word, and up to how many a word tells something."""
        told = [self._of(source) for source in self._scene.told]
        spread = Counter(word for sentences in told for _, words in sentences for word in words)
        return spread, max(FEW, PART * sum(map(len, told)))

    def _of(self, source: str) -> Sentences:
        if source not in self._read:
            quotes = dict.fromkeys(claim.quote for claim in self._scene.told[source])
            language = self._scene.story.languages[source]
            self._read[source] = [(quote, frozenset(words_of(quote, language))) for quote in quotes]
        return self._read[source]
