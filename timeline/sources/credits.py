"""What an article's text says of itself: who wrote and published it, and who told it first.

Head and end of a text carry it in lines of their own; nothing is read out of the prose between. A wrong name is worse
than none: what could as well be something else is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.document import Credit, Role
from timeline.sources.boilerplate import is_prose
from timeline.sources.names import NAME, PERSON, is_outlet, names_alone, names_in

#: The head of a text has at most so many lines, and so has its end.
HEAD_LINES, END_LINES = 15, 15

#: A line of credits is no longer (characters).
LONGEST_LINE = 160

#: A name of a house has at most so many words.
MOST_WORDS = 6

_WORD = re.compile(r"[^\W\d_]+")
_NUMERIC_DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
_SEGMENT = re.compile(r"\s+[|•·–—/]\s+|\t+|\s{3,}")
_COPYRIGHT = r"(?:{marks})\s?(?:{marks})?\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s)(?:by\s)?(?P<name>{name})"


@dataclass
class Found:
    """The credits of a text, and which of its lines hold nothing else."""

    credits: list[Credit] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    def add(self, role: Role, words: str, line: str, start: int, value: str | None = None) -> None:
        """Takes in words that stand in a line which begins at `start`, once; `value` is how they are usually spelt."""
        place = start + line.index(words)
        if not any(credit.role is role and credit.value == (value or words) for credit in self.credits):
            self.credits.append(Credit(role=role, value=value or words, start=place, end=place + len(words)))

    def has(self, role: Role) -> bool:
        """Is one of that role there?"""
        return any(credit.role is role for credit in self.credits)


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
        _read_end(start, line, words, found)
    found.credits.sort(key=lambda credit: (credit.start, credit.role))
    return found


def _read_head(lines: Sequence[tuple[int, str]], upto: int, words: dict[str, Any], found: Found) -> None:
    issuer = lines[0][1].strip() if lines and 1 < len(lines[0][1].split()) <= MOST_WORDS else None
    for at in range(upto):
        start, line = lines[at]
        if len(line) > LONGEST_LINE:
            continue
        if _is_release(line, words) and at == 1 and issuer is not None:
            found.add(Role.PUBLISHER, issuer, lines[0][1], lines[0][0])
            found.lines.add(0)
        if _read_line(start, line, words, found) or _is_release(line, words):
            found.lines.add(at)
        elif at > 0 and any(_is_beside_names(lines[near][1], words) for near in (at - 1, at + 1) if near < len(lines)):
            names = names_alone(line.strip(), words)
            for name in names:
                found.add(Role.AUTHOR, name, line, start)
            found.lines |= {at} if names else set()


def _is_beside_names(line: str, words: dict[str, Any]) -> bool:
    """Names without a "by" are those of writers only beside a date or what they are."""
    return is_date_line(line, words) or _is_role(line, words)


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
        read = read or bool(authors or house) or _says_who(segment, words) or is_date_line(segment, words)
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
    if person and rest.startswith(",") and (_is_role(rest, words) or is_outlet(rest.strip(" ,"), words)):
        yield person.group()


def _house(segment: str, words: dict[str, Any]) -> str | None:
    """The publisher that a line "From: …" names."""
    label, colon, rest = segment.partition(":")
    name = rest.strip()
    is_named = colon and label.strip().lower() in words["release"]["from"] and re.fullmatch(NAME, name)
    return name if is_named else None


def _house_of(byline: str, words: dict[str, Any]) -> str | None:
    """The publisher for which a byline's writer works: "Ann Roe, Hull Courier"."""
    last = byline.rpartition(",")[2].strip()
    return last if "," in byline and is_outlet(last, words) else None


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


def is_date_line(line: str, words: dict[str, Any]) -> bool:
    """Does a line say a date and nothing else, or open with "Published"?"""
    found = _WORD.findall(line.lower())
    months = set(words["date"]["month"])
    if _NUMERIC_DATE.search(line) is None and (months.isdisjoint(found) or not any(c.isdigit() for c in line)):
        return False
    if line.rstrip().endswith((".", "?", "!", "”", '"')):
        return False
    return set(found) <= set(words["date"]["words"]) or _opens(line, words["date"]["stated"])


