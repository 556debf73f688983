"""Places what names no time of its own by the clauses around it and by what was told before, and carries that on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.claim import Context, Kind, Setting
from timeline.model.timex import Timex
from timeline.parser.anchors import happening
from timeline.parser.attachment import Dated
from timeline.parser.attribution import Speaker
from timeline.parser.clauses import Analysis, Clause, Role
from timeline.parser.conjugation import OVER, Tense
from timeline.parser.context import (
    of_counted,
    of_earlier,
    of_entry,
    of_event,
    of_last_season,
    of_later,
    of_meanwhile,
    of_past,
    of_same,
    of_shortly_after,
    of_statement,
)
from timeline.parser.daytimes import told_again
from timeline.parser.exclusion import tells_of_now
from timeline.parser.hearsay import tells_heard
from timeline.parser.lending import (
    described_by,
    follows,
    held_then,
    holds,
    meanwhile,
    of_one_count,
    on_occasion,
    took_long,
    within,
)
from timeline.parser.pointing import in_document, pointing_back, with_occasion
from timeline.parser.selection import Draft
from timeline.parser.thread import REACH, Thread
from timeline.parser.verbs import vocabulary

#: What is told in one of these settings goes on from what was told before, or begins a narrative.
GOES_ON = frozenset({Setting.NEWS, Setting.AFTER})

#: The rule of a weekday of any week.
ANY_WEEKDAY = "any_weekday"

#: What hangs on a noun tells its background: a narrative does not go on from it.
_BACKGROUND = frozenset({Role.RELATIVE, Role.PARTICIPLE})


def placed(
    analysis: Analysis,
    draft: Draft,
    times: Mapping[int, Timex],
    inside: Sequence[Timex],
    thread: Thread,
    speaker: Speaker | None,
) -> Context | None:
    """The context of a claim whose words name no time; `None` where nothing places it.

    `times`: those of the clauses that name one; `inside`: all that the sentence names.
    """
    context = _placed(analysis, draft, times, inside, thread, speaker)
    return with_occasion(context, analysis, draft, inside, thread)


def _placed(
    analysis: Analysis,
    draft: Draft,
    times: Mapping[int, Timex],
    inside: Sequence[Timex],
    thread: Thread,
    speaker: Speaker | None,
) -> Context | None:
    predicate = analysis.clauses[draft.clause].predicate
    if predicate is None:
        return of_entry(thread)
    counted = _told_before(analysis, draft, times, thread)
    if counted is not None:
        return of_same(counted)
    same = None
    if draft.kind is not Kind.STATEMENT or analysis.clauses[draft.clause].role is Role.ADVERBIAL:
        same = described_by(analysis, draft.clause, inside) or meanwhile(analysis, draft.clause, times)
        same = same or on_occasion(analysis, draft.clause, times) or held_then(analysis, draft.clause, times)
        same = same or of_one_count(analysis, draft.clause, times)
    if same is not None:
        return of_meanwhile(same)
    written = in_document(analysis, draft.clause, inside)
    if written is not None:
        return written
    pointed = pointing_back(analysis, draft, inside, thread) if draft.kind is not Kind.STATEMENT else None
    if pointed is not None:
        return pointed
    if draft.kind is Kind.STATEMENT:
        still = tells_of_now(predicate, analysis) or predicate.tense is Tense.PRESENT
        still |= tells_heard(analysis, draft.clause)  # "reports that she knew | are false"
        earlier = predicate.tense is Tense.PLUPERFECT and not still
        return of_statement(speaker.name if speaker else None, thread, still=still, earlier=earlier)
    clause = analysis.clauses[draft.clause]
    if clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in vocabulary(analysis.language)["later"]:
        told = times.get(clause.host) if clause.host is not None else None
        return of_later(told) if told is not None else None
    return (
        _by_clauses(analysis, draft, times)
        or _by_length(analysis, draft, inside, thread)
        or _by_thread(analysis, draft, times, inside, thread)
    )


def _by_clauses(analysis: Analysis, draft: Draft, times: Mapping[int, Timex]) -> Context | None:
    """The context that a clause takes from what it tells to be earlier or later."""
    clause = analysis.clauses[draft.clause]
    if clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in vocabulary(analysis.language)["earlier"]:
        return of_earlier(times.get(clause.host) if clause.host is not None else None)
    after = follows(analysis, draft.clause, times)
    if after is None and clause.role is Role.COORDINATE and clause.host is not None and clause.host < draft.clause:
        after = times.get(clause.host)  # "it was to fall in June, | but falcons nested there"
    over = clause.predicate is not None and clause.predicate.tense in OVER
    return of_later(after) if after is not None and over else None


def _by_length(analysis: Analysis, draft: Draft, inside: Sequence[Timex], thread: Thread) -> Context | None:
    """The context of what took so long from what was told before; what went on for months was no news when it began."""
    predicate, lasted = analysis.clauses[draft.clause].predicate, within(analysis, draft.clause, inside)
    over = predicate is not None and predicate.tense in OVER
    if predicate is not None and over and took_long(analysis, predicate, inside):
        return of_past()
    return of_shortly_after(thread, lasted) if lasted is not None and over else None


def _by_thread(
    analysis: Analysis, draft: Draft, times: Mapping[int, Timex], inside: Sequence[Timex], thread: Thread
) -> Context | None:
    """The context that the story gives, and the statement that tells it."""
    predicate = analysis.clauses[draft.clause].predicate
    if predicate is None:
        return None
    if _looks_back(analysis, draft):
        thread.told(None)
        return of_earlier(None)
    if _is_found_out(analysis, draft.clause) or _is_of_some_day(analysis, draft.clause, inside):
        return of_past()
    if predicate.tense in OVER and _is_of_last_season(analysis, draft.clause):
        return of_last_season()
    said = times.get(draft.host) if draft.host is not None else None
    again = told_again(analysis, draft.clause, thread)
    if again is not None and predicate.tense in OVER:
        return of_counted(again)
    reported, lasts = draft.host is not None, holds(analysis, draft.clause)
    return of_event(predicate, thread, said, reported=reported, holds=lasts)


def _is_of_some_day(analysis: Analysis, number: int, inside: Sequence[Timex]) -> bool:
    """Does it tell a weekday of whatever week, as no news does: "he resigned on a Tuesday"?"""
    span = analysis.span(analysis.clauses[number])
    return any(one.rule == ANY_WEEKDAY and span.holds(one.start, one.end) for one in inside)


def _is_of_last_season(analysis: Analysis, number: int) -> bool:
    """Is it told of the season of a sport that is over: "scored 14 goals last season"?"""
    clause = analysis.clauses[number]
    told = " ".join(word.lower for word in analysis.words[clause.first : clause.after])
    return any(phrase in told for phrase in vocabulary(analysis.language)["last_season"])


def _is_found_out(analysis: Analysis, number: int) -> bool:
    """Is it what an inquiry found, which goes on from nothing that was told before: "concluded that | nobody knew"?"""
    clause, data = analysis.clauses[number], vocabulary(analysis.language)
    host = analysis.clauses[clause.host].predicate if clause.host is not None else None
    predicate = clause.predicate
    if clause.role is not Role.REPORTED or predicate is None or predicate.tense not in OVER or host is None:
        return False
    happens_then = not predicate.progressive and predicate.head not in data["was"]  # no "found that it was growing"
    return happens_then and host.head in data["finding"]


def _looks_back(analysis: Analysis, draft: Draft) -> bool:
    """Does it begin with somebody's birth, or an earlier one of a kind, which go on from nothing told before?"""
    data, main = vocabulary(analysis.language), analysis.clauses[0].predicate
    born = main is not None and draft.clause > 0 and main.head in data["looking_back"]
    opening = analysis.words[analysis.clauses[draft.clause].first :][:2]
    before = len(opening) == 2 and opening[0].tag == "DT" and opening[1].lower in data["earlier_one"]
    return born or before or analysis.words[0].lower in data["looking_back"]


