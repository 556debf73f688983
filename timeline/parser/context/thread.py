"""What was told last while a text is read from sentence to sentence: the event, the statement, the day over them."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.dates.expression import Expression, Fiscal, YearPart
from timeline.dates.value import Precision
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.times.anchors import Events
from timeline.parser.words.conjugation import OVER

#: The news stand in so many sentences at the head.
HEAD = 5

#: A narrative or a speaker goes on over so many sentences.
REACH = 6

#: What holds is told of the same day as an event so many sentences before: states are the scene of a narrative, events
#: move it on (H. Kamp and U. Reyle, From Discourse to Logic, 1993, chapter 5).
SCENE = 1


@dataclass
class Thread:
    """What was told last in a text, and how many sentences ago: an event with its time, a statement with its own.

    `events`: all that names its day; `ahead`: the days of the year told as coming; `period`: the quarter or half of a
    balance; `opening`: the day of the first event at the head; `parted`: a paragraph has begun since the event;
    `named`: the time of the last claim of any kind, `named_apart` where a paragraph has begun since; `heading`: the day
    over the sentence; `entry`: that day begins its line.
    """

    event: Expression | None = None
    event_words: Timex | None = None
    event_age: int = 0
    parted: bool = False
    opening: Timex | None = None
    named: Timex | None = None
    named_age: int = 0
    named_apart: bool = False
    said: Timex | None = None
    said_age: int = 0
    speaker: str | None = None
    heading: Timex | None = None
    entry: bool = False
    is_log: bool = False
    judged: Timex | None = None
    events: Events = field(default_factory=Events)
    ahead: set[tuple[int, int | None]] = field(default_factory=set)
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
        self.parted = self.named_apart = True

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
