"""Events: the claims that tell of one happening, with what they agree and disagree on."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from timeline.model.base import Model
from timeline.model.claim import Status
from timeline.model.date import DateRecord


class DisagreementKind(StrEnum):
    """What the sources disagree about."""

    DATE = "date"
    FIGURE = "figure"
    STATUS = "status"
    PLACE = "place"


class Reading(Model):
    """One value that some claims give to an attribute of an event."""

    value: str
    claims: tuple[str, ...]
    independent: int = Field(description="how many independent sources say so")
    why: str = Field(description="a sentence for the reader: who says so and how it was read")


class Disagreement(Model):
    """Two or more readings that cannot all hold; they are ranked, never settled."""

    kind: DisagreementKind
    what: str
    readings: tuple[Reading, ...]
    dismissed: str | None = Field(None, description="the editor's reason for setting it aside")


class Reason(Model):
    """One comparison that spoke for or against a merge; `weight` is a log2 likelihood ratio."""

    text: str
    weight: float


class Merge(Model):
    """Why two claims were put into one event."""

    claims: tuple[str, str]
    weight: float
    reasons: tuple[Reason, ...]


class Relation(StrEnum):
    """What an event is to another one."""

    STATES = "states"
    STATED_BY = "stated by"
    PLANS = "plans"
    PLANNED_BY = "planned by"
    PART_OF = "part of"
    INCLUDES = "includes"
    FOLLOWS = "follows"
    FOLLOWED_BY = "followed by"

    @property
    def inverse(self) -> Relation:
        """What the other event is to this one."""
        return _INVERSE[self]


_PAIRS = (
    (Relation.STATES, Relation.STATED_BY),
    (Relation.PLANS, Relation.PLANNED_BY),
    (Relation.PART_OF, Relation.INCLUDES),
    (Relation.FOLLOWS, Relation.FOLLOWED_BY),
)
_INVERSE = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


class Link(Model):
    """A relation to another event: what this one is to it."""

    event: str
    relation: Relation


class Point(Model):
    """One value of a figure that grows with time."""

    date: DateRecord | None
    value: str
    claims: tuple[str, ...]


class Development(Model):
    """A figure that changes over time rather than being in dispute."""

    what: str
    points: tuple[Point, ...]


class Correction(Model):
    """What the editor did to an event, and why."""

    kind: str = Field(description="what was done: merge, keep-apart, headline, date, status, note, figure, dismiss …")
    was: str | None = Field(None, description="what the sources have, where the edit stands in its place")
    reason: str | None = None


class Event(Model):
    """One happening, as all its claims tell it; `aliases` are the ids of all its claims: old links lead here."""

    id: str
    aliases: tuple[str, ...]
    headline: str
    date: DateRecord | None
    status: Status
    claims: tuple[str, ...]
    importance: float = Field(ge=0, le=1)
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    developments: tuple[Development, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    merges: tuple[Merge, ...] = ()
    note: str | None = None
    pinned: bool = False
    hidden: bool = False
    edited: bool = False
    edits: tuple[Correction, ...] = ()
