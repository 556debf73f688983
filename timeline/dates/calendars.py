"""Feasts that other calendars than the Gregorian move: Jewish, Islamic, and the Easter of the eastern churches.

The Jewish and the tabular Islamic calendar are computed as in E. M. Reingold and N. Dershowitz, *Calendrical
Calculations* (4th edition, 2018), chapters 7 and 8. Where the sight of the moon decides, a feast can lie a day off.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

#: The days, counted as by `date.toordinal`, before the first of each calendar.
JEWISH_EPOCH, ISLAMIC_EPOCH = -1373427, 227015

#: The Jewish year that begins in the autumn of a Gregorian year has so much greater a number.
JEWISH_OFFSET = 3761

#: Lengths of the Jewish years whose second month is long.
LONG_SECOND_MONTH = (355, 385)

#: Days from a Jewish new year after which the length of the second month counts.
SECOND_MONTH_ENDS = 59


def _molads(year: int) -> int:
    """Days from the epoch to the new moon of a Jewish year, put off where it falls on a day that is avoided."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _jewish_new_year(year: int) -> int:
    """The ordinal of the first of Tishri of a Jewish year."""
    before, this, after = (_molads(near) for near in (year - 1, year, year + 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return JEWISH_EPOCH + this + delay


def jewish(year: int, days: int) -> int:
    """The ordinal of the day so many days from the Jewish new year in the autumn of a Gregorian year."""
    this = _jewish_new_year(year + JEWISH_OFFSET)
    is_long = _jewish_new_year(year + JEWISH_OFFSET + 1) - this in LONG_SECOND_MONTH
    return this + days + (is_long and days > SECOND_MONTH_ENDS)


def islamic(year: int, days: int) -> int:
    """The ordinal of the first day of a Gregorian year that lies so many days from an Islamic new year."""
    first = dt.date(year, 1, 1).toordinal()
    number = (30 * (first - days - ISLAMIC_EPOCH) + 10646) // 10631
    kept = (_islamic_new_year(near) + days for near in range(number, number + 3))
    return next(day for day in kept if day >= first)


def _islamic_new_year(year: int) -> int:
    return ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30


def eastern(year: int, days: int) -> int:
    """The ordinal of the day so many days from the Easter of the eastern churches."""
    from dateutil.easter import EASTER_ORTHODOX, easter  # late: few texts tell a day by it

    return easter(max(year, 1583), EASTER_ORTHODOX).replace(year=year).toordinal() + days


CALENDARS: dict[str, Callable[[int, int], int]] = {"jewish": jewish, "islamic": islamic, "eastern": eastern}