def _opens(line: str, phrases: Sequence[str]) -> bool:
    """Does a line begin with one of the phrases, and a colon, a figure or a date behind it?"""
    folded = line.strip().lower()
    return any(
        folded.startswith(phrase) and re.match(r"\s?:|\.?\s\d|\s\w{2,9}\.?,? \d", folded[len(phrase) :])
        for phrase in phrases
    )


def _is_release(line: str, words: dict[str, Any]) -> bool:
    folded = line.strip().lower()
    return (
        any(folded.startswith(phrase) for phrase in words["release"]["words"]) and len(folded.split()) <= 2 * MOST_WORDS
    )


def _read_end(start: int, line: str, words: dict[str, Any], found: Found) -> None:
    """The owner of the copyright, who told it first, who wrote it for the agency."""
    last = re.search(r"[.!?][\"”’')]*\s\(([^()]{2,60})\)\s*$", line)
    credit = last[1] if last else line.strip()
    if len(credit) > LONGEST_LINE:
        return
    owner = None if last else _owner(tuple(words["publisher"]["copyright"])).match(credit)
    if owner is not None and not credit[owner.start("name") :].lower().startswith(tuple(words["publisher"]["rights"])):
        _add_owner(owner["name"], start, line, words, found)
    for agency in _agencies(credit, words):
        found.add(Role.AGENCY, agency, line, start, _known(tuple(words["agency"]["agency"])).get(agency.lower()))
    if _opens_with(credit, words["agency"]["sign_off"]) and not found.has(Role.AUTHOR):
        for author in names_in(re.split(r"[;.]", _behind(credit, words["agency"]["sign_off"]))[0], words):
            found.add(Role.AUTHOR, author, line, start)


def _add_owner(name: str, start: int, line: str, words: dict[str, Any], found: Found) -> None:
    names = {credit.value for credit in found.credits if credit.role is Role.AUTHOR}
    if name in names:
        return
    if name in words["agency"]["agency"]:
        found.add(Role.AGENCY, name, line, start)
    elif not found.has(Role.PUBLISHER):
        found.add(Role.PUBLISHER, name, line, start)


@cache
def _owner(marks: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(mark) for mark in marks)
    return compiled(_COPYRIGHT.format(marks=either, name=NAME), re.IGNORECASE)


def _agencies(credit: str, words: dict[str, Any]) -> Iterator[str]:
    """The agencies and papers that a credit at the end names: "With Reuters inputs", "(dpa/afp)", "– AFP"."""
    data, bare = words["agency"], credit.strip(" ()[]–—-.")
    known = _known(tuple(data["agency"]))
    rest = _behind(bare, [*data["relay"], *words["publisher"]["first"]])
    if not rest:
        opened = _behind(bare, data["with"])
        rest = next((opened[: -len(word)] for word in data["inputs"] if opened.lower().endswith(f" {word}")), "")
    sure = bool(rest) and not _opens_with(bare, ["source", "quelle"])
    for part in re.split(r"[,/;]| (?:and|und|et|&) ", rest or _behind(bare, data["with"]) or bare):
        name = part.strip(" .:")
        is_name = sure and re.fullmatch(NAME, name) and name.lower() not in data["nobody"]
        if name.lower() in known or is_name:
            yield name


@cache
def _known(agencies: tuple[str, ...]) -> dict[str, str]:
    """The agencies as they are usually spelt, by their names in small letters."""
    return {name.lower(): name for name in agencies}


def _opens_with(words: str, phrases: Sequence[str]) -> bool:
    return bool(_behind(words, phrases))


def _behind(words: str, phrases: Sequence[str]) -> str:
    """What stands behind the longest of the phrases that the words begin with."""
    folded = words.lower().lstrip("( ")
    offset = len(words) - len(words.lstrip("( "))
    for phrase in sorted(phrases, key=len, reverse=True):
        if folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum():
            return words[offset + len(phrase) :].lstrip(" :").rstrip(" )")
    return ""
