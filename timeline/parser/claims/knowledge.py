"""What is known of a whole document before its claims are put together: figures, names, and who says what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model.claim import Figure
from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex
from timeline.parser.attribution import Article, Speaker, Speech, issuer, speech
from timeline.parser.attribution.rival_speakers import contested_at
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.figures import figures
from timeline.parser.names import Names, names
from timeline.parser.referents import referents
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.sentences import Span

#: The name of whoever issues a text stands in one of its first lines.
HEAD_LINES = 4

_MARKS = ",.;:!?'\"“”‘’"


@dataclass(frozen=True)
class Knowledge:
    """Read once from a document; answers for any stretch of it."""

    _figures: Ordered[Figure]
    _speech: Speech
    _names: Names
    _referents: Mapping[int, str]
    _places: Sequence[int]

    @classmethod
    def of(
        cls, document: Document, read: Sequence[Analysis], timexes: Sequence[Timex], aliases: Mapping[str, str]
    ) -> Knowledge:
        """Reads a document, whose sentences and time expressions are in order; `aliases`: name → the one to show."""
        text, language = document.text, document.language
        sentences = [analysis.sentence for analysis in read]
        titles = [Span(line.start, line.end) for line in document.lines if line.kind is LineKind.TITLE]
        head = [Span(line.start, line.end) for line in document.lines if line.end > line.start][:HEAD_LINES]
        name = issuer(text, head, sentences, language, document.metadata.title)
        named = names(text, sentences, timexes, language, aliases)
        meant = referents(text, read, named, language)
        said = speech(Article(text, read, timexes, named, language, meant), titles=titles, issuer=name)
        contested = frozenset(place for analysis in read for place in contested_at(analysis))
        told = Ordered(figures(text, sentences, timexes, language, contested))
        return cls(told, said, named, meant.meant, sorted(meant.meant))

    def figures(self, span: Span) -> tuple[Figure, ...]:
        """The figures inside a stretch, in order."""
        return tuple(self._figures.inside(span))

    def speaker(self, clause: Span) -> Speaker | None:
        """Who answers for a clause, and whose report relays it."""
        return self._speech.speaker(clause)

    def meant(self, text: str, spans: Sequence[Span]) -> tuple[str, str] | None:
        """The first pronoun in some stretches of which it is known whom it means, and that name."""
        pronouns = [self._pronouns(span) for span in spans]
        before: set[str] = set()
        for span, places in zip(spans, pronouns, strict=True) if any(pronouns) else ():
            for place in places:
                word = text[place : span.end].split(maxsplit=1)[0].strip(_MARKS).lower()
                before.update(one.strip(_MARKS) for one in text[span.start : place].lower().split())
                return None if word in before else (word, self._referents[place])
            before.update(one.strip(_MARKS) for one in span.of(text).lower().split())
        return None

    def _pronouns(self, span: Span) -> Sequence[int]:
        """The places in a stretch of pronouns of which it is known whom they mean."""
        first = bisect_left(self._places, span.start)
        return self._places[first : bisect_left(self._places, span.end, lo=first)]

    def actors(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """Who acts in some stretches, each once, in order, by the name that stands for all its names."""
        return tuple(dict.fromkeys(name for span in sorted(spans) for name in self._acting(span)))

    def _acting(self, span: Span) -> Iterator[str]:
        """Who is named in a stretch, and whom its pronouns mean."""
        for place in self._pronouns(span):
            if self._names.is_person(self._referents[place]):
                yield self._referents[place]
        yield from self._names.actors(span)

    def places(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The places that some stretches name, each once, in order."""
        return tuple(dict.fromkeys(name for span in spans for name in self._names.places(span)))
