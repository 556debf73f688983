"""What a source counts from a calamity that only another source dates: "eight days after the spill".

A story mostly tells of one, whatever each source calls it. Other events are told too often for a word or two to say
which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.dates.expression import Absolute, After
from timeline.dates.interval import Day
from timeline.dates.units import add
from timeline.dating import Published
from timeline.model.claim import Context, Kind, Occasion, ParsedClaim, Setting
from timeline.reconciler.features.actions import actions_in
from timeline.reconciler.profiles.told_events import Dated, calamity, dated, first_news
from timeline.reconciler.rounds.linkage import Linkage
from timeline.reconciler.story import Story


def counted_elsewhere(
    parsed: Mapping[str, ParsedClaim], turn: Linkage, published: Mapping[str, Published], story: Story
) -> dict[str, ParsedClaim]:
    """The claims that count from the calamity of the story, counted from the day that another source names."""
    asked = [(claim, one) for claim in parsed.values() if (one := _occasion(claim)) is not None]
    told = list(_dated(parsed, turn, published)) if asked else []
    first, found = first_news(told, published), dict[str, ParsedClaim]()
    day = first.days.only_day if first else None
    if first is None or day is None:
        return found
    for claim, occasion in asked:
        language, latest = story.languages[claim.source], published[claim.source].days.latest
        kind = calamity(occasion.words, language)
        if first.claim.source == claim.source or kind is None or not _can_be(kind, language, told, first):
            continue
        if latest is not None and add(day, occasion.unit, occasion.amount) <= latest:
            context = _counted(occasion, day, first.claim.source)
            found[claim.id] = claim.model_copy(update={"context": context})
    return found


def _occasion(claim: ParsedClaim) -> Occasion | None:
    return claim.context.occasion if claim.when is None and claim.context else None


def _can_be(kind: str, language: str, told: Sequence[Dated], first: Dated) -> bool:
    """Is it not of another day that all claims tell which tell of such a thing?"""
    named = actions_in(kind, language)
    days = {one.days for one in told if not named.isdisjoint(one.actions)}
    return len(days) != 1 or first.days in days


def _dated(parsed: Mapping[str, ParsedClaim], turn: Linkage, published: Mapping[str, Published]) -> Iterator[Dated]:
    """The claims that name the day of what has happened."""
    for name, days in sorted(turn.times.named.items()):
        claim, latest = parsed[name], published[parsed[name].source].days.latest
        ahead = claim.kind is Kind.PLAN or (latest is not None and days.within.last > latest)
        one = None if ahead else dated(claim, days, turn.profiles)
        if one is not None:
            yield one


def _counted(occasion: Occasion, day: Day, source: str) -> Context:
    """So many units from a day."""
    told = Absolute(day.year, day.month, day.day)
    when = After(told, occasion.unit, occasion.amount) if occasion.amount else told
    known = occasion.model_copy(update={"told_by": source})
    return Context(setting=Setting.COUNTED, expression=when, occasion=known)
