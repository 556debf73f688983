"""Finds what each time of a sentence dates: the predicate of its clause, or a noun ("the raid on Monday")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.dates.expression import (
    Absolute,
    Between,
    Expression,
    MonthOfYear,
    OpenEnded,
    PartOf,
    Relation,
    SoFar,
    Stretch,
    Yearless,
)
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses import Analysis, Clause, Role
from timeline.parser.modality import marker
from timeline.parser.naming import (
    behind_infinitive,
    dates_source,
    is_fronted,
    is_ruled_out,
    is_term,
    is_thing,
    names,
    names_of_another,
    names_utterance,
    noun_of,
    tells_of_noun,
)
from timeline.parser.predicates import OVER
from timeline.parser.rival.times import Against, against
from timeline.parser.speech import at_or_after, is_listed, is_tagged
from timeline.parser.tensed import LASTING, as_told, is_clock, is_now, is_since, turned
from timeline.parser.verbs import vocabulary

#: The words of a thing between two times, and those with which it begins.
_OPENS_THING = frozenset({"DT", "PRP$", "CD"})
_THING = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD", "POS"})
#: The rule of two times joined as one.
RANGE = "range"
_ORDER = [Precision.DAY, Precision.WEEK, Precision.MONTH]


@dataclass(frozen=True, slots=True)
class Dated:
    """A time and what it dates: a clause by its number, and in it a noun phrase by the range of its words, if any.

    `lasting`: it tells since when something holds. `against`: it dates a number that is set beside another.
    """

    when: Timex
    clause: int
    noun: tuple[int, int] | None = None
    lasting: bool = False
    against: Against | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    when: Timex
    index: int
    noun: tuple[int, int] | None
    naming: bool
    planned: bool = False


def attach(analysis: Analysis, timexes: Sequence[Timex], *, back: bool = False) -> list[Dated]:
    """What the time expressions of a sentence date, in order; those that only name or modify a thing date nothing.

    A clause that tells several days, as in a list, is dated by each; of different times the one that says most.
    `back`: the text looks back a year.
    """
    by_clause: dict[int, list[_Placed]] = {}
    beside: list[Dated] = []
    for timex in timexes:
        index = at_or_after(analysis.words, timex.start)
        if index >= len(analysis.words) or timex.expression is None or is_term(analysis, index):
            continue
        if dates_source(analysis, index):
            continue
        number = _names_host(analysis, analysis.clause_at(index))
        number = _said_in(analysis, number)
        compared = against(analysis, number, index)
        if compared is not None:
            beside.append(Dated(timex, compared.clause, against=compared))
        lasted = timex.rule == LASTING and not is_now(analysis.clauses[number].predicate)
        if compared is not None or lasted or is_ruled_out(analysis, number, index, timex):
            continue
        placed = _Placed(timex, index, noun_of(analysis, number, index), _is_name(analysis, timex, index))
        by_clause.setdefault(number, []).append(placed)
    by_clause = _of_called_off(analysis, by_clause)
    telling = {number: _telling(analysis, analysis.clauses[number], placed) for number, placed in by_clause.items()}
    chosen = [(number, one) for number, placed in telling.items() for one in placed]
    if not chosen:  # nothing but names: the walkout of 28 June is told of that day
        chosen = [(number, one) for number, placed in by_clause.items() for one in placed if one.naming]
        chosen = [(number, one) for number, one in chosen if not names_of_another(analysis, one.index)]
        chosen = [(n, replace(one, noun=None)) for n, one in chosen if not tells_of_noun(analysis, one.index)]
    found = [
        Dated(
            one.when if one.planned else as_told(analysis, number, one.index, one.when, back=back),
            number,
            one.noun,
            is_since(one.when),
        )
        for number, one in chosen
    ]
    return sorted((*found, *beside), key=lambda dated: dated.when.start)


def _is_name(analysis: Analysis, timex: Timex, index: int) -> bool:
    """Does a time name a thing: "the stoppage of 28 June"? Not what runs from one day to another: "du 15 au 22 mai"."""
    opening = loader.table(analysis.language, "words")["range"]["from"]
    runs = timex.rule == RANGE and index > 0 and analysis.words[index - 1].lower in opening
    return names(analysis, index) and not runs


def _names_host(analysis: Analysis, number: int) -> int:
    """The clause that a time tells of which stands in another: what only says what its host's deed may be tells none.

    "They staged the first of | what may be many strikes | on Friday."
    """
    clause = analysis.clauses[number]
    host = analysis.clauses[clause.host] if clause.host is not None else None
    free = clause.role is Role.RELATIVE and analysis.words[clause.first].tag == "WP"
    if host is None or clause.host is None or not free or host.after != clause.first:
        return number
    names = clause.predicate is not None and clause.predicate.head in vocabulary(analysis.language)["be"]
    over = host.predicate is not None and host.predicate.tense in OVER
    return clause.host if names and over and analysis.words[clause.first - 1].tag == "IN" else number


def _said_in(analysis: Analysis, number: int) -> int:
    """The clause of the deed where another names that by which it is done: "In a letter sent on Monday, | he said"."""
    clause = analysis.clauses[number]
    if not names_utterance(analysis, clause):
        return number
    deeds = (n for n, one in enumerate(analysis.clauses) if one.role is Role.MAIN and one.first >= clause.after)
    return next(deeds, number)


def _of_called_off(analysis: Analysis, by_clause: dict[int, list[_Placed]]) -> dict[int, list[_Placed]]:
    """The times by their clauses; what was called off has that for which it was planned: "the fair | set for May"."""
    found: dict[int, list[_Placed]] = {}
    for number, placed in by_clause.items():
        host = analysis.clauses[number].host
        called_off = host is not None and host not in by_clause and _is_called_off(analysis, number, host)
        if called_off and host is not None:
            found.setdefault(host, []).extend(_set_ahead(one) for one in placed)
        else:
            found.setdefault(number, []).extend(placed)
    return found


def _set_ahead(one: _Placed) -> _Placed:
    """A time for which something was planned, which may be yet to come."""
    expression = one.when.expression
    if expression is None or expression.said != {Part.WEEKDAY}:
        return replace(one, planned=True)
    when = one.when.model_copy(update={"expression": turned(expression, Relation.FUTURE), "tense": Relation.FUTURE})
    return replace(one, when=when, planned=True)


def _is_called_off(analysis: Analysis, number: int, host: int) -> bool:
    """Does a participle say for when that was planned which its host calls off?"""
    clause, other = analysis.clauses[number], analysis.clauses[host]
    if clause.role is not Role.PARTICIPLE or clause.predicate is None or other.predicate is None:
        return False
    words = " ".join(word.text for word in analysis.words[other.predicate.first : other.after])
    planned = clause.predicate.head in vocabulary(analysis.language)["planned"]
    return planned and marker("cancelled", analysis.language).search(words) is not None


def _telling(analysis: Analysis, clause: Clause, placed: Sequence[_Placed]) -> list[_Placed]:
    """Those that tell when, not the names of things: one, or all the days of a list."""
    adverbs = [one for one in placed if not one.naming and one.noun is None]
    nouns = [one for one in placed if one.noun is not None]
    if not adverbs:
        return [one for one in nouns if not one.naming or tells_of_noun(analysis, one.index)]
    adverbs = _without_repetitions(analysis, _behind_verb(analysis, clause, adverbs))
    adverbs = _without_others(analysis, clause, adverbs)
    best = min(adverbs, key=lambda one: _rank(analysis, clause, one))
    same = [one for one in adverbs if _alike(best.when, one.when) and _listed(analysis, best, one)]
    same += [one for one in adverbs if one not in same and _goes_on(analysis, clause, best, one)]
    return sorted({one.index: one for one in (*same, *nouns)}.values(), key=lambda one: one.index)


def _behind_verb(analysis: Analysis, clause: Clause, adverbs: Sequence[_Placed]) -> Sequence[_Placed]:
    """Without the times that belong to the subject where one behind the verb dates it: "the one on 14 July was …"."""
    verb = clause.predicate.first if clause.predicate else clause.first
    behind = [one for one in adverbs if one.index > verb]
    before = [one for one in adverbs if one.index < verb]
    words = analysis.words
    owned = [
        one
        for one in before
        if words[one.index + 1].text != "," and is_thing(words[clause.first : one.index], analysis.language)
    ]
    owned += [one for one in before if one not in owned and _is_apposed(analysis, clause, one.index)]
    bare = [one for one in before if one.index == clause.first and words[one.index + 1].tag.startswith(("VB", "NN"))]
    dropped = (*owned, *bare) if behind else ()
    return [one for one in adverbs if one not in dropped]


def _is_apposed(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Does a time close what is told of the subject before it: "Deuxième samedi, | le grimpeur …"?"""
    words = analysis.words
    opening = [word for word in words[clause.first : index] if word.tag not in ("IN", "DT")]
    closed = words[index + 1].text == "," and words[clause.first].tag in ("JJ", "NN", "NNS", "VBG", "VBN")
    return closed and bool(opening) and all(word.text != "," for word in opening)


