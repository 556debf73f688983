"""Cuts a sentence between its predicates: clauses side by side, asides inside the clause that they interrupt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from timeline.parser.predicates import Predicate, is_contact, speaker_aside
from timeline.parser.speech import TIME, Word
from timeline.parser.verbs import Vocabulary, boundary

RELATIVE = frozenset({"WDT", "WP", "WP$"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "DT"})
_PLACES = frozenset({"WRB"})
_DASHES = frozenset("–—-")
#: A clause begins behind these marks, and before a word that opens it.
_OPEN_AFTER = frozenset(';:–—-”"')


class Role(StrEnum):
    """How a clause hangs on its host."""

    MAIN = "main"
    COORDINATE = "coordinate"
    REPORTED = "reported"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by the indexes of its first word and the one after its last; `asides` are the ranges of others in it.

    `host` is the clause it hangs on, `said_by` the one that tells who says it, by their numbers; `subject` the range of
    its subject, where that is known from the cutting.
    """

    first: int
    after: int
    predicate: Predicate | None
    role: Role = Role.MAIN
    host: int | None = None
    said_by: int | None = None
    asides: tuple[tuple[int, int], ...] = ()
    subject: tuple[int, int] | None = None

    def holds(self, index: int) -> bool:
        """Is the word one of the clause's own?"""
        return self.first <= index < self.after and not any(first <= index < after for first, after in self.asides)


def segment(
    words: Sequence[Word], first: int, after: int, inside: Sequence[Predicate], data: Vocabulary
) -> list[Clause]:
    """The clauses of a stretch of words with the predicates inside it."""
    asides = _dashed(words, first, after, inside)
    nested = [
        clause
        for begin, end in asides
        for clause in segment(words, begin + 1, end, [one for one in inside if begin <= one.first < end], data)
    ]
    chain: list[Predicate] = []
    taken = first
    inside = [one for one in inside if not any(begin <= one.first < end for begin, end in asides)]
    for number, one in enumerate(inside):
        if one.first < taken:
            continue
        aside = _aside(words, max(taken, first), inside[number:], chain, data)
        if aside:
            asides.append(aside)
            within = [other for other in inside if aside[0] <= other.first < aside[1]]
            head, *others = segment(words, *aside, within, data)
            role = Role.RELATIVE if is_relative(words, aside[0]) else Role.PARTICIPLE
            role = Role.MAIN if one.finite and one.head in data["reporting"] and role is Role.PARTICIPLE else role
            nested += [replace(head, role=role), *others]
            taken = aside[1]
        else:
            chain.append(one)
    if not chain:
        return [Clause(first, after, None, asides=tuple(asides)), *nested] if nested else [Clause(first, after, None)]
    found = []
    fronted = len(chain) > 1 and words[first].lower in data["subordinator"] and words[first].tag in ("IN", "WRB")
    fronted = fronted and all(
        word.text != "," for word in words[first : chain[0].first]
    )  # "As a result, …" is a phrase
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


def _dashed(words: Sequence[Word], first: int, after: int, inside: Sequence[Predicate]) -> list[tuple[int, int]]:
    """The ranges between two dashes behind which the verb of the clause follows at once."""
    dashes = [index for index in range(first, after) if words[index].text in _DASHES and first < index < after - 1]
    verbs = {one.first for one in inside if one.finite}
    return [
        (one, other) for one, other in pairwise(dashes) if other + 1 in verbs and words[one - 1].tag in NOUN | {TIME}
    ]


def _last_cut(words: Sequence[Word], one: Predicate, after: int) -> int:
    """Behind a semicolon that follows the last verb, where a time stands behind it; else the end."""
    for index in range(one.after, after - 1):
        if words[index].text == ";" and any(word.tag == TIME for word in words[index:after]):
            return index + 1
    return after


