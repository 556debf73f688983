"""Splits a text into lines and says what each is for."""

from __future__ import annotations

import re

from timeline.model.document import Line, LineKind
from timeline.sources.boilerplate import boilerplate
from timeline.sources.formats.extract import Extract

_LINE = re.compile(r"[^\r\n]+")

#: A line without a letter or figure is a rule between parts.
_WORD = re.compile(r"[^\W_]")

#: A title is no longer than this, and no sentence ends in it.
LONGEST_TITLE = 160


def mark_lines(extract: Extract, language: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order: header, title, text and boilerplate."""
    spans = [match.span() for match in _LINE.finditer(extract.text) if match.group().strip()]
    body = [span for span in spans if span[0] >= extract.header]
    reasons = boilerplate([extract.text[start:end] for start, end in body], language)
    marked = [
        Line(start=start, end=end, kind=LineKind.METADATA, reason="front matter")
        for start, end in spans
        if start < extract.header
    ]
    seen_text = False
    for position, ((start, end), reason) in enumerate(zip(body, reasons, strict=True)):
        if reason is not None:
            kind = LineKind.BOILERPLATE
        elif not seen_text and position + 1 < len(body) and _is_title(extract.text[start:end]):
            kind = LineKind.TITLE
        else:
            kind = LineKind.TEXT
        seen_text = seen_text or (reason is None and _WORD.search(extract.text, start, end) is not None)
        marked.append(Line(start=start, end=end, kind=kind, reason=reason))
    return tuple(marked)


def _is_title(line: str) -> bool:
    """Words, few, and not a sentence."""
    text = line.strip().lstrip("# ")
    is_short = bool(_WORD.search(text)) and len(text) <= LONGEST_TITLE
    return is_short and not text.endswith((".", ":", ";", ",", "”", '"'))


def title_of(text: str, lines: tuple[Line, ...]) -> str | None:
    """The words of the title line, Markdown marks aside."""
    line = next((line for line in lines if line.kind is LineKind.TITLE), None)
    return text[line.start : line.end].strip().lstrip("# ").strip() if line else None
