"""One event as the page shows it: every sentence is settled here, so that the templates only place them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.claim import Claim
from timeline.model.date import DateRecord
from timeline.model.event import Development, Disagreement, DisagreementKind, Event, Merge
from timeline.renderer.context import Context, is_disputed
from timeline.renderer.safe import plain, target
from timeline.renderer.telling import Told, badges_of, told

#: How many characters of a quotation stand on a line.
LINE = 72


@dataclass(frozen=True, slots=True)
class Labelled:
    """A link with its words."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One reading of a disagreement or one value of a development: what it is, who says it, how many, why."""

    value: str
    sources: tuple[Labelled, ...]
    independent: str
    why: str
    when: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement: its heading, its kind as a word of the file, its readings."""

    heading: str
    what: str
    kind: str
    rows: tuple[Row, ...]
    dismissed: str | None


@dataclass(frozen=True, slots=True)
class MergeView:
    """Why two claims are one event: the pair, each reason with its signed weight, the sum."""

    pair: str
    reasons: tuple[tuple[str, str], ...]
    total: str


@dataclass(frozen=True, slots=True)
class Finding:
    """How one date was found: what it is about, and the steps."""

    about: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, ready to be placed in the template."""

    id: str
    size: int
    anchors: tuple[str, ...]
    href: str
    headline: str
    link_label: str
    date: str
    datetime: str | None
    exact: bool
    disputed: bool
    status: str
    badges: tuple[tuple[str, str], ...]
    sources: str
    told: tuple[Told, ...]
    disputes: tuple[Dispute, ...]
    developments: tuple[tuple[str, tuple[Row, ...]], ...]
    findings: tuple[Finding, ...]
    merges: tuple[MergeView, ...]
    links: tuple[tuple[str, Labelled], ...]
    names: tuple[tuple[str, str], ...]
    note: str | None


def entry(event: Event, context: Context) -> Entry:
    """The event as the page shows it."""
    claims = [context.claims[name] for name in event.claims]
    sources = list(dict.fromkeys(claim.source for claim in claims))
    sources.sort(key=context.rank)
    shown = tuple(told(source, claims, event, context) for source in sources)
    taken = {view.anchor for group in shown for view in group.claims}
    words = context.words
    badges = badges_of(event.status, context)
    badges += tuple(
        (name, words["entries"][name]) for name, is_so in (("pinned", event.pinned), ("edited", event.edited)) if is_so
    )
    names = ((words["entries"]["actors"], event.actors), (words["entries"]["places"], event.places))
    return Entry(
        id=event.id,
        size=_size(event, claims),
        anchors=tuple(alias for alias in event.aliases if alias not in taken and context.take(alias)),
        href=target(event.id),
        headline=event.headline,
        link_label=plain(context.wording.say("entries", "link_label", headline=event.headline)),
        date=context.wording.date(event.date),
        datetime=_machine_date(event.date),
        exact=event.date is not None and event.date.earliest is not None and event.date.earliest == event.date.latest,
        disputed=is_disputed(event),
        status=event.status.value,
        badges=badges,
        sources=" ".join(str(context.rank(source)) for source in sources),
        told=shown,
        disputes=tuple(dispute(disagreement, context) for disagreement in event.disagreements),
        developments=tuple(_development(development, context) for development in event.developments),
        findings=_findings(event, claims, context),
        merges=tuple(_merge(merge, context) for merge in event.merges),
        links=_links(event, context),
        names=tuple((label, ", ".join(found)) for label, found in names if found),
        note=event.note,
    )


def dispute(disagreement: Disagreement, context: Context) -> Dispute:
    """A disagreement with its readings in the order of the file."""
    kind = context.words["disagreement"]["kind"][disagreement.kind.value]
    what = disagreement.what or kind
    rows = []
    for reading in disagreement.readings:
        is_date = disagreement.kind is DisagreementKind.DATE
        value = context.wording.value(reading.value) if is_date else reading.value
        independent = context.wording.count("independent", reading.independent)
        rows.append(Row(value, _sources_of(reading.claims, context), independent, reading.why, ""))
    dismissed = None
    if disagreement.dismissed is not None:
        dismissed = context.wording.say("disagreement", "dismissed", reason=disagreement.dismissed)
    heading = context.wording.say("disagreement", "heading", what=what)
    return Dispute(heading, what, disagreement.kind.value, tuple(rows), dismissed)


def _size(event: Event, claims: Sequence[Claim]) -> int:
    """About how high the entry stands, in lines: until a browser has drawn it, its place is kept by this guess."""
    lines = 5 + len(event.headline) // LINE + sum(3 + len(claim.quote) // LINE for claim in claims)
    lines += sum(3 + 3 * len(disagreement.readings) for disagreement in event.disagreements)
    lines += sum(3 + 2 * len(development.points) for development in event.developments)
    parts = (event.date, event.merges, event.note, event.actors, event.places, *event.links)
    return lines + 2 * sum(1 for part in parts if part)


def _machine_date(date: DateRecord | None) -> str | None:
    """What a `<time>` element can carry: a day, a month or a year, and nothing else of EDTF."""
    if date is None or date.edtf is None or not date.edtf.replace("-", "").isdigit():
        return None
    return date.edtf


def _findings(event: Event, claims: Sequence[Claim], context: Context) -> tuple[Finding, ...]:
    """How the event's date was found, then how each claim's was, where that adds something."""
    if event.date is None:
        return ()
    basis = context.words["basis"][event.date.basis.value]
    findings = [Finding(context.wording.date(event.date), (*event.date.steps, basis))]
    for claim in claims:
        if claim.date is not None and claim.date.steps:
            about = context.wording.say(
                "how",
                "claim",
                source=context.label(claim.source),
                text=claim.date.text or context.words["how"]["no_words"],
                date=context.wording.date(claim.date),
            )
            if claim.date.steps != event.date.steps or len(claims) > 1:
                findings.append(Finding(about, claim.date.steps))
    return tuple(findings)


def _merge(merge: Merge, context: Context) -> MergeView:
    one, other = (context.reminder(claim) for claim in merge.claims)
    reasons = tuple((reason.text, _signed(reason.weight)) for reason in merge.reasons)
    total = context.wording.say("how", "weight", weight=_signed(merge.weight))
    return MergeView(context.wording.say("how", "pair", one=one, other=other), reasons, total)


def _signed(weight: float) -> str:
    """A weight with its sign and one decimal; a minus sign, not a hyphen."""
    return f"{weight:+.1f}".replace("-", "\N{MINUS SIGN}")


def _development(development: Development, context: Context) -> tuple[str, tuple[Row, ...]]:
    rows = (
        Row(point.value, _sources_of(point.claims, context), "", "", context.wording.date(point.date))
        for point in development.points
    )
    return development.what, tuple(rows)


def _sources_of(claims: Sequence[str], context: Context) -> tuple[Labelled, ...]:
    """The sources of the claims, each once, linked to its first quotation."""
    first: dict[str, str] = {}
    for name in claims:
        if name in context.claims:
            first.setdefault(context.claims[name].source, name)
    return tuple(Labelled(context.label(source), target(claim)) for source, claim in first.items())


def _links(event: Event, context: Context) -> tuple[tuple[str, Labelled], ...]:
    """The related events that are on the page, each with its relation."""
    found = [(link.relation, link.event) for link in event.links if link.event in context.events]
    return tuple((relation, Labelled(context.events[other].headline, target(other))) for relation, other in found)
