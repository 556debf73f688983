"""A small story in three files, the edits on it, and what may happen to its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.pipeline import Progress, reconciled

COURIER = """---
publisher: The Courier
published: 2024-12-20
---
Raid on the harbour

Little else was talked of this week. The marines raided the harbour of Odala on 16 December 2024 and killed 40 men.
Not a shop, not a stall. The rebels shelled the bridge at Tarsk on 14 December 2024. Nobody crossed it for days.
The governor of Mirny resigned on 12 December 2024. His deputy took over.
"""
HERALD = """---
publisher: The Herald
published: 2024-12-19
---
A week of war

The fighting went on. A storming party of marines took the docks at Odala on 15 December 2024, killing 60 men.
The parliament of Lund passed its budget on 18 December 2024. Markets rose.
"""
REVIEW = """---
publisher: The Review
published: 2024-12-22
---
Looking back

On 16 December 2024 the marines raided the harbour of Odala and killed 70 men, the army said.
The shelling of the bridge at Tarsk came on 14 December 2024.
"""

STORY = {"courier.txt": COURIER, "herald.txt": HERALD, "review.txt": REVIEW}

RAID = "The marines raided the harbour of Odala on 16 December 2024 and killed 40 men."
DOCKS = "A storming party of marines took the docks at Odala on 15 December 2024, killing 60 men."
SIEGE = "The rebels shelled the bridge at Tarsk on 14 December 2024."

#: A paper that tells other things, in words that look much like those that edits quote.
GAZETTE = """---
publisher: The Gazette
published: 2024-12-23
---
Elsewhere

The marines raided the harbour of Lund on 19 December 2024 and killed 40 men.
A storming party of marines took the docks at Mirny on 9 December 2024, killing 60 men.
The rebels shelled the bridge at Odala on 11 December 2024.
"""

Files = Mapping[str, str]


def _reworded(files: Files) -> Files:
    """The quoted sentences say the same in slightly other words."""
    words = {
        "The marines raided the harbour of Odala on": "Marines have raided the harbour at Odala on",
        "A storming party of marines took": "The storming parties of the marines took",
        "The rebels shelled the bridge": "Rebels shelled a bridge",
    }
    return _each(files, words)


def _without_review(files: Files) -> Files:
    return {name: text for name, text in files.items() if name != "review.txt"}


def _each(files: Files, words: Mapping[str, str]) -> Files:
    """Every file with some words in the place of others."""
    changed = dict(files)
    for before, after in words.items():
        changed = {name: text.replace(before, after) for name, text in changed.items()}
    assert changed != files
    return changed


#: What happens to sources while an edit stays what it is; each keeps the sources that the edits quote.
CHANGES: dict[str, Callable[[Files], Files]] = {
    "nothing": lambda files: files,
    "a source more": lambda files: {"0.txt": GAZETTE, **files},
    "one source less": _without_review,
    "another text around": lambda files: _each(files, {"this week": "then", "Markets rose": "Shares fell"}),
    "other typography": lambda files: _each(files, {"marines ": "marines\u00a0", " the": "  the"}),
    "reworded": _reworded,
    "all at once": lambda files: {"0.txt": GAZETTE, **_reworded(_without_review(files))},
}


def write(folder: Path, files: Files, edits: str = "") -> Path:
    """A folder of these files, and nothing else, with these edits."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "edits.toml").write_text(edits, encoding="utf-8")
    return folder


def told(folder: Path) -> Timeline:
    """The timeline of a folder."""
    return reconciled(folder, Progress())[0]


def event_with(timeline: Timeline, words: str, path: str = "courier.txt") -> Event:
    """The event that a quotation of this source with these words is part of."""
    sources = {source.id for source in timeline.sources if source.path == path}
    told = {claim.id for claim in timeline.claims if claim.source in sources and words in " ".join(claim.quote.split())}
    [event] = [event for event in timeline.events if not told.isdisjoint(event.claims)]
    return event
