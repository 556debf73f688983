"""Cuts a sentence between its predicates: clauses side by side, asides inside the clause that they interrupt."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.parser.clauses.asides import aside_of, dashed, is_relative, opens_relative
from timeline.parser.words.conjugation import Predicate
from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import NOUN, RELATIVE, Vocabulary, boundaries

#: A clause begins behind these marks, and before a word that opens it.
_BEFORE_NOUN = NOUN | {"JJ", "POS", "PRP$", "RB", "VBG"}
_OPEN_AFTER = frozenset(';:–—-”"')


class Role(StrEnum):
    """How a clause hangs on its host."""

    MAIN = "main"
    COORDINATE = "coordinate"
    REPORTED = "reported"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    PARTICIPLE = "participle"


class Clause(NamedTuple):
    """A clause by the indexes of its first word and the one after its last; `asides` are the ranges of others in it.

    `host` is the clause it hangs on, `said_by` the one that tells who says it, by their numbers; `subject` the range of
    its subject, where that is known from the cutting; `speaks`: its verb reports what somebody says.
    """

    first: int
    after: int
    predicate: Predicate | None
    role: Role = Role.MAIN
    host: int | None = None
    said_by: int | None = None
    asides: tuple[tuple[int, int], ...] = ()
    subject: tuple[int, int] | None = None
    speaks: bool = False

    def holds(self, index: int) -> bool:
        """Is the word one of the clause's own?"""
        return self.first <= index < self.after and not any(first <= index < after for first, after in self.asides)


def segment(words: Words, first: int, after: int, inside: Sequence[Predicate], data: Vocabulary) -> list[Clause]:
    """The clauses of a stretch of words with the predicates inside it."""
    asides = dashed(words, first, after, inside)
    nested = [
        clause
        for begin, end in asides
        for clause in segment(words, begin + 1, end, [one for one in inside if begin <= one.first < end], data)
    ]
    chain: list[Predicate] = []
    taken = first
    if asides:
        inside = [one for one in inside if not any(begin <= one.first < end for begin, end in asides)]
    for number, one in enumerate(inside):
        if one.first < taken:
            continue
        aside = aside_of(words, max(taken, first), inside[number:], chain, data)
        if aside:
            asides.append(aside)
            within = [other for other in inside if aside[0] <= other.first < aside[1]]
            head, *others = segment(words, *aside, within, data)
            role = Role.RELATIVE if is_relative(words, aside[0]) else Role.PARTICIPLE
            role = Role.REPORTED if is_heard(words, aside[0], data) else role
            role = Role.MAIN if one.finite and one.head in data["reporting"] and role is Role.PARTICIPLE else role
            nested += [head._replace(role=role), *others]
            taken = aside[1]
        else:
            chain.append(one)
    if not chain:
        return [Clause(first, after, None, asides=tuple(asides)), *nested] if nested else [Clause(first, after, None)]
    found = []
    fronted = len(chain) > 1 and words.lowers[first] in data["subordinator"] and words.tags[first] in ("IN", "WRB")
    fronted = fronted and "," not in words.texts[first : chain[0].first]  # "As a result, …" is a phrase
    start, role = first, Role.ADVERBIAL if fronted and not is_relative(words, first) else Role.MAIN
    for number, one in enumerate(chain):
        following = chain[number + 1] if number + 1 < len(chain) else None
        cut = _cut(words, one, following, asides, data) if following else _last_cut(words, one, after)
        mine = tuple(aside for aside in asides if start <= aside[0] < cut)
        found.append(Clause(start, cut, one, role, asides=mine))
        if following:
            role = _role(words, cut, one, following, data)
            start = cut
        elif cut < after:  # "…; in May, forty": the verb of the clause before is meant
            found.append(Clause(cut, after, None, Role.COORDINATE))
    return [*found, *nested]


def _last_cut(words: Words, one: Predicate, after: int) -> int:
    """Behind a semicolon that follows the last verb, where a time stands behind it; else the end."""
    for index in range(one.after, after - 1):
        if words.texts[index] == ";" and TIME in words.tags[index:after]:
            return index + 1
    return after


