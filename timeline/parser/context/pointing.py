"""Places what points back to something that the text has told with its time: an event, the quarter of a balance."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages.renaming import renamed
from timeline.model.claim import Context, Kind, Occasion, Setting
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.context.before import of_counted, of_past, of_same
from timeline.parser.context.thread import HEAD, Thread, is_balanced
from timeline.parser.drafts.selection import Draft
from timeline.parser.times.anchors import anchored, from_event
from timeline.parser.words.conjugation import OVER
from timeline.parser.words.verbs import vocabulary

#: So many words, at most, say which of its kind something was.
OPENING = 16

#: Settings in which it is known when it was, whatever it is counted from.
_KNOWN = frozenset({Setting.COUNTED, Setting.HEADING, Setting.PRESENT, Setting.AHEAD})


def renames(analysis: Analysis) -> bool:
    """Does the sentence only say which of its kind it was what was told: "It was the third strike this year"?"""
    return bool(renamed(" ".join(analysis.words.texts[:OPENING]), analysis.language))


def in_document(analysis: Analysis, number: int, inside: Sequence[Timex]) -> Context | None:
    """The context of what stands in a paper, whose day is not that of the news of it: "a letter | in which he asked …".

    It is that of the day by which the paper goes: "an e-mail of 15 May | in which …".
    """
    clause, words = analysis.clauses[number], analysis.words
    if clause.role is not Role.RELATIVE or clause.predicate is None or clause.predicate.tense not in OVER:
        return None
    before = clause.first - 1
    if words[before].tag == "IN":
        before -= 1
    elif words[clause.first].tag != "WRB":
        return None
    day = next((one for one in inside if one.start == words[before].start), None)
    before -= 2 if day is not None else 0
    if before < 0 or words[before].lower.removesuffix("s") not in vocabulary(analysis.language)["utterance"]:
        return None
    return of_counted(day) if day is not None else of_past()


def pointing_back(analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread) -> Context | None:
    """The context of what is over and points back; `inside`: all times of its sentence."""
    predicate = analysis.clauses[draft.clause].predicate
    if predicate is None or predicate.tense not in OVER:
        return None
    return _from_event(analysis, draft, inside, thread) or _of_balance(analysis, draft, inside, thread)


def _from_event(analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread) -> Context | None:
    """The context of what is counted from an event; past where that was not told, but for news at the head."""
    found = anchored(analysis, draft.clause, inside)
    if found is None:
        return None
    event = thread.events.named(found.noun, analysis.language)
    if event is None:
        news = thread.sentences < HEAD and thread.event is None
        return None if found.joined or news else of_past()
    return of_counted(from_event(event, found))


def with_occasion(
    context: Context | None, analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread
) -> Context | None:
    """The context, with the event that the text does not date from which the claim counts its time, if it does."""
    predicate = analysis.clauses[draft.clause].predicate
    counts = predicate is not None and predicate.tense in OVER and draft.kind is not Kind.STATEMENT
    if context is None or not counts or context.setting in _KNOWN:
        return context
    found = anchored(analysis, draft.clause, inside)
    if found is None or thread.events.named(found.noun, analysis.language) is not None:
        return context
    occasion = Occasion(words=found.event, unit=found.unit, amount=found.amount)
    return context.model_copy(update={"occasion": occasion})


def _of_balance(analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread) -> Context | None:
    """The context of what a balance gives, the quarter or half that was told last: "Net sales fell 28 percent"."""
    clause, data = analysis.clauses[draft.clause], vocabulary(analysis.language)
    verb = clause.predicate.first if clause.predicate else clause.first
    if data["balance"].isdisjoint(analysis.words.lowers[clause.first : verb]):
        return None
    span = analysis.span(clause)
    own = [one for one in inside if is_balanced(one) and span.holds(one.start, one.end)]
    told = own[0] if own else thread.period
    return of_same(told) if told is not None else None
