"""Puts the page together: the view into the templates, styles and scripts into the page, the chart as inert data."""

from __future__ import annotations

import base64
import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from timeline.model.timeline import Timeline
from timeline.renderer.chart import figure
from timeline.renderer.context import Context
from timeline.renderer.safe import json_block
from timeline.renderer.templates import asset, environment
from timeline.renderer.view import in_order, view

#: The chart library's file, beside the page.
PLOTLY = "plotly.min.js"

#: What the page may load: nothing but itself, and the chart library from its own folder.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self'; img-src data:"


def page(timeline: Timeline, *, single_file: bool = False) -> str:
    """The whole page as HTML; with `single_file` the chart library waits in it, compressed."""
    context = Context.of(timeline)
    shown = view(timeline, context)
    chart = figure(in_order(tuple(context.events.values())), context)
    template = environment().get_template("page.html.jinja")
    return template.render(
        view=shown,
        words=context.words,
        policy=POLICY,
        style=asset("theme.css") + asset("page.css"),
        script=asset("page.js"),
        chart=None if chart is None else json_block(chart),
        library=PLOTLY,
        packed=packed_library() if single_file and chart is not None else None,
    )


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
