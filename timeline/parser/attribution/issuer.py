"""Whose paper it is: a statement or notice speaks in its own name ("we", "our"), outside quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
    begins = [one.start for one in quoted]
    own = [
        match.start()
        for match in lexicon.own.finditer(text)
        if not ((after := bisect_left(begins, match.start())) > 0 and match.start() < quoted[after - 1].end)
        and not _of_desk(language).match(text, match.start())
    ]
    starts = [span.start for span in sentences]
    places = ((at, bisect_right(starts, at) - 1) for at in own)
    speaking = {place for at, place in places if place >= 0 and at < sentences[place].end}
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
