"""Finds the boundaries at which clauses can begin: the stretches of a sentence between its marks and opening words."""

from __future__ import annotations

from collections.abc import Collection

from timeline.languages import loader
from timeline.parser.clauses.plain.parts import Part
from timeline.parser.words.according import accordings, names_speaker
from timeline.parser.words.plain.forms import Form, Forms
from timeline.parser.words.plain.lexicon import FINITE_TAGS, TAGS
from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import Vocabulary

#: What parts a sentence.
MARKS = frozenset(',;:–—()[]“”„«»"')
_QUOTES = frozenset('“”„«»"')
#: What a preposition of two words joins to no noun: "después de | que llegó", "antes de | llegar".
_BEHIND_JOINT = frozenset({"WDT", "IN", "VB", "VBN", "PRP"})
#: A name in quotation marks has at most so many words.
_LONGEST_NAME = 4


def pieces(words: Words, language: str, data: Vocabulary, begun: Collection[int] = ()) -> list[Part]:
    """The stretches between marks and opening words, each with at most one finite verb; `begun`: others that begin."""
    named = _name_marks(words)
    starts = [
        0,
        *(
            index
            for index in range(1, len(words))
            if index in begun or (index - 1 not in named and _begins(words, index, data))
        ),
    ]
    starts = _with_source(words, starts, data, language)
    forms, verb_last = Forms.of(language), bool(loader.table(language, "words").get("verb_second"))
    found: list[Part] = []
    for begin, after in zip(starts, [*starts[1:], len(words)], strict=True):
        first, opener = begin, _opener(words, begin, data, language)
        verbs = [index for index in range(first, after) if words[index].tag in FINITE_TAGS]
        if verb_last and not verbs and _is_infinitive(words, first, after, forms):
            opener = ""  # "kündigte an, | die Weichen zu erneuern"
        if verb_last:  # "verletzt wurden", "läuten werden": what helps is finite
            verbs = [index for index in verbs if forms.is_helper(words[index].lower)] or verbs
            surely = [index for index in verbs if not forms.is_shaped(words[index].lower, Form.INFINITIVE)]
            verbs = surely or verbs  # "eröffnet werden | sollte"
        elif len(verbs) > 1 and opener and opener not in data["conjunction"]:
            # "la rivière | qui a débordé lundi | a détruit": nothing marks the end of the relative clause
            main = _with_clitics(words, verbs[1], verbs[0], data)
            found.append(Part(first, main, verbs[0], opener))
            first, opener, verbs = main, "", verbs[1:]
        if verbs and verbs[0] == first and after > first + 1 and words[first + 1].lower in data["conjunction"]:
            opener = words[first + 1].lower  # ", dementierte aber Berichte"
        told = None if verbs or opener else _participle(words, first, after, data)
        found.append(Part(first, after, verbs[0] if verbs else told, opener, participle=told is not None))
    return found


def _with_clitics(words: Words, verb: int, before: int, data: Vocabulary) -> int:
    """Where a verb begins with what leans on it: "el muro que cayó en mayo | no se ha levantado".

    A negation right behind the verb `before` goes with the one in front of that: "qui ne sert pas | a brûlé".
    """
    leaning = {*data["negation"], *data["oblique"]}
    double = words[before - 1].lower in data["negation"]
    while verb - 1 > before + double and words[verb - 1].lower in leaning:
        verb -= 1
    return verb


def _with_source(words: Words, starts: list[int], data: Vocabulary, language: str) -> list[int]:
    """The starts, one at a conjunction behind which stands who says so: "… | e, secondo la società, resta chiusa"."""
    for opening in accordings(words, language):
        at = opening - 2
        if at < 0 or words[at + 1].text != "," or words[at].lower not in data["conjunction"]:
            continue
        closing = next((place for place in range(opening, len(words)) if words[place].text in MARKS), len(words))
        closed = closing < len(words) and words[closing].text == ","
        if closed and _has_verb(words, range(closing + 1, len(words)), data):
            starts = sorted({at, *(start for start in starts if not at < start <= closing + 1)})
    return starts


def _is_infinitive(words: Words, first: int, after: int, forms: Forms) -> bool:
    """Does a stretch end in an infinitive behind its mark?"""
    last = after - 1 - (not words[after - 1].text[0].isalnum())
    return last - 1 > first and words[last].tag == "VB" and words[last - 1].lower in forms.infinitive_marks


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
    if word.text in MARKS:
        return False
    if before.text in MARKS:
        return True
    if _compares(words, index, data) or _joins_times(words, index):
        return False
    if word.tag == "WDT" or (word.tag == "IN" and word.lower in data["subordinator"]):
        led = before.tag in ("IN", "CC", "WDT") or (before.tag == "DT" and words[index - 2].tag == "IN")
        return not led and not _is_preposition(words, index, data)
    return word.lower in data["conjunction"] and _verbs_around(words, index, data)


