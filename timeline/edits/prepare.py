"""What is done with the edits before the reconciling: events added, places found, figures corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.edits.added import add_events
from timeline.edits.decide import Decisions, correct, decide
from timeline.edits.file import Named
from timeline.edits.quotations import Quotation, Quotations, around
from timeline.model.parsed import Parsed
from timeline.model.timeline import FailedEdit


@dataclass(frozen=True)
class Prepared:
    """The sources as the reconciler gets them, what the editor decided, and what no longer applies."""

    parsed: list[Parsed]
    decisions: Decisions
    failed: tuple[FailedEdit, ...]


def prepare(parsed: Sequence[Parsed], edits: Sequence[Named]) -> Prepared:
    """Finds where every edit belongs and does what can be done with claims alone."""
    if not edits:
        return Prepared(list(parsed), Decisions(), ())
    sources, edits, failed = add_events(parsed, edits)
    decisions = decide(edits, Quotations(quotation for one in sources for quotation in quotations_of(one)))
    corrected, wrong = [], list[FailedEdit]()
    for one in sources:
        claims, more = correct(one.claims, decisions)
        corrected.append(replace(one, claims=tuple(claims)))
        wrong += more
    failed += [*decisions.failed, *wrong]
    undone = {one.edit for one in wrong}
    placed = tuple(one for one in decisions.placed if one.named.name not in undone)
    return Prepared(corrected, replace(decisions, placed=placed), tuple(failed))


def quotations_of(parsed: Parsed) -> Iterator[Quotation]:
    """The quotations of a source to which edits can belong."""
    document = parsed.document
    total = Counter((claim.quote, claim.headline) for claim in parsed.claims)
    seen = Counter[tuple[str, str]]()
    for claim in parsed.claims:
        key = claim.quote, claim.headline
        seen[key] += 1
        yield Quotation(
            claim.id,
            document.path,
            claim.quote,
            claim.when.text if claim.when else "",
            *around(document.text, claim.start, claim.end),
            document.language,
            claim.in_full or claim.headline,
            f"{seen[key]} of {total[key]}" if total[key] > 1 else "",
        )
