"""Compares when two claims say it happened."""

from __future__ import annotations

from timeline.dates.dayset import DaySet
from timeline.dates.value import Part
from timeline.model.claim import Claim
from timeline.model.date import QuotedDate
from timeline.reconciler.comparisons.finding import Context, Finding

#: Two dates that differ by no more than this (days) can still be two tellings of one event.
NEAR = 2

#: A day that more claims than this name says little about which of its events is meant.
BUSY = 12

#: An overlap with a wider date than this (days) is no sign of one event.
WIDE = 62


def compare(one: Claim, other: Claim, context: Context) -> Finding:
    """From the same day over overlapping times and an open year to days that differ or cannot be the same."""
    if one.date is None or other.date is None:
        return Finding("unknown", "one of them has no date")
    names = f"“{one.date.text}” and “{other.date.text}”"
    mine, theirs = context.days[one.id], context.days[other.id]
    if mine.overlaps(theirs):
        if mine.only_day is not None and mine.only_day == theirs.only_day:
            busy = context.busyness[mine.only_day] > BUSY
            return Finding("same_busy_day" if busy else "same_day", f"{names} are the same day")
        return _overlapping(mine, theirs, names)
    if _same_but_for_the_year(one.date, other.date, mine, theirs):
        return Finding("year_differs", f"{names} differ in the year only")
    if mine.within.gap(theirs.within) <= NEAR:
        return Finding("adjacent_days", f"{names} are at most {NEAR} days apart")
    return Finding("disjoint", f"{names} cannot be the same time")


def _overlapping(mine: DaySet, theirs: DaySet, names: str) -> Finding:
    if not mine.within.is_bounded or not theirs.within.is_bounded:
        if all(days.year_days or (days.within.days or WIDE + 1) <= WIDE for days in (mine, theirs)):
            return Finding("year_open", f"{names} fall on the same days of the year")
        return Finding("unknown", f"{names} can be the same time, for all that is known")
    widths = sorted((mine.within.days or 0, theirs.within.days or 0))
    if widths[1] > WIDE:
        return Finding("overlapping", f"{names} can be the same time")
    if mine.within == theirs.within:
        return Finding("same_period", f"{names} are the same time")
    if mine.within.contains(theirs.within) or theirs.within.contains(mine.within):
        return Finding("one_within_the_other", f"{names}: one lies within the other")
    return Finding("overlapping", f"{names} overlap")


def _same_but_for_the_year(one: QuotedDate, other: QuotedDate, mine: DaySet, theirs: DaySet) -> bool:
    """Do both say the same month (and day), and at least one of them its year?"""
    said = [set(date.said) for date in (one, other)]
    if not all(Part.MONTH in parts for parts in said) or not any(Part.YEAR in parts for parts in said):
        return False
    if (Part.DAY in said[0]) != (Part.DAY in said[1]) or not (mine.earliest and theirs.earliest):
        return False
    month = mine.earliest.month == theirs.earliest.month
    return month and (Part.DAY not in said[0] or mine.earliest.day == theirs.earliest.day)
