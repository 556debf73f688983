"""Past or future: what decides it where a date leaves it open ("on Monday").

The nearest marker of tense in the same clause decides, then in the same sentence; markers are data (`[past]` and
`[future]` in a language's `words.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.dates.expression import Relation, Side
from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.languages.keyed import Keyed, key
from timeline.languages.regex import compiled
from timeline.timex.guards import ends_in
from timeline.timex.stops import Stops, clause_stops, sentence_stops

_COMMA, _BEGIN = re.compile(r" ?,"), re.compile(r"\w+|[^\w\s]")

#: Markers farther away than this belong to another thought; it also bounds the work for each expression.
REACH = 240

#: A date stands at the head of its clause where no more than a preposition precedes it (characters).
FRONTED = 12

#: A quotation mark or a bracket can stand before the capital that begins a sentence.
OPENING = 2

#: What is said before its speaker is no shorter than this (characters).
STATED = 20

#: So many characters beside a stretch of text can keep a word in it from being a marker.
BESIDE = 20

#: A marker behind a date that does not head its clause counts as so much farther off (characters).
DETOUR = 40

#: Stretches of text whose markers are kept: several things are asked of one time, and of those beside it.
REMEMBERED = 64


def nearest_marker(text: str, start: int, end: int, language: str, *, whole_sentence: bool = True) -> Marker | None:
    """The marker of tense that decides for `text[start:end]`: the nearest in its clause, else in the `whole_sentence`.

    `None` where there is none.
    """
    for stops in (clause_stops, sentence_stops)[: 1 + whole_sentence]:
        first, last = _around(text, start, end, stops(text, language), language)
        # English puts the time behind its verb, but for a time at the head of the clause
        detour = 0 if start - first <= FRONTED else DETOUR
        found = min(
            (marker for marker in markers(text, first, last, language) if not _overlap(marker.span, (start, end))),
            default=None,
            key=lambda marker: distance(marker.span, (start, end)) + (detour if marker.span[0] >= end else 0),
        )
        if found is not None:
            return found
        plain = _plain(language).search(text, first, last) if stops is clause_stops else None
        if plain is not None:
            return Marker(plain.span(), Relation.OPEN)
    return None


@cache
def _plain(language: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{_either(loader.table(language, 'words')['near'].get('plain', []))})(?!\w)")


def is_said(text: str, start: int, end: int, language: str) -> bool:
    """Does a verb of speech stand in the clause of what is told there: "wie die Polizei am Mittwoch mitteilte"?"""
    first, last = _around(text, start, end, clause_stops(text, language), language)
    speaking = _speaking(language)
    return speaking.may_match(text[first:last]) and speaking.pattern.search(text, first, last) is not None


def is_said_behind(text: str, start: int, end: int, language: str) -> bool:
    """Does the clause that tells when something is said stand behind that: "…, teilte die Polizei am Mittwoch mit"?"""
    clause = _around(text, start, end, clause_stops(text, language), language)[0]
    return clause - sentence(text, start, end, language)[0] >= STATED


@cache
def _speaking(language: str) -> Keyed:
    by_status: dict[str, list[str]] = loader.table(language, "claims")["reporting"]
    verbs = [verb for verbs in by_status.values() for verb in verbs]
    return Keyed.of(compiled(rf"(?<!\w)(?:{_either(verbs)})(?!\w)"), map(key, verbs))


def is_foretold(text: str, start: int, end: int, language: str) -> bool:
    """Does its clause announce the time for what still lies ahead of the writer: "is due to begin on 8 September"?"""
    announcing = loader.table(language, "words")["future"].get("announcing")
    marker = nearest_marker(text, start, end, language, whole_sentence=False) if announcing else None
    return marker is not None and text[slice(*marker.span)].lower() in announcing


def is_told_ahead(text: str, start: int, language: str, end: int | None = None) -> bool:
    """Does its clause tell the time that stands there as yet to come: "will open on 8 September"?

    The words of the time itself tell nothing, where its `end` is known.
    """
    marker = nearest_marker(text, start, start if end is None else end, language, whole_sentence=False)
    return marker is not None and marker.relation is Relation.FUTURE


def is_lasted_to(text: str, start: int, language: str) -> bool:
    """Does its clause tell what lasted up to an event of the time that begins there: "until the fall of it in"?"""
    first, _ = _around(text, start, start, clause_stops(text, language), language)
    return _lasting(language).search(text, first, start) is not None


@cache
def _lasting(language: str) -> re.Pattern[str]:
    words = loader.table(language, "words")
    until = [word for word, side in words["side"].items() if side == Side.UNTIL and word in words["range"]["to"]]
    return compiled(rf"(?<!\w)(?:{_either(until)})\W+(?:\w|$)")


def is_granted(text: str, start: int, language: str) -> bool:
    """Does its clause grant, put off or forbid something until the time that begins there: "gave them until Friday"?"""
    granted = loader.table(language, "words").get("granted")
    before = " ".join(text[max(0, start - BESIDE) : start].lower().split())
    if not granted or not any(ends_in(before, word) for word in granted["until"]):
        return False
    first, last = _around(text, start, start, clause_stops(text, language), language)
    return _granting(language).search(text, first, last if granted.get("verb_last") else start) is not None


@cache
def _granting(language: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{_either(loader.table(language, 'words')['granted']['words'])})(?!\w)")


def is_over(text: str, marker: Marker | None, start: int, language: str) -> bool:
    """Had come to pass what the marker tells by the time that starts there: "had docked", "were back by Thursday"?

    Not what was only wanted by then: "had to leave by Thursday", "was told to leave by Thursday".
    """
    past = loader.table(language, "words")["past"]
    if marker is None or marker.relation is not Relation.PAST or "perfect" not in past:
        return False
    first, last = marker.span
    verb = text[first:last].lower()
    if verb in past.get("being", ()):
        return " to " not in text[last : max(start, last + BESIDE)]
    if verb in past["perfect"]:
        return not text.startswith(" to ", last)
    return any(word in past["perfect"] for word in text[max(0, first - BESIDE) : first].lower().split()[-2:])


class Marker(NamedTuple):
    """A word that tells past from future, with its place."""

    span: tuple[int, int]
    relation: Relation


def distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def is_fronted(text: str, start: int, language: str) -> bool:
    """Does what begins there, perhaps with a capital, stand at the head of its sentence, but for a preposition?"""
    low = max(0, start - REACH)
    return start - sentence_stops(text, language).before(start, low, start + OPENING) <= FRONTED


def sentence(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """From where to where the sentence that holds `text[start:end]` runs, at most `REACH` to each side."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    stops = sentence_stops(text, language)
    return stops.before(start, low, start), stops.behind(end, high)


