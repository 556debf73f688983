"""`timeline.tag`: time expressions of a text with their TIMEX3 values and the days they mean."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.languages import loader
from timeline.sources.decode import Unreadable, decode
from timeline.timex import tag as find
from timeline.timex.value import timex_value

DEFAULT = loader.DEFAULT_LANGUAGE

#: What to do about a language that is not known.
HOW_TO_NAME_IT = "write its code as in ISO 639-1, such as en or de, with or without a region: en-GB"

__all__ = ["TaggedTime", "Unreadable", "read_day", "read_text", "tag"]


@dataclass(frozen=True)
class TaggedTime:
    """One time expression: its place (code points), its TIMEX3 type, value and mod, its days, its EDTF and its rule."""

    start: int
    end: int
    text: str
    type: str
    value: str | None
    mod: str | None
    earliest: str | None
    latest: str | None
    edtf: str | None
    rule: str

    def to_json(self, file: str) -> bytes:
        """One line of JSON in UTF-8, with the file's name first."""
        return json.dumps({"file": file, **asdict(self)}, ensure_ascii=False).encode("utf-8", "replace")

    def in_words(self, file: str) -> str:
        """One line for a person."""
        return f"{file}:{self.start}: {self.text} → {self.value or self.edtf or '?'} ({self.rule})"


def tag(text: str, *, published: dt.date | str | None = None, language: str = DEFAULT) -> list[TaggedTime]:
    """The time expressions of a text in order; without `published` what is relative stays open.

    A region in `language` ("en-GB", "en_US") decides the order of dates in figures where the text does not.
    Raises `ValueError` where `published` is a text that names no day. What is no language is read as English: see
    `is_read`.
    """
    anchor = read_day(published) if isinstance(published, str) else published
    if isinstance(anchor, dt.datetime):
        anchor = anchor.date()
    if anchor is None and published is not None:
        raise ValueError(f"not a day: {published!r}; write it as 2024-12-16")
    days = DaySet(Interval.of(anchor)) if anchor else DaySet()
    found = []
    code, region = _language_and_region(language)
    for timex in find(text, code, day_first=day_first(region)):
        date = resolve(timex.expression.core, days) if timex.expression else None
        found.append(
            TaggedTime(
                start=timex.start,
                end=timex.end,
                text=timex.text,
                type=timex.type.value,
                # where the days lie beyond the calendar, there is no value to tell either
                value=timex_value(timex, anchor) if date or timex.expression is None else timex.value,
                mod=timex.mod,
                earliest=date.earliest.isoformat() if date and date.earliest else None,
                latest=date.latest.isoformat() if date and date.latest else None,
                edtf=date.edtf if date else None,
                rule=timex.rule,
            )
        )
    return found


def is_read(language: str) -> bool:
    """Are times read in a language, whatever the region in its name?"""
    return loader.tells_times(_language_and_region(language)[0])


def _language_and_region(written: str) -> tuple[str, str]:
    """The code of a language as its data are called, and the region: "zh-Hans" is a language, "en-GB" has a region."""
    code, _, region = written.replace("_", "-").partition("-")
    return (written, "") if loader.tells_times(written) else (code.lower(), region.upper())


def day_first(region: str) -> bool | None:
    """Do people of a region (ISO 3166) write the day first in figures? `None` where no region is told."""
    months_first = loader.table(loader.DEFAULT_LANGUAGE, "words")["month_first"]["regions"]
    return region not in months_first if re.fullmatch("[A-Z]{2}", region) else None


def read_day(written: str) -> dt.date | None:
    """A day in ISO form, or `None`."""
    try:
        return dt.date.fromisoformat(written.strip())
    except ValueError:
        return None


def read_text(path: Path) -> str:
    """The text of a file, or of the standard input for `-`; raises `Unreadable` with the reason and the remedy."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise Unreadable(f"cannot be read ({reason}); check the name and its permissions") from problem
    return decode(data)[0]
