"""Whose paper it is: a statement or notice speaks in its own name ("we", "our"), outside quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.quotations import quotations
from timeline.parser.sentences import Span

#: The name of the issuer stands at the head, in so many words.
MOST_WORDS = 6

_CUT = re.compile(r"\s*[–—:|(]\s*|\s-\s|,\s")


def issuer(text: str, head: Sequence[Span], sentences: Sequence[Span], language: str) -> str | None:
    """The name at the head of a text that says "we" and "our" of itself; `None` for an article."""
    lexicon = Lexicon.of(language)
    quoted = quotations(text)
    own = [
        match.start()
        for match in lexicon.own.finditer(text)
        if not any(q.start < match.start() < q.end for q in quoted)
        and not _of_desk(language).match(text, match.start())
    ]
    speaking = {place for place, span in enumerate(sentences) if any(span.start <= at < span.end for at in own)}
    if len(speaking) < lexicon.fewest_own:
        return None
    for line in head:
        first, *rest = _CUT.split(line.of(text), maxsplit=1)
        name, words = first.strip(), first.split()
        if any(map(str.isdigit, name)):
            continue  # the day
        if not 0 < len(words) <= MOST_WORDS or lexicon.is_outlet(name) or words[0].lower() in _function_words(language):
            continue
        if name.isupper() or (rest and all(word[:1].isupper() or len(word) < 4 for word in words) and len(words) > 1):
            written = re.search(re.escape(name), text[line.end :], re.IGNORECASE)
            return written.group() if written and name.isupper() else name
    return None


@cache
def _of_desk(language: str) -> re.Pattern[str]:
    """What desks of papers, too, say of themselves: "what we know so far"."""
    phrases = "|".join(map(re.escape, loader.table(language, "attribution")["issuer"].get("desk", ()))) or "(?!)"
    return compiled(rf"(?:{phrases})(?!\w)", re.IGNORECASE)


@cache
def _function_words(language: str) -> frozenset[str]:
    words = loader.table(language, "words")
    return frozenset((*words["function"]["words"], *words["stop"]["words"]))
