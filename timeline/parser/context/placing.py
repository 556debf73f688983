"""Places what names no time of its own by the clauses around it and by what was told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model.claim import Context, Kind
from timeline.model.timex import Timex
from timeline.parser.attribution import Speaker
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.context.before import (
    Report,
    of_counted,
    of_days_from,
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
from timeline.parser.context.daytimes import told_again
from timeline.parser.context.occasions import after_event, around_calamity, of_calamity
from timeline.parser.context.pointing import in_document, pointing_back, renames, with_occasion
from timeline.parser.context.thread import REACH, SCENE, Thread
from timeline.parser.drafts.hearsay import tells_heard
from timeline.parser.drafts.lending import (
    described_by,
    follows,
    held_then,
    holds,
    in_one_frame,
    meanwhile,
    of_one_count,
    on_occasion,
    tells_of_death,
    took_long,
    within,
)
from timeline.parser.drafts.selection import Draft
from timeline.parser.times.exclusion import tells_of_now
from timeline.parser.times.matter import is_alleged, is_proven, proceeding_about
from timeline.parser.words.conjugation import OVER, Tense
from timeline.parser.words.verbs import vocabulary

#: The rule of a weekday of any week.
ANY_WEEKDAY = "any_weekday"


class Surroundings(NamedTuple):
    """What stands around a claim whose words name no time: its sentence, and what its text told before.

    `times`: those of the clauses that name one; `inside`: all that the sentence names.
    """

    analysis: Analysis
    times: Mapping[int, Timex]
    inside: Sequence[Timex]
    thread: Thread


def placed(draft: Draft, around: Surroundings, speaker: Speaker | None) -> Context | None:
    """The context of a claim whose words name no time; `None` where nothing places it."""
    context = _placed(draft, around, speaker)
    return with_occasion(context, around.analysis, draft, around.inside, around.thread)


def _placed(draft: Draft, around: Surroundings, speaker: Speaker | None) -> Context | None:
    analysis, times, inside, thread = around
    predicate = analysis.clauses[draft.clause].predicate
    if predicate is None:
        return of_entry(thread)
    counted = _told_before(analysis, draft, times, thread)
    if counted is not None:
        return of_same(counted)
    together = _together(draft, around)
    if together is not None:
        return together
    written = in_document(analysis, draft.clause, inside)
    if written is not None:
        return written
    pointed = pointing_back(analysis, draft, inside, thread) if draft.kind is not Kind.STATEMENT else None
    if pointed is None and predicate.tense is Tense.PAST and _points_back(analysis, draft.clause):
        pointed = of_past()  # "denied at the time that", long after what it points at
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
        after_event(analysis, draft.clause, inside)
        or _by_clauses(analysis, draft, times)
        or _by_length(analysis, draft, inside, thread)
        or _by_thread(draft, around)
    )


def _together(draft: Draft, around: Surroundings) -> Context | None:
    """The context of what happened when something else did, as clauses beside it or a calamity told before say."""
    (analysis, times, inside, thread), number = around, draft.clause
    same, happens = None, draft.kind is not Kind.STATEMENT
    if (inside or times) and (happens or analysis.clauses[number].role is Role.ADVERBIAL):
        same = described_by(analysis, number, inside) or meanwhile(analysis, number, times)
        same = same or on_occasion(analysis, number, times) or held_then(analysis, number, times)
        same = same or of_one_count(analysis, number, times)
    if same is not None:
        return of_meanwhile(same)
    if happens:
        same = in_one_frame(analysis, number, times) if times else None
        same = same or of_calamity(analysis, number, thread)
    if same is None:
        return around_calamity(analysis, number, thread)
    return of_days_from(same) if tells_of_death(analysis, number) else of_meanwhile(same)


def _by_clauses(analysis: Analysis, draft: Draft, times: Mapping[int, Timex]) -> Context | None:
    """The context that a clause takes from what it tells to be earlier or later."""
    clause = analysis.clauses[draft.clause]
    if clause.role is Role.ADVERBIAL and analysis.words[clause.first].lower in vocabulary(analysis.language)["earlier"]:
        return of_earlier(times.get(clause.host) if clause.host is not None else None)
    proceeding = proceeding_about(analysis, draft.clause)
    if proceeding is not None:
        return of_earlier(times.get(proceeding))  # "was fined on 3 July for a collision | in which three were hurt"
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


def _by_thread(draft: Draft, around: Surroundings) -> Context | None:
    """The context that the story gives, and the statement that tells it."""
    analysis, inside, thread = around.analysis, around.inside, around.thread
    predicate = analysis.clauses[draft.clause].predicate
    if predicate is None:
        return None
    if _looks_back(analysis, draft):
        thread.told(None)
        return of_earlier(None)
    over = predicate.tense in OVER
    charged = over and (is_alleged(analysis, draft.clause) or is_proven(analysis, draft.clause))
    if charged or _is_found_out(analysis, draft.clause) or _is_of_some_day(analysis, draft.clause, inside):
        return of_past()
    if over and _is_of_last_season(analysis, draft.clause):
        return of_last_season()
    again = told_again(analysis, draft.clause, thread)
    if again is not None and over:
        return of_counted(again)
    return of_event(predicate, thread, _report(draft, around), holds=holds(analysis, draft.clause))


def _report(draft: Draft, around: Surroundings) -> Report | None:
    """The statement that tells a claim, if one does."""
    if draft.host is None:
        return None
    teller = around.analysis.clauses[draft.host].predicate
    return Report(around.times.get(draft.host), now=teller is not None and teller.tense is Tense.PRESENT)


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
    predicate = clause.predicate
    if clause.role is not Role.REPORTED or predicate is None or predicate.tense not in OVER:
        return False
    if predicate.progressive or predicate.head in data["was"]:
        return False  # no "found that it was growing"
    host = clause.host
    while host is not None and analysis.clauses[host].role is Role.REPORTED and not analysis.clauses[host].speaks:
        host = analysis.clauses[host].host  # "found that the door was locked | and that the crew came late"
    finder = analysis.clauses[host].predicate if host is not None else None
    direct = analysis.clauses[clause.host].predicate if clause.host is not None else None
    return any(one is not None and one.head in data["finding"] for one in (direct, finder))


def _looks_back(analysis: Analysis, draft: Draft) -> bool:
    """Does it begin with somebody's birth, or an earlier one of a kind, which go on from nothing told before?"""
    data, main = vocabulary(analysis.language), analysis.clauses[0].predicate
    born = main is not None and draft.clause > 0 and main.head in data["looking_back"]
    opening = analysis.words[analysis.clauses[draft.clause].first :][:2]
    before = len(opening) == 2 and opening[0].tag == "DT" and opening[1].lower in data["earlier_one"]
    return born or before or analysis.words.lowers[0] in data["looking_back"]


