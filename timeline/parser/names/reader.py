"""Finds the names of sentences, and what can be told of each from where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from timeline.model.timex import Timex
from timeline.parser.names.lexicon import Lexicon, Nature
from timeline.parser.names.resolution import Found
from timeline.parser.names.sequences import Sequence as Written
from timeline.parser.names.sequences import lower_words, next_word, sequences
from timeline.parser.text.sentences import Span
from timeline.parser.words.nouns import is_common

#: The words that make a name a place stand at most so far before it (characters).
BEFORE = 40

#: A known name is looked for in a headline up to so many words.
LONGEST_KNOWN = 5

#: A possessive that stands apart from its word.
_OWNER = re.compile(r"\s+(['’]s?\b)")

#: Behind a single word a number makes a model or a class of it.
_NUMBER = re.compile(r"\s\d")
_APOSTROPHE = re.compile("['’]")
_INNER = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[a-z,;]\s.)[\w’'-]+")


class Reader:
    """Reads one text; `surnames`: those that it has with their first names, where they are known already."""

    def __init__(self, text: str, timexes: Sequence[Timex], language: str, aliases: Mapping[str, str]) -> None:
        self.text, self.timexes, self.language, self.aliases = text, timexes, language, aliases
        self.lexicon = Lexicon.of(language)
        self._ends = [timex.end for timex in timexes]
        self._lower = lower_words(text)
        self._capitals: set[str] = set()
        self.surnames: frozenset[str] = frozenset()

    def sentence(self, span: Span) -> list[Found]:
        """The names of a sentence, in order."""
        found: list[Found] = []
        for written in sequences(self.text, span, self.language):
            only = len(written.words) == 1 and written.words[0] not in self.aliases
            trimmed = None if only and self.lexicon.no_name[written.words[0]] else self._trimmed(written)
            if trimmed is not None:
                found += self._read(trimmed, span, found)
        return found

    def headline(self, span: Span, known: set[str]) -> list[Found]:
        """The names that are known from elsewhere, in a line that writes every word with a capital."""
        found: list[Found] = []
        for written in sequences(self.text, span, self.language):
            places = _places(self.text, written)
            position = 0
            while position < len(places):
                lengths = range(min(LONGEST_KNOWN, len(places) - position), 0, -1)
                length = next((number for number in lengths if _joined(places, position, number) in known), 0)
                if length:
                    part = places[position : position + length]
                    found.append(self._named(part, span, found))
                position += length or 1
        return found

    def _trimmed(self, written: Written) -> list[tuple[str, int]] | None:
        """The words of a sequence with their places, without what is no name at its beginning; `None`: nothing left."""
        words, near = _places(self.text, written), self._near(written.span)
        if self._is_first_name(written, near):
            return words
        if near:
            words = [(word, place) for word, place in words if not any(one.start <= place < one.end for one in near)]
        opening = written.opening
        while words and not self._is_name(words, opening=opening):
            words.pop(0)
            opening = False
        while words and words[-1][0].islower():
            words.pop()
        is_model = len(words) == 1 and _NUMBER.match(self.text, written.span.end) is not None
        return None if is_model or all(word in self.lexicon.titles for word, _ in words) else words

    def _is_first_name(self, written: Written, near: Sequence[Timex]) -> bool:
        """Is a month a first name: "June Keller", without a preposition before it and with a name behind it?"""
        word, start = written.words[0], written.span.start
        if word.lower() not in self.lexicon.months or len(written.words) < 2 or written.words[1] in self.lexicon.table:
            return False
        if any(one.start != start or one.end != start + len(word) for one in near):
            return False
        before = self.text[max(0, start - 12) : start].lower().split()
        return not before or before[-1] not in self.lexicon.common

    def _near(self, span: Span) -> Sequence[Timex]:
        """The time expressions that touch a stretch."""
        first = bisect_left(self._ends, span.start + 1)
        return [one for one in self.timexes[first : first + 3] if one.start < span.end]

    def _is_name(self, words: list[tuple[str, int]], *, opening: bool) -> bool:
        """Can a word begin a name? At the beginning of a sentence only one that is not written small elsewhere."""
        word, lexicon = words[0][0], self.lexicon
        lower = word.lower()
        for name in (word, _joined(words, 0, 2)) if len(words) > 1 else (word,):
            if name in lexicon.table or name in self.aliases:
                return True
        if _is_no_name(word) or lower in lexicon.dates or self._is_common(word):
            return False
        if words[-1][0] in lexicon.organisations and len(words) > 1 and lower not in lexicon.common:
            return True  # "National Guard", "Muslim Brotherhood"
        if lower in lexicon.common or lower in lexicon.openers or _APOSTROPHE.split(lower)[0] in lexicon.common:
            return (word in lexicon.titles and len(words) > 1) or (word.isupper() and len(word) > 1 and not opening)
        if len(word) == 1:
            return len(words) > 1
        if opening:
            return (word in lexicon.titles and len(words) > 1) or (
                lower not in self._lower and (len(words) > 1 or self._seen(word))
            )
        return True

    def _is_common(self, word: str) -> bool:
        """Is it a common noun written with a capital, and no surname that the text has with its first name?"""
        return word not in self.surnames and is_common(word, self.language)

    def _seen(self, word: str) -> bool:
        """Does the text write the word with a capital inside a sentence as well?"""
        if not self._capitals:
            self._capitals = _inner_capitals(self.text)
        return word in self._capitals

    def _read(self, words: list[tuple[str, int]], span: Span, found: list[Found]) -> list[Found]:
        """One or two names: "Ruritanian | President Maria Keller", "Syldavia | Navy"."""
        lexicon = self.lexicon
        whole = _joined(words, 0, len(words))
        if whole in lexicon.table or whole in self.aliases or words[-1][0] in lexicon.organisations:
            return [self._named(words, span, found)]
        people = next((n for n in (3, 2, 1) if len(words) > n and _is_people(_joined(words, 0, n), lexicon)), 0)
        titles = [place for place, (word, _) in enumerate(words) if word in lexicon.titles]
        if titles and self._ends_in_person(words, titles[-1]):
            return [self._named(words[titles[-1] + 1 :], span, found, titled=True)]
        if people:
            first = self._named(words[:people], span, found)
            rest = words[people:]
            while rest and not self._is_name(rest, opening=False):
                rest = rest[1:]
            return [first, self._named(rest, span, [*found, first])] if rest else [first]
        return [self._named(words, span, found)]

    def _ends_in_person(self, words: list[tuple[str, int]], title: int) -> bool:
        """Is what follows a title a person: "League Secretary | Maria Keller", not "Institute for Defence Analysis"?"""
        rest = words[title + 1 :]
        heads = [word in self.lexicon.organisations for word, _ in words]
        inside = title > 0 and words[title - 1][0].islower() and any(heads[:title])
        return bool(rest) and not inside and not any(heads[title + 1 :])

    def _named(self, words: list[tuple[str, int]], span: Span, found: list[Found], *, titled: bool = False) -> Found:
        lexicon = self.lexicon
        start, end = words[0][1], words[-1][1] + len(words[-1][0])
        name = _joined(words, 0, len(words))
        known = lexicon.table.get(name)
        nature = known.nature if known else Nature.PERSON if titled else self._nature(words)
        before = self._place_before(max(span.start, start - BEFORE), start)
        noun = next_word(self.text, end, span.end) in lexicon.place_nouns
        between = self.text[found[-1].end : start].strip().lower() if found else ""
        joined = bool(found) and found[-1].in_place and between in lexicon.place_joint
        joined = joined and (found[-1].strongly or len(words) == 1)  # "ministra de Obras, | Teresa Mora"
        in_place = (before is not None or joined or (noun and known is None)) and not titled
        strongly = noun or joined or (before is not None and self._is_strong(before))
        strongly = strongly and nature is Nature.UNKNOWN and not titled and not name.isupper()
        bare = tuple(word for word, _ in words)
        written = name if end - start == len(name) else _OWNER.sub(r"\1", " ".join(self.text[start:end].split()))
        return Found(start, end, bare, written.replace("’", "'"), nature, titled, in_place, in_place and strongly)

    def _place_before(self, first: int, start: int) -> re.Match[str] | None:
        """What stands before a name and makes it a place."""
        if not self.text[first:start].rstrip().lower().endswith(self.lexicon.place_before_ends):
            return None
        return self.lexicon.place_before.search(self.text, first, start)

    def _nature(self, words: list[tuple[str, int]]) -> Nature:
        lexicon, last = self.lexicon, words[-1][0]
        if last in lexicon.events:
            return Nature.EVENT
        if len(words) == 1:
            return Nature.UNKNOWN
        if last in lexicon.organisations and last not in lexicon.places:
            return Nature.ORGANISATION
        first = words[0][0]
        if last in lexicon.places or (first in lexicon.places and first not in lexicon.organisations):
            return Nature.PLACE
        return Nature.ORGANISATION if any(word in lexicon.organisations for word, _ in words) else Nature.UNKNOWN

    def _is_strong(self, before: re.Match[str]) -> bool:
        """Does what stands before make a place of any name: "in", "village of"; not "to", "from", "in the"?"""
        preposition = before["preposition"]
        return before["of"] is not None or (preposition.lower() not in self.lexicon.weak and before["article"] is None)


def _is_no_name(word: str) -> bool:
    """Is it written small, a model ("Il-76"), or a word made of a name ("Odala-born")?"""
    _, hyphen, second = word.partition("-")
    return word[0].islower() or any(map(str.isdigit, word)) or bool(hyphen and second[:1].islower())


def _is_people(name: str, lexicon: Lexicon) -> bool:
    known = lexicon.table.get(name)
    return known is not None and known.nature in (Nature.PEOPLE, Nature.COUNTRY)


def _joined(words: Sequence[tuple[str, int]], start: int, count: int) -> str:
    return " ".join([word for word, _ in words[start : start + count]])


def _places(text: str, written: Written) -> list[tuple[str, int]]:
    """The words of a sequence, each with its place."""
    found, position = [], written.span.start
    for word in written.words:
        position = text.index(word, position)
        found.append((word, position))
        position += len(word)
    return found


def _inner_capitals(text: str) -> set[str]:
    return set(_INNER.findall(text))
