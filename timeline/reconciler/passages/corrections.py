"""What a claim says is wrong, and gives instead: "nine people were hurt, not six", "not on 4 April but on 14 March".

To add a word that says so: `[ruled_out]` in a language's `figures.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.languages import loader
from timeline.languages.units import measures
from timeline.model.claim import Claim, Figure
from timeline.model.timex import Timex
from timeline.parser.figures.numbers import numbers
from timeline.parser.text.sentences import Span
from timeline.reconciler.features.things import PERCENT, may_be_same, thing
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.timex import tag

#: Quotations of which it is kept what they say is wrong.
REMEMBERED = 1 << 12

#: So many words stand between the word that rules a day out and the day: "not | on the".
BEFORE_DAY = 3

#: Numbers up to this are told of many things.
SMALL = 2

#: A day that is put right lies no farther from the right one (days).
FARTHEST = 60


def corrected_numbers(one: Claim, other: Claim, language: str) -> tuple[Figure, Figure] | None:
    """The number that a claim gives, and that of the other of which it says that it is wrong; of one language."""
    for wrong in _wrong_numbers(one.quote, language):
        for theirs in other.figures:
            if theirs.min == theirs.max == wrong and (mine := _instead(one, theirs, language)) is not None:
                return mine, theirs
    return None


def corrects_day(one: Claim, other: Claim, language: str) -> bool:
    """Does a claim name a day, and say that that of the other is wrong?"""
    if not (one.date and one.date.text and other.date and other.date.text and one.date.start is not None):
        return False
    mine, theirs = one.date.earliest, other.date.earliest
    if mine is None or theirs is None or other.date.latest != theirs or not 0 < abs((mine - theirs).days) <= FARTHEST:
        return False
    anchor, starts = DaySet(Interval(theirs, theirs)), one.date.start - one.start
    wrong = [timex for timex in _wrong_times(one.quote, language) if timex.expression is not None]
    named = (resolve(timex.expression, anchor) for timex in wrong if timex.expression)
    told = any((date.earliest, date.latest) == (theirs, theirs) for date in named if date)
    return told and not any(timex.start <= starts < timex.end for timex in wrong)


def days_around(claim: Claim) -> Iterable[int]:
    """The days, as ordinals, that a claim can put right: those around the one that it names."""
    own = claim.date.earliest.toordinal() if claim.date and claim.date.text and claim.date.earliest else None
    return range(own - FARTHEST, own + FARTHEST + 1) if own is not None else ()


def is_wrong_day(claim: Claim, language: str) -> bool:
    """Does a claim name the day that dates it only to say that it is wrong?"""
    if claim.date is None or claim.date.start is None:
        return False
    starts = claim.date.start - claim.start
    return any(timex.start <= starts < timex.end for timex in _wrong_times(claim.quote, language))


def _instead(one: Claim, wrong: Figure, language: str) -> Figure | None:
    """The number of a claim that it gives in the place of a wrong one."""
    same = (figure for figure in one.figures if _may_count_the_same(figure, wrong, language))
    return next((figure for figure in same if (figure.min, figure.max) != (wrong.min, wrong.max)), None)


def _may_count_the_same(one: Figure, other: Figure, language: str) -> bool:
    """Are both numbers of one thing, or of things that can be one by other names: "17 fell ill", "twelve children"?

    Small numbers are met by chance.
    """
    apart = {PERCENT, *measures(language)}
    large = min(figure.min or 0.0 for figure in (one, other)) > SMALL
    plain = all(not figure.unit.isupper() and figure.unit not in apart for figure in (one, other))
    return (large and plain) or may_be_same(thing(one.unit, language), thing(other.unit, language))


@lru_cache(REMEMBERED)
def _wrong_numbers(quote: str, language: str) -> tuple[float, ...]:
    if not _rules_out(quote, language):
        return ()
    found = numbers(quote, Span(0, len(quote)), language)
    ruled_out = (one for one in found if not _words(language).isdisjoint(plain_words(quote[: one.start])[-1:]))
    return tuple(one.low for one in ruled_out if one.low is not None and one.low == one.high)


@lru_cache(REMEMBERED)
def _wrong_times(quote: str, language: str) -> tuple[Timex, ...]:
    if not _rules_out(quote, language):
        return ()
    return tuple(timex for timex in tag(quote, language) if _is_ruled_out(quote[: timex.start], language))


def _is_ruled_out(before: str, language: str) -> bool:
    """Do words end in one that rules out what follows, up to words that tell nothing: "not | only on the"?"""
    for word in reversed(plain_words(before.rpartition(",")[2])[-BEFORE_DAY:]):
        if word in _words(language):
            return True
        if words_of(word, language):
            return False
    return False


def _rules_out(quote: str, language: str) -> bool:
    told = quote.lower()
    return any(word in told for word in _words(language)) and not _words(language).isdisjoint(plain_words(quote))


@cache
def _words(language: str) -> frozenset[str]:
    data = loader.table(language, "figures")["ruled_out"]["words"] if language in loader.having("figures") else ()
    return frozenset(data)


def wrong_in(claim: Claim, language: str) -> Iterator[float | str]:
    """The numbers and the words for days that a claim says are wrong."""
    yield from _wrong_numbers(claim.quote, language)
    yield from (timex.text for timex in _wrong_times(claim.quote, language))


def corrects(claim: Claim, language: str) -> bool:
    """Does a claim say that a number or a day is wrong?"""
    return any(True for _ in wrong_in(claim, language))
