"""Triggers: words without which a pattern cannot match.

A text is searched for a pattern only around its triggers, so that text without dates costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from timeline.languages.regex import compiled

#: Scripts written without blanks: each of their characters counts as a word.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"

#: A word, a run of figures, or a mark that dates and times have and running text seldom has.
WORD = compiled(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+|\d+|[/:]")

Triggers = frozenset[str]

#: The triggers of the words with which something begins; `None` where it may begin with anything else.
Opening = Triggers | None


def any_of(openings: Iterable[Opening]) -> Opening:
    """How one of several begins."""
    known = list(openings)
    return None if None in known else frozenset[str]().union(*filter(None, known))


def first_triggers(words: Iterable[str]) -> Opening:
    """The triggers of the first word of each; `None` where one begins with a mark."""
    firsts = [WORD.match(word) for word in words]
    return None if None in firsts else frozenset(trigger(first[0]) for first in firsts if first)


@cache
def rarest_trigger(words: str, rarity: Callable[[str], float]) -> str | None:
    """The rarest of the triggers that some words pull, the longest of several; `None` where they pull none."""
    pulled = map(trigger, WORD.findall(words))
    return min(pulled, key=lambda word: (rarity(word), -len(word)), default=None)


def trigger(word: str) -> str:
    """The trigger that a word of a text pulls; figures are told apart by their length."""
    return figure(len(word)) if word[:1].isdigit() else word.casefold()


def figure(length: int) -> str:
    """The trigger of a run of so many figures."""
    return f"#{min(length, 5)}"
