"""What an article's text says of itself: who wrote and published it, and who told it first.

Head and end of a text carry it in lines of their own; nothing is read out of the prose between. A wrong name is worse
than none: what could as well be something else is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.document import Role
from timeline.sources.boilerplate import is_prose
from timeline.sources.end_credits import read_end
from timeline.sources.found import LONGEST_LINE, Found
from timeline.sources.names import NAME, PERSON, is_masthead, is_outlet, names_alone, names_in

#: The head of a text has at most so many lines, and so has its end.
HEAD_LINES, END_LINES = 15, 15

#: A name of a house has at most so many words.
MOST_WORDS = 6

_WORD = re.compile(r"[^\W\d_]+")
_NUMERIC_DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
#: What leads to the house behind a name: "Ann Roe, Hull Courier", "Ana Reis, da Agência Sul".
_FOR = re.compile(r"^,\s*(?:[a-z]{2,3} )?")
#: Where it was written, before the day: "Hull, 14 May 2024".
_PLACE = re.compile(r"^[A-ZÀ-ÞĀ-Ž][^\W\d]{1,30}(?:[ -][^\W\d]{1,30}){0,3}, (?=\S{0,12} ?\d)")
_SEGMENT = re.compile(r"\s+[|•·–—/]\s+|\t+|\s{3,}")


def find_credits(lines: Sequence[tuple[int, str]], own: Sequence[int], language: str) -> Found:
    """The credits in the lines of a text, given with their offsets; `own` are those not set aside, by their number."""
    words, found = loader.table(language, "credits"), Found()
    article = [lines[at] for at in own]
    first = next((at for at, (_, line) in enumerate(article) if is_prose(line.strip())), len(article))
    _read_head(article, min(first, HEAD_LINES), words, found)
    if first < len(article):
        _read_head_behind(article, first + 1, words, found)
    found.lines = {own[at] for at in found.lines}
    last = max((at for at in own if is_prose(lines[at][1].strip())), default=0)
    for start, line in lines[max(last, len(lines) - END_LINES) :]:
        read_end(start, line, words, found)
    found.lines |= {at for at in own if at > last and _is_note(lines[at][1], words)}
    found.credits.sort(key=lambda credit: (credit.start, credit.role))
    return found


def _read_head(lines: Sequence[tuple[int, str]], upto: int, words: dict[str, Any], found: Found) -> None:
    issuer = lines[0][1].strip() if lines and 1 < len(lines[0][1].split()) <= MOST_WORDS else None
    for at in range(min(upto, len(lines) - 1)):  # what stands last, of however short a text, is no head
        start, line = lines[at]
        if len(line) > LONGEST_LINE:
            continue
        if _is_release(line, words) and at == 1 and issuer is not None:
            found.add(Role.PUBLISHER, issuer, lines[0][1], lines[0][0])
            found.lines.add(0)
        if _read_line(start, line, words, found) or _is_release(line, words):
            found.lines.add(at)
        elif at > 0 and any(_is_beside_names(lines[near][1], words) for near in (at - 1, at + 1) if near < len(lines)):
            names = names_alone(_SEGMENT.split(line.strip())[0], words)  # "Ann Roe | Hull"
            for name in names:
                found.add(Role.AUTHOR, name, line, start)
            found.lines |= {at} if names else set()
    _read_masthead(lines, upto, words, found)


def _read_masthead(lines: Sequence[tuple[int, str]], upto: int, words: dict[str, Any], found: Found) -> None:
    """The name of the paper above the title, where credits stand there as well: without them it may be the title."""
    untold = [at for at in range(upto) if at not in found.lines and lines[at][1].strip()]
    start, line = lines[0] if lines else (0, "")
    if found.lines and len(untold) > 1 and untold[0] == 0 and is_masthead(line.strip(), words):
        if not found.has(Role.PUBLISHER):
            found.add(Role.PUBLISHER, line.strip(), line, start)
        found.lines.add(0)


def _is_beside_names(line: str, words: dict[str, Any]) -> bool:
    """Names without a "by" are those of writers only beside a date or what they are."""
    return _is_date_line(line, words) or _is_role(line, words)


def _read_head_behind(lines: Sequence[tuple[int, str]], at: int, words: dict[str, Any], found: Found) -> None:
    """Credits right behind the first paragraph, which was a standfirst."""
    while at < min(len(lines), HEAD_LINES) and len(lines[at][1]) <= LONGEST_LINE:
        if not _read_line(*lines[at], words, found):
            return
        found.lines.add(at)
        at += 1


def _read_line(start: int, line: str, words: dict[str, Any], found: Found) -> bool:
    """Reads a line at the head; was it a line of credits?"""
    if is_prose(line.strip()) and not line.rstrip().endswith((".", ":")):
        return False
    read = False
    for segment in _SEGMENT.split(line.strip()):
        authors = list(_authors(segment, words))
        for author in authors:
            found.add(Role.AUTHOR, author, line, start)
        house = _house(segment, words) if not authors else _house_of(segment, words)
        if house and not found.has(Role.PUBLISHER):
            found.add(Role.PUBLISHER, house, line, start)
        read = read or bool(authors or house) or _says_who(segment, words) or _is_date_line(segment, words)
    return read or _opens(line, words["release"]["reference"]) or _is_role(line, words)


def _authors(segment: str, words: dict[str, Any]) -> Iterator[str]:
    """The writers whom a byline names: "By Ann Roe and Tom Hill", "Ann Roe, Transport Correspondent"."""
    behind = _by(tuple(words["byline"]["by"])).search(segment)
    if behind is not None:
        if behind.start() and not _opens(segment, words["date"]["stated"]):
            return
        yield from names_in(segment[behind.end() :], words)
        return
    person = PERSON.match(segment)
    rest = segment[person.end() :] if person else ""
    if person and rest.startswith(",") and (_is_role(rest, words) or is_outlet(_FOR.sub("", rest), words)):
        yield person.group()


def _house(segment: str, words: dict[str, Any]) -> str | None:
    """The publisher that a line "From: …" names, or the head of a paper: "Hull Courier, 14 May 2024"."""
    label, colon, rest = segment.partition(":")
    name = rest.strip()
    if colon and label.strip().lower() in words["release"]["from"] and re.fullmatch(NAME, name):
        return name
    head, _, day = segment.strip().partition(", ")
    return head if day and is_masthead(head, words) and _is_date_line(day, words) else None


def _house_of(byline: str, words: dict[str, Any]) -> str | None:
    """The publisher for which a byline's writer works: "Ann Roe, Hull Courier"."""
    name, comma, rest = byline.rpartition(",")
    last = _FOR.sub("", comma + rest.rstrip())
    return last if name and is_outlet(last, words) else None


