"""Tells a time that names or measures a thing, or that dates a noun, from one that dates the verb of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.languages import loader
from timeline.parser.clauses.analysis import Analysis, Clause
from timeline.parser.clauses.plain.phrases import phrase_before
from timeline.parser.words.speech import TIME, Word, is_listed
from timeline.parser.words.verbs import vocabulary

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_QUOTES = frozenset("“”\"‘’'")


def behind_infinitive(analysis: Analysis, first: int, index: int) -> bool:
    """Does an infinitive stand between a verb, behind which is the word `first`, and a time?"""
    words = analysis.words[first:index]
    return any(one.tag == "TO" and other.tag == "VB" for one, other in pairwise(words))


def is_fronted(analysis: Analysis, clause: Clause, index: int) -> bool:
    """Do only prepositions, conjunctions and marks stand before a time in its clause?"""
    words = analysis.words[clause.first : index]
    return all(word.tag in ("IN", "CC", "RB") or not word.text[0].isalnum() for word in words)


def is_thing(phrase: Sequence[Word], language: str) -> bool:
    """Is what a time follows an event or one of several ("the one on 14 July"), not somebody who acts then?"""
    if any(word.tag in _NOUN for word in phrase):
        return happens(phrase, language)
    return any(word.tag in ("CD", "DT") for word in phrase)


def names(analysis: Analysis, index: int) -> bool:
    """Does the time name a thing ("the stoppage of 28 June") or measure it, rather than tell when?"""
    words = analysis.words
    naming = loader.table(analysis.language, "claims")["naming"]["words"]
    before = index - 1
    while before > 0 and (words.tags[before] == TIME or words.lowers[before] in (",", "or", "and")):
        before -= 1  # "tickets dated 12 or 14 July"
    if before < 1 or words.lowers[before] not in naming:
        return _modifies(analysis, index)
    if " ".join(words.lowers[max(0, before - 2) : before + 1]).endswith(
        tuple(vocabulary(analysis.language)["starting"])
    ):
        return False  # "a partir de | marzo"
    calendar = vocabulary(analysis.language).get("calendar", ())  # "durante o mês | de agosto"
    return (words[before - 1].tag in _NOUN and words[before - 1].lower not in calendar) or words[before].tag.startswith(
        "VB"
    )


def names_of_another(analysis: Analysis, index: int) -> bool:
    """Does the time name what another thing is of: "the minutes of the meeting of 17 March"?

    Other languages join the two in other words, as "die Opfer des Unglücks vom 12. März": there it names an event.
    """
    words, joints = analysis.words, vocabulary(analysis.language)["day_of"]
    before, joint = index - 2, words[index - 1].lower
    skipped = _NOUN | {"JJ", "DT", "PRP$"}
    while before > 0 and words[before].tag in skipped and words[before].lower not in joints:
        before -= 1
    if before <= 0 or words[before - 1].tag not in _NOUN | {TIME}:
        return False
    other = joint in joints and words[before].lower in joints
    return joint == words[before].lower or (other and _is_calamity(words[before + 1 : index - 1], analysis.language))


def _is_calamity(phrase: Sequence[Word], language: str) -> bool:
    """Does a noun name what a story mostly tells one of; in German, as one of them with an ending?"""
    calamities = vocabulary(language)["calamity"]
    return any(word.lower in calamities or word.lower.removesuffix("s") in calamities for word in phrase)


def owns_thing(analysis: Analysis, index: int) -> bool:
    """Does a subject begin with what a time owns, and does that not happen: "last year's | winner", no "sale"?

    "At yesterday's service" tells when.
    """
    words = analysis.words
    owns = index + 1 < len(words) and words[index + 1].tag == "POS"
    if not owns or (index > 0 and words[index - 1].tag in ("IN", "TO")):
        return False
    behind = index + 2
    while behind < len(words) and words[behind].tag in _NOUN | {"JJ", "VBG", "CD"}:
        behind += 1
    return behind > index + 2 and not happens(words[index + 2 : behind], analysis.language)


def _modifies(analysis: Analysis, index: int) -> bool:
    """Does it stand between an article or owner and a noun: "the June deal", "September's pay"?

    Where lists are read it has an article of its own: "decretó el lunes | prisión provisional".
    """
    words = analysis.words
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None:
        return False
    if described_until(analysis, index) is not None:
        return True
    held = index > 0 and words.tags[index - 1] in ("DT", "POS", "PRP$", "JJ") and not is_listed(analysis.language)
    return (held and following.tag in _NOUN | {"CD", "VBG"}) or following.tag == "POS"


def described_until(analysis: Analysis, index: int) -> int | None:
    """The noun that a time describes: "das 1968 errichtete | Bauwerk", "die für 2024 geplante | Reparatur"."""
    words = analysis.words
    before = index - 1 - (index > 0 and words.tags[index - 1] == "IN")
    behind = index + 1
    while behind < len(words) and words.tags[behind] in ("JJ", "VBN"):
        behind += 1
    nouns = behind < len(words) and behind > index + 1 and words[behind].tag in _NOUN
    held = nouns and before >= 0 and words[before].tag == "DT" and words[index + 1].end < words[behind].start
    return behind if held else None


def tells_of_noun(analysis: Analysis, index: int) -> bool:
    """Does it date a deed of which a noun is told, not a plan: "das 1968 errichtete Bauwerk"?"""
    behind = analysis.words[index + 1 : index + 2]
    planned = tuple(vocabulary(analysis.language)["intended"])
    return described_until(analysis, index) is not None and not any(word.lower.startswith(planned) for word in behind)


def noun_of(analysis: Analysis, number: int, index: int) -> tuple[int, int] | None:
    """The noun phrase before the verb that a time dates, behind the noun of an event; `None`: it dates the verb."""
    clause = analysis.clauses[number]
    words = analysis.words
    if clause.predicate is None or not clause.predicate.finite or index <= clause.first:
        return None
    described = described_until(analysis, index)
    if described is not None:
        return index - 1 - (words[index - 1].tag == "IN"), described + 1
    told = _told_by_participle(analysis, clause, index)
    if told is not None:
        return told
    if index >= clause.predicate.after:
        return _behind_preposition(analysis, clause.predicate.after, index)
    if any(word.text not in _QUOTES for word in words[index + 1 : clause.predicate.first]):
        return None
    phrase = words[clause.first : index]
    if any(word.text in ",;:" for word in phrase) or phrase[0].tag in ("IN", "RB"):
        return None
    return (clause.first, index + 1) if happens(phrase, analysis.language) else None


def _told_by_participle(analysis: Analysis, clause: Clause, index: int) -> tuple[int, int] | None:
    """The noun right behind which a participle leads to a time, with both: "assinaram | uma petição lançada em maio".

    In languages that are read by lists; not where it only says when what the sentence tells of took place.
    """
    words, verb, data = analysis.words, clause.predicate, vocabulary(analysis.language)
    at = index - 1
    while at > clause.first and words[at].tag in ("IN", "DT", "RB"):
        at -= 1
    if not is_listed(analysis.language) or words[at].tag != "VBN" or verb is None or verb.first <= at < verb.after:
        return None
    begins = phrase_before(words, clause.first, at, data)
    named = begins < at and words[at - 1].tag in ("NN", "NNP", "JJ") and words[at].lower not in data["held"]
    return (begins, index + 1) if named else None


def _behind_preposition(analysis: Analysis, first: int, index: int) -> tuple[int, int] | None:
    """The noun of an event behind "after" or "before", with its time: "reached after | talks on Monday"."""
    words, data = analysis.words, vocabulary(analysis.language)
    opening = next((at for at in range(index - 1, first - 1, -1) if words.lowers[at] in data["sequence"]), None)
    if opening is None:
        return None
    opening += is_listed(analysis.language) and words[opening + 1].lower in data["owner"]  # "depois de | …"
    phrase = words[opening + 1 : index]
    plain = all(word.text not in ",;:" and word.tag not in ("WDT", "WP") for word in phrase)
    return (opening + 1, index + 1) if plain and happens(phrase, analysis.language) else None


def happens(phrase: Sequence[Word], language: str) -> bool:
    """Is one of the nouns that of something that happens?"""
    events, endings = vocabulary(language)["event"], _event_endings(language)
    nouns = [word.lower for word in phrase if word.tag in ("NN", "NNS", "VBG")]
    return any(noun.endswith(endings) or noun.removesuffix("s") in events for noun in nouns)


@cache
def _event_endings(language: str) -> tuple[str, ...]:
    return tuple(vocabulary(language)["event_endings"])
