"""Times that a length of time gives: how long after another clause's deed something happened, or until when it may."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.dates.expression import After, Around, Expression, Stretch
from timeline.dates.units import Unit
from timeline.dates.value import Precision
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.speech import TIME, at_or_after
from timeline.parser.words.verbs import vocabulary

#: TIMEX3 durations of days and more, and of two such units: "four months and two days".
_LENGTH = re.compile(r"P(?P<number>\d{1,3})(?P<unit>[DWMY])")
_SUM = re.compile(r"P(?P<number>\d{1,3})(?P<unit>[MYW])(?P<more>\d{1,3})(?P<smaller>[DWM])")
_CLOCKED = re.compile(r"PT(?:\d{1,2}|X)(?P<unit>[HM])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}

#: Clauses that tell something by themselves.
_WHOLE = frozenset({Role.MAIN, Role.COORDINATE})

#: What is told so is still to be done.
_AHEAD = frozenset({Tense.FUTURE, Tense.MODAL})


def with_terms(analysis: Analysis, timexes: Sequence[Timex]) -> list[Timex]:
    """The times, of those that end a term from now its days: "must be paid within two months"."""
    return [_term(analysis, timex) or timex for timex in timexes]


def _term(analysis: Analysis, timex: Timex) -> Timex | None:
    length, index = length_of(timex), at_or_after(analysis.words, timex.start)
    if length is None or not 0 < index < len(analysis.words):
        return None
    predicate = analysis.clauses[analysis.clause_at(index)].predicate
    opens = analysis.words[index - 1].lower in vocabulary(analysis.language)["within"]
    if not opens or predicate is None or predicate.tense not in _AHEAD:
        return None
    return timex.model_copy(update={"expression": Stretch(*length)})


def counted(analysis: Analysis, dated: Mapping[int, Timex], timexes: Iterable[Timex]) -> dict[int, Timex]:
    """By number the clauses that a length of time parts from the one they hang on, whose time is told.

    "It was suspended on 20 March, a day | after a film had shown him boasting": the film on the 19th.
    """
    lengths = {timex.start: timex for timex in timexes}
    found: dict[int, Timex] = {}
    for number in range(len(analysis.clauses)) if dated else ():
        opening = _opening(analysis, number)
        sign = _sign(analysis, opening) if opening else 0
        if not opening or not sign:
            continue
        pair = _counted_pair(analysis, number, dated)
        if pair is None:
            continue
        counting, other = pair
        length = lengths.get(analysis.words[opening - 1].start)
        expression = _counted_from(other, length, sign if counting == number else -sign)
        if expression is not None:
            told = length or _the_day(analysis, opening, other)
            found[counting] = told.model_copy(update={"expression": expression, "type": TimexType.DATE, "value": None})
    return found


def _counted_pair(analysis: Analysis, number: int, dated: Mapping[int, Timex]) -> tuple[int, Timex] | None:
    """Of a clause and the one that it hangs on the one without a time, and the time of the other."""
    if number not in dated:
        other = _dated_host(analysis, number, dated)
        return (number, other) if other is not None else None
    host = analysis.clauses[number].host
    free = host is not None and host not in dated and _hangs_right_on(analysis, number)
    return (host, dated[number]) if free and host is not None else None  # "paid two weeks | after it won on 7 May"


def _hangs_right_on(analysis: Analysis, number: int) -> bool:
    """Does a clause stand right behind the main one that it hangs on?"""
    host = analysis.clauses[number].host
    main = analysis.clauses[host] if host is not None else None
    return main is not None and main.after == analysis.clauses[number].first and main.role in _WHOLE


def _counted_from(host: Timex, length: Timex | None, sign: int) -> Expression | None:
    """So long before or after a day; no length is "the day", hours may run over midnight."""
    if host.expression is None:
        return None
    day = host.expression.core
    if length is None:
        return After(day, Unit.DAY, sign)
    measured = length_of(length)
    if measured is not None:
        unit, amount = measured
        return After(day, unit, sign * amount)
    summed = _SUM.fullmatch(length.value or "")
    if summed is not None:
        larger = After(day, _UNITS[summed["unit"]], sign * int(summed["number"]), exact=True)
        return After(larger, _UNITS[summed["smaller"]], sign * int(summed["more"]), exact=True)
    clocked = _CLOCKED.fullmatch(length.value or "") if day.precision is Precision.DAY else None
    if clocked is None:
        return None
    over = int(clocked["unit"] == "H")
    return Around(day, before=over * (sign < 0), after=over * (sign > 0))


def _the_day(analysis: Analysis, opening: int, host: Timex) -> Timex:
    """The words "the day" before a clause as a time."""
    word, before = analysis.words[opening - 1], analysis.words[opening - 2]
    return host.model_copy(
        update={"start": before.start, "end": word.end, "text": f"{before.text} {word.text}", "rule": "distance"}
    )


def _opening(analysis: Analysis, number: int) -> int | None:
    """The word that opens a clause right behind a time, in which the clause may begin: "two days | after it fell"."""
    clause, words = analysis.clauses[number], analysis.words
    first = clause.first + (clause.role is Role.MAIN and words[clause.first].tag == TIME)
    opens = clause.role in (Role.ADVERBIAL, Role.PARTICIPLE) or first > clause.first
    if not opens or not 0 < first < clause.after:
        return None
    data, before = vocabulary(analysis.language), words[first - 1]
    day = first > 1 and before.lower in data["event_day"] and words[first - 2].lower in data["definite"]
    return first if before.tag == TIME or day else None


def _sign(analysis: Analysis, opening: int) -> int:
    """-1 for a clause with "after", which tells what went before, 1 for one with "before", 0 for any other."""
    data, word = vocabulary(analysis.language), analysis.words[opening].lower
    return (word in data["later"]) - (word in data["earlier"])


def _dated_host(analysis: Analysis, number: int, dated: Mapping[int, Timex]) -> Timex | None:
    """The time of the clause that another hangs on, or of the one that this goes on from; no time of telling it."""
    host, seen = analysis.clauses[number].host, 0
    if host is None and number + 1 < len(analysis.clauses):
        host = number + 1  # "Two days after it fell, | …"
    while host is not None and seen < len(analysis.clauses):
        if host in dated:
            return dated[host]
        clause, seen = analysis.clauses[host], seen + 1
        host = clause.host if clause.role is Role.COORDINATE else None
    return None


def length_of(timex: Timex) -> tuple[Unit, int] | None:
    """The unit and number of a length of days or more, if a time is one."""
    found = _LENGTH.fullmatch(timex.value or "") if timex.type is TimexType.DURATION else None
    return (_UNITS[found["unit"]], int(found["number"])) if found else None
