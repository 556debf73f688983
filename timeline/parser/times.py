"""The time expressions of a text, asked for those of a stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model.timex import Timex
from timeline.parser.sentences import Span


class Times:
    """Time expressions in order; where they begin is kept beside them."""

    def __init__(self, timexes: Sequence[Timex]) -> None:
        self._timexes, self._starts = timexes, [timex.start for timex in timexes]

    def beginning_in(self, span: Span) -> Sequence[Timex]:
        """Those that begin in a span."""
        first = bisect_left(self._starts, span.start)
        return self._timexes[first : bisect_left(self._starts, span.end, lo=first)]

    def inside(self, span: Span) -> list[Timex]:
        """Those that lie in a span."""
        return [timex for timex in self.beginning_in(span) if timex.end <= span.end]
