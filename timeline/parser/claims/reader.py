"""Reads a document's claims from its first sentence to its last: what each clause tells, when, and who says so."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType

from timeline.dates.expression import After
from timeline.dates.value import Precision
from timeline.model.claim import Kind, ParsedClaim
from timeline.model.clue import Clue
from timeline.model.document import Document, LineKind
from timeline.model.parsed import Parsed
from timeline.model.timex import Timex, TimexType
from timeline.parser.attribution import describes_speaker
from timeline.parser.claims.composing import Composer
from timeline.parser.claims.knowledge import Knowledge
from timeline.parser.claims.titles import titled
from timeline.parser.claims.voiced import voiced
from timeline.parser.clauses.analysis import Analysis, Role, analyse
from timeline.parser.clauses.modality import is_comparison
from timeline.parser.clues import clues
from timeline.parser.clues.scheduled import scheduled
from timeline.parser.context.daytimes import on_day_told
from timeline.parser.context.headings import Headings, under_heading
from timeline.parser.context.narration import asked, go_on
from timeline.parser.context.placing import Surroundings, placed
from timeline.parser.context.thread import Thread, is_balanced
from timeline.parser.drafts.criteria import is_question
from timeline.parser.drafts.selection import Draft, select
from timeline.parser.text.datelines import dateline_end
from timeline.parser.text.entries import entries
from timeline.parser.text.imprints import imprints
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.quotations import Quotation, quotations
from timeline.parser.text.sentences import Span, paragraphs, sentences, trim
from timeline.parser.times.anchors import named_with_day
from timeline.parser.times.attachment import Dated, attach
from timeline.parser.times.counting import counted, with_terms
from timeline.parser.times.tensed import is_clock, looks_back
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.speech import span_of
from timeline.parser.words.tokens import words_of
from timeline.timex import join_ranges, tag

#: The rule of what is counted from a time told before: a title tells none.
DISTANCE = "distance"

#: No names but those of the text and of the table.
NO_ALIASES: Mapping[str, str] = MappingProxyType({})

#: What is told in one of these is not of the time of its entry.
_ELSEWHEN = frozenset({Tense.PLUPERFECT, Tense.FUTURE})


@dataclass
class _Reading:
    """What is known while a document is read from its first sentence to its last; `back`: it looks back a year.

    `clocks`: the times that head entries of a live report, by where their first sentences begin.
    """

    document: Document
    told: Ordered[Timex]
    known: Knowledge
    quoted: Ordered[Quotation]
    composer: Composer
    back: bool
    clocks: Mapping[int, Timex]
    thread: Thread = field(default_factory=Thread)
    ahead: list[Clue] = field(default_factory=list)


def parse(document: Document, aliases: Mapping[str, str] = NO_ALIASES) -> Parsed:
    """Reads the claims and publication clues of a document; nothing in it raises.

    `aliases`: for other names of actors and places the one that stands for them.
    """
    with _uncollected():
        return _parsed(document, aliases)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python looks for no garbage in circles meanwhile, of which reading makes none: that takes a tenth of its time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _parsed(document: Document, aliases: Mapping[str, str]) -> Parsed:
    """What `parse` gives."""
    timexes = tag(document.text, document.language)
    found = clues(document, timexes)
    stated = {(clue.start, clue.end) for clue in found if clue.stated}
    told = [
        timex
        for timex in join_ranges(document.text, timexes, document.language)
        if (timex.start, timex.end) not in stated
    ]
    times = Ordered(told)
    entered = entries(document.text, document.language)
    stamps = (*imprints(document.text, timexes, document.language), *(one.stamp for one in entered))
    stamped = tuple(sorted(stamps, key=lambda stamp: stamp.start))
    read = [_analysed(document, sentence, times) for sentence in sentences(document, timexes, stamped)]
    known = Knowledge.of(document, read, timexes, aliases)
    quoted, composer = Ordered(quotations(document.text)), Composer(document, known)
    clocks = {one.stamp.end: one.time for one in entered}
    reading = _Reading(document, times, known, quoted, composer, looks_back(told), clocks)
    headings = Headings(document, told, [analysis.sentence for analysis in read])
    claims: list[ParsedClaim] = []
    untold: list[Analysis] = []
    titles = [line.start for line in document.lines if line.kind is LineKind.TITLE]
    begun = paragraphs(document.text, [analysis.sentence for analysis in read])
    for analysis in read:
        start = analysis.sentence.start
        if start in begun:
            reading.thread.next_paragraph()
        reading.thread.under(headings.over(start), analysis, entry=headings.is_entry(start))
        if not headings.is_day(analysis.sentence):
            before = len(claims)
            claims += _claims(reading, analysis, title=start in titles)
            if start in titles and len(claims) == before:
                untold.append(analysis)
        reading.thread.next_sentence()
    return Parsed(document, (*titled(composer, untold, claims), *claims), (*found, *reading.ahead))


def _analysed(document: Document, sentence: Span, told: Ordered[Timex]) -> Analysis:
    """The clauses of a sentence, a dateline before it left out."""
    text, language = document.text, document.language
    end = dateline_end(text, sentence, document.dateline, language)
    sentence = trim(text, end, sentence.end) if end is not None else sentence
    return analyse(sentence, words_of(text, sentence, told.inside(sentence), language), language)


def _claims(reading: _Reading, analysis: Analysis, *, title: bool) -> Iterator[ParsedClaim]:
    """The claims of a sentence, in order."""
    if not analysis.clauses:
        return
    inside = with_terms(analysis, reading.told.inside(analysis.sentence))
    named = [timex for timex in inside if timex.expression is not None and not _borrows_day(timex, inside)]
    drafts = _drafts(reading, analysis, inside, named, title=title)
    if not drafts:
        return
    drafts = [on_day_told(analysis, draft, inside, reading.thread) for draft in drafts]
    times = {draft.clause: draft.when for draft in reversed(drafts) if draft.when is not None}
    taken = [draft.when for draft in drafts if draft.when is not None]
    free = [timex for timex in named if all((timex.start, timex.end) != (one.start, one.end) for one in taken)]
    around = Surroundings(analysis, times, inside, reading.thread)
    for draft in drafts:
        speaker = reading.known.speaker(_answered_for(analysis, draft))
        speaker = None if speaker and describes_speaker(analysis, draft.clause, speaker) else speaker
        context = None if draft.when else placed(draft, around, speaker)
        if draft.when is None and context is None:
            continue
        beside = tuple(timex for timex in free if any(span.holds(timex.start, timex.end) for span in draft.told))
        yield reading.composer.claim(analysis, draft, context, speaker, beside)
        go_on(reading.thread, analysis, draft, context, speaker)


def _drafts(
    reading: _Reading, analysis: Analysis, inside: Sequence[Timex], named: Sequence[Timex], *, title: bool
) -> list[Draft]:
    """What a sentence claims, with the times of `inside` that date it; of those `named` the text may speak again."""
    text, language, sentence = reading.document.text, analysis.language, analysis.sentence
    compared = [timex for timex in named if is_comparison(text, sentence, timex, language)]
    dating = [timex for timex in named if timex not in compared and not _is_age(timex)]
    dating = [timex for timex in dating if not (title and timex.rule == DISTANCE)]  # "Odala, two months later"
    if reading.thread.is_log:
        dating = [under_heading(timex, reading.thread.heading) for timex in dating]
    dated = attach(analysis, dating, back=reading.back)
    apart = counted(analysis, {one.clause: one.when for one in reversed(dated) if one.noun is None}, inside)
    dated += [Dated(when, number) for number, when in apart.items()]
    dated = dated or list(_of_entry(analysis, reading.clocks.get(sentence.start)))
    reading.ahead += scheduled(analysis, [one for one in dated if not _is_quoted(reading, one.when)])
    reading.thread.period = next(filter(is_balanced, reversed(named)), reading.thread.period)
    for words, when in named_with_day(analysis, inside):
        reading.thread.events.tell(words, (), when)
    if is_question(analysis):
        asked(reading.thread, analysis, dated)
    drafts = voiced(analysis, select(analysis, dated, undated=not title, compared=compared))
    if not drafts and reading.thread.entry and analysis.clauses[0].predicate is None:
        drafts = [Draft(0, None, Kind.OCCURRENCE, (sentence,))]
    if _is_spoken(reading, analysis):
        drafts = [draft if draft.when else draft._replace(kind=Kind.STATEMENT) for draft in drafts]
    return drafts


def _of_entry(analysis: Analysis, clock: Timex | None) -> Iterator[Dated]:
    """What the sentence that opens an entry of a live report tells, dated by the time over it."""
    if clock is None:
        return
    told = [number for number, one in enumerate(analysis.clauses) if one.predicate]
    main = next((number for number in told if analysis.clauses[number].role is Role.MAIN), None if told else 0)
    predicate = analysis.clauses[main].predicate if main is not None else None
    elsewhen = predicate is not None and predicate.tense in _ELSEWHEN and not predicate.passive
    if main is not None and not elsewhen:
        yield Dated(clock, main)


def _borrows_day(timex: Timex, inside: Sequence[Timex]) -> bool:
    """Is it a clock time without a day of its own in a sentence that names a date: "on 6 July, assembling at 10:30"?"""
    bare = is_clock(timex) and len(timex.text.split()) == 1
    return bare and any(other.type is TimexType.DATE and not isinstance(other.expression, After) for other in inside)


def _is_spoken(reading: _Reading, analysis: Analysis) -> bool:
    """Is the sentence part of a quotation whose speaker another sentence names?"""
    around = reading.quoted.before(analysis.sentence.start + 1)
    inside = around is not None and around.spoken and analysis.sentence.end <= around.end
    return inside and not any(clause.speaks and clause.said_by is None for clause in analysis.clauses)


def _is_quoted(reading: _Reading, timex: Timex) -> bool:
    """Does it stand in direct speech?"""
    around = reading.quoted.before(timex.start + 1)
    return around is not None and around.spoken and timex.end <= around.end


def _is_age(timex: Timex) -> bool:
    """Does it name an age rather than a time: "21st century war"?"""
    return timex.expression is not None and timex.expression.precision is Precision.CENTURY


def _answered_for(analysis: Analysis, draft: Draft) -> Span:
    """The words for which somebody answers: those of the clause, of a statement its verb."""
    if draft.voice is not None:
        return draft.voice
    clause = analysis.clauses[draft.clause]
    if draft.kind is not Kind.STATEMENT or clause.predicate is None or not clause.speaks:
        return analysis.span(clause)
    return span_of(analysis.words[clause.predicate.first : clause.predicate.after])
