"""What is known of a whole document before its claims are put together: figures, names, and who says what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model.claim import Figure
from timeline.model.document import Document, LineKind
from timeline.model.timex import Timex
from timeline.parser.attribution import Article, Speaker, Speech, issuer, speech
from timeline.parser.clauses import Analysis
from timeline.parser.figures import figures
from timeline.parser.names import Names, names
from timeline.parser.rival.speakers import contested_at
from timeline.parser.sentences import Span

#: The name of whoever issues a text stands in one of its first lines.
HEAD_LINES = 4


@dataclass(frozen=True)
class Knowledge:
    """Read once from a document; answers for any stretch of it."""

    _figures: tuple[Figure, ...]
    _speech: Speech
    _names: Names

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
        said = speech(Article(text, read, timexes, named, language), titles=titles, issuer=name)
        contested = frozenset(place for analysis in read for place in contested_at(analysis))
        return cls(figures(text, sentences, timexes, language, contested), said, named)

    def figures(self, span: Span) -> tuple[Figure, ...]:
        """The figures inside a stretch, in order."""
        first = bisect_left(self._figures, span.start, key=lambda figure: figure.start)
        last = bisect_left(self._figures, span.end, lo=first, key=lambda figure: figure.start)
        return tuple(figure for figure in self._figures[first:last] if figure.end <= span.end)

    def speaker(self, clause: Span) -> Speaker | None:
        """Who answers for a clause, and whose report relays it."""
        return self._speech.speaker(clause)

    def actors(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Who acts in some stretches, each once, in order, by the name that stands for all its names."""
        return tuple(dict.fromkeys(name for span in spans for name in self._names.actors(span)))

    def places(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The places that some stretches name, each once, in order."""
        return tuple(dict.fromkeys(name for span in spans for name in self._names.places(span)))
