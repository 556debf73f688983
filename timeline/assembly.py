"""Assembles the timeline of what was read and reconciled: the records of its sources, its title, the order of all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from timeline.about import NAME, version
from timeline.dates.interval import FIRST_DAY
from timeline.dating import Published
from timeline.languages.reasons import worded
from timeline.model.document import Document
from timeline.model.event import Event
from timeline.model.parsed import Parsed
from timeline.model.sentence import Sentence, sentence
from timeline.model.source import PublishedBasis, Source
from timeline.model.timeline import Generator, Timeline
from timeline.reconciler import Outcome
from timeline.reconciler.story import Story
from timeline.renderer.wording import Wording
from timeline.sources import Reading


def assemble(parsed: Sequence[Parsed], outcome: Outcome, story: Story, reading: Reading, folder: Path) -> Timeline:
    """The whole timeline: sources in order of their paths, claims in order of the text, events in order of time."""
    settings = reading.settings
    sources = tuple(_source(one.document, outcome, story) for one in parsed)
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


def _source(document: Document, outcome: Outcome, story: Story) -> Source:
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
        dating_steps=published.steps(story.told_in),
    )


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
