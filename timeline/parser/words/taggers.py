"""The taggers of languages, and their tags as those of the Penn Treebank.

To add a language: give it a `speech.toml`, which names its tagger; that of English says how. A language without one can
have the lists of `plain`; without either every word is `WORD`, no predicate is found, and a sentence is read as one
clause.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from timeline.languages import loader
from timeline.parser.words.ripple_rules import tagger


def is_tagged(language: str) -> bool:
    """Has the language a tagger?"""
    return language in loader.having("speech")


@cache
def tagged(language: str) -> Callable[[Sequence[str]], list[str]] | None:
    """What gives the tags of tokens; `None` for a language without a tagger."""
    if not is_tagged(language):
        return None
    data = loader.table(language, "speech")
    tag, known = tagger(data["model"], named_by_capital=data["named_by_capital"]), data["tags"]
    if not known:
        return tag
    penn = cache(lambda found: _penn(found, known))
    return lambda tokens: [penn(found) for found in tag(tokens)]


def commonest_tag(word: str, language: str) -> str | None:
    """The tag that a word has most often; `None` where the language's tagger does not know it, or there is none."""
    if not is_tagged(language):
        return None
    data = loader.table(language, "speech")
    tag = tagger(data["model"], named_by_capital=data["named_by_capital"]).lexicon.get(word)
    return _penn(tag, data["tags"]) if tag else None


def _penn(tag: str, known: Mapping[str, str]) -> str:
    """The tag of the Penn Treebank for a tag of a model: that of its longest beginning that is listed."""
    fits = [beginning for beginning in known if tag.startswith(beginning)]
    return known[max(fits, key=len)] if fits else tag
