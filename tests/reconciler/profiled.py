"""Claims as comparisons see them."""

from collections.abc import Mapping, Sequence

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.model.claim import Claim
from timeline.reconciler.features.edges import Edge
from timeline.reconciler.features.times import Times
from timeline.reconciler.passages.goes_on import passages
from timeline.reconciler.profiles.profile import Profile, Profiles
from timeline.reconciler.profiles.words import words_of


def profiles(claims: Sequence[Claim], times: Times, languages: Mapping[str, str]) -> Profiles:
    """What comparisons look at, by id."""
    words = words_of(claims, languages)
    goes_on = passages(claims, languages, words.actions, words.actors)
    return Profiles({one.id: one for one in claims}, times, languages, words, goes_on)


def profiled(*claims: Claim, edges: dict[str, Edge] | None = None) -> list[Profile]:
    """What comparisons look at, in the order of the claims."""
    days = {one.id: DaySet(Interval(one.date.earliest, one.date.latest)) for one in claims if one.date}
    found = profiles(claims, Times({}, days, {}, edges or {}), {one.source: "en" for one in claims})
    return [found[one.id] for one in claims]