def _without_others(analysis: Analysis, clause: Clause, adverbs: list[_Placed]) -> list[_Placed]:
    """Without the times of other months or years behind the one that is closest to the verb, in no list with it.

    "Were fined | in August | for riots at the derby | on 14 May".
    """
    verb = clause.predicate.after if clause.predicate else clause.first
    behind = sorted((one for one in adverbs if one.index >= verb), key=lambda one: one.index)
    if len(behind) < 2:
        return adverbs
    others = [
        one for one in behind[1:] if _excludes(behind[0].when, one.when) and not _listed(analysis, behind[0], one)
    ]
    return [one for one in adverbs if one not in others]


def _excludes(one: Timex, other: Timex) -> bool:
    """Do two times name different months, or different years?"""
    told = [_named(time.expression.core) for time in (one, other) if time.expression is not None]
    years, months = zip(*told, strict=True) if len(told) == 2 else ((), ())
    different = [len(set(part)) > 1 and None not in part for part in (years, months)]
    return different[0] if None not in years else different[1]


def _named(expression: Expression) -> tuple[int | None, int | None]:
    """The year and the month that an expression names."""
    if isinstance(expression, Absolute):
        return expression.year, expression.month
    return None, expression.month if isinstance(expression, Yearless | MonthOfYear) else None


