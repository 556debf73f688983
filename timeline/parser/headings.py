"""Headings that name a day, as notices and live reports have them: they date what stands below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.dates.value import Precision
from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex, TimexType

#: A heading is at most so long (characters), and does not end like a sentence.
LONGEST = 60
_ENDS = frozenset('.!?,;”"')
_EDGES = " \t\u00a0:*#–-"
_KINDS = frozenset({LineKind.TEXT, LineKind.CREDIT})


class Headings:
    """The short lines of a document, each with the day that it names, if it is nothing but a day."""

    def __init__(self, document: Document, timexes: Sequence[Timex]) -> None:
        named = {(timex.start, timex.end): timex for timex in timexes}
        self._starts: list[int] = []
        self._days: list[Timex | None] = []
        for line in document.lines:
            words = document.text[line.start : line.end]
            if line.kind not in _KINDS or len(words) > LONGEST or words.rstrip()[-1:] in _ENDS:
                continue
            inside = words.strip(_EDGES)
            start = line.start + words.find(inside)
            self._starts.append(line.start)
            self._days.append(_day(named.get((start, start + len(inside)))))

    def over(self, place: int) -> Timex | None:
        """The day of the heading over a place of the text, itself included."""
        index = bisect_right(self._starts, place)
        return self._days[index - 1] if index else None

    def begins_at(self, place: int) -> bool:
        """Is there a line that is nothing but a day?"""
        index = bisect_right(self._starts, place)
        return bool(index) and self._starts[index - 1] == place and self._days[index - 1] is not None


def _day(timex: Timex | None) -> Timex | None:
    if timex is None or timex.type is not TimexType.DATE or timex.expression is None:
        return None
    return timex if timex.expression.precision is Precision.DAY else None
