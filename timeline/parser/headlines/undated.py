"""Leaves the date phrase out of words where it can go without a trace, and nowhere else."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.headlines.indispensable import MARK_OR_END, following, is_indispensable, is_verb
from timeline.parser.text.sentences import Span
from timeline.parser.words.amounts import is_hedged
from timeline.parser.words.speech import TIME, at_or_after, is_listed
from timeline.parser.words.verbs import vocabulary

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
_LISTED = re.compile(r"(?:\d|[A-Z][a-z]+)(?:,| and| or)\s+(?:on\s+)?$")
#: What stands right before a time is told by so many characters.
LAST = 64
#: Words behind which a time cannot go, by their kind.
_BEFORE_TIME = ("negation", "conjunction", "only", "than", "as_told", "earlier", "later", "not_before")
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
    joint = preposition[0].strip().lower() if preposition else ""
    if is_indispensable(when, joint, after, analysis, number):
        return whole
    behind = [*after.lower().split(maxsplit=1), ""][0]
    if opens and not before.strip() and behind in data["auxiliary"]:
        return whole  # the date is the subject
    if opens and not kept.strip(_OPENING) and loader.table(language, "words").get("verb_second"):
        return whole  # "Gestern kam sie nach Odala": without the time the verb would come first
    circled = behind.rstrip(".,") in data["circled"]  # "von Montag an"
    if circled or _asks_for_time(kept, before, language):
        return whole
    if kept.rstrip().endswith(",") and after.startswith(","):
        after = after[1:]
        if _is_predicate_behind(analysis, when.end + 1):
            kept = kept.rstrip().removesuffix(",")  # "the strike, in May, cost it a third"
    return kept.rstrip() + ("" if after[:1] in ",.;:!?" else " ") + after.lstrip()


def _is_predicate_behind(analysis: Analysis, place: int) -> bool:
    """Does a verb stand behind a place, or a pronoun or negation and a verb: "se | hará", "ne se | fera"?"""
    words, index = analysis.words, at_or_after(analysis.words, place)
    data = vocabulary(analysis.language)
    between = data["reflexive"] | data["negation"]
    while index < len(words) and words[index].lower in between:
        index += 1
    return any(tag == "MD" or tag.startswith("VB") for tag in words.tags[index : index + 1])


def _preposition_of(before: str, when: Timex, analysis: Analysis) -> re.Match[str] | None:
    """The preposition of a date phrase."""
    found = _preposition_before(before, analysis.language)
    return None if found is not None and _is_pronoun(found, when, analysis) else found


def _is_pronoun(preposition: re.Match[str], when: Timex, analysis: Analysis) -> bool:
    """Is it the subject right behind its verb: "komt | het | morgen onder de 8 meter"?"""
    index = at_or_after(analysis.words, when.start)
    data, word = vocabulary(analysis.language), preposition[0].strip()
    pronoun = is_listed(analysis.language) and word in data["pronoun"] - data["preposition"]
    return pronoun and when.rule in FREE_STANDING and is_verb(analysis.words[max(0, index - 2) : index - 1])


def _asks_for_time(kept: str, before: str, language: str) -> bool:
    """Do words end in one that only stands before a time: "is not until", "not on 4 April but", "until at least"?"""
    last, data = ["", *kept.lower().split()][-1], vocabulary(language)
    if any(last in data[kind] for kind in _BEFORE_TIME) or last in _governing(language):
        return True
    return is_hedged(last, language) and not before[len(kept) :].strip()


def _can_go(before: str, after: str, when: Timex, preposition: re.Match[str] | None, language: str) -> bool:
    """Has it a preposition of its own, or needs it none, and is it neither one of a list nor the owner of a thing?"""
    last = max(0, len(before) - LAST)
    bare = when.rule in FREE_STANDING and _WORD_AT_END.search(before, last) and not _ARTICLE.search(before, last)
    listed = _GOES_ON.match(after) or _LISTED.search(before, last)
    data, following = vocabulary(language), after.lower().split(maxsplit=2)
    joined = len(following) > 1 and following[0] in data["conjunction"] and following[1] in _prepositions(language)
    apposed = (before[: preposition.start()] if preposition else before).rstrip().endswith(",")
    set_against = not apposed and _is_set_against(after, language)
    if listed or joined or set_against or after.lstrip().startswith(_OWNS):
        return False
    return bool(preposition or bare or not before.strip())


def _is_set_against(after: str, language: str) -> bool:
    """Does what stands behind a time say what it is not: "on 28 June, and | not on the 14th"?"""
    data, words = vocabulary(language), after.lower().removeprefix(",").split(maxsplit=2)
    joined = bool(words) and words[0] in data["conjunction"]
    return (joined or after.startswith(",")) and not data["negation"].isdisjoint(words[joined : joined + 1])


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
    if MARK_OR_END.match(after) or fronted:
        return True
    begins = {clause.first for clause in analysis.clauses} | ({predicate.first} if predicate else set())
    if behind in {analysis.words.starts[first] for first in begins}:
        return True
    if is_listed(analysis.language) and preposition is None and _is_beside_verb(when, analysis):
        return True
    return _function_word(analysis.language).match(after) is not None


def _is_beside_verb(when: Timex, analysis: Analysis) -> bool:
    """Does it stand right behind a verb, or before one: "abrió | anteayer | diligencias", "vorgestern | untersucht"?"""
    index = at_or_after(analysis.words, when.start)
    return is_verb(analysis.words[max(0, index - 1) : index]) or is_verb(following(analysis, when.end))


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


@cache
def _prepositions(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "claims")["preposition"]["words"])


@cache
def _governing(language: str) -> frozenset[str]:
    """Prepositions that stand before nothing but a noun; none where they are particles of verbs as well: "went on"."""
    if not is_listed(language):
        return frozenset()
    data = vocabulary(language)
    return _prepositions(language) - data["adverb"] - data["article"] - data["pronoun"]


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
