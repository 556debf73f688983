"""The meaning of a time expression before its anchor is known: a small algebra.

"Last August" is no date until one knows when it was written. An expression says which days are meant *if* the anchor
(the publication day) were a given day: `on(day)`. All of them are monotone: a later anchor never means earlier days, so
an interval of anchors can be resolved from its two ends (`timeline.dates.resolve`). `Following` alone may give up its
first day with a later anchor, which keeps what the two ends give true.

To add a meaning: write one frozen dataclass in the file of its family with `on`, then a rule in `timeline/timex/rules/`
that builds it and a phrase with examples in `timeline/languages/en/timex.toml`.
"""

from timeline.dates.expression.base import Expression, Relation
from timeline.dates.expression.calendar_date import Absolute, DayOfMonth, Either, Yearless
from timeline.dates.expression.counted import After, Around, Neighbour, NthWeekday, OnDayOf, SoFar, ToldIn, WeekOf
from timeline.dates.expression.deictic import Ago, Bound, MonthOfYear, Nightfall, Period, Stretch
from timeline.dates.expression.derived import (
    AtTime,
    Between,
    Derived,
    Fiscal,
    Following,
    OpenEnded,
    Overnight,
    PartOf,
    Side,
    Third,
    UpTo,
)
from timeline.dates.expression.weekday import Weekday, Weekend
from timeline.dates.expression.year_part import Feast, Holiday, Turn, YearPart, Years

__all__ = [
    "Absolute",
    "After",
    "Ago",
    "Around",
    "AtTime",
    "Between",
    "Bound",
    "DayOfMonth",
    "Derived",
    "Either",
    "Expression",
    "Feast",
    "Fiscal",
    "Following",
    "Holiday",
    "MonthOfYear",
    "Neighbour",
    "Nightfall",
    "NthWeekday",
    "OnDayOf",
    "OpenEnded",
    "Overnight",
    "PartOf",
    "Period",
    "Relation",
    "Side",
    "SoFar",
    "Stretch",
    "Third",
    "ToldIn",
    "Turn",
    "UpTo",
    "WeekOf",
    "Weekday",
    "Weekend",
    "YearPart",
    "Yearless",
    "Years",
]
