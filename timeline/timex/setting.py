"""The time in which a text tells: its own day in the news, the story's in a history, the year that frames a passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.expression import Expression, Relation
from timeline.dates.value import Part
from timeline.model.timex import Timex
from timeline.timex.antiquity import in_antiquity, is_ancient, year_before
from timeline.timex.candidates import Candidate, rule_of, years_of
from timeline.timex.direction import is_foretold, is_fronted, is_lasted_to, is_told_ahead
from timeline.timex.frames import Frame, frame_of
from timeline.timex.lookback import Lookback, lookback_of
from timeline.timex.narrative import (
    COUNTING,
    DATED,
    DATED_ON,
    Story,
    in_narrative,
    in_year,
    is_narrative,
    is_of_now,
)
from timeline.timex.rules import Meaning

#: The years of a life or reign, in brackets or at the end of a heading: "Teresa Lindqvist, 1921–2004".
_YEARS = r"(?:1\d|20)\d\d"
_BORN = re.compile(rf"[ ]?[–—-][ ]?{_YEARS}[ ]*(?:[)\n]|$)")
_DIED = re.compile(rf"{_YEARS}[ ]?[–—-][ ]?$")
_CLOSED = re.compile(r"[ ]*(?:[)\n]|$)")

#: The longest first year of a range, with its dash (characters).
_BEFORE = 8

#: What the day of writing at the head of a text is called among the rules, and the words that may stand beside it.
STAMPED, STAMP_WORDS = frozenset({"absolute", DATED, DATED_ON}), 2


class Setting:
    """Follows a text from one time expression to the next; `chosen` are all that it has."""

    def __init__(self, text: str, chosen: Sequence[Candidate], language: str) -> None:
        rules = tuple(rule_of(candidate, language) for candidate in chosen)
        told = int(rules[:1] != () and rules[0] in STAMPED and _is_stamp(text, chosen))
        self._text, self._language = text, language
        self._counts = not COUNTING.isdisjoint(rules)
        self._ancient = is_ancient(rules)
        self.is_history = self._narrative = is_narrative(rules[told:], years_of(chosen[told:]))
        self._story = Story()
        self._frame: Frame | None = None
        self._lookback: Lookback | None = None
        self._before_christ: int | None = None

    def place(self, meaning: Meaning, start: int, previous: Expression | None, *, since: bool) -> Meaning:
        """A meaning in the time that the text tells of where it begins; `since` where it is looked back to."""
        if self._ancient:
            self._before_christ = year_before(meaning, self._before_christ)
        if meaning.expression is None:
            return meaning
        if self._before_christ is not None:
            return in_antiquity(meaning, self._before_christ)
        if self._narrative:
            if is_foretold(self._text, start, start, self._language):
                return meaning  # the story has come to the writer's own day
            return replace(meaning, expression=in_narrative(meaning.expression, self._story, previous, since=since))
        if self._frame and start < self._frame.end:
            framed = in_year(meaning.expression, self._frame.year)
            if self._frame.days is None or self._frame.days.contains(framed.on(self._frame.days.first)):
                return replace(meaning, expression=framed)
        if self._lookback and start < self._lookback.end and not is_told_ahead(self._text, start, self._language):
            return replace(meaning, expression=self._lookback.placed(meaning.expression))
        return meaning

    def go_on(self, timex: Timex) -> None:
        """The text has told that time."""
        if timex.expression is None or _is_of_life(self._text, timex):
            return
        if Part.YEAR in timex.expression.said:
            self._frame = frame_of(self._text, timex, self._language, alone=not self._counts)
        elif timex.rule in COUNTING:
            self._frame = self._lookback = None  # the text has come back to its own day
        self._lookback = lookback_of(self._text, timex, self._lookback, self._language)
        if self._narrative and is_of_now(timex.expression):
            self._story = Story()  # the story has come to the writer's own time
        elif self._narrative and not self._lies_ahead(timex):
            self._story = self._story.after(
                timex.expression.core, fronted=is_fronted(self._text, timex.start, self._language)
            )

    def _lies_ahead(self, timex: Timex) -> bool:
        """Is a time of the story yet to come where it is told: "will open in 1950", "lasted until the fall in 1945"?"""
        lasted = self._story.told is not None and is_lasted_to(self._text, timex.start, self._language)
        return lasted or timex.tense is Relation.FUTURE


def _is_stamp(text: str, chosen: Sequence[Candidate]) -> bool:
    """Is the first time a day almost alone in its line, as none after it is: the day of writing, and no chronicle's?"""
    named = {name for group, (name, _) in chosen[0].phrase.slots.items() if chosen[0].match[group]}
    return "day" in named and _heads_line(text, chosen[0]) and not any(_heads_line(text, one) for one in chosen[1:])


def _heads_line(text: str, candidate: Candidate) -> bool:
    first, last = text.rfind("\n", 0, candidate.start) + 1, text.find("\n", candidate.end)
    beside = text[first : candidate.start] + text[candidate.end : last if last >= 0 else len(text)]
    return len(re.findall(r"\w+", beside)) <= STAMP_WORDS


def _is_of_life(text: str, timex: Timex) -> bool:
    """Is it one of the two years of a life, of which nothing is told?"""
    if _BORN.match(text, timex.end):
        return True
    begun = _DIED.search(text[max(0, timex.start - _BEFORE) : timex.start])
    return begun is not None and _CLOSED.match(text, timex.end) is not None
