"""Finds the asides of a clause: what stands inside it, between its subject and its verb or between two dashes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.parser.clauses.predicates import is_contact, speaker_aside
from timeline.parser.words.conjugation import Predicate
from timeline.parser.words.speech import TIME, Word, Words
from timeline.parser.words.verbs import NOUN, RELATIVE, Vocabulary, boundaries

_ADVERBS = frozenset({"RB", "RBS", "RBR", "JJS"})  # ", best known for …,"
_PLACES = frozenset({"WRB"})

_DASHES = frozenset("–—-")


def dashed(words: Words, first: int, after: int, inside: Sequence[Predicate]) -> list[tuple[int, int]]:
    """The ranges between two dashes behind which the verb of the clause follows at once."""
    if _DASHES.isdisjoint(words.texts[first:after]):
        return []
    dashes = [index for index in range(first + 1, after - 1) if words.texts[index] in _DASHES]
    verbs = {one.first for one in inside if one.finite}
    return [
        (one, other) for one, other in pairwise(dashes) if other + 1 in verbs and words[one - 1].tag in NOUN | {TIME}
    ]


def aside_of(
    words: Words, start: int, inside: Sequence[Predicate], chain: Sequence[Predicate], data: Vocabulary
) -> tuple[int, int] | None:
    """The range of a relative or participle clause between a subject and its verb; `None` if it stands elsewhere."""
    one = inside[0]
    since = max(start, chain[-1].after if chain else start)
    begin = _aside_begin(words, since, one, data)
    if not begin or NOUN.isdisjoint(words.tags[since:begin]):
        return None
    behind_comma, bounds = words.texts[begin - 1] == ",", boundaries(words, data)
    for later in (other for other in inside[1:] if other.finite):
        verb = later.first
        while verb > one.after and words.tags[verb - 1] == "RB":
            verb -= 1
        between = range(one.after, verb)
        if one.head in data["telling_whom"] and words[verb - 1].lower in data.get("told_on", ()):
            continue  # "the minister who had told MPs | it was settled"
        if not between:
            return begin, verb
        closed = words[verb - 1].text in (",", *_DASHES)
        if closed and (behind_comma or bounds.isdisjoint(between)):
            return begin, verb - 1
        if not behind_comma and not closed and not _parted(words, between, one, data):
            return begin, verb
        parts = [index for index in between if index in bounds and not _joins_verb(words, index, data)]
        if parts and not (behind_comma and parts == [one.after] and words[one.after].lower in data["content"]):
            return None  # "Keller, who said | that it was over, left" goes on
    opens = not chain and (behind_comma or words.lowers[since] not in data["subordinator"])
    fronted = _fronted(words, since, begin, inside) if opens else None
    if fronted is not None:
        return fronted
    starts = not chain or not bounds.isdisjoint(range(since, begin))
    return _unclosed(words, begin, inside, data) if behind_comma and starts else None


def _fronted(words: Words, since: int, begin: int, inside: Sequence[Predicate]) -> tuple[int, int] | None:
    """A relative clause behind what opens a sentence: "In Odala, | where two men died, | residents returned"."""
    if words[since].tag != "IN" and words[since].lower != "according":
        return None
    verb = next((one.first for one in inside[1:] if one.finite), None)
    commas = [index for index in range(inside[0].after, verb or 0) if words[index].text == ","]
    if verb is None or len(commas) != 1 or not is_relative(words, begin):
        return None
    return (begin, commas[0]) if any(word.tag in NOUN for word in words[commas[0] + 1 : verb]) else None


def _unclosed(words: Words, begin: int, inside: Sequence[Predicate], data: Vocabulary) -> tuple[int, int] | None:
    """An aside behind a comma that none closes, right before the verb: "troops, drawn from the corps | had arrived"."""
    one = inside[0]
    if one.finite or [other.finite for other in inside[1:]].count(True) != 1 or not inside[1].finite:
        return None
    verb = inside[1].first
    helped = words[verb].lower in data["auxiliary"] and words[verb - 1].tag not in ("PRP", "DT")
    between = range(one.after, verb)
    parted = "," in words.texts[one.after : verb] or not boundaries(words, data).isdisjoint(between)
    return (begin, verb) if helped and not parted else None


def _aside_begin(words: Words, since: int, one: Predicate, data: Vocabulary) -> int | None:
    """Where an aside with this verb would begin: at its relative, its participle or its speaker; `None`: it is none."""
    speaker = speaker_aside(words, one, since, data)
    if speaker is not None:
        return speaker
    if one.finite:
        if one.first - 1 > since and is_contact(words, one.first - 1):
            return one.first - 1
        bounds, ahead = boundaries(words, data), range(one.first - 1, since - 1, -1)
        if bounds.isdisjoint(ahead):
            return None
        opening = next(index for index in ahead if index in bounds)
        if not (is_relative(words, opening) or is_asked(words, opening)):
            return None
        return opening - 2 if opening - 2 > since and is_relative(words, opening - 2) else opening
    begin = one.first
    while begin > since and words.tags[begin - 1] in _ADVERBS:
        begin -= 1
    return begin


def _parted(words: Words, between: range, one: Predicate, data: Vocabulary) -> bool:
    """Does a clause end in a stretch of words? A list in a relative clause parts nothing: "by Kyiv, Seoul and …"."""
    commas = [index for index in between if words.texts[index] == ","]
    if commas and not (
        one.finite and any(words[i].lower in data["conjunction"] for i in range(commas[-1], between.stop))
    ):
        return True
    return not boundaries(words, data).isdisjoint(between)


def _joins_verb(words: Words, index: int, data: Vocabulary) -> bool:
    return words[index].lower in data["conjunction"] and words[index - 1].text != ","


def is_relative(words: Words, index: int) -> bool:
    """Does a relative clause begin with this word?"""
    behind_comma = index > 0 and words.texts[index - 1] == ","
    return (
        words.tags[index] in RELATIVE
        or (words.tags[index] in _PLACES and behind_comma)
        or is_contact(words, index)
        or _is_partly(words, index)
        or (opens_relative(words[index]) and index > 0 and words.tags[index - 1] in NOUN)
    )


def is_asked(words: Words, index: int) -> bool:
    """Does a question begin that an infinitive asks: "a hearing to determine | how much can be recovered"?"""
    return (
        index > 1
        and words.tags[index] in ("WRB", "WP")
        and [one.tag for one in words[index - 2 : index]] == ["TO", "VB"]
    )


def opens_relative(word: Word) -> bool:
    """Can the word open a relative clause?"""
    return word.lower in ("that", "which", "who", "whose") and word.tag != "NNP"  # the WHO


def _is_partly(words: Words, index: int) -> bool:
    """Does a relative clause tell of some of those before it: "families, | some of whom watched"?"""
    whom = words[index + 2 : index + 3]
    behind = index > 0 and words.texts[index - 1] == "," and words.tags[index] in ("DT", "CD", "JJ", "NN")
    return behind and words[index + 1].lower == "of" and bool(whom) and whom[0].tag in RELATIVE
