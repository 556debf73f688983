"""What one source says of an event: its quotations with their dates, speakers and status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.claim import Claim, Kind, Status
from timeline.model.event import Event
from timeline.renderer.context import Context
from timeline.renderer.quotation import Piece, holds, pieces


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A quotation with what is said about it; `anchor` is its id on the page, empty where the event has taken it."""

    anchor: str
    lang: str | None
    pieces: tuple[Piece, ...]
    facts: tuple[str, ...]
    badges: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of the event."""

    label: str
    href: str
    claims: tuple[ClaimView, ...]


def told(source: str, claims: Sequence[Claim], event: Event, context: Context) -> Told:
    """What one source says of the event, in the order of its text."""
    mine = sorted((claim for claim in claims if claim.source == source), key=lambda claim: (claim.start, claim.end))
    views = tuple(_claim(claim, event, context) for claim in mine)
    return Told(context.label(source), context.source_href(source), views)


def _claim(claim: Claim, event: Event, context: Context) -> ClaimView:
    wording, words = context.wording, context.words
    facts: list[str] = []
    if claim.attribution:
        facts.append(wording.say("entries", "attribution", who=claim.attribution))
    if claim.origin:
        facts.append(wording.say("entries", "origin", origin=claim.origin))
    if claim.said is not None:
        facts.append(wording.say("entries", "said", date=wording.date(claim.said)))
    if claim.date is not None:
        own = wording.date(claim.date)
        if own != wording.date(event.date):
            facts.append(wording.say("entries", "own_date", date=own))
        if claim.date.text and not holds(claim, claim.date.start, claim.date.end):
            facts.append(wording.say("entries", "quoted_date", text=claim.date.text))
    if claim.negated:
        facts.append(words["entries"]["negated"])
    badges = badges_of(claim.status, context) if claim.status is not event.status else ()
    if claim.kind is not Kind.OCCURRENCE:
        badges = ((claim.kind.value, words["kind"][claim.kind.value]), *badges)
    anchor = claim.id if context.take(claim.id) else ""
    lang = context.sources[claim.source].language
    return ClaimView(anchor, lang if lang != wording.language else None, pieces(claim), tuple(facts), badges)


def badges_of(status: Status, context: Context) -> tuple[tuple[str, str], ...]:
    """The badge of a status; what is simply reported needs none."""
    return () if status is Status.REPORTED else ((status.value, context.words["status"][status.value]),)
