"""Atom after RFC 4287: what changed since the build before, an entry a change."""

from __future__ import annotations

import uuid
from xml.etree import ElementTree as ET

from timeline.model.timeline import Change, Timeline
from timeline.renderer.exports.common import address, clean, made
from timeline.renderer.safe import link

SPACE = "http://www.w3.org/2005/Atom"

#: The ids of feeds and entries are made from their content below this name, so that they stay the same.
FAMILY = uuid.UUID("5f1c1d3e-6e0c-5a57-9d57-3c9a2b7f4a10")


def atom(timeline: Timeline) -> str:
    """The feed; without a build to compare with it has no entries."""
    feed = ET.Element("feed", {"xmlns": SPACE, "xml:lang": timeline.language})
    url = link(timeline.url)
    _add(feed, "title", timeline.title)
    _add(feed, "id", url or _name(timeline.title))
    _add(feed, "updated", made(timeline).isoformat())
    author = ET.SubElement(feed, "author")
    _add(author, "name", timeline.contact or timeline.generator.name)
    _add(feed, "generator", timeline.generator.name).set("version", timeline.generator.version)
    if url:
        ET.SubElement(feed, "link", {"href": url})
    for change in timeline.changes:
        feed.append(_entry(change, timeline))
    ET.indent(feed)
    return ET.tostring(feed, encoding="unicode", xml_declaration=False) + "\n"


def _entry(change: Change, timeline: Timeline) -> ET.Element:
    entry = ET.Element("entry")
    _add(entry, "title", change.text)
    day = made(timeline).isoformat()
    _add(entry, "id", _name(f"{timeline.url or timeline.title}\n{day}\n{change.event}\n{change.text}"))
    _add(entry, "updated", day)
    ET.SubElement(entry, "category", {"term": change.kind.value})
    where = address(timeline, change.event) if change.event else None
    if where:
        ET.SubElement(entry, "link", {"href": where})
    _add(entry, "content", change.text)
    return entry


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = clean(text)
    return element


def _name(text: str) -> str:
    return uuid.uuid5(FAMILY, text).urn
