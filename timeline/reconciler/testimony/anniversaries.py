"""Anniversaries: "on Tuesday it will be a year since the fire" was written a year after the fire, but for some days.

Another source dates the event; where the words name none, or a calamity, the story has one that it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from timeline.dates.expression import After, AtTime, Expression, Period, Weekday
from timeline.dates.interval import Interval
from timeline.dates.units import Unit, add
from timeline.dating import Elapsed
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Kind, ParsedClaim
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.profiles.told_events import Dated, calamity, dated, first_news
from timeline.reconciler.testimony import season
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import Presumed

#: A story has seldom two calamities whose anniversaries are kept.
WORTH = 0.6

#: So many telling words of what the story opens with name it.
IN_COMMON = 2

#: What stands right behind a mark that says of nothing what it is of.
_STOPS = (",", ".", ";", ":")

#: TIMEX3 durations of years.
_YEARS = re.compile(r"P(\d{1,3})Y", re.ASCII)


def anniversaries(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Elapsed]:
    """Each anniversary that an undecided source places by its own day, with the claim that dates what it is of."""
    marked = [claim for claim in scene.of_undecided() if counts_back(claim) or _names_its_day(claim, scene)]
    first = first_news(list(_told(scene, presumed)), scene.published) if marked else None
    for claim in marked:
        if first is None or first.claim.source == claim.source or not _is_of(first, claim, scene):
            continue
        years = 0 if counts_back(claim) else _years(claim.quote, scene.story.languages[claim.source])
        later = Interval(*(add(day, Unit.YEAR, years) for day in (first.days.within.first, first.days.within.last)))
        label = scene.label(first.claim)
        yield Elapsed(claim, first.claim, first.days, later, claim.quote, label, WORTH, first.presumed)


def _told(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Dated]:
    for claim, days, rests_on in season.dated(scene, presumed):
        one = dated(claim, days, scene.turn.profiles[claim.id], rests_on)
        if one is not None and claim.kind is not Kind.PLAN:
            yield one


def _names_its_day(claim: ParsedClaim, scene: Scene) -> bool:
    """Does it name the day on which an anniversary is kept?"""
    return _is_of_writing(_core(claim)) and keeps_anniversary(claim, scene)


def counts_back(claim: ParsedClaim) -> bool:
    """Is its time counted back from a day that is kept: "tomorrow it will be a year since the fire"?"""
    core = _core(claim)
    return isinstance(core, After) and core.exact and core.amount < 0 and _is_of_writing(core.base)


def _core(claim: ParsedClaim) -> Expression | None:
    return claim.when.expression.core if claim.when and claim.when.expression else None


def _is_of_writing(core: Expression | None) -> bool:
    """Is it a day named by the day of writing: "tomorrow", "on Tuesday"?"""
    base = core.base if isinstance(core, AtTime) else core
    return isinstance(base, Weekday) or (isinstance(base, Period) and base.unit is Unit.DAY)


def keeps_anniversary(claim: ParsedClaim, scene: Scene) -> bool:
    """Does its sentence say that a day is so many whole years after another, and not count back to that?"""
    marks = _marked(scene.story.languages[claim.source])
    return marks is not None and not counts_back(claim) and marks.search(claim.quote) is not None


def _is_of(first: Dated, claim: ParsedClaim, scene: Scene) -> bool:
    """Can it be the anniversary of what the story opens with: a calamity, or what its words name as well?"""
    language = scene.story.languages[claim.source]
    marks = _marked(language)
    mark = marks.search(claim.quote) if marks else None
    if mark is not None and claim.quote[mark.end() : mark.end() + 1] in _STOPS:
        return True  # "tomorrow, on the anniversary, …"
    named = {*words_of(claim.quote, language)} & first.words
    return calamity(claim.quote, language) is not None or len(named) >= IN_COMMON


def _years(quote: str, language: str) -> int:
    """Which anniversary it is: the first, unless the words count the years."""
    from timeline.timex import tag  # few stories keep anniversaries

    told = (_YEARS.fullmatch(timex.value or "") for timex in tag(quote, language))
    counted = next((int(match[1]) for match in told if match), None)
    ordinals = loader.table(language, "words").get("ordinal", {})
    named = (ordinals[word] for word in quote.lower().split() if word in ordinals)
    return counted or next(named, 1)


@cache
def _marked(language: str) -> re.Pattern[str] | None:
    """What says that a day is so many whole years after another."""
    marks = loader.table(language, "dating").get("yearly", {}).get("marks", ())
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, marks))})(?!\w)", re.IGNORECASE) if marks else None
