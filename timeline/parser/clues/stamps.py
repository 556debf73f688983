"""What stands at the head and the foot of an article: datelines, dates of publication, stamps with a clock time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline.dates.expression import Absolute, AtTime, Expression, Weekday, Yearless
from timeline.dates.value import Precision
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document, Line, LineKind
from timeline.model.sentence import sentence
from timeline.model.timex import Timex, TimexType
from timeline.parser.clues.reading import clue_at, day_named, either, whenever, words_of
from timeline.parser.text.sentences import Span

#: Headers and datelines stand in the first lines of a text, and in the first characters of these.
HEAD_LINES, HEAD_LENGTH = 5, 400

#: Notes on the publication stand in the last lines.
FOOT_LINES, FOOT_LENGTH = 8, 240

#: A header line holds a date and few words beside it.
HEADER_LENGTH, HEADER_WORDS = 90, 8

#: With these a sentence ends, not a header.
_CLOSED = (".", "?", "”", "。", "？", "！", "」", "।", "؟")

#: A stamp's clock time stands so close behind its date (characters).
CLOCK_WITHIN = 24

#: "(Reuters) -", "/TASS/.": the agency at the end of a dateline.
_AGENCY = r"\([^()\n]{1,40}\) ?"
_SENT = re.compile(rf"{_AGENCY}|/[A-Z]{{3,12}}/")

#: A dateline behind other words of its line, "Exports fall HANOI, May 5 (Agency) -": only with an agency.
_INNER = re.compile(rf"(?<=\s)[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{{2,30}}[, ][^()\n–—|]{{0,60}}{_AGENCY}[–—-]{{1,2}}\s")

#: A bar before a day, a clock time and its zone between them or nothing.
_BARRED = re.compile(r"(\|)(?: \d{1,2}[:.]\d{2}(?: \w{1,3}){0,2},)? $")

#: What stands before the date at the head of a letter or a statement: a place and a comma, and the word before a date.
_LETTER = re.compile(r"\s*(?:[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,3}, )?[^\W\d_]{1,3}\s")

#: A place before the day at the end of a letter, in one of so many last lines.
_SIGNED, SIGNED_LINES = re.compile(r"\s*[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,3}, (?:[^\W\d_]{1,3}\s)?"), 2

#: The last words before a day that may name a live report, and the marks that may stand around a day.
LIVE_WORDS, _MARKS = 5, " \t.,:;|()*#–—-"

#: What parts a month of issue from the name of its magazine: "Revista Orilla. Mayo de 2018".
_ISSUE = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,4}\. )?")

#: How far each kind can be trusted.
DATELINE, STAMP, HEADER, FOOT = 0.95, 0.9, 0.9, 0.85


def in_dateline(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The day in the dateline: an agency sends on that day, a paper without one may print the day after."""
    span = dateline_of(document)
    for timex in timexes if span else ():
        if span and span.holds(timex.start, timex.end) and isinstance(timex.expression, Absolute | Yearless):
            sent = isinstance(timex.expression, Absolute) or _SENT.search(span.of(document.text))
            bearing = Bearing.ON if sent else Bearing.WRITTEN_ON
            reason = sentence("clues.dateline", timex.text)
            yield clue_at(timex, whenever(timex.expression), bearing, DATELINE, reason, stated=True)


def dateline_of(document: Document) -> Span | None:
    """The dateline of the article, its dash included."""
    if document.dateline is not None:
        return Span(document.dateline.start, document.dateline.end)
    for line in _head(document):
        match = _INNER.search(document.text, line.start, min(line.end, line.start + HEAD_LENGTH))
        if match and line.kind is LineKind.TEXT:
            return Span(match.start(), match.end())
    return None


