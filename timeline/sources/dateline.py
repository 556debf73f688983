"""The dateline: the place, often a day, and the agency before the dash with which an article begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.languages import loader
from timeline.languages.regex import compiled

#: A dateline ends within so many characters.
LONGEST = 120

_CAPITALS = r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’-]{1,30}"
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,30}"
#: A name with small words within, as those of places have: "Frankfurt am Main", "Villa de los Arcos".
_NAMES = rf"{_NAME}(?:[ /](?:[a-zß-ÿ'’]{{1,5}} ){{0,2}}{_NAME}){{0,3}}"
_NUMBER = r"\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de )?[^\W\d_]{3,10}\.?"
_DAY = rf"(?:{_NUMBER}(?:(?:,| de)? \d{{4}})?|[^\W\d_]{{3,10}}\.? \d{{1,2}}(?:,? \d{{4}})?)"
_DATED = rf"(?:{_NUMBER}(?:,| de)? \d{{4}}|[^\W\d_]{{3,10}}\.? \d{{1,2}},? \d{{4}})"
_DASH = r" ?(?:[–—]|--)\s|\s-\s|(?<=\))\.? ?[-–—]\s?|\.[-–—]\s"
#: Behind a day a full stop or a colon is enough, where a sentence begins.
_STOP = r"(?(day)[.:]\s(?=[\"“„«‘']?[^\W\d_a-zß-ÿ])|(?!))"
#: The short form of an agency that no list knows: "(mna)".
_SHORT = re.compile(r"[a-z]{2,4}")

#: "SEOUL, South Korea –", "LONDON, July 24 (Agency) -", "NEW YORK/LONDON (Agency) —", "MOSCOW, May 8. /AGENCY/.",
#: "LONDON, May 8. The …"
_IN_CAPITALS = compiled(
    rf"(?P<place>{_CAPITALS}(?:[ /]{_CAPITALS}){{0,3}}(?:, (?!{_DAY}){_NAME}(?: {_NAME}){{0,2}})?)"
    rf"(?P<day>[,.]? {_DAY})?"
    rf"(?:(?: ?\((?P<agency>[^()\n]{{2,40}})\),?)?(?:{_DASH}|(?<=[)\d]):\s|{_STOP})"
    r"|[.,]? /(?P<slashed>[A-Z]{3,12})/\.?[ –—-]{1,3})"
)

#: "Brussels, 14 March 2023 (Agency) –", "Sevilla, 3 de mayo de 2022.-", "Berlin (dpa) –", "Lugo, 11 nov (Agency).-": in
#: small letters only before a full day, or an agency that is known, in small letters, too, or behind a day.
_IN_SMALL = compiled(
    rf"(?P<place>{_NAMES})"
    rf"(?P<day>,? {_DATED}|,? {_DAY}(?= ?\())?(?: ?\((?P<agency>[^()\n]{{2,40}})\),?)?(?:{_DASH}|{_STOP})"
)

#: "(Reuters) -"
_AGENCY_ALONE = re.compile(rf"\((?P<agency>[^\W\d_][^()\n]{{1,30}})\)(?:{_DASH})")


@dataclass(frozen=True)
class Dateline:
    """How long it is, dash included (characters), its place and its agency."""

    length: int
    place: str
    agency: str | None


def dateline(line: str, language: str) -> Dateline | None:
    """The dateline with which a line begins."""
    head = line[:LONGEST]
    agencies = loader.table(language, "credits")["agency"]
    if alone := _AGENCY_ALONE.match(head):
        known = named_agency(alone["agency"], language)
        place = _IN_CAPITALS.match(head[alone.end() :])  # "(AGENCY) - ROME, 12 MAR - "
        length = alone.end() + (place.end() if place else 0)
        return Dateline(length, place["place"] if place else "", known) if known in agencies["agency"] else None
    found = _IN_CAPITALS.match(head) or _IN_SMALL.match(head)
    if found is None or found["place"].lower().strip(" 0123456789") in agencies["not_a_place"]:
        return None
    parts = found.groupdict()
    agency = parts["agency"] or parts.get("slashed")
    if found.re is _IN_SMALL and not parts["day"] and not (agency and _is_known(agency, language)):
        return None
    return Dateline(found.end(), found["place"], named_agency(agency, language) if agency else None)


def named_agency(words: str, language: str) -> str | None:
    """The name of an agency as the list of agencies spells it, else as it is written; `None` for "agencies"."""
    data = loader.table(language, "credits")["agency"]
    name = words.strip(" .")
    if name.lower() in data["nobody"] or not any(letter.isalpha() for letter in name) or name[0].isdigit():
        return None
    return next((known for known in data["agency"] if known.lower() == name.lower()), name)


def _is_known(agency: str, language: str) -> bool:
    known = loader.table(language, "credits")["agency"]["agency"]
    return named_agency(agency, language) in known or _SHORT.fullmatch(agency) is not None
