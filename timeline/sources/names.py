"""The shapes of names: of people who write, and of the houses that publish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

_CAPITAL = r"[A-ZÀ-ÞĀ-Ž]"
_PART = rf"{_CAPITAL}[\w.'’-]{{0,30}}"

#: Two to four words in capitals at their beginning, small particles between them: "Ann Roe", "Tom de Boer".
PERSON = re.compile(rf"{_PART}(?: (?:{_PART}|[a-z]{{2,3}}(?= {_CAPITAL}))){{1,3}}(?![\w])")

#: What joins the words of a name, in small letters.
JOINING = (
    *("of", "for", "and", "the", "de", "des", "du", "la", "le", "les", "et", "der", "für", "und", "von", "vom", "am"),
    *("del", "los", "las", "y", "di", "della", "dello", "delle", "e", "do", "da", "dos", "das", "van", "voor", "en"),
)

#: One to six words in capitals, joining words between them: "The Courier", "Regional Office for Roads".
_LETTERS = r"(?:[\w'’&-]|\.(?=\w))"
NAME = (
    rf"(?-i:(?:[Tt]he )?[A-ZÀ-ÞĀ-Ž0-9]{_LETTERS}{{1,30}}"
    rf"(?: (?:[A-ZÀ-ÞĀ-Ž0-9&]{_LETTERS}{{0,30}}|{'|'.join(JOINING)})(?!\w)){{0,5}})"
)

#: The name on the head of a paper has at most so many words.
MASTHEAD_WORDS = 5


def is_outlet(words: str, table: dict[str, Any]) -> bool:
    """Is it the name of a paper, a station or an agency, by one of its words?"""
    if re.fullmatch(NAME, words) is None:
        return False
    parts = {part.lower() for part in re.findall(r"\w+", words)}
    return words in table["agency"]["agency"] or not parts.isdisjoint(table["publisher"]["outlet"])


def is_masthead(words: str, table: dict[str, Any]) -> bool:
    """Is it the name of an outlet in its usual shape: "The Hull Courier", "El Diario de Nogales"?"""
    if not is_outlet(words, table) or len(words.split()) > MASTHEAD_WORDS:
        return False
    parts = words.lower().split()
    outlet = table["publisher"]["outlet"]
    return parts[-1] in outlet or any(one in outlet and then in JOINING for one, then in pairwise(parts))


def names_in(words: str, table: dict[str, Any]) -> Iterator[str]:
    """The people that the rest of a byline names; what follows a single name behind a comma is what he or she is."""
    joined = "|".join(map(re.escape, table["byline"]["and"]))
    place = "|".join(map(re.escape, table["byline"]["place"]))
    several = re.search(rf" (?:{joined}|&) ", words) is not None
    for number, part in enumerate(re.split(rf",\s| (?:{joined}|&) ", words)):
        bare = re.split(rf"\s(?:{place})\s|[|•·(]", part)[0].strip(" .,")
        if PERSON.fullmatch(bare) and not is_outlet(bare, table) and (several or not number):
            yield bare
        elif not number:
            return


def names_alone(words: str, table: dict[str, Any]) -> list[str]:
    """The people that a line names where it holds nothing else."""
    joined = "|".join(map(re.escape, table["byline"]["and"]))
    parts = re.split(rf",\s| (?:{joined}|&) ", words)
    are_names = all(PERSON.fullmatch(part) and not is_outlet(part, table) for part in parts)
    return parts if are_names else []
