"""What rivals are looked for in: the claims of a story in their events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from timeline.model.claim import Claim
from timeline.model.sentence import Sentence
from timeline.reconciler.compare import Judgement
from timeline.reconciler.profile import Profile
from timeline.reconciler.replies import follows, sentences
from timeline.reconciler.wording import words_of

#: What it weighs to tell one thing with another value.
RIVAL = 12.0

#: Days that two claims name can lie so far apart where these tell one thing.
NEAR = 2


class Setting:
    """The claims as comparisons see them, the event of each, and the events that are told beside it."""

    def __init__(self, profiles: Mapping[str, Profile], events: Sequence[Sequence[str]]) -> None:
        self.profiles = profiles
        self.home = {name: number for number, names in enumerate(events) for name in names}
        self._events = events
        self._shared = {
            number for number, names in enumerate(events) if len({profiles[name].claim.source for name in names}) > 1
        }

    def together(self, one: Profile) -> list[Profile]:
        """The claims by which its source tells of the event of a claim."""
        mates = (self.profiles[name] for name in self._events[self.home[one.id]])
        return [mate for mate in mates if mate.claim.source == one.claim.source]

    @cached_property
    def beside(self) -> Mapping[str, frozenset[int]]:
        """By claim the events of several sources that its own and the neighbouring sentences tell."""
        told = list(sentences([profile.claim for profile in self.profiles.values()]))
        found: dict[str, set[int]] = defaultdict(set)
        for at, sentence in enumerate(told):
            around = [one for one in told[max(0, at - 1) : at + 2] if one is sentence or _touch(one, sentence)]
            events = {self.home[claim.id] for one in around for claim in one} & self._shared
            for claim in sentence:
                found[claim.id] |= events
        return {name: frozenset(events) for name, events in found.items()}


def _touch(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Does one sentence follow the other?"""
    return follows(one[-1], other[0]) or follows(other[-1], one[0])


def common_words(one: Profile, other: Profile) -> set[str]:
    """The words of both headlines that can tell one event from another; numbers aside."""
    mine, yours = (set(words_of(profile.claim.headline, profile.language)) for profile in (one, other))
    return {word for word in mine & yours if not word[0].isdigit()}


def apart(one: Profile, other: Profile) -> bool:
    """Do both name days, and these too far from each other for one thing?"""
    named = all(profile.claim.date is not None and profile.claim.date.text for profile in (one, other))
    if not named or not (one.first and other.first):
        return False
    return max(one.first - other.last, other.first - one.last) > NEAR


def rival(one: Profile, other: Profile, why: Sentence) -> Judgement:
    """The judgement of a pair of rivals."""
    first, second = sorted((one.id, other.id))
    return Judgement((first, second), RIVAL, why)
