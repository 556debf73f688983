"""Durations told in parts: "three hours and 20 minutes" is one."""

from __future__ import annotations

import re

from timeline.languages import loader
from timeline.model.timex import Timex, TimexType

#: A duration of so many units, and the letters of the units from the coarsest to the finest.
_PART = re.compile(r"P(?P<clock>T?)(?P<number>\d+)(?P<unit>[A-Z])")
_UNITS = ("Y", "M", "W", "D", "TH", "TM", "TS")

#: What parts a whole from its rest in any language, beside its word for "and".
_MARKS = ("", ",")


def add_up(text: str, timexes: list[Timex], language: str) -> list[Timex]:
    """The time expressions, durations that stand side by side and go on in a finer unit each as one."""
    added: list[Timex] = []
    for timex in timexes:
        value = _sum(text, added[-1], timex, language) if added else None
        if value is None:
            added.append(timex)
        else:
            whole = added[-1]
            words = text[whole.start : timex.end]
            added[-1] = whole.model_copy(update={"end": timex.end, "text": words, "value": value})
    return added


def _sum(text: str, whole: Timex, rest: Timex, language: str) -> str | None:
    """The TIMEX3 value of both together; `None` where they are not one duration."""
    if whole.type is not TimexType.DURATION or rest.type is not TimexType.DURATION or whole.expression is not None:
        return None
    glue = text[whole.end : rest.start]
    if glue.count("\n") > 1 or glue.strip().lower() not in (*_MARKS, *loader.table(language, "words")["range"]["and"]):
        return None
    part, last = _PART.fullmatch(rest.value or ""), _last_unit(whole.value or "")
    if part is None or last is None or rest.expression is not None:
        return None
    unit = part["clock"] + part["unit"]
    if last not in _UNITS or unit not in _UNITS or _UNITS.index(unit) <= _UNITS.index(last):
        return None
    clock = "" if "T" in last else part["clock"]
    return f"{whole.value}{clock}{part['number']}{part['unit']}"


def _last_unit(value: str) -> str | None:
    """The finest unit of a duration of whole numbers."""
    if not re.fullmatch(r"P(\d+[A-Z])*(T(\d+[A-Z])+)?", value) or value == "P":
        return None
    return ("T" if "T" in value else "") + value[-1]
