"""Leaves the date phrase out of words where it can go without a trace, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.timex import Timex
from timeline.parser.amounts import is_hedged
from timeline.parser.clauses import Analysis
from timeline.parser.sentences import Span
from timeline.parser.speech import TIME, Word, Words, at_or_after, is_listed
from timeline.parser.verbs import FINITE, PAST, vocabulary

#: Rules whose expressions stand in a sentence without a preposition: "confirmed Monday", "struck yesterday morning".
FREE_STANDING = frozenset(
    {
        "weekday",
        "period",
        "ago",
        "yearless",
        "distance",
        "stretch",
        "neighbour",
        "month_of_year",
        "part_of_day",
        "part_of_day_near",
    }
)

_ARTICLE = re.compile(r"(?:^|\s)(?:the|a|an|of|’s|'s)\s*$", re.IGNORECASE)
_WORD_AT_END = re.compile(r"[^\W\d_]\)?\s*$")
_GOES_ON = re.compile(r"\s*(?:,|and|or|–|-)\s*(?:\d|[A-Z][a-z]+ \d)")
_MARK_OR_END = re.compile(r"\s*(?:[,.;:!?]|$)")
_LISTED = re.compile(r"(?:\d|[A-Z][a-z]+)(?:,| and| or)\s+(?:on\s+)?$")
#: What can stand before the first word.
_OPENING = ' \t\u00a0"“„«»‘'
_OWNS = ("'s", "’s")


def without_date(text: str, span: Span, when: Timex, analysis: Analysis, number: int, *, opens: bool = True) -> str:
    """The words of a clause, by its `number`, without a date phrase that stands between phrases, and its preposition.

    It stays where the rest would be left hanging, or say something else: "not until May", "before May is out".
    `opens`: nothing stands before them.
    """
    whole, language, data = span.of(text), analysis.language, vocabulary(analysis.language)
    if not span.holds(when.start, when.end):
        return whole
    before, after = text[span.start : when.start], text[when.end : span.end]
    preposition = _preposition_of(before, when, analysis)
    goes = _can_go(before, after, when, preposition, language) and _is_loose(before, after, when, analysis, number)
    if not goes or _is_of_list(when, analysis):
        return whole
    kept = _without_preposition(before, preposition, analysis, number)
    if _is_needed(when, preposition[0].strip().lower() if preposition else "", analysis, number):
        return whole
    following = [*after.lower().split(maxsplit=1), ""][0]
    if opens and not before.strip() and following in data["auxiliary"]:
        return whole  # the date is the subject
    if opens and not kept.strip(_OPENING) and loader.table(language, "words").get("verb_second"):
        return whole  # "Gestern kam sie nach Odala": without the time the verb would come first
    only = _is_only(analysis, number)  # "só terminou | depois da meia-noite"
    circled = following.rstrip(".,") in data["circled"]  # "von Montag an"
    if only or circled or _asks_for_time(kept, before, language):
        return whole
    if kept.rstrip().endswith(",") and after.startswith(","):
        after = after[1:]
        if _is_verb(_next(analysis, when.end + 1)):
            kept = kept.rstrip().removesuffix(",")  # "the strike, in May, cost it a third"
    return kept.rstrip() + ("" if after[:1] in ",.;:!?" else " ") + after.lstrip()


def _preposition_of(before: str, when: Timex, analysis: Analysis) -> re.Match[str] | None:
    """The preposition of a date phrase."""
    found = _preposition_before(before, analysis.language)
    return None if found is not None and _is_pronoun(found, when, analysis) else found


def _is_pronoun(preposition: re.Match[str], when: Timex, analysis: Analysis) -> bool:
    """Is it the subject right behind its verb: "komt | het | morgen onder de 8 meter"?"""
    index = at_or_after(analysis.words, when.start)
    data, word = vocabulary(analysis.language), preposition[0].strip()
    pronoun = is_listed(analysis.language) and word in data["pronoun"] - data["preposition"]
    return pronoun and when.rule in FREE_STANDING and _is_verb(analysis.words[max(0, index - 2) : index - 1])


def _asks_for_time(kept: str, before: str, language: str) -> bool:
    """Do words end in one that only stands before a time: "is not until", "not on 4 April but", "until at least"?"""
    last, data = ["", *kept.lower().split()][-1], vocabulary(language)
    if any(last in data[kind] for kind in ("negation", "conjunction", "only", "than", "as_told")):
        return True
    return is_hedged(last, language) and not before[len(kept) :].strip()


def _can_go(before: str, after: str, when: Timex, preposition: re.Match[str] | None, language: str) -> bool:
    """Has it a preposition of its own, or needs it none, and is it neither one of a list nor the owner of a thing?"""
    bare = when.rule in FREE_STANDING and _WORD_AT_END.search(before) and not _ARTICLE.search(before)
    listed = _GOES_ON.match(after) or _LISTED.search(before)
    data, following = vocabulary(language), after.lower().split(maxsplit=2)
    joined = len(following) > 1 and following[0] in data["conjunction"] and following[1] in _prepositions(language)
    if listed or joined or after.lstrip().startswith(_OWNS):
        return False
    return bool(preposition or bare or not before.strip())


def _is_of_list(when: Timex, analysis: Analysis) -> bool:
    """Does a conjunction join it to another time?"""
    words, joints = analysis.words, vocabulary(analysis.language)["conjunction"]
    index = at_or_after(words, when.start)
    behind = [word for word in words[index + 1 : index + 4] if word.tag not in ("IN", "DT", "RB")]
    before = [word for word in words[max(0, index - 4) : index] if word.tag not in ("IN", "DT", "RB")]
    after = len(behind) > 1 and behind[0].lower in joints and behind[1].tag == TIME
    return after or (len(before) > 1 and before[-1].lower in joints and before[-2].tag == TIME)


def _is_loose(before: str, after: str, when: Timex, analysis: Analysis, number: int) -> bool:
    """Does it open a sentence, or end behind it a phrase: at a mark, a clause, a function word, the verb?"""
    preposition = _preposition_of(before, when, analysis)
    fronted = preposition is not None and not before[: preposition.start()].strip()
    behind = when.end + len(after) - len(after.lstrip())
    predicate = analysis.clauses[number].predicate
    if _MARK_OR_END.match(after) or fronted:
        return True
    begins = {clause.first for clause in analysis.clauses} | ({predicate.first} if predicate else set())
    if behind in {analysis.words.starts[first] for first in begins}:
        return True
    if is_listed(analysis.language) and preposition is None and _is_beside_verb(when, analysis):
        return True
    return _function_word(analysis.language).match(after) is not None


def _is_only(analysis: Analysis, number: int) -> bool:
    """Does a word right before the verb say that it was no earlier, in a language that is read by lists?"""
    predicate = analysis.clauses[number].predicate
    if predicate is None or predicate.first == 0 or not is_listed(analysis.language):
        return False
    data = vocabulary(analysis.language)
    return analysis.words[predicate.first - 1].lower in data["only"] - data["relative"]


def _is_beside_verb(when: Timex, analysis: Analysis) -> bool:
    """Does it stand right behind a verb, or before one: "abrió | anteayer | diligencias", "vorgestern | untersucht"?"""
    index = at_or_after(analysis.words, when.start)
    return _is_verb(analysis.words[max(0, index - 1) : index]) or _is_verb(_next(analysis, when.end))


def _is_needed(when: Timex, preposition: str, analysis: Analysis, number: int) -> bool:
    """Would the words say something else without it?"""
    words, data = analysis.words, vocabulary(analysis.language)
    index, predicate = at_or_after(words, when.start), analysis.clauses[number].predicate
    denied = predicate is not None and (
        predicate.negated or not data["negation"].isdisjoint(words.lowers[analysis.clauses[number].first : index])
    )
    opens = preposition.partition(" ")[0]  # "hasta | el"
    if denied and (preposition in data["not_before"] or opens in data["not_before"] or preposition in data["later"]):
        return True  # "did not report until May"
    if _is_of_participle(analysis, number, index):
        return True  # "el pleno celebrado | el lunes | rechazó la moción", "Inaugurado | en 1998, | o hospital serve …"
    if preposition in data["subordinator"] and _is_verb(_next(analysis, when.end)):
        return True  # "before the month is out"
    if is_listed(analysis.language) and (_is_of_noun(words, index, analysis.language) or _is_enclosed(words, index)):
        return True
    if preposition == "to" and index > 1 and words[index - 2].tag == "CD":
        return True  # "at ten to nine"
    behind = list(words.tags[index + 1 : index + 3])
    return behind[:1] == ["IN"] and behind[1:] in (["WDT"], ["WP"])  # "since the Sunday on which …"


def _is_of_noun(words: Words, index: int, language: str) -> bool:
    """Does a time belong to a noun: "durante o mês | de agosto"?"""
    naming = loader.table(language, "claims")["naming"]["words"]
    return index > 1 and words[index - 1].lower in naming and words[index - 2].tag == "NN"


def _is_enclosed(words: Words, index: int) -> bool:
    """Does it end what commas set apart, with other words: ", in programma | per il 13 dicembre,"?"""
    comma = next((at for at in range(index, -1, -1) if words[at].text == ","), None)
    if comma is None or list(words.lowers[index + 1 : index + 2]) != [","]:
        return False
    others = [word.tag for word in words[comma + 1 : index] if word.tag not in ("IN", "DT", "RB", TIME)]
    return bool(others) and not any(tag.startswith("VB") for tag in others) and words[comma + 1].tag == "IN"


def _is_of_participle(analysis: Analysis, number: int, index: int) -> bool:
    """Does a participle beside the verb lead to a time, in a language that is read by lists?"""
    words, predicate = analysis.words, analysis.clauses[number].predicate
    at = index - 1
    while at > 0 and words[at].tag in ("IN", "DT", "RB"):
        at -= 1
    if not is_listed(analysis.language) or at < 0 or words[at].tag != "VBN" or predicate is None:
        return False
    return not predicate.first <= at < predicate.after and predicate.finite


def _without_preposition(before: str, preposition: re.Match[str] | None, analysis: Analysis, number: int) -> str:
    """The words before a preposition, with a particle in it that is part of the verb: "went back | in June"."""
    if preposition is None:
        return before
    kept, first = before[: preposition.start()], preposition[0].split()[0]
    predicate, data = analysis.clauses[number].predicate, vocabulary(analysis.language)
    particle = first in loader.table(analysis.language, "claims")["preposition"].get("particles", ())
    last = ["", *kept.lower().split()][-1]
    moves = predicate is not None and predicate.head == last and last not in data["reporting"]
    return kept + first if particle and moves else kept


def _preposition_before(before: str, language: str) -> re.Match[str] | None:
    """The preposition in which some words end."""
    if not before.rstrip().lower().endswith(_prepositions_ends(language)):
        return None
    return _trailing_preposition(language).search(before)


def _next(analysis: Analysis, place: int) -> Sequence[Word]:
    """The word behind a place, if there is one."""
    index = at_or_after(analysis.words, place)
    return analysis.words[index : index + 1]


def _is_verb(words: Sequence[Word]) -> bool:
    return any(word.tag in FINITE or word.tag in PAST for word in words)


@cache
def _prepositions(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "claims")["preposition"]["words"])


@cache
def _prepositions_ends(language: str) -> tuple[str, ...]:
    return tuple(sorted({words.split()[-1].lower() for words in _prepositions(language)}))


@cache
def _trailing_preposition(language: str) -> re.Pattern[str]:
    return compiled(rf"(?:(?<=\s)|^)(?:{alternation(_prepositions(language))})\s*$", re.IGNORECASE)


@cache
def _function_word(language: str) -> re.Pattern[str]:
    """A word after which a new phrase begins."""
    words = loader.table(language, "words")["function"]["words"]
    return compiled(rf"\s+(?:{alternation(words)})(?!\w)")
