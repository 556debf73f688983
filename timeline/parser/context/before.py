"""Places claims in time whose words name none: by their tense, and by what was told just before.

A narrative goes on: "Shells fell." after "On Monday the army attacked." is told of Monday or later. A speaker goes on:
"He added …" belongs to the statement before. What is told as past lies before the publication, what is told as present
at it, what is told as coming after it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.dates.expression import After, Around, Between, Expression, Following, OpenEnded, Period, Side, Stretch
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.claim import Context, Setting
from timeline.model.timex import Timex
from timeline.parser.context.thread import HEAD, REACH, SCENE, Thread, same_speaker
from timeline.parser.words.conjugation import Predicate, Tense

#: What is reported without a day is taken to be fresh: no older than this (days). A convention of our own: news is of
#: the week.
FRESH = 7

#: What a new paragraph tells may have happened so long before (days), whatever day the one before has told.
RECENT = 3

#: What "has happened", without a time, is the news in so many sentences at the head, a title counted; further down it
#: may have done so at any time.
LEAD = 2

#: TIMEX3 durations: weeks, hours …
_LENGTH = re.compile(r"P(?P<clock>T)?(?P<number>\d{1,3})(?P<unit>[DWMYH])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
HOURS = 24

#: The rule of a weekday with an article, which points into a story.
VAGUE_DAY = "told_weekday"

_TODAY = Period(Unit.DAY)
_LATELY = Stretch(Unit.DAY, -FRESH)


class Report(NamedTuple):
    """The statement that tells an event.

    `said`: its time, where it names one; `now`: somebody "says" it, at the publication and not in the narrative.
    """

    said: Timex | None
    now: bool


def of_event(predicate: Predicate, thread: Thread, report: Report | None, *, holds: bool) -> Context | None:
    """The context of what a finite verb tells, `report`: in what somebody says; `holds`: a past state."""
    said = report.said if report is not None else None
    if thread.heading is not None and thread.heading.expression is not None and predicate.tense is not Tense.PLUPERFECT:
        return _context(Setting.HEADING, thread.heading.expression, thread.heading)
    if predicate.tense is Tense.FUTURE:
        return _ahead_of(said)
    if predicate.tense is Tense.PRESENT or _lasts(predicate):
        return _context(Setting.PRESENT, _LATELY)
    if predicate.tense not in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT):
        return None
    if said is not None and said.expression is not None and predicate.tense is not Tense.PAST:
        return _context(Setting.UNTIL_SAID, _fresh_at(said.expression.core), said)
    earlier = predicate.tense is Tense.PLUPERFECT and report is None  # in a report it is the past of what was said
    if holds and report is None and thread.scene is not None:
        return of_meanwhile(thread.scene)
    apart = report is not None and report.now and said is None and predicate.tense is not Tense.PERFECT
    if apart and _narrated(thread) is not None:
        return of_past()  # "says | that it fell": of any time, be it told before or not
    return _of_past(predicate, thread, earlier=earlier)


def _ahead_of(said: Timex | None) -> Context:
    """The context of what lies ahead: of the day on which it was said, where that is told, else of the publication."""
    if said is not None and said.expression is not None and said.expression.core.precision is Precision.DAY:
        return _context(Setting.AHEAD, OpenEnded(said.expression.core, Side.SINCE), said)
    return _context(Setting.AHEAD, OpenEnded(_TODAY, Side.SINCE))


def _of_past(predicate: Predicate, thread: Thread, *, earlier: bool) -> Context:
    """The context of what is over: after what was told before, unless it is told as `earlier`; news at the head.

    Paragraphs of a report stand in no order of time: what a new one tells may as well be any news of the last days.
    """
    since = _narrated(thread) if not earlier else None
    if since is not None:
        until = Stretch(Unit.DAY, -RECENT) if thread.parted else _TODAY
        return _context(Setting.AFTER, Following(since, until), thread.event_words)
    if thread.sentences < (HEAD if predicate.tense is Tense.PAST else LEAD) and not earlier:
        return _context(Setting.NEWS, _LATELY)
    return of_past()


def _fresh_at(said: Expression) -> Expression:
    """The days in which news that was told then is fresh."""
    return Around(said, before=FRESH, after=0)


def of_entry(thread: Thread) -> Context | None:
    """The context of words without a verb in an entry of a diary, "**June 12.** The safety notice.": its day."""
    if thread.heading is None or thread.heading.expression is None:
        return None
    return _context(Setting.HEADING, thread.heading.expression, thread.heading)


def of_past() -> Context:
    """The context of what is over, and no more is known."""
    return _context(Setting.PAST, OpenEnded(_TODAY, Side.UNTIL))


def of_last_season() -> Context:
    """The context of what belongs to the season before, which ended in the last year and may have begun one earlier."""
    return _context(Setting.PAST, Stretch(Unit.YEAR, -2))


def of_later(earlier: Timex) -> Context | None:
    """The context of what hangs on a clause or noun with "after": from its time on."""
    since = _since(earlier.expression)
    return _context(Setting.AFTER, Between(since, _TODAY), earlier) if since is not None else None


def of_earlier(later: Timex | None) -> Context:
    """The context of what a clause with "after" tells: over by the time of the clause that it hangs on, else past."""
    if later is None or later.expression is None:
        return of_past()
    return _context(Setting.BEFORE, OpenEnded(later.expression.core, Side.UNTIL), later)


def of_shortly_after(thread: Thread, lasted: Timex) -> Context | None:
    """The context of what happened within so long of what was told before: "within a week"."""
    since, length = thread.event, _LENGTH.fullmatch(lasted.value or "")
    if since is None or length is None or thread.event_age > SCENE or since.extent:
        return None
    unit = _UNITS[length["unit"]] if length["clock"] is None else Unit.DAY
    amount = int(length["number"]) if length["clock"] is None else -(-int(length["number"]) // HOURS)
    until = After(since, unit, amount, exact=True)
    return _context(Setting.AFTER, Between(since, until), thread.event_words)


def of_days_from(scene: Timex) -> Context | None:
    """The context of what came of something within days."""
    since = _since(scene.expression)
    if since is None:
        return None
    return _context(Setting.AFTER, Between(since, After(since, Unit.DAY, FRESH, exact=True)), scene)


def of_same(other: Timex) -> Context | None:
    """The context of what is told of the very time of something else, open where that is open."""
    return _context(Setting.MEANWHILE, other.expression, other) if other.expression is not None else None


def of_counted(event: Timex) -> Context | None:
    """The context of what is counted from an event."""
    return _context(Setting.COUNTED, event.expression.core, event) if event.expression is not None else None


def of_meanwhile(other: Timex) -> Context | None:
    """The context of what happened when something else did: the time of that."""
    if other.expression is None:
        return None
    vague = other.rule == VAGUE_DAY  # "the Sunday on which …": the words say no more than that it is over
    return _context(Setting.MEANWHILE, other.expression if vague else other.expression.core, other)


def of_statement(speaker: str | None, thread: Thread, *, still: bool, earlier: bool) -> Context:
    """The context of a statement: the occasion of the same speaker's last one, else shortly before the report.

    `still`: what somebody "says" or "has denied" is what he says still. `earlier`: what he "had said" is no news.
    """
    if thread.heading is not None and thread.heading.expression is not None:
        return _context(Setting.HEADING, thread.heading.expression, thread.heading)
    goes_on = thread.said_age <= REACH and not still and same_speaker(speaker, thread.speaker)
    if goes_on and thread.said is not None and thread.said.expression is not None:
        return _context(Setting.OCCASION, thread.said.expression, thread.said)
    return of_past() if earlier else _context(Setting.STATEMENT, _LATELY)


def _lasts(predicate: Predicate) -> bool:
    """Is it told as lasting up to now: "has been losing", "has not engaged"?"""
    return predicate.tense is Tense.PERFECT and (predicate.progressive or predicate.negated)


def _since(event: Expression | None) -> Expression | None:
    """The time of an event from which a narrative goes on; `None` where it is not over."""
    if event is None or (isinstance(event, OpenEnded) and event.side is Side.UNTIL):
        return None
    return event.core


def _narrated(thread: Thread) -> Expression | None:
    """The time of the event with which the narrative goes on."""
    return _since(thread.event) if thread.event_age <= REACH else None


def _context(setting: Setting, expression: Expression, words: Timex | None = None) -> Context:
    return Context(setting=setting, expression=expression, words=words)
