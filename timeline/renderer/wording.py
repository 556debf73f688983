"""Dates and numbers in words: phrases from the data of a language (`page.toml`), names and forms from Unicode's CLDR.

To add a way of saying a date: give it a pattern under `[dates]` and a case in `Wording.date`, with an example in
`tests/renderer/test_wording.py`. A pattern may be one text, or one for each unit (day, month, year) where the language
wants other words around them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.date import DateRecord
from timeline.renderer.forms import Forms, forms
from timeline.renderer.spans import Span, alternatives, edtf_span, shared_weekday, third_of_month, unit_of, whole_unit

_EDTF_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")

#: What is quoted in a sentence, or an ISO date outside it, its year perhaps open.
_QUOTED_OR_DAY = re.compile(r"[“„«][^”“»]*[”“»]|\b(?:\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d)\b")


class Wording:
    """The words of one language: dates, counts and numbers as a reader expects them."""

    def __init__(self, language: str) -> None:
        """Reads the page's words; a language without its own gets English, and `language` says which it is.

        Of a regional language ("de-AT") the words are those of the language.
        """
        code = language.replace("_", "-").partition("-")[0].lower()
        self.language = code if code in loader.having("page") else loader.DEFAULT_LANGUAGE
        self.words: Mapping[str, Any] = loader.table(self.language, "page")
        self._dates: Mapping[str, Any] = self.words["dates"]
        self._said: dict[tuple[object, ...], str] = {}

    @cached_property
    def _forms(self) -> Forms:
        return forms(self.words["locale"])

    def date(self, record: DateRecord | None) -> str:
        """A date in words: "14 December 2024", "between 6 November and 11 December 2024", "date unknown"."""
        if record is None:
            return str(self._dates["unknown"])
        # All that its words depend on: a timeline says the same few dates again and again.
        known = record.edtf, record.earliest, record.latest, record.precision, record.said
        if known not in self._said:
            self._said[known] = self._date(record)
        return self._said[known]

    def _date(self, record: DateRecord) -> str:
        no_year = _EDTF_NO_YEAR.fullmatch(record.edtf or "")
        if no_year:
            return self._say("no_year", date=self._month_day(int(no_year[1]), int(no_year[2] or 0)))
        options = alternatives(record)
        weekday = shared_weekday(record, options)
        if options and weekday is None:
            return self._listed(options)
        text = self._range(record)
        if weekday is None:
            return text
        return self._say("weekday", date=text, weekday=self._forms.weekdays[weekday])

    def short(self, record: DateRecord) -> str:
        """A date for narrow places: a day without its year, else as `date` says it."""
        if record.earliest is None or record.earliest != record.latest:
            return self.date(record)
        return self._formed("MMMd", record.earliest)

    def value(self, text: str) -> str:
        """A reading in words where it is an EDTF value; any other text as it is."""
        span = edtf_span(text)
        if span is not None:
            return self.unit(span)
        ends = [edtf_span(end) for end in text.strip("[]").replace("..", "/").split("/")]
        if len(ends) == 2 and ends[0] and ends[1]:
            pattern = "between" if text.startswith("[") else "lasting"
            return self._two(pattern, Span(ends[0].first, ends[1].last, ends[0].unit))
        return text

    def dated(self, sentence: str) -> str:
        """A sentence with the ISO dates in it put into words; what it quotes stays as it is."""
        return _QUOTED_OR_DAY.sub(self._worded, sentence)

    def _worded(self, found: re.Match[str]) -> str:
        text = found.group()
        span = edtf_span(text)
        if span is not None:
            return self.unit(span)
        no_year = _EDTF_NO_YEAR.fullmatch(text)
        return self._month_day(int(no_year[1]), int(no_year[2])) if no_year else text

    def day(self, day: dt.date) -> str:
        """One day in words."""
        return self.unit(Span(day, day, Precision.DAY))

    def between(self, first: dt.date, last: dt.date) -> str:
        """The days from the first to the last in words."""
        return self.day(first) if first == last else self._two("lasting", Span(first, last, Precision.DAY))

    def unit(self, span: Span) -> str:
        """The first unit of a span in words: its day, month or year."""
        return self._formed({Precision.MONTH: "yMMMM", Precision.YEAR: "y"}.get(span.unit, "long"), span.first)

    def month(self, year: int, month: int) -> str:
        """A month with its year in words."""
        return self._formed("yMMMM", dt.date(year, month, 1))

    def month_short(self, month: int) -> str:
        """The short name of a month, for a tick of an axis."""
        return self._forms.short_months[month - 1]

    def day_short(self, day: dt.date) -> str:
        """A day without its year, for a tick of an axis."""
        return self._formed("MMMd", day)

    def month_year_short(self, day: dt.date) -> str:
        """A month with its year, for a tick of an axis."""
        return self._formed("yMMM", day)

    def count(self, name: str, n: int, table: str = "counts", **more: object) -> str:
        """A number with what it counts: "1 source", "1,204 entries"; `table` holds a pattern for each plural form."""
        patterns = self.words[table][name]
        form = self._forms.plural(n)
        return str(patterns[form if form in patterns else "other"]).format(n=self.number(n), **more)

    def number(self, n: int) -> str:
        """A whole number with its thousands marked."""
        return self._forms.number(n)

    def signed(self, weight: float) -> str:
        """A weight with its sign and one decimal; a minus sign, not a hyphen."""
        return f"{weight:+.1f}".replace("-", "\N{MINUS SIGN}").replace(".", self._forms.decimal)

    def say(self, table: str, name: str, /, **fields: object) -> str:
        """One sentence of the page, filled in."""
        return str(self.words[table][name]).format(**fields)

    def _say(self, name: str, unit: Precision = Precision.DAY, /, **fields: object) -> str:
        pattern = self._dates[name]
        return str(pattern if isinstance(pattern, str) else pattern[unit.value]).format(**fields)

    def _formed(self, form: str, day: dt.date) -> str:
        """A day in one of CLDR's forms: a length, or the skeleton of its parts."""
        text = self._forms.dates[form].of(day)
        first = self._dates.get("first_day")
        return f"{first}{text[1:]}" if first and day.day == 1 and text.startswith("1 ") else text

    def _range(self, record: DateRecord) -> str:
        """What lies between the first and the last possible day, either of which may be open."""
        first, last = record.earliest, record.latest
        lasting = "/" in (record.edtf or "")
        if first is None or last is None:
            return self._open(first, last, unit_of(record), lasting=lasting)
        whole = whole_unit(first, last)
        if whole is not None:
            return self.unit(Span(first, last, whole))
        third = third_of_month(record)
        if third is not None:
            return str(self._dates["thirds"][third]).format(date=self.month(first.year, first.month))
        if record.precision is Precision.WEEK and (last - first).days == 6:
            return self._two("week", Span(first, last, Precision.DAY))
        return self._two("lasting" if lasting else "between", Span(first, last, unit_of(record)))

    def _open(self, first: dt.date | None, last: dt.date | None, unit: Precision, *, lasting: bool) -> str:
        """A date of which only one end is known, or none."""
        if first is not None:
            return self._say("since" if lasting else "from", unit, first=self.unit(Span(first, first, unit)))
        if last is not None:
            return self._say("until" if lasting else "by", unit, last=self.unit(Span(last, last, unit)))
        return str(self._dates["unknown"])

    def _two(self, pattern: str, span: Span) -> str:
        """Two ends in one pattern."""
        end = Span(span.last, span.last, span.unit)
        first = self._beside(Span(span.first, span.first, span.unit), end)
        return self._say(pattern, span.unit, first=first, last=self.unit(end))

    def _beside(self, span: Span, last: Span) -> str:
        """A unit without what the last one, said after it, shares with it: "6" beside "11 December 2024"."""
        day, other = span.first, last.first
        if day.year != other.year or day == other or span.unit is Precision.YEAR:
            return self.unit(span)
        if span.unit is Precision.MONTH:
            return self._month_day(day.month, 0)
        if day.month == other.month and "day_of_month" in self._dates:
            return self._say("day_of_month", day=day.day)
        return self._month_day(day.month, day.day)

    def _month_day(self, month: int, day: int) -> str:
        if day:
            return self._formed("MMMMd", dt.date(2000, month, day))
        return self._forms.months[month - 1]

    def _listed(self, options: Sequence[Span]) -> str:
        """Alternatives: "June 2023 or June 2024", "6 or 7 December 2024"."""
        *others, last = options
        texts = [self._beside(option, last) for option in others]
        return f"{self._dates['separator'].join(texts)}{self._dates['last_separator']}{self.unit(last)}"
