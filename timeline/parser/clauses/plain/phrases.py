"""Noun phrases of a clause, and its subject, which stands before the verb or, where something else does, behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import Vocabulary

_HEADS = frozenset({"NN", "NNP"})

#: What tells what an office is for.
_DUTY = frozenset({"IN", "DT", "NN", "JJ", "CC"})


def subject_of(
    words: Words, own: Sequence[int], verb: int, data: Vocabulary, *, opened: bool, relative: bool = False
) -> tuple[int, int] | None:
    """The range of the words that are the subject of a clause; `None` where it names none.

    `opened`: its first word opens the clause. In a relative clause only what stands before its verb: else its pronoun
    is the subject.
    """
    ahead = [index for index in own[opened:] if index < verb]
    behind = [index for index in own if index > verb]
    following = words[verb + 1] if verb + 1 in behind else None
    if following is not None and following.tag == "PRP" and following.lower in data["subject"]:
        return verb + 1, verb + 2  # "Die Kosten bezifferte er": the object goes first
    for side in (ahead,) if relative else (ahead, behind):
        found = next(iter(noun_phrases(words, side, data)), None)
        if found is not None and not (side is ahead and _is_object(words, found, verb, behind, data)):
            return found
    return None


def _is_object(words: Words, phrase: tuple[int, int], verb: int, behind: Sequence[int], data: Vocabulary) -> bool:
    """Does one thing stand before a verb of several, and its subject behind: "Ein Angebot | lehnten die Banken ab"?"""
    one = words[phrase[0]].lower in data.get("singular_article", ())
    several = words[verb].lower.endswith("en") and words[verb].tag == "VBD"
    return one and several and next(iter(noun_phrases(words, behind, data)), None) is not None


def noun_phrases(words: Words, places: Sequence[int], data: Vocabulary) -> Iterator[tuple[int, int]]:
    """The noun phrases of some places, in order, that no preposition or case puts beside the subject."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        stretch = [index for _, index in run]
        position, limit = stretch[0], stretch[-1] + 1
        while position < limit:
            word = words[position]
            if word.text == "(":
                closing = next((at for at in range(position, limit) if words[at].text == ")"), position)
                position = closing + 1
                continue
            if word.tag in ("IN", TIME):
                after = phrase_end(words, position + 1, limit, data) if word.tag == "IN" else position
                position = max(position + 1, with_name(words, after, limit))
                continue
            after = phrase_end(words, position, limit, data)
            if after == position:
                position += 1
                continue
            if word.lower not in data["oblique"] and not _is_clitic(words, position, after, data):
                yield position, after
            position = after


def _is_clitic(words: Words, first: int, after: int, data: Vocabulary) -> bool:
    """Is it an adverb and the pronoun of an object: "así lo | anunció la ministra"?"""
    last = words[after - 1]
    return after - first > 1 and words[first].tag == "RB" and last.tag == "PRP" and last.lower not in data["subject"]


def phrase_end(words: Words, first: int, limit: int, data: Vocabulary) -> int:
    """Behind the noun phrase that begins at a place, with what belongs to its nouns; the place itself: none does."""
    index = first
    while index < limit and words[index].tag in ("DT", "RB", "CD", "JJ"):
        if words[index].tag == "DT" and index > first and words[index - 1].tag == "JJ":
            return first  # "hace dos semanas justas | el instituto"
        index += 1
    head = index
    if head > first and words[first].lower in data["demonstrative"] and index < limit and words[index].tag == "NN":
        return index + 1  # "a esta agencia | Manuel Ortiz"
    while index < limit and (words[index].tag in _HEADS or _follows(words, index, head, limit)):
        index += 1
        if _is_shared_end(words, index, limit):
            index += 2  # "Voedsel- | en | Warenautoriteit"
    if index == head and not _is_alone(words, first, index):
        return _without_noun(words, first, index, limit)
    while index < limit - 1 and _belongs(words, index, data):
        begin = index + (words[index].tag == "IN")
        after = phrase_end(words, begin, limit, data)
        if after <= begin and words[begin].tag == "VBN":
            after = begin + 1  # "el abogado del | detenido", "la asociación de | afectados"
        if after <= begin:
            break
        index = after
    return index


