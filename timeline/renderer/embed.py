"""The timeline inside another page: the compact `embed.html`, the code that frames it, and a fragment without scripts.

The frame tells its height in three forms of message: our own, Datawrapper's and pym's, so that a listener which a
newsroom has already works. See `templates/embed.js`.
"""

from __future__ import annotations

import json
from urllib.parse import urlencode, urljoin

from timeline.model.timeline import Timeline
from timeline.renderer.context import PAGE, Context
from timeline.renderer.drawing import drawn, filled, item_of
from timeline.renderer.entries import entry
from timeline.renderer.head import CARD
from timeline.renderer.key import key_events, ranked
from timeline.renderer.order import as_placed
from timeline.renderer.safe import plain
from timeline.renderer.scripts import POLICY_EMBED, script
from timeline.renderer.templates import asset, environment, inlined
from timeline.renderer.view import described

EMBED = "embed.html"

#: The frame before any message has come, in pixels: WordPress allows 200 to 1,000.
WIDTH, HEIGHT = 640, 720

STYLES = ("theme.css", "base.css", "embed.css")
SCRIPTS = ("base.js", "fold.js", "embed.js", "print.js")


def embed(timeline: Timeline, context: Context | None = None) -> bytes:
    """The compact page as HTML: key entries first to be seen, the others on demand; with the page's own `context`."""
    context = context or Context.of(timeline)
    events = context.placed or as_placed(tuple(context.events.values()))
    items = list(drawn(events, context).values())
    html = (
        environment()
        .get_template("embed.html.jinja")
        .render(
            items=items,
            lang=context.wording.language,
            title=plain(timeline.title),
            description=described(timeline, context),
            page=PAGE,
            words=context.words,
            policy=POLICY_EMBED,
            shown_all=context.wording.count("shown_all", len(context.events), "controls"),
            style=inlined(STYLES),
            script=script(SCRIPTS),
        )
    )
    return filled(html, ((one, one.embedded) for one in items))


def frame(timeline: Timeline, url: str, event: str | None = None, theme: str | None = None) -> str:
    """The `<iframe>` of the embed below the address of the published page; of one event, if it is named."""
    options = {"event": event, "theme": theme}
    query = urlencode({name: value for name, value in options.items() if value})
    address = urljoin(url, EMBED) + (f"?{query}" if query else "")
    return (
        environment()
        .get_template("frame.html.jinja")
        .render(address=address, title=plain(timeline.title), width=WIDTH, height=HEIGHT)
    )


def resizer() -> str:
    """The script for the page around the frame: it listens to the heights that our frames send."""
    return f"<script>\n{asset('resizer.js').strip()}\n</script>\n"


def fragment(timeline: Timeline, url: str, event: str | None = None) -> str:
    """A list without scripts and style sheets, for systems that strip everything: the key entries, or one event."""
    context = Context.of(timeline)
    events = as_placed(tuple(context.events.values()))
    key = key_events(ranked(events))
    wanted = [one for one in events if (one.id == event if event else one.id in key)]
    return (
        environment()
        .get_template("fragment.html.jinja")
        .render(
            items=[item_of(one, entry(one, context), context, is_key=one.id in key) for one in wanted],
            title=timeline.title,
            lang=context.wording.language,
            url=url,
            page=urljoin(url, PAGE),
            words=context.words,
        )
    )


def oembed(timeline: Timeline, url: str) -> str:
    """The answer of an oEmbed provider for the page, as a file (oEmbed 1.0, type rich)."""
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": plain(timeline.title),
        "provider_name": timeline.generator.name,
        "provider_url": url,
        "html": frame(timeline, url).strip(),
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": urljoin(url, CARD),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
