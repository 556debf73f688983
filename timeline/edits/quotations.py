"""Finds a quotation again in sources that may have changed, and rather not at all than a look-alike.

The ladder: the id; the same words; the same words in other typography; a part of them; then, only within the same
source, words that were changed slightly. A changed wording is taken for the same one where it stands between the same
words as before, or where nothing but little words and endings differ. Numbers, the words that date it and a "not" must
be the same always. What fits twice fits nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from timeline.languages import loader
from timeline.model.edit import Place
from timeline.model.reading import words
from timeline.sources.toml_file import nearest

#: So many characters before and after a quotation tell where it stands.
CONTEXT = 60

#: Between the same words as before, this share of the characters must agree.
REWORDED = 0.6

#: Two forms of a word have this share of the shorter one in common, from its first letter on, and this many letters.
INFLECTED, BEGINNING = 0.75, 3

#: A part of a quotation is found by its words from this length on (characters).
SHORTEST_PART = 12

#: A longer word is written without spaces between words: it has no endings to tell.
LONGEST_WORD = 24

_WORD = re.compile(r"\w+")
_SAME = str.maketrans("‘’‚‛“”„‟«»–—‐‑−", '\'\'\'\'""""""-----', "\u00ad\u200b\u200c\u200d\ufeff")


class NotFound(Exception):
    """The quotation is not there, or not there once; the message says why and what to do."""


class SourceGone(NotFound):
    """The source that was quoted is not among the sources any more."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source that an edit can belong to, with what stands around them; `source` is its path.

    `which` numbers those that say and tell the same: "2 of 3".
    """

    id: str
    source: str
    quote: str
    when: str = ""
    before: str = ""
    after: str = ""
    language: str = loader.DEFAULT_LANGUAGE
    headline: str = ""
    which: str = ""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a place of a text."""
    return text[max(0, start - CONTEXT) : start].strip(), text[end : end + CONTEXT].strip()


