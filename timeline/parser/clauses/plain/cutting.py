"""Cuts a sentence into clauses, one finite verb to each, by putting the stretches between its boundaries together.

A stretch between two marks that has no verb belongs to the clause before it, or to the one that it begins; one that
opens inside a clause whose verb still lacks is an aside: "Der Mann, | der am Montag starb, | war krank".
"""

from __future__ import annotations

from timeline.languages import loader
from timeline.parser.clauses.plain.boundaries import MARKS, pieces
from timeline.parser.clauses.plain.claimed_deeds import deeds, finite
from timeline.parser.clauses.plain.parts import Part, clause_of, reports
from timeline.parser.clauses.plain.phrases import noun_phrases
from timeline.parser.clauses.segments import Clause
from timeline.parser.words.plain.forms import Form, Forms
from timeline.parser.words.plain.lexicon import FINITE_TAGS, TAGS
from timeline.parser.words.speech import Words
from timeline.parser.words.verbs import Vocabulary

#: Behind these a sentence begins anew: what stands before is whole.
_HARD = frozenset(';:–—“”„«»"')
#: What can stand right before a verb.
_BEFORE_VERB = frozenset({"NN", "NNP", "PRP", "WDT", "RB"})
#: A verb by itself, and its comma.
SHORTEST = 2


def cut(words: Words, language: str, data: Vocabulary) -> list[Clause]:
    """The clauses of a sentence in order, without their hosts."""
    begun = deeds(words, language, data)
    words = _with_verb(_verb_last(_verb_of_relatives(finite(words, begun), language), language, data), language)
    parts: list[Part] = []
    waiting: list[Part] = []  # begun, and interrupted before their verb came
    for piece in pieces(words, language, data, begun):
        last = parts[-1] if parts else None
        hard = last is not None and words[last.after - 1].text in _HARD
        opens = piece.opener and (hard or piece.opener not in data["conjunction"])
        if piece.participle or piece.first in begun:
            waiting += [last] if last is not None and last.verb is None else []
            parts.append(piece)  # "Der Bau, | 1968 errichtet, | fiel", "nega | di aver pagato"
        elif piece.verb is None and last is not None and not opens and not _is_begun_anew(words, last):
            last.after = piece.after
        elif last is not None and last.verb is None and _tells_who(words, last, piece, language, data):
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


def _verb_of_relatives(words: Words, language: str) -> Words:
    """The words, in relative clauses without a verb the first that may be one: "dont le contrat | expire | en juin"."""
    forms, tags = Forms.of(language), list(words.tags)
    for first in [place for place, tag in enumerate(words.tags) if tag == "WDT"] if not forms.verb_last else ():
        stop = next((at for at in range(first + 1, len(words)) if words[at].text in MARKS | {"."}), len(words))
        if not FINITE_TAGS.isdisjoint(tags[first:stop]):
            continue
        places = (at for at in range(first + 1, stop) if tags[at] in ("JJ", "NN") and tags[at - 1] in _BEFORE_VERB)
        verb = next((at for at in places if Form.PRESENT in forms.readings(words[at].lower)), None)
        if verb is not None:
            tags[verb] = TAGS[Form.PRESENT]
    return words.tagged(tags)


def _verb_last(words: Words, language: str, data: Vocabulary) -> Words:
    """The words, those finite that look like infinitives at the end of an opened clause: "dass sie | folgen,"."""
    if not Forms.of(language).verb_last:
        return words
    tags, first, marks = list(words.tags), 0, Forms.of(language).infinitive_marks
    for stop in [place for place, text in enumerate(words.texts) if text in MARKS or text == "."]:
        part = tags[first:stop]
        opened = len(part) > 2 and (words[first].lower in data["subordinator"] or part[0] == "WDT")
        marked = opened and (part[-2] == "TO" or words[stop - 2].lower in marks)  # "die Weichen | zu erneuern"
        last = words[stop - 1].lower if stop else ""
        told = opened and words[first].lower in data["as_told"] and Form.PRESENT in Forms.of(language).readings(last)
        either = part[-1:] == ["VB"] or (told and part[-1] == "VBN")  # "wie die Gemeinde | behauptet,"
        if opened and either and not marked and FINITE_TAGS.isdisjoint(part):
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


def _tells_who(words: Words, last: Part, piece: Part, language: str, data: Vocabulary) -> bool:
    """Does a stretch tell who says what an opened clause without a verb leaves out?"""
    return bool(last.opener) and _speaks(words, piece, data) and not _closes(words, last, piece, language)


def _closes(words: Words, last: Part, piece: Part, language: str) -> bool:
    """Is a stretch but the verb that an opened clause lacks: "Wie der Bürgermeister, Jens Krämer, | mitteilte,"?"""
    alone = piece.after - piece.first <= SHORTEST and words[piece.after - 1].text == ","
    return alone and Forms.of(language).verb_last and bool(last.opener)


def _is_put_in(words: Words, last: Part, piece: Part, language: str, data: Vocabulary) -> bool:
    """Does a verb of speech with its subject stand between commas in a clause whose own verb still lacks, and follows?

    No subject in a language that may leave it out; not in "Petra Lang, die Sprecherin, | sagte am Montag aus, sie …".
    """
    parted = words[last.after - 1].text == "," == words[piece.after - 1].text and not last.opener
    if not parted or FINITE_TAGS.isdisjoint(words.tags[piece.after :]) or not _speaks(words, piece, data):
        return False
    alone = piece.after - piece.first <= SHORTEST and bool(loader.table(language, "words").get("subject_left_out"))
    goes_on = words[piece.after].lower not in data["joining"]  # not "Le maire, Luc Coste, | a reconnu …, | mais …"
    return goes_on and (alone or any(True for _ in noun_phrases(words, range(piece.first + 1, piece.after), data)))


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
