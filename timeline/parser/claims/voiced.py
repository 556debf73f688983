"""Gives each speaker of a clause the number that is his: what two say of one thing is two claims."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.claim import Kind
from timeline.parser.attribution.rival_speakers import Rival, place_of, rivals
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.drafts.selection import Draft
from timeline.parser.text.sentences import Span


def voiced(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The claims of a sentence, those behind which another speaker gives another number without it and with it."""
    found = rivals(analysis)
    told = []
    for draft in drafts:
        own = [one for one in found if one.clause == draft.clause and not (draft.noun or draft.against)]
        told.append(_without(analysis, draft, own) if own else draft)
        told += [_of_rival(analysis, draft, one) for one in own]
    return told


def _of_rival(analysis: Analysis, draft: Draft, one: Rival) -> Draft:
    told = tuple(place_of(analysis, part) for part in one.told)
    return draft._replace(told=told, wider=(), beside=(), voice=place_of(analysis, one.words))


def _without(analysis: Analysis, draft: Draft, own: Sequence[Rival]) -> Draft:
    """The claim up to the first number of another speaker."""
    first = analysis.words[own[0].opens].start
    told = tuple(Span(span.start, min(span.end, first)) for span in draft.told if span.start < first)
    clause = analysis.clauses[draft.clause]
    voice = None if draft.kind is Kind.STATEMENT else Span(analysis.words[clause.first].start, first)
    return draft._replace(told=told or draft.told, voice=voice)
