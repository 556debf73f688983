"""Two numbers of one thing in one clause, each with its own speaker: "900 came according to X, 520 according to Y".

The second leaves out what it shares with the first: the verb, what is counted. Its speaker stands behind it, before it
("laut X kamen 900, laut Y 520"), or as the subject of a verb that gives numbers ("X spoke of 900, Y of 520").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import or_
from typing import NamedTuple

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.text.sentences import Span
from timeline.parser.words.according import behind_according
from timeline.parser.words.amounts import amount_end, giving, hedged_from, is_amount, is_hedge
from timeline.parser.words.speech import SIGNS, TIME, span_of
from timeline.parser.words.verbs import vocabulary

#: In a longer clause (words) no number is looked for that another speaker gives: it is a list.
LONGEST_CLAUSE = 80

#: The name of a speaker has at most so many words.
LONGEST_NAME = 8

#: A verb that gives numbers stands at most so many words before its number.
VERB_WITHIN = 5

#: A rival of two words is the shortest: "police 300".
SHORTEST = 2

#: Sentences whose rivals are kept: those of an article, for they are asked for thrice.
_REMEMBERED = 512

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_AMOUNTS = frozenset({"CD", TIME})
_MARKS = frozenset(",;:–—-.!)")

#: Words in a row, by the index of the first and the one behind the last.
Range = tuple[int, int]


class Rival(NamedTuple):
    """A number that another speaker gives, by words of its sentence; `clause`: the number of the one that it goes on.

    `opens`: where it parts from what the clause tells; `words`: its own, of which `number` is the first of its number;
    `told`: those that tell it, in their order.
    """

    clause: int
    opens: int
    words: Range
    name: Range
    number: int
    told: tuple[Range, ...]


class _Part(NamedTuple):
    """A number with a speaker; `leads`: words that name him stand before it; `gapped`: he is the subject of a verb."""

    words: Range
    name: Range
    sum: Range
    noun: Range
    leads: bool = False
    gapped: bool = False


def rivals(analysis: Analysis) -> Sequence[Rival]:
    """The numbers of a sentence that are set against another by a second speaker, in order."""
    return _rivals(analysis) if analysis.words.may_hold_two_amounts() else ()


@lru_cache(_REMEMBERED)
def _rivals(analysis: Analysis) -> tuple[Rival, ...]:
    words = analysis.words
    may_be = map(or_, map(_AMOUNTS.__contains__, words.tags), map(SIGNS.__contains__, words.texts))
    if sum([is_amount(word, analysis.language) for word in compress(words, may_be)]) < 2:
        return ()
    return tuple(one for number in range(len(analysis.clauses)) for one in _Reader(analysis, number).rivals())


def contested_at(analysis: Analysis) -> list[int]:
    """Where in the text the numbers begin that a second speaker gives."""
    return [analysis.words[one.number].start for one in rivals(analysis)]


def place_of(analysis: Analysis, part: Range) -> Span:
    """The place of some words in the text."""
    return span_of(analysis.words[slice(*part)])


class _Reader:
    """Looks through a clause for the parts in which a number and its speaker stand."""

    def __init__(self, analysis: Analysis, number: int) -> None:
        self.words, self.language, self.number = analysis.words, analysis.language, number
        self.clause: Clause = analysis.clauses[number]
        self.after = self.clause.after
        while self.after > self.clause.first and self.words[self.after - 1].text in _MARKS:
            self.after -= 1

    def rivals(self) -> Iterator[Rival]:
        """Each part that is set against what the clause tells before the first of them."""
        verb = self.clause.predicate
        if verb is None or not verb.finite or self.after - self.clause.first > LONGEST_CLAUSE:
            return
        joints = [at for at in range(self.clause.first + 1, self.after) if self._is_joint(at)]
        opens, position = 0, 0
        for place, at in enumerate(joints):
            if at < max(position, verb.after):
                continue
            ends = [*joints[place + 1 :], self.after]
            part = next((one for end in ends if (one := self._part(at, end)) is not None), None)
            told = self._told(opens or at, part) if part else None
            if part is not None and told:
                opens, position = opens or at, part.words[1]
                number = next(at for at in range(*part.sum) if is_amount(self.words[at], self.language))
                yield Rival(self.number, at, part.words, part.name, number, told)

    def _is_joint(self, at: int) -> bool:
        return self.words.texts[at] in (",", ";", "–", "—") or self.words.lowers[at] in _joining(self.language)

    def _part(self, at: int, end: int) -> _Part | None:
        """The number and its speaker between two joints."""
        first = at + 1
        while first < end and self._is_joint(first):
            first += 1
        named = next((at for at in range(first, end) if behind_according(self.words, at, self.language) > at), None)
        number = next((at for at in range(first, end) if is_amount(self.words[at], self.language)), None)
        if number is None or end - first < SHORTEST:
            return None
        if named is None:
            return self._gapped(first, number, end) if self._gives_numbers() else None
        begins = behind_according(self.words, named, self.language)
        if named < number:
            hedged = hedged_from(self.words, begins, number, self.language)
            return self._made((first, end), (begins, hedged), (hedged, end), leads=True) if named == first else None
        stop = named - (self.words[named - 1].text == ",")
        return self._made((first, end), (begins, end), (first, stop))

    def _gapped(self, first: int, number: int, end: int) -> _Part | None:
        """ "…, the police | of 520"; no "…, an increase | of 3 per cent"."""
        if self.words[first].lower in vocabulary(self.language)["indefinite"]:
            return None
        hedged = hedged_from(self.words, first, number, self.language)
        hedged -= hedged > first and self.words[hedged - 1].tag == "DT"  # "en | el 35 %"
        joined = hedged > first and self.words[hedged - 1].tag == "IN"
        part = self._made((first, end), (first, hedged - joined), (hedged - joined, end))
        return part._replace(gapped=True) if part else None

    def _made(self, words: Range, name: Range, number: Range, *, leads: bool = False) -> _Part | None:
        """A part whose name can be one, and in which nothing else stands than its number and what that counts."""
        named = self.words[slice(*name)]
        begins = next((at for at in range(*number) if is_amount(self.words[at], self.language)), number[1])
        after = amount_end(self.words, begins, number[1], self.language)
        hedges = (*self.words[number[0] : begins],)
        noun = self.words[after : number[1]]
        if not 0 < len(named) <= LONGEST_NAME or not any(word.tag in _NOUN for word in named):
            return None
        if any(word.tag in (TIME, "CD") or word.text in _MARKS for word in named):
            return None
        if not all(is_hedge(word, self.language) or word.tag in ("IN", "DT") for word in hedges):
            return None
        if begins == number[1] or not all(word.tag in _NOUN for word in noun):
            return None
        return _Part(words, name, (number[0], after), (after, number[1]), leads)

    def _told(self, opens: int, part: _Part) -> tuple[Range, ...]:
        """The words that tell a part, in order: the clause up to where it `opens` with the part's number in place of
        its own; none where the clause gives no number that goes with it.
        """
        first, verb = self.clause.first, self.clause.predicate
        while self._is_joint(first):
            first += 1
        named = next((at for at in range(first, opens) if behind_according(self.words, at, self.language) > at), opens)
        until = self._number_before(named if named > first else opens, part)
        if until is None or verb is None:
            return ()
        begins, after = until
        behind = after
        while behind < opens and self.words[behind].tag in _NOUN:
            behind += 1
        counted = set(self.words.lowers[after:behind])
        noun = list(self.words.lowers[slice(*part.noun)])
        if not counted.issuperset(noun) or (part.gapped and not self._can_gap(begins, part)):
            return ()
        head: Range = (first, begins)
        lead: list[Range] = []
        if part.gapped:
            head, lead = (verb.first, begins), [part.name]
        elif named == first:
            head = (self._name_end(named, begins), begins)
            lead = [(part.words[0], part.name[1])] if part.leads else []
        rest = (behind if noun else after, min(opens, named if named > first else opens))
        own = (part.sum[0], part.noun[1])
        ranges = (*lead, head, (self._without_lead(*own), own[1]) if part.gapped else own, rest)
        return tuple(one for one in map(self._trimmed, ranges) if one[0] < one[1])

    def _number_before(self, limit: int, part: _Part) -> Range | None:
        """The last number before a word that is of the part's sort, a sum or a length of time, with its hedge."""
        timed = TIME in self.words.tags[slice(*part.sum)]
        places = [
            at
            for at in range(self.clause.first, limit)
            if is_amount(self.words[at], self.language) and (self.words.tags[at] == TIME) is timed
        ]
        if not places:
            return None
        first = places[-1]
        while first - 1 in places:
            first -= 1
        return hedged_from(self.words, self.clause.first, first, self.language), amount_end(
            self.words, first, limit, self.language
        )

    def _can_gap(self, begins: int, part: _Part) -> bool:
        """Does the number stand right behind the verb, led by the same word: "spoke of 900, the company of 520"?"""
        verb = self.clause.predicate
        if verb is None or not 0 <= begins - verb.after <= VERB_WITHIN:
            return False
        leads = self.words[part.name[1]]
        before = self.words[begins - 1 - (self.words[begins - 1].tag == "DT")]
        return leads.tag != "IN" or is_hedge(leads, self.language) or before.lower == leads.lower

    def _gives_numbers(self) -> bool:
        return self.clause.predicate is not None and self.clause.predicate.head in giving(self.language)

    def _name_end(self, named: int, limit: int) -> int:
        """Where the clause goes on behind the speaker who opens it: at a comma, its verb, its number."""
        verb = self.clause.predicate
        stops = [at for at in range(named, limit) if self.words[at].text == ","]
        return min([*stops, limit, *([verb.first] if verb and verb.first > named else [])])

    def _without_lead(self, first: int, after: int) -> int:
        """Where the number of a part begins behind what leads it, which the clause has, too: "en el | 35 %"."""
        while (
            first + 1 < after
            and self.words[first].tag in ("IN", "DT")
            and not is_hedge(self.words[first], self.language)
        ):
            first += 1
        return first

    def _trimmed(self, part: Range) -> Range:
        """Some words without the marks at their ends."""
        first, after = part
        while first < after and self.words[first].text in _MARKS:
            first += 1
        while first < after and self.words[after - 1].text in _MARKS:
            after -= 1
        return first, after


@cache
def _joining(language: str) -> frozenset[str]:
    return vocabulary(language)["conjunction"] | frozenset(loader.table(language, "attribution")["content"]["another"])