def _joins_times(words: Words, index: int) -> bool:
    """Does a conjunction join two times: "tussen 2016 | en 2020"?"""
    beside = [words[index - 1].tag, *(word.tag for word in words[index + 1 : index + 3] if word.tag != "DT")]
    return words[index].tag == "CC" and beside[:2] == [TIME, TIME]


def _compares(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a word that can open a clause only compare, a participle behind it: "später | als geplant,"?"""
    rest = list(words.tags[index + 1 : index + 3])
    closed = len(rest) > 1 and rest[1] in MARKS | {".", "RP"}  # "sah es | als erwiesen an"
    begins = next((at for at in range(index - 1, 0, -1) if words[at - 1].text in MARKS), 0)
    if words[index].lower in data["holding"] and words[begins].tag == "WDT" and len(rest) > 1:
        return rest[0] in ("NN", "NNP") and rest[1].startswith("VB")  # "das 1894 | als Schlosserei begann"
    return words[index].lower in data["subordinator"] and (rest[:1] == ["VBN"] or (closed and rest[0] == "VBD"))


def _is_preposition(words: Words, index: int, data: Vocabulary) -> bool:
    """Does a noun or a time alone follow a word that is a preposition as well: "seit Montag", "como testigo"?"""
    rest = words[index + 1 :]
    of = len(rest) > 1 and rest[0].tag == "IN" and rest[0].lower in data["day_of"]
    joined = of and rest[1].tag not in _BEHIND_JOINT
    if words[index].lower not in data["preposition"] and not joined:
        return index == 0 and _is_alone(words, data)
    if any(word.lower in data["content"] for word in rest[:1]):
        return False  # "dopo | che due animali …"
    if rest and (rest[0].tag == "VB" or rest[0].lower in data["back_then"]):
        return True  # "un proyecto | para construir un hotel", "Desde entonces | se han hallado …"
    named = rest[1:] if rest and rest[0].tag == "DT" else rest
    if named and named[0].tag == TIME and words[index - 1].text not in MARKS:
        return True  # "soll | bis Mai | repariert werden", "desde | o dia 9"
    rest = rest[: next((place for place, word in enumerate(rest) if place and word.tag == "WDT"), len(rest))]
    behind = [word for word in rest[:4] if word.tag != "DT" and word.lower not in data["oblique"]]
    if len(behind) > 1 and behind[0].tag == TIME and behind[1].tag in FINITE_TAGS:
        return True  # "hasta ahora | se han recibido"
    parting = data["conjunction"] if joined else frozenset[str]()  # "después | del accidente y dejó el cine"
    stop = next((place for place, word in enumerate(rest) if word.text in MARKS or word.lower in parting), len(rest))
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
    stop = next((place for place, word in enumerate(rest) if word.text in MARKS or word.text == "."), len(rest))
    tags = [word.tag for word in rest[:stop]]
    joined = [words[index - 1].tag, *tags[-2:]] == ["VBN", "VBN", TAGS[Form.PRESENT]]
    return joined and set(tags[:-2]) <= {"RB", "JJ"}


def _has_verb(words: Words, places: range, data: Vocabulary) -> bool:
    for place in places:
        word = words[place]
        if word.tag in FINITE_TAGS:
            return True
        if word.text in MARKS or word.lower in data["conjunction"] or word.tag == "WDT":
            return False
    return False


def _opener(words: Words, first: int, data: Vocabulary, language: str) -> str:
    """The word that opens a stretch; a preposition or conjunction may stand before it: "in der", "und dass"."""
    if names_speaker(words, first, language):
        return ""
    led = words[first + 1 : first + 3]
    if words[first].tag == "IN" and [word.tag for word in led] == ["DT", "WDT"]:
        return led[1].lower  # "de las que se llevó documentos"
    for word in words[first : first + 2]:
        if word.tag == "WDT" or (word.lower in data["subordinator"] and not _is_preposition(words, first, data)):
            return word.lower
        if word.tag not in ("IN", "CC", "RB"):
            break
    return words[first].lower if words[first].lower in data["conjunction"] else ""
