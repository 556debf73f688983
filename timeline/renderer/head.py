"""What search engines and other sites read of a page: Open Graph, and JSON-LD after schema.org.

The page is a `NewsArticle` that cites its sources; each key event is an `Event`, each quotation a `Claim` whose
`appearance` is the source it stands in. All events are in `timeline export jsonld`; here they would double the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin

from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.renderer.safe import link, plain

#: The most events that the page tells machines of.
MOST_EVENTS = 40

#: The card that other sites show, beside the page.
CARD = "card.png"
OEMBED = "oembed.json"


def open_graph(timeline: Timeline, description: str) -> list[tuple[str, str]]:
    """The properties of Open Graph; an image needs an absolute address, so it is there only where `url` is known."""
    found = [("og:type", "article"), ("og:title", plain(timeline.title)), ("og:description", description)]
    url = link(timeline.url)
    if url is not None:
        found += [("og:url", url), ("og:image", urljoin(url, CARD)), ("og:image:alt", plain(timeline.title))]
    if timeline.as_of is not None:
        found.append(("article:modified_time", timeline.as_of.isoformat()))
    return found


def structured_data(
    timeline: Timeline, events: Sequence[Event], description: str, language: str, *, whole: bool = False
) -> dict[str, Any]:
    """The page and the given events as JSON-LD, with the claims of those that several claims tell, or `whole`.

    What a single claim tells is the name of its event already.
    """
    url = link(timeline.url)
    sources = {source.id: source for source in timeline.sources}
    claims = {claim.id: claim for claim in timeline.claims}
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": timeline.title,
        "description": description,
        "inLanguage": language,
        "url": url,
        "image": urljoin(url, CARD) if url else None,
        "dateModified": timeline.as_of.isoformat() if timeline.as_of else None,
        "citation": [_cited(source, url) for source in timeline.sources],
        "mentions": [_event(event, url) for event in events],
        "hasPart": [
            {
                "@type": "Claim",
                "@id": f"{url or ''}#{name}",
                "text": claims[name].quote,
                "about": {"@id": f"{url or ''}#{event.id}"},
                "appearance": {"@id": _address(sources[claims[name].source], url)},
            }
            for event in events
            if whole or len(event.claims) > 1
            for name in event.claims
            if name in claims
        ],
    }
    return _filled(article)


def _cited(source: Source, url: str | None) -> dict[str, Any]:
    return _filled(
        {
            "@type": "CreativeWork",
            "@id": _address(source, url),
            "name": source.title or source.label,
            "url": link(source.url),
            "inLanguage": source.language,
            "datePublished": exact_day(source.published),
            "author": {"@type": "Person", "name": source.author} if source.author else None,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        }
    )


def _event(event: Event, url: str | None) -> dict[str, Any]:
    """An event; its date is left out where no day, month or year is known, for schema.org has no uncertain ones."""
    dated = event.date.edtf if event.date and (event.date.edtf or "X").replace("-", "").isdigit() else None
    return _filled(
        {
            "@type": "Event",
            "@id": f"{url or ''}#{event.id}",
            "name": event.headline,
            "startDate": dated,
            "temporalCoverage": event.date.edtf if event.date else None,
            "location": [{"@type": "Place", "name": place} for place in event.places],
        }
    )


def _address(source: Source, url: str | None) -> str:
    """The source's own address on the web, else its place on the page."""
    return link(source.url) or f"{url or ''}#source-{source.id}"


def exact_day(date: DateRecord | None) -> str | None:
    """The day, if it is known."""
    day: dt.date | None = date.earliest if date is not None and date.earliest == date.latest else None
    return day.isoformat() if day else None


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}
