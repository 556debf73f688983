"""A wish of the editor and the text of `edits.toml` → the text with that wish in it, and none that contradicts it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.desk.tables import Table, appended, changed, tables, without
from timeline.desk.wish import Dismiss, KeepApart, Merge, Say, Undo, Wish
from timeline.desk.writing import NotWritten
from timeline.edits.decide import Placed, placed
from timeline.edits.file import Named, parse_edits
from timeline.edits.quotations import Quotation, Quotations
from timeline.model.edit import EventEdit, MergeEdit
from timeline.model.edit import KeepApart as KeepApartEdit

#: What an edit of an event can say.
SAYINGS = ("headline", "date", "status", "importance", "pin", "hide", "note")


@dataclass(frozen=True, slots=True)
class Standing:
    """An edit as it stands in the file: its table, and where it belongs, if that is found."""

    id: str
    table: Table
    named: Named
    placed: Placed | None


def standing(text: str, quotations: Quotations) -> list[Standing]:
    """The edits of the file that can be read, in its order; raises `NotWritten` where it is broken."""
    by_place = {(table.kind, table.number): table for table in tables(text)}
    found = []
    for named in parse_edits(text.encode()).edits:
        table = by_place[named.kind, named.number]
        digest = hashlib.sha256(text[table.start : table.end].strip().encode()).hexdigest()[:12]
        name = f"{named.kind}-{named.number}-{digest}"
        found.append(Standing(name, table, named, placed(named, quotations)))
    return found


def carried_out(text: str, wish: Wish, known: Mapping[str, Quotation], events: Mapping[str, Sequence[str]]) -> str:
    """The text of `edits.toml` with the wish; `known` are the quotations and `events` the claims of each claim's event.

    Raises `NotWritten` where the wish names what is not there.
    """
    stand = standing(text, Quotations(known.values()))
    if isinstance(wish, Undo):
        gone = [one.table for one in stand if one.id == wish.edit]
        if not gone:
            raise NotWritten("this edit is no longer in edits.toml; reload the page")
        return without(text, gone)
    if isinstance(wish, Merge):
        text = without(text, [one.table for one in stand if _parts(one, wish.claims)])
        return appended(text, "merge", {"claims": _places(wish.claims, known), "reason": wish.reason})
    if isinstance(wish, KeepApart):
        return _kept_apart(text, wish, stand, known)
    if isinstance(wish, Dismiss):
        fields = {"kind": wish.kind.value, "what": wish.what, "values": wish.values, "reason": wish.reason}
        return appended(text, "dismiss", {"claim": _place(wish.claim, known), **fields})
    return _said(text, wish, stand, known, events)


def _kept_apart(text: str, wish: KeepApart, stand: Sequence[Standing], known: Mapping[str, Quotation]) -> str:
    text = without(text, [one.table for one in stand if _joins(one, wish)])
    sides = {"claims": _places(wish.claims, known), "from": _places(wish.others, known) or None}
    return appended(text, "keep-apart", {**sides, "reason": wish.reason})


def _said(
    text: str,
    wish: Say,
    stand: Sequence[Standing],
    known: Mapping[str, Quotation],
    events: Mapping[str, Sequence[str]],
) -> str:
    """What is said of the event already is changed where it stands; what is new is put beside it."""
    fields = wish.model_dump(mode="json", include=wish.model_fields_set & set(SAYINGS))
    reason = {} if wish.reason is None else {"reason": wish.reason}
    here = set(events.get(wish.claim, (wish.claim,)))
    about = [
        one
        for one in stand
        if isinstance(one.named.edit, EventEdit) and one.placed and here.intersection(one.placed.claims)
    ]
    done: set[str] = set()
    for one in sorted(about, key=lambda one: -one.table.start):
        edit = one.named.edit
        said = {name for name in SAYINGS if getattr(edit, name) is not None}
        mine = {name: fields[name] for name in said & fields.keys()}
        if not mine:
            continue
        done |= mine.keys()
        if said == {name for name, value in mine.items() if value is None}:
            text = without(text, [one.table])
        else:
            text = changed(text, one.table, {**mine, **reason})
    new = {name: value for name, value in fields.items() if name not in done and value is not None}
    if new:
        text = appended(text, "event", {"claim": _place(wish.claim, known), **new, **reason})
    return text


def _parts(one: Standing, claims: Iterable[str]) -> bool:
    """Does it keep apart two of these claims?"""
    if not isinstance(one.named.edit, KeepApartEdit) or one.placed is None:
        return False
    mine, theirs = (set(claims).intersection(side) for side in (one.placed.claims, one.placed.others))
    return bool(mine and theirs) if one.placed.others else len(mine) > 1


def _joins(one: Standing, wish: KeepApart) -> bool:
    """Does it put together claims of both sides?"""
    if not isinstance(one.named.edit, MergeEdit) or one.placed is None:
        return False
    mine, theirs = (set(one.placed.claims).intersection(side) for side in (wish.claims, wish.others))
    return bool(mine and theirs) if wish.others else len(mine) > 1


def _places(claims: Iterable[str], known: Mapping[str, Quotation]) -> list[dict[str, Any]]:
    return [_place(claim, known) for claim in claims]


def _place(claim: str, known: Mapping[str, Quotation]) -> dict[str, Any]:
    """Where a claim stands, said in every way by which it can be found again."""
    if claim not in known:
        raise NotWritten(f"there is no claim {claim} any more; reload the page")
    one = known[claim]
    names = ("source", "quote", "when", "headline", "which", "before", "after", "id")
    return {name: value for name in names if (value := getattr(one, name))}
