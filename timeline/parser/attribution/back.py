"""Sentences that only name who said the one before: "Das teilte die Polizei mit", "C'est ce qu'a indiqué le préfet"."""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.words.speech import TIME


def points_back(analysis: Analysis) -> bool:
    """Does the sentence open with a word for what was said, and tell no more than who said it?"""
    behind = _opening(analysis)
    if not behind:
        return False
    heads = [clause for clause in analysis.clauses if clause.predicate and clause.predicate.after > behind]
    verb = heads[0].predicate if len(heads) == 1 and heads[0].speaks else None
    between = analysis.words.tags[behind : verb.first] if verb else ()
    return verb is not None and set(between) <= {"RB", "PRP", TIME}  # not "Das | Unternehmen bestritt den Vorwurf"


def _opening(analysis: Analysis) -> int:
    """Behind the longest of the phrases for what was said with which a sentence opens; 0: it opens with none."""
    lowers = analysis.words.lowers
    return next((len(phrase) for phrase in _phrases(analysis.language) if lowers[: len(phrase)] == phrase), 0)


@cache
def _phrases(language: str) -> list[tuple[str, ...]]:
    """The phrases in words, the longest first; an elided word stands by itself: "ce qu' | a"."""
    if language not in loader.having("attribution"):
        return []
    written: list[str] = loader.table(language, "attribution")["content"].get("back", [])
    phrases = {tuple(phrase.replace("'", "' ").split()) for phrase in written}
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
