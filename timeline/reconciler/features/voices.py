"""Who speaks: sources that copy or relay one origin are one voice, and count once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.languages.reasons import say
from timeline.languages.within import within
from timeline.model.claim import Claim, Kind
from timeline.model.date import Basis
from timeline.model.event import Reading
from timeline.reconciler.features.wording import words_of


@dataclass(frozen=True)
class Voices:
    """What is known of the sources, by their ids: labels, languages, publication days, and which copies which.

    `contrasts`: the claims that are set against a claim, by its id; `denials`: what a claim denies. `told_in`: the
    language of the timeline, in which the reader is told of them. `days`: those that the words of claims name, by claim
    id. `rare_actions`: the actions that few claims of the story tell of. `beside`: for each claim that names several
    places, what they are known by; `acting`: what everybody is known by who acts.
    """

    labels: Mapping[str, str]
    languages: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Interval] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    contrasts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    denials: Mapping[str, str] = field(default_factory=dict)
    told_in: str = DEFAULT_LANGUAGE
    days: Mapping[str, DaySet] = field(default_factory=dict)
    rare_actions: frozenset[str] = frozenset()
    beside: frozenset[frozenset[str]] = frozenset()
    acting: frozenset[str] = frozenset()

    def voice(self, claim: Claim) -> str:
        """What stands behind a claim: the report that it relays, else the source, or the one that it copies."""
        if claim.origin:
            name = self._words(claim.origin, self.language(claim))
            return self._root(self._named[name]) if name in self._named else name or claim.origin
        return self._root(claim.source)

    @cached_property
    def _named(self) -> dict[str, str]:
        """The sources by the words of their labels, where no two have the same."""
        names = {source: self._words(label, self.languages.get(source)) for source, label in self.labels.items()}
        counts = Counter(names.values())
        return {name: source for source, name in names.items() if name and counts[name] == 1}

    def _root(self, source: str) -> str:
        for _ in self.origins:  # as many steps as there are, so that a circle ends
            before, source = source, self.origins.get(source, source)
            if source == before:
                break
        return source

    def named_together(self, one: Set[str], other: Set[str]) -> bool:
        """Does any claim of the story name two places in one breath? Then one may lie in the other."""
        return any(not names.isdisjoint(one) and not names.isdisjoint(other) for names in self.beside)

    def acts(self, names: Set[str]) -> bool:
        """Does any claim of the story tell what a place does, so that it may be another's name or a whole country's?"""
        return not names.isdisjoint(self.acting)

    def named_beside(self, places: Set[str]) -> list[list[str]]:
        """Which of some places the claims of the story name together, in order."""
        found = {names & places for names in self.beside} if len(places) > 1 else set[frozenset[str]]()
        return sorted(sorted(names) for names in found if len(names) > 1)

    def opposed(self, one: Claim, other: Claim) -> bool:
        """Is one of the claims set against the other in their source?"""
        return other.id in self.contrasts.get(one.id, ())

    def as_of(self, claim: Claim) -> Interval | None:
        """The days to which a claim's figures belong: what is so, also since a day, is so when it is published; what
        else is told was when it was said or happened.
        """
        published = self.published.get(claim.source)
        told_as_news = claim.said is None and claim.date is not None and claim.date.basis is Basis.CONTEXT
        if published and (claim.kind is Kind.STATE or told_as_news):
            return published
        for date in (claim.said, claim.date):
            if date is not None and date.earliest and date.latest:
                return Interval(date.earliest, date.latest)
        return published

    def days_of(self, claim: Claim) -> DaySet | None:
        """The days of a claim where these are not all from its earliest to its latest: some Friday, some 4 May."""
        days, date = self.days.get(claim.id), claim.date
        if days is None or date is None or days.is_whole:
            return None
        return days if (days.earliest, days.latest) == (date.earliest, date.latest) else None

    def language(self, claim: Claim) -> str:
        """The language of a claim's source."""
        return self.languages.get(claim.source, DEFAULT_LANGUAGE)

    def say(self, name: str, *words: str) -> str:
        """A sentence for the reader, by its name in `reasons.toml`."""
        return say(self.told_in, name, *words)

    def _words(self, name: str, language: str | None) -> str:
        return " ".join(sorted(set(words_of(name, language or DEFAULT_LANGUAGE))))


def reading(value: str, claims: Sequence[Claim], words: Sequence[str], voices: Voices) -> Reading:
    """One reading: its value, who says so in which words, and how many voices that are."""
    names = ", ".join(sorted({voices.labels[claim.source] for claim in claims}))
    quoted = ", ".join(voices.say("readings.word", one) for one in dict.fromkeys(word for word in words if word))
    speakers = dict.fromkeys(within(claim.attribution, voices.language(claim)) for claim in claims if claim.attribution)
    why = [names]
    if speakers:
        why.append(voices.say("readings.after", ", ".join(speakers)))
    if quoted:
        why.append(voices.say("readings.in_words", quoted))
    return Reading(
        value=value,
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
        independent=len({voices.voice(claim) for claim in claims}),
        why=", ".join(why),
    )


def directness(claims: Sequence[Claim]) -> int:
    """How many of the claims the source makes itself, rather than somebody whom it cites or relays."""
    return sum(claim.attribution is None and claim.origin is None for claim in claims)
