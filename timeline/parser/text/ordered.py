"""What stands in a text one behind the other (time expressions, quotations, figures), asked for that of a stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class _Placed(Protocol):
    """Something with a place in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=_Placed)


class Ordered(Generic[Item]):
    """Things in the order of a text, none inside another; where they begin and end is kept beside them."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._starts, self._ends = [one.start for one in items], [one.end for one in items]

    def beginning_in(self, span: tuple[int, int]) -> Sequence[Item]:
        """Those that begin in a stretch."""
        first = bisect_left(self._starts, span[0])
        return self.items[first : bisect_left(self._starts, span[1], lo=first)]

    def inside(self, span: tuple[int, int]) -> list[Item]:
        """Those that lie in a stretch."""
        return [one for one in self.beginning_in(span) if one.end <= span[1]]

    def before(self, place: int) -> Item | None:
        """The last one that begins before a place."""
        after = bisect_left(self._starts, place)
        return self.items[after - 1] if after else None

    def touching(self, span: tuple[int, int]) -> Sequence[Item]:
        """Those that have a part in a stretch, or end where it begins."""
        first = bisect_left(self._ends, span[0])
        return self.items[first : bisect_left(self._starts, span[1], lo=first)]