def _is_shared_end(words: Words, index: int, limit: int) -> bool:
    """Does a hyphen leave the end of a noun to the one that a conjunction joins to it?"""
    if index + 2 >= limit or words[index].text != "-" or words[index].start != words[index - 1].end:
        return False
    return words[index + 1].tag == "CC" and words[index + 2].tag in _HEADS


def _is_alone(words: Words, first: int, index: int) -> bool:
    """Does an adjective stand for a noun: "el pleno", "the poor"?"""
    return index > first + 1 and words[first].tag == "DT" and words[index - 1].tag == "JJ"


def _without_noun(words: Words, first: int, index: int, limit: int) -> int:
    """Behind a phrase that has no noun: a pronoun, or a number; its first word where it is none."""
    if index < limit and words[index].tag == "PRP":
        return index + 1
    return index if "CD" in words.tags[first:index] else first


def phrase_before(words: Words, first: int, index: int, data: Vocabulary) -> int:
    """Where the noun phrase begins, from `first` on, that ends before a word; the word itself: none does."""
    return next((at for at in range(first, index) if phrase_end(words, at, index, data) == index), index)


def _follows(words: Words, index: int, head: int, limit: int) -> bool:
    """Does an adjective stand behind its noun ("le conseil départemental | Ruiz"), or a name ("el diario El Faro")?"""
    before_noun = index + 1 < limit and words[index + 1].tag in _HEADS
    if words[index].tag == "DT" and before_noun and index > head:
        return words[index].text[0].isupper() and words[index + 1].tag == "NNP"
    if words[index].tag == "VBN" and index > head:
        return index + 1 < limit and words[index + 1].tag == "NNP"  # "l'amministratrice | delegata | Lia Bassani"
    before_noun = before_noun and words[index + 1].tag != "NNP"
    return words[index].tag == "JJ" and index > head and not before_noun


def _belongs(words: Words, index: int, data: Vocabulary) -> bool:
    """Does what follows a noun belong to it: "der Gewerkschaft", "de l'association", "von der Leyen"?"""
    word = words[index]
    if word.tag == "DT" and words[index - 1].tag == "NNP" and words[index + 1].tag == "NN":
        return False  # "Lea Gruber | der Agentur"
    return word.lower in data["owner"] and word.tag in ("DT", "IN")


def with_name(words: Words, after: int, limit: int, *, office: bool = False) -> int:
    """Behind the name that a comma puts beside a noun phrase, no other name: "le maire, Luc Ferrand".

    An `office` may end in the name of what it is of: "l'avvocata della Lega, Sara Lucchi".
    """
    after = _behind_duty(words, after, limit)
    owned = office and after > 1 and words[after - 2].tag in ("IN", "DT")
    if (
        after + 1 >= limit
        or (after and words[after - 1].tag == "NNP" and not owned)
        or words[after].text != ","
        or words[after + 1].tag != "NNP"
    ):
        return after
    end = after + 1
    while end < limit and words[end].tag == "NNP":
        end += 1
    return end if end == limit or not words[end].text[0].isalnum() or words[end].tag.startswith("VB") else after


def _behind_duty(words: Words, after: int, limit: int) -> int:
    """Behind what an office is for, where a name follows: "l'adjoint | chargé des transports, | Luc Ferrand"."""
    begin = after + (after < limit and words[after].tag == "VBN")
    told = begin > after or (after > 0 and words[after - 1].tag == "JJ")  # "il vicesindaco delegato | ai trasporti"
    if not told or begin >= limit or words[begin].tag not in ("IN", "DT"):
        return after
    comma = next((at for at in range(begin, limit) if words[at].tag not in _DUTY), limit)
    named = comma + 1 < limit and words[comma].text == "," and words[comma + 1].tag == "NNP"
    return comma if named else after
