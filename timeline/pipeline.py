"""The whole journey on one screen: read → parse → reconcile → render. The only file that knows all stages."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

from timeline import articles
from timeline.cache import Store, reader_version
from timeline.languages.loader import DEFAULT_LANGUAGE, having
from timeline.model.document import Document
from timeline.model.timeline import Timeline
from timeline.model.written import NOTHING_WRITTEN, Written
from timeline.renderer import publish, render
from timeline.sources import Reading, read_folder
from timeline.unchanged import name_of, note, standing
from timeline.workers import beside

# What dates, merges and compares is imported where it begins: where nothing has changed it is not needed.
if TYPE_CHECKING:
    from timeline.edits.prepare import Prepared
    from timeline.model.parsed import Parsed
    from timeline.reconciler import Outcome
    from timeline.reconciler.comparing.compare import Judgement
    from timeline.reconciler.story import Earlier, Story

#: Where a build keeps what it has worked out, inside its folder, and the file of most of that.
KEPT, STORE = ".cache", "kept.sqlite"

#: Under this, among what is kept, stands what builds wrote.
BUILDS = "builds"

#: What the editor decided, in the folder of the articles, and the last good copy among what is kept.
EDITS = "edits.toml"


class NothingToBuild(Exception):
    """The folder gives no source at all; the message says why and what to do."""


class Progress(NamedTuple):
    """Told what the build is at; by default nobody listens."""

    stage: Callable[[str], None] = lambda name: None
    item: Callable[[str], None] = lambda name: None


class Work(NamedTuple):
    """A timeline and what it was made of; `store` holds what earlier builds made of the same.

    `name` is that of the build, if what it writes hangs on nothing else. `written`: what stands in `timeline.json` of
    claims and events.
    """

    timeline: Timeline
    parsed: list[Parsed]
    store: Store | None = None
    name: str | None = None
    written: Written = NOTHING_WRITTEN


class Begun(NamedTuple):
    """What was read, and the name of the build; `contents`: digests of what decides what each document says, by id."""

    folder: Path
    reading: Reading
    store: Store | None
    contents: dict[str, str]
    name: str


class How(TypedDict, total=False):
    """How a build goes about it. `strict`: a broken `edits.toml` stops it. `cached`: what an earlier build read is not
    read again; the bytes are the same without.
    """

    strict: bool
    cached: bool


def build(
    seeds: str | Path,
    out: str | Path = "build",
    *,
    single_file: bool = False,
    previous: Timeline | None = None,
    progress: Progress | None = None,
    **how: Unpack[How],
) -> Timeline:
    """Reads a folder of articles, reconciles them and writes the page and `timeline.json` into `out`.

    With `previous` the page tells what changed since that build. Raises `NothingToBuild` where the folder is missing or
    holds no readable source, `OSError` where `out` cannot be written; either way what lay in `out` before stays.
    """
    if Path(out).resolve() == Path(seeds).resolve():
        raise NothingToBuild(f"{out}: is the folder of the articles itself; name another one with --out")
    heard, kept = progress or Progress(), Path(out) / KEPT
    begun = _begun(seeds, heard, kept, **how)
    if begun.store and not previous:
        timeline = standing(begun.store.table(BUILDS), _written_as(begun.name, single_file=single_file), Path(out))
        if timeline:
            return timeline
    work = _worked_out(begun, heard, kept, _load_all, **how)
    if previous is not None:
        from timeline.changes import compare  # most builds do without

        changes = compare(previous, work.timeline)
        work = work._replace(timeline=work.timeline.model_copy(update={"changes": changes}), name=None)
    heard.stage("writing the page")
    write(work, Path(out), single_file=single_file)
    return work.timeline


def write(work: Work, out: Path, *, single_file: bool = False) -> None:
    """Writes the page, `timeline.json` and the texts of other formats; raises `OSError`: the old page then stays."""
    documents = (one.document for one in work.parsed)
    texts = {f"sources/{one.id}.txt": (one.written or one.text).encode() for one in documents if one.converted}
    files = {**texts, **render(work.timeline, single_file=single_file, store=work.store, known=work.written)}
    with beside(partial(publish, files, out)):
        if work.store is not None:
            if work.name is not None:
                note(work.store.table(BUILDS), _written_as(work.name, single_file=single_file), files)
            work.store.store()


def _written_as(name: str, *, single_file: bool) -> str:
    """The name of a build together with how it is written."""
    return f"{name}-{single_file}"


def reconciled(
    seeds: str | Path, heard: Progress, kept: Path | None = None, **how: Unpack[How]
) -> tuple[Timeline, list[Document]]:
    """The timeline of a folder and the documents it was made of; see `worked_out`."""
    work = worked_out(seeds, heard, kept, **how)
    return work.timeline, [one.document for one in work.parsed]


def worked_out(seeds: str | Path, heard: Progress, kept: Path | None = None, **how: Unpack[How]) -> Work:
    """The timeline of a folder, nothing published; raises `NothingToBuild`.

    `kept` is the folder of what was read before: articles, and the last good edits.
    """
    return _worked_out(_begun(seeds, heard, kept, **how), heard, kept, _load, **how)


def _begun(seeds: str | Path, heard: Progress, kept: Path | None, **how: Unpack[How]) -> Begun:
    store = Store(kept / STORE) if kept and how.get("cached", True) else None
    heard.stage("reading")
    folder, reading = read(seeds, heard, store)
    contents = {document.id: articles.content_of(document, reading.aliases) for document in reading.documents}
    name = name_of(folder, reading, contents.values(), folder / EDITS, [how.get("strict", False)])
    return Begun(folder, reading, store, contents, name)


def _worked_out(begun: Begun, heard: Progress, kept: Path | None, load: Callable[[], None], **how: Unpack[How]) -> Work:
    """While articles are parsed `load` loads what comes behind: for one or two of them that takes as long."""
    folder, reading, store, contents = begun.folder, begun.reading, begun.store, begun.contents
    heard.stage("parsing")
    parsed = articles.parsed(reading, contents, store, load)

    from timeline.assembly import assemble
    from timeline.reconciler.story import Earlier

    if not parsed:
        raise NothingToBuild("\n".join(f"{entry.path}: {entry.reason}" for entry in reading.skipped))
    earlier = None
    if store is not None:
        store.store()  # whatever comes of the rest
        earlier = Earlier(store, contents)
    edited = _edited(parsed, folder, kept, strict=how.get("strict", False))
    heard.stage("reconciling")
    if edited is None:
        outcome, story = _reconciled(parsed, reading, {}, earlier)
        timeline = assemble(parsed, outcome, story, reading, folder)
        return Work(timeline, parsed, store, begun.name, outcome.written)
    from timeline.reconciler.edits import rulings, settle

    if earlier is not None:
        earlier = earlier._replace(contents=articles.changed(contents, parsed, edited.parsed))
    outcome, story = _reconciled(edited.parsed, reading, rulings(edited.decisions), earlier)
    events, undone = settle(outcome.events, edited.decisions)
    timeline = assemble(edited.parsed, outcome._replace(events=events), story, reading, folder)
    timeline = timeline.model_copy(update={"failed_edits": (*edited.failed, *undone)})
    is_broken = any(one.edit == EDITS for one in edited.failed)  # then it hangs on what held before, too
    written = outcome.written.but_for(now.id for now, was in zip(events, outcome.events, strict=True) if now is not was)
    return Work(timeline, edited.parsed, store, None if is_broken else begun.name, written)


def _load() -> None:
    """Loads what dates, merges and compares, with all that it needs."""
    import_module("timeline.assembly")


def _load_all() -> None:
    """Loads that, and what draws the page."""
    from timeline.renderer.templates import environment

    _load()
    import_module("timeline.renderer.page")
    environment()


def _reconciled(
    parsed: Sequence[Parsed], reading: Reading, ruled: Mapping[tuple[str, str], Judgement], earlier: Earlier | None
) -> tuple[Outcome, Story]:
    from timeline.assembly import in_full, verbatim
    from timeline.reconciler import reconcile

    story = _story(parsed, ruled, reading.settings.language or _language(parsed), earlier)
    return verbatim(in_full(reconcile(story), parsed), parsed), story


def read(seeds: str | Path, progress: Progress, store: Store | None = None) -> tuple[Path, Reading]:
    """The folder and what it gave; raises `NothingToBuild` where it gave no document."""
    folder = Path(seeds)
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise NothingToBuild(f"{folder}: {what}; name a folder that holds the articles")
    reading = read_folder(folder, progress.item, store.table("files", reader_version()) if store else None)
    if not reading.documents:
        reasons = "".join(f"\n  {entry.path}: {entry.reason}" for entry in reading.skipped)
        raise NothingToBuild(f"{folder}: holds no article that can be read; put text or web pages there{reasons}")
    return folder, reading


def _edited(parsed: Sequence[Parsed], folder: Path, kept: Path | None, *, strict: bool) -> Prepared | None:
    """The sources as the editor wants them, and what he decided; `None` where there are no edits."""
    copy = kept / EDITS if kept else None
    if not any(place and os.path.lexists(place) for place in (folder / EDITS, copy)):
        return None
    from timeline.edits.file import Broken  # in many builds there is nothing to be edited
    from timeline.edits.kept import edits_of
    from timeline.edits.prepare import prepare

    try:
        edits = edits_of(folder, copy, strict=strict)
    except Broken as problem:
        raise NothingToBuild(f"{folder / str(problem)}") from problem
    told = prepare(parsed, edits.edits)
    return replace(told, failed=(*edits.failed, *told.failed))


def _story(
    parsed: Sequence[Parsed], ruled: Mapping[tuple[str, str], Judgement], told_in: str, earlier: Earlier | None
) -> Story:
    from timeline.dating import conclude, own_evidence
    from timeline.reconciler.story import Story
    from timeline.sources import origins

    documents = [one.document for one in parsed]
    evidence = {one.document.id: own_evidence(one.document, one.clues) for one in parsed}
    published = {source: conclude(pieces) for source, pieces in evidence.items()}
    days = {source: one.days.only_day for source, one in published.items()}
    kept = earlier.store.table("stretches", reader_version()) if earlier else None
    return Story(
        claims=tuple(claim for one in parsed for claim in one.claims),
        evidence=evidence,
        clues={one.document.id: one.clues for one in parsed},
        languages={document.id: document.language for document in documents},
        labels={document.id: document.label for document in documents},
        rulings=ruled,
        origins=origins(documents, days, kept, earlier.contents if earlier else {}),
        told_in=told_in,
        alone=published,
        earlier=earlier,
    )


def _language(parsed: Sequence[Parsed]) -> str:
    """The language of most sources, if a page can be told in it."""
    languages = sorted(one.document.language for one in parsed)
    found = max(languages, key=languages.count, default=DEFAULT_LANGUAGE)
    return found if found in having("page") else DEFAULT_LANGUAGE
