"""What the clauses around one, and the times of its sentence, lend a clause that names no time of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.dates.expression import OpenEnded, SoFar, Stretch
from timeline.dates.value import Precision
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.naming import happens
from timeline.parser.clauses.relative import is_placed
from timeline.parser.words.conjugation import Predicate, Tense
from timeline.parser.words.speech import TIME, at_or_after
from timeline.parser.words.verbs import vocabulary

#: TIMEX3 durations of months or years.
LONG = re.compile(r"P\d{1,3}[MY]")


def within(analysis: Analysis, number: int, inside: Sequence[Timex]) -> Timex | None:
    """The time within which a clause tells that something happened: "thrown out within a week"."""
    if not inside:
        return None
    opening, words = vocabulary(analysis.language)["within"], analysis.words
    for index in range(analysis.clauses[number].first + 1, analysis.clauses[number].after):
        if words.tags[index] == TIME and words.lowers[index - 1] in opening:
            return next((one for one in inside if one.start == words[index].start), None)
    return None


def took_long(analysis: Analysis, predicate: Predicate, inside: Sequence[Timex]) -> bool:
    """Does a verb tell that something took months or years: "the inquiry took nineteen months"?"""
    behind = analysis.words[predicate.after : predicate.after + 2]
    starts = {word.start for word in behind if word.tag == TIME}
    long = any(one.start in starts and LONG.fullmatch(one.value or "") for one in inside)
    return long and predicate.head in vocabulary(analysis.language)["taking"]


def holds(analysis: Analysis, number: int) -> bool:
    """Does a clause tell how things were, or how long they lasted, rather than what happened next ("there was")?"""
    predicate, data = analysis.clauses[number].predicate, vocabulary(analysis.language)
    if predicate is None or predicate.tense is not Tense.PAST or analysis.words[predicate.first - 1].tag == "EX":
        return False
    lasts = predicate.head in data["was"] or predicate.head in data["lasting"] or predicate.progressive
    return lasts or _is_toll(analysis, number)


def _is_toll(analysis: Analysis, number: int) -> bool:
    """Does it count those whom what was just told killed or hurt, and not further ones: "Twelve people died"?"""
    clause, data = analysis.clauses[number], vocabulary(analysis.language)
    words, own = analysis.words, slice(clause.first, clause.after)
    counted = "CD" in words.tags[own] and data["further"].isdisjoint(words.lowers[own])
    return counted and clause.predicate is not None and clause.predicate.head in data["toll"]


def tells_of_death(analysis: Analysis, number: int) -> bool:
    """Does a clause tell who died, which some do only days after what killed them?"""
    predicate = analysis.clauses[number].predicate
    return predicate is not None and predicate.head in vocabulary(analysis.language)["dying"]


def described_by(analysis: Analysis, number: int, inside: Sequence[Timex]) -> Timex | None:
    """The time that a relative clause tells more of: "1988, the year | in which she was born"."""
    clause, words = analysis.clauses[number], analysis.words
    if clause.role is not Role.RELATIVE or not is_placed(analysis, clause):
        return None
    at = clause.first - 1
    while at >= 0 and words[at].tag in ("IN", "DT", TIME, ","):
        one = next((one for one in inside if one.start == words[at].start and one.expression is not None), None)
        if one is not None:
            return one
        at -= 1
    return None


def follows(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The time after which a clause tells that something happened: "risen to 38 | after a body was found today"."""
    earlier = vocabulary(analysis.language)["earlier"]
    for other, clause in enumerate(analysis.clauses):
        opens = clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in earlier
        if opens and clause.host == number and other in times:
            return times[other]
    return None


