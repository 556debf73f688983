"""Who spoke so far in a text, and whom a shorter form means: "the agency" the one that was named in full before."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.parser.attribution.lexicon import Lexicon

#: An office has at most so many words: "the deputy prime minister for European affairs".
LONGEST_OFFICE = 8


class Speaker(NamedTuple):
    """Who says so, in the source's words, and the report that relays it."""

    name: str
    origin: str | None = None


class NamedBefore:
    """The speakers of a text in the order in which they are named; each is found at once, however many there are."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._speakers: list[Speaker] = []
        self._by_name: dict[str, Speaker] = {}
        self._last_words: set[str] = set()
        #: The last speaker of each name, be it with an office: "Keller" → "the mayor, Maria Keller".
        self._by_part: dict[str, str] = {}
        #: Of how many it is known which one a pronoun means, and that one.
        self._fitting: dict[str, tuple[int, str | None]] = {}
        #: A speaker's place in the order by the last word of his name, and by each beginning of it.
        self._by_end: dict[str, int] = {}
        self._by_beginning: dict[tuple[str, ...], int] = {}

    def add(self, speaker: Speaker) -> None:
        """Another one spoke."""
        place = len(self._speakers)
        self._speakers.append(speaker)
        self._by_name[speaker.name] = speaker
        words = speaker.name.lower().split()
        self._last_words.add(words[-1])
        self._by_part |= dict.fromkeys(
            (part.strip(",") for part in speaker.name.split() if part[0].isupper()), speaker.name
        )
        named = words[1:] if words[0] in self._lexicon.determiners else words
        if len(named) > 1:
            self._by_end[named[-1]] = place
        if speaker.name.split()[-1][0].isupper():
            for length in range(1, min(len(named), LONGEST_OFFICE + 1)):
                self._by_beginning[tuple(named[:length])] = place

    def latest(self, pronoun: str, fits: Callable[[str, str], bool]) -> str | None:
        """The last name for which the pronoun can stand; each is tried once, however often it is asked for."""
        tried, known = self._fitting.get(pronoun, (0, None))
        names = (one.name for one in reversed(self._speakers[tried:]))
        found = next((name for name in names if fits(name, pronoun)), known)
        self._fitting[pronoun] = len(self._speakers), found
        return found

    def of_name(self, name: str) -> Speaker | None:
        """The last one of that very name."""
        return self._by_name.get(name)

    def of_person(self, name: str) -> str | None:
        """How a person was named who spoke before, an office with the name."""
        return self._by_part.get(name.rsplit(maxsplit=1)[-1])

    def ends_in(self, word: str) -> bool:
        """Does anybody's name end in this word, in lower case?"""
        return word in self._last_words

    def in_full(self, words: str) -> str:
        """ "The agency" in full, where one was named before that ends in this word, or begins with such an office."""
        parts = words.lower().split()
        if len(parts) < 2 or parts[0] not in self._lexicon.determiners:
            return words
        office = words.split()[1]
        ends = self._by_end.get(parts[1], -1) if len(parts) == 2 and office.islower() else -1
        latest = max(ends, self._by_beginning.get(tuple(parts[1:]), -1))
        return self._speakers[latest].name if latest >= 0 else words
