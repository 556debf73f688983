"""How news is told: who writes "the ministry said on Wednesday" in the lead writes on that day or the day after.

So does an agency, whose texts carry a dateline, of whatever happened. Who opens with "on Tuesday, 12 June" tells the
news of a week: of what lies farther back the weekday is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, pairwise

from timeline.dates.expression import Absolute, AtTime, Expression, OpenEnded, Period, Relation, Weekday, Yearless
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import sentence
from timeline.model.timex import Timex
from timeline.parser.clauses.modality import reporting_verbs
from timeline.parser.clues.reading import clue_at, either, whenever, words_of
from timeline.parser.clues.stamps import dateline_of
from timeline.parser.text.sentences import Span, sentences
from timeline.timex.direction import is_said, nearest_marker

#: The lead: so many sentences of so many words at least.
LEAD_SENTENCES, LEAD_WORDS = 2, 10

#: The verb of saying stands so close before its weekday (characters).
NEAR = 25

#: Of a hundred such leads in dated news two are older than a day, of those under a dateline three.
LEAD = 0.6

#: A day that is named in full can be no other one.
DATED_SAID = 0.8

#: It can close the first paragraph: "That is what the police said on Wednesday": so many sentences.
PARAGRAPH = 6

_WORDS, _COMMA = re.compile(r"\w"), re.compile(r", ?")

#: The opening of a text that tells its news by weekday and date: so many sentences.
OPENING = 3

#: Set by hand: dated news hold a handful of such openings, too few to measure it.
DATED_LEAD = 0.6


def in_lead(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The first weekday of the opening on which somebody said something or, in an agency text, anything happened."""
    if not any(_is_past(timex) for timex in timexes):
        return
    sent = dateline_of(document)
    timexes = [timex for timex in timexes if sent is None or not sent.holds(timex.start, timex.end)]
    for opening in islice(_lead(document, timexes), LEAD_SENTENCES):
        for timex in timexes:
            expression = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
            if opening.holds(timex.start, timex.end) and (_is_of_now(expression) or _is_of_then(expression, timex)):
                return  # the news are of yesterday, or go back farther: a weekday behind it is an earlier one
            if expression is None or not _is_past(timex):
                continue
            if not opening.holds(timex.start, timex.end) or document.text[timex.end : timex.end + 1] in "'’":
                continue
            said = _is_said(document, timex, opening)
            if said or sent is not None:
                reason = sentence("clues.lead" if said else "clues.lead_sent", timex.text)
                yield clue_at(timex, expression, Bearing.NEWS_OF, LEAD, reason)
                return


def _is_said(document: Document, timex: Timex, sentence: Span) -> bool:
    """Did somebody say something then, by the verb before the time or, where clauses end with it, behind?"""
    near = Span(max(sentence.start, timex.start - NEAR), timex.start)
    if reporting_verbs(document.text, near, document.language):
        return True
    verb_second = loader.table(document.language, "words").get("verb_second", False)
    if not verb_second:
        return False
    comma = _COMMA.match(document.text, timex.end)  # "wie die Polizei am Freitag, 13. Mai, in Odala mitteilte"
    ends = (timex.end, comma.end()) if comma else (timex.end,)
    return any(is_said(document.text, timex.start if end == timex.end else end, end, document.language) for end in ends)


