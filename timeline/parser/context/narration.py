"""How the story goes on: what a claim leaves in the thread of its text, from which the next ones are told."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.expression import Relation, Yearless
from timeline.model.claim import Context, Kind, Setting
from timeline.parser.attribution import Speaker
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.context.thread import Thread
from timeline.parser.drafts.selection import Draft
from timeline.parser.times.anchors import happening
from timeline.parser.times.attachment import Dated
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.verbs import vocabulary

#: What is told in one of these settings goes on from what was told before, or begins a narrative.
GOES_ON = frozenset({Setting.NEWS, Setting.AFTER})
#: How a day is told that lies ahead.
COMING = frozenset({Relation.FUTURE, Relation.DUE})
#: What hangs on a noun tells its background: a narrative does not go on from it.
_BACKGROUND = frozenset({Role.RELATIVE, Role.PARTICIPLE})


def go_on(thread: Thread, analysis: Analysis, draft: Draft, context: Context | None, speaker: Speaker | None) -> None:
    """What follows is told after this, unless this only tells more of a noun."""
    clause = analysis.clauses[draft.clause]
    predicate = clause.predicate
    if draft.against:
        return
    if draft.when is not None and draft.kind is Kind.OCCURRENCE:
        whole = analysis.words[clause.first : clause.after]
        thread.events.tell(happening(analysis, draft.clause, draft.when), whole, draft.when)
    core = draft.when.expression.core if draft.when and draft.when.expression else None
    if isinstance(core, Yearless):
        (thread.ahead.add if core.relation in COMING else thread.ahead.discard)((core.month, core.day))
    named = draft.when or (context.words if context is not None else None)
    if named is not None:
        thread.named, thread.named_age, thread.named_apart = named, 0, False
    if draft.kind is Kind.STATEMENT:
        if _is_main(analysis, draft):
            thread.spoke(draft.when, speaker.name if speaker else None)
    elif draft.kind is Kind.OCCURRENCE and predicate and predicate.tense is Tense.PAST:
        described = draft.noun and draft.when is not None and draft.told[0].end > draft.when.end
        aside = described or _went_on(analysis, draft) or (thread.event_age == 0 and _went_before(analysis, draft))
        if draft.when is not None and _is_main(analysis, draft) and not aside:
            thread.told(draft.when.expression, draft.when)
        elif draft.when is None and context is not None and context.setting in GOES_ON:
            thread.went_on(context.expression)


def asked(thread: Thread, analysis: Analysis, dated: Sequence[Dated]) -> None:
    """What answers a question about what is over is told of its day: "What happened on 14 March?"."""
    for one in dated:
        predicate = analysis.clauses[one.clause].predicate
        if predicate is not None and predicate.tense is Tense.PAST:
            thread.told(one.when.expression, one.when)


def _went_on(analysis: Analysis, draft: Draft) -> bool:
    """Does it tell what was so as before, and no event: "two were still missing on Saturday"?"""
    clause, still = analysis.clauses[draft.clause], vocabulary(analysis.language)["still"]
    return not still.isdisjoint(analysis.words.lowers[clause.first : clause.after])


def _went_before(analysis: Analysis, draft: Draft) -> bool:
    """Does a clause tell what went before the one that it hangs on: "signed on Monday, | after shells fell in May"?"""
    clause, earlier = analysis.clauses[draft.clause], vocabulary(analysis.language)["earlier"]
    return clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in earlier


def _is_main(analysis: Analysis, draft: Draft) -> bool:
    """Does it stand by itself, rather than tell more of a noun?"""
    clause = analysis.clauses[draft.clause]
    while clause.role is Role.COORDINATE and clause.host is not None:
        clause = analysis.clauses[clause.host]
    return clause.role not in _BACKGROUND
