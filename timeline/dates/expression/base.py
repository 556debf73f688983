"""What every expression can be asked."""

from __future__ import annotations

from abc import abstractmethod
from enum import StrEnum
from typing import Self

from timeline.dates.dayset import MonthDay
from timeline.dates.interval import Day, Interval
from timeline.dates.value import Part, Precision


class Relation(StrEnum):
    """Where a time lies relative to the anchor. `OPEN`: the words do not say; tense may decide (`towards`).

    What is told in the `PAST` may still be planned ("ordered him to appear on 10 February"); what is `OVER` is not.
    What was set for a time, or lasts until one, is `DUE`: that most often lies ahead, unless it has just gone by.
    """

    OPEN = "open"
    PAST = "past"
    OVER = "over"
    FUTURE = "future"
    DUE = "due"
    THIS = "this"
    LAST = "last"
    NEXT = "next"


class Expression:
    """What some words say about time, as a monotone function of the anchor day.

    No `ABC`: to ask what kind of expression something is takes ten times as long of such a class.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def precision(self) -> Precision:
        """The unit in which the words tell the time."""

    @property
    def said(self) -> frozenset[Part]:
        """The calendar parts that the words name."""
        return frozenset()

    @property
    def extent(self) -> bool:
        """Did it last all the time meant, rather than happen somewhere in it?"""
        return False

    @property
    def relative(self) -> bool:
        """Does the meaning depend on the anchor?"""
        return True

    @property
    def relation(self) -> Relation:
        """Where the words place the time; `OPEN` where tense has to decide."""
        return Relation.THIS

    @property
    def steps(self) -> int:
        """How many expressions it is built on, one upon the other."""
        return 0

    @property
    def core(self) -> Expression:
        """The time that the words name, without a side that "since" or "until" leaves open."""
        return self

    @abstractmethod
    def on(self, anchor: Day) -> Interval:
        """The days meant if the anchor were that day."""

    def weekdays(self) -> frozenset[int] | None:
        """The weekdays that are possible whatever the anchor (Monday is 0); `None`: any."""
        return None

    def year_days(self) -> frozenset[MonthDay] | None:
        """The days of the year that are possible whatever the anchor; `None`: any."""
        return None

    def towards(self, relation: Relation) -> Self:
        """The same words where tense has decided what they left open."""
        return self
