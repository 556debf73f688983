"""How numbers are written: the pattern of one, in digits or in words, and what finds where one may begin."""

from __future__ import annotations

import re
from typing import Any

from timeline.languages.regex import compiled

#: A blank, be it one at which no line breaks.
BLANKS = "[ \u00a0]"

#: A number written in one word has at most so many parts: "zwei|hundert|fünf|und|zwanzig|tausend".
MOST_GLUED = 6


def number_pattern(data: dict[str, Any]) -> str:
    """The pattern of one number: digits or words, with scale, and with money before or a unit behind."""
    half = either(data["number"].get("half", ())) or "(?!)"
    separators, decimals = "".join(data["separator"]["thousands"]), "".join(data["separator"]["decimal"])
    scales, counted = either(data["scale"]), either(_opening_words(data))
    joint, article = either(data["number"]["joint"]), either(data["number"]["article"])
    # "200 000" with an ordinary blank only where its second part is 000; a telephone number is none
    digits = (
        rf"\d{{1,3}}(?:[{separators}]\d{{3}}(?!\d)){{1,4}}(?:[{decimals}]\d{{1,3}})?|\d{{1,3}}(?: 000){{1,3}}(?!\d)"
        rf"|\d{{1,12}}(?:[{decimals}]\d{{1,4}})?"
    )
    glued = _glued(data)
    word = rf"(?:{glued}|{counted}|{scales})" if glued else rf"(?:{counted}|{scales})"
    words = (
        rf"(?:(?:{article}) (?={scales})|(?={counted}))"
        rf"{word}(?!\w)(?:(?:[ -]|{BLANKS}(?:{joint}){BLANKS}){word}(?!\w)){{0,8}}"
    )
    marks = either([*data["percent"]["words"], *data["percent"]["points"], *data["currency"]["sign"]])
    return (
        rf"(?:(?P<sign>{either(data['currency']['sign'])}){BLANKS}?(?=\d))?"
        rf"(?P<number>(?P<digits>{digits})|(?<!\w)(?:(?P<vague>{either(data['vague'])})(?!\w)"
        rf"|(?P<times>{either(data['times'])})(?={BLANKS}(?:{scales})(?!\w))|(?P<words>{words})))"
        rf"(?![\d:/]|[.,]\d)(?P<half>{BLANKS}(?:{half})(?!\w))?"
        rf"(?:(?<=\d){BLANKS}?(?P<short>{either(data['short'])})(?!\w))?"
        rf"(?:(?:{BLANKS}|(?<=\d)-)(?P<scale>{scales})(?!\w)(?P<rest>{BLANKS}(?:{half})(?!\w))?)?"
        rf"(?:{BLANKS}?(?P<mark>{marks})(?!\w))?"
    )


def _opening_words(data: dict[str, Any]) -> list[str]:
    """The words with which a number may begin: "two", in some languages "thousand" as well."""
    return [*data["number"]["words"], *data["number"].get("opens", ())]


def _glued(data: dict[str, Any]) -> str:
    """The pattern of a number written in one word, in languages that do: "drie|duizend", "mille|cinque|cento"."""
    parts = data["number"].get("glue", ())
    any_part = either({*parts, *data["number"]["words"]})
    return rf"(?=\w{{0,24}}(?:{either(parts)}))(?:{any_part}){{2,{MOST_GLUED}}}" if parts else ""


def opening_pattern(data: dict[str, Any]) -> str:
    """A look ahead at the first letter, then the first word, which spares most places of a text the whole pattern."""
    phrases = (*_opening_words(data), *data["number"]["article"], *data["vague"], *data["times"])
    parts = either({*data["number"]["words"], *data["number"].get("glue", ())})
    end = rf"(?:(?!\w)|(?={parts}))" if data["number"].get("glue") else r"(?!\w)"
    signs = "".join(
        sorted({letter for sign in data["currency"]["sign"] for letter in sign[0].lower() + sign[0].upper()})
    )
    by_letter: dict[str, set[str]] = {}
    for word in (phrase.split()[0].lower() for phrase in phrases):
        by_letter.setdefault(word[0], set()).add(word[1:])
    words = (f"[{letter}{letter.upper()}](?i:{either(rest)})" for letter, rest in sorted(by_letter.items()))
    return rf"(?=(?-i:[\d{re.escape(signs)}]|(?:{'|'.join(words)}){end}))"


def trailing(words: Any) -> re.Pattern[str]:
    """One of some words right before a place."""
    return compiled(rf"(?<!\w)(?P<word>{either(words)}){BLANKS}$", re.IGNORECASE)


def either(words: Any) -> str:
    """An alternation of words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
