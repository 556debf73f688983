"""Dates that a headline cannot do without: the rest would say something else, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.words.speech import TIME, Word, Words, at_or_after, is_listed
from timeline.parser.words.verbs import FINITE, PAST, vocabulary

#: What may stand between a verb and a time that is all that it tells.
_BETWEEN = frozenset({"IN", "DT", "RB", "TO", TIME})

#: What closes a phrase.
MARK_OR_END = re.compile(r"\s*(?:[,.;:!?]|$)")


def is_indispensable(when: Timex, preposition: str, after: str, analysis: Analysis, number: int) -> bool:
    """Can a time with its `preposition`, behind which stands `after`, not go from a clause, by its `number`?"""
    described = not preposition and _is_described(when, analysis)
    needed = described or _is_all(when, after, analysis) or _is_needed(when, preposition, analysis, number)
    return needed or _is_only(analysis, number)  # "só terminou | depois da meia-noite"


def _is_needed(when: Timex, preposition: str, analysis: Analysis, number: int) -> bool:
    """Would the words say something else without it?"""
    words, data = analysis.words, vocabulary(analysis.language)
    index, predicate = at_or_after(words, when.start), analysis.clauses[number].predicate
    denied = predicate is not None and (
        predicate.negated or not data["negation"].isdisjoint(words.lowers[analysis.clauses[number].first : index])
    )
    opens = preposition.partition(" ")[0]  # "hasta | el"
    if denied and (preposition in data["not_before"] or opens in data["not_before"] or preposition in data["later"]):
        return True  # "did not report until May"
    if _is_of_participle(analysis, number, index):
        return True  # "el pleno celebrado | el lunes | rechazó la moción", "Inaugurado | en 1998, | o hospital serve …"
    if preposition in data["subordinator"] and is_verb(following(analysis, when.end)):
        return True  # "before the month is out"
    if is_listed(analysis.language) and (_is_of_noun(words, index, analysis.language) or _is_enclosed(words, index)):
        return True
    if preposition == "to" and index > 1 and words[index - 2].tag == "CD":
        return True  # "at ten to nine"
    behind = list(words.tags[index + 1 : index + 3])
    return behind[:1] == ["IN"] and behind[1:] in (["WDT"], ["WP"])  # "since the Sunday on which …"


def _is_all(when: Timex, after: str, analysis: Analysis) -> bool:
    """Is it all that a verb tells, or a word that waits for it: "it will be | April", "the rest is due | on Friday"?"""
    words, data = analysis.words, vocabulary(analysis.language)
    joint = [*after.split(maxsplit=1), ""][0].lower()
    if not (MARK_OR_END.match(after) or joint in data["conjunction"]):
        return False
    awaiting = data["be"] | data["awaiting"]
    at = at_or_after(words, when.start) - 1
    while (
        at > 0
        and words[at].lower not in awaiting
        and (words[at].tag in _BETWEEN or words[at].lower in data["event_day"])
    ):
        at -= 1
    return at > 0 and words[at].lower in awaiting


def _is_described(when: Timex, analysis: Analysis) -> bool:
    """Does what describes it stand before it, in a language whose words are tagged: "since the same | Friday"?"""
    index = at_or_after(analysis.words, when.start)
    return index > 0 and not is_listed(analysis.language) and analysis.words[index - 1].tag in ("JJ", "DT", "PRP$")


def _is_only(analysis: Analysis, number: int) -> bool:
    """Does a word right before the verb say that it was no earlier, in a language that is read by lists?"""
    predicate = analysis.clauses[number].predicate
    if predicate is None or predicate.first == 0 or not is_listed(analysis.language):
        return False
    data = vocabulary(analysis.language)
    return analysis.words[predicate.first - 1].lower in data["only"] - data["relative"]


def _is_of_noun(words: Words, index: int, language: str) -> bool:
    """Does a time belong to a noun: "durante o mês | de agosto"?"""
    naming = loader.table(language, "claims")["naming"]["words"]
    return index > 1 and words[index - 1].lower in naming and words[index - 2].tag == "NN"


def _is_enclosed(words: Words, index: int) -> bool:
    """Does it end what commas set apart, with other words: ", in programma | per il 13 dicembre,"?"""
    comma = next((at for at in range(index, -1, -1) if words[at].text == ","), None)
    if comma is None or list(words.lowers[index + 1 : index + 2]) != [","]:
        return False
    others = [word.tag for word in words[comma + 1 : index] if word.tag not in ("IN", "DT", "RB", TIME)]
    return bool(others) and not any(tag.startswith("VB") for tag in others) and words[comma + 1].tag == "IN"


def _is_of_participle(analysis: Analysis, number: int, index: int) -> bool:
    """Does a participle beside the verb lead to a time, in a language that is read by lists?"""
    words, predicate = analysis.words, analysis.clauses[number].predicate
    at = index - 1
    while at > 0 and words[at].tag in ("IN", "DT", "RB"):
        at -= 1
    if not is_listed(analysis.language) or at < 0 or words[at].tag != "VBN" or predicate is None:
        return False
    return not predicate.first <= at < predicate.after and predicate.finite


def following(analysis: Analysis, place: int) -> Sequence[Word]:
    """The word behind a place, if there is one."""
    index = at_or_after(analysis.words, place)
    return analysis.words[index : index + 1]


def is_verb(words: Sequence[Word]) -> bool:
    """Is one of some words a verb?"""
    return any(word.tag in FINITE or word.tag in PAST for word in words)