def _aside(
    words: Sequence[Word], start: int, inside: Sequence[Predicate], chain: Sequence[Predicate], data: Vocabulary
) -> tuple[int, int] | None:
    """The range of a relative or participle clause between a subject and its verb; `None` if it stands elsewhere."""
    one = inside[0]
    since = max(start, chain[-1].after if chain else start)
    begin = _aside_begin(words, since, one, data)
    if not begin or not any(word.tag in NOUN for word in words[since:begin]):
        return None
    behind_comma = words[begin - 1].text == ","
    for later in (other for other in inside[1:] if other.finite):
        verb = later.first
        while verb > one.after and words[verb - 1].tag == "RB":
            verb -= 1
        between = range(one.after, verb)
        if not between:
            return (begin, verb) if is_asked(words, begin) else None
        closed = words[verb - 1].text in (",", *_DASHES)
        if closed and (behind_comma or not any(boundary(words, index, data) for index in between)):
            return begin, verb - 1
        if not behind_comma and not closed and not _parted(words, between, one, data):
            return begin, verb
        parts = [index for index in between if boundary(words, index, data) and not _joins_verb(words, index, data)]
        if parts and not (behind_comma and parts == [one.after] and words[one.after].lower in data["content"]):
            return None  # "Keller, who said | that it was over, left" goes on
    starts = not chain or any(boundary(words, index, data) for index in range(since, begin))
    return _unclosed(words, begin, inside, data) if behind_comma and starts else None


def _unclosed(
    words: Sequence[Word], begin: int, inside: Sequence[Predicate], data: Vocabulary
) -> tuple[int, int] | None:
    """An aside behind a comma that none closes, right before the verb: "troops, drawn from the corps | had arrived"."""
    one = inside[0]
    if one.finite or len(inside) != 2 or not inside[1].finite:
        return None
    verb = inside[1].first
    helped = words[verb].lower in data["auxiliary"] and words[verb - 1].tag not in ("PRP", "DT")
    parted = any(boundary(words, index, data) or words[index].text == "," for index in range(one.after, verb))
    return (begin, verb) if helped and not parted else None


def _aside_begin(words: Sequence[Word], since: int, one: Predicate, data: Vocabulary) -> int | None:
    """Where an aside with this verb would begin: at its relative, its participle or its speaker; `None`: it is none."""
    speaker = speaker_aside(words, one, since, data)
    if speaker is not None:
        return speaker
    if one.finite:
        if one.first - 1 > since and is_contact(words, one.first - 1):
            return one.first - 1
        opening = next((index for index in range(one.first - 1, since - 1, -1) if boundary(words, index, data)), None)
        if opening is None or not (is_relative(words, opening) or is_asked(words, opening)):
            return None
        return opening - 2 if opening - 2 > since and is_relative(words, opening - 2) else opening
    begin = one.first
    while begin > since and words[begin - 1].tag == "RB":
        begin -= 1
    return begin


def _parted(words: Sequence[Word], between: range, one: Predicate, data: Vocabulary) -> bool:
    """Does a clause end in a stretch of words? A list in a relative clause parts nothing: "by Kyiv, Seoul and …"."""
    commas = [index for index in between if words[index].text == ","]
    if commas and not (
        one.finite and any(words[i].lower in data["conjunction"] for i in range(commas[-1], between.stop))
    ):
        return True
    return any(boundary(words, index, data) for index in between)


def _joins_verb(words: Sequence[Word], index: int, data: Vocabulary) -> bool:
    return words[index].lower in data["conjunction"] and words[index - 1].text != ","


def is_relative(words: Sequence[Word], index: int) -> bool:
    """Does a relative clause begin with this word?"""
    behind_comma = index > 0 and words[index - 1].text == ","
    return (
        words[index].tag in RELATIVE
        or (words[index].tag in _PLACES and behind_comma)
        or is_contact(words, index)
        or _is_partly(words, index)
        or (_opens_relative(words[index]) and index > 0 and words[index - 1].tag in NOUN)
    )


def is_asked(words: Sequence[Word], index: int) -> bool:
    """Does a question begin that an infinitive asks: "a hearing to determine | how much can be recovered"?"""
    return (
        index > 1
        and words[index].tag in ("WRB", "WP")
        and [one.tag for one in words[index - 2 : index]] == ["TO", "VB"]
    )


