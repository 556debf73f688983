"""Cuts a sentence into clauses at its marks and opening words, one finite verb to each.

A stretch between two marks that has no verb belongs to the clause before it, or to the one that it begins; one that
opens inside a clause whose verb still lacks is an aside: "Der Mann, | der am Montag starb, | war krank".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.languages import loader
from timeline.parser.according import behind_according
from timeline.parser.plain.forms import Forms
from timeline.parser.plain.phrases import subject_of
from timeline.parser.plain.predicates import predicate_of
from timeline.parser.plain.tagging import FINITE_TAGS
from timeline.parser.predicates import Predicate, Tense
from timeline.parser.segments import Clause, Role
from timeline.parser.speech import TIME, Word
from timeline.parser.verbs import Vocabulary

_MARKS = frozenset(',;:–—()[]“”„«»"')
#: Behind these a sentence begins anew: what stands before is whole.
_HARD = frozenset(';:–—“”„«»"')


@dataclass
class _Part:
    """A clause in the making: its range, its asides, the place of its verb, and the word that opens it."""

    first: int
    after: int
    verb: int | None
    opener: str
    asides: list[tuple[int, int]] = field(default_factory=list)
    participle: bool = False


def cut(words: Sequence[Word], language: str, data: Vocabulary) -> list[Clause]:
    """The clauses of a sentence in order, without their hosts."""
    parts: list[_Part] = []
    waiting: list[_Part] = []  # begun, and interrupted before their verb came
    for piece in _pieces(words, language, data):
        last = parts[-1] if parts else None
        hard = last is not None and words[last.after - 1].text in _HARD
        opens = piece.opener and (hard or piece.opener not in data["conjunction"])
        if piece.participle:
            waiting += [last] if last is not None and last.verb is None else []
            parts.append(piece)  # "Der Bau, | 1968 errichtet, | fiel", "fermée lundi, | la rue rouvrira"
        elif piece.verb is None and last is not None and not opens:
            last.after = piece.after
        elif last is not None and last.verb is None and last.opener and _speaks(words, piece, data):
            parts.append(piece)  # "… | qu'à un tiers, | a reconnu le ministère"
        elif last is not None and last.verb is None and (not piece.opener or piece.opener in data["conjunction"]):
            last.verb, last.after = piece.verb, piece.after  # "dass er nicht heute, | sondern morgen kommt"
        elif last is not None and last.verb is None:
            waiting.append(last)
            parts.append(piece)
        elif waiting and not piece.opener:
            outer = waiting.pop()
            outer.asides.append((outer.after, piece.first))
            outer.verb, outer.after = piece.verb, piece.after
            parts.remove(outer)
            parts.append(outer)
        else:
            parts.append(piece)
    parts = _whole(sorted(parts, key=lambda part: part.first))
    return [_clause(words, part, parts, language, data) for part in parts]


def _speaks(words: Sequence[Word], piece: _Part, data: Vocabulary) -> bool:
    """Does a stretch begin with a verb of speech, as what follows a statement does?"""
    return piece.verb == piece.first and not piece.opener and _reports(words, piece, data)


def _whole(parts: list[_Part]) -> list[_Part]:
    """The clauses, those whose verb never came joined to the one before: "später | als geplant"."""
    found: list[_Part] = []
    for part in parts:
        before = next((one for one in reversed(found) if one.after == part.first), None)
        if part.verb is None and before is not None:
            before.after = part.after
        else:
            found.append(part)
    return found


def _pieces(words: Sequence[Word], language: str, data: Vocabulary) -> list[_Part]:
    """The stretches between marks and opening words, each with at most one finite verb."""
    starts = [0, *(index for index in range(1, len(words)) if _begins(words, index, data))]
    forms, verb_last = Forms.of(language), bool(loader.table(language, "words").get("verb_second"))
    found: list[_Part] = []
    for begin, after in zip(starts, [*starts[1:], len(words)], strict=True):
        first, opener = begin, _opener(words, begin, data)
        verbs = [index for index in range(first, after) if words[index].tag in FINITE_TAGS]
        if verb_last:  # "verletzt wurden", "läuten werden": what helps is finite
            verbs = [index for index in verbs if forms.is_helper(words[index].lower)] or verbs
        elif len(verbs) > 1 and opener and opener not in data["conjunction"]:
            # "la rivière | qui a débordé lundi | a détruit": nothing marks the end of the relative clause
            found.append(_Part(first, verbs[1], verbs[0], opener))
            first, opener, verbs = verbs[1], "", verbs[1:]
        if verbs and verbs[0] == first and after > first + 1 and words[first + 1].lower in data["conjunction"]:
            opener = words[first + 1].lower  # ", dementierte aber Berichte"
        told = None if verbs or opener else _participle(words, first, after, data)
        found.append(_Part(first, after, verbs[0] if verbs else told, opener, participle=told is not None))
    return found


def _participle(words: Sequence[Word], first: int, after: int, data: Vocabulary) -> int | None:
    """The participle with which a stretch without a verb begins that says when: "fermée depuis lundi,".

    One that tells the occasion of what follows is none: "interrogée lundi, elle a dit".
    """
    index = first
    while index < after and words[index].tag == "RB":
        index += 1
    dated = any(word.tag == TIME for word in words[first:after])
    closed = (first == 0 or words[first - 1].text == ",") and words[after - 1].text == ","
    found = index < after and dated and closed and words[index].tag == "VBN"
    return index if found and words[index].lower not in data["occasion"] else None


def _begins(words: Sequence[Word], index: int, data: Vocabulary) -> bool:
    """Can a clause begin with this word?"""
    word, before = words[index], words[index - 1]
    if word.text in _MARKS:
        return False
    if before.text in _MARKS:
        return True
    if _compares(words, index, data):
        return False
    if word.tag == "WDT" or (word.tag == "IN" and word.lower in data["subordinator"]):
        return before.tag not in ("IN", "CC") and not _is_preposition(words, index, data)
    return word.lower in data["conjunction"] and _verbs_around(words, index, data)


def _compares(words: Sequence[Word], index: int, data: Vocabulary) -> bool:
    """Does a word that can open a clause only compare, a participle behind it: "später | als geplant,"?"""
    rest = [word.tag for word in words[index + 1 : index + 3]]
    short = len(rest) > 1 and rest[0] == "VBN" and rest[1] in _MARKS | {"."}
    return short and words[index].lower in data["subordinator"]


def _is_preposition(words: Sequence[Word], index: int, data: Vocabulary) -> bool:
    """Does a noun or a time alone follow a word that is a preposition as well: "seit Montag", "como testigo"?"""
    if words[index].lower not in data["preposition"]:
        return False
    rest = words[index + 1 :]
    behind = [word for word in rest[:4] if word.tag != "DT" and word.lower not in data["oblique"]]
    if len(behind) > 1 and behind[0].tag == TIME and behind[1].tag in FINITE_TAGS:
        return True  # "hasta ahora | se han recibido"
    stop = next((place for place, word in enumerate(rest) if word.text in _MARKS), len(rest))
    return not any(word.tag in FINITE_TAGS for word in rest[:stop])


def _verbs_around(words: Sequence[Word], index: int, data: Vocabulary) -> bool:
    """Does a conjunction join two clauses: has the stretch on each side a verb of its own?"""
    behind = _has_verb(words, range(index + 1, len(words)), data)
    return behind and _has_verb(words, range(index - 1, -1, -1), data)


def _has_verb(words: Sequence[Word], places: range, data: Vocabulary) -> bool:
    for place in places:
        word = words[place]
        if word.tag in FINITE_TAGS:
            return True
        if word.text in _MARKS or word.lower in data["conjunction"] or word.tag == "WDT":
            return False
    return False


def _opener(words: Sequence[Word], first: int, data: Vocabulary) -> str:
    """The word that opens a stretch; a preposition or conjunction may stand before it: "in der", "und dass"."""
    for word in words[first : first + 2]:
        if word.tag == "WDT" or (word.lower in data["subordinator"] and not _is_preposition(words, first, data)):
            return word.lower
        if word.tag not in ("IN", "CC", "RB"):
            break
    return words[first].lower if words[first].lower in data["conjunction"] else ""


def _clause(words: Sequence[Word], part: _Part, parts: Sequence[_Part], language: str, data: Vocabulary) -> Clause:
    asides = tuple(part.asides)
    whole = Clause(part.first, part.after, None, asides=asides)
    if part.verb is None:
        return whole
    if part.participle:
        predicate = Predicate(part.verb, part.verb + 1, words[part.verb].lower, Tense.PAST, finite=False, passive=True)
        return Clause(part.first, part.after, predicate, Role.PARTICIPLE)
    own = [index for index in range(part.first, part.after) if whole.holds(index)]
    predicate = predicate_of(words, own, part.verb, language)
    named = behind_according(words, part.first, language) > part.first
    role = Role.MAIN if named and not _reports(words, part, data) else _role(words, part, parts, data)
    shared = role is Role.COORDINATE and all(words[index].tag in ("CC", "RB") for index in own if index < part.verb)
    subject = (
        None
        if shared
        else subject_of(words, own, part.verb, data, opened=bool(part.opener), relative=role is Role.RELATIVE)
    )
    return Clause(part.first, part.after, predicate, role, asides=asides, subject=subject)


def _role(words: Sequence[Word], part: _Part, parts: Sequence[_Part], data: Vocabulary) -> Role:
    """How the opening word and the mood of the verb tie a clause to the one before."""
    verb = words[part.verb or part.first]
    opener = part.opener
    before = [one for one in parts if one.first < part.first and one.verb is not None]
    told = any(_reports(words, one, data) for one in before[-1:])
    if opener in data["as_told"] and _reports(words, part, data):
        return Role.MAIN
    if opener in data["content"] and told and not _is_described(words, part.first):
        return Role.REPORTED
    if opener in data["relative"] and not (opener in data["subordinator"] and part.first == 0):
        return Role.RELATIVE
    if opener in data["conjunction"]:
        return Role.COORDINATE
    if opener:
        return Role.ADVERBIAL
    return Role.REPORTED if told and verb.tag in ("VBQ", "VBC") else Role.MAIN


def _is_described(words: Sequence[Word], first: int) -> bool:
    """Does the opening word stand for the noun before it: "dijo Prats, una estudiante | que viajaba"?"""
    before = first - 1 - (first > 1 and words[first - 1].text == ",")
    return words[first].tag == "WDT" and before >= 0 and words[before].tag in ("NN", "NNP")


def _reports(words: Sequence[Word], part: _Part, data: Vocabulary) -> bool:
    """Does a verb of speech stand in it, also one of two words: "liet | woensdag | weten"?"""
    own = {words[index].lower for index in range(part.first, part.after)}
    return not own.isdisjoint(data["reporting"]) or any(own.issuperset(said) for said in _of_two_words(data))


def _of_two_words(data: Vocabulary) -> list[list[str]]:
    return [verb.split() for verb in data["reporting"] if " " in verb]
