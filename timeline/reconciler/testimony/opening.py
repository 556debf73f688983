"""What sources open with, and on which weekday it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.expression import AtTime, Relation, Weekday
from timeline.model.claim import Kind, ParsedClaim, Status
from timeline.reconciler.testimony.scene import Scene

#: A source opens with its news in so many sentences.
OPENING = 2


def openings(scene: Scene) -> dict[str, tuple[ParsedClaim, int]]:
    """The first claim that each undecided source opens with as over on a weekday, and that; by source."""
    found = {}
    for source, claims in scene.told.items():
        opening = next(_over(claims), None) if scene.tells_news(source) else None
        if opening is not None:
            found[source] = opening
    return found


def _over(claims: Sequence[ParsedClaim]) -> Iterator[tuple[ParsedClaim, int]]:
    opening = list(dict.fromkeys(claim.quote for claim in claims))[:OPENING]
    for claim in claims:
        core = claim.when.expression.core if claim.when and claim.when.expression else None
        base = core.base if isinstance(core, AtTime) else core
        over = claim.kind is not Kind.PLAN and claim.status is not Status.CANCELLED and claim.quote in opening
        if over and isinstance(base, Weekday) and base.relation is Relation.PAST:
            yield claim, base.weekday
