"""What one source says of an event: its quotations with their dates, speakers and status."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from timeline.model.claim import Claim, Kind, Status
from timeline.model.event import Event
from timeline.renderer.context import Context
from timeline.renderer.quotation import Piece, holds, pieces
from timeline.renderer.safe import plain
from timeline.renderer.sources import relays


class ClaimView(NamedTuple):
    """A quotation with what is said about it in a line; `anchor` is its id, empty where the event has taken it."""

    anchor: str
    lang: str | None
    quote: str
    pieces: tuple[Piece, ...]
    facts: str
    badges: tuple[tuple[str, str], ...]


class Told(NamedTuple):
    """What one source says of the event; `relays` says whose words they are, where not its own."""

    label: str
    href: str
    relays: str
    claims: tuple[ClaimView, ...]


def told(event: Event, context: Context) -> Iterator[Told]:
    """What each source says of the event: in the order of the file, and within it of the text."""
    when = context.wording.date(event.date)
    for source, claims in groupby(in_order_of_text(event, context), key=lambda claim: claim.source):
        yield _told(source, tuple(_claim(claim, event, when, context) for claim in claims), context)


def _told(source: str, claims: tuple[ClaimView, ...], context: Context) -> Told:
    return Told(
        label=plain(context.label(source)),
        href=context.source_href(source),
        relays=context.words["entries"]["between_facts"].join(relays(context.sources[source], context)),
        claims=claims,
    )


def in_order_of_text(event: Event, context: Context) -> list[Claim]:
    """The claims of the event as the page shows them: by source, then by their places in its text."""
    claims = [context.claims[name] for name in event.claims]
    if len(claims) == 1:  # most
        return claims
    return sorted(claims, key=lambda claim: (context.rank(claim.source), claim.start, claim.end))


def _claim(claim: Claim, event: Event, when: str, context: Context) -> ClaimView:
    wording, words = context.wording, context.words
    facts: list[str] = []
    if claim.attribution:
        facts.append(wording.say("entries", "attribution", who=context.speaker(claim)))
    if claim.origin:
        facts.append(wording.say("entries", "origin", origin=claim.origin))
    if claim.said is not None:
        facts.append(wording.say("entries", "said", date=wording.date(claim.said)))
    if claim.date is not None:
        own = wording.date(claim.date)
        if own != when:
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
    facts_in_line = plain(words["entries"]["between_facts"].join(facts))
    return ClaimView(
        anchor, lang if lang != wording.language else None, claim.quote, pieces(claim), facts_in_line, badges
    )


def badges_of(status: Status, context: Context) -> tuple[tuple[str, str], ...]:
    """The badge of a status; what is simply reported needs none."""
    return () if status is Status.REPORTED else ((status.value, context.words["status"][status.value]),)
