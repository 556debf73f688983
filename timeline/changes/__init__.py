"""Two builds of one story → what changed between them, a sentence a change.

`matching` finds the claims of the old build in the new one, `events` and `sources` tell what became of the rest.
To add a kind of change: name it in `timeline.model.timeline.ChangeKind`, give it a pattern under `[changes]` in
`page.toml`, and a function here that yields it.
"""

from timeline.changes.compare import compare
from timeline.changes.stored import NotATimeline, read_timeline

__all__ = ["NotATimeline", "compare", "read_timeline"]
