"""What the tests of dates draw from: days, intervals, sets of days, and expressions of every kind."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from timeline.dates.expression import (
    Absolute,
    After,
    Ago,
    Around,
    AtTime,
    Between,
    Bound,
    DayOfMonth,
    Either,
    Expression,
    Fiscal,
    Holiday,
    MonthOfYear,
    Neighbour,
    Nightfall,
    NthWeekday,
    OnDayOf,
    OpenEnded,
    Overnight,
    PartOf,
    Period,
    Relation,
    Side,
    SoFar,
    Stretch,
    Third,
    ToldIn,
    UpTo,
    Weekday,
    Weekend,
    WeekOf,
    Yearless,
    YearPart,
    Years,
)
from timeline.dates.interval import Interval
from timeline.dates.units import Unit
from timeline.dates.value import Precision

#: The days that brute force looks at; those drawn lie well inside, so that an open end differs from every closed one.
UNIVERSE = [dt.date(2024, 1, 1) + dt.timedelta(days=day) for day in range(800)]
INSIDE = UNIVERSE[30:-30]

DAYS = st.sampled_from(INSIDE)

#: Anchors in a time of leap and common years.
ANCHORS = st.dates(dt.date(2022, 1, 1), dt.date(2029, 12, 31))

#: Anchors at the ends of the calendar, where arithmetic has nowhere to go.
EDGES = st.dates(dt.date.min, dt.date(3, 12, 31)) | st.dates(dt.date(9997, 1, 1), dt.date.max)


def interval(one: dt.date | None, other: dt.date | None) -> Interval:
    """The interval between two days in whatever order; `None` as first is an open start, as second an open end."""
    if one is None or other is None:
        return Interval(one, other)
    return Interval(min(one, other), max(one, other))


INTERVALS = st.builds(interval, DAYS | st.none(), DAYS | st.none())

WEEKDAYS = st.none() | st.frozensets(st.integers(0, 6), min_size=1)
YEAR_DAYS = st.none() | st.frozensets(DAYS.map(lambda day: (day.month, day.day)), min_size=1, max_size=5)


def kept_as(kept: dict[str, int]) -> dict[str, st.SearchStrategy[int]]:
    """The arguments of a holiday, each as a strategy of its one value."""
    return {name: st.just(value) for name, value in kept.items()}


_months, _units = st.integers(1, 12), st.sampled_from(Unit)
_days_of_month = st.none() | st.integers(1, 28)
_relations = st.sampled_from(Relation)
_few = st.integers(-40, 40)
_yearless = st.builds(Yearless, _months, _days_of_month, _relations) | st.builds(
    Yearless, st.just(2), st.just(29), _relations
)

_simple: st.SearchStrategy[Expression] = st.one_of(
    st.builds(Absolute, st.integers(2015, 2030), _months, _days_of_month),
    st.builds(Absolute, st.integers(2015, 2030)),
    _yearless,
    st.builds(Weekday, st.integers(0, 6), _relations),
    st.builds(Period, _units, st.integers(-2, 2)),
    st.builds(MonthOfYear, _months, st.integers(-1, 1)),
    st.builds(Ago, _units, _few, st.sampled_from([None, *Bound])),
    st.builds(Stretch, _units, _few),
    st.builds(Between, _yearless, _yearless),
    _relations.map(lambda relation: Either((Yearless(3, 4, relation), Yearless(4, 3, relation)))),
    st.just(Either((Absolute(2024, 3, 4), Absolute(2024, 4, 3)))),
)

_parts_of_year = st.sampled_from([(Precision.QUARTER, 4), (Precision.HALF, 2), (Precision.SEASON, 4)]).flatmap(
    lambda kind: st.builds(
        YearPart,
        st.none() | st.integers(2015, 2030),
        _relations,
        st.none() | st.integers(-2, 2),
        st.just(kind[0]),
        st.integers(1, kind[1]),
    )
)
_holidays: st.SearchStrategy[Expression] = st.sampled_from(
    [
        {"month": 1, "day": 1},
        {"month": 12, "day": 31},
        {"month": 5, "weekday": 0, "nth": -1},
        {"month": 11, "weekday": 3, "nth": 4},
        {"easter": -47},
        {"easter": 50},
    ]
).flatmap(lambda kept: st.builds(Holiday, st.none() | st.integers(2015, 2030), _relations, **kept_as(kept)))
_named_years = st.integers(1, 980).map(lambda decade: Years(decade * 10, 10)) | st.integers(0, 98).map(
    lambda century: Years(century * 100, 100)
)

SIMPLE: st.SearchStrategy[Expression] = st.one_of(
    _simple,
    _parts_of_year,
    _holidays,
    _named_years,
    st.builds(Weekend, _relations),
    st.builds(Nightfall, _relations),
    st.builds(DayOfMonth, st.integers(1, 31), st.none() | _yearless, _relations),
)

_derived: st.SearchStrategy[Expression] = st.recursive(
    SIMPLE,
    lambda base: st.one_of(
        st.builds(PartOf, base, st.sampled_from(Third)),
        st.builds(After, base, _units, _few),
        st.builds(Neighbour, base, _units, st.integers(-2, 2)),
        st.builds(AtTime, base, st.just("10:35")),
        st.builds(Overnight, base, st.just("NI")),
        st.builds(OnDayOf, SIMPLE, base),
        st.builds(WeekOf, base, st.integers(1, 5)),
        st.builds(ToldIn, base, ANCHORS),
        st.builds(Fiscal, base),
        st.builds(NthWeekday, base, st.integers(0, 6), st.sampled_from([-2, -1, 1, 2, 3, 4, 5])),
        st.builds(Around, base, st.integers(0, 3), st.integers(0, 3)),
        st.builds(SoFar, base, st.booleans()),
        st.builds(UpTo, base),
    ),
    max_leaves=3,
)

EXPRESSIONS = _derived | st.builds(OpenEnded, _derived, st.sampled_from(Side))
