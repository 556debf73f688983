"""Edits and the claims as they are now → decisions: what is one event, what is not, what is set by hand.

What no longer applies and what contradicts another edit is told and left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from timeline.edits.figures import corrected
from timeline.edits.file import Named
from timeline.edits.quotations import NotFound, Quotations
from timeline.model.claim import ParsedClaim
from timeline.model.edit import Dismissal, EventEdit, FigureEdit, KeepApart, MergeEdit, Place
from timeline.model.timeline import FailedEdit

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit and the claims that it turned out to be about."""

    named: Named
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Decisions:
    """What the edits come to for the claims of today.

    `together` and `apart` hold pairs of claim ids in order, each with the reason. `placed` are the edits that were
    found, for what is decided once there are events.
    """

    together: Mapping[Pair, str | None] = field(default_factory=dict)
    apart: Mapping[Pair, str | None] = field(default_factory=dict)
    placed: tuple[Placed, ...] = ()
    failed: tuple[FailedEdit, ...] = ()


def decide(edits: Sequence[Named], quotations: Quotations) -> Decisions:
    """Where each edit belongs; contradictory ones are all named and none of them holds."""
    placed, failed = list[Placed](), list[FailedEdit]()
    for named in edits:
        try:
            placed.append(Placed(named, tuple(quotations.find(place) for place in _places(named.edit))))
        except NotFound as problem:
            failed.append(FailedEdit(edit=named.name, reason=str(problem)))
    against = _contradictions(placed)
    failed += [FailedEdit(edit=name, reason=reason) for name, reason in against.items()]
    placed = [one for one in placed if one.named.name not in against]
    groups = _groups(one for one in placed if isinstance(one.named.edit, MergeEdit))
    together = {pair: reason for members, reason in groups for pair in combinations(sorted(members), 2)}
    apart = {pair: one.named.edit.reason for one in placed for pair in _parted(one)}
    return Decisions(together, apart, tuple(placed), tuple(failed))


def _places(edit: object) -> tuple[Place, ...]:
    if isinstance(edit, MergeEdit):
        return edit.claims
    if isinstance(edit, KeepApart):
        return (*edit.claims, *edit.others)
    return (edit.claim,) if isinstance(edit, EventEdit | FigureEdit | Dismissal) else ()


def _parted(one: Placed) -> Iterator[Pair]:
    """The pairs of claims that an edit keeps apart, each in order."""
    if not isinstance(one.named.edit, KeepApart):
        return
    count = len(one.named.edit.claims)
    mine, theirs = one.claims[:count], one.claims[count:]
    for here, there in product(mine, theirs) if theirs else combinations(mine, 2):
        yield (here, there) if here < there else (there, here)


def _groups(merges: Iterable[Placed]) -> list[tuple[set[str], str | None]]:
    """The claims that merges put together, by themselves or one through another, with the reasons given."""
    groups: list[tuple[set[str], str | None]] = []
    for one in merges:
        members, reasons = set(one.claims), [one.named.edit.reason]
        for group in [group for group in groups if not group[0].isdisjoint(members)]:
            groups.remove(group)
            members |= group[0]
            reasons.insert(0, group[1])
        groups.append((members, "; ".join(dict.fromkeys(filter(None, reasons))) or None))
    return groups


def _contradictions(placed: Sequence[Placed]) -> dict[str, str]:
    """The names of edits that cannot both hold, each with the other one's."""
    found: dict[str, str] = {}
    merges = [one for one in placed if isinstance(one.named.edit, MergeEdit)]
    for one in placed:
        for here, there in _parted(one):
            chain = _chain(merges, here, there) if here != there else [one]
            if chain is not None:
                others = " and ".join(link.named.name for link in chain if link is not one)
                found[one.named.name] = f"contradicts {others or 'itself'}; neither is done: remove one of them"
                found |= {
                    link.named.name: f"contradicts {one.named.name}; neither is done: remove one of them"
                    for link in chain
                    if link is not one
                }
    return found


def _chain(merges: Sequence[Placed], start: str, end: str) -> list[Placed] | None:
    """The merges that lead from one claim to another, as few as there are."""
    ways: list[tuple[str, list[Placed]]] = [(start, [])]
    seen = {start}
    for name, chain in ways:  # grows as it goes
        for merge in merges:
            if name in merge.claims:
                if end in merge.claims:
                    return [*chain, merge]
                ways += [(other, [*chain, merge]) for other in merge.claims if other not in seen]
                seen.update(merge.claims)
    return None


def correct(claims: Iterable[ParsedClaim], decisions: Decisions) -> tuple[list[ParsedClaim], list[FailedEdit]]:
    """The claims with their figures as the editor reads them, and the corrections that no longer apply."""
    edits: dict[str, list[Named]] = {}
    for one in decisions.placed:
        if isinstance(one.named.edit, FigureEdit):
            edits.setdefault(one.claims[0], []).append(one.named)
    good, failed = [], list[FailedEdit]()
    for claim in claims:
        if claim.id in edits:
            figures, wrong = corrected(claim.figures, edits[claim.id])
            claim = claim.model_copy(update={"figures": figures})  # noqa: PLW2901
            failed += wrong
        good.append(claim)
    return good, failed
