"""Timeline → files: the page, its data, and the chart library beside it.

`view` settles every word, `templates/` places them, `output` puts the files where they belong.
"""

from __future__ import annotations

from timeline.model.timeline import Timeline
from timeline.renderer.output import publish

__all__ = ["publish", "render"]


def render(timeline: Timeline, *, single_file: bool = False) -> dict[str, bytes]:
    """The files of a build, name relative to the build folder → bytes: `index.html`, `timeline.json`, `plotly.min.js`.

    With `single_file` the chart library is inside the page, not beside it. The same timeline gives the same bytes.
    """
    # Imported here: commands that draw no page should not wait for the template engine.
    from timeline.renderer.page import PLOTLY, library, page

    files = {
        "timeline.json": (timeline.model_dump_json(indent=2) + "\n").encode(),
        "index.html": page(timeline, single_file=single_file).encode(),
    }
    return files if single_file else {PLOTLY: library(), **files}
