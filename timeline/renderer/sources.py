"""A source as the page lists it: when it was published, how that is known, what the reader should know of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from timeline.model.source import DatingStep, Source
from timeline.renderer.context import Context
from timeline.renderer.quotation import holds
from timeline.renderer.safe import link, plain


class Step(NamedTuple):
    """One step in dating a source: the reason, its words, where they stand, what was left after it."""

    text: str
    quotation: str
    elsewhere: str
    effect: str
    outvoted: bool


class SourceView(NamedTuple):
    """A source as the page lists it under its `name`; `facts` are pairs of what and its value."""

    id: str
    anchor: str
    name: str
    label: str
    title: str
    lang: str | None
    url: str | None
    published: str
    basis: str
    facts: tuple[tuple[str, str], ...]
    relays: tuple[str, ...]
    notes: tuple[str, ...]
    steps: tuple[Step, ...]


def source_view(source: Source, context: Context) -> SourceView:
    """The source as the page lists it."""
    words: dict[str, Any] = context.words["sources"]
    facts = (
        (words["publisher"], source.publisher),
        (words["author"], source.author),
        (words["group"], source.group),
        (words["file"], source.path),
        (words["address"], source.url if link(source.url) is None else None),
        (words["claims"], context.wording.number(len(context.told_by(source.id)))),
    )
    title = source.title or ""
    # A label that is the beginning of the title would say the same twice.
    shortened = bool(title) and title.startswith(source.label.removesuffix("…"))
    return SourceView(
        id=source.id,
        anchor=context.source_anchor(source.id),
        name=title if shortened else source.label,
        label=source.label,
        title="" if shortened else title,
        lang=source.language if source.language != context.wording.language else None,
        url=link(source.url),
        published=context.wording.date(source.published) if source.published else words["unknown"],
        basis=words["basis"][source.published_basis.value] if source.published else "",
        facts=tuple((what, value) for what, value in facts if value),
        relays=relays(source, context),
        notes=source.warnings,
        steps=tuple(_step(step, source, context) for step in source.dating_steps),
    )


def relays(source: Source, context: Context) -> tuple[str, ...]:
    """Whose words a source tells where they are not its own: it must not look like another witness."""
    found = []
    if source.copies_of is not None:
        copied = context.label(source.copies_of) if source.copies_of in context.sources else source.copies_of
        found.append(context.wording.say("sources", "copies", label=copied))
    if source.origin and source.origin != source.publisher:
        found.append(context.wording.say("sources", "origin", origin=source.origin))
    return tuple(map(plain, found))


def _step(step: DatingStep, source: Source, context: Context) -> Step:
    """A step of the dating; its words are quoted where a claim holds them and the sentence does not already."""
    quotation = ""
    if step.start is not None and step.end is not None:
        for claim in context.told_by(step.source):
            if holds(claim, step.start, step.end):
                quotation = claim.quote[step.start - claim.start : step.end - claim.start]
                break
    elsewhere = ""
    if step.source != source.id and step.source in context.sources:
        elsewhere = context.wording.say("sources", "from_source", label=context.label(step.source))
    text, effect = context.wording.dated(step.text), context.wording.dated(step.effect)
    return Step(text, quotation if quotation not in step.text else "", elsewhere, effect, step.outvoted)
