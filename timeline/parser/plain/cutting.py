"""Cuts a sentence into clauses at its marks and opening words, one finite verb to each.

A stretch between two marks that has no verb belongs to the clause before it, or to the one that it begins; one that
opens inside a clause whose verb still lacks is an aside: "Der Mann, | der am Montag starb, | war krank".
"""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.according import names_speaker
from timeline.parser.plain.forms import Form, Forms
from timeline.parser.plain.lexicon import FINITE_TAGS, TAGS
from timeline.parser.plain.parts import Part, clause_of, reports
from timeline.parser.plain.phrases import noun_phrases
from timeline.parser.segments import Clause
from timeline.parser.speech import TIME, Words
from timeline.parser.verbs import Vocabulary

_MARKS = frozenset(',;:–—()[]“”„«»"')
#: Behind these a sentence begins anew: what stands before is whole.
_HARD = frozenset(';:–—“”„«»"')
_QUOTES = frozenset('“”„«»"')
#: A verb by itself, and its comma.
SHORTEST = 2
#: A name in quotation marks has at most so many words.
_LONGEST_NAME = 4


def cut(words: Words, language: str, data: Vocabulary) -> list[Clause]:
    """The clauses of a sentence in order, without their hosts."""
    words = _with_verb(_verb_last(words, language, data), language)
    parts: list[Part] = []
    waiting: list[Part] = []  # begun, and interrupted before their verb came
    for piece in _pieces(words, language, data):
        last = parts[-1] if parts else None
        hard = last is not None and words[last.after - 1].text in _HARD
        opens = piece.opener and (hard or piece.opener not in data["conjunction"])
        if piece.participle:
            waiting += [last] if last is not None and last.verb is None else []
            parts.append(piece)  # "Der Bau, | 1968 errichtet, | fiel", "fermée lundi, | la rue rouvrira"
        elif piece.verb is None and last is not None and not opens and not _is_begun_anew(words, last):
            last.after = piece.after
        elif last is not None and last.verb is None and last.opener and _speaks(words, piece, data):
            parts.append(piece)  # "… | qu'à un tiers, | a reconnu le ministère"
        elif last is not None and last.verb is None and _is_put_in(words, last, piece, language, data):
            waiting.append(last)  # "Il collaudo, | dice, | era stato fatto"
            parts.append(piece)
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
    return [clause_of(words, part, parts, language, data) for part in parts]


def _is_begun_anew(words: Words, last: Part) -> bool:
    """Does what follows belong to another verb: "12 came yesterday; | the week before, there were 60"?"""
    return last.verb is not None and words[last.after - 1].text == ";"


def _with_verb(words: Words, language: str) -> Words:
    """The words, where none is finite the first that may be so: "bij Kolibri | werken | 130 mensen"."""
    forms = Forms.of(language)
    if not forms.verb_last or not FINITE_TAGS.isdisjoint(words.tags):
        return words
    place = next((at for at in range(len(words)) if _may_be_finite(words, at, forms)), None)
    return words.tagged([TAGS[Form.PRESENT] if at == place else tag for at, tag in enumerate(words.tags)])


def _verb_last(words: Words, language: str, data: Vocabulary) -> Words:
    """The words, those finite that look like infinitives at the end of an opened clause: "dass sie | folgen,"."""
    if not Forms.of(language).verb_last:
        return words
    tags, first = list(words.tags), 0
    for stop in [place for place, text in enumerate(words.texts) if text in _MARKS or text == "."]:
        part = tags[first:stop]
        opened = len(part) > 2 and (words[first].lower in data["subordinator"] or part[0] == "WDT")
        if opened and part[-1] == "VB" and part[-2] != "TO" and FINITE_TAGS.isdisjoint(part):
            tags[stop - 1] = TAGS[Form.PRESENT]
        first = stop + 1
    return words.tagged(tags)


def _may_be_finite(words: Words, index: int, forms: Forms) -> bool:
    """Is it an infinitive that looks like a plural, with something behind it and no "to" before?"""
    word, before = words[index], words[max(0, index - 1) : index]
    infinitive = word.tag == "VB" and forms.is_shaped(word.lower, Form.INFINITIVE)
    # Where nouns have capitals a small one is none: "am Mittwoch | befasst | sich …".
    small = forms.capitals and word.tag == "NN" and word.text[0].islower() and word.lower.endswith(("t", "te", "ten"))
    # "verwacht" is a participle as well
    either = word.tag == "VBN" and Form.PRESENT in forms.readings(word.lower)
    held = any(one.tag in ("TO", "DT", "IN") for one in before)
    return (infinitive or small or either) and index + 2 < len(words) and not held


