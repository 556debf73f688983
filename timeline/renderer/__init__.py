"""Timeline → files: the page, its data, and the chart library beside it.

`view` settles every word, `templates/` places them, `output` puts the files where they belong.
"""

from __future__ import annotations

from timeline.cache import Store
from timeline.model.timeline import Timeline
from timeline.model.written import NOTHING_WRITTEN, Written
from timeline.renderer.output import publish

__all__ = ["publish", "render"]


def render(
    timeline: Timeline, *, single_file: bool = False, store: Store | None = None, known: Written = NOTHING_WRITTEN
) -> dict[str, bytes]:
    """The files of a build, name relative to the build folder → bytes.

    `index.html` and `timeline.json`; beside them the chart's code, the embed and, where the page's address is known,
    what other sites ask for there: the card and `oembed.json`. With `single_file` the chart's code is inside the page,
    and nothing lies beside it but the data. The same timeline gives the same bytes, with what an earlier
    build drew (`store`), and with what is written of it already (`known`), in less time.
    """
    # Imported here: commands that draw no page should not wait for the template engine.
    from timeline.renderer.context import Context
    from timeline.renderer.data import data_of
    from timeline.renderer.embed import EMBED, embed, oembed
    from timeline.renderer.head import CARD, OEMBED
    from timeline.renderer.page import PLOTLY, library, page
    from timeline.renderer.safe import link

    written = data_of(timeline, known)
    context = Context.of(timeline, written, store.table("entries") if store else None)
    files = {
        "timeline.json": written.text,
        "index.html": page(timeline, context, single_file=single_file),
    }
    if single_file:
        return files
    url = link(timeline.url)
    if url is not None:
        from timeline.renderer.card import card

        files |= {OEMBED: oembed(timeline, url).encode(), CARD: card(timeline, context)}
    return {PLOTLY: library(), EMBED: embed(timeline, context), **files}
