"""Dates what was done or said at a gathering that the text has told with its day: "at the meeting, he resigned".

Of several the one told last is meant, by its noun or by the verb of those who came ("the council met on 9 June").
Which nouns, verbs and prepositions these are is in `predicates.toml` under `gathering` and behind it.
"""

from __future__ import annotations

from functools import cache

from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.context.thread import Thread
from timeline.parser.words.conjugation import OVER
from timeline.parser.words.verbs import vocabulary

_NOUNS = frozenset({"NN", "NNS"})


def of_gathering(analysis: Analysis, number: int, thread: Thread) -> Timex | None:
    """The day of the gathering at which a clause tells something of; `None` where its day was not told."""
    data, clause = vocabulary(analysis.language), analysis.clauses[number]
    if "gathering" not in analysis.lists and not data["gathering_end"]:
        return None
    if clause.predicate is None or clause.predicate.tense not in OVER:
        return None
    found = (_gathering_at(analysis, at, clause.after) for at in range(clause.first, clause.after - 1))
    kind = next((one for one in found if one is not None), None)
    return _told(kind, analysis.language, thread) if kind is not None else None


def _gathering_at(analysis: Analysis, at: int, after: int) -> str | None:
    """What sort of gathering follows a preposition with the definite article: "during | the | heated | debate"."""
    words, data = analysis.words, vocabulary(analysis.language)
    pointed = words.lowers[at] in data["at_the_gathering"]
    if not pointed and words.lowers[at] not in data["at_gathering"]:
        return None
    noun = at + 1 + (words.lowers[at + 1] in data["at_gathering_of"])
    while noun < after and words.lowers[noun] in data["definite"]:
        noun, pointed = noun + 1, True
    if not pointed or noun >= after or words.lowers[noun] in data["other_gathering"]:
        return None
    kind = _kind(words.lowers[noun], analysis.language)
    if kind is None and noun + 1 < after:
        noun += 1
        kind = _kind(words.lowers[noun], analysis.language)
    joined = noun + 1 < after and words.tags[noun + 1] in _NOUNS  # "in the meeting | room"
    return None if joined else kind


@cache
def _kind(word: str, language: str) -> str | None:
    """The noun of a gathering that a word is or, in a compound, ends in."""
    data = vocabulary(language)
    if word in data["gathering"]:
        return word
    return next((end for end in sorted(data["gathering_end"]) if word.endswith(end)), None)


def _told(kind: str, language: str, thread: Thread) -> Timex | None:
    """The day of the gathering of a sort that was told last."""
    gathers = vocabulary(language)["gathers"]
    told = ((naming, when) for naming, _, when in reversed(thread.events.told))
    return next(
        (when for naming, when in told if any(_kind(one, language) == kind or one in gathers for one in naming)), None
    )
