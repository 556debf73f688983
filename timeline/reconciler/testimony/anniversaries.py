"""Anniversaries: "on Tuesday it will be a year since the fire" was written a year after the fire, but for some days.

Another source dates the event that the words name; where they name none, or a calamity, the story has one that it is
about. Where they name a weekday, few days can be meant: the only one of which others tell in some of their words, or,
where there are no others, the only one of the days in which the story begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from timeline.dates.expression import After, AtTime, Expression, Period, Weekday
from timeline.dates.interval import Day, Interval
from timeline.dates.resolve import anchors
from timeline.dates.units import Unit, add
from timeline.dating import Elapsed
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.clue import Bearing
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.profiles.told_events import Dated, calamity, dated, first_news, meant, spread_of
from timeline.reconciler.testimony import season
from timeline.reconciler.testimony.calendar_days import Speaker, named_days
from timeline.reconciler.testimony.elapsed import event_behind
from timeline.reconciler.testimony.scene import Scene
from timeline.reconciler.testimony.season import Presumed

#: A story has seldom two calamities whose anniversaries are kept.
WORTH = 0.6

#: What it is worth where the weekday is right.
ON_WEEKDAY = 0.8

#: So many telling words of what the story opens with name it.
IN_COMMON = 2

#: What a story begins with happened so many days before its first source, or less.
FIRST_DAYS = 7

#: What stands right behind a mark that says of nothing what it is of.
_STOPS = (",", ".", ";", ":")

#: TIMEX3 durations of years.
_YEARS = re.compile(r"P(\d{1,3})Y", re.ASCII)


class Kept(NamedTuple):
    """A claim that keeps an anniversary, or stands nearest to words that do; `event` names what it is of.

    `back`: the time counted back from the day that is kept, where one is.
    """

    claim: ParsedClaim
    words: str
    event: str
    back: After | None = None


def anniversaries(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Elapsed]:
    """Each anniversary that an undecided source places by its own day, with the claims that date what it is of."""
    kept = [*_counted_back(scene), *_named(scene)]
    told = list(_told(scene, presumed)) if kept else []
    spread, first = spread_of(told), first_news(told, scene.published)
    for one in kept:
        language = scene.story.languages[one.claim.source]
        others = [other for other in told if other.claim.source != one.claim.source]
        doing = [_but_for_people(other, scene) for other in others]  # the same people do much
        nearest = meant(one.event, language, doing, spread, len(told))[0] if one.back is not None else []
        if not nearest and first is not None and first in others and _is_of(first, one, scene):
            nearest = [first]
        if not nearest and one.back is not None and isinstance(one.back.base, Weekday):
            yield from _on_weekday(one, one.back, scene)
        years = _years(one.words, language) if one.back is None else 0
        for other in nearest:
            later = Interval(*(add(day, Unit.YEAR, years) for day in (other.days.within.first, other.days.within.last)))
            label = scene.label(other.claim)
            yield Elapsed(one.claim, other.claim, other.days, later, one.words, label, WORTH, other.presumed, one.back)


def _but_for_people(told: Dated, scene: Scene) -> Dated:
    people = words_of(" ".join(told.claim.actors), scene.story.languages[told.claim.source])
    return told._replace(words=told.words - {*people})


def _on_weekday(kept: Kept, back: After, scene: Scene) -> Iterator[Elapsed]:
    """The only day that the weekday leaves of those that others tell in words of the event, or first of all."""
    language, source = scene.story.languages[kept.claim.source], kept.claim.source
    named, found = {*words_of(kept.event, language)}, dict[Day, Speaker]()
    for day, speakers in _named_days(scene):
        theirs = (one for one in speakers if one.told.claim.source != source)
        told = (one for one in theirs if not named or named & {*words_of(one.told.claim.quote, language)})
        speaker = next(told, None) if anchors(back, Interval.of(day)) is not None else None
        if speaker is not None:
            found[day] = speaker
    if not named or len(found) > 1:
        days = (one.days.only_day for other, one in scene.published.items() if other != source)
        begun = min((day for day in days if day), default=None)
        found = {day: one for day, one in found.items() if begun and 0 <= (begun - day).days <= FIRST_DAYS}
    for day, ((claim, _), days_of) in found.items() if len(found) == 1 else ():
        label = scene.label(claim)
        yield Elapsed(kept.claim, claim, days_of, Interval.of(day), kept.words, label, ON_WEEKDAY, when=back)


def _named_days(scene: Scene) -> Iterator[tuple[Day, Sequence[Speaker]]]:
    for _, days in sorted(named_days(scene).items()):
        yield from sorted(days.items())


def _told(scene: Scene, presumed: Mapping[str, Presumed]) -> Iterator[Dated]:
    for claim, days, rests_on in season.dated(scene, presumed):
        one = dated(claim, days, scene.turn.profiles, rests_on)
        if one is not None and claim.kind is not Kind.PLAN:
            yield one


def _counted_back(scene: Scene) -> Iterator[Kept]:
    """The times of undecided sources that are counted back from a day that is kept, told by a claim or by none."""
    for source, claims in scene.told.items():
        clues = scene.story.clues.get(source, ()) if source in scene.undecided else ()
        for clue in clues:
            if clue.bearing is Bearing.COUNTED_BACK and isinstance(clue.expression, After):
                claim = _nearest(claims, clue.start)
                within = claim.start <= clue.start < claim.end
                behind = claim.quote[clue.end - claim.start :] if within else ""
                words = claim.quote if within else clue.reason.words[0]
                yield Kept(claim, str(words), event_behind(behind, scene.story.languages[source]), clue.expression)


def _nearest(claims: Sequence[ParsedClaim], place: int) -> ParsedClaim:
    """The claim that holds a place, or stands nearest to it."""
    return min(claims, key=lambda one: (max(one.start - place, place - one.end + 1, 0), one.start, one.id))


def _named(scene: Scene) -> Iterator[Kept]:
    """The claims of undecided sources that name the day on which an anniversary is kept."""
    for claim in scene.of_undecided():
        if _is_of_writing(_core(claim)) and keeps_anniversary(claim, scene):
            yield Kept(claim, claim.quote, claim.quote)


def keeps_anniversary(claim: ParsedClaim, scene: Scene) -> bool:
    """Does its sentence say that a day is so many whole years after another, and not count back to that?"""
    marks = _marked(scene.story.languages[claim.source])
    return marks is not None and not _counts_back(claim, scene) and marks.search(claim.quote) is not None


def _counts_back(claim: ParsedClaim, scene: Scene) -> bool:
    """Is its time counted back from a day that is kept: "tomorrow it will be a year since the fire"?"""
    clues = scene.story.clues.get(claim.source, ()) if claim.when else ()
    places = {clue.start for clue in clues if clue.bearing is Bearing.COUNTED_BACK}
    return claim.when is not None and claim.when.start in places


def _core(claim: ParsedClaim) -> Expression | None:
    return claim.when.expression.core if claim.when and claim.when.expression else None


def _is_of_writing(core: Expression | None) -> bool:
    """Is it a day named by the day of writing: "tomorrow", "on Tuesday"?"""
    base = core.base if isinstance(core, AtTime) else core
    return isinstance(base, Weekday) or (isinstance(base, Period) and base.unit is Unit.DAY)


def _is_of(first: Dated, kept: Kept, scene: Scene) -> bool:
    """Can it be the anniversary of what the story opens with: a calamity, or what its words name as well?"""
    language = scene.story.languages[kept.claim.source]
    marks = _marked(language)
    mark = marks.search(kept.words) if marks and kept.back is None else None
    if mark is not None and kept.words[mark.end() : mark.end() + 1] in _STOPS:
        return True  # "tomorrow, on the anniversary, …"
    named = {*words_of(kept.words, language)} & first.words
    return calamity(kept.words, language) is not None or len(named) >= IN_COMMON


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
