"""Feeds: RSS in all its versions and Atom; each entry is an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model.document import Metadata
from timeline.model.sentence import sentence
from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract, Flaw
from timeline.sources.formats.file import SourceFile, opening
from timeline.sources.formats.fragment import html_text
from timeline.sources.formats.with_title import with_title

NAME = "a feed"
ENDINGS = (".rss", ".atom", ".rdf", ".xml")

_BEGINNING = re.compile(
    r"\s{0,200}(?:<\?[^>]{0,500}\?>\s{0,200}|<!--.{0,1000}?-->\s{0,200}){0,9}<(?:rss|(?:atom:)?feed|rdf:RDF|channel)\b",
    re.DOTALL,
)

#: Feeds of these versions say `dc:date` for the day of publication, which elsewhere is any change.
_DATED_BY_CHANGE = ("rss090", "rss10")


def recognises(head: bytes) -> bool:
    """By the first mark of the XML."""
    return _BEGINNING.match(opening(head)) is not None


def extract(file: SourceFile) -> Iterator[Extract | Flaw]:
    """An article for each entry; raises `Unreadable` for what is no feed or has no entry."""
    import feedparser  # slow to load, so only for a folder with feeds

    feed = feedparser.parse(file.data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        reason = _words(feed.get("bozo_exception", "no entry in it"))
        raise Unreadable(f"is no feed with entries ({reason}); save the articles themselves")
    if feed.bozo and not isinstance(feed.bozo_exception, feedparser.exceptions.ThingsNobodyCaresAboutButMe):
        reason = _words(feed.bozo_exception)
        file.warnings.append(sentence("reading.bad_xml", reason))
    for number, entry in enumerate(feed.entries, 1):
        yield _article(entry, feed, f"entry {number}")


def _words(problem: object) -> str:
    """What the XML reader has to say, with the line and column, without its name for the file."""
    return " ".join(str(problem).removeprefix("<unknown>:").split())[:120]


def _article(entry: Mapping[str, Any], feed: Any, place: str) -> Extract | Flaw:
    title = _text(entry.get("title_detail"))
    body = max((_text(part) or "" for part in (*entry.get("content", ()), entry.get("summary_detail"))), key=len)
    if not body and not title:
        return Flaw(place, "holds no text")
    metadata = Metadata(
        title=title,
        publisher=_text((entry.get("source") or {}).get("title_detail")) or _text(feed.feed.get("title_detail")),
        author=entry.get("author") or None,
        url=entry.get("link") or None,
        language=feed.feed.get("language") or None,
        published=entry.get("published") or (entry.get("updated") if feed.version in _DATED_BY_CHANGE else None),
    )
    return Extract(
        text=with_title(title, body),
        metadata=metadata,
        converted=True,
        entry=entry.get("id") or metadata.url or title or body[:200],
    )


def _text(part: Mapping[str, Any] | None) -> str | None:
    """A part of an entry in words; it is HTML unless it says otherwise."""
    if not part or not isinstance(part.get("value"), str):
        return None
    value: str = part["value"]
    return (value.strip() if part.get("type") == "text/plain" else html_text(value)) or None
