"""What the end of a text says of itself: who owns the copyright, who told it first, who wrote it for an agency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from timeline.languages.regex import alternation, compiled
from timeline.model.document import Role
from timeline.sources.found import LONGEST_LINE, Found
from timeline.sources.names import NAME, names_in

_COPYRIGHT = r"(?:{marks})\s?(?:{marks})?\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?,?\s)(?:by\s)?(?P<name>{name})"


def read_end(start: int, line: str, words: dict[str, Any], found: Found) -> None:
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
    sure = bool(rest) and not _opens_with(bare, data["source"])
    for part in _between(tuple(words["byline"]["and"])).split(rest or _behind(bare, data["with"]) or bare):
        name = part.strip(" .:")
        is_name = sure and re.fullmatch(NAME, name) and name.lower() not in data["nobody"]
        if name.lower() in known or is_name:
            yield name


@cache
def _between(joining: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between the names of a credit."""
    return compiled(rf"[,/;]| (?:{alternation(joining)}|&) ")


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
