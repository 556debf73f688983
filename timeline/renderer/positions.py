"""Where the readings of a disagreement lie to each other: dates along time, figures from nought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.edtf import parse_edtf
from timeline.model.claim import Figure
from timeline.model.event import Disagreement, DisagreementKind, Reading
from timeline.renderer.context import Context

#: The narrowest band that can be seen, and the room left at both ends of an axis of dates, in percent.
LEAST, MARGIN = 1.5, 4.0

#: Bars that differ by less, in percent, look alike: they would say that the sources agree.
TELLING = 4.0


class Position(NamedTuple):
    """A band on the axis that all readings share, in percent of its width."""

    start: float
    width: float


def positions(disagreement: Disagreement, context: Context) -> tuple[Position | None, ...]:
    """The place of each reading; all `None` where one has none: what cannot be compared is not drawn."""
    span_of = {DisagreementKind.DATE: _days, DisagreementKind.FIGURE: _numbers}.get(disagreement.kind)
    spans = [span_of(reading, context) if span_of else None for reading in disagreement.readings]
    known = [span for span in spans if span is not None]
    if len(known) < len(spans) or len({*known}) < 2:
        return (None,) * len(spans)
    if disagreement.kind is DisagreementKind.FIGURE:
        most = max(high for _, high in known)
        bars = [_percent(high, most) for _, high in known] if most > 0 else []
        told_apart = bool(bars) and max(bars) - min(bars) >= TELLING
        return tuple(Position(0.0, width) for width in bars) if told_apart else (None,) * len(spans)
    first, last = min(low for low, _ in known), max(high for _, high in known)
    scale = (100 - 2 * MARGIN) / (last - first)
    return tuple(
        Position(round(MARGIN + (low - first) * scale, 1), max(round((high - low) * scale, 1), LEAST))
        for low, high in known
    )


def figure_of(reading: Reading, context: Context) -> Figure | None:
    """The figure that a reading gives, as the first of its claims that has it."""
    for name in reading.claims:
        for figure in context.claims[name].figures if name in context.claims else ():
            if _gives(reading.value, figure):
                return figure
    return None


def _gives(value: str, figure: Figure) -> bool:
    """Is it the figure's number, alone or with what it counts, between them perhaps a word?"""
    if value == figure.text:
        return True
    return figure.what != "" and value.startswith(f"{figure.text} ") and value.endswith(f" {figure.what}")


def _numbers(reading: Reading, context: Context) -> tuple[float, float] | None:
    """The bounds of its figure; one that is open on a side counts as the bound that it has."""
    figure = figure_of(reading, context)
    bounds: Sequence[float] = [bound for bound in (figure.min, figure.max) if bound is not None] if figure else ()
    return (min(bounds), max(bounds)) if bounds and min(bounds) >= 0 else None


def _days(reading: Reading, context: Context) -> tuple[float, float] | None:
    """The days of its date as numbers, the end past the last one."""
    try:
        date = parse_edtf(reading.value)
    except ValueError:
        return None
    if date.earliest is None or date.latest is None:
        return None
    return float(date.earliest.toordinal()), float(date.latest.toordinal() + 1)


def _percent(value: float, most: float) -> float:
    return max(round(100 * value / most, 1), LEAST)
