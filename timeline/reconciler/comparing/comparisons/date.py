"""Compares when two claims say it happened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from timeline.dates.dayset import DaySet
from timeline.dates.value import Part
from timeline.model.claim import Kind
from timeline.model.date import QuotedDate
from timeline.reconciler.comparing.comparisons.finding import Finding
from timeline.reconciler.features.actions import PUTTING_OFF, comes_late
from timeline.reconciler.features.edges import Edge
from timeline.reconciler.profiles.crowd import Span, told_then
from timeline.reconciler.profiles.postponed import TURNS_OF_A_PLAN, is_done
from timeline.reconciler.profiles.profile import Profile

#: Two dates that differ by no more than this (days) can still be two tellings of one event.
NEAR = 2

#: Where a claim stands in its text can be misread by days and months, hardly by more than this (days).
FAR = 366

#: More days of the year than this are no date.
MONTH = 31

#: A day of which two sources tell so much that their claims make more pairs than this is a busy one; and so is one
#: around which they tell more than this of other days.
BUSY, BUSY_AROUND = 4, 9

#: A time of which two sources tell so much that their claims make more pairs than this tells none of these apart.
FEW = 4

#: Contexts that leave open no more days than these tell the day, and nearly so.
DAYS, WEEK = 3, 7

#: Of a time wider than this (days), such as a year, much happens that no source tells; an overlap with it is no sign of
#: one event where more is told of it.
WIDE = 62

#: To look a member up takes longer than to compare it, and this is asked of every pair.
_YEAR, _MONTH, _DAY = Part.YEAR, Part.MONTH, Part.DAY
_EARLY, _LATE = Edge.EARLY, Edge.LATE

#: Levels of dates that cannot be one day.
APART = frozenset({"across_midnight", "adjacent_days", "disjoint", "other_end"})

UNKNOWN = Finding("unknown")
CONTEXT_EXACT = Finding("context_exact")
CONTEXT_CLOSE = Finding("context_close")
CONTEXT_NEAR = Finding("context_near")
CONTEXT_APART = Finding("context_apart")
CONTEXT_FAR = Finding("context_far")


def compare(one: Profile, other: Profile) -> Finding:
    """From the same day over overlapping times and an open year to days that differ or cannot be the same."""
    mine, theirs = one.date, other.date
    if mine is None or theirs is None or other.id in one.against:
        return UNKNOWN  # who sets a number against another does it later
    if one.dated_at is not None and one.dated_at == other.dated_at and _in_two_sentences(one, other):
        return UNKNOWN  # the day was told once, whatever else happened on it
    if one.told is None or other.told is None:
        return _by_context(one, other)
    level = _level(one, other, mine, theirs)
    if level not in APART:
        return Finding(level, (one.told, other.told))
    for (later, said), (plan, set_for) in permutations(((one, one.told), (other, other.told))):
        if calls_off(later, plan):
            return Finding("called_off", (said, set_for))
        if puts_off(later, plan):
            return Finding("put_off", (set_for, said))
        if came_late(later, plan):
            return Finding("came_late", (set_for, said))
    return Finding(level, (one.told, other.told, str(NEAR)))


def _in_two_sentences(one: Profile, other: Profile) -> bool:
    """Are they told in two sentences of one source?"""
    mine, theirs = one.claim, other.claim
    return one.source == other.source and (mine.end <= theirs.start or theirs.end <= mine.start)


def calls_off(one: Profile, other: Profile) -> bool:
    """Does one tell when that was called off which was set for the day of the other?"""
    return one.called_off and other.only_day in one.beside


def puts_off(one: Profile, plan: Profile) -> bool:
    """Does one tell a later day in the place of that of a plan, which the other tells, not that it was put off?

    Not years later.
    """
    planned = plan.kind is Kind.PLAN and PUTTING_OFF not in plan.actions
    later = bool(planned and plan.first and one.first) and 0 < one.first - plan.last <= FAR
    return later and comes_late(one.claim, one.language)


def came_late(one: Profile, plan: Profile) -> bool:
    """Is one what a plan tells, done on a later day than planned: by what the story tells of that day, or of its deeds?

    Somebody tells that what came on that day was late; or that it was put off, and it was not done before.
    """
    if plan.kind is not Kind.PLAN or not (plan.first and 0 < one.first - plan.last <= FAR):
        return False
    shared = (one.actions & plan.actions) - TURNS_OF_A_PLAN
    if shared and one.late:
        return True
    done = is_done(one.claim, one.actions, (one.first, one.last))
    return done and any((action, one.first) in plan.came for action in shared)


def _level(one: Profile, other: Profile, mine: QuotedDate, theirs: QuotedDate) -> str:
    if one.first and other.first:
        if one.only_day and one.only_day == other.only_day:
            return _same_day(one, other)
        if one.first <= other.last and other.first <= one.last and _share_a_day(one, other):
            return "other_end" if _other_ends(mine, theirs) else _overlapping(one, other)
        gap = max(other.first - one.last, one.first - other.last)
    else:
        if _share_a_day(one, other):
            return _open(one, other)
        gap = NEAR + 1
    if _same_but_for_the_year(mine, theirs):
        return "year_differs"
    if one.edge and other.edge and _in_one_night(one, other):
        return "across_midnight" if one.only_day and other.only_day else "can_be"
    if gap <= NEAR:
        return "same_in_row" if _same_in_row(one, other) else "adjacent_days"
    return "disjoint"


def _other_ends(mine: QuotedDate, theirs: QuotedDate) -> bool:
    """Do both tell up to which day something goes on, and name days too far apart: "until 3 May", "until 7 June"?"""
    if not (mine.latest and theirs.latest and _goes_on(mine) and _goes_on(theirs)):
        return False
    return abs((mine.latest - theirs.latest).days) > NEAR


def _goes_on(date: QuotedDate) -> bool:
    """Is it an extent, and no day that is not known better, whose ends are told to the day?"""
    return _DAY in date.said and date.earliest != date.latest and "/" in (date.edtf or "")


def _same_day(one: Profile, other: Profile) -> str:
    """The more both sources tell of the day and of those around it, the less two of their claims need be one event."""
    ways = one.crowd * other.crowd
    if one.lone and ways == 1:
        return "same_lone_day"
    busy = (ways > BUSY) + (one.around + other.around > BUSY_AROUND)
    return ("same_day", "same_busy_day", "same_crowded_day")[busy]


def _in_one_night(one: Profile, other: Profile) -> bool:
    """Is the one late on a day and the other early on the next one?"""
    return _runs_into(one, other) or _runs_into(other, one)


def _runs_into(earlier: Profile, later: Profile) -> bool:
    if earlier.days is None or later.days is None or earlier.edge is not _LATE or later.edge is not _EARLY:
        return False
    if earlier.only_day and later.only_day:
        return later.only_day - earlier.only_day == 1
    following = earlier.days.following()
    return following is not None and following.overlaps(later.days)


def _same_in_row(one: Profile, other: Profile) -> bool:
    """Do both clauses name a row of days, the same but for this one?"""
    mine, theirs = set(one.row), set(other.row)
    return len(mine) == len(theirs) > 2 and mine - {one.only_day} == theirs - {other.only_day}


def _by_context(one: Profile, other: Profile) -> Finding:
    """One of them names no time, and its place in the text gives one."""
    bounded = one.first and other.first
    if not _share_a_day(one, other):
        return CONTEXT_FAR if bounded and max(one.first - other.last, other.first - one.last) > FAR else CONTEXT_APART
    if not bounded:
        return UNKNOWN
    width = max(one.last - one.first, other.last - other.first)
    if width <= DAYS:
        return CONTEXT_EXACT
    return CONTEXT_CLOSE if width <= WEEK else CONTEXT_NEAR if width <= WIDE else UNKNOWN


def _share_a_day(one: Profile, other: Profile) -> bool:
    if one.opens > other.closes or other.opens > one.closes:
        return False
    if not (one.patterned or other.patterned) or one.days is None or other.days is None:
        return True
    return one.days.overlaps(other.days)  # of days of which some fit the sets know


def _overlapping(one: Profile, other: Profile) -> str:
    """The less the two sources tell of the time of the other's claim, the likelier their claims are one event."""
    ways = _told_then(one.spans, other) * _told_then(other.spans, one)
    wide = max(one.last - one.first, other.last - other.first) >= WIDE
    if ways == 1 and not wide:
        return "same_lone_time"
    if (one.first, one.last) == (other.first, other.last) and not wide:
        return "same_period"
    within = one.first <= other.first and other.last <= one.last
    within = within or (other.first <= one.first and one.last <= other.last)
    if not within or (wide and ways > 1):
        return "overlapping"
    return "one_within_the_other" if ways <= FEW else "within_busy_time"


def _told_then(spans: Sequence[Span], profile: Profile) -> int:
    return told_then(spans, profile.first, profile.last) or 1


def _open(one: Profile, other: Profile) -> str:
    """An end of one of them is open: do both name days of the year, or next to nothing?"""
    return "year_open" if all(_names_days(days) for days in (one.days, other.days)) else "can_be"


def _names_days(days: DaySet | None) -> bool:
    """Are they few days of whatever year, or of one?"""
    if days is None:
        return False
    return 0 < len(days.year_days or ()) <= MONTH or (days.within.days or WIDE + 1) <= WIDE


def _same_but_for_the_year(one: QuotedDate, other: QuotedDate) -> bool:
    """Do both say the same month (and day), and at least one of them its year?"""
    if _MONTH not in one.said or _MONTH not in other.said or not (_YEAR in one.said or _YEAR in other.said):
        return False
    in_days = _DAY in one.said
    if in_days != (_DAY in other.said) or not (one.earliest and other.earliest):
        return False
    return one.earliest.month == other.earliest.month and (not in_days or one.earliest.day == other.earliest.day)
