"""One event as the page shows it: every sentence is settled here, so that the templates only place them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model.claim import Claim
from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.renderer.context import Context, is_disputed
from timeline.renderer.disputes import Dispute, Labelled, dispute
from timeline.renderer.key import is_minor
from timeline.renderer.reasons import MergeView, correction, findings, merge_view
from timeline.renderer.safe import plain, target
from timeline.renderer.series import Series, series
from timeline.renderer.telling import Told, badges_of, told

#: How many characters of a quotation stand on a line.
LINE = 72


class Entry(NamedTuple):
    """One event, ready to be placed in the template; its `rank` is `key`, `minor` or nothing."""

    id: str
    size: int
    anchors: tuple[str, ...]
    href: str
    headline: str
    date: str
    datetime: str | None
    exact: bool
    disputed: bool
    rank: str
    status: str
    badges: tuple[tuple[str, str], ...]
    told: tuple[Told, ...]
    told_by: str
    disputes: tuple[Dispute, ...]
    developments: tuple[Series, ...]
    summary: str
    findings: tuple[str, ...]
    merges: tuple[MergeView, ...]
    links: tuple[tuple[str, Labelled], ...]
    names: str
    note: str | None
    edits: tuple[str, ...]


def entry(event: Event, context: Context, *, key: bool = False) -> Entry:
    """The event as the page shows it; a key one stands out."""
    claims = [context.claims[name] for name in event.claims]
    shown = tuple(told(event, context))
    taken = {view.anchor for group in shown for view in group.claims}
    words = context.words["entries"]
    separator, colon = context.words["dates"]["separator"], context.words["colon"]
    names = ((words["actors"], event.actors), (words["places"], event.places))
    return Entry(
        id=event.id,
        size=_size(event, claims),
        anchors=tuple(alias for alias in event.aliases if alias not in taken and context.take(alias)),
        href=target(event.id),
        headline=event.headline,
        date=context.wording.date(event.date),
        datetime=machine_date(event.date),
        exact=event.date is not None and event.date.earliest is not None and event.date.earliest == event.date.latest,
        disputed=is_disputed(event),
        rank="key" if key else "minor" if is_minor(event, context) else "",
        status=event.status.value,
        badges=_badges(event, context),
        told=shown,
        told_by=context.wording.count("sources", len(shown)) if len(shown) > 1 else "",
        disputes=tuple(dispute(disagreement, context) for disagreement in event.disagreements),
        developments=tuple(series(development, context) for development in event.developments),
        summary=context.words["how"][_worked_out(event)],
        findings=findings(event, claims, context),
        merges=tuple(merge_view(merge, context) for merge in event.merges),
        links=_links(event, context),
        names=plain(
            words["between_facts"].join(f"{label}{colon} {separator.join(found)}" for label, found in names if found)
        ),
        note=event.note,
        edits=tuple(correction(done, context) for done in event.edits),
    )


def machine_date(date: DateRecord | None) -> str | None:
    """What a `<time>` element can carry: a day, a month or a year, and nothing else of EDTF."""
    if date is None or date.edtf is None or not date.edtf.replace("-", "").isdigit():
        return None
    return date.edtf


def _worked_out(event: Event) -> str:
    """What can be opened below the entry, by its name in the words of the page."""
    return "date_and_merges" if event.merges else "date" if event.date else "edits" if event.edits else "names"


def _badges(event: Event, context: Context) -> tuple[tuple[str, str], ...]:
    """The status, what the editor did, and whether there is a disagreement: each a word of the file and its label."""
    marks = (("pinned", event.pinned), ("edited", event.edited), ("disputed", is_disputed(event)))
    return badges_of(event.status, context) + tuple(
        (name, context.words["entries"][name]) for name, is_so in marks if is_so
    )


def _size(event: Event, claims: Sequence[Claim]) -> int:
    """About how high the entry stands at most, in lines: until a browser has drawn it, its place is kept by this guess.

    Rather too high than too low: what checks a page without drawing it would see two entries overlap.
    """
    lines = 3 + len(event.headline) // LINE + sum(4 + len(claim.quote) // LINE for claim in claims)
    lines += sum(3 + 2 * len(disagreement.readings) for disagreement in event.disagreements)
    lines += sum(1 + 2 * len(development.points) for development in event.developments)
    parts = (event.date, event.merges, event.note, event.actors or event.places, *event.links)
    return lines + sum(1 for part in parts if part)


def _links(event: Event, context: Context) -> tuple[tuple[str, Labelled], ...]:
    """The related events that are on the page, each with its relation."""
    relations = context.words["relations"]
    found = [(link.relation, link.event) for link in event.links if link.event in context.events]
    return tuple(
        (relations[relation.replace(" ", "-")], Labelled(context.events[other].headline, target(other)))
        for relation, other in found
    )
