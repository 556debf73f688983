"""Numbers set beside the one told, with a time of their own: "stood at 37 last night, against 31 on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.parser.clauses.analysis import Analysis, Role, subject
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import TIME, Word, span_of
from timeline.parser.words.verbs import vocabulary

#: The words that compare stand at most so far before the time (words).
FARTHEST = 14

_SUM = frozenset({"CD", "$"})


class Against(NamedTuple):
    """A number set beside another: where the words that set it there begin, and its own, and the place of its time.

    `clause` tells the other number. `changed`: it changed from this one, so that its verb does not go with this one.
    """

    clause: int
    opens: int
    first: int
    time: int
    changed: bool

    def span(self, analysis: Analysis) -> Span:
        """All that is set beside the other number, its time included."""
        return Span(analysis.words[self.opens].start, analysis.words[self.time].end)


def against(analysis: Analysis, number: int, index: int) -> Against | None:
    """What the time at the word `index` of a clause, by its `number`, dates, if that is a number beside another."""
    words, data = analysis.words, vocabulary(analysis.language)
    told = _told(analysis, number)
    predicate = analysis.clauses[told].predicate
    compares = data["against"] | data["changed"]
    if predicate is None or not compares:
        return None
    for at in range(index - 1, max(predicate.after, index - FARTHEST), -1):
        word = words[at]
        if word.tag == TIME or word.tag in ("WDT", "WP", "VBD", "VBZ", "MD") or word.text in ";.":
            return None
        pair = f"{words.lowers[at - 1]} {word.lower}"
        if pair in compares:
            opens = at - 1 - (words[at - 2].text == ",")
            numbers = _has_sum(words[at + 1 : index]) and _has_sum(words[analysis.clauses[told].first : opens])
            placed = Against(told, opens, at + 1, index, pair in data["changed"])
            return placed if numbers else None
    return None


def told_against(analysis: Analysis, one: Against) -> tuple[Span, ...]:
    """The words that tell a number beside another: the subject and verb of that one, and itself."""
    words, clause = analysis.words, analysis.clauses[one.clause]
    after = one.time - (words[one.time - 1].tag == "IN" and one.time > one.first + 1)
    own = Span(words[one.first].start, words[after - 1].end)
    actor = subject(analysis, one.clause)
    if clause.predicate is None or actor is None:
        return (own,)
    first = next(index for index, word in enumerate(words) if word.start >= actor.start)
    if one.changed:
        return (*_timeless(words, first, clause.predicate.first), own)
    until = clause.predicate.after
    if words[one.first].tag in _SUM:  # "stood at | 31"
        until = next((at for at in range(until, one.opens) if words[at].tag in _SUM), until)
    return (*_timeless(words, first, until), own)


def _timeless(words: Sequence[Word], first: int, after: int) -> list[Span]:
    """Words in a row without the times among them, each with its preposition."""
    kept: list[Span] = []
    begins = first
    for index in range(first, after + 1):
        if index == after or words[index].tag == TIME:
            ends = index - (index < after and index > begins and words[index - 1].tag == "IN")
            kept += [span_of(words[begins:ends])] if ends > begins else []
            begins = index + 1
    return kept


def _told(analysis: Analysis, number: int) -> int:
    """The clause that tells the other number: what is said before its speaker, what is compared with a participle."""
    clause = analysis.clauses[number]
    if clause.role is Role.PARTICIPLE and clause.host is not None:
        return clause.host
    said = [at for at, other in enumerate(analysis.clauses) if other.said_by == number and other.after <= clause.first]
    return said[-1] if said else number


def _has_sum(words: Sequence[Word]) -> bool:
    return any(word.tag in _SUM for word in words)
