"""The words that say how certain a claim is: those of its clause, its sentence, and its verb of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.languages.keyed import words_in
from timeline.model.claim import Kind, Status
from timeline.parser.clauses.analysis import Analysis, Clause, Role
from timeline.parser.clauses.borrowing import without_asides
from timeline.parser.clauses.modality import Wording, may_be_suspended
from timeline.parser.clauses.naming import happens
from timeline.parser.drafts.hearsay import begins_unsure, doubt
from timeline.parser.drafts.idle import is_supposed
from timeline.parser.drafts.selection import Draft
from timeline.parser.text.sentences import Span
from timeline.parser.times.ahead import puts_off
from timeline.parser.words.conjugation import OVER
from timeline.parser.words.speech import span_of, within
from timeline.parser.words.verbs import NOUN, reporting


def wording(text: str, analysis: Analysis, draft: Draft) -> Wording:
    """The words that say how certain a claim is."""
    predicate, sentence = analysis.clauses[draft.clause].predicate, analysis.sentence.of(text)
    words = words_in(sentence)
    return Wording(
        " ".join([span.of(text) for span in _settling(analysis, draft)]),
        sentence,
        words,
        _verb(analysis, draft),
        event=may_be_suspended(words, analysis.language) and _names_event(analysis, draft),
        said=analysis.clauses[draft.clause].role is Role.REPORTED,
        put_off=draft.when is not None and predicate is not None and puts_off(analysis, predicate, draft.when),
        hearsay=predicate is not None and predicate.hearsay,
        over=" ".join(
            [*(span.of(text) for span in _stated_over(analysis, draft)), predicate.head if predicate else ""]
        ),
        doubt=doubt(analysis, draft.clause, sentence),
        corrects=_is_behind_colon(analysis, analysis.clauses[draft.clause]),
    )


def _is_behind_colon(analysis: Analysis, clause: Clause) -> bool:
    """Does a clause begin behind a colon, be it in quotation marks: "widersprach: | Das Amt habe gewarnt"?"""
    before = analysis.words.texts[max(0, clause.first - 2) : clause.first]
    return ":" in before and all(text == ":" or not text[0].isalnum() for text in before[before.index(":") :])


def denying(text: str, analysis: Analysis, draft: Draft, told: Sequence[Span]) -> str:
    """The words in which a negation denies a claim: those that tell it, without what only describes or is supposed.

    "They sent a link to a domain | that nobody had registered."
    """
    aside = [
        analysis.span(clause)
        for number, clause in enumerate(analysis.clauses)
        if number != draft.clause and (_describes(analysis, draft, clause) or is_supposed(analysis, clause))
    ]
    unsure = begins_unsure(analysis, draft.clause)
    if unsure is not None:  # that it is not known whether it was so denies nothing
        begins = analysis.words[unsure].start
        told = [Span(max(span.start, begins), span.end) for span in told if span.end > begins]
    kept = []
    for span in told:
        if any(span.start <= one.start < span.end for one in aside):
            held = within(analysis.words, span)
            own = [word.text for word in held if not any(one.holds(word.start, word.end) for one in aside)]
            kept.append(" ".join(own))
        else:
            kept.append(span.of(text))
    return " ".join(kept)


def _describes(analysis: Analysis, draft: Draft, clause: Clause) -> bool:
    """Does a clause only tell more of a noun in what is told?"""
    before = analysis.words[clause.first - 1]
    of_noun = before.tag in NOUN or before.text == ","
    return clause.role is Role.RELATIVE and clause.host == draft.clause and of_noun


def _settling(analysis: Analysis, draft: Draft) -> tuple[Span, ...]:
    """The words that say whether it took place: its clause; of what is planned those of the deed done to it, too.

    Not what only describes a thing in it: "a trip | that was cancelled in May | will go ahead".

    "The union suspended the strike | planned for 28 June".
    """
    clause = analysis.clauses[draft.clause]
    host = analysis.clauses[clause.host] if clause.host is not None else None
    described = (
        clause.role is Role.PARTICIPLE and clause.predicate is not None and clause.predicate.first == clause.first
    )
    if host is None or not described or host.after != clause.first or analysis.words[clause.first - 1].tag not in NOUN:
        return without_asides(analysis, clause.first, clause)
    return (span_of(analysis.words[host.first : clause.after]),)


def _stated_over(analysis: Analysis, draft: Draft) -> Iterator[Span]:
    """What a statement, unless it denies it, says that is over: "announced | that the tour had been cancelled"."""
    verb = _verb(analysis, draft) if draft.kind is Kind.STATEMENT else None
    if verb is None or reporting(analysis.language)[verb] == Status.DENIED:
        return
    for clause in analysis.clauses:
        predicate = clause.predicate
        said = clause.said_by == draft.clause and predicate is not None and not predicate.negated
        if said and predicate is not None and predicate.tense in OVER:
            yield analysis.span(clause)


def _names_event(analysis: Analysis, draft: Draft) -> bool:
    """Is the subject of a clause, or what stands right behind its verb, something that happens?"""
    clause, words = analysis.clauses[draft.clause], analysis.words
    if clause.role is Role.PARTICIPLE and clause.host is not None:
        clause = analysis.clauses[clause.host]  # "suspended the strike | planned for May"
    verb = clause.predicate.after if clause.predicate else clause.first
    after = next((at for at in range(verb, clause.after) if words[at].tag in ("IN", "TO")), clause.after)
    return happens(words[clause.first : after], analysis.language)


def _verb(analysis: Analysis, draft: Draft) -> str | None:
    """The verb of speech of a claim or of the statement that tells it.

    Of a statement inside another, the other's where that does not just report it: "denied | that she had warned him".
    """
    outer = analysis.clauses[draft.clause].said_by
    verb = analysis.clauses[outer].predicate if outer is not None else None
    if verb is not None and reporting(analysis.language).get(verb.head, Status.REPORTED) != Status.REPORTED:
        return verb.head
    for number in (draft.clause, draft.host):
        clause = analysis.clauses[number] if number is not None else None
        if clause and clause.predicate and clause.speaks:
            return clause.predicate.head
    return None
