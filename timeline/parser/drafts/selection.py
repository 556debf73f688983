"""Chooses the clauses of a sentence that are claims: those that a time dates, those that tell of an event without one.

No claim: questions, what may or could be, conditions, what merely is so ("its tolerance is high"), words to the reader.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from timeline.model.claim import Kind
from timeline.model.timex import Timex
from timeline.parser.attribution.back import points_back
from timeline.parser.clauses.analysis import Analysis, Role, set_before, subject
from timeline.parser.clauses.naming import happens
from timeline.parser.drafts.criteria import compares, is_question, kind_of, merely_is, tells_event
from timeline.parser.drafts.hearsay import is_verdict
from timeline.parser.drafts.idle import is_appeal, is_bare, is_supposed, is_unreal, says_nothing
from timeline.parser.drafts.telling import LONGEST, told_by
from timeline.parser.text.sentences import Span
from timeline.parser.times.attachment import Dated
from timeline.parser.times.gapping import gapped
from timeline.parser.times.set_against import told_against
from timeline.parser.times.sourcing import is_source
from timeline.parser.words.conjugation import Tense
from timeline.parser.words.speech import span_of, within
from timeline.parser.words.verbs import RELATIVE, VERB, vocabulary

#: No words for who speaks are among these: verbs and what opens a clause of its own.
_NAMELESS = VERB | RELATIVE | {"WRB"}


class Draft(NamedTuple):
    """A claim to be: its clause by number, its time if the words name one, its kind, and the words that tell it.

    `host`: the statement that tells it, by the number of its clause. `wider`: clauses that hang on it and make no claim
    of their own, `beside` those that hang on none. `alone`: no other claim tells the same clause at another time.
    `noun`: a noun of the clause tells it. `against`: it is a number set beside the one that the clause tells. `voice`:
    the words for which its speaker answers, where the clause has several. `others`: the clauses that other claims tell.
    """

    clause: int
    when: Timex | None
    kind: Kind
    told: tuple[Span, ...]
    host: int | None = None
    wider: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()
    alone: bool = True
    noun: bool = False
    against: bool = False
    voice: Span | None = None
    others: frozenset[int] = frozenset()


def select(analysis: Analysis, dated: Sequence[Dated], *, undated: bool, compared: Sequence[Timex] = ()) -> list[Draft]:
    """The claims of a sentence in the order of its clauses; those without a time only where `undated` are wanted.

    `compared`: times that only say how far back a comparison goes.
    """
    if is_question(analysis) or (not dated and (points_back(analysis) or is_bare(analysis))):
        return []
    by_clause: dict[int, list[Dated]] = {}
    for one in dated:
        by_clause.setdefault(one.clause, []).append(one)
    drafts, claimed = list[Draft](), set[int]()
    for number, clause in enumerate(analysis.clauses):
        if is_appeal(analysis, number) or is_unreal(analysis, number) or is_source(analysis, clause):
            continue
        if set_before(analysis, number) is not None or is_supposed(analysis, clause):
            continue
        host = clause.said_by
        times = by_clause.get(number, ())
        shares = gapped(analysis, number, times) if times else {}
        for one in times:
            kind = Kind.OCCURRENCE if one.noun or one.against else kind_of(analysis, clause, one)
            told = shares.get(one.when.start) or _told(analysis, one)
            noun, against = one.noun is not None, one.against is not None
            drafts.append(Draft(number, one.when, kind, told, host, noun=noun, against=against))
            claimed.add(number)
        if not undated or not all(one.noun or one.against for one in times) or compares(analysis, clause, compared):
            continue
        empty = says_nothing(analysis, number) or is_verdict(analysis, number)
        if not empty and tells_event(analysis, number, claimed):
            drafts.append(Draft(number, None, kind_of(analysis, clause, None), told_by(analysis, number), host))
            claimed.add(number)
    if not drafts:
        return []
    drafts = _without_others(analysis, _once(analysis, drafts), dated)
    clauses = [draft.clause for draft in drafts]
    widened = [
        one._replace(
            wider=_wider(analysis, one, clauses),
            alone=clauses.count(one.clause) == 1,
            others=frozenset(clauses[:at] + clauses[at + 1 :]),
        )
        for at, one in enumerate(drafts)
    ]
    return _with_the_rest(analysis, widened)


def _told(analysis: Analysis, dated: Dated) -> tuple[Span, ...]:
    """The words that tell what a time dates: a clause, a noun or a number set beside another."""
    if dated.against:
        return told_against(analysis, dated.against)
    return (span_of(analysis.words[slice(*dated.noun)]),) if dated.noun else told_by(analysis, dated.clause)


def _without_others(analysis: Analysis, drafts: Sequence[Draft], dated: Sequence[Dated]) -> list[Draft]:
    """The claims without the numbers of other times that are set beside theirs."""
    beside = [one.against.span(analysis) for one in dated if one.against]
    if not beside:
        return list(drafts)
    kept = []
    for draft in drafts:
        told = draft.told
        for part in () if draft.against else beside:
            told = tuple(span for whole in told for span in _cut_out(whole, part))
        kept.append(draft._replace(told=told or draft.told))
    return kept


def _cut_out(whole: Span, part: Span) -> list[Span]:
    """What is left of a stretch without another that lies in it, or behind which it ends."""
    if part.end <= whole.start or whole.end <= part.start:
        return [whole]
    rest = Span(whole.start, part.start), Span(part.end, whole.end)
    return [span for span in rest if span.start < span.end]


def _once(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """What is said and who says it, told once where neither names its time.

    "The mine fell in, officials said" is the event, which they answer for; "officials praised the crew", "it was safe,
    officials said" and what they deny is the statement. A statement with its time stands beside what it states.
    """
    statements = {draft.clause: draft for draft in drafts if draft.kind is Kind.STATEMENT}
    data = vocabulary(analysis.language)
    passing_on = {
        number
        for number, draft in statements.items()
        if draft.when is None and (verb := analysis.clauses[number].predicate) and verb.head in data["telling"]
    }
    kept, aside = list[Draft](), list[Draft]()
    for draft in drafts:
        said = statements.get(draft.host) if draft.host is not None else None
        if said is not None and draft.when is None and draft is not said:
            happens = draft.kind in (Kind.OCCURRENCE, Kind.PLAN) and not merely_is(analysis, draft.clause)
            if not happens or (said.when is None and said.clause not in passing_on):
                continue
            if said.when is None and _is_seen_from_it(draft, analysis):
                aside.append(draft)
                continue
        kept.append(draft)
    told = {draft.host for draft in kept}
    if aside:
        kept += [draft for draft in aside if draft.host in told]  # "said it was hit on Monday, | and three had died"
        kept.sort(key=drafts.index)
    kept = [draft for draft in kept if draft.clause not in passing_on or draft.clause not in told]
    bare = [
        draft for draft in kept if draft.clause in passing_on and draft.when is None and _says_only(analysis, draft)
    ]
    return [draft for draft in kept if draft not in bare] or kept  # "A clerk said: | “We have seen that two men left”"


def _says_only(analysis: Analysis, draft: Draft) -> bool:
    """Do only who speaks and the verb of speech tell it, and no word of what he says?"""
    verb = analysis.clauses[draft.clause].predicate
    words = [word for span in draft.told for word in within(analysis.words, span) if word.text[0].isalnum()]
    if verb is None or not words or words[-1].start != analysis.words[verb.after - 1].start:
        return False
    spoken = [word.start for word in analysis.words if word.text[0].isalnum()]
    if words[0].start != spoken[0] and words[-1].start != spoken[-1]:
        return False  # put in between
    short = analysis.sentence.end - analysis.sentence.start <= LONGEST  # told whole, with what he says
    return not short and _NAMELESS.isdisjoint(
        word.tag for word in words if word.start < analysis.words[verb.first].start
    )


def _is_seen_from_it(draft: Draft, analysis: Analysis) -> bool:
    """Is what is said told as before, during or after its statement, so that only the statement can be placed?"""
    predicate = analysis.clauses[draft.clause].predicate
    around = (Tense.PLUPERFECT, Tense.FUTURE)
    return predicate is not None and (predicate.tense in around or predicate.progressive)


def _wider(analysis: Analysis, draft: Draft, taken: Collection[int]) -> tuple[Span, ...]:
    """The clauses that hang on a claim's, each on the one before, and are no claims: "…, killing at least 14".

    `taken`: the clauses that are.
    """
    hanging = {draft.clause}
    for number, clause in enumerate(analysis.clauses):
        if clause.host not in hanging or number in taken:
            continue
        if clause.role is not Role.COORDINATE or subject(analysis, number) is None:
            hanging.add(number)
    return tuple(analysis.span(analysis.clauses[number]) for number in sorted(hanging - {draft.clause}))


def _with_the_rest(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The claims with the clauses that no claim tells, each beside the claim before it, else the first."""
    if not drafts:
        return []
    told = [span for draft in drafts for span in (*draft.told, *draft.wider)]
    beside: dict[int, list[Span]] = {}
    for number, clause in enumerate(analysis.clauses):
        span = analysis.span(clause)
        begin, end = span
        if not any((a <= begin and end <= b) or (begin <= a and b <= end) for a, b in told):
            home = max((at for at, draft in enumerate(drafts) if draft.clause < number), default=0)
            beside.setdefault(home, []).append(span)
    for at, draft in enumerate(drafts):
        if draft.noun and _is_event(analysis, draft):  # "the flood of 2014 killed three": the number is the flood's
            beside.setdefault(at, []).append(analysis.span(analysis.clauses[draft.clause]))
    return [draft._replace(beside=tuple(beside[at])) if at in beside else draft for at, draft in enumerate(drafts)]


def _is_event(analysis: Analysis, draft: Draft) -> bool:
    """Does the noun of a draft tell of something that happens, no thing of which a participle tells when it came?"""
    told = [word for word in analysis.words if any(span.holds(word.start, word.end) for span in draft.told)]
    return happens(told, analysis.language)
