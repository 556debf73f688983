"""Whose paper it is: a statement says so at its head, or speaks in its own name ("we", "our"), outside quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.names.lexicon import Lexicon as Names
from timeline.parser.text.quotations import quotations
from timeline.parser.text.sentences import Span

#: The name of the issuer stands at the head, in so many words.
MOST_WORDS = 6

#: That of whoever says "we" stands in one of so many lines.
WITH_OWN = 2

_MARKS = "#*_ \t"
_CUT = re.compile(r"\s*[–—:|(]\s*|\s-\s|,\s")


def issuer(
    text: str, head: Sequence[Span], sentences: Sequence[Span], language: str, title: str | None = None
) -> str | None:
    """The name at the head of a text that calls itself a statement, or says "we" and "our"; `None` for an article."""
    lines = [line.of(text).strip(_MARKS) for line in head]
    if any(_released(language).match(part) for line in (title or "", *lines) for part in _CUT.split(line)):
        by = next((match for line in (title or "", *lines) if (match := _by(language).search(line))), None)
        body = next((name for line in lines if (name := _body(line, language))), None)
        if body or by:
            return _as_written(text, body or (by["name"] if by else ""))
    if _says_we(text, sentences, language):
        return next((name for line in head[:WITH_OWN] if (name := _heading(text, line, language))), None)
    return None


def _body(line: str, language: str) -> str | None:
    """The body that a line begins with: in capitals, or with the noun of one at its end or before "of"."""
    name = _CUT.split(line, maxsplit=1)[0].strip(_MARKS)
    words, bodies = name.split(), Names.of(language).organisations
    if not 0 < len(words) <= MOST_WORDS or Lexicon.of(language).is_outlet(name) or any(map(str.isdigit, name)):
        return None
    if _released(language).match(name):
        return None
    small = {word.lower() for word in words if word.islower()} - _function_words(language)
    headed = words[-1] in bodies or (words[0] in bodies and len(words) > 1 and words[1].islower())
    if loader.table(language, "words").get("capital_nouns"):  # "Stadt Odala", whose noun is written like a name
        headed |= len(words) > 1 and (words[0] in bodies or words[0].lower() in Lexicon.of(language).speaking)
    return name if name.isupper() or (headed and not small) else None


def _says_we(text: str, sentences: Sequence[Span], language: str) -> bool:
    """Does the text say "we" of itself often enough?"""
    lexicon, quoted = Lexicon.of(language), quotations(text)
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
    return len(speaking) >= lexicon.fewest_own


def _heading(text: str, line: Span, language: str) -> str | None:
    """The name in a line at the head of what somebody says of himself."""
    lexicon = Lexicon.of(language)
    first, *rest = _CUT.split(line.of(text).strip(_MARKS), maxsplit=1)
    name, words = first.strip(), first.split()
    if loader.table(language, "words").get("capital_nouns"):
        return _body(name, language)  # where all nouns have capitals, they make no name
    if any(map(str.isdigit, name)):
        return None  # the day
    if not 0 < len(words) <= MOST_WORDS or lexicon.is_outlet(name) or words[0].lower() in _function_words(language):
        return None
    if name.isupper() or (rest and all(word[:1].isupper() or len(word) < 4 for word in words) and len(words) > 1):
        return _as_written(text, name)
    return None


def _as_written(text: str, name: str) -> str:
    """A name in capitals as the text writes it elsewhere."""
    found = re.finditer(re.escape(name), text, re.IGNORECASE) if name.isupper() else iter(())
    return next((match.group() for match in found if not match.group().isupper()), name)


@cache
def _released(language: str) -> re.Pattern[str]:
    """How a line begins that says what sort of text it is: "PRESS RELEASE", "Statement, 4 February"."""
    words = loader.table(language, "attribution")["issuer"].get("release", ())
    return compiled(
        rf"(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)[,:]?(?:\s\S+){{0,{MOST_WORDS}}}$", re.IGNORECASE
    )


@cache
def _by(language: str) -> re.Pattern[str]:
    """ "Statement by the Prime Minister": behind such a word who issues it."""
    data = loader.table(language, "attribution")["issuer"]
    words, by = ("|".join(map(re.escape, data.get(key, ()))) or "(?!)" for key in ("release", "by"))
    return compiled(rf"^(?i:{words})\s(?:{by})\s(?P<name>(?:\S+\s){{0,{MOST_WORDS - 1}}}[A-Z]\S*)$")


@cache
def _of_desk(language: str) -> re.Pattern[str]:
    """What desks of papers, too, say of themselves: "what we know so far"."""
    phrases = "|".join(map(re.escape, loader.table(language, "attribution")["issuer"].get("desk", ()))) or "(?!)"
    return compiled(rf"(?:{phrases})(?!\w)", re.IGNORECASE)


@cache
def _function_words(language: str) -> frozenset[str]:
    words = loader.table(language, "words")
    return frozenset((*words["function"]["words"], *words["stop"]["words"]))