def _says_who(segment: str, words: dict[str, Any]) -> bool:
    """Does a byline name nobody: "By our reporter at the station", "By staff and agencies"?"""
    by = _by(tuple(words["byline"]["by"])).match(segment)
    return by is not None and not set(words["byline"]["role"]).isdisjoint(_WORD.findall(segment.lower()))


@cache
def _by(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"(?:^|(?<=\s))(?:{either})\b:?\s+", re.IGNORECASE)


def _is_role(line: str, words: dict[str, Any]) -> bool:
    """Does a short line end in what somebody is: "Local Democracy Reporter"?"""
    found = _WORD.findall(line.lower())
    return 0 < len(found) <= MOST_WORDS and found[-1] in words["byline"]["role"] and not is_prose(line.strip())


def _is_date_line(line: str, words: dict[str, Any]) -> bool:
    """Does a line say a date and nothing else, or open with "Published"?"""
    line = _PLACE.sub("", line)
    found = _WORD.findall(line.lower())
    months = set(words["date"]["month"])
    if _NUMERIC_DATE.search(line) is None and (months.isdisjoint(found) or not any(c.isdigit() for c in line)):
        return False
    if line.rstrip().endswith((".", "?", "!", "”", '"')):
        return False
    return set(found) <= set(words["date"]["words"]) or _opens(line, words["date"]["stated"])


def _is_note(line: str, words: dict[str, Any]) -> bool:
    """Does a line behind the article say when that was published: "Last updated: 14/05/2024 17:45"?"""
    return len(line) <= LONGEST_LINE and _is_date_line(line, words) and _opens(line, words["date"]["stated"])


def _opens(line: str, phrases: Sequence[str]) -> bool:
    """Does a line begin with one of the phrases, and a colon, a figure or a date behind it?"""
    folded = line.strip().lower()
    return any(
        folded.startswith(phrase) and re.match(r"\.?\s?:|\.?\s\d|\s\w{2,9}\.?,? \d", folded[len(phrase) :])
        for phrase in phrases
    )


def _is_release(line: str, words: dict[str, Any]) -> bool:
    folded = line.strip().lower()
    return (
        any(folded.startswith(phrase) for phrase in words["release"]["words"]) and len(folded.split()) <= 2 * MOST_WORDS
    )
