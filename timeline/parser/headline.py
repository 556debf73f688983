"""Headlines: the clause itself, without its date phrase, cut to a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.sentences import Span
from timeline.parser.verbs import vocabulary

#: A headline is at most so long (characters); a longer clause is cut at a word and ends in an ellipsis.
LONGEST = 90

#: With fewer words left, the date phrase stays: it is all that there is.
FEWEST_WORDS = 3

_EDGES = " \t\u00a0,;:–—-•*"

#: Rules whose expressions stand in a sentence without a preposition: "confirmed Monday", "struck yesterday".
FREE_STANDING = frozenset({"weekday", "period", "ago", "yearless", "distance", "stretch", "neighbour", "month_of_year"})

_QUOTES = frozenset('“”"„«»')
_COMMA_QUOTE = re.compile(r",([”\"])$")
_ARTICLE = re.compile(r"(?:^|\s)(?:the|a|an|of|’s|'s)\s*$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
_LISTED = re.compile(r"(?:\d|[A-Z][a-z]+)(?:,| and| or)\s+(?:on\s+)?$")


def headline(text: str, told: Sequence[Span], when: Timex | None, language: str) -> str:
    """The words that tell a claim as a headline: opening words and the date phrase left out, nothing added."""
    whole = [span.of(text) for span in told]
    parts = [_without_date(text, span, when, language) for span in told] if when else whole
    words = " ".join(parts if len(" ".join(parts).split()) >= FEWEST_WORDS else whole)
    words = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(words.split()))
    words = re.sub(r"([,;:])\1+", r"\1", words).strip(_EDGES)
    words = _opening(language).sub("", words).strip(_EDGES)
    words = _COMMA_QUOTE.sub(r"\1", words.rstrip("."))
    words = _closed(_cut(f"{words}." if _ABBREVIATION.search(words) else words))
    return words[:1].upper() + words[1:] or _closed(told[0].of(text).rstrip("."))


def _without_date(text: str, span: Span, when: Timex, language: str) -> str:
    """The words without the date phrase, where it can go without a trace: with its preposition, between two phrases."""
    before, after = text[span.start : when.start], text[when.end : span.end]
    preposition = _trailing_preposition(language).search(before)
    bare = when.rule in FREE_STANDING and re.search(r"[^\W\d_]\s*$", before) and not _ARTICLE.search(before)
    loose = re.match(r"\s*(?:[,.;:!?]|$)", after) or _function_word(language).match(after)
    listed = re.match(r"\s*(?:,|and|or|–|-)\s*(?:\d|[A-Z][a-z]+ \d)", after) or _LISTED.search(before)
    if not span.holds(when.start, when.end) or listed or not loose or not (preposition or bare or not before.strip()):
        return span.of(text)
    following = [*after.lower().split(maxsplit=1), ""][0]
    if not before.strip() and following in vocabulary(language)["auxiliary"]:
        return span.of(text)  # the date is the subject
    kept = before[: preposition.start()] if preposition else before
    if not kept.strip() and loader.table(language, "words").get("verb_second"):
        return span.of(text)  # "Gestern kam sie nach Odala": without the time the verb would come first
    if [*kept.lower().split(), ""][-1] in vocabulary(language)["negation"]:
        return span.of(text)  # "is not until October"
    if kept.rstrip().endswith(",") and after.startswith(","):
        after = after[1:]
    return kept.rstrip() + ("" if after[:1] in ",.;:!?" else " ") + after.lstrip()


def _closed(words: str) -> str:
    """The words without quotation marks that have lost their partner."""
    if not _QUOTES.intersection(words):
        return words
    opened: list[int] = []
    lone: set[int] = set()
    for position, letter in enumerate(words):
        if letter in "”»" or (letter == "“" and opened and words[opened[-1]] == "„"):
            if opened:
                opened.pop()
            else:
                lone.add(position)
        elif letter in "“„«":
            opened.append(position)
    lone.update(opened)
    if words.count('"') % 2:
        lone.add(words.rindex('"') if words.startswith('"') else words.index('"'))
    kept = "".join(letter for position, letter in enumerate(words) if position not in lone)
    return " ".join(kept.split()).strip(_EDGES)


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"


@cache
def _trailing_preposition(language: str) -> re.Pattern[str]:
    words = loader.table(language, "claims")["preposition"]["words"]
    return re.compile(rf"(?:(?<=\s)|^)(?:{_either(words)})\s*$", re.IGNORECASE)


@cache
def _opening(language: str) -> re.Pattern[str]:
    words = loader.table(language, "claims")["opening"]["words"]
    return re.compile(rf"^(?:(?:{_either(words)})(?:,\s*|\s+))+", re.IGNORECASE)


@cache
def _function_word(language: str) -> re.Pattern[str]:
    """A word after which a new phrase begins."""
    words = loader.table(language, "words")["function"]["words"]
    return re.compile(rf"\s+(?:{_either(words)})(?!\w)")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
