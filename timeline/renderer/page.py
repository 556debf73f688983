"""Puts the page together: the view into the templates, styles and scripts into the page, data as inert blocks."""

from __future__ import annotations

import base64
import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.renderer.chart import chart
from timeline.renderer.context import Context
from timeline.renderer.drawing import filled
from timeline.renderer.embed import frame, resizer
from timeline.renderer.head import MOST_EVENTS, OEMBED, open_graph, structured_data
from timeline.renderer.index import index
from timeline.renderer.safe import json_block, link
from timeline.renderer.scripts import POLICY, script
from timeline.renderer.templates import environment, inlined
from timeline.renderer.view import View, view

#: The chart library's file, beside the page.
PLOTLY = "plotly.min.js"

STYLES = ("theme.css", "base.css", "page.css", "entry.css", "media.css")
SCRIPTS = ("base.js", "fold.js", "find.js", "overview.js", "matrix.js", "chart.js", "share.js", "print.js")


class Head(NamedTuple):
    """What the head of a page says; `data` is JSON-LD, or `None`; addresses are there where the page's own is known."""

    title: str
    description: str
    properties: tuple[tuple[str, str], ...] = ()
    data: str | None = None
    url: str | None = None
    oembed: str | None = None


def page(timeline: Timeline, context: Context | None = None, *, single_file: bool = False) -> bytes:
    """The whole page as HTML; with `single_file` the chart library waits in it, compressed."""
    context = context or Context.of(timeline)
    shown = view(timeline, context)
    found = index(shown.order, shown.key, shown.scale, context)
    drawn = chart(shown.order, shown.scale, context)
    html = (
        environment()
        .get_template("page.html.jinja")
        .render(
            view=shown,
            head=_head(timeline, shown),
            share=None if single_file else _share(timeline),
            index=found,
            words=context.words,
            policy=POLICY,
            style=inlined(STYLES),
            script=script(SCRIPTS),
            index_data=json_block(found.data),
            chart=None if drawn is None else json_block(drawn),
            library=PLOTLY,
            packed=packed_library() if single_file and drawn is not None else None,
        )
    )
    return filled(html, ((one, one.html) for one in context.made.values()))


def _head(timeline: Timeline, shown: View) -> Head:
    url = link(timeline.url)
    telling: list[Event] = [event for event in shown.order if event.id in shown.key][:MOST_EVENTS]
    return Head(
        title=shown.head_title,
        description=shown.head_description,
        properties=tuple(open_graph(timeline, shown.head_description)),
        data=json_block(structured_data(timeline, telling, shown.head_description, shown.lang)),
        url=url,
        oembed=urljoin(url, OEMBED) if url else None,
    )


def _share(timeline: Timeline) -> dict[str, str]:
    """What the dialogue makes the code of: the frame, its address still relative; the page's own address, if known."""
    return {"frame": frame(timeline, "").strip(), "resizer": resizer(), "url": link(timeline.url) or ""}


def library() -> bytes:
    """The chart library as the plotly package ships it; raises `FileNotFoundError` where the package is missing."""
    # Found without importing plotly, which would cost more than drawing the page.
    spec = find_spec("plotly")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package plotly is not installed: pip install plotly")
    return (Path(spec.submodule_search_locations[0]) / "package_data" / PLOTLY).read_bytes()


@cache
def packed_library() -> str:
    """The chart library as gzip in base64; without a time stamp, so that the bytes are always the same."""
    return base64.b64encode(gzip.compress(library(), 9, mtime=0)).decode("ascii")
