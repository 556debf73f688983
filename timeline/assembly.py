"""Assembles the timeline of what was read and reconciled: the records of its sources, its title, the order of all."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from timeline.about import NAME, version
from timeline.dates.interval import FIRST_DAY
from timeline.dating import Published
from timeline.languages.reasons import worded
from timeline.model.claim import Claim
from timeline.model.date import QuotedDate
from timeline.model.document import Document
from timeline.model.event import Event
from timeline.model.parsed import Parsed
from timeline.model.sentence import Sentence, sentence
from timeline.model.source import DatingStep, PublishedBasis, Source
from timeline.model.timeline import Generator, Timeline
from timeline.reconciler import Outcome
from timeline.reconciler.story import Story
from timeline.renderer.wording import Wording
from timeline.sources import Reading


def assemble(parsed: Sequence[Parsed], outcome: Outcome, story: Story, reading: Reading, folder: Path) -> Timeline:
    """The whole timeline: sources in order of their paths, claims in order of the text, events in order of time."""
    settings = reading.settings
    documents = {one.document.id: one.document for one in parsed}
    sources = tuple(_source(one, outcome, story, documents) for one in documents.values())
    claims = {claim.id: claim for claim in outcome.claims}
    days = [source.published.latest for source in sources if source.published and source.published.latest]
    return Timeline(
        title=settings.title or _title(folder, story.told_in),
        description=settings.description,
        url=settings.url,
        contact=settings.contact,
        language=story.told_in,
        generator=Generator(name=NAME, version=version()),
        as_of=max(days, default=None),
        skipped=tuple(reading.skipped),
        sources=sources,
        claims=tuple(claims[claim.id] for one in parsed for claim in one.claims),
        events=tuple(sorted(outcome.events, key=_in_order)),
    )


def in_full(outcome: Outcome, parsed: Sequence[Parsed]) -> Outcome:
    """What was worked out, with the headlines of claims for the reader where others were compared."""
    headlines = {claim.id: claim.in_full for one in parsed for claim in one.claims if claim.in_full}
    if not headlines:
        return outcome
    claims = tuple(_headed(claim, headlines.get(claim.id)) for claim in outcome.claims)
    return outcome._replace(claims=claims, written=outcome.written.but_for((), headlines))


def verbatim(outcome: Outcome, parsed: Sequence[Parsed]) -> Outcome:
    """What was worked out, with all quotations and their places as they stand in the files."""
    written = {one.document.id: one.document for one in parsed if one.document.written is not None}
    if not written:
        return outcome
    claims = [claim for claim in outcome.claims if claim.source in written]
    quoted = {claim.id: _quoted(claim, written[claim.source]) for claim in claims}
    told = tuple(quoted.get(claim.id, claim) for claim in outcome.claims)
    return outcome._replace(claims=told, written=outcome.written.but_for((), quoted))


def _quoted(claim: Claim, document: Document) -> Claim:
    quote = document.quoted(claim.start, claim.end)
    update = {
        "start": quote.start,
        "end": quote.end,
        "quote": quote.text,
        "figures": tuple(one.model_copy(update=document.quoted(one.start, one.end)._asdict()) for one in claim.figures),
        "date": _dated(claim.date, document),
        "said": _dated(claim.said, document),
    }
    return claim.model_copy(update=update)


def _dated(date: QuotedDate | None, document: Document) -> QuotedDate | None:
    if date is None or date.start is None or date.end is None:
        return date
    return date.model_copy(update=document.quoted(date.start, date.end)._asdict())


def _headed(claim: Claim, headline: str | None) -> Claim:
    """A claim with another headline, if there is one."""
    return claim.model_copy(update={"headline": headline}) if headline else claim


def _source(document: Document, outcome: Outcome, story: Story, documents: Mapping[str, Document]) -> Source:
    published, given, first = outcome.published[document.id], document.metadata, story.origins.get(document.id)
    return Source(
        id=document.id,
        path=document.path,
        label=document.label,
        title=given.title,
        publisher=given.publisher,
        author=given.author,
        url=given.url,
        group=given.group,
        language=document.language,
        sha256=document.sha256,
        warnings=tuple(
            worded(told, story.told_in) for told in (*document.warnings, *_date_warnings(document, published))
        ),
        copies_of=first if first in outcome.published else None,
        origin=given.origin,
        published=published.record(story.told_in),
        published_basis=published.basis,
        dating_steps=tuple(_stepped(step, documents) for step in published.steps(story.told_in)),
    )


def _stepped(step: DatingStep, documents: Mapping[str, Document]) -> DatingStep:
    """A step with the place of its words in the file."""
    document = documents.get(step.source)
    if document is None or document.written is None or step.start is None or step.end is None:
        return step
    words = document.quoted(step.start, step.end)
    return step.model_copy(update={"start": words.start, "end": words.end})


def _date_warnings(document: Document, published: Published) -> list[Sentence]:
    """What a person should know of the date that the file gives."""
    given = document.metadata.published
    if given is None or published.basis is PublishedBasis.GIVEN:
        return []
    return [sentence("reading.no_day", str(given))]


def _title(folder: Path, language: str) -> str:
    name = os.fsencode(folder.resolve().name).decode("utf-8", "replace")  # a folder's name may be any bytes
    name = name.replace("_", " ").replace("-", " ").strip()
    return Wording(language).say("head", "untitled", name=name or "/")


def _in_order(event: Event) -> tuple[bool, int, int, str]:
    """Dated before undated, then by day, the more precise first."""
    date = event.date
    if date is None or date.sort is None:
        return True, 0, 0, event.id
    width = (date.latest - date.earliest).days if date.latest and date.earliest else FIRST_DAY.max.toordinal()
    return False, date.sort.toordinal(), width, event.id
