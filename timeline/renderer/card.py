"""The card that other sites show when they link to the page: the title and the overview, as a PNG of 1200 × 630."""

from __future__ import annotations

import io
import textwrap
from typing import TYPE_CHECKING

from timeline.model.timeline import Timeline
from timeline.renderer.context import Context
from timeline.renderer.key import day_of
from timeline.renderer.lanes import ROW
from timeline.renderer.order import in_order
from timeline.renderer.strip import Strip, draw

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

SIZE = 1200, 630

#: The room around everything, and where the overview begins and ends.
EDGE, TOP, BOTTOM = 72, 300, 520

#: Colours as in theme.css, light.
PAPER, INK, SOFT, BAND, PALE, ACCENT, RULE = "#fcfbf8", "#1c1a17", "#5d584f", "#7d8b99", "#ccd2d8", "#a5241a", "#d9d3c6"

#: The title: letters, lines, and how many letters fit on a line.
LETTERS, LINES, LINE = 64, 2, 32

#: Of zlib's nine levels: more would take twice as long for a quarter of the bytes.
COMPRESSION = 3


def card(timeline: Timeline, context: Context | None = None) -> bytes:
    """The picture; the same timeline gives the same bytes. Its letters are Pillow's own, so no font has to be there."""
    # Imported here: commands that draw no card should not wait for it.
    from PIL import Image, ImageDraw, ImageFont

    context = context or Context.of(timeline)
    wording = context.wording
    picture = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, SIZE[0], 14), fill=ACCENT)
    title = textwrap.wrap(timeline.title, LINE, max_lines=LINES, placeholder=" …")
    pen.text((EDGE, 56), "\n".join(title), fill=INK, font=ImageFont.load_default(LETTERS), spacing=14)
    if timeline.description and len(title) == 1:
        told = textwrap.wrap(timeline.description, 2 * LINE, max_lines=2, placeholder=" …")
        pen.text((EDGE, 156), "\n".join(told), fill=SOFT, font=ImageFont.load_default(LETTERS // 2), spacing=12)
    strip = draw([event for event in in_order(tuple(context.events.values())) if day_of(event)], context)
    if strip is not None:
        _draw_strip(strip, pen)
    counts = [wording.count("events", len(context.events)), wording.count("sources", len(timeline.sources))]
    if timeline.as_of is not None:
        counts.append(wording.say("head", "as_of", date=wording.day(timeline.as_of)))
    pen.text((EDGE, 552), "   ·   ".join(counts), fill=SOFT, font=ImageFont.load_default(28))
    file = io.BytesIO()
    file.name = "card.png"  # by the name Pillow loads what writes PNG, by the format that of four others, too
    picture.save(file, compress_level=COMPRESSION)
    return file.getvalue()


def _draw_strip(strip: Strip, pen: ImageDraw) -> None:
    """The overview without its words, stretched to the width and height of its place."""
    width, scale = SIZE[0] - 2 * EDGE, (BOTTOM - TOP) / max(strip.axis, 1)

    def across(percent: float) -> float:
        return EDGE + width * percent / 100

    for tick in strip.ticks:
        pen.line((across(tick.x), TOP, across(tick.x), BOTTOM), fill=RULE, width=2)
    for join in strip.joins:
        ends = ((across(end.join), TOP + end.y * scale) for end in (join.start, join.end))
        pen.line([*ends], fill=ACCENT if join.start.disputed else BAND, width=2)
    half, radius = min(5.0, ROW * scale / 2 - 0.5), min(9.0, ROW * scale * 0.6)
    for lane in strip.lanes:
        for mark in lane.marks:
            x, y = across(mark.x), TOP + mark.y * scale
            colour = ACCENT if mark.disputed else INK if not mark.width else BAND if mark.shape == "month" else PALE
            if mark.width:
                pen.rectangle((x, y - half, across(mark.x + mark.width), y + half), fill=colour)
            else:
                pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    for bar in strip.bars:
        for height, colour in ((bar.height, PALE), (bar.exact, INK)):
            box = (across(bar.x), BOTTOM - height * scale, across(bar.x + strip.bar_width), BOTTOM)
            pen.rectangle(box, fill=colour)
    pen.line((EDGE, BOTTOM, SIZE[0] - EDGE, BOTTOM), fill=INK, width=3)