def _is_partly(words: Sequence[Word], index: int) -> bool:
    """Does a relative clause tell of some of those before it: "families, | some of whom watched"?"""
    whom = words[index + 2 : index + 3]
    behind = index > 0 and words[index - 1].text == "," and words[index].tag in ("DT", "CD", "JJ", "NN")
    return behind and words[index + 1].lower == "of" and bool(whom) and whom[0].tag in RELATIVE


def _opens_relative(word: Word) -> bool:
    return word.lower in ("that", "which", "who", "whose") and word.tag != "NNP"  # the WHO


def _cut(
    words: Sequence[Word],
    one: Predicate,
    other: Predicate,
    asides: Sequence[tuple[int, int]],
    data: Vocabulary,
) -> int:
    """Where the clause of the second predicate begins."""
    between = [
        index for index in range(one.after, other.first) if not any(first <= index < after for first, after in asides)
    ]
    opening = [
        index for index in between if boundary(words, index, data) and words[index].lower not in data["conjunction"]
    ]
    firm = [index for index in opening if words[index].lower not in data["preposition"]]
    loose = [index for index in opening if not any(words[i].text == "," for i in range(index, other.first))]
    if other.finite and not firm and words[other.first - 1].tag == "CC":
        loose = [index for index in loose if index == other.first - 2]  # "before the break | and struck"
    for index in firm[:1] or loose[-1:]:
        return index + 1 if words[index].text in _OPEN_AFTER else index
    if not other.finite:
        begin = other.first
        while begin > one.after and (words[begin - 1].tag == "RB" or words[begin - 1].lower in data["with_gerund"]):
            begin -= 1
        return begin
    joints = [index for index in between if words[index].lower in data["conjunction"] and boundary(words, index, data)]
    if joints:
        return joints[-1]
    edges = {place for first, after in asides for place in (first - 1, after)}
    commas = [index for index in between if words[index].text == "," and index not in edges]
    if commas:
        return commas[-1] + 1
    if one.head in data["reporting"]:
        return _behind_times(words, one.after, other.first)
    joints = [index for index in between if words[index].lower in data["conjunction"]]
    return joints[-1] if joints else _noun_before(words, one.after, other.first)


def _noun_before(words: Sequence[Word], start: int, verb: int) -> int:
    """Where a verb's subject begins that nothing parts from what goes before: "casualties | the army has taken"."""
    index = verb
    while index > start and (words[index - 1].tag in NOUN or words[index - 1].tag in ("JJ", "POS", "PRP$", "RB")):
        index -= 1
        if words[index].tag in ("DT", "PRP", "PRP$", "EX") and words[index - 1].tag != "PRP$":
            return index
        if words[index].tag == "NNP" and words[index - 1].tag in ("NN", "NNS"):
            return index
    return min(verb, index)


def _behind_times(words: Sequence[Word], start: int, limit: int) -> int:
    """Behind the time expressions that follow at once, each with its preposition: "said on Monday | the deal …"."""
    index = start
    while index < limit:
        step = 1 if words[index].tag == "IN" else 0
        if index + step < limit and words[index + step].tag == TIME:
            index += step + 1
        else:
            break
    return index


def _role(words: Sequence[Word], cut: int, one: Predicate, other: Predicate, data: Vocabulary) -> Role:
    opening = words[cut]
    if not other.finite:
        return Role.PARTICIPLE
    reported = one.head in data["reporting"] or (opening.lower == "that" and words[cut - 1].tag.startswith("VB"))
    reported = reported or (
        opening.tag == "IN" and words[cut - 1].tag == "CC"
    )  # "said that it fell and | that he died"
    if opening.lower in data["content"] and reported:
        return Role.REPORTED
    if opening.tag in RELATIVE or _opens_relative(opening):
        return Role.RELATIVE
    if opening.lower in data["conjunction"]:
        return Role.COORDINATE
    if opening.lower in data["subordinator"]:
        return Role.ADVERBIAL
    if words[cut - 1].text in (",", ";", ":", "–", "—", "-", "”", '"'):
        return Role.MAIN
    return Role.REPORTED if one.head in data["reporting"] else Role.RELATIVE