def _around(text: str, start: int, end: int, stops: Stops, language: str) -> tuple[int, int]:
    """The clause or sentence that holds the expression, at most `REACH` characters to each side."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    # what ends a sentence is known by what begins the next, which may be the expression itself
    begin = stops.before(start, low, min(start + OPENING, end))
    # "In March, the company received …": the comma after a date at the head of a clause ends no thought
    comma = _COMMA.match(text, end)
    fronted = comma is not None and start - begin <= FRONTED and not markers(text, begin, start, language)
    return begin, stops.behind(comma.end() if comma and fronted else end, high)


@lru_cache(REMEMBERED)
def markers(text: str, first: int, last: int, language: str) -> tuple[Marker, ...]:
    """Every marker of tense between two places, in order."""
    # the words before and behind tell whether a marker stands by itself; small letters are told apart fastest
    low, high = max(0, first - BESIDE), last + BESIDE
    small = text[low:high].lower()
    if len(small) != len(text[low:high]):
        small = text[low:high]  # a letter that is two when small would move all behind it
    capitals = loader.table(language, "words").get("capital_nouns")  # "Leute" ends like a verb
    return tuple(
        Marker(
            (match.start() + low, match.end() + low),
            Relation.FUTURE if match["future"] else Relation.OPEN if match["near"] else Relation.PAST,
        )
        for match in _found(small, first - low, last - low, language)
        if not match["neither"] and not (capitals and match["ended"] and text[match.start("ended") + low].isupper())
    )


def _found(text: str, first: int, last: int, language: str) -> Iterator[re.Match[str]]:
    """The words that may be markers, in order: each is looked up before the pattern is tried."""
    pattern, opens, end = _pattern(language), _opens(language), first
    for begin in _BEGIN.finditer(text, first, last):
        if opens[begin[0]] and begin.start() >= end and (match := pattern.match(text, begin.start(), last)):
            yield match
            end = match.end()


@cache
def _opens(language: str) -> Asked[bool]:
    """Tells of a word, or of a mark, whether a marker can begin with it."""
    words = loader.table(language, "words")
    listed = (word for kind in ("neither", "future", "near", "past") for word in words[kind]["words"])
    firsts = frozenset(begin[0] for word in listed if (begin := _BEGIN.match(word.lower().replace("'", "’"))))
    endings = tuple(ending for kind in ("past", "future") for ending in words[kind].get("endings", ()))
    return Asked(lambda word: word.replace("'", "’") in firsts or word.endswith(endings))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = loader.table(language, "words")
    neither, future, near, past = (_either(words[kind]["words"]) for kind in ("neither", "future", "near", "past"))
    passive, noun = (_not_after(words["past"][kind]) for kind in ("unless_after", "noun_after"))
    ending = rf"{noun}(?P<ended>\w{{2,20}}(?:{_either(words['past']['endings'])}))"
    coming = rf"\w{{2,20}}(?:{_either(words['future'].get('endings', []))})"
    return compiled(
        rf"(?:(?<!\w)|(?=['’]))(?:(?P<neither>{neither})|(?P<future>{future}|{coming})"
        rf"|(?P<near>{near})|(?P<past>{passive}(?:{past}|{ending})))(?!\w)"
    )


def _not_after(words: list[str]) -> str:
    """The condition that none of the words stands before."""
    return "".join(rf"(?<!\b{re.escape(word)} )" for word in words)


def _either(words: list[str]) -> str:
    """An alternation of words, longest first; nothing matches where there are none."""
    escaped = (re.escape(word.lower()) for word in sorted(words, key=lambda word: (-len(word), word)))
    return "|".join(escaped).replace("'", "['’]") or "(?!)"


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
