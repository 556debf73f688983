"""Appointments kept: what one source sees ahead on 5 May, a Friday, another opens with as done "on Friday".

What is planned and what came of it are seldom worded alike ("he will return to court", "he was jailed"). So the words
around the plan are held against those that the other source opens with, and the weekday has to be that of no other day
of which the story tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
from timeline.reconciler.testimony.season import Presumed, day_of

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
    told = _by_sentence(scene)
    named = {claim.id: days.only_day for claim in scene.parsed.values() if (days := day_of(claim, scene, presumed)[0])}
    spread = Counter(word for sentences in told.values() for _, words in sentences for word in words)
    most = max(FEW, PART * sum(map(len, told.values())))
    for claim, weekday in news:
        head = frozenset[str]().union(*(words for _, words in told[claim.source][:HEAD]))
        apart = (day for name, day in named.items() if scene.parsed[name].source != claim.source)
        others = {day for day in apart if day is not None and day.weekday() == weekday}
        for plan in plans:
            if plan.claim.source == claim.source or plan.day not in others:
                continue
            alone = all(day == plan.day or abs((day - plan.day).days) > NEAR for day in others)
            about = _around(told[plan.claim.source], plan.claim)
            if alone and sum(spread[word] <= most for word in head & about) >= IN_COMMON:
                yield Appointment(claim, plan.claim, plan.day, scene.label(plan.claim), plan.presumed)


def appointments_of_day(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Appointment]:
    """What undecided sources open with as done today or yesterday, with the only plan of another that it can be."""
    news = list(_of_the_day(scene))
    plans = list(_ahead(scene, presumed)) if news else []
    if not plans:
        return
    told = _by_sentence(scene)
    spread = Counter(word for sentences in told.values() for _, words in sentences for word in words)
    most = max(FEW, PART * sum(map(len, told.values())))
    for claim in news:
        own = _words_of(told[claim.source], claim)
        head = frozenset[str]().union(*(words for _, words in told[claim.source][:HEAD]))
        found = []
        for plan in plans:
            if plan.claim.source == claim.source:
                continue
            sentences = told[plan.claim.source]
            people = words_of(" ".join(plan.claim.actors), scene.story.languages[plan.claim.source])
            shared = own & _words_of(sentences, plan.claim) - {*people}  # the same people do much
            same = {word for word in shared if spread[word] <= most}
            beside = {word for word in head & _around(sentences, plan.claim) if spread[word] <= most}
            if same and len(same | beside) >= SEVERAL:
                found.append(plan)
        if len({plan.day for plan in found}) == 1:
            yield Appointment(claim, found[0].claim, found[0].day, scene.label(found[0].claim), found[0].presumed)


def _of_the_day(scene: Scene) -> Iterator[ParsedClaim]:
    """What each undecided source tells first, among its first sentences, as done today or yesterday."""
    for source, claims in scene.told.items():
        opening = list(dict.fromkeys(claim.quote for claim in claims))[:OPENING]
        fresh = (claim for claim in claims if claim.quote in opening and _is_fresh(claim))
        first = next(fresh, None) if source in scene.undecided else None
        if first is not None:
            yield first


def _is_fresh(claim: ParsedClaim) -> bool:
    core = claim.when.expression.core if claim.when and claim.when.expression else None
    base = core.base if isinstance(core, AtTime) else core
    of_day = isinstance(base, Period) and base.unit is Unit.DAY and base.offset in (0, -1)
    return of_day and claim.kind is Kind.OCCURRENCE and claim.status is not Status.CANCELLED


def _ahead(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Ahead]:
    """The days that lie behind the publication of the source that names them, or that it plans."""
    for _, claim in sorted(scene.parsed.items()):
        days, rests_on = day_of(claim, scene, presumed)
        day = days.only_day if days else None
        if day is None or claim.status is Status.CANCELLED or keeps_anniversary(claim, scene):
            continue
        latest = scene.published[claim.source].days.latest
        if day > latest if latest else claim.kind is Kind.PLAN:
            yield Ahead(claim, day, rests_on)


#: The sentences of a source in order, each with its telling words.
Sentences = Sequence[tuple[str, frozenset[str]]]


def _by_sentence(scene: Scene) -> dict[str, Sentences]:
    found: dict[str, Sentences] = {}
    for source, claims in scene.told.items():
        quotes, language = dict.fromkeys(claim.quote for claim in claims), scene.story.languages[source]
        found[source] = [(quote, frozenset(words_of(quote, language))) for quote in quotes]
    return found


def _words_of(sentences: Sentences, claim: ParsedClaim) -> frozenset[str]:
    """The telling words of the sentence of a claim."""
    return next(words for quote, words in sentences if quote == claim.quote)


def _around(sentences: Sentences, claim: ParsedClaim) -> frozenset[str]:
    """The telling words of the sentence of a claim and of those beside it."""
    place = next(number for number, (quote, _) in enumerate(sentences) if quote == claim.quote)
    beside = sentences[max(0, place - AROUND) : place + AROUND + 1]
    return frozenset[str]().union(*(words for _, words in beside))
