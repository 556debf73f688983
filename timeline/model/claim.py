"""Claims: what one source says, first with its dates still symbolic, then with its dates resolved."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from timeline.dates.units import Unit
from timeline.model.base import Model
from timeline.model.date import QuotedDate
from timeline.model.timex import Meaning, Timex


class Kind(StrEnum):
    """What sort of thing a claim tells."""

    OCCURRENCE = "occurrence"
    STATEMENT = "statement"
    PLAN = "plan"
    STATE = "state"


class Status(StrEnum):
    """How certain the source says it is."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    ESTIMATED = "estimated"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNVERIFIED = "unverified"


class Figure(Model):
    """A number with what it counts; `min` or `max` is null where the words leave that side open."""

    what: str = Field(description="what is counted, in the source's words")
    min: float | None
    max: float | None
    unit: str
    qualifier: str | None = Field(None, description="the hedge in the source's words: about, at least, up to")
    text: str
    start: int
    end: int


class Told(Model):
    """What a claim says apart from its dates; offsets are code points into the source's text."""

    id: str
    source: str
    start: int
    end: int
    quote: str
    headline: str
    kind: Kind
    negated: bool = False
    status: Status
    attribution: str | None = Field(None, description="who says so, in the source's words")
    origin: str | None = Field(None, description="the report that the source relays")
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


class Setting(StrEnum):
    """What places a claim in time whose words name none."""

    PAST = "past"
    AFTER = "after"
    BEFORE = "before"
    MEANWHILE = "meanwhile"
    COUNTED = "counted"
    UNTIL_SAID = "until said"
    NEWS = "news"
    STATEMENT = "statement"
    OCCASION = "occasion"
    HEADING = "heading"
    PRESENT = "present"
    AHEAD = "ahead"
    TITLE = "title"


class Occasion(Model):
    """An event that its source does not date, from which a claim counts its time: so many units from what `words` name.

    `told_by`: the id of the source that dates it, once one is found.
    """

    words: str
    unit: Unit
    amount: int
    told_by: str | None = None


class Context(Model):
    """The time of a claim whose words name none: an expression counted from the publication, and what gives it.

    `words` are those, elsewhere in the source, from which it is counted; `occasion` is an event that another source may
    date.
    """

    setting: Setting
    expression: Meaning
    words: Timex | None = None
    occasion: Occasion | None = None


class ParsedClaim(Told):
    """A claim as parsed: its dates are expressions that wait for the publication date.

    `in_full` is the headline for the reader where the one that is compared with others is cut.
    `context` dates it where it has no `when`. `beside` are the other times that its words name and no claim of the
    clause takes: "the strike of 28 June was called off on the 26th". `title_of`: the claim, by its id, that
    a title tells in short.
    """

    in_full: str | None = None
    when: Timex | None
    said_when: Timex | None = None
    context: Context | None = None
    beside: tuple[Timex, ...] = ()
    title_of: str | None = None


class Claim(Told):
    """A claim with its dates resolved against what is known of the source's publication date."""

    date: QuotedDate | None
    said: QuotedDate | None = Field(None, description="when it was said, where told apart from the date")
