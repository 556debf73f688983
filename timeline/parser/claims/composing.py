"""Composes the claim of a draft: the words that are quoted, its headline, who says and who does it, and its id."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from timeline.languages import loader
from timeline.model.claim import Context, Kind, ParsedClaim
from timeline.model.document import Document
from timeline.model.timex import Timex
from timeline.parser.attribution import Speaker
from timeline.parser.claims.knowledge import Knowledge
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.clauses.modality import is_negated, may_be_negated, status_of
from timeline.parser.drafts.selection import Draft
from timeline.parser.drafts.standing import denying, wording
from timeline.parser.headlines.bound import bound
from timeline.parser.headlines.headline import headline, in_full
from timeline.parser.headlines.lines import Told
from timeline.parser.text.sentences import Span, trim
from timeline.parser.times.ahead import puts_ahead
from timeline.parser.words.speech import at_or_after

#: A quotation is at most so long (characters); a longer sentence is quoted by its clause.
LONGEST_QUOTE = 600


@dataclass
class Composer:
    """Composes the claims of a document; `seen` counts those with the same words, whose ids are numbered."""

    document: Document
    known: Knowledge
    seen: Counter[str] = field(default_factory=Counter)

    def claim(
        self,
        analysis: Analysis,
        draft: Draft,
        context: Context | None,
        speaker: Speaker | None,
        beside: tuple[Timex, ...],
    ) -> ParsedClaim:
        """The claim of a draft, with the context that dates it, its speaker and the times told beside its own."""
        document, sentence = self.document, analysis.sentence
        text, language = document.text, document.language
        hull = Span(min(span.start for span in draft.told), max(span.end for span in draft.told))
        quote = _quote(text, sentence, hull, draft.when)
        clause = analysis.span(analysis.clauses[draft.clause])
        whole = (*draft.told, *draft.wider)
        own = (clause,) if draft.kind is Kind.STATEMENT and draft.voice is None else draft.told
        acting = own if draft.kind is Kind.STATEMENT else whole  # who only appears in what is said does not say it
        line = self._line(analysis, draft, speaker.name if speaker else None)
        title = headline(text, line)
        told = wording(text, analysis, draft)
        return ParsedClaim(
            id=_identity(document, quote, draft, self.seen),
            source=document.id,
            start=quote.start,
            end=quote.end,
            quote=quote.of(text),
            headline=title,
            in_full=in_full(text, line, title),
            kind=draft.kind,
            # All its words at once: alone, the "no." of "train no. | 4417" would negate.
            negated=may_be_negated(told.words, language) and is_negated(denying(text, analysis, draft, own), language),
            status=status_of(told, language, plan=draft.kind is Kind.PLAN),
            attribution=speaker.name if speaker else None,
            origin=speaker.origin if speaker else None,
            actors=self.known.actors(acting),
            places=self.known.places(acting),
            figures=tuple(
                one
                for one in self.known.figures(quote)
                if any(span.holds(one.start, one.end) for span in (*whole, *draft.beside))
            ),
            when=draft.when,
            context=context,
            beside=beside,
        )

    def _line(self, analysis: Analysis, draft: Draft, speaker: str | None) -> Told:
        """What the headline of a draft is made of; `speaker`: who says so."""
        is_read = analysis.language in loader.having("claims")  # else its prepositions are not known
        can_go = draft.alone and is_read and draft.kind is not Kind.STATE  # it "has run since May"
        dropped = draft.when if can_go and draft.when and _is_own(analysis, draft, draft.when) else None
        meant = bound(analysis, draft.clause) or self.known.meant(self.document.text, draft.told)
        happened, clipped = draft.kind is Kind.OCCURRENCE and draft.when is not None, draft.against
        told = Told(analysis, draft.clause, draft.told, draft.wider, dropped, bool(speaker), meant, happened, clipped)
        shared = frozenset(() if draft.voice is None else (draft.clause,))
        return told._replace(others=draft.others | shared, speaker=speaker)


def _is_own(analysis: Analysis, draft: Draft, when: Timex) -> bool:
    """Does a time only say when, among the words of the clause itself: not in "the fair, | set for May, | was off"?"""
    clause = analysis.clauses[draft.clause]
    if clause.predicate is not None and clause.predicate.finite and when.end <= analysis.words[clause.first].start:
        return False  # "In a letter sent on Monday, | he said"
    if clause.predicate is not None and puts_ahead(analysis, clause.predicate, when):
        return False  # "called a strike | for Thursday"
    of_participle = analysis.clauses[analysis.clause_at(at_or_after(analysis.words, when.start))]
    if of_participle is not clause and of_participle.role is Role.PARTICIPLE:
        return False  # "called off a walkout | set for June"
    asides = (analysis.words[slice(*aside)] for aside in clause.asides)
    return not any(aside and aside[0].start <= when.start < aside[-1].end for aside in asides)


def _quote(text: str, sentence: Span, told: Span, when: Timex | None) -> Span:
    """The sentence; of a long one the clause, of a long clause what stands around its time."""
    quote = sentence if sentence.end - sentence.start <= LONGEST_QUOTE else told
    if quote.end - quote.start <= LONGEST_QUOTE:
        return quote
    half = LONGEST_QUOTE // 2
    middle = (when.start, when.end) if when else (quote.start, quote.start + half)
    return trim(text, max(quote.start, middle[0] - half), min(quote.end, middle[1] + half))


def _identity(document: Document, quote: Span, draft: Draft, seen: Counter[str]) -> str:
    """An id from the source's content, the quotation and the date phrase or what is told; repetitions are numbered."""
    words = draft.when.text if draft.when else " ".join(span.of(document.text) for span in draft.told)
    key = "\0".join((document.sha256, quote.of(document.text), words))
    seen[key] += 1
    digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()
    return f"c{digest[:10]}"
