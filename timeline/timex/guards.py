"""What keeps words that match a phrase from being a time expression: the words next to them, names, counts."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.timex.patterns import Phrase

#: Guards look this far beyond an expression for the word next to it.
NEXT_WORD = 40

#: A line that runs on in the next one is at least so long (characters).
WRAPPED = 50

#: So far around an expression (characters) words can make it something else ("scored in the third quarter").
NEAR = 70

#: The end of a word or of a short title and a blank, right before a word within a sentence: "Dra. | Mayo".
_WITHIN = re.compile(r"\w $|\b[A-Z][a-z]{1,3}\. $")
#: So far back it can be seen (characters).
_BEFORE = 6

#: A word with small letters and a blank, which no mark and no beginning of a line parts from a word before.
_WITHIN_NAME = re.compile(r"[\w’'.,] [A-Z]\w*[a-z] $")

_WORD_BEFORE, _WORD_AFTER = re.compile(r"(?<!\w)(\w+)(?:-|\s*)$"), re.compile(r"(?:-|\s*)(\w+)")

#: A number that goes on behind its mark of thousands or decimals.
_SPLIT_NUMBER = re.compile(r"\d[.,]\d{3}(?!\d)")

_OPENING, _CLOSING = frozenset('"“‘«„‚»'), frozenset('"”’»“‘«')
_APOSTROPHES = ("'", "’")
_BLANKS = " \u00a0\u202f"
#: Signs behind what they count.
_COUNTED = tuple("%‰°€$£")


def stands(text: str, start: int, end: int, phrase: Phrase, language: str) -> bool:
    """Do the words around a match leave it a time expression?"""
    if ("\n" in text[start:end] and not _is_wrapped(text, start)) or _SPLIT_NUMBER.match(text, end - 1):
        return False
    if phrase.uncounted and _is_code(text, start, end):
        return False
    if phrase.plain and text[start].isupper() and not text[start:end].isupper() and _is_within(text, start, language):
        return False  # a capital within a sentence makes it a name: "USA Today"
    if phrase.unless_near and _is_near(text, start, end, phrase.unless_near):
        return False
    if not (phrase.unless_after or phrase.unless_before or phrase.uncounted or phrase.unnamed):
        return True
    before, after = next_words(text, start, end)
    unwanted = _is_behind(text, start, before, phrase.unless_after) or after.lower() in phrase.unless_before
    if unwanted or (phrase.unnamed and (after[:1].isupper() or _is_surname(text, start, before, language))):
        return False
    if phrase.uncounted and after[:1].islower() and after not in _function_words(language):
        return _only_a_year(text[start:end]) or _is_elided(text, end, after)
    return True


def _is_behind(text: str, start: int, before: str, unwanted: frozenset[str]) -> bool:
    """Is the word before, or the words before it with it, among those: "the organisers speak of 1500"?"""
    if before.lower() in unwanted:
        return True
    phrases = [words for words in unwanted if " " in words]
    told = " ".join(text[max(0, start - NEXT_WORD) : start].lower().split()) if phrases else ""
    return any(ends_in(told, words) for words in phrases)


def next_words(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a place, empty where there is none."""
    before = _WORD_BEFORE.search(text, max(0, start - NEXT_WORD), start)
    after = _WORD_AFTER.match(text, end, end + NEXT_WORD)
    return before[1] if before else "", after[1] if after else ""


def ends_in(text: str, words: str) -> bool:
    """Is that the last of a text, and not within a word?"""
    return text.endswith(words) and not text[: -len(words)][-1:].isalnum()


def _is_within(text: str, start: int, language: str) -> bool:
    """Does a word begin there within a sentence, behind another or a short title: not behind "in May."?"""
    before = _WITHIN.search(text, max(0, start - _BEFORE), start)
    return before is not None and before[0].rstrip(". ") not in loader.table(language, "words")["month"]


def _is_surname(text: str, start: int, before: str, language: str) -> bool:
    """Does a capitalised word stand right before, within a sentence: "Theresa May's"?"""
    if not before[:1].isupper() or text[start - 1 : start] != " " or before.lower() in _function_words(language):
        return False
    return _WITHIN_NAME.search(text, max(0, start - NEXT_WORD), start) is not None


def _is_code(text: str, start: int, end: int) -> bool:
    """Is a number all by itself in quotation marks, a title or a tag; behind other figures; or before what it counts?

    The others are telephone numbers, percentages, sums and degrees.
    """
    before, after = text[max(0, start - 2) : start].rstrip(_BLANKS)[-1:], text[end : end + 2].lstrip(_BLANKS)[:1]
    if before in _OPENING and after in _CLOSING and before and after:
        return True
    if after in _COUNTED:
        return True  # "el 28 | %"
    return re.search(r"\d[ \t\u00a0]$", text[max(0, start - 2) : start]) is not None


def _is_near(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    around = text[max(0, start - NEAR) : end + NEAR].lower()
    return not words.isdisjoint(re.findall(r"\w+", around))


def _is_wrapped(text: str, at: int) -> bool:
    """Does the line break after a place only wrap a long line, rather than end a heading or an address?"""
    return text.find("\n", at) - text.rfind("\n", 0, at) > WRAPPED


def _only_a_year(words: str) -> bool:
    """Is a number before a noun more likely a year than a count: "the 1992 protests", not "2000 soldiers"?"""
    number = int(re.sub(r"\D", "", words) or 0)
    return 1550 <= number <= 2049 and number % 50 != 0


def _is_elided(text: str, end: int, after: str) -> bool:
    """Is the word behind cut short by an apostrophe, as only function words are: "il 15 l'università"?"""
    return text.startswith(_APOSTROPHES, text.find(after, end) + len(after))


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "words")["function"]["words"])
