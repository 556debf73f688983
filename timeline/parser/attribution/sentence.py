"""A sentence as attribution reads it: its words, its time expressions, its quotations, the subjects of its verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

from timeline.model.timex import Timex
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.rival_speakers import place_of, rivals
from timeline.parser.attribution.speakers import Named, before
from timeline.parser.attribution.subjects import subjects
from timeline.parser.clauses.analysis import Analysis, Role
from timeline.parser.text.quotations import Quotation
from timeline.parser.text.sentences import Span
from timeline.parser.words.speech import at_or_after, span_of


@dataclass(frozen=True)
class Sentence:
    """A sentence with what was found in it; what only an act of speech asks for is looked for when it is asked.

    `rivals`: the words of each that gives another number, and his name.
    """

    text: str
    analysis: Analysis
    span: Span
    timexes: Sequence[Timex]
    quotations: Sequence[Quotation]
    rivals: tuple[tuple[Span, Span], ...] = ()

    @classmethod
    def of(cls, text: str, analysis: Analysis, timexes: Sequence[Timex], quoted: Sequence[Quotation]) -> Sentence:
        """A sentence by its clauses, with its time expressions and quotations."""
        others = tuple([(place_of(analysis, one.words), place_of(analysis, one.name)) for one in rivals(analysis)])
        return cls(text, analysis, analysis.sentence, timexes, quoted, others)

    @property
    def language(self) -> str:
        """That of its text."""
        return self.analysis.language

    @cached_property
    def subjects(self) -> Mapping[int, Span]:
        """The subjects of its verbs, by the places of their words."""
        return subjects(self.analysis)

    @cached_property
    def passive(self) -> frozenset[int]:
        """The places of the words that carry its verbs in the passive."""
        verbs = (clause.predicate for clause in self.analysis.clauses if clause.predicate and clause.predicate.passive)
        return frozenset([self.analysis.words[verb.after - 1].start for verb in verbs])

    @cached_property
    def qualities(self) -> frozenset[int]:
        """The places of its words that only tell a quality."""
        words = self.analysis.words
        return frozenset(compress(words.starts, map("JJ".__eq__, words.tags)))

    def before(self, start: int, verb: int, lexicon: Lexicon) -> Named | None:
        """Who stands before a verb in what begins at `start`: its subject, where its clause is known."""
        subject = self.subjects.get(verb)
        if subject is not None and subject.end <= start:  # "Brannock Mills cut …, and | said"
            return before(self.text, subject.start, subject.end, self.timexes, lexicon, self.language)
        first, last = (max(start, subject.start), min(verb, subject.end)) if subject else (start, verb)
        return before(self.text, first, max(first, last), self.timexes, lexicon, self.language)

    def is_timed(self, place: int) -> bool:
        """Does a time expression stand right behind a place?"""
        return any(one.start == place + 1 for one in self.timexes)

    def goes_on(self, place: int) -> bool:
        """Does what a verb says stand right behind it, so that its speaker does not?"""
        words = self.analysis.words
        said = (
            clause for clause in self.analysis.clauses if clause.said_by is not None and clause.role is Role.REPORTED
        )
        return any(0 <= words[clause.first].start - place <= 1 for clause in said)

    def subject(self) -> str:
        """The subject of the first verb in words; empty where there is none."""
        first = min(self.subjects, default=None)
        return "" if first is None else self.subjects[first].of(self.text).strip()

    def only_relayed(self, place: int) -> bool:
        """Does another tell that somebody spoke, and nothing of what he said: "said that | members complained"?"""
        analysis = self.analysis
        number = analysis.clause_at(at_or_after(analysis.words, place))
        clause, others = analysis.clauses[number], analysis.clauses
        told = any(one.said_by == number or (one.host == number and one.role is Role.REPORTED) for one in others)
        quoted = any(one.end > place for one in self.quotations)
        return clause.role is Role.REPORTED and not (told or quoted)

    def opening(self) -> int:
        """Where it begins, or where its subject does behind what tells of that: "Arrivé en mai, | Garnier …"."""
        clauses = self.analysis.clauses
        if not clauses or clauses[0].role is not Role.PARTICIPLE or clauses[0].first > 0:
            return self.span.start
        main = self.main_subject()
        return main.start if main else self.span.start

    def main_subject(self) -> Span | None:
        """The subject of its first main clause, where the clauses are read by lists."""
        subjects = (one.subject for one in self.analysis.clauses if one.role is Role.MAIN and one.subject)
        first = next(subjects, None)
        return span_of(self.analysis.words[slice(*first)]) if first else None

    def told_by(self, place: int) -> Span | None:
        """The subject of what a clause says which has its subject at a place, where that stands before it."""
        clauses, words = self.analysis.clauses, self.analysis.words
        for number, clause in enumerate(clauses):
            if clause.predicate is None or words[clause.predicate.first - 1].start != place:
                continue
            said = (one for one in clauses if one.said_by == number and one.after <= clause.first and one.predicate)
            first = next(said, None)
            return self.subjects.get(words[first.predicate.first].start) if first and first.predicate else None
        return None

    def quoted(self, place: int) -> Quotation | None:
        """The quotation around a place."""
        return next((one for one in self.quotations if one.start < place < one.end - one.closed), None)

    def word_before(self, place: int) -> str:
        """The word that ends right before a place, in lower case."""
        words = self.text[max(self.span.start, place - 24) : place].lower().split()
        return words[-1].strip("“\"'’(") if words else ""
