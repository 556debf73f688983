"""A time as a bound of what a predicate tells: that lasts up to it, comes no sooner, or comes behind it."""

from __future__ import annotations

from collections.abc import Collection

from timeline.dates.expression import Expression, OpenEnded, Side, UpTo
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.times.ahead import is_asked
from timeline.parser.words.conjugation import OVER, Predicate, Tense
from timeline.parser.words.speech import TIME, is_listed
from timeline.parser.words.verbs import Vocabulary, vocabulary

#: The rule of a weekday that points into a story, of which only some weeks are over where the text tells no day of it.
POINTING = "told_weekday"

#: The mark that joins an article to a time.
_ELISION = frozenset("'’")


def moves(analysis: Analysis, predicate: Predicate) -> bool:
    """Does it tell that something is put off?"""
    return predicate.head in vocabulary(analysis.language)["moving"]


def bounded(analysis: Analysis, predicate: Predicate | None, index: int, when: Timex) -> Expression | None:
    """When something happens of which a time is a bound; `None` where the words already say so, or it is none."""
    if isinstance(when.expression, OpenEnded):
        return _until(analysis, predicate, index, when)
    return _behind(analysis, predicate, index, when) if predicate is not None else None


def _until(analysis: Analysis, predicate: Predicate | None, index: int, when: Timex) -> Expression | None:
    """The time itself where "not until" precedes it or all is over by then; what ends there lasts from now up to it."""
    expression, data = when.expression, vocabulary(analysis.language)
    if expression is None or _is_not_until(analysis, predicate, index, data):
        return expression.core if expression else None
    if predicate is None:
        return None
    if predicate.negated and predicate.tense not in OVER and _ends_in(analysis, index, data["not_sooner"]):
        return OpenEnded(expression.core, Side.SINCE)  # "is not expected before Sunday"
    if is_listed(analysis.language) and moves(analysis, predicate):
        return expression.core  # "la entrega se retrasó | hasta ayer"
    over = predicate.tense in OVER and (when.type is TimexType.TIME or predicate.head in data["was"])
    over = over and when.rule != POINTING
    before = analysis.words[index - 1].lower if index else ""
    term = predicate.head in data["have"] or (predicate.tense is Tense.MODAL and before in data["not_before"])
    if over or term:
        return expression.core  # "by noon it was over", "you have until May", "may be claimed until May"
    ahead = predicate.tense in (Tense.FUTURE, Tense.MODAL, Tense.PRESENT)
    ahead |= predicate.tense is Tense.PERFECT and is_asked(analysis, predicate, index)
    return UpTo(expression.core) if ahead else None


def _behind(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> Expression | None:
    """When something comes behind a time, not at it: "will open | after Easter", "was put off until | after May".

    Up to the time where it only lasts until then: "stays closed until | after Easter". Not so long behind it, which is
    another time: "two days after Easter".
    """
    data, words, before = vocabulary(analysis.language), analysis.words, index - 1
    while before > 0 and (words[before].tag == "DT" or words[before].lower in data["day_of"]):
        before -= 1
    before -= 2 if before > 1 and words[before].text in _ELISION else 0  # "après | l'été"
    if before < 0 or words[before].lower not in data["behind_event"] or words[before - 1].tag == TIME:
        return None
    moved = moves(analysis, predicate)
    if when.expression is None or when.type is not TimexType.DATE or isinstance(when.expression, OpenEnded):
        return None
    if predicate.tense in OVER and not moved:
        return None
    lasts = before > 0 and words[before - 1].lower in data["set_for"] and not moved
    return UpTo(when.expression) if lasts else OpenEnded(when.expression, Side.AFTER)


def _ends_in(analysis: Analysis, index: int, phrases: Collection[str]) -> bool:
    """Does one of some phrases stand right before a time?"""
    before = " ".join(analysis.words.lowers[max(0, index - 3) : index])
    return any(before == phrase or before.endswith(f" {phrase}") for phrase in phrases)


def _is_not_until(analysis: Analysis, predicate: Predicate | None, index: int, data: Vocabulary) -> bool:
    words = analysis.words[max(0, index - 2) : index]
    if predicate is not None and predicate.negated and _ends_in(analysis, index, data["not_before"]):
        return True  # "did not report until June 9"
    return len(words) == 2 and words[0].lower in data["negation"] and words[1].lower in data["preposition"]