def in_head(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The day of publication in the first lines; what says "updated" counts only where nothing else is said."""
    found = [clue for line in _head(document) for clue in _in_head_line(document, line, timexes)]
    updated = either(tuple(words_of(document.language)["header"]["updated"]))
    first = [clue for clue in found if not updated.search(document.text, max(0, clue.start - 40), clue.start)]
    yield from first or found


def _in_head_line(document: Document, line: Line, timexes: list[Timex]) -> Iterator[Clue]:
    words = document.text[line.start : line.end].strip()
    inside = [timex for timex in timexes if line.start <= timex.start and timex.end <= line.end]
    days = [timex for timex in inside if day_named(timex)]
    if len(days) == 1 and (_is_of_session(words, document.language) or _is_live(document, line, days[0])):
        day = day_named(days[0])
        if day is not None:
            yield clue_at(days[0], day, Bearing.ON, HEADER, sentence("clues.header", words), stated=True)
        return
    stamps = [timex for timex in inside if timex.end - line.start <= HEAD_LENGTH and _is_stamp(document, timex, inside)]
    if stamps:
        reason = sentence("clues.stamp", stamps[0].text)
        day = day_named(stamps[0])
        if day is not None:
            yield clue_at(stamps[0], day, Bearing.ON, STAMP, reason, stated=True)
        return
    dates = [timex for timex in inside if timex.type is TimexType.DATE and _is_date(timex)]
    dates = [timex for timex in dates if day_named(timex)] or dates
    day = (day_named(dates[0]) or _month_of_issue(document, line, dates[0])) if len(dates) == 1 else None
    if day is None or len(words) > HEADER_LENGTH:
        return
    if words.endswith(_CLOSED) and not _is_line(document.text, dates[0]):
        return
    timex, before = dates[0], document.text[line.start : dates[0].start]
    if not _is_prose(before, words, document.language) and len(words.replace(timex.text, " ").split()) <= HEADER_WORDS:
        yield clue_at(timex, day, Bearing.ON, HEADER, sentence("clues.header", words), stated=True)


def _is_live(document: Document, line: Line, day: Timex) -> bool:
    """Is a day named right behind the name of a live report: "Live updates, Tuesday 24 September 2024"?"""
    names = words_of(document.language)["live"]["names"]
    before = " ".join(re.findall(r"\w+", document.text[line.start : day.start].lower())[-LIVE_WORDS:])
    return not document.text[day.end : line.end].strip(_MARKS) and either(tuple(names)).search(before) is not None


def alone_in_head(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A line at the head that is nothing but a weekday and a day, "Tuesday 12 March", where no other line is a day."""
    alone = [timex for timex in timexes if _is_day(timex.expression) and _is_line(document.text, timex)]
    for timex in alone if len(alone) == 1 else ():
        day = timex.expression
        in_head = any(line.start <= timex.start < line.end for line in _head(document))
        if in_head and isinstance(day, Yearless) and day.day is not None and day.weekday is not None:
            yield clue_at(timex, whenever(day), Bearing.ON, HEADER, sentence("clues.header", timex.text), stated=True)


def _is_day(expression: Expression | None) -> bool:
    """Does it name a day, and not only an hour, as a log or a title may: "Nineteen minutes past seven"?"""
    base = expression.base if isinstance(expression, AtTime) else expression
    return isinstance(base, Absolute | Yearless | Weekday)


def _is_line(text: str, timex: Timex) -> bool:
    """Does a time expression stand alone in its line?"""
    first, last = text.rfind("\n", 0, timex.start) + 1, text.find("\n", timex.end)
    line = text[first : timex.start] + text[timex.end : last if last >= 0 else len(text)]
    return not line.strip(_MARKS)


def _month_of_issue(document: Document, line: Line, timex: Timex) -> Absolute | None:
    """The month with its year that stands alone in a line, or with the name of a magazine before it."""
    expression, text = timex.expression, document.text
    month = isinstance(expression, Absolute) and expression.precision is Precision.MONTH
    alone = not text[timex.end : line.end].strip() and _ISSUE.fullmatch(text[line.start : timex.start].lstrip())
    return expression if isinstance(expression, Absolute) and month and alone else None


def _is_of_session(line: str, language: str) -> bool:
    """Does a heading name minutes and their session, whose day the words in them are counted from?"""
    data, words = words_of(language)["minutes"], re.findall(r"\w+", line.lower())
    opens = either(tuple(data["opening"])).match(line)
    return opens is not None and not line.endswith(_CLOSED) and any(word.endswith(tuple(data["of"])) for word in words)


def _is_date(timex: Timex) -> bool:
    """Is it more than a month by itself, which may well be somebody's name: "By April May"?"""
    expression = timex.expression
    return expression is not None and not (isinstance(expression, Yearless) and expression.day is None)


def _is_stamp(document: Document, timex: Timex, inside: Sequence[Timex]) -> bool:
    """Is a day told as no sentence tells it: "Mon Mar 2, 2009 4:23 pm EST", "2 March 2009 | By"?"""
    if day_named(timex) is None:
        return False
    text, after = document.text, [other for other in inside if other.start >= timex.end]
    before = text[max(0, timex.start - 60) : timex.start].rpartition("\n")[2]
    line = text.find("\n", timex.end)
    long = (len(text) if line < 0 else line) - timex.start > HEADER_LENGTH
    if long and before.split()[-1:] and before.split()[-1].lower() in words_of(document.language)["header"]["dating"]:
        return False  # "On the morning of 6 November the people woke to find that …"
    clock = isinstance(timex.expression, AtTime) or any(
        isinstance(other.expression, AtTime) and other.start - timex.end <= CLOCK_WITHIN for other in after[:1]
    )
    barred = "|" in (text[timex.end : timex.end + 3].strip()[:1], *_BARRED.findall(before))
    said = re.search(r"(\w+):? $", before)
    published = words_of(document.language)["header"]["published"]
    labelled = said is not None and said[1][0].isupper() and said[1].lower() in published
    return (clock or barred or labelled) and not _is_prose(before, "", document.language)


def _is_prose(before: str, line: str, language: str) -> bool:
    """Does a line at the head speak of a picture, or name its date as prose does: "the treaty of 14 May"?"""
    data = words_of(language)["header"]
    if not set(data["picture"]).isdisjoint(re.findall(r"\w+", line.lower())):
        return True
    if _LETTER.fullmatch(before) and before.rsplit(maxsplit=1)[-1].lower() in data["dating"]:
        return False  # "Berlin, den 3. Mai 2024", "Le 20 octobre 2022"
    words = re.findall(r"\w+", before.lower())
    published = not {*words[:1], *words[-2:-1]}.isdisjoint(data["published"])
    return bool(words) and words[-1] in data["prose"] and not (words[-1] in data["dating"] and published)


def in_foot(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A note in the last lines: "This article was first published on 14 May 2024"."""
    yield from _signed(document, timexes)
    data = words_of(document.language)["foot"]
    opening, verbs = either(tuple(data["opening"])), either(tuple(data["verbs"]))
    for line in [line for line in document.lines if line.kind is not LineKind.METADATA][-FOOT_LINES:]:
        note = opening.search(document.text, line.start, line.end)
        for timex in timexes if note else ():
            if note is None or not note.start() <= timex.start < timex.end <= min(line.end, note.start() + FOOT_LENGTH):
                continue
            day = day_named(timex)
            if day is not None and verbs.search(document.text, note.start(), timex.start):
                words = document.text[note.start() : timex.end]
                yield clue_at(timex, day, Bearing.ON, FOOT, sentence("clues.foot", words), stated=True)
                break
    if not any(in_head(document, timexes)):
        yield from _noted(document, timexes)


def _noted(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A line of its own behind the article: "Last updated: 14/05/2024 17:45"; the first of several is its day.

    A day over lines of text, as diaries and notices have them, is no such line.
    """
    head = {line.start for line in _head(document)}
    behind = takewhile(lambda line: line.kind is not LineKind.TEXT, reversed(document.lines[-FOOT_LINES:]))
    for line in reversed(list(behind)):
        if line.kind is not LineKind.CREDIT or line.start in head:
            continue
        days = [timex for timex in timexes if line.start <= timex.start and timex.end <= line.end and day_named(timex)]
        day = day_named(days[0]) if days else None
        if day is not None:
            reason = sentence("clues.foot", document.text[line.start : line.end].strip())
            yield clue_at(days[0], day, Bearing.ON, FOOT, reason, stated=True)
            return


def _signed(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """A place and a day in a line of their own at the end, as letters and statements have: "Odala, 6 May"."""
    head = {line.start for line in _head(document)}
    for line in [one for one in document.lines if one.kind is LineKind.TEXT and one.start not in head][-SIGNED_LINES:]:
        timex = next((one for one in timexes if line.start < one.start and one.end <= line.end), None)
        expression = timex.expression if timex else None
        if (
            timex is None
            or not isinstance(expression, Absolute | Yearless)
            or expression.precision is not Precision.DAY
        ):
            continue
        alone = not document.text[timex.end : line.end].strip(" .")
        if alone and _SIGNED.fullmatch(document.text, line.start, timex.start):
            words = document.text[line.start : timex.end]
            reason = sentence("clues.foot", words)
            yield clue_at(timex, whenever(expression), Bearing.ON, FOOT, reason, stated=True)


def _head(document: Document) -> list[Line]:
    lines = [line for line in document.lines if line.kind in (LineKind.TITLE, LineKind.CREDIT, LineKind.TEXT)]
    return lines[:HEAD_LINES]
