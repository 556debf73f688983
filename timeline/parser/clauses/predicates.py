"""Finds the predicates of a sentence, and tells which of them stand on their own and which lean on a noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.parser.words.conjugation import Predicate, Tense, conjugated
from timeline.parser.words.speech import TIME, Word, Words
from timeline.parser.words.verbs import (
    FINITE,
    NOUN,
    PAST,
    VERB,
    Vocabulary,
    boundaries,
    is_past_of_number,
    verb_groups,
    vocabulary,
)

_OBJECT = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "CD", "PRP", "JJ"})
#: Marks before which another clause has ended.
_PARTED = frozenset(',;:”"–—')
#: Of a verb in these another behind a conjunction shares the helper.
HELPING = frozenset({Tense.MODAL, Tense.FUTURE})
#: A speaker in an aside has a name of at most so many words.
LONGEST_SPEAKER = 6


def predicates(words: Words, language: str) -> list[Predicate]:
    """The verb groups of a sentence in order; infinitives belong to the verb before them."""
    data = vocabulary(language)
    groups = verb_groups(words, data)
    found: list[Predicate] = []
    for number, (first, after) in enumerate(groups):
        finite = _stands_alone(words, (first, after), found, groups[number + 1 :], data)
        one = conjugated(words, first, after, data, finite=finite)
        helped = finite and bool(found) and found[-1].tense in HELPING and joins_bare(words, one, data)
        found.append(one._replace(tense=found[-1].tense) if helped else one)
    return found


def joins_bare(words: Words, one: Predicate, data: Vocabulary) -> bool:
    """Does a verb without "to" follow a conjunction, whose helper stands before: "could go to jail | and lose it"?"""
    at = one.first
    while at > 0 and words.tags[at - 1] == "RB":
        at -= 1
    joined = at > 0 and words.tags[at - 1] == "CC" and words.lowers[at - 1] not in data["negation"]
    return joined and words.tags[one.first] == "VB" and one.after - one.first == 1


def _stands_alone(
    words: Words,
    group: tuple[int, int],
    found: list[Predicate],
    later: Sequence[tuple[int, int]],
    data: Vocabulary,
) -> bool:
    """Is the group finite? An "-ed" form is, where nothing else in its stretch can be the verb of its subject."""
    first, after = group
    tag = words.tags[first]
    helps = words.lowers[first] in data["auxiliary"] and tag not in ("VBG", "VBN")
    if tag in FINITE or tag == "VBG" or helps or first == 0:
        return tag in FINITE or helps
    last = found[-1] if found else None
    before = _before(words, first, last.after if last else 0)
    if (
        words.lowers[first] in data["only_past"]
        or is_past_of_number(words, first)
        or before.tag in ("PRP", "WDT", "WP")
        or (tag == "VB" and last is None)
        or (later and _tells_of_noun(words, first, found))
    ):
        return True
    if tag == "VB" and last is not None:
        return not boundaries(words, data).isdisjoint(range(last.after, first))
    if before.lower in data["conjunction"] and last is not None:
        return last.finite
    if before.text == "," and last is not None and _is_behind_aside(words, first, found, data):
        return True
    lacks = tag == "VBD" and _lacks_verb(words, first, found, data)
    if (
        last is not None
        and not lacks
        and not _is_owed(words, first, found, data)
        and _leans(words, first, found, before, data)
    ):
        return False
    says = lacks and words[first].lower in data["reporting"]  # "the owner of a ship that hit the pier | said …"
    if says or (not lacks and _is_active(words, first, after, before, data)):
        return True
    return not _verb_follows(words, after, later, data, behind_comma=before.text == ",")


def _tells_of_noun(words: Words, first: int, found: Sequence[Predicate]) -> bool:
    """Is it the verb of what the noun before "that" tells: "reports that the mayor | resigned are false"?"""
    begins = found[-1].after if found else 0
    that = next((at for at in range(first - 1, begins, -1) if words.lowers[at] == "that" and words.tags[at] == "IN"), 0)
    own = any(word.tag in NOUN for word in words[that + 1 : first])
    return that > 0 and own and words[that - 1].tag in ("NN", "NNS") and not any(one.finite for one in found)


def _is_active(words: Words, first: int, after: int, before: Word, data: Vocabulary) -> bool:
    """Does an "-ed" form report or act on what follows; behind a comma only if it tells: "Pitt, a clerk, said it"?"""
    acts = takes_object(words, after)
    if before.text == ",":
        return acts and words[first].lower in data["telling"]
    return acts or words[first].lower in data["reporting"]


def _is_behind_aside(words: Words, first: int, found: Sequence[Predicate], data: Vocabulary) -> bool:
    """Does a speaker or a relative clause end before the verb of their subject: "Smith, who said that …, left"?"""
    if speaker_aside(words, found[-1], 0, data) is not None:
        return True
    opening = _boundary_before(words, first, data)
    while opening and words[opening].lower in data["content"]:
        opening = _boundary_before(words, opening, data)
    relative = words[opening].tag in ("WP", "WDT", "WP$")
    begins = next((index for index in range(opening - 2, 0, -1) if words[index].text in _PARTED), 0)
    return relative and not any(one.finite for one in found if begins < one.first < opening)


def _boundary_before(words: Words, place: int, data: Vocabulary) -> int:
    return max((index for index in boundaries(words, data) if 0 < index < place), default=0)


def _lacks_verb(words: Words, first: int, found: Sequence[Predicate], data: Vocabulary) -> bool:
    """Have only relative clauses of the subject had their verb so far: "the men who fled the mine | returned"?"""
    parted = _PARTED - {","}
    begins = next((at for at in range(first - 1, 0, -1) if words.texts[at] in parted or _joins(words, at, data)), 0)
    begins = _subject_behind(words, begins, found, data)
    verbs = [one for one in found if one.first > begins and one.finite]
    if len(verbs) != 1 or any(words.lowers[index] in data["conjunction"] for index in range(verbs[0].after, first)):
        return False
    verb = verbs[0].first
    opening = max((index for index in boundaries(words, data) if begins < index < verb), default=None)
    if opening is None:
        opening = verb - 1 if is_contact(words, verb - 1) else begins
    relative = words[opening].tag in ("WP", "WDT") or is_contact(words, opening)
    return relative and opening > begins + 1 and not any(begins < one.first < opening for one in found)


def _subject_behind(words: Words, begins: int, found: Sequence[Predicate], data: Vocabulary) -> int:
    """The comma behind which a subject of its own begins, a relative clause with it: "…, | the firm that runs it"."""
    last = found[-1] if found and found[-1].finite else None
    opening = _boundary_before(words, last.first, data) if last else 0
    comma = next((at for at in range(opening - 1, begins, -1) if words[at].text == ","), begins)
    own = words[comma + 1].tag in ("DT", "PRP$", "NNP") and words[opening].tag in ("WP", "WDT")
    return comma if own and all(one.first < comma or one is last for one in found) else begins


def _joins(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a conjunction behind a comma begin a clause with a subject of its own: ", but | inspectors who came"?"""
    return words.lowers[index] in data["conjunction"] and words.texts[index - 1] == "," and words.tags[index] == "CC"


