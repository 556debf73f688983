"""Who and what a document names, and where: its mentions, each with the name that stands for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from timeline.languages import loader
from timeline.model.timex import Timex
from timeline.parser.names.lexicon import Known, Nature
from timeline.parser.names.reader import Reader
from timeline.parser.names.resolution import Found, Register
from timeline.parser.names.sequences import is_headline
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.sentences import Span

#: Before a person with whom a sentence begins stands a title of at most so many characters.
LEADING = 40

#: Natures that are places whatever stands before them.
ALWAYS_PLACES = frozenset({Nature.PLACE, Nature.PART})


class Mention(NamedTuple):
    """A name in the text: what stands for it, and whether it is where something happens or who acts."""

    span: Span
    name: str
    nature: Nature
    is_place: bool

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.span.end


class Names:
    """All names of a document; asked for those of a stretch."""

    def __init__(self, text: str, mentions: Sequence[Mention], things: re.Pattern[str] | None = None) -> None:
        self._text, self._mentions = text, Ordered(mentions)
        self._persons = {one.name for one in mentions if one.nature is Nature.PERSON}
        #: Names with an article are those of things: "the Bristol Sinfonia", "the Lady Ansa".
        people = [one for one in mentions if _may_be_person(one)]
        called = {one.name for one in people} if things else set[str]()
        before = ((one.name, text[max(0, one.start - LEADING) : one.start]) for one in mentions if one.name in called)
        named_things = {name for name, words in before if things and things.search(words)}
        self._people = Ordered([one for one in people if one.name not in named_things])

    def actors(self, span: Span) -> tuple[str, ...]:
        """Who acts in a stretch, each once, in order."""
        return tuple(dict.fromkeys(one.name for one in self._inside(span) if not one.is_place))

    def places(self, span: Span) -> tuple[str, ...]:
        """Where it happens, each once, in order."""
        return tuple(dict.fromkeys(one.name for one in self._inside(span) if one.is_place))

    def leading_person(self, span: Span) -> str | None:
        """The name with which a stretch begins, a title before it aside, where it may be that of a person.

        Behind what owns an office stands who holds it: "Nordpay's chief executive, Tove Lindahl, …".
        """
        inside = self._inside(span)
        owner = inside and self._text.startswith(("'s", "’s"), inside[0].span.end)
        first = next(iter(inside[1:] if owner else inside), None)
        if first is None or first.nature is not Nature.PERSON or first.span.start - span.start > LEADING:
            return None
        return first.name if _is_of_words(first.name) else None

    def leading_body(self, span: Span) -> Span | None:
        """The place of the name of an organisation with which a stretch begins, with the article before it."""
        first = next(iter(self._inside(span)), None)
        if (
            first is None
            or first.nature is not Nature.ORGANISATION
            or " " in self._text[span.start : first.span.start].strip()
        ):
            return None
        return Span(span.start, first.span.end)

    def people(self, span: Span) -> list[tuple[Span, str]]:
        """Whom a stretch names that may be a person, with the place of each name."""
        return [(one.span, one.name) for one in self._people.beginning_in(span)]

    def is_person(self, name: str) -> bool:
        """Is it the name by which somebody goes in this document?"""
        return name in self._persons

    def _inside(self, span: Span) -> Sequence[Mention]:
        return self._mentions.beginning_in(span)


def _may_be_person(one: Mention) -> bool:
    """Does a mention look like that of a person?"""
    return one.nature is Nature.PERSON and not one.is_place and _is_of_words(one.name)


def _is_of_words(name: str) -> bool:
    """Is a name made of letters, and not of capitals, as those of people are?"""
    return all(word.isalpha() and not word.isupper() for word in re.split(r"[\s.'’-]+", name) if word[1:])


def names(
    text: str,
    sentences: Sequence[Span],
    timexes: Sequence[Timex],
    language: str,
    aliases: Mapping[str, str] = MappingProxyType({}),
) -> Names:
    """Reads a document once; `aliases`: name as written → name that stands for it."""
    reader = Reader(text, timexes, language, aliases)
    headlines = [sentence for sentence in sentences if is_headline(text, sentence)]
    prose = [sentence for sentence in sentences if sentence not in headlines] if headlines else sentences
    found = [one for sentence in prose for one in reader.sentence(sentence)]
    if loader.table(language, "words").get("capital_nouns"):
        reader.surnames = frozenset(one.words[-1] for one in found if len(one.words) > 1)
        found = [one for sentence in prose for one in reader.sentence(sentence)]
    register = Register(text, found, aliases, reader.lexicon)
    known = {one.name for one in found}.union(reader.lexicon.table, aliases) if headlines else set[str]()
    for sentence in headlines:
        found += reader.headline(sentence, known)
    mentions = (_mention(one, register.resolve(one)) for one in sorted(found, key=lambda one: one.start))
    return Names(text, [one for one in mentions if one.nature is not Nature.EVENT], reader.lexicon.thing_before)


def _mention(one: Found, known: Known) -> Mention:
    span = Span(one.start, one.end)
    is_place = known.nature in ALWAYS_PLACES or (
        one.in_place and known.nature in (Nature.COUNTRY, Nature.CAPITAL) and one.nature is not Nature.PEOPLE
    )
    acts_for_country = known.nature is Nature.CAPITAL and not is_place and known.country is not None
    return Mention(span, known.country or known.name if acts_for_country else known.name, known.nature, is_place)
