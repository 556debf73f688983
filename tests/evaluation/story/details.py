"""Judges what a claim says beside its date: who says so, and the figures."""

from __future__ import annotations

import re

from tests.evaluation.story.records import Count

#: Of the gold's words for a speaker, this share must be among those of the timeline.
SHARED_WORDS = 0.5

#: With which words annotators say that the article itself speaks, or somebody whom it does not name.
NOBODY = frozenset({"article", "author", "unnamed"})

#: Units that count heads, in the languages of the stories: any noun may stand for them.
HEADS = frozenset(
    {"people", "persons", "personen", "menschen", "mensen", "personnes", "personas", "persone", "pessoas"}
)

#: How annotators write shares.
PERCENT = frozenset(
    {"%", "percent", "per cent", "prozent", "procent", "pour cent", "por ciento", "per cento", "por cento"}
)

#: Units that are no nouns for somebody: money, shares, measures.
MEASURES = re.compile(r"%|°.*|[A-Z]{3}|k?m2?|t|kg|percentage point|second|minute|hour|day|week|month|year")

#: Two words are one where so many letters at their beginning agree.
BEGINNING = 5


def is_named(attribution: str | None) -> bool:
    """Does the gold name a speaker?"""
    return attribution is not None and attribution.lower().split(maxsplit=1)[0] not in NOBODY


def same_speaker(gold: str, got: str | None) -> bool:
    """Are half of the words for the speaker the same? Initials are the words they stand for.

    What the gold adds in brackets is an explanation.
    """
    asked, told = _words(re.sub(r"\(.*?\)", "", gold)), _words(got or "")
    told.add("".join(re.findall(r"\b[A-Z]", got or "")).lower())
    return len(asked & told) >= SHARED_WORDS * len(asked)


def same_count(gold: Count, got: Count) -> bool:
    """Do the values overlap, and is it the same unit or thing that is counted?"""
    low = max((end for end in (gold.low, got.low) if end is not None), default=float("-inf"))
    high = min((end for end in (gold.high, got.high) if end is not None), default=float("inf"))
    return low <= high and _same_thing(gold, got)


def _same_thing(gold: Count, got: Count) -> bool:
    if _beginnings(gold.unit) & _beginnings(got.unit) or gold.unit == got.unit:
        return True
    if got.unit == "%" and gold.unit.lower() in PERCENT:
        return True
    if gold.unit.lower() in HEADS and not MEASURES.fullmatch(got.unit):
        return True
    return bool(_beginnings(f"{gold.what} {gold.unit}") & _beginnings(f"{got.what} {got.unit}"))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.lower())) - {"the", "of"}


def _beginnings(text: str) -> set[str]:
    return {word[:BEGINNING].removesuffix("s") for word in _words(text)}
