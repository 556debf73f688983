"""One verb that tells of several things, each at its own time: its words are left out behind the first ("gapping")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.parser.attachment import Dated
from timeline.parser.borrowing import span_of
from timeline.parser.clauses import Analysis
from timeline.parser.sentences import Span
from timeline.parser.speech import at_or_after
from timeline.parser.verbs import vocabulary

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