class Quotations:
    """All quotations of a story, to find those that edits name."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        """Takes the quotations in any order; ids are unique."""
        self._by_id = {one.id: one for one in quotations}
        self._by_source: dict[str, list[Quotation]] = defaultdict(list)
        for one in self._by_id.values():
            self._by_source[one.source].append(one)

    def find(self, place: Place) -> str:
        """The id of the quotation that a place names; raises `NotFound`."""
        known = self._by_id.get(place.id or "")
        if known is not None:
            if place.quote and _plain(place.quote) not in _plain(known.quote):
                raise NotFound(f"the id {place.id} is that of other words (“{known.quote}”); take out one of the two")
            return known.id
        if not place.quote:
            hint = nearest(place.id or "", self._by_id)
            raise NotFound(f"there is no claim {place.id}{hint or '; name the source and quote it'}")
        return self._search(place, _plain(place.quote)).id

    def _search(self, place: Place, wanted: str) -> Quotation:
        candidates = self._candidates(place)
        for fits in self._ladder(place, wanted):
            found = _meant(place, [one for one in candidates if fits(one)])
            if len(found) == 1:
                return found[0]
            if found:
                dated = dict.fromkeys(f"“{one.when}”" for one in found if one.when)
                told = dict.fromkeys(f"“{one.headline}”" for one in found if one.headline)
                remedy = "quote more of it"
                for key, words in (("headline", told), ("when", dated)):
                    remedy = f"say which with {key} = {' or '.join(words)}" if len(words) > 1 else remedy
                raise NotFound(f"“{place.quote}” fits {len(found)} claims; {remedy}")
        where = f"in {place.source}" if place.source else "in any source"
        as_dated = f" dated by “{place.when}”" if place.when else ""
        elsewhere = self._elsewhere(place, wanted)
        remedy = f"{elsewhere} says it: name that source if you mean it" if elsewhere else "quote what it says now"
        raise NotFound(f"“{place.quote}”{as_dated} is no longer said {where}; {remedy}")

    def _elsewhere(self, place: Place, wanted: str) -> str | None:
        """The one other source that says the same words."""
        if place.source is None or len(wanted) < SHORTEST_PART:
            return None
        others = {one.source for one in self._by_id.values() if wanted in _plain(one.quote)} - {place.source}
        return others.pop() if len(others) == 1 else None

    def _candidates(self, place: Place) -> Sequence[Quotation]:
        """The quotations of the source that the place names, or all; with the words that date them, where given."""
        if place.source is None:
            found = list(self._by_id.values())
        elif place.source in self._by_source:
            found = self._by_source[place.source]
        else:
            raise SourceGone(f"there is no source {place.source}{nearest(place.source, self._by_source)}")
        when = _plain(place.when or "")
        return [one for one in found if _plain(one.when) == when] if when else found

    def _ladder(self, place: Place, wanted: str) -> Iterable[Callable[[Quotation], bool]]:
        """The tests in the order in which they are tried; the last ones only where the source is named."""
        yield lambda one: one.quote == place.quote
        yield lambda one: _plain(one.quote) == wanted
        in_part = not (place.id or place.before or place.after)  # written by hand: the desk quotes the whole
        if in_part and len(wanted) >= SHORTEST_PART:
            yield lambda one: wanted in _plain(one.quote)
        if place.source is not None:
            if place.before or place.after:
                yield lambda one: _stands_there(place, one) and _alike(wanted, one)
            yield lambda one: _same_words(wanted, one.quote, one.language)


def _meant(place: Place, found: list[Quotation]) -> list[Quotation]:
    """Of several claims of one sentence the one that tells what the edit is about."""
    if len(found) > 1 and place.headline:
        wanted = _plain(place.headline)
        same = [one for one in found if _plain(one.headline) == wanted]
        found = same or [one for one in found if _same_words(wanted, one.headline, one.language)] or found
    if len(found) > 1 and place.which:
        found = [one for one in found if one.which == place.which] or found
    return found


def _plain(text: str) -> str:
    """Words without what marks, typography, case and line breaks make of them."""
    return " ".join(unicodedata.normalize("NFKC", words(text)).translate(_SAME).casefold().split())


def _stands_there(place: Place, one: Quotation) -> bool:
    """Is it between the same words as before?"""
    return _plain(place.before or "") == _plain(one.before) and _plain(place.after or "") == _plain(one.after)


def _alike(wanted: str, one: Quotation) -> bool:
    now = _plain(one.quote)
    agrees = SequenceMatcher(None, wanted, now, autojunk=False).ratio() >= REWORDED
    return agrees and _fixed(wanted, one.language) == _fixed(now, one.language)


def _same_words(wanted: str, said: str, language: str) -> bool:
    """Do only little words and endings differ?"""
    now = _plain(said)
    if _fixed(wanted, language) != _fixed(now, language):
        return False
    mine, theirs = _telling(wanted, language), _telling(now, language)
    return bool(mine) and _all_in(mine, theirs) and _all_in(theirs, mine)


def _fixed(text: str, language: str) -> tuple[frozenset[str], bool]:
    """What no rewording may change: the numbers, and whether it is denied."""
    words = _WORD.findall(text)
    denying = _denying(language)
    return frozenset(word for word in words if any(map(str.isdigit, word))), not denying.isdisjoint(words)


def _telling(text: str, language: str) -> set[str]:
    little = frozenset(loader.table(language, "words")["stop"]["words"]) - _denying(language)
    return {word for word in _WORD.findall(text) if word not in little}


def _denying(language: str) -> frozenset[str]:
    denial = loader.table(language, "claims").get("negation", {})
    return frozenset(denial.get("words", ())) | {"t"}  # what _WORD leaves of "didn't"


def _all_in(words: set[str], others: set[str]) -> bool:
    return all(any(_one_word(word, other) for other in others) for word in words)


def _one_word(one: str, other: str) -> bool:
    if one == other:
        return True
    differ = (at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there)
    shorter, longer = sorted((len(one), len(other)))
    return longer <= LONGEST_WORD and next(differ, shorter) >= max(BEGINNING, INFLECTED * shorter)