def _speaks(words: Words, piece: Part, data: Vocabulary) -> bool:
    """Does a stretch begin with a verb of speech, as what follows a statement does?"""
    return piece.verb == piece.first and not piece.opener and reports(words, piece, data)


def _is_put_in(words: Words, last: Part, piece: Part, language: str, data: Vocabulary) -> bool:
    """Does a verb of speech with its subject stand between commas in a clause whose own verb still lacks, and follows?

    No subject in a language that may leave it out; not in "Petra Lang, die Sprecherin, | sagte am Montag aus, sie …".
    """
    parted = words[last.after - 1].text == "," == words[piece.after - 1].text and not last.opener
    if not parted or FINITE_TAGS.isdisjoint(words.tags[piece.after :]) or not _speaks(words, piece, data):
        return False
    alone = piece.after - piece.first <= SHORTEST and bool(loader.table(language, "words").get("subject_left_out"))
    return alone or any(True for _ in noun_phrases(words, range(piece.first + 1, piece.after), data))


def _whole(parts: list[Part]) -> list[Part]:
    """The clauses, those whose verb never came joined to the one before: "später | als geplant"."""
    found: list[Part] = []
    for part in parts:
        before = next((one for one in reversed(found) if one.after == part.first), None)
        if part.verb is None and before is not None:
            before.after = part.after
        else:
            found.append(part)
    return found


def _pieces(words: Words, language: str, data: Vocabulary) -> list[Part]:
    """The stretches between marks and opening words, each with at most one finite verb."""
    named = _name_marks(words)
    starts = [
        0,
        *(index for index in range(1, len(words)) if index - 1 not in named and _begins(words, index, data)),
    ]
    forms, verb_last = Forms.of(language), bool(loader.table(language, "words").get("verb_second"))
    found: list[Part] = []
    for begin, after in zip(starts, [*starts[1:], len(words)], strict=True):
        first, opener = begin, _opener(words, begin, data, language)
        verbs = [index for index in range(first, after) if words[index].tag in FINITE_TAGS]
        if verb_last:  # "verletzt wurden", "läuten werden": what helps is finite
            verbs = [index for index in verbs if forms.is_helper(words[index].lower)] or verbs
        elif len(verbs) > 1 and opener and opener not in data["conjunction"]:
            # "la rivière | qui a débordé lundi | a détruit": nothing marks the end of the relative clause
            found.append(Part(first, verbs[1], verbs[0], opener))
            first, opener, verbs = verbs[1], "", verbs[1:]
        if verbs and verbs[0] == first and after > first + 1 and words[first + 1].lower in data["conjunction"]:
            opener = words[first + 1].lower  # ", dementierte aber Berichte"
        told = None if verbs or opener else _participle(words, first, after, data)
        found.append(Part(first, after, verbs[0] if verbs else told, opener, participle=told is not None))
    return found


def _name_marks(words: Words) -> set[int]:
    """The places of quotation marks around no speech, but a name behind its article: "das | „Handelsblatt“"."""
    found: set[int] = set()
    for index, word in enumerate(words):
        if word.text not in _QUOTES or not index or words[index - 1].tag not in ("DT", "IN", "NN", "NNP"):
            continue
        inner = words[index + 1 : index + 2 + _LONGEST_NAME]
        closing = next((place for place, one in enumerate(inner) if one.text in _QUOTES), 0)
        name = inner[:closing]
        if name and all(one.text[0].isalnum() and one.tag not in FINITE_TAGS for one in name):
            found |= {index, index + 1 + closing}
    return found


def _participle(words: Words, first: int, after: int, data: Vocabulary) -> int | None:
    """The participle with which a stretch without a verb begins that says when: "fermée depuis lundi,".

    One that tells the occasion of what follows is none: "interrogée lundi, elle a dit".
    """
    index = first
    while index < after and (words[index].tag == "RB" or _opens_adverb(words, index)):
        index += 1
    dated = TIME in words.tags[first:after]
    ends = {",", "."} if first else {","}  # "a train, | hit on Friday by a landslide."
    closed = (first == 0 or words[first - 1].text == ",") and words[after - 1].text in ends
    since = index + 1 < after and words[index + 1].lower in data["lasting_since"]  # "vide | depuis le 26 février"
    found = index < after and dated and closed and (words[index].tag == "VBN" or since)
    return index if found and words[index].lower not in data["occasion"] else None


def _opens_adverb(words: Words, index: int) -> bool:
    """Is it the first word of an adverb of two: "d'abord"?"""
    return words[index].tag == "IN" and list(words.tags[index + 1 : index + 3]) == ["RB", "VBN"]


