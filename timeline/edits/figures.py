"""Corrects the figures of a claim: the words stay as the source has them, the number is what the editor reads."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.edits.file import Named
from timeline.model.claim import Figure
from timeline.model.edit import FigureEdit
from timeline.model.timeline import FailedEdit


def corrected(figures: Sequence[Figure], edits: Sequence[Named]) -> tuple[tuple[Figure, ...], list[FailedEdit]]:
    """The figures after all corrections, and those that do not apply; where two differ on one figure, neither does."""
    failed, changes = list[FailedEdit](), dict[int, list[Named]]()
    for named in edits:
        edit: FigureEdit = named.edit
        places = [at for at, one in enumerate(figures) if _spaced(one.text) == _spaced(edit.text)]
        if len(places) == 1:
            changes.setdefault(places[0], []).append(named)
        else:
            known = ", ".join(f"“{figure.text}”" for figure in figures) or "none"
            what = f"{len(places)} figures" if places else "no figure"
            reason = f"its claim has {what} “{edit.text}” (figures: {known}); quote one of them, or remove the edit"
            failed.append(FailedEdit(edit=named.name, reason=reason))
    result: list[Figure | None] = list(figures)
    for at, rivals in changes.items():
        first = rivals[0].edit
        if any(_setting(other.edit) != _setting(first) for other in rivals[1:]):
            failed += against(rivals)
        else:
            result[at] = None if first.drop else figures[at].model_copy(update=_setting(first))
    return tuple(figure for figure in result if figure is not None), failed


def against(rivals: Sequence[Named]) -> list[FailedEdit]:
    """Edits of one thing that differ, each naming the others."""
    found = []
    for one in rivals:
        others = " and ".join(other.name for other in rivals if other is not one)
        found.append(FailedEdit(edit=one.name, reason=f"contradicts {others}; neither is done: remove one of them"))
    return found


def _setting(edit: FigureEdit) -> dict[str, object]:
    """The fields that a correction sets."""
    if edit.drop:
        return {"drop": True}
    fields: dict[str, object] = edit.model_dump(include={"what", "unit"}, exclude_none=True)
    if edit.value is not None:
        return {**fields, "min": edit.value, "max": edit.value}
    return fields if edit.min is edit.max is None else {**fields, "min": edit.min, "max": edit.max}


def _spaced(text: str) -> str:
    return " ".join(text.split()).casefold()
