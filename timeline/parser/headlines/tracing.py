"""Finds the words of a line again in the sentence from which it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import NamedTuple

from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import Words

#: What an editor adds.
_ADDED = re.compile(r"\[[^\]]*\]")
_PIECE = re.compile(r"\w+")
#: Stands between two words that are looked through at once.
_END = "\0"
_PIECE_OR_END = re.compile(rf"\w+|{_END}")


class Run(NamedTuple):
    """A stretch of the words of a sentence, by the indexes of the first and of the one behind the last."""

    first: int
    after: int

    def span(self, words: Words) -> Span:
        """Its place in the text."""
        return Span(words.starts[self.first], words.ends[self.after - 1])


@dataclass(frozen=True, slots=True)
class Tracer:
    """Finds lines in a sentence: its `pieces` without marks, the `indexes` of their words, and all pieces `joined`."""

    words: Words
    pieces: Sequence[str]
    indexes: Sequence[int]
    joined: str

    @classmethod
    def of(cls, words: Words) -> Tracer:
        """The tracer of a sentence."""
        found = _PIECE_OR_END.findall(_END.join([text.replace(_END, " ") for text in words.texts]).lower())
        inside = list(map(_END.__ne__, found))
        pieces, indexes = list(compress(found, inside)), list(compress(accumulate(map(_END.__eq__, found)), inside))
        return cls(words, pieces, indexes, f" {' '.join(pieces)} ")

    @property
    def whole(self) -> tuple[Run, ...]:
        """All words of the sentence."""
        return (Run(self.indexes[0], self.indexes[-1] + 1),) if self.pieces else ()

    def runs(self, line: str) -> tuple[Run, ...]:
        """The stretches of which a line is made, in the order of the line; what is added to it left out.

        Of several places where the same words stand, that of which the line has most, then the next one.
        """
        wanted = _PIECE.findall((line if "[" in self.words.texts else _ADDED.sub(" ", line)).lower())
        at = self.joined.find(f" {' '.join(wanted)} ") if wanted else -1
        if at >= 0:
            place = self.joined.count(" ", 0, at)
            return (Run(self.indexes[place], self.indexes[place + len(wanted) - 1] + 1),)
        return tuple(self._stretches(wanted))

    def _stretches(self, wanted: Sequence[str]) -> Iterator[Run]:
        """The stretches of some words that do not stand in one place."""
        places: dict[str, list[int]] = {}
        for place, piece in enumerate(self.pieces):
            places.setdefault(piece, []).append(place)
        at, behind = 0, 0
        while at < len(wanted):
            length, place = 0, 0
            for one in places.get(wanted[at]) or self._parts(wanted[at]):
                shared = self._shared(wanted, at, one)
                if shared > length or (shared == length and place < behind <= one):
                    length, place = shared, one
            if length:
                behind = place + length
                yield Run(self.indexes[place], self.indexes[behind - 1] + 1)
            at += max(length, 1)

    def _parts(self, word: str) -> list[int]:
        """The places of words that a line has in two parts: "trat … zusammen" for "zusammentrat"."""
        return [place for place, piece in enumerate(self.pieces) if piece.startswith(word) or piece.endswith(word)]

    def _shared(self, wanted: Sequence[str], at: int, place: int) -> int:
        """How many words from a place on in both are the same, the first of which are alike."""
        length, most = 1, min(len(wanted) - at, len(self.pieces) - place)
        while length < most and wanted[at + length] == self.pieces[place + length]:
            length += 1
        return length