def _cut(
    words: Words,
    one: Predicate,
    other: Predicate,
    asides: Sequence[tuple[int, int]],
    data: Vocabulary,
) -> int:
    """Where the clause of the second predicate begins."""
    between, lowers, bounding = _outside(range(one.after, other.first), asides), words.lowers, boundaries(words, data)
    bounds = [index for index in between if index in bounding]
    opening = [index for index in bounds if lowers[index] not in data["conjunction"]]
    firm = [index for index in opening if lowers[index] not in data["preposition"]]
    loose = [index for index in opening if "," not in words.texts[index : other.first]]
    if other.finite and not firm and words.tags[other.first - 1] == "CC":
        loose = [index for index in loose if index == other.first - 2]  # "before the break | and struck"
    for index in firm[:1] or loose[-1:]:
        return index + 1 if words.texts[index] in _OPEN_AFTER else index
    if not other.finite:
        begin = other.first
        while begin > one.after and (words.tags[begin - 1] == "RB" or words.lowers[begin - 1] in data["with_gerund"]):
            begin -= 1
        return begin
    joints = [index for index in bounds if lowers[index] in data["conjunction"]]
    if joints:
        return joints[-1]
    apposed = _apposed_joint(words, one.after, other.first, data)
    if apposed is not None:
        return apposed
    edges = {place for first, after in asides for place in (first - 1, after)}
    commas = [index for index in between if words.texts[index] == "," and index not in edges]
    if commas:
        return commas[-1] + 1
    if one.head in data["telling_whom"]:
        return _noun_before(words, one.after, other.first)  # "told the jury | the killing was planned"
    if one.head in data["reporting"]:
        return _behind_times(words, one.after, other.first)
    joints = [index for index in between if lowers[index] in data["conjunction"]]
    return joints[-1] if joints else _noun_before(words, one.after, other.first)


def _apposed_joint(words: Words, start: int, verb: int, data: Vocabulary) -> int | None:
    """The conjunction before a subject with an apposition: "survived | but his passenger, a woman of 27, died"."""
    if words.texts[verb - 1] != ",":
        return None
    comma = next((at for at in range(verb - 2, start, -1) if words.texts[at] == ","), start)
    joints = [at for at in range(start, comma) if words.lowers[at] in data["conjunction"] and words.tags[at] == "CC"]
    owned = bool(joints) and words.tags[joints[-1] + 1] in ("DT", "PRP$", "NNP", "PRP")
    return joints[-1] if owned and comma - joints[-1] > 1 else None


def _outside(between: range, asides: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The indexes that lie in no aside."""
    if not asides:
        return between
    return [index for index in between if not any(first <= index < after for first, after in asides)]


def _noun_before(words: Words, start: int, verb: int) -> int:
    """Where a verb's subject begins that nothing parts from what goes before: "casualties | the army has taken"."""
    index = verb
    while index > start and words[index - 1].tag in _BEFORE_NOUN:
        index -= 1
        if words.tags[index] in ("DT", "PRP", "PRP$", "EX") and words.tags[index - 1] != "PRP$":
            return index
        if words[index].tag == "NNP" and words[index - 1].tag in ("NN", "NNS"):
            return index
    return min(verb, index)


def _behind_times(words: Words, start: int, limit: int) -> int:
    """Behind the time expressions that follow at once, each with its preposition: "said on Monday | the deal …"."""
    index = start
    while index < limit:
        step = 1 if words[index].tag == "IN" else 0
        if index + step < limit and words[index + step].tag == TIME:
            index += step + 1
        else:
            break
    return index


def is_heard(words: Words, index: int, data: Vocabulary) -> bool:
    """Does "that" open the content of a noun for what is only heard: "denied reports | that he left"?"""
    if index == 0 or words.lowers[index] not in data["content"]:
        return False
    return words.lowers[index - 1] in data["heard"] and words.tags[index - 1] in NOUN


def _role(words: Words, cut: int, one: Predicate, other: Predicate, data: Vocabulary) -> Role:
    opening = words[cut]
    if not other.finite:
        told = one.head in data["reporting"] and opening.tag == "VBG" and cut == one.after
        return Role.REPORTED if told else Role.PARTICIPLE  # "denied | taking the money"
    if is_heard(words, cut, data):
        return Role.REPORTED
    told = words.tags[cut - 1].startswith(("VB", "JJ"))  # "It is likely | that it fell" describes nothing
    reported = one.head in data["reporting"] or (opening.lower == "that" and told)
    reported |= opening.tag == "IN" and words.tags[cut - 1] == "CC"  # "said that it fell and | that he died"
    if opening.lower in data["content"] and reported:
        return Role.REPORTED
    if opening.tag in RELATIVE or opens_relative(opening):
        return Role.RELATIVE
    if opening.lower in data["conjunction"]:
        return Role.COORDINATE
    if opening.lower in data["subordinator"]:
        return Role.ADVERBIAL
    if words.texts[cut - 1] in (",", ";", ":", "–", "—", "-", "”", '"'):
        return Role.MAIN
    return Role.REPORTED if one.head in data["reporting"] else Role.RELATIVE
