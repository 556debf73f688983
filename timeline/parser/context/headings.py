"""Headings that name a day, as notices, diaries and live reports have them: they date what stands below or behind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from timeline.dates.expression import After, AtTime, Expression, Period
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex, TimexType
from timeline.parser.text.sentences import Span

#: A heading is at most so long (characters), and does not end like a sentence.
LONGEST = 60
_ENDS = frozenset('.!?,;”"')
_EDGES = " \t\u00a0.:*#–-"

#: A dash may also stand behind the date of a single dateline: where so many lines begin with a time, it labels them.
FEWEST_LABELS = 2
_BEHIND_LABEL = re.compile(r"[*_]*(?::|[ ]?[–—]|[ ]-[ ])|\*\*")
_KINDS = frozenset({LineKind.TEXT, LineKind.CREDIT})


class Headings:
    """What is nothing but a day: a short line, over all until the next one; the first sentence of a line, over that.

    "**Sept. 5.** The mine closes."
    """

    def __init__(self, document: Document, timexes: Sequence[Timex], sentences: Sequence[Span]) -> None:
        self._text = document.text
        self._label = _update(document.language)
        self._days = {(one.start, one.end): one for one in timexes if _is_day(one)}
        self._begun = [start for start, _ in self._days]
        begun = {sentence.start: sentence for sentence in reversed(sentences)}
        labels = _labels(document, timexes)
        over: Timex | None = None
        marks: list[tuple[int, Timex | None]] = []
        entries: list[Span] = []
        for line in document.lines:
            words = self._text[line.start : line.end]
            short = line.kind in _KINDS and len(words) <= LONGEST and words.rstrip()[-1:] not in _ENDS
            if short:
                over = self._day(Span(line.start, line.end))
                marks.append((line.start, over))
                continue
            first = next(
                (begun[at] for at in range(line.start, min(line.end, line.start + LONGEST)) if at in begun), None
            )
            day = self._day(first) if first else None
            if first and day:
                marks += [(first.start, day), (line.end, over)]
                entries.append(Span(first.end, line.end))
            elif label := labels.get(line.start):
                marks += [(line.start, label), (line.end, over)]
                entries.append(Span(line.start, line.end))
        self._starts, self._over = [start for start, _ in marks], [day for _, day in marks]
        self._entries = entries

    def over(self, place: int) -> Timex | None:
        """The day of the heading over a place of the text, itself included."""
        index = bisect_right(self._starts, place)
        return self._over[index - 1] if index else None

    def is_entry(self, place: int) -> bool:
        """Does the line of a place begin with its day?"""
        index = bisect_right(self._entries, place, key=lambda entry: entry.start)
        return bool(index) and place < self._entries[index - 1].end

    def is_day(self, sentence: Span) -> bool:
        """Is it nothing but a day?"""
        return self._day(sentence) is not None

    def _day(self, span: Span) -> Timex | None:
        """The day that a stretch names, if it names nothing else."""
        next_day = bisect_left(self._begun, span.start)
        if next_day == len(self._begun) or self._begun[next_day] >= span.end:
            return None
        words = span.of(self._text)
        inside = words.strip(_EDGES)
        label = self._label.match(inside)
        inside = inside[label.end() :] if label else inside
        start = span.start + words.find(inside)
        return self._days.get((start, start + len(inside)))


@cache
def _update(language: str) -> re.Pattern[str]:
    """What says, before the day of a heading, that what stands under it was added then: "Update, 23 February"."""
    words = loader.table(language, "dating")["header"]["updated"]
    return compiled(rf"(?:{alternation(words)})(?:[:,]| [–—-])? ", re.IGNORECASE)


def _labels(document: Document, timexes: Sequence[Timex]) -> dict[int, Timex]:
    """By the starts of their lines the times that label what these tell, where several lines have one: "May 9: …"."""
    text, found, marked = document.text, dict[int, Timex](), False
    update = _update(document.language)
    times = {one.start: one for one in timexes if one.type is TimexType.DATE and one.expression is not None}
    for line in document.lines:
        start = line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip(_EDGES))
        said = update.match(text, start, line.end)
        label = times.get(said.end() if said else start)
        if label is not None and _BEHIND_LABEL.match(text, label.end, line.end):
            found[line.start] = label
            marked = marked or _is_marked(text, start, label)
    return found if len(found) >= FEWEST_LABELS or marked else {}


def _is_marked(text: str, start: int, label: Timex) -> bool:
    """Is a day set off from what follows by its type: "**Update, 23 February** The museum …"?"""
    return _is_day(label) and text[start - 2 : start] == "**" and text[label.end : label.end + 2] == "**"


def _is_day(timex: Timex) -> bool:
    day = timex.type is TimexType.DATE and timex.expression is not None
    return day and timex.expression is not None and timex.expression.precision is Precision.DAY


def under_heading(timex: Timex, heading: Timex | None) -> Timex:
    """A time counted from the day of writing, which is that of the heading over it: "today" in an entry of a log."""
    day, told = heading.expression if heading else None, timex.expression
    today = told.base if isinstance(told, AtTime) else told
    if day is None or not isinstance(today, Period) or today.unit is not Unit.DAY:
        return timex
    counted: Expression = After(day.core, Unit.DAY, today.offset, exact=True)
    counted = replace(told, base=counted) if isinstance(told, AtTime) else counted
    return timex.model_copy(update={"expression": counted})