def _without_repetitions(analysis: Analysis, adverbs: Sequence[_Placed]) -> list[_Placed]:
    """Of two times that say the same in two ways the fuller one: "tomorrow, Friday 12 July"."""
    kept: list[_Placed] = []
    for one in adverbs:
        last = kept[-1] if kept else None
        if last is not None and one.index - last.index == 2 and analysis.words[last.index + 1].text == ",":
            said = [placed.when.expression.said if placed.when.expression else frozenset() for placed in (last, one)]
            if said[0] != said[1]:
                kept[-1] = one if len(said[1]) > len(said[0]) else last
                continue
        kept.append(one)
    return kept


def _rank(analysis: Analysis, clause: Clause, one: _Placed) -> tuple[bool, bool, bool, bool, int, bool, int]:
    """The time that says most first.

    No rate, not that of an infinitive ("asked on Monday to leave by May"), no clock time, a closed one, the finest, at
    the head of the clause, the one closest to the verb.
    """
    expression = one.when.expression
    open_ended = isinstance(expression, OpenEnded | Stretch | SoFar)
    rate = one.when.type in (TimexType.SET, TimexType.DURATION)
    precision = expression.precision if expression else Precision.YEAR
    if isinstance(expression, PartOf | Between):
        precision = Precision.MONTH
    order = _ORDER.index(precision) if precision in _ORDER else len(_ORDER)
    verb = clause.predicate.after if clause.predicate else clause.first
    later = behind_infinitive(analysis, verb, one.index)
    behind = not is_fronted(analysis, clause, one.index)
    return rate, later, is_clock(one.when), open_ended, order, behind, abs(one.index - verb)


def _alike(one: Timex, other: Timex) -> bool:
    """Are both days, told in the same way?"""
    if one is other:
        return True
    if one.expression is None or other.expression is None or is_clock(one) is not is_clock(other):
        return False
    same = one.expression.precision is other.expression.precision is Precision.DAY
    return same and not isinstance(other.expression, OpenEnded)


def _listed(analysis: Analysis, one: _Placed, other: _Placed) -> bool:
    """Does a comma or a conjunction stand between two times of one clause?"""
    first, last = sorted((one.index, other.index))
    joints = {",", *vocabulary(analysis.language)["conjunction"]}
    return one is other or any(word.lower in joints for word in analysis.words[first:last])


def _goes_on(analysis: Analysis, clause: Clause, one: _Placed, other: _Placed) -> bool:
    """Does a verb tell of two times joined at once, or of two things: "in May and again on the 4th", "a … and b in …"?

    "Sold its mills in 2018 and its head office in the first quarter of last year."
    """
    words, (first, last) = analysis.words, sorted((one.index, other.index))
    if clause.predicate is None or first < clause.predicate.after or is_clock(one.when) or is_clock(other.when):
        return False
    joint = first + 1 + (words[first + 1].text == ",")
    if words[joint].lower not in vocabulary(analysis.language)["conjunction"]:
        return False
    tags = [word.tag for word in words[joint + 1 : last] if word.tag != "RB"]
    if tags[-1:] == ["DT"]:
        tags.pop()  # "on | the Fourth of July"
    thing = not tags[:-1] or (tags[0] in _OPENS_THING and set(tags[:-1]) <= _THING)
    return is_tagged(analysis.language) and not is_listed(analysis.language) and tags[-1:] == ["IN"] and thing
