"""The forms of dates, numbers and plurals in a locale: those of Unicode's CLDR, which babel knows.

To load babel takes about as long as to draw the page of a short story. So what such a page needs of it is kept where
Python keeps compiled modules, and babel is asked for the rest: large numbers.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.cache.version import libraries
from timeline.languages.kept import recalled

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern

#: How a day is written: in full, or by the skeleton of its parts.
LONG, SKELETONS = "long", ("yMMMM", "y", "MMMd", "yMMM", "MMMMd")

#: Below this, numbers have no marks of thousands, and their plural forms are kept.
SMALL = 1000

_FIELD = re.compile(r"%\((\w+)\)s")

_HERE = Path(__file__)


class Form(NamedTuple):
    """A way to write a day: a template, and what its fields may hold, by the month or the day of the month."""

    template: str
    months: Mapping[str, Sequence[str]]
    days: Mapping[str, Sequence[str]]

    def of(self, day: dt.date) -> str:
        """A day in this form."""
        months = {field: texts[day.month - 1] for field, texts in self.months.items()}
        days = {field: texts[day.day - 1] for field, texts in self.days.items()}
        return self.template % {"y": day.year, **months, **days}


class Forms(NamedTuple):
    """The forms of one locale. Months and weekdays begin with January and Monday; `plurals`: of 0, 1, 2 …"""

    locale: str
    dates: Mapping[str, Form]
    months: Sequence[str]
    short_months: Sequence[str]
    weekdays: Sequence[str]
    decimal: str
    plurals: Sequence[str]

    def plural(self, n: int) -> str:
        """The plural form in which a number stands: "one", "few", "other"."""
        return self.plurals[n] if 0 <= n < SMALL else _plural(n, self.locale)

    def number(self, n: int) -> str:
        """A whole number with its thousands marked."""
        return str(n) if 0 <= n < SMALL else _number(n, self.locale)


@lru_cache
def forms(locale: str) -> Forms:
    """The forms of a locale, by its name; raises `babel.UnknownLocaleError`."""
    made_of = _HERE.read_bytes() + libraries().encode()
    name, dates, *rest = recalled(_HERE.parent, f"forms-{locale}", made_of, lambda: _made(locale))
    return Forms(name, {name: Form(*form) for name, form in dates.items()}, *rest)


def _made(name: str) -> tuple[Any, ...]:
    """What `Forms` holds, in values that `marshal` can keep."""
    from babel import Locale, localedata

    # What babel has looked up for one locale rubs off on the next that inherits from the same, and this is to be kept.
    getattr(localedata, "_cache", {}).clear()
    locale = Locale.parse(name)
    patterns = {LONG: locale.date_formats[LONG], **{skeleton: _pattern(skeleton, locale) for skeleton in SKELETONS}}
    return (
        name,
        {form: _form(pattern, locale) for form, pattern in patterns.items()},
        [str(locale.months["stand-alone"]["wide"][month]) for month in range(1, 13)],
        [str(locale.months["stand-alone"]["abbreviated"][month]) for month in range(1, 13)],
        [str(locale.days["format"]["wide"][weekday]) for weekday in range(7)],
        str(locale.number_symbols["latn"]["decimal"]),
        [str(locale.plural_form(n)) for n in range(SMALL)],
    )


def _pattern(skeleton: str, locale: Locale) -> DateTimePattern:
    from babel.dates import match_skeleton

    known: Mapping[str, DateTimePattern] = locale.datetime_skeletons
    return known[skeleton if skeleton in known else str(match_skeleton(skeleton, known))]


def _form(pattern: DateTimePattern, locale: Locale) -> tuple[Any, ...]:
    """A pattern of CLDR, whose fields depend on the month (M, L), the day of the month (d) or the year (y)."""
    from babel.dates import DateTimeFormat

    template = str(pattern.format)
    fields = set(_FIELD.findall(template)) - {"y"}
    months, days = ({field for field in fields if field[0] in letters} for letters in ("ML", "d"))
    if fields - months - days:
        raise ValueError(f"{locale}: {pattern.pattern!r} has a field that no date here is written with")
    by_month = [DateTimeFormat(dt.date(2000, month, 1), locale) for month in range(1, 13)]
    by_day = [DateTimeFormat(dt.date(2000, 1, day), locale) for day in range(1, 32)]
    return (
        template,
        {field: [str(one[field]) for one in by_month] for field in sorted(months)},
        {field: [str(one[field]) for one in by_day] for field in sorted(days)},
    )


@lru_cache(maxsize=4096)
def _number(n: int, locale: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(n, locale=locale)


@lru_cache(maxsize=4096)
def _plural(n: int, locale: str) -> str:
    from babel import Locale

    return str(Locale.parse(locale).plural_form(n))