def _told_before(analysis: Analysis, draft: Draft, times: Mapping[int, Timex], thread: Thread) -> Timex | None:
    """The time told last, where a clause points back to it ("damals") or counts who was there ("… zählte 800")."""
    clause, data = analysis.clauses[draft.clause], vocabulary(analysis.language)
    if clause.predicate is None or clause.predicate.tense is not Tense.PAST:
        return None
    counts = clause.predicate.head in data["counting"] or _recounts(analysis, clause)
    own = analysis.words.texts[clause.first : clause.after] if data["back_then"] else ()
    if not (counts or data["back_then"].intersection(map(str.lower, own))):
        return None
    before = [number for number in times if number < draft.clause]
    return times[max(before)] if before else thread.named if thread.named_age <= REACH else None


def _recounts(analysis: Analysis, clause: Clause) -> bool:
    """Does nothing but a number follow the verb: "dice que | fueron 36.000"?"""
    after = clause.predicate.after if clause.predicate else clause.after
    tags = [word.tag for word in analysis.words[after : clause.after] if word.text[0].isalnum()]
    return tags[-1:] == ["CD"] and set(tags) <= {"CD", "RB"}


def go_on(thread: Thread, analysis: Analysis, draft: Draft, context: Context | None, speaker: Speaker | None) -> None:
    """What follows is told after this, unless this only tells more of a noun."""
    clause = analysis.clauses[draft.clause]
    predicate = clause.predicate
    if draft.against:
        return
    if draft.when is not None and draft.kind is Kind.OCCURRENCE:
        whole = analysis.words[clause.first : clause.after]
        thread.events.tell(happening(analysis, draft.clause, draft.when), whole, draft.when)
    named = draft.when or (context.words if context is not None else None)
    if named is not None:
        thread.named, thread.named_age = named, 0
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
    clause = analysis.clauses[draft.clause]
    words = analysis.words[clause.first : clause.after]
    return any(word.lower in vocabulary(analysis.language)["still"] for word in words)


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
