"""Markwhen: a line an event, dates as ISO ranges, the quotations below as Markdown quotes."""

from __future__ import annotations

from timeline.model.date import DateRecord
from timeline.model.timeline import Timeline
from timeline.renderer.exports.common import Shown, disputes, line, quoted, shown
from timeline.renderer.wording import Wording


def markwhen(timeline: Timeline) -> str:
    """The dated events in order, then the undated ones as comments, for Markwhen has no events without a date."""
    wording = Wording(timeline.language)
    lines = [f"title: {line(timeline.title)}"]
    if timeline.description:
        lines.append(f"description: {line(timeline.description)}")
    undated: list[str] = []
    for one in shown(timeline):
        date = one.event.date
        if date is not None and date.sort is not None:
            lines += ["", f"{_range(date)}: {line(one.event.headline)} #{one.event.status.value}"]
            lines += [f"> {text}" for text in _below(one, wording)]
        else:
            undated += ["", f"// {wording.date(date)}: {line(one.event.headline)} #{one.event.status.value}"]
            undated += [f"// > {text}" for text in _below(one, wording)]
    return "\n".join([*lines, *undated]) + "\n"


def _range(date: DateRecord) -> str:
    """The first and the last possible day, or the one that is known."""
    ends = [day.isoformat() for day in (date.earliest, date.latest) if day is not None]
    return "/".join(dict.fromkeys(ends))


def _below(one: Shown, wording: Wording) -> list[str]:
    """What stands below the line: the date in words, disagreements, quotations, the editor's note.

    Each becomes a Markdown quote, so that no word of an article begins a line and is taken for a date or a command.
    """
    texts = [wording.date(one.event.date), *disputes(one.event, wording)]
    texts += [quoted(claim, source, wording) for claim, source in one.told]
    return [*texts, *([line(one.event.note)] if one.event.note else [])]
