"""Chooses which of the times of a clause tell when it happened: one, or all the days of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates.expression import (
    Absolute,
    Between,
    Expression,
    MonthOfYear,
    OpenEnded,
    PartOf,
    SoFar,
    Stretch,
    Yearless,
)
from timeline.dates.value import Precision
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.clauses.naming import behind_infinitive, is_fronted, is_thing, tells_of_noun
from timeline.parser.times.tensed import is_clock
from timeline.parser.words.speech import is_listed
from timeline.parser.words.taggers import is_tagged
from timeline.parser.words.verbs import vocabulary

#: The words of a thing between two times, and those with which it begins.
_OPENS_THING = frozenset({"DT", "PRP$", "CD"})

_THING = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD", "POS"})

_ORDER = [Precision.DAY, Precision.WEEK, Precision.MONTH]


@dataclass(frozen=True, slots=True)
class Placed:
    """A time of a clause: the index of its word, the noun that it dates, and whether it only names a thing."""

    when: Timex
    index: int
    noun: tuple[int, int] | None
    naming: bool
    planned: bool = False


def telling_times(analysis: Analysis, clause: Clause, placed: Sequence[Placed]) -> list[Placed]:
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


def _behind_verb(analysis: Analysis, clause: Clause, adverbs: Sequence[Placed]) -> Sequence[Placed]:
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
    owned += [one for one in before if one not in owned and _was_awaited(analysis, one.index)]
    if _is_moved(analysis, clause, behind):
        owned += [one for one in before if one not in owned and _closes_aside(analysis, clause, one.index)]
    bare = [one for one in before if one.index == clause.first and words[one.index + 1].tag.startswith(("VB", "NN"))]
    dropped = (*owned, *bare) if behind else ()
    return [one for one in adverbs if one not in dropped]


def _is_apposed(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Does a time close what is told of the subject before it: "Deuxième samedi, | le grimpeur …"?"""
    words = analysis.words
    opening = [word for word in words[clause.first : index] if word.tag not in ("IN", "DT")]
    closed = words[index + 1].text == "," and words[clause.first].tag in ("JJ", "NN", "NNS", "VBG", "VBN")
    return closed and bool(opening) and all(word.text != "," for word in opening)


def _was_awaited(analysis: Analysis, index: int) -> bool:
    """Is it told in passing for when something had been planned: "the ruling, due on | 15 May, | will come in June"?"""
    words, at = analysis.words, index - 1
    at -= at > 0 and words[at].tag == "IN"
    awaited = at > 0 and words[at].lower in vocabulary(analysis.language)["awaiting"]
    return awaited and words[at - 1].text == "," and words[index + 1].text == ","


def _is_moved(analysis: Analysis, clause: Clause, behind: Sequence[Placed]) -> bool:
    """Does a clause tell to when something is moved: "è rinviata | a settembre"?"""
    data, words = vocabulary(analysis.language), analysis.words
    moves = clause.predicate is not None and clause.predicate.head in data["moving"]
    return moves and any(words[one.index - 1].lower in data["moved_to"] for one in behind)


def _closes_aside(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Does a time close what stands between two commas: "la festa, in programma domenica, | è rinviata"?"""
    words = analysis.words
    return words[index + 1].text == "," and "," in words.texts[clause.first : index]


def _without_others(analysis: Analysis, clause: Clause, adverbs: list[Placed]) -> list[Placed]:
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


def _without_repetitions(analysis: Analysis, adverbs: Sequence[Placed]) -> list[Placed]:
    """Of two times that say the same in two ways the fuller one: "tomorrow, Friday 12 July"."""
    kept: list[Placed] = []
    for one in adverbs:
        last = kept[-1] if kept else None
        if last is not None and one.index - last.index == 2 and analysis.words[last.index + 1].text == ",":
            said = [placed.when.expression.said if placed.when.expression else frozenset() for placed in (last, one)]
            if said[0] != said[1]:
                kept[-1] = one if len(said[1]) > len(said[0]) else last
                continue
        kept.append(one)
    return kept


def _rank(analysis: Analysis, clause: Clause, one: Placed) -> tuple[bool, bool, bool, bool, int, bool, int]:
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


def _listed(analysis: Analysis, one: Placed, other: Placed) -> bool:
    """Does a comma or a conjunction stand between two times of one clause?"""
    first, last = sorted((one.index, other.index))
    joints = {",", *vocabulary(analysis.language)["conjunction"]}
    return one is other or not joints.isdisjoint(analysis.words.lowers[first:last])


def _goes_on(analysis: Analysis, clause: Clause, one: Placed, other: Placed) -> bool:
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
