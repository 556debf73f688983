"""Finds what each time of a sentence dates: the predicate of its clause, or a noun ("the raid on Monday")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates.expression import Between, OpenEnded, PartOf, SoFar, Stretch
from timeline.dates.value import Precision
from timeline.languages import loader
from timeline.model.timex import Timex, TimexType
from timeline.parser.clauses import Analysis, Clause
from timeline.parser.speech import TIME, Word, at_or_after
from timeline.parser.tensed import as_told, is_clock, is_since
from timeline.parser.verbs import vocabulary

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_QUOTES = frozenset("“”\"‘’'")
_ORDER = [Precision.DAY, Precision.WEEK, Precision.MONTH]


@dataclass(frozen=True, slots=True)
class Dated:
    """A time and what it dates: a clause by its number, and in it a noun phrase by the range of its words, if any.

    `lasting`: it tells since when something holds.
    """

    when: Timex
    clause: int
    noun: tuple[int, int] | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    when: Timex
    index: int
    noun: tuple[int, int] | None
    naming: bool


def attach(analysis: Analysis, timexes: Sequence[Timex]) -> list[Dated]:
    """What the time expressions of a sentence date, in order; those that only name or modify a thing date nothing.

    A clause that tells several days, as in a list, is dated by each; of different times the one that says most.
    """
    by_clause: dict[int, list[_Placed]] = {}
    for timex in timexes:
        index = at_or_after(analysis.words, timex.start)
        if index >= len(analysis.words) or timex.expression is None or _is_term(analysis, index):
            continue
        number = analysis.clause_at(index)
        placed = _Placed(timex, index, _noun(analysis, number, index), _names(analysis, index))
        if _is_ruled_out(analysis, index):
            continue
        by_clause.setdefault(number, []).append(placed)
    telling = {number: _telling(analysis, analysis.clauses[number], placed) for number, placed in by_clause.items()}
    chosen = [(number, one) for number, placed in telling.items() for one in placed]
    if not chosen:  # nothing but names: the walkout of 28 June is told of that day
        chosen = [(number, one) for number, placed in by_clause.items() for one in placed if one.naming]
    found = [
        Dated(as_told(analysis, number, one.index, one.when), number, one.noun, is_since(one.when))
        for number, one in chosen
    ]
    return sorted(found, key=lambda dated: dated.when.start)


def _is_ruled_out(analysis: Analysis, index: int) -> bool:
    """Is another time given instead: "not on 4 April but on 14 March"?"""
    words, data = analysis.words, vocabulary(analysis.language)
    before = [word.lower for word in words[max(0, index - 2) : index]]
    behind = [word.lower for word in words[index + 1 : index + 4]]
    instead = any(word.tag == TIME for word in words[index + 1 : index + 5])
    return instead and bool(data["negation"].intersection(before)) and bool(data["contrast"].intersection(behind))


def _telling(analysis: Analysis, clause: Clause, placed: Sequence[_Placed]) -> list[_Placed]:
    """Those that tell when, not the names of things: one, or all the days of a list."""
    adverbs = [one for one in placed if not one.naming and one.noun is None]
    nouns = [one for one in placed if one.noun is not None]
    if not adverbs:
        return nouns
    adverbs = _without_repetitions(analysis, _behind_verb(analysis, clause, adverbs))
    best = min(adverbs, key=lambda one: _rank(analysis, clause, one))
    same = [one for one in adverbs if _alike(best.when, one.when) and _listed(analysis, best, one)]
    apart = [one for one in nouns if clause.predicate and one.index < clause.predicate.first]
    return sorted({one.index: one for one in (*same, *apart)}.values(), key=lambda one: one.index)


def _behind_verb(analysis: Analysis, clause: Clause, adverbs: Sequence[_Placed]) -> Sequence[_Placed]:
    """Without the times that belong to the subject where one behind the verb dates it: "the one on 14 July was …"."""
    verb = clause.predicate.first if clause.predicate else clause.first
    behind = [one for one in adverbs if one.index > verb]
    before = [one for one in adverbs if one.index < verb]
    words = analysis.words
    owned = [
        one
        for one in before
        if words[one.index + 1].text != "," and _is_thing(words[clause.first : one.index], analysis.language)
    ]
    bare = [one for one in before if one.index == clause.first and words[one.index + 1].tag.startswith(("VB", "NN"))]
    dropped = (*owned, *bare) if behind else ()
    return [one for one in adverbs if one not in dropped]


def _is_thing(phrase: Sequence[Word], language: str) -> bool:
    """Is what a time follows an event or one of several ("the one on 14 July"), not somebody who acts then?"""
    if any(word.tag in _NOUN for word in phrase):
        return _happens(phrase, language)
    return any(word.tag in ("CD", "DT") for word in phrase)


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


def _rank(analysis: Analysis, clause: Clause, one: _Placed) -> tuple[bool, bool, bool, int, int]:
    """The time that says most first: no rate, no clock time, a closed one, the finest, the one closest to the verb."""
    expression = one.when.expression
    open_ended = isinstance(expression, OpenEnded | Stretch | SoFar)
    rate = one.when.type in (TimexType.SET, TimexType.DURATION)
    precision = expression.precision if expression else Precision.YEAR
    if isinstance(expression, PartOf | Between):
        precision = Precision.MONTH
    order = _ORDER.index(precision) if precision in _ORDER else len(_ORDER)
    verb = clause.predicate.after if clause.predicate else clause.first
    return rate, is_clock(one.when), open_ended, order, abs(one.index - verb)


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


def _names(analysis: Analysis, index: int) -> bool:
    """Does the time name a thing ("the stoppage of 28 June") or measure it, rather than tell when?"""
    words = analysis.words
    naming = loader.table(analysis.language, "claims")["naming"]["words"]
    before = index - 1
    while before > 0 and (words[before].tag == TIME or words[before].lower in (",", "or", "and")):
        before -= 1  # "tickets dated 12 or 14 July"
    if before < 1 or words[before].lower not in naming:
        return _modifies(analysis, index)
    return words[before - 1].tag in _NOUN or words[before].tag.startswith("VB")


def _is_term(analysis: Analysis, index: int) -> bool:
    """Does the time only tell from when something holds: "4 per cent, paid from August"?"""
    terms = loader.table(analysis.language, "claims")["term"]["words"]
    ends = loader.table(analysis.language, "words")["range"]
    before = analysis.words[max(0, index - 2) : index]
    return len(before) == 2 and before[0].lower in terms and before[1].lower in (*ends["from"], *ends["to"])


def _modifies(analysis: Analysis, index: int) -> bool:
    """Does it stand between an article or owner and a noun: "the June deal", "September's pay"?"""
    words = analysis.words
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None:
        return False
    if _describes(analysis, index):
        return True
    held = index > 0 and words[index - 1].tag in ("DT", "POS", "PRP$", "JJ")
    return (held and following.tag in _NOUN | {"CD", "VBG"}) or following.tag == "POS"


def _describes(analysis: Analysis, index: int) -> bool:
    """Does it stand with what describes a noun: "das 1968 errichtete Bauwerk", "die für 2024 geplante Reparatur"?"""
    words = analysis.words
    before = index - 1 - (index > 0 and words[index - 1].tag == "IN")
    behind = index + 1
    while behind < len(words) and words[behind].tag in ("JJ", "VBN"):
        behind += 1
    nouns = behind < len(words) and behind > index + 1 and words[behind].tag in _NOUN
    return nouns and before >= 0 and words[before].tag == "DT" and words[index + 1].end < words[behind].start


def _noun(analysis: Analysis, number: int, index: int) -> tuple[int, int] | None:
    """The noun phrase before the verb that a time dates, behind the noun of an event; `None`: it dates the verb."""
    clause = analysis.clauses[number]
    words = analysis.words
    if clause.predicate is None or not clause.predicate.finite or index <= clause.first:
        return None
    if index >= clause.predicate.after:
        return _behind_preposition(analysis, clause.predicate.after, index)
    if any(word.text not in _QUOTES for word in words[index + 1 : clause.predicate.first]):
        return None
    phrase = words[clause.first : index]
    if any(word.text in ",;:" for word in phrase) or phrase[0].tag in ("IN", "RB"):
        return None
    return (clause.first, index + 1) if _happens(phrase, analysis.language) else None


def _behind_preposition(analysis: Analysis, first: int, index: int) -> tuple[int, int] | None:
    """The noun of an event behind "after" or "before", with its time: "reached after | talks on Monday"."""
    words, data = analysis.words, vocabulary(analysis.language)
    opening = next((at for at in range(index - 1, first - 1, -1) if words[at].lower in data["sequence"]), None)
    if opening is None:
        return None
    phrase = words[opening + 1 : index]
    plain = all(word.text not in ",;:" and word.tag not in ("WDT", "WP") for word in phrase)
    return (opening + 1, index + 1) if plain and _happens(phrase, analysis.language) else None


def _happens(phrase: Sequence[Word], language: str) -> bool:
    """Is one of the nouns that of something that happens?"""
    data = vocabulary(language)
    nouns = [word.lower for word in phrase if word.tag in ("NN", "NNS", "VBG")]
    return any(noun.endswith(tuple(data["event_endings"])) or noun.removesuffix("s") in data["event"] for noun in nouns)