def is_contact(words: Words, index: int) -> bool:
    """Does a relative clause begin with a pronoun right behind its noun: "the deal | he signed"?"""
    if index < 1 or words.tags[index] != "PRP" or words.tags[index - 1] not in ("NN", "NNS", "CD"):
        return False
    first = next((at for at in range(index - 1, -1, -1) if words[at].text in '.,;:“”"'), -1)
    return all(word.tag not in ("IN", "TO", TIME) and word.tag not in VERB for word in words[first + 1 : index])


def _is_owed(words: Words, first: int, found: Sequence[Predicate], data: Vocabulary) -> bool:
    """Is a past form the first verb that a subject with a participle can have: "a train carrying coal | ran"?

    "A panel led by Maria Keller | found that nobody knew".
    """
    last = found[-1]
    begins = next((index for index in range(last.first - 1, -1, -1) if words.texts[index] in _PARTED), -1)
    done = words.tags[last.first] in PAST and words.lowers[last.after] in data["agent"] and words.tags[first] == "VBD"
    behind_noun = words[last.first].tag == "VBG" or (done and not last.finite)
    behind_noun = behind_noun and words[last.first - 1].tag in ("NN", "NNS", "NNP")
    return (
        behind_noun
        and words[first - 1].tag in ("NN", "NNS", "NNP")
        and all(one.first >= last.first for one in found if one.first > begins)
    )


