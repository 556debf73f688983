"""Where the claims of one event cannot all be right: readings side by side, ranked, none dropped.

To add a kind of disagreement: write a function that takes the claims and the labels of the sources and yields
`Disagreement`s, and put it into `DETECTORS`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.dates.interval import Interval
from timeline.model.claim import Claim, Figure, Kind
from timeline.model.event import Disagreement, DisagreementKind, Reading
from timeline.reconciler.comparisons.figures import agree

#: The unit of a share.
PERCENT = "%"

Told = list[tuple[Claim, Figure]]

#: Two counts of one thing differ by less than this factor; beyond it they count different things.
FACTOR = 3.0


def disagreements(claims: Sequence[Claim], labels: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """All disagreements of an event's claims, in a fixed order."""
    return tuple(found for detect in DETECTORS for found in detect(claims, labels))


def _dates(claims: Sequence[Claim], labels: Mapping[str, str]) -> Iterator[Disagreement]:
    """Dates that have no day in common; less precise is no disagreement, nor is a plan that came out otherwise."""
    told = [claim for claim in claims if claim.date is not None and claim.kind is not Kind.PLAN]
    groups = groups_by_date(told)
    if len(groups) > 1 and len({claim.source for claim in told}) > 1:
        readings = [_reading(_date_value(group), group, labels) for group in groups]
        yield Disagreement(kind=DisagreementKind.DATE, what="when it happened", readings=_ranked(readings))


def groups_by_date(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims whose dates can all be the same, the most precise first; a vague one goes with the first it fits."""
    groups: list[tuple[Interval, list[Claim]]] = []
    for claim in sorted(claims, key=_width):
        span = _span(claim)
        for position, (common, members) in enumerate(groups):
            both = common.intersect(span)
            if both is not None:
                groups[position] = (both, [*members, claim])
                break
        else:
            groups.append((span, [claim]))
    return [members for _, members in groups]


def _span(claim: Claim) -> Interval:
    return Interval(claim.date.earliest, claim.date.latest) if claim.date else Interval()


def _width(claim: Claim) -> tuple[int, str]:
    span = _span(claim)
    return (span.last - span.first).days, claim.id


def _date_value(group: Sequence[Claim]) -> str:
    date = group[0].date
    return (date.edtf or date.text or "") if date else ""


def _figures(claims: Sequence[Claim], labels: Mapping[str, str]) -> Iterator[Disagreement]:
    """Different numbers of one thing in different sources."""
    by_unit: dict[str, list[tuple[Claim, Figure]]] = defaultdict(list)
    for claim in claims:
        for figure in claim.figures:
            by_unit[figure.unit].append((claim, figure))
    for told in by_unit.values():
        groups = _rivals(_groups_by_figure(told))
        if len(groups) < 2 or len({claim.source for group in groups for claim, _ in group}) < 2:
            continue
        readings = [_reading(_figure_value(group), [claim for claim, _ in group], labels) for group in groups]
        yield Disagreement(kind=DisagreementKind.FIGURE, what=_counted(groups), readings=_ranked(readings))


def _groups_by_figure(told: Told) -> list[Told]:
    """Figures that can be the same number, in order."""
    groups: list[Told] = []
    for claim, figure in told:
        home = next((group for group in groups if all(agree(figure, other) for _, other in group)), None)
        if home is None:
            groups.append([(claim, figure)])
        else:
            home.append((claim, figure))
    return groups


def _figure_value(group: Told) -> str:
    """The figure in the source's words; a share by itself, a number with what it counts."""
    figure = group[0][1]
    return figure.text if figure.unit == PERCENT else f"{figure.text} {figure.what}".strip()


def _counted(groups: list[Told]) -> str:
    """What the figures count, in the words of the leading one that names it."""
    names = (figure.what for group in groups for _, figure in group if figure.what != figure.unit)
    return next(names, groups[0][0][1].unit)


def _rivals(groups: list[Told]) -> list[Told]:
    """The figure that most claims give, and those that contest it.

    A figure that one claim gives beside it counts another thing, and so does one of another order of size.
    """
    leading = max(groups, key=lambda group: (len(group), -groups.index(group)))
    claims, size = {claim.id for claim, _ in leading}, _size(leading[0][1])
    return [
        group
        for group in groups
        if group is leading
        or (claims.isdisjoint(claim.id for claim, _ in group) and size / FACTOR <= _size(group[0][1]) <= size * FACTOR)
    ]


def _size(figure: Figure) -> float:
    return figure.min if figure.min is not None else figure.max or 0.0


def _reading(value: str, claims: Sequence[Claim], labels: Mapping[str, str]) -> Reading:
    """One reading with who says so; claims of one source count once."""
    sources = dict.fromkeys(claim.source for claim in claims)
    names = ", ".join(sorted(labels[source] for source in sources))
    words = dict.fromkeys(claim.date.text for claim in claims if claim.date is not None and claim.date.text)
    why = f"{names}, telling of {', '.join(f'“{one}”' for one in words)}" if words else names
    return Reading(
        value=value, claims=tuple(dict.fromkeys(claim.id for claim in claims)), independent=len(sources), why=why
    )


def _ranked(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Most independent sources first, then by value."""
    return tuple(sorted(readings, key=lambda reading: (-reading.independent, reading.value)))


DETECTORS = (_dates, _figures)
