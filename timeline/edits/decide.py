"""Edits and the claims as they are now → decisions: what is one event, what is not, what is set by hand.

What no longer applies and what contradicts another edit is told and left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from timeline.edits.figures import corrected
from timeline.edits.file import Named
from timeline.edits.quotations import NotFound, Quotations, SourceGone
from timeline.model.claim import ParsedClaim
from timeline.model.edit import Dismissal, EventEdit, FigureEdit, KeepApart, MergeEdit, Place
from timeline.model.timeline import FailedEdit

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit and the claims that it turned out to be about; `others` are those from which it keeps them apart."""

    named: Named
    claims: tuple[str, ...]
    others: tuple[str, ...] = ()


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
    found, failed = list[Placed](), list[FailedEdit]()
    for named in edits:
        one, reasons = _found(named, quotations)
        found += [one] if one else []
        rest = "; the rest of the edit holds" if one else ""
        failed += [FailedEdit(edit=named.name, reason=f"{reason}{rest}") for reason in reasons]
    against = _contradictions(found)
    failed += [FailedEdit(edit=name, reason=reason) for name, reason in against.items()]
    found = [one for one in found if one.named.name not in against]
    groups = _groups(one for one in found if isinstance(one.named.edit, MergeEdit))
    together = {pair: reason for members, reason in groups for pair in combinations(sorted(members), 2)}
    apart = {pair: one.named.edit.reason for one in found for pair in _parted(one)}
    return Decisions(together, apart, tuple(found), tuple(failed))


def placed(named: Named, quotations: Quotations) -> Placed | None:
    """Where an edit belongs; `None` where that is not found."""
    return _found(named, quotations)[0]


def _sides(edit: object) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    if isinstance(edit, MergeEdit):
        return edit.claims, ()
    if isinstance(edit, KeepApart):
        return edit.claims, edit.others
    return ((edit.claim,) if isinstance(edit, EventEdit | FigureEdit | Dismissal) else ()), ()


def _found(named: Named, quotations: Quotations) -> tuple[Placed | None, list[str]]:
    """Where the edit belongs, and what of it is not found.

    An edit of several claims holds for those that are there, as long as it says anything of them; of a source that was
    taken out there is then nothing more to say.
    """
    found: tuple[list[str], list[str]] = ([], [])
    reasons, moot = list[str](), list[str]()
    for claims, side in zip(found, _sides(named.edit), strict=True):
        for place in side:
            try:
                claims.append(quotations.find(place))
            except SourceGone as problem:
                moot.append(str(problem))
            except NotFound as problem:
                reasons.append(str(problem))
    wanted = _sides(named.edit)
    least = min(len(wanted[0]), 1 if wanted[1] or isinstance(named.edit, EventEdit | FigureEdit | Dismissal) else 2)
    if len(found[0]) < least or (wanted[1] and not found[1]):
        return None, [*reasons, *moot][:1]
    return Placed(named, tuple(found[0]), tuple(found[1])), reasons


def _parted(one: Placed) -> Iterator[Pair]:
    """The pairs of claims that an edit keeps apart, each in order."""
    if not isinstance(one.named.edit, KeepApart):
        return
    for here, there in product(one.claims, one.others) if one.others else combinations(one.claims, 2):
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
