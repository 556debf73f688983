"""Tells a time that dates nothing: it was given up or chosen, a number is compared with it, it bounds a term."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.expression import Absolute, Between, Period, Stretch
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.clauses.naming import names
from timeline.parser.words.conjugation import OVER, Predicate, Tense
from timeline.parser.words.speech import TIME, Word
from timeline.parser.words.verbs import vocabulary

#: Rules of days that a month or a year names.
DAYS = frozenset({"yearless", "absolute"})

#: Rules of times that are counted back from another, with which numbers are compared.
EARLIER = frozenset({"ago", "distance", "neighbour", "period", "year_earlier"})

#: The word that contrasts another time with one stands so near behind it, and the other so near behind that (words).
CONTRASTED, INSTEAD = 4, 3

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMED = _NOUN | {"JJ", "VBN"}
_SHARES = frozenset({"%", "per", "cent", "percent"})


def is_ruled_out(analysis: Analysis, number: int, index: int, when: Timex) -> bool:
    """Does a time of a clause, by its `number`, date nothing of it?

    Another one is given instead ("not on 4 April but on 14 March"), it was given up ("moved from 4 April"), it is what
    the verb chose ("named 26 November"), what a number is compared with ("rose 3 % from a year earlier"), or it belongs
    to a noun: "has counted 44 deaths, the last one in May", "la central, puesta en servicio en 2003, fue cerrada".
    """
    predicate = analysis.clauses[number].predicate
    if predicate and _is_of_subject(analysis, number, index, when):
        return True
    if predicate and (_is_chosen(analysis, predicate, index, when) or _is_aside(analysis, predicate, index, when)):
        return True
    words, data = analysis.words, vocabulary(analysis.language)
    before = list(words.lowers[max(0, index - 2) : index])
    last = before[-1] if before else ""
    if predicate and tells_of_now(predicate, analysis) and not predicate.negated and last in data["not_before"]:
        return True  # "has been released until May 5": the term, not the day
    if predicate and predicate.head in data["moving"] and last in data["moved_from"]:
        return not isinstance(when.expression, Between)  # "aplazado | del 3 al 10 de abril"
    if predicate and predicate.head in data["promising"] and (last in data["not_before"] or last in data["term"]):
        return True
    ahead = isinstance(when.expression, Stretch) and when.expression.amount > 0
    if predicate and ahead and predicate.tense in OVER:
        return True  # "spent the next three months there": those of the story
    if predicate and _is_base(words[analysis.clauses[number].first : index], when, analysis.language):
        return True
    return _is_denied(analysis, index) or _is_replaced(analysis, number, index)


def _is_denied(analysis: Analysis, index: int) -> bool:
    """Does a negation set a time right behind another one against it: "on 14 March, | not on 4 April"?"""
    words, data = analysis.words, vocabulary(analysis.language)
    no = next((at for at in range(index - 1, max(index - 3, 1), -1) if words[at].lower in data["negation"]), None)
    if no is None or words[no - 1].lower == ";" or words[index - 1].lower in data["not_before"]:
        return False
    return TIME in words.tags[no - 2 : no]


def _is_replaced(analysis: Analysis, number: int, index: int) -> bool:
    """Does a clause give another time for this one behind it: "not on 4 April, | but on 14 March", "statt, sondern"?"""
    words, data, clause = analysis.words, vocabulary(analysis.language), analysis.clauses[number]
    denied = clause.predicate is not None and clause.predicate.negated
    if not denied and data["negation"].isdisjoint(words.lowers[max(0, index - 2) : index]):
        return False
    behind = range(index + 1, min(index + 1 + CONTRASTED, len(words)))
    but = next((at for at in behind if words[at].lower in data["contrast"]), None)
    instead = range(but + 1, min(but + 1 + INSTEAD, len(words))) if but is not None else ()
    return any(words[at].tag == TIME and clause.holds(at) for at in instead)


def _is_of_subject(analysis: Analysis, number: int, index: int, when: Timex) -> bool:
    """Does a year stand in an aside between the subject and its verb, and tell of the subject?

    "La central, puesta en servicio en | 2003, | fue cerrada", "die Anlage, | 2003 | in Betrieb genommen, wurde …". A
    finer time there may be that of the verb ("the mayor, at a meeting on Monday, said …"); a "since" tells what holds.
    """
    words, clause = analysis.words, analysis.clauses[number]
    verb = clause.predicate.first if clause.predicate else clause.first
    while verb > index and words.tags[verb - 1] == "RB":
        verb -= 1
    commas = [at for at in range(clause.first, verb) if words.texts[at] == ","]
    if len(commas) != 2 or commas[1] != verb - 1 or not commas[0] < index < commas[1]:
        return False
    subject, aside = words.tags[clause.first : commas[0]], words.tags[commas[0] + 1 : commas[1]]
    if words.tags[clause.first] == "IN" or TIME in subject or _NAMED.isdisjoint(aside):
        return False
    told = when.expression
    year = isinstance(told, Absolute) and told.precision is Precision.YEAR
    return year and (aside[0] in _NAMED or aside[-1] == "VBN")


def _is_base(before: Sequence[Word], when: Timex, language: str) -> bool:
    """Does a time follow with which a number is compared: "rose 3 % | from a year earlier", "more than in | May"?"""
    data, led = vocabulary(language), list(before[-3:])
    leading = data["than"] | data["compared_to"]
    while led and led[-1].tag in ("DT", "IN") and led[-1].lower not in leading:
        led.pop()
    if not led:
        return False
    told_more = any(word.tag in ("JJR", "RBR") or word.lower in data["more"] for word in before)
    more = led[-1].lower in data["than"] and told_more
    shares = {part for name in loader.table(language, "figures")["percent"]["words"] for part in name.lower().split()}
    compared = led[-1].lower in data["compared_to"] and when.rule in EARLIER
    return more or (compared and any(word.lower in shares for word in before))


def _is_chosen(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Is a day right behind an active verb what the verb chose: "the judge named 26 November"?"""
    behind = index == predicate.after and not predicate.passive
    return behind and when.rule in DAYS and predicate.head in vocabulary(analysis.language)["choosing"]


