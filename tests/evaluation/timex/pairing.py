"""Pairs annotated time expressions with tagged ones: each with one at most, nearest extents first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Span(Protocol):
    """A place in a text, in code points."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The one after its last."""


Gold = TypeVar("Gold", bound=Span)
Tagged = TypeVar("Tagged", bound=Span)
Found = TypeVar("Found", bound=Span)


def paired(gold: Sequence[Gold], tagged: Sequence[Tagged]) -> list[tuple[Gold, Tagged]]:
    """The pairs with a character in common.

    Equal extents go first, then those that share most, then those that come first in the text.
    """
    touching = sorted(
        (not same_extent(one, other), -shared(one, other), left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(tagged)
        if shared(one, other) > 0
    )
    pairs: list[tuple[Gold, Tagged]] = []
    taken_gold: set[int] = set()
    taken_tagged: set[int] = set()
    for *_, left, right in touching:
        if left not in taken_gold and right not in taken_tagged:
            taken_gold.add(left)
            taken_tagged.add(right)
            pairs.append((gold[left], tagged[right]))
    return pairs


def shared(one: Span, other: Span) -> int:
    """How many characters two places have in common; not above zero where they have none."""
    return min(one.end, other.end) - max(one.start, other.start)


def same_extent(one: Span, other: Span) -> bool:
    """Do both begin and end at the same characters?"""
    return (one.start, one.end) == (other.start, other.end)


def in_order(tagged: Iterable[Found]) -> list[Found]:
    """By their beginning; an extent that is tagged twice counts once, as it was tagged first."""
    first: dict[tuple[int, int], Found] = {}
    for found in tagged:
        first.setdefault((found.start, found.end), found)
    return sorted(first.values(), key=lambda found: found.start)
