"""The verb that a participle leaves out, in square brackets: "The boiler, installed in 2004": "The boiler [was] …".

A language says it in `[left_out]` of its `claims.toml`: for one and for several (`plural_endings` of a participle,
`plural_nouns`), the endings of participle and noun that are `unlike`, those of nouns with which `either` goes, and the
participles that `never` go with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Role, subject
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import Word, is_listed, within
from timeline.parser.words.verbs import vocabulary

_PLURAL = frozenset({"NNS", "NNPS"})
_NOUN = frozenset({"NN", "NNP", *_PLURAL})
_IN_NOUN = frozenset({*_NOUN, "DT", "PRP$", "JJ", "CD", "IN", "POS", "RB", ",", "CC"})


def supplied(analysis: Analysis, told: Sequence[Span]) -> tuple[str, int] | None:
    """The verb that stands for itself in no word told, in brackets, and the place before which it goes.

    `None` where no participle stands behind a noun, where the two do not agree, or the language says nothing of it.
    """
    data = _left_out(analysis.language)
    words = [word for span in told for word in within(analysis.words, span)]
    at = next((at for at, word in enumerate(words) if word.tag.startswith("VB") or word.tag == "MD"), 0)
    if not data or not at > 0 or words[at].tag != "VBN" or words[at].lower in data["never"]:
        return None
    behind = at
    while behind and (words[behind - 1].tag == "RB" or not words[behind - 1].text[0].isalnum()):
        behind -= 1
    if not behind or words[behind - 1].tag not in _NOUN or not _is_noun(words[:behind], analysis.language):
        return None
    noun, participle = words[behind - 1], words[at].lower
    several = noun.tag in _PLURAL
    if is_listed(analysis.language):
        several = participle.endswith(tuple(data["plural_endings"]))
        heads = _heads(words[:behind], analysis.language)
        if not any(_agree(head.lower, participle, data, several=several) for head in heads):
            return None
    first = words[behind] if words[behind].text[0].isalnum() else words[behind + 1]
    return f"[{data['plural' if several else 'singular']}]", first.start


def behind_noun(analysis: Analysis, number: int, told: Sequence[Span]) -> tuple[Span, ...]:
    """A participle that opens a sentence behind the noun that it describes: "Founded in 1931, | the firm employs …"."""
    clause, words = analysis.clauses[number], analysis.words
    following = analysis.clauses[number + 1] if number + 1 < len(analysis.clauses) else clause
    opens = clause.first == 0 and words[0].tag == "VBN" and told[0].start == words[0].start
    whose = subject(analysis, number + 1) if following.first == clause.after and following.role is Role.MAIN else None
    return (whose, *told) if opens and whose and words[clause.after - 1].text == "," else tuple(told)


def _is_noun(words: Sequence[Word], language: str) -> bool:
    """Are words one noun with what describes it, no part of one: "du Tour de Bresne", "a draft that the Observer"?"""
    data = vocabulary(language)
    begins = words[0].lower not in data.get("owner", ()) and (words[0].tag != "IN" or words[1].tag == "CD")
    return begins and all(word.tag in _IN_NOUN and word.lower not in data["content"] for word in words)


def _heads(words: Sequence[Word], language: str) -> list[Word]:
    """The nouns of a phrase that what stands behind it can describe: "l'inizio delle lezioni"."""
    owner = vocabulary(language)["owner"]
    nouns = (word for word, behind in pairwise(words) if word.tag in _NOUN and behind.lower in owner)
    return [*nouns, words[-1]]


def _agree(noun: str, participle: str, data: Mapping[str, str | list[str]], *, several: bool) -> bool:
    """May a participle describe a noun, by the endings of both?"""
    plural = tuple(data["plural_nouns"])
    if plural and noun.endswith(plural) is not several:
        return False
    pairs = (pair.split() for pair in data["unlike"])
    return noun.endswith(tuple(data["either"])) or not any(
        participle.endswith(one) and noun.endswith(other) for one, other in pairs
    )


@cache
def helpers(language: str) -> frozenset[str]:
    """The verbs that can be supplied, in their brackets."""
    data = _left_out(language)
    return frozenset(f"[{data[number]}]" for number in ("singular", "plural") if data)


@cache
def _left_out(language: str) -> Mapping[str, str | list[str]]:
    data: Mapping[str, str | list[str]] = loader.table(language, "claims").get("left_out", {})
    return data
