"""How long after an event it is: "three days after the vote", told as news by one source; another dates the vote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.dates.dayset import DaySet
from timeline.dates.expression import AtTime, Period, Weekday
from timeline.dates.interval import Interval
from timeline.dates.units import Unit, add, clamp
from timeline.dating import Elapsed
from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.claim import Kind, ParsedClaim
from timeline.reconciler.features.actions import actions_in
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.reconciler.profiles.told_events import (
    ENOUGH,
    Dated,
    calamity,
    dated,
    first_news,
    meant,
    names_calamity,
    spread_of,
)
from timeline.reconciler.testimony import season
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import Presumed

#: News stand in so many of the first claims of a source, or name their day.
FIRST = 4

#: Of the words behind "after", up to the end of the clause, so many telling ones name the event.
NAMED = 3

#: What it is worth where just enough of the words agree, and where they all do.
LEAST, MOST = 0.4, 0.7

#: What is counted in days from the calamity of the story agrees with it so much.
MIDDLE = 0.9

#: The first day of what goes on is told of long after.
FEWEST_DAYS = 3

#: Units of TIMEX3 durations, and how many days such distances are rounded by.
UNITS = {"D": (Unit.DAY, 0), "W": (Unit.WEEK, 2), "M": (Unit.MONTH, 7), "Y": (Unit.YEAR, 14)}

#: Distances with a hedge ("nearly three weeks") are off by so many days more.
HEDGED = 2

#: Sentences whose distances are kept: they are asked for in each round of dating.
REMEMBERED = 1 << 12

_DURATION = re.compile(r"P(\d{1,3})([DWMY])", re.ASCII)
_CLAUSE = re.compile(r"[,;:.–—!?\n“”\"»«()]")


class Passed(NamedTuple):
    """So many units, with a hedge or none, after what some words name; `lasts`: that goes on day by day."""

    words: str
    unit: Unit
    amount: int
    slack: int
    event: str
    lasts: bool = False


def elapsed(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Elapsed]:
    """Each distance that the news of an undecided source count from an event, with the claims that date the event."""
    counting = [(claim, one) for claim in _news(scene) for one in _passed(claim.quote, _language(scene, claim))]
    told = list(_dated(scene, presumed)) if counting else []
    spread, first = spread_of(told), first_news(told, scene.published)
    for claim, passed in counting:
        others = [other for other in told if other.claim.source != claim.source]
        language = _language(scene, claim)
        nearest, best = meant(passed.event, language, others, spread, len(told))
        if first is not None and first in others and _is_first(passed, first, nearest, language):
            nearest, best = [first], max(best, ENOUGH if passed.slack else MIDDLE)  # a story mostly tells of one
        weight = LEAST + (MOST - LEAST) * (min(best, 1.0) - ENOUGH) / (1 - ENOUGH)
        yield from (_counted(claim, other, passed, scene.label(other.claim), weight) for other in nearest)


def counted_in_years(quote: str, language: str) -> bool:
    """Does a sentence count years from an event that it names: "two years after the fire"?"""
    return any(passed.unit is Unit.YEAR for passed in _passed(quote, language))


def _is_first(passed: Passed, first: Dated, nearest: Sequence[Dated], language: str) -> bool:
    """Is it what the story opens with, its calamity or what has gone on since, and no other day that claims tell?"""
    same = passed.lasts and not actions_in(passed.event, language).isdisjoint(first.actions)
    if not same and calamity(passed.event, language) is None:
        return False
    of_its_day = not nearest or nearest[0].days == first.days
    return of_its_day or names_calamity(passed.event, language, nearest)


def _dated(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Dated]:
    for claim, days, rests_on in season.dated(scene, presumed):
        one = None if _is_ahead(claim, days, scene) else dated(claim, days, scene.turn.profiles, rests_on)
        if one is not None:
            yield one


def _counted(claim: ParsedClaim, other: Dated, passed: Passed, label: str, weight: float) -> Elapsed:
    later = _moved(other.days.within, passed)
    return Elapsed(claim, other.claim, other.days, later, passed.words, label, weight, other.presumed)


def _language(scene: Scene, claim: ParsedClaim) -> str:
    return scene.story.languages[claim.source]


def _news(scene: Scene) -> Iterator[ParsedClaim]:
    """The claims of undecided sources that are their news, one of each sentence: the one that names its own day."""
    by_source: dict[str, dict[str, list[ParsedClaim]]] = defaultdict(lambda: defaultdict(list))
    for claim in scene.of_undecided():
        by_source[claim.source][claim.quote].append(claim)
    for told in by_source.values():
        for number, claims in enumerate(told.values()):
            own = next((claim for claim in claims if _of_the_day(claim)), None)
            if own is not None or (number < FIRST and claims[0].when is None):
                yield own or claims[0]


def _is_ahead(claim: ParsedClaim, days: DaySet, scene: Scene) -> bool:
    """Was it still ahead when its source was published? Who counts from it may mean the day on which it was decided."""
    latest = scene.published[claim.source].days.latest
    return claim.kind is Kind.PLAN or (latest is not None and days.within.last > latest)


def _of_the_day(claim: ParsedClaim) -> bool:
    """Does it name its day by the day of writing: "yesterday", "on Tuesday"?"""
    core = claim.when.expression.core if claim.when and claim.when.expression else None
    base = core.base if isinstance(core, AtTime) else core
    named = isinstance(base, Weekday) or (isinstance(base, Period) and base.unit is Unit.DAY)
    return named and claim.kind is not Kind.PLAN


@lru_cache(REMEMBERED)
def _passed(quote: str, language: str) -> tuple[Passed, ...]:
    """The distances that a sentence counts from an event that it names."""
    after = _after(language)
    counted = () if after is None or after.search(quote) is None else _distances(quote, language, after)
    return (*counted, *_nth_days(quote, language))


def _nth_days(quote: str, language: str) -> Iterator[Passed]:
    """The days that a sentence counts of what goes on: "on the twelfth day of the strike"."""
    counting, ordinals = _counting(language), loader.table(language, "words").get("ordinal", {})
    for match in counting.finditer(quote) if counting is not None else ():
        number = int(match["figure"]) if match["figure"] else ordinals[match["word"].lower()]
        event = event_behind(quote[match.end() :], language)
        goes_on = not {*plain_words(event)}.isdisjoint(loader.table(language, "dating")["nth_day"]["events"])
        if number >= FEWEST_DAYS and goes_on:
            yield Passed(match[0] + event, Unit.DAY, number - 1, 0, event, lasts=True)


def _distances(quote: str, language: str, after: re.Pattern[str]) -> Iterator[Passed]:
    from timeline.timex import tag  # few stories have such news, and most were tagged before

    for timex in tag(quote, language):
        told = _DURATION.fullmatch(timex.value or "")
        behind = after.match(quote, timex.end)
        if told and behind:
            event = event_behind(quote[behind.end() :], language)
            unit, slack = UNITS[told[2]]
            hedged = HEDGED if len(timex.text.split()) > 2 else 0
            yield Passed(quote[timex.start : behind.end()] + event, unit, int(told[1]), slack + hedged, event)


def event_behind(text: str, language: str) -> str:
    """The words that name the event, up to the end of the clause: as many as hold so many telling ones."""
    words = _CLAUSE.split(text, maxsplit=1)[0].split()
    ends = range(1, len(words) + 1)
    end = next((end for end in ends if len(words_of(" ".join(words[:end]), language)) >= NAMED), len(words))
    return " ".join(words[:end])


def _moved(days: Interval, passed: Passed) -> Interval:
    first, last = (add(day, passed.unit, passed.amount).toordinal() for day in (days.first, days.last))
    return Interval(clamp(first - passed.slack), clamp(last + passed.slack))


@cache
def _after(language: str) -> re.Pattern[str] | None:
    """The word behind a distance that counts it from an event."""
    words = loader.table(language, "dating").get("retrospect", {}).get("after", [])
    return compiled(rf"\s+(?:{'|'.join(map(re.escape, words))})\s+(?=\w)") if words else None


@cache
def _counting(language: str) -> re.Pattern[str] | None:
    """An ordinal, the word for a day, and what joins it to what is counted."""
    words, table = loader.table(language, "dating"), loader.table(language, "words").get("ordinal", {})
    if "nth_day" not in words or not table:
        return None
    ordinals, days, joints = (alternation(some) for some in (table, words["nth_day"]["day"], words["nth_day"]["of"]))
    suffixes = "|".join(map(re.escape, words["anniversary"]["suffixes"]))
    number = rf"(?:(?P<figure>[1-9]\d?)(?:{suffixes})|(?P<word>{ordinals}))"
    return compiled(rf"(?<!\w){number} (?:{days}) (?:{joints})\s?(?=\w)", re.IGNORECASE)
