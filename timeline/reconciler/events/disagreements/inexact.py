"""Whether two dates that differ can be those of one day all the same.

Days that are counted back ("eight days ago") and nights are a day more or less; a month without its year that seems to
lie ahead of what tells of it may be that of the other; and who names the day of the other, too, may tell of either.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.dates.expression import Ago, AtTime, Overnight
from timeline.dates.value import Part
from timeline.model.claim import Claim
from timeline.model.date import QuotedDate
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.features.wording import plain_words
from timeline.timex import tag

#: From so many on, days and weeks that are counted are a round number.
ROUND = 3

#: How far apart the days can lie that are told so.
SLACK = 1

#: Times of which it is kept whether they are exact.
REMEMBERED = 1 << 12

#: A time in the night.
NIGHT = "NI"


def can_be_one_day(one: Claim, other: Claim, voices: Voices) -> bool:
    """Can two claims with other days tell of the same one?"""
    if one.date is None or other.date is None:
        return True
    if _gap(one.date, other.date) <= SLACK and (_is_inexact(one, voices) or _is_inexact(other, voices)):
        return True
    if _is_ahead(one, voices) and _is_year_open(one.date, other.date):
        return True
    if _is_ahead(other, voices) and _is_year_open(other.date, one.date):
        return True
    return _names_day_of(one, other) or _names_day_of(other, one)


def _gap(one: QuotedDate, other: QuotedDate) -> int:
    """How many days lie between two dates; very many where an end is open."""
    ends = (one.earliest, one.latest, other.earliest, other.latest)
    if any(end is None for end in ends):
        return 1 << 16
    first, last, begins, ends_ = (end.toordinal() for end in ends if end is not None)
    return max(begins - last, first - ends_, 0)


def _is_inexact(claim: Claim, voices: Voices) -> bool:
    words = claim.date.text if claim.date else None
    return bool(words) and _is_round(words or "", voices.language(claim))


@lru_cache(REMEMBERED)
def _is_round(words: str, language: str) -> bool:
    """Do words count days or weeks, or name a night?"""
    for timex in tag(words, language):
        core = timex.expression.core if timex.expression is not None else None
        if isinstance(core, Overnight) or (isinstance(core, AtTime) and core.time == NIGHT):
            return True
        if isinstance(core, Ago) and abs(core.amount) >= ROUND:
            return True
    return False


def _is_ahead(claim: Claim, voices: Voices) -> bool:
    """Is it told of days to come, by when its source was published?"""
    published, date = voices.published.get(claim.source), claim.date
    return bool(published and date and date.earliest and date.earliest > published.last)


def _is_year_open(date: QuotedDate, other: QuotedDate) -> bool:
    """Does the one name no year, and all that it names is so in the other?"""
    if Part.YEAR in date.said or Part.MONTH not in date.said or date.earliest is None or other.earliest is None:
        return False
    same_month = date.earliest.month == other.earliest.month
    both_days = Part.DAY in date.said and Part.DAY in other.said
    return (
        same_month
        and date.earliest.year != other.earliest.year
        and (not both_days or date.earliest.day == other.earliest.day)
    )


def _names_day_of(one: Claim, other: Claim) -> bool:
    """Do the words of a claim name the day of the other beside its own: "on Wednesday two died of Monday's blast"?"""
    mine, theirs = (_phrase((claim.date.text if claim.date else None) or "") for claim in (one, other))
    return bool(theirs.strip()) and theirs in _phrase(one.headline).replace(mine, " ")


def _phrase(text: str) -> str:
    return f" {' '.join(plain_words(text))} "
