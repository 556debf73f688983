"""Places claims in time whose words name none: by their tense, and by what was told just before.

A narrative goes on: "Shells fell." after "On Monday the army attacked." is told of Monday or later. A speaker goes on:
"He added …" belongs to the statement before. What is told as past lies before the publication, what is told as present
at it, what is told as coming after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.dates.expression import (
    After,
    Around,
    Between,
    Expression,
    Fiscal,
    OpenEnded,
    Period,
    Side,
    Stretch,
    YearPart,
)
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.claim import Context, Setting
from timeline.model.timex import Timex
from timeline.parser.anchors import Events
from timeline.parser.clauses import Analysis
from timeline.parser.conjugation import OVER, Predicate, Tense

#: What is reported without a day is taken to be fresh: no older than this (days). A convention of our own: news is of
#: the week.
FRESH = 7

#: What a new paragraph tells may have happened so long before (days), whatever day the one before has told.
RECENT = 3

#: The news stand in so many sentences at the head.
HEAD = 5

#: What "has happened", without a time, is the news in so many sentences at the head, a title counted; further down it
#: may have done so at any time.
LEAD = 2

#: A narrative or a speaker goes on over so many sentences.
REACH = 6

#: What holds is told of the same day as an event so many sentences before: states are the scene of a narrative, events
#: move it on (H. Kamp and U. Reyle, From Discourse to Logic, 1993, chapter 5).
SCENE = 1

#: TIMEX3 durations: weeks, hours …
_LENGTH = re.compile(r"P(?P<clock>T)?(?P<number>\d{1,3})(?P<unit>[DWMYH])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
HOURS = 24

#: The rule of a weekday with an article, which points into a story.
VAGUE_DAY = "told_weekday"

_TODAY = Period(Unit.DAY)
_LATELY = Stretch(Unit.DAY, -FRESH)


@dataclass
class Thread:
    """What was told last in a text, and how many sentences ago: an event with its time, a statement with its own.

    `events`: all that names its day; `period`: the quarter or half of a balance; `opening`: the day of the first event
    at the head; `parted`: a paragraph has begun since the event; `named`: the time of the last claim of any kind;
    `heading`: the day over the sentence; `entry`: that day begins its line.
    """

    event: Expression | None = None
    event_words: Timex | None = None
    event_age: int = 0
    parted: bool = False
    opening: Timex | None = None
    named: Timex | None = None
    named_age: int = 0
    said: Timex | None = None
    said_age: int = 0
    speaker: str | None = None
    heading: Timex | None = None
    entry: bool = False
    is_log: bool = False
    judged: Timex | None = None
    events: Events = field(default_factory=Events)
    period: Timex | None = None
    sentences: int = 0

    def next_sentence(self) -> None:
        """One sentence on."""
        self.sentences += 1
        self.event_age += 1
        self.named_age += 1
        self.said_age += 1

    def next_paragraph(self) -> None:
        """The next sentence begins a paragraph."""
        self.parted = True

    def under(self, heading: Timex | None, analysis: Analysis, *, entry: bool) -> None:
        """The next sentence stands under that day."""
        first = next((clause.predicate for clause in analysis.clauses if clause.predicate), None)
        if heading is not self.judged and (heading is None or first is not None):
            self.is_log = heading is not None and first is not None and first.tense in OVER
            self.judged = heading
        self.heading, self.entry = heading, entry

    @property
    def day(self) -> Timex | None:
        """The words for the day of what was told last, if they name one day."""
        day = self.event is not None and self.event.precision is Precision.DAY and not self.event.extent
        return self.event_words if day and self.event_age <= REACH else None

    @property
    def scene(self) -> Timex | None:
        """The words for the day of what this sentence or the one before told in its paragraph, if they name one day."""
        return self.day if self.event_age <= SCENE and not self.parted else None

    def told(self, when: Expression | None, words: Timex | None = None) -> None:
        """An event was told with its time, which `words` name."""
        self.event, self.event_words, self.event_age, self.parted = when, words, 0, False
        if self.opening is None and self.sentences < HEAD:
            self.opening = self.day

    def went_on(self, when: Expression) -> None:
        """An event was told that goes on from the one before; where there was none, its time."""
        self.event, self.event_age = self.event or when, 0

    def spoke(self, when: Timex | None, speaker: str | None) -> None:
        """A statement was reported, with its time or going on with the one before."""
        if when is not None or not same_speaker(speaker, self.speaker):
            self.said = when
        self.said_age, self.speaker = 0, speaker or self.speaker


def of_event(
    predicate: Predicate, thread: Thread, said: Timex | None, *, reported: bool, holds: bool
) -> Context | None:
    """The context of what a finite verb tells, `reported` by a statement of the time `said`; `holds`: a past state."""
    if thread.heading is not None and thread.heading.expression is not None and predicate.tense is not Tense.PLUPERFECT:
        return _context(Setting.HEADING, thread.heading.expression, thread.heading)
    if predicate.tense is Tense.FUTURE:
        return _context(Setting.AHEAD, OpenEnded(_TODAY, Side.SINCE))
    if predicate.tense is Tense.PRESENT or _lasts(predicate):
        return _context(Setting.PRESENT, _LATELY)
    if predicate.tense not in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT):
        return None
    if said is not None and said.expression is not None and predicate.tense is not Tense.PAST:
        return _context(Setting.UNTIL_SAID, _fresh_at(said.expression.core), said)
    earlier = predicate.tense is Tense.PLUPERFECT and not reported  # in a report it is the past of what was said
    if holds and not reported and thread.scene is not None:
        return of_meanwhile(thread.scene)
    return _of_past(predicate, thread, earlier=earlier)


def _of_past(predicate: Predicate, thread: Thread, *, earlier: bool) -> Context:
    """The context of what is over: after what was told before, unless it is told as `earlier`; news at the head.

    Paragraphs of a report stand in no order of time: what a new one tells may as well be any news of the last days.
    """
    since = _since(thread.event) if thread.event_age <= REACH and not earlier else None
    if since is not None:
        until = Stretch(Unit.DAY, -RECENT) if thread.parted else _TODAY
        return _context(Setting.AFTER, Between(since, until), thread.event_words)
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


def of_statement(speaker: str | None, thread: Thread, *, still: bool) -> Context:
    """The context of a statement: the occasion of the same speaker's last one, else shortly before the report.

    `still`: what somebody "says" or "has denied" is what he says still.
    """
    if thread.heading is not None and thread.heading.expression is not None:
        return _context(Setting.HEADING, thread.heading.expression, thread.heading)
    goes_on = thread.said_age <= REACH and not still and same_speaker(speaker, thread.speaker)
    if goes_on and thread.said is not None and thread.said.expression is not None:
        return _context(Setting.OCCASION, thread.said.expression, thread.said)
    return _context(Setting.STATEMENT, _LATELY)


def is_balanced(when: Timex) -> bool:
    """Is it a quarter or a half of a year, for which balances are drawn, not one with which they are compared?"""
    core = when.expression.core if when.expression else None
    return isinstance(core, Fiscal) or (isinstance(core, YearPart) and core.precision is not Precision.SEASON)


def same_speaker(one: str | None, other: str | None) -> bool:
    """Can two names be those of one speaker: the same name, a name they share, or nobody named?"""
    if one is None or other is None:
        return True
    names = [{word.strip(",.") for word in name.split() if word[:1].isupper()} for name in (one, other)]
    return one.lower() == other.lower() or bool(names[0] & names[1])


def _lasts(predicate: Predicate) -> bool:
    """Is it told as lasting up to now: "has been losing", "has not engaged"?"""
    return predicate.tense is Tense.PERFECT and (predicate.progressive or predicate.negated)


def _since(event: Expression | None) -> Expression | None:
    """The time of an event from which a narrative goes on; `None` where it is not over."""
    if event is None or (isinstance(event, OpenEnded) and event.side is Side.UNTIL):
        return None
    return event.core


def _context(setting: Setting, expression: Expression, words: Timex | None = None) -> Context:
    return Context(setting=setting, expression=expression, words=words)
