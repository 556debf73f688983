"""What can be wrong with a headline, and what is looked at to find it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import starmap
from typing import NamedTuple

from timeline.parser.headlines.tracing import Run
from timeline.parser.words.plain.lexicon import FINITE_TAGS
from timeline.parser.words.speech import Words


class Fault(IntEnum):
    """What can be wrong with a headline, the worse the higher: less is wrong where the sum is lower."""

    #: It is longer than a line.
    LONG = 1
    #: It ends in an ellipsis, in a list or before what describes its last noun, or has lost a mark of quotation.
    CUT = 3
    #: It opens with a word that only points to what went before.
    DOUBTFUL = 5
    #: It begins or ends within a phrase, or breaks off before what is asked or found.
    BROKEN = 7
    #: It is no sentence, or is put together from words that do not belong together.
    PIECE = 8
    #: It tells what another claim tells, so that nobody can tell the two apart.
    ANOTHER = 12
    #: It tells as so what is only so on a condition, denied or doubted, or does not tell its claim.
    UNTRUE = 16


class Line(NamedTuple):
    """A line with the stretches of its sentence of which it is made, and the indexes of the words in them."""

    text: str
    runs: Sequence[Run]
    kept: frozenset[int]

    @classmethod
    def of(cls, text: str, runs: Sequence[Run]) -> Line:
        """A line of some stretches."""
        return cls(text, runs, frozenset[int]().union(*starmap(range, runs)))


#: Within a sentence no other begins with one of these, adverbs aside.
BARE = frozenset({"VBZ", "VBD", "VBP", "VBN", "VBG", "MD"})
#: With one of these in it a stretch has a verb of its own.
TENSED = (BARE - {"VBN", "VBG"}) | FINITE_TAGS
#: Marks that open a quotation, or close one, as well.
QUOTES = frozenset({"``", "“", '"', "„", "«", "»"})
MARKS = frozenset(",;:–—-(") | {"--", "-LRB-"}


def has_verb(run: Run, words: Words) -> bool:
    """Has a stretch a verb of its own?"""
    return not TENSED.isdisjoint(words.tags[run.first : run.after])