def _begins(words: Words, index: int, data: Vocabulary) -> bool:
    """Can a clause begin with this word?"""
    word, before = words[index], words[index - 1]
    if word.text in _MARKS:
        return False
    if before.text in _MARKS:
        return True
    if _compares(words, index, data) or _joins_times(words, index):
        return False
    if word.tag == "WDT" or (word.tag == "IN" and word.lower in data["subordinator"]):
        return before.tag not in ("IN", "CC", "WDT") and not _is_preposition(words, index, data)
    return word.lower in data["conjunction"] and _verbs_around(words, index, data)


def _joins_times(words: Words, index: int) -> bool:
    """Does a conjunction join two times: "tussen 2016 | en 2020"?"""
    beside = [words[index - 1].tag, *(word.tag for word in words[index + 1 : index + 3] if word.tag != "DT")]
    return words[index].tag == "CC" and beside[:2] == [TIME, TIME]


def _compares(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a word that can open a clause only compare, a participle behind it: "später | als geplant,"?"""
    rest = list(words.tags[index + 1 : index + 3])
    closed = len(rest) > 1 and rest[1] in _MARKS | {".", "RP"}  # "sah es | als erwiesen an"
    return words[index].lower in data["subordinator"] and (rest[:1] == ["VBN"] or (closed and rest[0] == "VBD"))


def _is_preposition(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a noun or a time alone follow a word that is a preposition as well: "seit Montag", "como testigo"?"""
    if words[index].lower not in data["preposition"]:
        return index == 0 and _is_alone(words, data)
    rest = words[index + 1 :]
    named = rest[1:] if rest and rest[0].tag == "DT" else rest
    if named and named[0].tag == TIME and words[index - 1].text not in _MARKS:
        return True  # "soll | bis Mai | repariert werden", "desde | o dia 9"
    rest = rest[: next((place for place, word in enumerate(rest) if place and word.tag == "WDT"), len(rest))]
    behind = [word for word in rest[:4] if word.tag != "DT" and word.lower not in data["oblique"]]
    if len(behind) > 1 and behind[0].tag == TIME and behind[1].tag in FINITE_TAGS:
        return True  # "hasta ahora | se han recibido"
    stop = next((place for place, word in enumerate(rest) if word.text in _MARKS), len(rest))
    return not any(word.tag in FINITE_TAGS for word in rest[:stop])


def _is_alone(words: Words, data: Vocabulary) -> bool:
    """Is all that a word opens the only clause, its verb behind one bare noun: "Als Grund | nannte sie …"?"""
    verbs = [index for index, word in enumerate(words) if word.tag in FINITE_TAGS]
    return verbs == [2] and words[0].lower in data["holding"] and words[1].tag == "NN"


def _verbs_around(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a conjunction join two clauses: has the stretch on each side a verb of its own?"""
    if _goes_on_helped(words, index):
        return False
    opened = index + 2 < len(words) and words[index + 1].lower in data["content"]  # "…, y | que llevará"
    behind = _has_verb(words, range(index + 1 + opened, len(words)), data)
    return behind and _has_verb(words, range(index - 1, -1, -1), data)


def _goes_on_helped(words: Words, index: int) -> bool:
    """Do participles and what helps them follow alone: "soll zwei angegriffen | und schwer verletzt haben"?"""
    rest = words[index + 1 :]
    stop = next((place for place, word in enumerate(rest) if word.text in _MARKS or word.text == "."), len(rest))
    tags = [word.tag for word in rest[:stop]]
    joined = [words[index - 1].tag, *tags[-2:]] == ["VBN", "VBN", TAGS[Form.PRESENT]]
    return joined and set(tags[:-2]) <= {"RB", "JJ"}


def _has_verb(words: Words, places: range, data: Vocabulary) -> bool:
    for place in places:
        word = words[place]
        if word.tag in FINITE_TAGS:
            return True
        if word.text in _MARKS or word.lower in data["conjunction"] or word.tag == "WDT":
            return False
    return False


def _opener(words: Words, first: int, data: Vocabulary, language: str) -> str:
    """The word that opens a stretch; a preposition or conjunction may stand before it: "in der", "und dass"."""
    if names_speaker(words, first, language):
        return ""
    for word in words[first : first + 2]:
        if word.tag == "WDT" or (word.lower in data["subordinator"] and not _is_preposition(words, first, data)):
            return word.lower
        if word.tag not in ("IN", "CC", "RB"):
            break
    return words[first].lower if words[first].lower in data["conjunction"] else ""