def _before(words: Words, first: int, start: int) -> Word:
    """The word before a group, adverbs aside."""
    index = first - 1
    while index > start and words.tags[index] == "RB":
        index -= 1
    return words[index]


def _leans(words: Words, first: int, found: Sequence[Predicate], before: Word, data: Vocabulary) -> bool:
    """Does nothing part an "-ed" form from the verb before it, so that it describes that verb's object?"""
    last = found[-1]
    between = range(last.after, first)
    bounds = boundaries(words, data)
    if not bounds.isdisjoint(between):
        return False
    if before.text == ",":
        cut = max((index for index in bounds if index < first), default=-1)
        told = any(one.finite for one in found if one.after > cut)
        return told and not _closes_aside(words, last.after, first)
    parted = any(words.texts[index] == "," for index in between)
    return not parted and not (last.finite and last.head in data["reporting"])


def speaker_aside(words: Words, one: Predicate, since: int, data: Vocabulary) -> int | None:
    """Where a speaker's aside begins: "the mine, | officials said, closed"; `None` where the verb makes none."""
    if not one.finite or one.head not in data["reporting"] or one.after >= len(words) or words[one.after].text != ",":
        return None
    commas = [index for index in range(max(since, one.first - LONGEST_SPEAKER), one.first) if words[index].text == ","]
    return commas[-1] + 1 if commas and commas[-1] + 1 < one.first else None


def _closes_aside(words: Words, start: int, first: int) -> bool:
    """Do commas enclose an aside between a subject and this verb: "Smith, a clerk, said"?"""
    return sum(word.text == "," for word in words[start:first]) > 1


def takes_object(words: Words, after: int) -> bool:
    """Does a noun follow at once, as it does behind an active verb: "rejected the offer tabled on Monday"?"""
    return after < len(words) and words.tags[after] in _OBJECT and words.tags[after] != TIME


def _verb_follows(
    words: Words,
    after: int,
    later: Sequence[tuple[int, int]],
    data: Vocabulary,
    *,
    behind_comma: bool,
) -> bool:
    """Does the next group lack a subject of its own, so that it is the verb of the noun before this form?"""
    bounds = boundaries(words, data)
    taken = data["taken"] if behind_comma else frozenset[str]()  # "the fire, | known | as Eva, | spread"
    for first, _ in later:
        joins = [index for index in range(after, first) if words.lowers[index] not in taken]
        if any(index in bounds and not _joins_verb(words, index, first, data) for index in joins):
            return False
        if words[first].tag not in FINITE | PAST and words[first].lower not in data["auxiliary"]:
            return False
        joined = any(_joins_verb(words, index, first, data) for index in joins)
        verb = first
        while verb > after and words[verb - 1].tag == "RB":
            verb -= 1
        closed = words[verb - 1].text == ","
        if joined and not closed:
            continue
        agent = after < len(words) and words[after].lower in data["agent"]
        if closed and (agent or behind_comma):
            return True
        return not any(words[index].text == "," for index in range(after, verb))
    return False


def _joins_verb(words: Words, index: int, verb: int, data: Vocabulary) -> bool:
    """Does a conjunction without a comma join this verb to the one before: "made in January and sweetened"?"""
    return words[index].lower in data["conjunction"] and words[index - 1].text != "," and verb - index <= 2