def said_that_day(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The day of the lead on which somebody said something: "a spokesman said on Friday (13 January 2023)".

    An agency sends it on that day, a paper may print it the day after; who names no weekday may look back.
    """
    days = list(_with_weekdays(document, timexes))
    for opening in islice(sentences(document, timexes), PARAGRAPH) if days else ():
        for weekday, timex, day in days:
            named = [one for one in (timex, weekday) if one is not None and opening.holds(one.start, one.end)]
            if timex not in named or not (weekday in named or _has_weekday(day, timex.text, document.language)):
                continue
            if any(_is_said(document, one, opening) for one in named):
                bearing = Bearing.WRITTEN_ON if dateline_of(document) is None else Bearing.ON
                yield clue_at(timex, whenever(day), bearing, DATED_SAID, sentence("clues.lead", timex.text))
                return


def _with_weekdays(
    document: Document, timexes: list[Timex]
) -> Iterator[tuple[Timex | None, Timex, Absolute | Yearless]]:
    """The days of the calendar that are told with their weekdays, each with the one right before it, if one is."""
    for before, timex in pairwise((None, *timexes)):
        day = timex.expression if timex is not None else None
        if timex is None or not isinstance(day, Absolute | Yearless) or day.precision is not Precision.DAY:
            continue
        beside = before is not None and _is_past(before) and not _WORDS.search(document.text, before.end, timex.start)
        if beside or _has_weekday(day, timex.text, document.language):
            yield before if beside else None, timex, day


def _is_past(timex: Timex | None) -> bool:
    """Is it a weekday just past?"""
    if timex is None:
        return False
    expression = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
    return isinstance(expression, Weekday) and expression.relation is Relation.PAST


def _is_of_now(expression: Expression | None) -> bool:
    """Is it yesterday?"""
    return isinstance(expression, Period) and expression.unit is Unit.DAY and expression.offset == -1


def _is_of_then(expression: Expression | None, timex: Timex) -> bool:
    """Is it a day of the calendar that is told as over: "The trial opened on 20 March … She said on Thursday"?"""
    return isinstance(expression, Yearless) and expression.day is not None and timex.tense is Relation.PAST


def _lead(document: Document, timexes: list[Timex]) -> Iterator[Span]:
    return (span for span in sentences(document, timexes) if len(span.of(document.text).split()) >= LEAD_WORDS)


def with_weekday(document: Document, timexes: list[Timex]) -> Iterator[Clue]:
    """The last day of the opening that a main clause tells as past by its weekday and date, in the news of a day."""
    if not any(_is_of_the_day(timex) for timex in timexes) and not _opens_with_weekday(timexes):
        return
    for opening in reversed(list(islice(_lead(document, timexes), OPENING))):
        for timex in reversed([one for one in timexes if opening.holds(one.start, one.end)]):
            day = timex.expression
            if isinstance(day, OpenEnded) and isinstance(day.core, AtTime):
                day = day.core  # "before dawn on Thursday, 1 February" is on that day
            day = day.base if isinstance(day, AtTime) else day
            if day is not None and _is_over(document, timex) and _has_weekday(day, timex.text, document.language):
                if _is_explained(timex.text, document.language) or _is_looked_back_at(document, timexes, opening):
                    continue
                if _is_beside(document.text[opening.start : timex.start], document.language):
                    continue
                reason = sentence("clues.lead_dated", timex.text)
                yield clue_at(timex, whenever(day), Bearing.SOON_AFTER, DATED_LEAD, reason)
                return


def _is_looked_back_at(document: Document, timexes: list[Timex], opening: Span) -> bool:
    """Does a sentence before tell the news by its weekday alone, so that a day named here lies farther back?"""
    first = next(_lead(document, timexes), opening)
    return first != opening and any(first.holds(one.start, one.end) and _is_past(one) for one in timexes)


def _is_over(document: Document, timex: Timex) -> bool:
    """Is a time told as past, be it behind an aside: "On Friday, 31 May, a year after his death, the film opened"?"""
    if timex.tense is not Relation.OPEN:
        return timex.tense is Relation.PAST
    marker = nearest_marker(document.text, timex.start, timex.end, document.language)
    return marker is not None and marker.relation is Relation.PAST


def _has_weekday(day: Expression, words: str, language: str) -> bool:
    """Is it a day of the calendar whose weekday is named as well?"""
    if isinstance(day, Absolute):
        named = words.lower().replace(",", " ").replace(".", " ").split()[:1]
        weekdays = {name.lower() for name in loader.table(language, "words")["weekday"]}
        return day.precision is Precision.DAY and not weekdays.isdisjoint(named)
    return isinstance(day, Yearless) and day.weekday is not None


def _is_of_the_day(timex: Timex) -> bool:
    """Is a text with such words written from day to day: "yesterday", "tomorrow", "last Friday"?"""
    match timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression:
        case Period(unit=Unit.DAY, offset=offset, pointed=False):
            return offset != 0
        case Weekday(relation=relation):
            return relation in (Relation.LAST, Relation.NEXT)
    return False


def _opens_with_weekday(timexes: Iterable[Timex]) -> bool:
    """Is a weekday told as past before any day of the calendar, so that it is counted from the day of writing alone?"""
    return _is_past(next((one for one in timexes if _is_past(one) or _is_of_calendar(one)), None))


def _is_of_calendar(timex: Timex) -> bool:
    """Is it a day of the calendar?"""
    day = timex.expression.base if isinstance(timex.expression, AtTime) else timex.expression
    return isinstance(day, Absolute | Yearless) and day.precision is Precision.DAY


def _is_explained(words: str, language: str) -> bool:
    """Does the weekday stand behind the day: "4 February, a Sunday"? No reader needs that of this week's news."""
    weekdays = {name.lower() for name in loader.table(language, "words")["weekday"]}
    return words.lower().split()[-1] in weekdays


def _is_beside(before: str, language: str) -> bool:
    """Does a clause beside the main one tell it: "swung into action when the quake struck on Tuesday, 12 January"?"""
    opens = _opens(language)
    before = before.rstrip().rpartition(" ")[0]  # right before a time stands a preposition: "rescued | before dawn on"
    head = opens.match(before)
    return opens.search(before.partition(",")[2] if head else before) is not None


@cache
def _opens(language: str) -> re.Pattern[str]:
    """A word that opens a clause beside the main one, in German behind its comma."""
    data = words_of(language)
    words = {*data["clause"]["begins"], *data.get("retrospect", {}).get("after", ())}
    words -= {*loader.table(language, "attribution")["content"]["another"], *data["placed"]["before"]}
    behind = r"(?:^|,)\s{0,2}" if loader.table(language, "words").get("capital_nouns") else ""
    return compiled(behind + either(tuple(sorted(words))).pattern, re.IGNORECASE)
