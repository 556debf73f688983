"""What a bare number counts: the toll that it is the sum of, or what the figure before it counts."""

from __future__ import annotations

import re

from timeline.languages import loader
from timeline.languages.units import lengths, measures
from timeline.model.claim import Figure
from timeline.parser.figures.counted import Counted, numbered, singular, words_after
from timeline.parser.figures.excluded import is_age, may_be_year
from timeline.parser.figures.lexicon import (
    auxiliary,
    counts_again,
    currencies,
    money_heads,
    numbered_again,
    pointing,
    pronoun_before,
    recounted,
    said_by,
)
from timeline.parser.figures.numbers import PERCENT, Number
from timeline.parser.figures.passage import Passage
from timeline.parser.figures.sums import summed

_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]”\"’—–])")
_MARKS_ONLY = re.compile(r"[ .”\"’']*")

#: From so much on a number in words of scale is as likely a sum of money as a count.
SUM = 1_000_000

#: A bare number counts the time of which the figure before tells the length within so many characters.
BESIDE = 24

#: The verb that counts stands so far before a number (characters).
VERB_WITHIN = 60


def left_out(passage: Passage, number: Number, previous: Figure | None) -> Counted | None:
    """What the number counts; `previous`: the figure before it in its sentence."""
    previous = None if _is_far(passage, number, previous) else previous
    if previous is not None and number.core in passage.rivals:
        return Counted(previous.what, number.end, previous.unit)
    if previous is not None and _is_set_against(passage, number, previous):
        return Counted(previous.what, number.end, previous.unit)
    theirs = numbered(passage.text, number.start, passage.span, passage.language)
    if theirs is not None and number.plain:
        return Counted(theirs.shown, number.end, theirs.unit)
    told = summed(passage.text, number, passage.span, passage.language)
    if told is not None and not (previous is None and _is_sum(passage, number)):
        same = previous or passage.before
        if same and told.unit in passage.words("figures", "collective", "bare"):
            return Counted(same.what, number.end, same.unit)  # "listed 214 passengers. … a figure of 247"
        return told
    if number.size > 1 and not is_age(passage, number) and _counts_again(passage, number):
        same = previous or passage.recent
        return Counted(same.what, number.end, same.unit) if same else None
    return _as_before(passage, number, previous)


def _is_set_against(passage: Passage, number: Number, previous: Figure) -> bool:
    """Is it one of votes that are set against others: "19 votes in favour and 14 | against"?"""
    if previous.what.split()[-1].lower() not in passage.words("figures", "votes", "words") or not number.plain:
        return False
    beside = (passage.word_before(number.start), passage.follower(number.end))
    return not set(passage.words("figures", "votes", "against")).isdisjoint(beside)


def _is_far(passage: Passage, number: Number, previous: Figure | None) -> bool:
    """Does too much stand between the length of a time and a bare number: "for four years …, says there are | 40"?"""
    timed = previous is not None and previous.unit in lengths(passage.language)
    return timed and previous is not None and number.start - previous.end > BESIDE


def _as_before(passage: Passage, number: Number, previous: Figure | None) -> Counted | None:
    """What the figure before counts, where the number ends its clause or goes on as its subject; else a sum's name."""
    again = previous is None and _is_recounted(passage, number)
    before = previous or _of_sentence_before(passage, number, again=again)
    money = before is not None and before.unit in currencies(passage.language)
    sum_of = None if money else _sum_of(passage, number) or _only_sum(passage, number)
    year = may_be_year(number.size) and not (number.hedge or again)
    if before is None or sum_of or number.size <= 1 or year or is_age(passage, number):
        return sum_of
    if not number.plain and number.size >= SUM and before.unit != PERCENT and not money:
        return None
    ends = _CLAUSE_ENDS.match(passage.text, number.end) is not None or not number.plain
    beside = _is_joined(passage, number) or _is_theirs(passage, number) or _is_but(passage, number)
    ends = ends or (previous is not None and beside)
    return Counted(before.what, number.end, before.unit) if ends or _goes_on(passage, number) else None


def _counts_again(passage: Passage, number: Number) -> bool:
    """Do words beside it tell that it counts what was counted before: "388 | of them", "put the figure at | 900"?"""
    before, behind = counts_again(passage.language)
    if passage.search_before(before, number.start) or behind.match(passage.text, number.end, passage.span.end):
        return True
    first = max(passage.span.start, number.start - VERB_WITHIN)
    head = numbered_again(passage.language).search(passage.text, first, number.start)
    return head is not None and number.plain and not number.in_words and not may_be_year(number.size)


