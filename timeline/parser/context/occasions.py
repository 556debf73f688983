"""Dates what is told of a calamity that the text has told with its day: "two were hurt in the collision".

So does its noun as the subject of what a calamity does ("the fire destroyed six lorries"). The noun need not be that by
which it was told: "the warehouse burned down on 14 January" tells of a fire. Which nouns, verbs and prepositions these
are is in `predicates.toml` under `calamity`, `befalling`, `wrecking`, `at_occasion` and `at_the`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Context
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.context.before import of_earlier, of_later
from timeline.parser.context.thread import Thread
from timeline.parser.drafts.lending import stands_beside
from timeline.parser.times.anchors import bases
from timeline.parser.times.exclusion import behind_event
from timeline.parser.words.conjugation import OVER, Predicate
from timeline.parser.words.speech import TIME, at_or_after
from timeline.parser.words.verbs import vocabulary

#: So many words stand between a preposition and the noun of the occasion: "in | the recent collision".
WITHIN = 3

#: Lists of words for what is before or after something.
_BESIDE_EVENT = ("ahead_of_event", "behind_event")

_NOUNS = frozenset({"NN", "NNS", "NNP"})


def of_calamity(analysis: Analysis, number: int, thread: Thread) -> Timex | None:
    """The day of the calamity of which a clause tells more; `None` where it tells of none, or its day was not told."""
    clause = analysis.clauses[number]
    if clause.predicate is None or clause.predicate.tense not in OVER or clause.predicate.negated:
        return None
    noun = _subject(analysis, clause) or _occasion(analysis, clause)
    if noun is None and number and stands_beside(analysis, clause) and _befalls(analysis, clause.predicate):
        return of_calamity(analysis, number - 1, thread)  # "two were hurt in the collision | and a boat sank"
    return thread.events.named(noun, analysis.language, mentioned=False) if noun is not None else None


def around_calamity(analysis: Analysis, number: int, thread: Thread) -> Context | None:
    """The context of what came before or after a calamity whose day was told: "after the fire | he fled".

    Not of what is counted from it: "two days after the fire".
    """
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    if clause.predicate is None or clause.predicate.tense not in OVER or analysis.lists.isdisjoint(_BESIDE_EVENT):
        return None
    for at in range(clause.first, clause.after - 1):
        later, earlier = words.lowers[at] in data["behind_event"], words.lowers[at] in data["ahead_of_event"]
        if not (later or earlier):
            continue
        noun = at + 1
        while noun < clause.after and words.lowers[noun] in data["definite"]:
            noun += 1
        before = words[max(clause.first, at - 1)]
        counted = at > clause.first and (before.tag == TIME or before.lower in data["event_day"])
        if counted or noun == at + 1 or noun >= clause.after:
            continue
        named = _calamity(words[noun].lower, analysis.language)
        when = thread.events.named(named, analysis.language, mentioned=False) if named else None
        if when is not None:
            return of_later(when) if later else of_earlier(when)
    return None


def after_event(analysis: Analysis, number: int, inside: Sequence[Timex]) -> Context | None:
    """The context of what was done after an event that its day names."""
    clause, words = analysis.clauses[number], analysis.words
    if clause.predicate is None or clause.predicate.tense not in OVER:
        return None
    for when in inside:
        index = at_or_after(words, when.start)
        if clause.first < index < clause.after and behind_event(analysis, number, index):
            return of_later(when)
    return None


def _subject(analysis: Analysis, clause: Clause) -> str | None:
    """The noun that points to a calamity and does what calamities do: "the | fire | destroyed six lorries"."""
    words, data, verb = analysis.words, vocabulary(analysis.language), clause.predicate
    if verb is None or verb.passive or clause.role is Role.RELATIVE:
        return None
    if verb.head not in data["wrecking"] and verb.head not in data["harm"]:
        return None
    first = next((at for at in range(clause.first, verb.first) if words[at].lower in data["definite"]), None)
    if first is None:
        return None
    noun = next((at for at in range(first + 1, min(first + 1 + WITHIN, len(words))) if words[at].tag in _NOUNS), None)
    if noun is None or noun >= verb.first or any(word.tag in _NOUNS for word in words[noun + 1 : verb.first]):
        return None
    return _calamity(words[noun].lower, analysis.language)


def _occasion(analysis: Analysis, clause: Clause) -> str | None:
    """The noun of the calamity in which something happened to somebody: "hurt | in the | collision"."""
    words, data, verb = analysis.words, vocabulary(analysis.language), clause.predicate
    if verb is None or verb.head in data["proceeding"] or verb.head in data["finding"]:
        return None
    own = words.lowers[clause.first : clause.after - 1]
    if data["at_the"].isdisjoint(own) and data["at_occasion"].isdisjoint(own):
        return None
    for at, word in enumerate(own, clause.first):
        contracted = word in data["at_the"]
        if not contracted and word not in data["at_occasion"]:
            continue
        noun = at + 1
        while noun < clause.after and words.lowers[noun] in data["definite"]:
            noun += 1
        pointed = contracted or noun > at + 1
        told = at in (clause.first, verb.after) or verb.head in data["harm"]
        named = _calamity(words[noun].lower, analysis.language) if pointed and told and noun < clause.after else None
        if named is not None:
            return named
    return None


def _befalls(analysis: Analysis, predicate: Predicate) -> bool:
    """Does it tell what is done to somebody or something, or what a calamity does?"""
    data = vocabulary(analysis.language)
    return predicate.passive or any(predicate.head in data[kind] for kind in ("harm", "wrecking", "befalling"))


def _calamity(noun: str, language: str) -> str | None:
    """A noun that names a calamity."""
    return next((base for base in bases(noun, language) if base in vocabulary(language)["calamity"]), None)