def _told_before(analysis: Analysis, draft: Draft, times: Mapping[int, Timex], thread: Thread) -> Timex | None:
    """The time told last, where a clause points back to it ("damals") or counts who was there ("… zählte 800")."""
    clause, data = analysis.clauses[draft.clause], vocabulary(analysis.language)
    if clause.predicate is None or clause.predicate.tense is not Tense.PAST:
        return None
    counts = clause.predicate.head in data["counting"] or _recounts(analysis, clause)
    again = draft.clause == 0 and thread.named_age <= SCENE and renames(analysis)
    if not (counts or again or _points_back(analysis, draft.clause)):
        return None
    before = [number for number in times if number < draft.clause]
    if before:
        return times[max(before)]
    here = counts or not thread.named_apart  # a new paragraph may point at the whole story
    return thread.named if here and thread.named_age <= REACH else None


def _points_back(analysis: Analysis, number: int) -> bool:
    """Does a clause name the time told before: "damals", "at the time"?"""
    clause, back_then = analysis.clauses[number], vocabulary(analysis.language)["back_then"]
    return bool(back_then) and not back_then.isdisjoint(
        map(str.lower, analysis.words.texts[clause.first : clause.after])
    )


def _recounts(analysis: Analysis, clause: Clause) -> bool:
    """Does nothing but a number follow the verb: "dice que | fueron 36.000"?"""
    after = clause.predicate.after if clause.predicate else clause.after
    tags = [word.tag for word in analysis.words[after : clause.after] if word.text[0].isalnum()]
    return tags[-1:] == ["CD"] and set(tags) <= {"CD", "RB"}