def _sum_of(passage: Passage, number: Number) -> Counted | None:
    """What comes to a large number without a unit: "the bill stands at | 2.4 million"."""
    if number.plain or number.unit is not None or number.size < SUM:
        return None
    first = max(passage.span.start, number.start - VERB_WITHIN)
    heads = list(money_heads(passage.language).finditer(passage.text, first, number.start))
    if not heads:
        return None
    return Counted(heads[-1].group(), number.end, passage.currency or singular(heads[-1].group(), passage.language))


def _only_sum(passage: Passage, number: Number) -> Counted | None:
    """A sum in the only currency of a text that counts nothing else by millions: "they got back | eleven million"."""
    large = (number.in_words or not number.plain) and number.unit is None and number.size >= SUM
    ends = _CLAUSE_ENDS.match(passage.text, number.end) is not None
    return Counted(passage.only, number.end, passage.only) if passage.only and large and ends else None


def _is_theirs(passage: Passage, number: Number) -> bool:
    """Does its speaker stand right behind it: "1,500 people according to the League, 600 | according to the police"?"""
    return said_by(passage.language).match(passage.text, number.end, passage.span.end) is not None


def _is_but(passage: Passage, number: Number) -> bool:
    """Does a word say that it is few: "of the 36 pews | only | nine can be saved"?"""
    return passage.word_before(number.start) in passage.words("figures", "recounted", "between")


def _is_joined(passage: Passage, number: Number) -> bool:
    """Does another with its own number follow: "of the 350 seats, the one party won 121 | and the other 137"?"""
    joint = passage.words("figures", "ends", "and")
    follows = words_after(passage.text, number.end, passage.span.end, 2)
    named = len(follows) > 1 and (follows[1][1][:1].isupper() or follows[1][1].lower() in pointing(passage.language))
    return named and follows[0][1].lower() in joint


def _of_sentence_before(passage: Passage, number: Number, *, again: bool) -> Figure | None:
    """The last figure of the sentence before, where the number may count the same."""
    shares = passage.before is not None and passage.before.unit == PERCENT and number.size <= 100
    repeated = shares or _stands_behind(passage, number, pronoun_before(passage.language))
    if again or (repeated and _closes(passage, number)) or _is_sum(passage, number) or _opens(passage, number):
        return passage.before
    return None


def _opens(passage: Passage, number: Number) -> bool:
    """Does the sentence begin with it, and count some of those counted before: "64 men …. | Forty-seven of them …"?"""
    before = passage.before
    if before is None or passage.text[passage.span.start : number.start].strip():
        return False
    befallen = loader.table(passage.language, "figures")["befallen"]
    counted = before.unit not in (PERCENT, *measures(passage.language), *befallen)
    return counted and passage.follower(number.end) in auxiliary(passage.language)


def _closes(passage: Passage, number: Number) -> bool:
    """Does the sentence end with it?"""
    return _MARKS_ONLY.fullmatch(passage.text, number.end, passage.span.end) is not None


def _is_recounted(passage: Passage, number: Number) -> bool:
    """Does the sentence end with it behind a verb of counting: "the organisers put it at 10,000"?"""
    return _closes(passage, number) and _stands_behind(passage, number, recounted(passage.language))


def _stands_behind(passage: Passage, number: Number, words: re.Pattern[str]) -> bool:
    first = max(passage.span.start, number.start - VERB_WITHIN)
    return words.search(passage.text, first, number.start) is not None


def _is_sum(passage: Passage, number: Number) -> bool:
    """Is it a sum behind one of money whose currency it leaves out: "86 Millionen"?"""
    return not number.plain and passage.before is not None and passage.before.unit in currencies(passage.language)


def _goes_on(passage: Passage, number: Number) -> bool:
    """Is it a subject whose verb follows, or set beside another by its own time or place?"""
    follows = passage.follower(number.end)
    if follows and (follows in auxiliary(passage.language) or _compares(passage, number, follows)):
        return True
    return any(number.end <= timex.start <= number.end + 1 for timex in passage.timexes)


def _compares(passage: Passage, number: Number, follows: str) -> bool:
    """Does a number stand beside another, with its own time or place: "37 last night, against 31 on Sunday"?"""
    beside = passage.words("figures", "beside", "words")
    return follows in passage.words("claims", "preposition", "words") and passage.word_before(number.start) in beside
