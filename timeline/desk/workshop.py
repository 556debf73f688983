"""Builds a folder, and again whenever something in it changes; knows what the last build was made of."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.changes import NotATimeline, compare, read_timeline
from timeline.desk.decisions import Standing, carried_out, standing
from timeline.desk.wish import Wish
from timeline.desk.writing import NotWritten, change
from timeline.edits.file import FILE, Broken
from timeline.edits.prepare import quotations_of
from timeline.edits.quotations import Quotation, Quotations
from timeline.model.timeline import Timeline
from timeline.pipeline import KEPT, NothingToBuild, Progress, Work, worked_out, write

#: Changes that come so close together are one (milliseconds).
TOGETHER = 200

#: The watch looks up so often even where nothing changes (milliseconds).
FIRST_LOOK = 1000


class Workshop:
    """One folder and its build. `version` names what the build wrote; `problem` is why the last one failed, if it did.

    Changes are told against `before`: the build that was there when the workshop opened.
    """

    def __init__(self, folder: Path, out: Path) -> None:
        """Takes the folder of the articles and that of the build; builds nothing yet."""
        self.folder, self.out = folder, out
        self.before = _stored(out)
        self.work: Work | None = None
        self.version = ""
        self.problem: str | None = None
        self.changed = threading.Condition()
        self._building = threading.Lock()

    @property
    def timeline(self) -> Timeline | None:
        """The timeline of the last build that went well."""
        return self.work.timeline if self.work else None

    def build(self) -> None:
        """Builds, and tells those who wait on `changed` if anything is new."""
        with self._building:
            problem, version = None, self.version
            try:
                work = worked_out(self.folder, Progress(), self.out / KEPT)
                write(work, self.out)
                self.work = work
                version = hashlib.sha256(work.timeline.model_dump_json().encode()).hexdigest()[:12]
            except NothingToBuild as found:
                problem = str(found)
            except OSError as found:
                problem = (
                    f"{found.filename or self.out}: cannot be written ({found.strerror or found}); the old page stays"
                )
        with self.changed:
            if (version, problem) != (self.version, self.problem):
                self.version, self.problem = version, problem
                self.changed.notify_all()

    def changes(self) -> tuple[str, ...]:
        """What the last build changed against the one that was there at first, a sentence a change."""
        if self.before is None or self.timeline is None:
            return ()
        return tuple(change.text for change in compare(self.before, self.timeline))

    def do(self, wish: Wish) -> None:
        """Writes what the editor wishes into `edits.toml` and builds; raises `NotWritten`, and all is as it was."""
        known, events = self._known(), self._events()
        change(self.folder / FILE, lambda text: carried_out(text, wish, known, events))
        self.build()

    def edits(self) -> list[Standing]:
        """The edits in the file as it is now; none where it is broken, which the build tells."""
        try:
            text = (self.folder / FILE).read_text(encoding="utf-8")
            return standing(text, Quotations(self._known().values()))
        except (OSError, UnicodeDecodeError, NotWritten, Broken):
            return []

    def watch(self, stop: threading.Event, built: Callable[[], None] = lambda: None) -> None:
        """Builds whenever a file changes, until told to stop; `built` is called where that made a difference."""
        for _ in _changes(self.folder, self.out, stop):
            before = self.version, self.problem
            self.build()
            if before != (self.version, self.problem):
                built()

    def _known(self) -> dict[str, Quotation]:
        parsed = self.work.parsed if self.work else []
        return {quotation.id: quotation for one in parsed for quotation in quotations_of(one)}

    def _events(self) -> dict[str, tuple[str, ...]]:
        events = self.timeline.events if self.timeline else ()
        return {claim: event.claims for event in events for claim in event.claims}


def _stored(out: Path) -> Timeline | None:
    try:
        return read_timeline(out)
    except NotATimeline:
        return None


def _changes(folder: Path, out: Path, stop: threading.Event) -> Iterator[None]:
    """Once for each bundle of changes in the folder, its hidden files and the build aside.

    The first comes without a change: what happened before the watch began is not missed.
    """
    from watchfiles import DefaultFilter, watch

    class Articles(DefaultFilter):
        """What a build reads."""

        def __call__(self, change: object, path: str) -> bool:
            place = Path(path)
            inside = place.relative_to(root).parts if place.is_relative_to(root) else place.parts
            hidden = any(part.startswith(".") for part in inside)
            return not hidden and not place.is_relative_to(away) and super().__call__(change, path)  # type: ignore[arg-type]

    root, away, started = folder.resolve(), out.resolve(), False
    for changes in watch(
        root,
        watch_filter=Articles(),
        debounce=TOGETHER * 4,
        step=TOGETHER // 4,
        rust_timeout=FIRST_LOOK,
        yield_on_timeout=True,
        stop_event=stop,
    ):
        if changes or not started:
            started = True
            yield
