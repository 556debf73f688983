"""The relation of a time to today that the predicate it dates tells: past, ahead, or on either side."""

from __future__ import annotations

from timeline.dates.expression import Expression, OnDayOf, OpenEnded, Relation, Side, YearPart
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.clauses.naming import behind_infinitive, happens
from timeline.parser.times.ahead import group_of, had_to, is_ahead, is_intended, puts_ahead, starts_then, was_over
from timeline.parser.words.conjugation import OVER, Predicate, Tense
from timeline.parser.words.speech import is_listed
from timeline.parser.words.verbs import vocabulary


def relation_of(
    analysis: Analysis, predicate: Predicate, index: int, when: Timex, *, reported: bool
) -> Relation | None:
    """Where the predicate places a time, whatever the words around it say; `None` where it does not tell.

    What may be lies ahead, what was to be may lie on either side. What is told as past, on a day of its own, is over,
    but for what a noun, an infinitive or a preposition puts ahead: "set a vote for 2 May", "told him to come on 2 May".
    """
    data, expression = vocabulary(analysis.language), when.expression
    if _is_since_then(analysis, predicate, index):
        return Relation.PAST
    if _is_due(analysis, predicate, index, when):
        return Relation.FUTURE if _is_set_for_weekday(analysis, predicate, when) else Relation.DUE
    month = isinstance(expression, OpenEnded) and expression.said != {Part.WEEKDAY}
    from_then = month and predicate.tense is Tense.PRESENT and starts_then(analysis, index)
    if from_then or is_intended(analysis, predicate) or puts_ahead(analysis, predicate, when):
        return Relation.OPEN  # "the tickets cost more | from March": they do already, or will soon
    if predicate.tense is Tense.MODAL:
        weekday = expression is not None and expression.said == {Part.WEEKDAY}
        free = is_ahead(analysis, predicate, index, when) if weekday else when.tense is Relation.OPEN
        behind = expression is not None and index >= predicate.after and not _is_quarter(expression.core)
        free |= reported and behind  # "said that one lane could reopen in July"
        return Relation.FUTURE if free and not data["have"].intersection(group_of(analysis, predicate)) else None
    if is_ahead(analysis, predicate, index, when) or _is_in_view(analysis, predicate, index, when):
        return Relation.FUTURE
    if was_over(analysis, predicate, index, when) or had_to(analysis, predicate):
        return Relation.PAST
    says = predicate.head in data["reporting"] and not predicate.passive  # "said | on Monday | that", for Tuesday
    if predicate.tense not in OVER or index == 0:
        return None
    between = analysis.words[predicate.after : index]
    told_to = behind_infinitive(analysis, predicate.after, index)
    ahead = told_to or happens(between, analysis.language) or analysis.words[index - 1].lower in data["ahead_of"]
    put = Relation.OPEN if told_to and isinstance(expression, OnDayOf) else None  # in a passage that looks back
    over = None if says else Relation.OVER
    return put if ahead else over


def _is_since_then(analysis: Analysis, predicate: Predicate, index: int) -> bool:
    """Does a word that never looks ahead stand before the time of what is not told ahead: "wird seit Mai ermittelt"?"""
    since = index > 0 and analysis.words[index - 1].lower in vocabulary(analysis.language)["only_since"]
    return since and predicate.tense in (Tense.PRESENT, Tense.PAST, Tense.PERFECT)


def _is_in_view(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Is it the month or day for which something is meant now: "means to rule on 12 May", "is being made for June"?

    Not what is said now to have happened: "claims to have won in May".
    """
    named = when.expression is not None and when.expression.said and when.expression.said <= {Part.MONTH, Part.DAY}
    if not named or predicate.tense is not Tense.PRESENT or index < predicate.after:
        return False
    data, words = vocabulary(analysis.language), analysis.words
    meant = behind_infinitive(analysis, predicate.first, index)
    done = any(word.lower in data["have"] for word in words[predicate.first + 1 : index])
    aimed = predicate.passive and words[index - 1].lower in data["set_for"]
    return aimed or (meant and not done and not isinstance(when.expression, OpenEnded))


def _is_due(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Was it put off to a time, does what happened last until then, or is it on a timetable?

    "The case was adjourned to May", "he was released on bail until May", "the course starts in May", "la vente | est
    reportée à septembre".
    """
    data = vocabulary(analysis.language)
    if predicate.tense is Tense.PRESENT:
        dated = when.expression is not None and when.expression.said <= {Part.MONTH, Part.DAY}
        settled = is_ahead(analysis, predicate, index, when)
        behind = index >= predicate.after or _is_verb_last(analysis, predicate)
        scheduled = behind and predicate.head in data["scheduled"]
        return dated and not settled and (scheduled or puts_ahead(analysis, predicate, when))
    if predicate.tense not in (Tense.PAST, Tense.PERFECT) or predicate.negated:
        return False
    until = isinstance(when.expression, OpenEnded) and when.expression.side is Side.UNTIL
    by = index > 0 and analysis.words[index - 1].lower in data["term"]  # "all were brought up by 2 May"
    return (until and not by) or puts_ahead(analysis, predicate, when)


def _is_verb_last(analysis: Analysis, predicate: Predicate) -> bool:
    """Does the verb end its clause, whatever it tells: "dass er die Bank im Mai | verlässt"?"""
    clause = next((one for one in analysis.clauses if one.predicate is predicate), None)
    second = bool(loader.table(analysis.language, "words").get("verb_second"))
    return second and clause is not None and clause.role not in (Role.MAIN, Role.COORDINATE)


def _is_set_for_weekday(analysis: Analysis, predicate: Predicate, when: Timex) -> bool:
    """Is it the coming weekday for which other languages than English set something, or until which they prolong it?

    "La Aemet ha ampliado el aviso | hasta el mediodía del lunes."
    """
    weekday = when.expression is not None and when.expression.said == {Part.WEEKDAY}
    told = weekday and is_listed(analysis.language) and predicate.tense is Tense.PAST
    return told and puts_ahead(analysis, predicate, when)


def _is_quarter(expression: Expression) -> bool:
    """Is it a part of the year by which business counts, and tells of the last as well: "could fall in the quarter"?"""
    return isinstance(expression, YearPart) and expression.kind is not Precision.SEASON
