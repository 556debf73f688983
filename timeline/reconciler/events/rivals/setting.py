"""What rivals are looked for in: the claims of a story in their events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from timeline.model.claim import Claim, Kind
from timeline.model.sentence import Sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.features.wording import words_of
from timeline.reconciler.passages.replies import follows, sentences
from timeline.reconciler.profiles.profile import Profile, Profiles

#: What it weighs to tell one thing with another value.
RIVAL = 12.0

#: Two claims that tell one thing otherwise, and how they do, by the order of the claims.
Rivals = tuple[str, str, str, str]

#: Days that two claims name can lie so far apart where these tell one thing; and those on which they were written.
NEAR, WEEKS = 2, 31

#: What is told so without a day holds, or is said, when its source was written.
_OF_THEIR_TIME = frozenset({Kind.STATE, Kind.STATEMENT})


class Setting:
    """The claims as comparisons see them, the event of each, and what is told around it.

    `kept`: by event the rival numbers that were found beside it, where all is as it was.
    """

    def __init__(
        self, profiles: Profiles, events: Sequence[Sequence[str]], kept: Mapping[int, Sequence[Rivals]]
    ) -> None:
        self.profiles, self.words = profiles, profiles.words
        self.home = {name: number for number, names in enumerate(events) for name in names}
        self.kept = dict(kept)
        self._events = events
        self._sentences: dict[str, list[list[Claim]]] = {}
        self._places: dict[str, int] = {}

    def source(self, name: str) -> str:
        """The source of a claim."""
        return self.profiles.claims[name].source

    def language(self, name: str) -> str:
        """The language of a claim."""
        return self.profiles.languages[self.source(name)]

    def told_by(self, source: str) -> Sequence[Claim]:
        """The claims of a source."""
        return self.profiles.by_source[source]

    def together(self, name: str) -> list[str]:
        """The claims by which its source tells of the event of a claim."""
        source = self.source(name)
        return [mate for mate in self._events[self.home[name]] if self.source(mate) == source]

    def claims_of(self, event: int) -> Sequence[str]:
        """The claims of an event."""
        return self._events[event]

    def apart(self, one: str, other: str) -> bool:
        """Do two claims name days, and these too far from each other for one thing?

        So they are where both tell what was so, or said, when their sources wrote, weeks after each other.
        """
        claims = [self.profiles.claims[name] for name in (one, other)]
        named = [claim.date is not None and claim.date.text is not None for claim in claims]
        if not (all(named) or (not any(named) and all(claim.kind in _OF_THEIR_TIME for claim in claims))):
            return False
        mine, theirs = self.profiles.span(one), self.profiles.span(other)
        gap = max(mine[0] - theirs[1], theirs[0] - mine[1])
        return bool(mine[0] and theirs[0]) and gap > (NEAR if all(named) else WEEKS)

    @cached_property
    def shared(self) -> Sequence[int]:
        """The events of several sources."""
        return [number for number in range(len(self._events)) if self._is_shared(number)]

    def _is_shared(self, event: int) -> bool:
        names = self._events[event]
        return len(names) > 1 and len(set(map(self.source, names))) > 1

    def around(self, event: int) -> set[str]:
        """The claims of the sentences that tell an event, and of those beside."""
        return {claim.id for name in self._events[event] for claim in self._near(name)}

    def is_beside(self, one: Profile, event: int) -> bool:
        """Do the sentences around a claim tell an event of several sources?"""
        return self._is_shared(event) and any(self.home[claim.id] == event for claim in self._near(one.id))

    def _near(self, name: str) -> list[Claim]:
        """The claims of the sentence of a claim, and of those right before and behind it."""
        source = self.source(name)
        if source not in self._sentences:
            told = self._sentences[source] = list(sentences(self.told_by(source)))
            self._places.update((claim.id, at) for at, sentence in enumerate(told) for claim in sentence)
        told, at = self._sentences[source], self._places[name]
        around = [one for one in told[max(0, at - 1) : at + 2] if one is told[at] or _touch(one, told[at])]
        return [claim for sentence in around for claim in sentence]


def _touch(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Does one sentence follow the other?"""
    return follows(one[-1], other[0]) or follows(other[-1], one[0])


def common_words(one: Profile, other: Profile) -> set[str]:
    """The words of both headlines that can tell one event from another; numbers aside."""
    mine, yours = (set(words_of(profile.claim.headline, profile.language)) for profile in (one, other))
    return {word for word in mine & yours if not word[0].isdigit()}


def rival(one: str, other: str, why: Sentence) -> Judgement:
    """The judgement of a pair of rivals."""
    return Judgement((min(one, other), max(one, other)), RIVAL, why)