def _is_aside(analysis: Analysis, predicate: Predicate, index: int, when: Timex) -> bool:
    """Does a past time stand behind a comma in a perfect that tells of now, which takes none (English)?"""
    words = analysis.words
    if not tells_of_now(predicate, analysis):
        return False
    closed = when.expression is not None and not when.expression.extent and not isinstance(when.expression, Period)
    comma = next((at for at in range(index - 1, predicate.after, -1) if words[at].text == ","), index)
    return closed and any(word.tag in _NOUN | {"DT", "CD"} for word in words[comma:index])


def tells_of_now(predicate: Predicate, analysis: Analysis) -> bool:
    """Is it a perfect that tells of what holds now (English), rather than of the past (German)?"""
    helper = analysis.words.lowers[predicate.first]
    return predicate.tense is Tense.PERFECT and helper in vocabulary(analysis.language)["up_to_now"]


def is_term(analysis: Analysis, index: int) -> bool:
    """Does the time only tell from when something holds: "4 per cent, paid from August"?"""
    terms = loader.table(analysis.language, "claims")["term"]["words"]
    ends = loader.table(analysis.language, "words")["range"]
    words = analysis.words
    if index < 2 or words[index - 1].lower not in (*ends["from"], *ends["to"]):
        return False
    before = index - 2
    while before > 0 and (words[before].tag in ("CD", "$") or words[before].lower in _SHARES):
        before -= 1  # "worth | 4.75% from August"
    return words[before].lower in terms


def behind_event(analysis: Analysis, number: int, index: int) -> bool:
    """Does a time name an event after which a clause tells what was done: "after the incident of 27 December | …"?

    Not what befell people, which is told of the day of the event: "two died after the collision of 27 December".
    """
    words, data, clause = analysis.words, vocabulary(analysis.language), analysis.clauses[number]
    if clause.predicate is None or clause.predicate.head in data["harm"] or not names(analysis, index):
        return False
    noun = index - 2
    while noun > clause.first and words[noun].tag in _NAMED:
        noun -= 1
    while noun > clause.first and (words[noun].lower in data["definite"] or words[noun].lower in data["day_of"]):
        noun -= 1
    before = words[max(clause.first, noun - 1)]
    counted = noun > clause.first and (before.tag == TIME or before.lower in data["event_day"])
    named = any(word.tag in _NOUN for word in words[noun + 1 : index - 1])
    return named and not counted and words[noun].lower in data["behind_event"]
