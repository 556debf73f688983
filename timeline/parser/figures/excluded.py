"""Numbers that are no figures: times, names, ages, years, and small ones that only point at what was named before.

To add a sign: a test in `is_no_figure` where the number alone tells, in `only_points` where what it counts does.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Figure
from timeline.model.timex import TimexType
from timeline.parser.figures.counted import Counted, words_after
from timeline.parser.figures.lexicon import (
    joined_unit,
    lasting_before,
    naming_after,
    naming_before,
    pointing,
    scale_name,
)
from timeline.parser.figures.numbers import Number
from timeline.parser.figures.passage import Passage

#: Small numbers in words point as often as they count: "the two countries".
SMALL = 10.0

#: "The two" were named before; of more than two it is worth saying how many they are.
PAIR = 2.0

#: A bare number between these is as likely a year.
YEARS = (1700, 2100)

#: So many words part the numbers of a list at most.
LISTED = 4

#: A number that this divides is one of a count rather than of a year.
ROUND = 50

#: Nobody is older.
OLDEST = 120

#: Letters right behind a number: a measure, or the rest of a name.
ATTACHED = re.compile(r"[^\W\d_][\w²/]*|°[CF]?")

#: Ages in a row: "34, | 40 and 51 years old".
_LISTED_AGE = re.compile(r"(?:,? (?:[^\W\d_]{1,3} )?\d{1,2}(?!\d|[.,]\d)){1,4}")

_NAME_AND_COMMA = re.compile(r"([^\W\d_a-z][\w.’'-]*)\s*,\s*$")


def is_no_figure(passage: Passage, number: Number) -> bool:
    """Is it part of a time, a name, an age, a telephone number or a score, or ruled out: "nine, not six"?"""
    return is_time(passage, number) or _is_ruled_out(passage, number) or _is_name(passage, number)


def _is_ruled_out(passage: Passage, number: Number) -> bool:
    """Does a word say right before it that it is not the number?"""
    return number.hedge is None and passage.word_before(number.start) in passage.words("figures", "ruled_out", "words")


def only_points(passage: Passage, number: Number, what: Counted) -> bool:
    """Does a number only point at what was named before ("the two countries"), count one, or nothing of note?"""
    size = number.high if number.high is not None else number.low or 0.0
    if size <= 1 and number.plain:
        return True
    if not number.plain or size > SMALL:
        return number.plain and YEARS[0] <= size <= YEARS[1] and _is_bare_year(passage, number, what)
    pointed = number.in_words and size <= PAIR and _is_pointed_at(passage, number) and not _is_told_apart(passage, what)
    return pointed or (number.in_words and what.unit in passage.words("figures", "idle", "words"))


def is_listed(passage: Passage, number: Number, previous: Figure) -> bool:
    """Does one of a kind count, since others were counted right before: "44 injuries | and one death"?"""
    between = passage.text[previous.end : number.start].lower().split()
    joint = passage.words("figures", "ends", "and")
    return number.low == 1 and 0 < len(between) <= LISTED and between[-1] in joint


def may_be_year(size: float) -> bool:
    """Is a bare number of this size as likely a year?"""
    return YEARS[0] <= size <= YEARS[1]


def is_age(passage: Passage, number: Number) -> bool:
    """Is it a bare number behind a name and a comma, or behind a person: "Maria Keller, 45, …", "a girl of six"?"""
    if (number.low or 0.0) > OLDEST:
        return False
    if number.plain and passage.search_before(_aged(passage.language), number.start):
        return True
    name = passage.search_before(_NAME_AND_COMMA, number.start)
    return name is not None and not any(timex.end == name.end(1) for timex in passage.timexes)


@cache
def _aged(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["naming"].get("aged", ())
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s$", re.IGNORECASE)


def is_time(passage: Passage, number: Number) -> bool:
    """Is it part of a date or clock time? The length of a time is a figure."""
    return any(
        timex.start < number.end
        and number.core < timex.end
        and (timex.type is not TimexType.DURATION or passage.word_before(number.core) in pointing(passage.language))
        for timex in passage.timexes
    )


def _is_name(passage: Passage, number: Number) -> bool:
    text = passage.text
    digits = text[number.core : number.end]
    if number.low is not None and number.high is not None and number.low > number.high:
        return True
    if digits[:1] == "0" and digits[1:2].isdigit():
        return True
    listed = _LISTED_AGE.match(text, number.end, passage.span.end) if number.plain else None
    aged = naming_after(passage.language).match(text, listed.end() if listed else number.end)
    if aged and not passage.search_before(lasting_before(passage.language), number.start):
        return True
    attached = ATTACHED.match(text, number.end)
    if attached and attached.group() not in loader.table(passage.language, "figures")["measure"]:
        return True
    word = passage.word_before(number.start, lower=False)
    if word.lower().rstrip(".") in naming_before(passage.language) and number.hedge is None:
        return True
    large = not set(digits).isdisjoint(passage.words("figures", "separator", "thousands"))  # names have no such
    if word[:1].isupper() and number.plain and not number.hedge and not number.in_words and not large:
        return not (_counts_noun(passage, number) or _starts_or_is_placed(passage, number, word))
    joined = text[number.end : number.end + 1] == "-"
    return joined and not any(name(passage.language).match(text, number.end) for name in (scale_name, joined_unit))


def _counts_noun(passage: Passage, number: Number) -> bool:
    """Does a noun follow, where every noun is written with a capital: "Gewerkschaft 4000 Menschen"?"""
    return passage.nouns_are_large and any(
        word[1][:1].isupper() for word in words_after(passage.text, number.end, passage.span.end, 1)
    )


def _starts_or_is_placed(passage: Passage, number: Number, word: str) -> bool:
    """Does the capitalised word before a number begin the sentence, end a date, or follow a preposition?"""
    start = passage.text.rindex(word, 0, number.start)
    if start == passage.span.start or any(timex.end == start + len(word) for timex in passage.timexes):
        return True
    return passage.word_before(start) in passage.words("claims", "preposition", "words")


def _is_pointed_at(passage: Passage, number: Number) -> bool:
    """Does a word before it point at what was named: "the two", "los otros dos"; "otros dos" are more of them?"""
    before = passage.word_before(number.start)
    if before not in pointing(passage.language):
        return False
    earlier = passage.word_before(number.start - len(before) - 1)
    return before not in passage.words("figures", "counted", "more") or earlier in pointing(passage.language)


def _is_told_apart(passage: Passage, what: Counted) -> bool:
    """Does a clause say which ones: "the two engineers who were cut out"?"""
    follows = passage.follower(what.end)
    return bool(follows) and follows in passage.words("attribution", "content", "relative")


def _is_bare_year(passage: Passage, number: Number, what: Counted) -> bool:
    digits = passage.text[number.core : number.end]
    if passage.nouns_are_large and (number.low or 0.0) % ROUND == 0:
        return False  # "2000 Menschen": every noun has a capital
    return digits.isdigit() and number.hedge is None and what.what[:1].isupper()
