"""One verb that tells of several things, each at its own time: its words are left out behind the first ("gapping")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.text.sentences import Span
from timeline.parser.times.attachment import Dated
from timeline.parser.words.speech import Word, at_or_after, span_of
from timeline.parser.words.verbs import vocabulary

#: So many times of a clause are several.
SEVERAL = 2


def gapped(analysis: Analysis, number: int, dated: Sequence[Dated]) -> dict[int, tuple[Span, ...]]:
    """By the places of the times of a clause what tells each, where one verb tells of several things, each at its time.

    "It came out as a draft on 2 June | and in its final form on 30 August": not a mere list of days.
    """
    clause, words, data = analysis.clauses[number], analysis.words, vocabulary(analysis.language)
    times = [at_or_after(words, one.when.start) for one in dated if one.noun is None]
    if len(times) < SEVERAL or clause.predicate is None or clause.asides or times[0] < clause.predicate.after:
        return {}
    counted = _counted(analysis, clause, times)
    if counted:
        return counted
    joints = [
        next((at for at in range(last + 1, place) if words[at].lower in data["conjunction"]), None)
        for last, place in pairwise(times)
    ]
    apart = [joint for joint in joints if joint is not None]
    if len(apart) < len(joints) or not all(
        any(word.tag.startswith("NN") for word in words[joint:place])
        for joint, place in zip(apart, times[1:], strict=True)
    ):
        return {}
    ends, starts = [*apart, clause.after], [clause.predicate.after, *(joint + 1 for joint in apart)]
    head = span_of(words[clause.first : clause.predicate.after])
    return {
        words[place].start: (head, span_of(words[first:after]))
        for place, first, after in zip(times, starts, ends, strict=True)
    }


def _counted(analysis: Analysis, clause: Clause, times: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """What tells each time where each has a number of its own before it: "40 trains ran on 17 May, | 20 on 15 June"."""
    words, predicate = analysis.words, clause.predicate
    if predicate is None or not _has_number(words[clause.first : predicate.first]):
        return {}
    starts = [_behind_comma(words, last, place) for last, place in pairwise(times)]
    begun = [start for start in starts if start is not None]
    if len(begun) < len(starts):
        return {}
    verb = span_of(words[predicate.first : predicate.after])
    told: dict[int, tuple[Span, ...]] = {words[times[0]].start: (span_of(words[clause.first : begun[0] - 1]),)}
    for place, first in zip(times[1:], begun, strict=True):
        until = place - (words[place - 1].tag == "IN")
        told[words[place].start] = (span_of(words[first:until]), verb, span_of(words[until : place + 1]))
    return told


def _behind_comma(words: Sequence[Word], last: int, place: int) -> int | None:
    """Where, right behind a time and a comma, a number begins that stands before the next time."""
    first = last + 2
    fits = words[last + 1].text == "," and first < place and _has_number(words[first:place])
    return first if fits and not any(word.tag.startswith("VB") for word in words[first:place]) else None


def _has_number(words: Sequence[Word]) -> bool:
    return any(word.tag == "CD" for word in words)
