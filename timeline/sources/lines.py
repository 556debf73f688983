"""Splits a text into lines and says what each is for, and gathers what the text says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.document import Credit, Line, LineKind, Metadata, Role
from timeline.sources.boilerplate import boilerplate, is_prose
from timeline.sources.credits import find_credits
from timeline.sources.dateline import dateline
from timeline.sources.formats.extract import Extract

_LINE = re.compile(r"[^\r\n]+")

#: A line without a letter or figure is a rule between parts.
_WORD = re.compile(r"[^\W_]")

#: A title is no longer than this, and no sentence ends in it.
LONGEST_TITLE = 160

#: The name of a site, at the head of a page, has at most so many words; titles have more.
SITE_WORDS = 3

#: A dateline stands in the first lines of the article.
DATELINE_LINES = 6

SITE = "name of the site"


@dataclass(frozen=True)
class Marked:
    """The lines of a text that are not blank, in order, and its credits."""

    lines: tuple[Line, ...]
    credits: tuple[Credit, ...]


def mark_lines(extract: Extract, language: str) -> Marked:
    """What each line is for: header, title, credit, text or boilerplate; and what the text says of itself."""
    text = extract.text
    spans = [match.span() for match in _LINE.finditer(text) if match.group().strip()]
    header = [
        Line(start=start, end=end, kind=LineKind.METADATA, reason="front matter")
        for start, end in spans
        if start < extract.header
    ]
    body = spans[len(header) :]
    lines = [text[start:end] for start, end in body]
    reasons = boilerplate(lines, language)
    own = [at for at, reason in enumerate(reasons) if reason is None]
    found = find_credits([(start, text[start:end]) for start, end in body], own, language)
    authors = tuple(credit.value for credit in found.credits if credit.role is Role.AUTHOR)
    if authors and any(line.startswith(authors) for line in lines[1:]):
        reasons = boilerplate(lines, language, authors)
    title = _title(lines, reasons, found.lines)
    marked = []
    for at, (start, end) in enumerate(body):
        kind, reason = LineKind.TEXT, reasons[at]
        if reason is None and title is not None and at < title and _is_site(at, title, lines, reasons):
            reason = SITE
        if at in found.lines:
            kind, reason = LineKind.CREDIT, None
        elif reason is not None:
            kind = LineKind.BOILERPLATE
        elif at == title:
            kind = LineKind.TITLE
        marked.append(Line(start=start, end=end, kind=kind, reason=reason))
    told = [*found.credits, *_dateline(text, marked, language), *_title_credit(text, marked)]
    return Marked((*header, *marked), tuple(sorted(told, key=lambda credit: (credit.start, credit.end, credit.role))))


def _title(lines: Sequence[str], reasons: Sequence[str | None], credited: set[int]) -> int | None:
    """The first line before the prose that can be a title; a longer one behind it where it is the name of the site."""
    candidates = []
    for at, line in enumerate(lines[:-1]):
        if reasons[at] is not None or at in credited or not _WORD.search(line):
            continue
        if is_prose(line.strip()):
            break
        if _is_title(line):
            candidates.append(at)
    if not candidates:
        return None
    first = candidates[0]
    longer = [at for at in candidates if len(lines[at].split()) > SITE_WORDS]
    if longer and _is_site(first, longer[0], lines, reasons):
        first = longer[0]
    signed = [at for at in candidates if _next(at, reasons) in credited]
    is_menu = reasons[0] is not None and signed and any(reasons[between] for between in range(first + 1, signed[0]))
    return signed[0] if is_menu else first


def _next(at: int, reasons: Sequence[str | None]) -> int:
    """The next line that is not set aside."""
    return next((place for place in range(at + 1, len(reasons)) if reasons[place] is None), len(reasons))


def _is_site(at: int, title: int, lines: Sequence[str], reasons: Sequence[str | None]) -> bool:
    """A few words before the title, with lines between that are set aside, or before them and in one menu with them."""
    apart = any(reasons[between] is not None for between in range(at + 1, title))
    apart = apart or (at > 0 and reasons[at - 1] is not None and len(lines[at].split()) < SITE_WORDS)
    return at < title and len(lines[at].split()) <= SITE_WORDS and apart


def _is_title(line: str) -> bool:
    """Words, few, and not a sentence."""
    text = line.strip().lstrip("# ")
    is_short = bool(_WORD.search(text)) and len(text) <= LONGEST_TITLE
    return is_short and not text.endswith((".", ":", ";", ",", "”", '"'))


def _dateline(text: str, lines: Sequence[Line], language: str) -> list[Credit]:
    """The dateline and its agency."""
    own = [line for line in lines if line.kind in (LineKind.TITLE, LineKind.TEXT)][:DATELINE_LINES]
    for line in own:
        words = text[line.start : line.end]
        start = line.end - len(words.lstrip())
        found = dateline(words.strip(), language) if line.kind is LineKind.TEXT and is_prose(words.strip()) else None
        if found is None:
            continue
        told = [Credit(role=Role.DATELINE, value=found.place, start=start, end=start + found.length)]
        if found.agency:
            at = text.lower().index(found.agency.lower(), start)
            told.append(Credit(role=Role.AGENCY, value=found.agency, start=at, end=at + len(found.agency)))
        return told
    return []


def _title_credit(text: str, lines: Sequence[Line]) -> list[Credit]:
    """The words of the title line, Markdown marks aside."""
    line = next((line for line in lines if line.kind is LineKind.TITLE), None)
    if line is None:
        return []
    words = text[line.start : line.end].strip().lstrip("# ").strip()
    start = text.index(words, line.start)
    return [Credit(role=Role.TITLE, value=words, start=start, end=start + len(words))]


def with_credits(metadata: Metadata, told: Sequence[Credit]) -> Metadata:
    """The metadata of a file, and what it leaves open filled with what the text says."""
    said = {role: list(dict.fromkeys(credit.value for credit in told if credit.role is role)) for role in Role}
    agencies, line = said[Role.AGENCY], next((credit for credit in told if credit.role is Role.DATELINE), None)
    wire = [credit.value for credit in told if credit.role is Role.AGENCY and line and credit.start < line.end]
    found = {
        "title": next(iter(said[Role.TITLE]), None),
        "author": ", ".join(said[Role.AUTHOR]),
        "publisher": next(iter([*said[Role.PUBLISHER], *wire]), None),
        "origin": ", ".join(agencies),
    }
    return metadata.model_copy(
        update={name: words for name, words in found.items() if words and not getattr(metadata, name)}
    )
