"""Quotations: the stretches of a text between quotation marks, also over several sentences and paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from timeline.languages.regex import compiled

#: A quotation of fewer words, without a stop at its end, is a phrase that is only marked, not speech.
FEWEST_WORDS = 4

#: Texts whose quotations are kept: the quotation of a claim is asked for by each pair that it makes.
_REMEMBERED = 4096

#: Single marks, which are apostrophes as well, hold speech where a stop or a comma stands before the closing one, which
#: is at most so far on (characters).
_LONGEST_SINGLE = 400

_MARKS = compiled(
    "(?=[“\"`«„»‘'])"  # spares most places of a text the whole pattern
    r"(?:“[^“”\n]*(?:”|$)|(?<!\w)\"[^\"\n]*(?:\"|$)|``(?:(?!''|``)[^\n])*(?:''|$)|«[^«»\n]*(?:»|$)|„[^„“”\n]*(?:[“”]|$)"
    r"|(?<![\w.,!?])»(?=\w)[^«»\n]*(?:«|$)"  # as German prints them
    rf"|(?<!\w)[‘'](?=[^\W\d_])(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){{1,{_LONGEST_SINGLE}}}(?<=[.,!?])[’'](?![\w']))",
    re.MULTILINE,
)
_SENTENCE = re.compile(r"[.,!?]\s*(?:[”\"»«’']|'')$")
_CLOSINGS = ("”", '"', "''", "»", "“", "«", "’", "'")


class Quotation(NamedTuple):
    """A stretch with its marks; one that is not `closed` goes on in the next paragraph."""

    start: int
    end: int
    closed: bool
    spoken: bool

    def of(self, text: str) -> str:
        """The words with their marks."""
        return text[self.start : self.end]


@lru_cache(_REMEMBERED)
def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order; none runs over the end of a line."""
    found = []
    for match in _MARKS.finditer(text):
        words = match.group()
        closed = len(words) > 1 and words.endswith(_CLOSINGS)
        spoken = len(words.split()) >= FEWEST_WORDS or _SENTENCE.search(words) is not None
        found.append(Quotation(match.start(), match.end(), closed, spoken))
    return tuple(found)
