"""Finds the time expressions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from timeline.dates.expression import (
    After,
    AtTime,
    Expression,
    Neighbour,
    OnDayOf,
    Relation,
    Side,
    Weekday,
)
from timeline.dates.units import Unit
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.timex.candidates import DAY_SLOTS, Candidate, candidates, choose
from timeline.timex.direction import is_said, is_said_behind, is_told_ahead, sentence
from timeline.timex.guards import next_words
from timeline.timex.hours import without_false_years
from timeline.timex.rules import LAST_YEAR, Context, Meaning, NotATime, Told, apply
from timeline.timex.rules.calendar_dates import MODS
from timeline.timex.setting import Setting
from timeline.timex.settle import settled, side_of
from timeline.timex.slots import value
from timeline.timex.stamps import heads_entry, in_heading
from timeline.timex.sums import add_up

#: The rules of what follows on something told before: "two weeks later", "the next day".
FOLLOWING = frozenset({"distance", "neighbour"})

#: Rules of times by the clock, and those of the days that can stand right behind them, at most so far (characters).
CLOCKS, DAYS = frozenset({"clock", "spoken_clock"}), frozenset({"weekday", "yearless", "absolute", "period"})
DAY_BEHIND = 30

#: So many expressions back can "the next day" refer.
REMEMBERED = 6


def tag(text: str, language: str = loader.DEFAULT_LANGUAGE, *, day_first: bool | None = None) -> list[Timex]:
    """All time expressions of a text in order, never overlapping; the longest match wins, then the earlier phrase.

    `day_first` is the order of dates in figures, which holds where the text does not show its own.
    """
    chosen = without_false_years(text, choose(candidates(text, language)), language)
    setting = Setting(text, chosen, language)
    chosen = [candidate for candidate in chosen if setting.is_history or not candidate.phrase.history]
    shown = _day_first(chosen)
    day_first = day_first if shown is None else shown
    found: list[Timex] = []
    told: tuple[Told, ...] = ()
    headed: tuple[Told, ...] = ()
    for place, candidate in enumerate(chosen):
        known = (*told, *_day_behind(text, chosen[place : place + 3], language, day_first=day_first))
        if candidate.phrase.rule in CLOCKS and heads_entry(text, candidate.start, candidate.end):
            known = tuple(one._replace(end=candidate.start) for one in headed)
        try:
            follows = candidate.phrase.rule in FOLLOWING
            ahead = follows and is_told_ahead(text, candidate.start, language, candidate.end)
            context = Context(known, day_first, candidate.start, ahead)
            meaning = _read(candidate, context, language)
        except NotATime:
            continue
        since = side_of(text, candidate.start, language) is Side.SINCE
        meaning = setting.place(meaning, candidate.start, told[-1].expression if told else None, since=since)
        if found:
            meaning = _after_start(text, found[-1], candidate, meaning, language)
        timex = _timex(text, candidate, meaning, language)
        reference = meaning.lent or (timex.expression.core if timex.expression is not None else None)
        if reference is not None:
            told = (*told, _told(text, timex, reference, language, since=since))[-REMEMBERED:]
            headed = told[-1:] if in_heading(text, told[-1]) else headed
        setting.go_on(timex)
        found.append(timex)
    return add_up(text, found, language)


def _day_behind(text: str, found: list[Candidate], language: str, *, day_first: bool | None) -> tuple[Told, ...]:
    """The day right behind a time by the clock, or behind two: "05:26 UTC (1:26 a.m. local time) on Sunday"."""
    for clock, day in pairwise(found):
        between = text[clock.end : day.start]
        if clock.phrase.rule not in CLOCKS or len(between) > DAY_BEHIND or re.search(r"[.;:!?\n]", between):
            return ()
        if sentence(text, clock.start, clock.end - 1, language)[1] < day.start:
            return ()  # "closed at 8 p.m. Results are expected today"
        if "," in between and is_said(text, day.start, day.end, language):
            return ()  # "broke out at 9:30, the police said on Wednesday"
        beside = day.phrase.rule in CLOCKS or (
            day.phrase.rule == "part_of_day" and len(re.findall(r"\w+", between)) < 2
        )
        if day.phrase.rule in DAYS or (beside and _names_day(day)):
            try:
                named = _timex(text, day, _read(day, Context((), day_first, day.start), language), language).expression
                if named is None or named.precision is not Precision.DAY or _is_later(clock, named.core, language):
                    return ()
            except NotATime:
                return ()
            return (Told(named.core, clock.start),)
    return ()


def _is_later(clock: Candidate, last: Expression, language: str) -> bool:
    """Does a clock stand later than the one behind, so that it is no time of the same day: "from 3 p.m. to 8 a.m."?"""
    first = _read(clock, Context(), language).expression
    return isinstance(first, AtTime) and isinstance(last, AtTime) and first.time > last.time


def _names_day(candidate: Candidate) -> bool:
    """Does a time by the clock name its day: "from 7 a.m. to 8 p.m. Tuesday"?"""
    slots = candidate.phrase.slots.items()
    counted = "offset" in candidate.phrase.args
    return counted or any(candidate.match[group] and name in DAY_SLOTS for group, (name, _) in slots)


def _after_start(text: str, start: Timex, end: Candidate, meaning: Meaning, language: str) -> Meaning:
    """The end of a range comes after its start: "from Monday to Friday", "from 8 p.m. to 6 a.m."."""
    first, last = start.expression, meaning.expression
    words = loader.table(language, "words")["range"]
    if text[start.end : end.start].strip().lower() not in (*words["to"], *words["dash"]):
        return meaning
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return replace(meaning, expression=OnDayOf(Weekday(last.weekday, Relation.NEXT), first))
    if (
        isinstance(first, AtTime)
        and isinstance(last, AtTime)
        and _lent(first) == _lent(last)
        and last.time < first.time
    ):
        return replace(meaning, expression=AtTime(After(last.base, Unit.DAY, 1), last.time))
    return meaning


def _lent(clock: AtTime) -> Expression:
    """The day of a time, whether it was told with it or before."""
    return clock.base.base if isinstance(clock.base, After) and clock.base.amount == 0 else clock.base


def _told(text: str, timex: Timex, expression: Expression, language: str, *, since: bool) -> Told:
    """What later expressions may refer to; not to the weekday `since` when something lasts, beyond its sentence."""
    words = loader.table(language, "words")["range"]
    before, after = next_words(text, timex.start, timex.end)
    lasting = since and expression.said == {Part.WEEKDAY}  # of "since 4 July, when …" more is told
    aside = lasting or (before.lower() in words["from"] and after.lower() not in words["to"])
    said = is_said(text, timex.start, timex.end, language)
    base = expression.base if isinstance(expression, AtTime) else expression
    # a story goes on with "the next day", not from what somebody said of it then
    counted = isinstance(base, After | Neighbour)
    aside = aside or (said if counted else timex.tense is Relation.FUTURE)
    ends = aside or expression == LAST_YEAR or Part.MONTH in expression.said
    until = sentence(text, timex.start, timex.end, language)[1] if ends else timex.end
    behind = said and is_said_behind(text, timex.start, timex.end, language)
    return Told(expression, timex.end, aside, said, until, behind)


def _timex(text: str, candidate: Candidate, meaning: Meaning, language: str) -> Timex:
    """The time expression of a match: tense and side words settle what its meaning leaves open."""
    expression, tense = meaning.expression, None
    if expression is not None:
        expression, tense = settled(text, candidate.start, candidate.end, expression, language)
    return Timex(
        start=candidate.start,
        end=candidate.end,
        text=text[candidate.start : candidate.end],
        type=meaning.type or candidate.phrase.type,
        rule=candidate.phrase.rule,
        value=meaning.value,
        mod=meaning.mod or candidate.phrase.mod,
        tense=tense or Relation.OPEN,
        expression=expression,
    )


def _day_first(candidates: Iterable[Candidate]) -> bool | None:
    """Does the text write days before months in figures? `None` where its dates do not show it.

    Decided by dates in figures that allow one order only; failing these, by dates in words if all have the day first
    ("14 May"): who writes "May 14" may write figures either way.
    """
    in_figures, in_words = set(), set()
    for candidate in candidates:
        places = {name: candidate.match.start(group) for group, (name, _) in candidate.phrase.slots.items()}
        parts = {name: candidate.match[group] for group, (name, _) in candidate.phrase.slots.items()}
        if candidate.phrase.rule == "numeric":
            first, second = int(parts["first"]), int(parts["second"])
            if min(first, second) <= 12 < max(first, second) <= 31:
                in_figures.add(first > 12)
        elif min(places.get("day", -1), places.get("month", -1)) >= 0 and not parts["month"].isdigit():
            in_words.add(places["day"] < places["month"])
    if in_figures:
        return in_figures.pop() if len(in_figures) == 1 else None
    return True if in_words == {True} else None


def _read(candidate: Candidate, context: Context, language: str) -> Meaning:
    groups = candidate.match.groupdict()
    slots = {
        name: value(kind, groups[group], language)
        for group, (name, kind) in candidate.phrase.slots.items()
        if groups[group]
    }
    meaning = apply(candidate.phrase.rule, {**slots, **candidate.phrase.args}, context)
    within = slots.get("within")
    return meaning if within is None or meaning.mod else replace(meaning, mod=MODS.get(within, within))