def meanwhile(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The time of what happened together with a clause, on either side of "when": "died when it fell on Monday"."""
    opening = vocabulary(analysis.language)["meanwhile"]
    while analysis.clauses[number].role is Role.COORDINATE and (host := analysis.clauses[number].host) is not None:
        number = host
    for other, clause in enumerate(analysis.clauses):
        tells_when = clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in opening
        if tells_when and clause.host == number and other in times:
            return times[other]
        if tells_when and other == number and clause.host is not None and clause.host in times:
            return times[clause.host]
    return None


def on_occasion(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The time of the occasion on which a clause was done: "backed it in a ballot | that closed on 22 April"."""
    clause, words = analysis.clauses[number], analysis.words
    relative = next((n for n, one in enumerate(analysis.clauses) if n in times and one.first == clause.after), None)
    if relative is None or analysis.clauses[relative].role is not Role.RELATIVE or is_placed(analysis, clause):
        return None
    opens = next((at for at in range(clause.after - 1, clause.first, -1) if words[at].tag == "IN"), None)
    if opens is None or words[opens].lower not in vocabulary(analysis.language)["at_occasion"]:
        return None
    return times[relative] if happens(words[opens + 1 : clause.after], analysis.language) else None


def held_then(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The time at which what a clause tells of took place: "the strike, | held on 13 June, | was joined by 42 %"."""
    clause, data = analysis.clauses[number], vocabulary(analysis.language)
    if clause.predicate is None or clause.predicate.tense is not Tense.PAST:
        return None
    for other, aside in enumerate(analysis.clauses):
        told = other in times and aside.host == number and aside.first < clause.predicate.first
        if told and aside.predicate is not None and aside.predicate.head in data["held"]:
            return times[other]
    return None


def in_one_frame(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The day that a sentence names first, or before a semicolon, for all that its clauses tell beside each other.

    "On 2 March | offices were searched | and a computer was seized; | three clerks were questioned". Not of what came
    of it, nor of a year, in which much happens.
    """
    clause, clauses, words = analysis.clauses[number], analysis.clauses, analysis.words
    if not _is_told(clause) or not stands_beside(analysis, clause):
        return None
    for other in range(number - 1, -1, -1):
        before = clauses[other]
        if not _is_told(before) or before.role not in (Role.MAIN, Role.COORDINATE):
            continue
        if other not in times:
            if stands_beside(analysis, before):
                continue
            return None
        when = times[other]
        index = at_or_after(words, when.start)
        apart = words[before.after - 1].text == ";" or words[clause.first].text == ";"
        framed = _opens(analysis, before, index) or apart
        return when if framed and _is_closed(when) else None
    return None


def _is_told(clause: Clause) -> bool:
    """Does it tell what happened, in the plain past?"""
    return clause.predicate is not None and clause.predicate.tense is Tense.PAST


def stands_beside(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause tell something beside the one before, and not what came of it or is set against it?"""
    words, data = analysis.words, vocabulary(analysis.language)
    if clause.role not in (Role.MAIN, Role.COORDINATE) or clause.first == 0:
        return False
    lowers = words.lowers[clause.first : clause.after]
    joined = clause.role is Role.MAIN or lowers[0] in data["adding"] or words[clause.first].text in ",;"
    return joined and data["sequel"].isdisjoint(lowers)


def _opens(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Do only small words stand before a time in its clause?"""
    return all(word.tag in ("IN", "CC", "RB", "DT") for word in analysis.words[clause.first : index])


def _is_closed(when: Timex) -> bool:
    """Does a time name a day or a month, and no stretch that is open to a side?"""
    expression = when.expression
    closed = expression is not None and not isinstance(expression, OpenEnded | Stretch | SoFar)
    return closed and expression is not None and expression.precision in (Precision.DAY, Precision.MONTH)


def of_one_count(analysis: Analysis, number: int, times: Mapping[int, Timex]) -> Timex | None:
    """The time of those counted beside whom others are: "two people died | and ten were hurt in a fire on Monday"."""
    clauses = analysis.clauses
    joined = [(n, one.host) for n, one in enumerate(clauses) if one.role is Role.COORDINATE and one.host is not None]
    beside = [host if one == number else one for one, host in joined if number in (one, host)]
    counting = {n for n in (number, *beside) if _counts(analysis, n)}
    return next((times[n] for n in beside if n in times and counting >= {n, number}), None)


def _counts(analysis: Analysis, number: int) -> bool:
    """Does a clause tell of the past of so many, its subject?"""
    clause = analysis.clauses[number]
    told = clause.predicate is not None and clause.predicate.tense is Tense.PAST
    subject = analysis.words[clause.first : clause.predicate.first] if told and clause.predicate else ()
    return any(word.tag == "CD" for word in subject)
