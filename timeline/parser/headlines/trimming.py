"""Trims a line: small words at either end, quotation marks that have lost their partner, what is too long."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.parser.words.plain.forms import FINITE, Forms
from timeline.parser.words.speech import is_listed
from timeline.parser.words.verbs import vocabulary

#: A headline is at most so long (characters); a longer clause is cut at a word and ends in an ellipsis.
LONGEST = 90

#: What cannot be told whole in these is told to the reader in as many as so many.
WHOLE = 140

#: A line is cut no shorter than so many characters.
LEAST = 30

#: Kinds of words behind which a line that is cut does not end.
_SMALL = ("auxiliary", "article", "owner", "subordinator", "holding")

#: Longer prepositions may stand by themselves: "votaron en contra".
SHORT = 3

#: What a line neither begins nor ends with.
EDGES = " \t\u00a0,;:–—-•*"

_QUOTE = re.compile('[“”"„«»]')
_TYPED = re.compile(r"(``|'')")
#: The time of an entry in a live report, the number of one in a list.
_STAMP = re.compile(
    r"(?:\d{1,2}(?:[.:h]\d{2}){1,2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|\d{1,2}[.)])\s?[:–—-]?\s+"
    r"(?=[\"“‘'(]?[^\W\d_a-z])"
)


def without_loose_end(words: str, language: str) -> str:
    """The words without those at their end that only lead to more: "prelevato alcuni bulloni, | che"."""
    if not is_listed(language):
        return words
    data = vocabulary(language)
    leading = data["article"] | data["owner"] | data["conjunction"] | (data["relative"] & data["content"])
    if loader.table(language, "words").get("verb_second"):  # "leitete Ermittlungen | ein", "geliefert worden | sein"
        leading -= _parted(language).union(loader.table(language, "verbs")["infinitive"]["be"])
    else:
        leading |= {word for word in data["preposition"] - data["adverb"] if len(word) <= SHORT}
    rest = words.rstrip(". ")
    kept = rest.rstrip(EDGES)
    while " " in kept and kept.rsplit(maxsplit=1)[-1].lower() in leading:
        kept = kept.rsplit(maxsplit=1)[0].rstrip(EDGES)
    return words if kept == rest else kept


def without_opening(words: str, language: str) -> str:
    """The words behind those that only join them to what went before, unless these turn the sentence: "so is …"."""
    if not loader.table(language, "words").get("capital_nouns"):  # "3. Liga", "14.05 Uhr"
        stamp = _STAMP.match(words)
        words = words[stamp.end() :] if stamp else words
    opening = _opening(language).match(words)
    if opening is None:
        return words
    rest = words[opening.end() :].strip(EDGES)
    first = [*rest.lower().split(maxsplit=1), ""][0]
    data = vocabulary(language)
    turned = first in data["auxiliary"] and first not in data.get("in_group", ())
    return words if turned or _comes_second(first, language) else rest


def _comes_second(word: str, language: str) -> bool:
    """Is it a verb before which something has to stand: "dann | flogen die Koffer"?"""
    second = loader.table(language, "words").get("verb_second")
    return bool(second) and not Forms.of(language).readings(word).isdisjoint(FINITE)


def without_absolute(words: str, language: str) -> str:
    """The words without one that only sets a scene beside another clause: "| With the families still living there"."""
    return _absolute(language).sub("", words)


def hangs(line: str, language: str) -> bool:
    """Does a line end in a word that asks for more: "unveil at", "the poor, and"?"""
    last, data = line.lower().rsplit(maxsplit=1)[-1], vocabulary(language)
    joins = last in data["conjunction"] or last in data["reporting"]
    return joins or last in _prepositions(language)


def closed(words: str) -> str:
    """The words without quotation marks that have lost their partner."""
    inner = words.rfind("‘")
    if inner >= 0 and "’" not in words[inner:]:
        words = words[:inner] + words[inner + 1 :]
    words = _typed_closed(words) if "``" in words or "''" in words else words
    if _QUOTE.search(words) is None:
        return words
    opened: list[int] = []
    lone: set[int] = set()
    for position, letter in enumerate(words):
        german = letter == "»" and words[position + 1 : position + 2].isalnum() and "«" not in words[:position]
        pairs = bool(opened) and words[opened[-1]] + letter in ("„“", "»«")
        if (letter in "”»" and not german) or pairs:
            if opened:
                opened.pop()
            else:
                lone.add(position)
        elif letter in "“„«»":
            opened.append(position)
    lone.update(opened)
    if words.count('"') % 2:
        lone.add(words.rindex('"') if words.startswith('"') else words.index('"'))
    kept = "".join(letter for position, letter in enumerate(words) if position not in lone)
    return " ".join(kept.split()).strip(EDGES)


def _typed_closed(words: str) -> str:
    """The words without lone marks of quotation as typewriters make them: "``" and "''"."""
    parts = _TYPED.split(words)
    lone: list[int] = []
    opened: int | None = None
    for place in range(1, len(parts), 2):
        if parts[place] == "``":
            lone += [] if opened is None else [opened]
            opened = place
        elif opened is None:
            lone.append(place)
        else:
            opened = None
    lone += [] if opened is None else [opened]
    kept = "".join("" if place in lone else part for place, part in enumerate(parts))
    return " ".join(kept.split()).strip(EDGES) if lone else words


def cut(words: str, language: str, longest: int = LONGEST) -> str:
    """The words as far as they fit, but none at the end that asks for more."""
    if len(words) <= longest:
        return words
    kept = words[: longest - 1].rsplit(" ", 1)[0].rstrip(EDGES)
    while len(kept) > LEAST and _asks_for_more(kept, language):
        kept = kept.rsplit(" ", 1)[0].rstrip(EDGES)
    return kept + "…"


def _asks_for_more(line: str, language: str) -> bool:
    """Does a line end in a small word: "with", "and", "had", "the"?"""
    last, data = line.lower().rsplit(maxsplit=1)[-1], vocabulary(language)
    small = any(last in data.get(kind, ()) for kind in _SMALL)
    return small or hangs(line, language)


@cache
def _parted(language: str) -> frozenset[str]:
    """Parts of verbs that stand by themselves behind them."""
    return frozenset(loader.table(language, "verbs")["prefix"]["words"])


@cache
def _prepositions(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "claims")["preposition"]["words"])


@cache
def _absolute(language: str) -> re.Pattern[str]:
    words = alternation(loader.table(language, "claims")["opening"].get("absolute", []))
    return compiled(rf"^(?:{words})\s+(?!\d{{4}}\s)", re.IGNORECASE)


@cache
def _opening(language: str) -> re.Pattern[str]:
    data = loader.table(language, "claims")["opening"]
    stays = alternation(data.get("unless", []))
    return compiled(rf"(?:(?:{alternation(data['words'])})(?:,\s*|\s+)(?!(?:{stays})(?!\w)))+", re.IGNORECASE)
