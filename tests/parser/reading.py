"""What the tests of the parser read with: a text in, its claims out."""

from __future__ import annotations

from tests.factories import document
from timeline.model.claim import ParsedClaim
from timeline.model.clue import Clue
from timeline.parser import parse
from timeline.parser.clauses.analysis import Analysis, analyse
from timeline.parser.text.sentences import Span
from timeline.parser.words.tokens import words_of
from timeline.timex import tag

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "The mine\nIt is a long story.\n"


def claims(text: str, language: str = "en") -> tuple[ParsedClaim, ...]:
    """The claims of a running text."""
    return parse(document(HEAD + text, language=language)).claims


def claim(text: str) -> ParsedClaim:
    """The only claim of a running text that names its time."""
    (only,) = (one for one in claims(text) if one.when is not None)
    return only


def clues(text: str) -> tuple[Clue, ...]:
    """The clues of an article that begins so."""
    return parse(document(text)).clues


def whole(text: str) -> Span:
    """The span of all of a text."""
    return Span(0, len(text))


def analysis(sentence: str) -> Analysis:
    """The clauses of a sentence."""
    return analyse(whole(sentence), words_of(sentence, whole(sentence), tag(sentence, "en"), "en"), "en")
