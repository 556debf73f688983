"""The kinds of data that can be measured, and what a folder holds of them.

To add a corpus kind: write one module with a class that has the members of `Kind` (as `story.corpus.Stories` does), and
add an instance of it to `KINDS`. Nothing else changes: folders are searched for it and its figures are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.evaluation.coref.corpus import CorefCorpora
from tests.evaluation.dating.corpus import NewsDates
from tests.evaluation.dating.cross import CrossDates
from tests.evaluation.story.corpus import Stories
from tests.evaluation.story.disguise import DisguisedStories
from tests.evaluation.story.figures import Figure
from tests.evaluation.story.thinned import ThinnedStories
from tests.evaluation.timex.corpus import Part, TimexCorpora
from tests.evaluation.timex.stories import StoryTimexes


class Report(Protocol):
    """The figures of one corpus, in a fixed order, and a note for each shortcoming."""

    @property
    def figures(self) -> dict[str, Figure]:
        """By name."""

    @property
    def notes(self) -> list[str]:
        """A sentence each."""


class Kind(Protocol):
    """A kind of corpus."""

    @property
    def name(self) -> str:
        """What it is called in tables."""

    def find(self, data: Path) -> list[Path]:
        """The corpora of this kind in a folder: their files or folders, sorted."""

    def title(self, corpus: Path) -> str:
        """What one of them is called in tables; no two kinds give the same name."""

    def measure(self, corpus: Path, data: Path) -> Report:
        """The figures of one of them; `data` is the folder that was searched."""


#: In the order in which they are printed.
KINDS: tuple[Kind, ...] = (
    Stories(),
    StoryTimexes(),
    *(TimexCorpora(part) for part in Part),
    CorefCorpora(),
    DisguisedStories(),
    ThinnedStories(),
    NewsDates(),
    CrossDates(),
)


@dataclass(frozen=True)
class Corpus:
    """Something measurable in a folder."""

    kind: Kind
    path: Path
    data: Path

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return self.kind.title(self.path)

    def measure(self) -> Report:
        """Its figures."""
        return self.kind.measure(self.path, self.data)


def corpora(data: Path) -> list[Corpus]:
    """Every corpus in the folder that some kind knows."""
    return [Corpus(kind, path, data) for kind in KINDS for path in kind.find(data)]


def unknown(data: Path, found: list[Corpus]) -> Iterator[Path]:
    """What else lies in the folder: data of no known kind."""
    for entry in sorted(data.iterdir()):
        is_data = not entry.name.startswith((".", "README"))
        if is_data and not any(corpus.path.is_relative_to(entry) for corpus in found):
            yield entry
