"""Carries out what the editor decided: which claims are one event, and what is said of an event by hand.

What the sources say stays beside it: an edit that changes something names what it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.dates.edtf import parse_edtf
from timeline.edits.decide import Decisions, Placed
from timeline.edits.figures import against
from timeline.edits.file import Named
from timeline.model.date import Basis, DateRecord
from timeline.model.edit import Dismissal, EventEdit, FigureEdit, KeepApart, MergeEdit
from timeline.model.event import Correction, Disagreement, Event
from timeline.model.sentence import sentence
from timeline.model.timeline import FailedEdit
from timeline.reconciler.comparing.compare import Judgement

#: What the editor's word weighs: more than all comparisons together.
RULING = 100.0

#: The key of an edit → the field of the event that it sets.
FIELDS = {
    "headline": "headline",
    "date": "date",
    "status": "status",
    "importance": "importance",
    "hide": "hidden",
    "pin": "pinned",
    "note": "note",
}

#: Set beside what the sources say, not instead of it: there is nothing that it was before.
_ADDED = ("hide", "pin", "note")


def rulings(decisions: Decisions) -> dict[tuple[str, str], Judgement]:
    """The pairs that the editor judged, as judgements that no comparison outweighs."""
    judged = {}
    for pairs, weight, decided in (
        (decisions.together, RULING, sentence("rulings.together")),
        (decisions.apart, -RULING, sentence("rulings.apart")),
    ):
        for pair, reason in pairs.items():
            why = sentence("rulings.because", decided, reason) if reason else decided
            judged[pair] = Judgement(pair, weight, why)
    return judged


def settle(events: Iterable[Event], decisions: Decisions) -> tuple[tuple[Event, ...], list[FailedEdit]]:
    """The events as the editor wants them, and what could not be done."""
    events = tuple(events)
    home = {claim: event.id for event in events for claim in event.claims}
    at: dict[str, list[Placed]] = defaultdict(list)
    for placed in decisions.placed:
        for name in dict.fromkeys(home[claim] for claim in (*placed.claims, *placed.others)):
            at[name].append(placed)
    done, failed = [], list[FailedEdit]()
    for event in events:
        edited, wrong = _edited(event, at[event.id]) if event.id in at else (event, [])
        done.append(edited)
        failed += wrong
    return tuple(done), failed


def _edited(event: Event, placed: Sequence[Placed]) -> tuple[Event, list[FailedEdit]]:
    named = [one.named for one in placed]
    fields, corrections, failed = _set(event, [one for one in named if isinstance(one.edit, EventEdit)])
    disputes, dismissed, unmatched = _dismiss(event, [one for one in named if isinstance(one.edit, Dismissal)])
    corrections = [*_structural(named), *corrections, *dismissed]
    if not corrections:
        return event, [*failed, *unmatched]
    changed = event.model_copy(
        update={**fields, "disagreements": disputes, "edits": tuple(corrections), "edited": True}
    )
    return changed, [*failed, *unmatched]


def _structural(named: Iterable[Named]) -> list[Correction]:
    """What was done before there were events: merges, separations, figures."""
    kinds: dict[type, str] = {MergeEdit: "merge", KeepApart: "keep-apart", FigureEdit: "figure"}
    return [
        Correction(kind=kinds[type(one.edit)], was=getattr(one.edit, "text", None), reason=one.edit.reason)
        for one in named
        if type(one.edit) in kinds
    ]


def _set(event: Event, edits: Sequence[Named]) -> tuple[dict[str, object], list[Correction], list[FailedEdit]]:
    """The fields that edits set; where two set one field differently, neither does."""
    fields: dict[str, object] = {}
    corrections, failed = [], list[FailedEdit]()
    for key, field in FIELDS.items():
        rivals = [one for one in edits if getattr(one.edit, key) is not None]
        if not rivals:
            continue
        value = getattr(rivals[0].edit, key)
        if any(getattr(other.edit, key) != value for other in rivals[1:]):
            failed += against(rivals)
            continue
        fields[field] = _date(value) if key == "date" else value
        was = None if key in _ADDED else _in_words(getattr(event, field))
        corrections.append(Correction(kind=key, was=was, reason=rivals[0].edit.reason))
    return fields, corrections, failed


def _date(written: str) -> DateRecord:
    return DateRecord.from_date(parse_edtf(written), Basis.EDITOR)


def _in_words(value: object) -> str | None:
    """A value as it stands in the file."""
    return value.edtf if isinstance(value, DateRecord) else None if value is None else str(value)


def _dismiss(
    event: Event, edits: Sequence[Named]
) -> tuple[tuple[Disagreement, ...], list[Correction], list[FailedEdit]]:
    """The disagreements with those set aside that the editor means, while they have no reading that was not weighed."""
    disputes, corrections, failed = list(event.disagreements), list[Correction](), list[FailedEdit]()
    for named in edits:
        edit: Dismissal = named.edit
        fitting = _meant(edit, disputes)
        if len(fitting) != 1:
            many = f"fits {len(fitting)} disagreements of its event; say which with what = and values ="
            none = f"its event has no such disagreement on a {edit.kind} any more; remove the edit"
            failed.append(FailedEdit(edit=named.name, reason=many if fitting else none))
            continue
        found = disputes[fitting[0]]
        fresh = [reading.value for reading in found.readings if edit.values and reading.value not in edit.values]
        if fresh:
            reason = f"there is another reading now (“{'”, “'.join(fresh)}”); add it to values, or remove the edit"
            failed.append(FailedEdit(edit=named.name, reason=reason))
            continue
        disputes[fitting[0]] = found.model_copy(update={"dismissed": edit.reason})
        corrections.append(Correction(kind="dismiss", was=found.what, reason=edit.reason))
    return tuple(disputes), corrections, failed


def _meant(edit: Dismissal, disputes: Sequence[Disagreement]) -> list[int]:
    """The places of the disagreements of its kind that hold two of its values; what they are called decides last."""
    fitting = []
    for at, found in enumerate(disputes):
        shared = {reading.value for reading in found.readings}.intersection(edit.values)
        if found.kind is edit.kind and (len(shared) > 1 or not edit.values):
            fitting.append(at)
    if edit.what is not None and (len(fitting) > 1 or not edit.values):
        fitting = [at for at in fitting if disputes[at].what == edit.what]
    return fitting
