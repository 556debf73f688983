"""iCalendar after RFC 5545: all-day events; what has no place in time becomes a journal entry without a date.

An uncertain date spans all its possible days; of an open one the known end is marked. The description has it in words.
"""

from __future__ import annotations

import datetime as dt

from timeline.model.claim import Status
from timeline.model.timeline import Timeline
from timeline.renderer.exports.common import Shown, address, clean, disputes, line, made, quoted, shown
from timeline.renderer.wording import Wording

#: The longest line, in bytes; longer ones are folded.
LONGEST = 75

#: What a calendar knows of a status.
STATUSES = {
    Status.CANCELLED: "CANCELLED",
    Status.PLANNED: "TENTATIVE",
    Status.UNVERIFIED: "TENTATIVE",
    Status.DENIED: "TENTATIVE",
}


def ical(timeline: Timeline) -> str:
    """A calendar of all events."""
    wording = Wording(timeline.language)
    maker = timeline.generator
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_text(maker.name)}//{_text(maker.version)}//EN"]
    lines += ["CALSCALE:GREGORIAN", f"X-WR-CALNAME:{_text(timeline.title)}"]
    for one in shown(timeline):
        lines += _entry(one, timeline, wording)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(content)}\r\n" for content in lines)


def _entry(one: Shown, timeline: Timeline, wording: Wording) -> list[str]:
    event, date = one.event, one.event.date
    dated = date is not None and date.sort is not None
    kind = "VEVENT" if dated else "VJOURNAL"
    words = [wording.date(date), wording.words["status"][event.status.value], *disputes(event, wording)]
    words += [quoted(claim, source, wording) for claim, source in one.told]
    if event.note:
        words.append(line(event.note))
    lines = [f"BEGIN:{kind}", f"UID:{event.id}@{timeline.generator.name}", f"DTSTAMP:{made(timeline):%Y%m%dT%H%M%SZ}"]
    if dated and date is not None and date.sort is not None:
        first, last = date.earliest or date.latest or date.sort, date.latest or date.earliest or date.sort
        after = min(last, dt.date.max - dt.timedelta(days=1)) + dt.timedelta(days=1)
        lines += [f"DTSTART;VALUE=DATE:{_day(first)}", f"DTEND;VALUE=DATE:{_day(after)}", "TRANSP:TRANSPARENT"]
        lines.append(f"STATUS:{STATUSES.get(event.status, 'CONFIRMED')}")
    lines += [f"SUMMARY:{_text(line(event.headline))}", f"DESCRIPTION:{_text(chr(10).join(words))}"]
    if event.places:
        lines.append(f"LOCATION:{_text(line(', '.join(event.places)))}")
    url = address(timeline, event.id)
    return [*lines, *([f"URL:{url}"] if url else []), f"X-EDTF:{_text(date.edtf or '') if date else ''}", f"END:{kind}"]


def _day(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    """A text value: backslashes, commas, semicolons and line breaks are escaped."""
    escaped = clean(text).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(content: str) -> str:
    """A line in pieces of at most 75 bytes, never cut inside a character."""
    pieces, room, piece = [], LONGEST, ""
    for char in content:
        size = len(char.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", LONGEST - 1  # the blank that begins a continued line counts
        piece += char
        room -= size
    return "\r\n ".join([*pieces, piece])
