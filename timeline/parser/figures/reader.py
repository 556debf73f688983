"""Reads the figures of sentences: which numbers count something, and what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from timeline.languages import loader
from timeline.languages.units import lengths, measures
from timeline.model.claim import Figure
from timeline.model.timex import Timex
from timeline.parser.figures.counted import Counted, befallen, counted, measured, singular, words_after
from timeline.parser.figures.excluded import ATTACHED, is_listed, is_no_figure, is_time, only_points
from timeline.parser.figures.halves import half_behind, halves, may_hold_half, months_behind
from timeline.parser.figures.left_out import SUM, left_out
from timeline.parser.figures.lexicon import (
    currencies,
    gathering,
    joined_unit,
    levels,
    paying,
    placing,
    pointing,
    recounted,
    scale_name,
    scale_name_before,
    stop,
)
from timeline.parser.figures.numbers import HALF, PERCENT, POINTS, Number, may_hold_digits, numbers
from timeline.parser.figures.passage import Passage
from timeline.parser.figures.shares import fractions, may_hold_share, one_in
from timeline.parser.text.ordered import Ordered
from timeline.parser.text.sentences import Span

#: What was counted is counted again without its name within so many sentences.
REACH = 5

#: What tells that a number is one of money stands within so many characters before it.
PAID_WITHIN = 60

#: A length in years and months is told in years, rounded to so many places.
YEAR, PLACES = "year", 2

#: The whole of which a number is a part stands within so many characters.
LONGEST_WHOLE = 24

_SUBJECT = re.compile(r"([^\W\d_][\w’'-]*)(?:\s+(?:of|at|was|is)|:)\s+$")


def figures(
    text: str,
    sentences: Sequence[Span],
    timexes: Sequence[Timex],
    language: str,
    rivals: frozenset[int] = frozenset(),
) -> tuple[Figure, ...]:
    """The figures of sentences, which are in order and follow each other; dates and clock times are none.

    A number that leaves out what it counts takes it from the figure before: in its sentence, or, for shares, in the one
    before. `rivals`: where numbers begin that another speaker sets against the one before.
    """
    found: list[Figure] = []
    last: Figure | None = None
    recent: list[Sequence[Figure]] = []
    currency: str | None = None
    counted_by_millions = False
    times, money, units = Ordered(timexes), currencies(language), measures(language)
    for sentence in sentences:
        before = next((told[-1] for told in reversed(recent[-REACH:]) if told), None)
        around = times.touching(sentence)
        only = None if counted_by_millions else currency
        told = _figures(Passage(text, sentence, around, language, last, rivals, before, currency, only))
        last = told[-1] if told else None
        currency = next((one.unit for one in reversed(told) if one.unit in money), currency)
        counted_by_millions |= any(one.unit not in money and (one.min or 0) >= SUM for one in told)
        counts = [one for one in told if one.unit not in (PERCENT, *units) and (one.max is None or one.max > 1)]
        recent.append(counts or _gathered(text, sentence, language))
        found += told
    return tuple(found)


def _gathered(text: str, sentence: Span, language: str) -> Sequence[Figure]:
    """Those who are counted next, where a sentence tells that people came together: "She marched. They were 5,000"."""
    if gathering(language).search(text, sentence.start, sentence.end) is None:
        return ()
    people, place = loader.table(language, "figures")["gathered"]["people"], sentence.start
    return [Figure(what=people, min=None, max=None, unit=singular(people, language), text="", start=place, end=place)]


def _may_hold_number(words: str, language: str) -> bool:
    """Has a sentence a number, be it a share or a half that is told in words? Most have none."""
    return may_hold_digits(words, language) or may_hold_share(words, language) or may_hold_half(words, language)


def _figures(passage: Passage) -> list[Figure]:
    """The figures of one sentence, in order."""
    if not _may_hold_number(passage.span.of(passage.text), passage.language):
        return []
    shares = fractions(passage.text, passage.span, passage.language)
    numbered = (one for part in passage.untimed() for one in numbers(passage.text, part, passage.language))
    found: list[Figure] = []
    halved = dict(halves(passage))
    for number in sorted(chain(shares, halved, numbered), key=lambda one: (one.core, -one.end)):
        if found and number.core < found[-1].end:
            continue
        previous, measure = found[-1] if found else None, halved.get(number)
        figure = _made(passage, number, measure) if measure else _figure(passage, number, previous)
        if figure is not None:
            found.append(figure)
    return found


def _figure(passage: Passage, number: Number, previous: Figure | None) -> Figure | None:
    whole = one_in(passage.text, number, passage.span.end, passage.language) if number.plain else None
    if whole is not None and not is_time(passage, whole[0]):  # "to 85 in 2021"
        return _made(passage, whole[0], Counted(whole[1] or PERCENT, whole[0].end, PERCENT))
    if number.core not in passage.rivals and is_no_figure(passage, number):
        return None
    number, what = _counted(passage, number)
    if number.unit is None and (what is None or what.unit not in measures(passage.language)):
        end = what.end if what else number.end
        told = befallen(passage.text, number.start, end, passage.span, passage.language)
        if told is not None:
            name = f"{what.what} {told.shown}" if what else told.shown
            return _made(passage, number, Counted(name, number.end, told.unit))
    if what is not None and previous is not None and what.what.lower() in passage.words("figures", "counted", "more"):
        what = left_out(passage, number, previous) or what  # "14 départs, et 22 autres"
    listed = previous is not None and is_listed(passage, number, previous)
    if what is None or (only_points(passage, number, what) and not listed):
        what = None if what else left_out(passage, number, previous)
    return _made(passage, _spanning(passage, number, what), what) if what else None


def _spanning(passage: Passage, number: Number, what: Counted) -> Number:
    """The number itself where what looks like its hedge says how long something takes: "over ten years"."""
    if number.hedge is None or number.hedge.lower() not in passage.words("figures", "spanning", "words"):
        return number
    lasts = passage.word_before(number.start) in passage.words("figures", "spanning", "unless")
    if lasts or what.what.split()[-1].lower() not in lengths(passage.language):
        return number
    size = number.low if number.low is not None else number.high
    return number._replace(low=size, high=size, hedge=None, start=number.core)


def _counted(passage: Passage, number: Number) -> tuple[Number, Counted | None]:
    """What the number counts, as the words beside it tell; a measure becomes part of the number."""
    text, limit, language = passage.text, passage.span.end, passage.language
    attached = ATTACHED.match(text, number.end)
    if attached:
        unit = loader.table(language, "figures")["measure"][attached.group()]
        return number._replace(end=attached.end()), Counted(attached.group(), attached.end(), unit)
    named = scale_name(language).match(text, number.end)
    named = named or passage.search_before(scale_name_before(language), number.start)
    if named:
        return number, Counted(named["name"], number.end, named["name"].lower())
    joined = joined_unit(language).match(text, number.end, limit)
    if joined and number.plain:
        return number._replace(end=joined.end()), _joined(passage, joined)
    words = words_after(text, number.end, limit)
    if number.unit in (PERCENT, POINTS):
        words = _past(passage, words, passage.words("figures", "percent", "glue"))
        if words and words[0][1][:1].isupper() and passage.word_before(words[0].start(1)) in placing(language):
            words = []  # "fell by 3 per cent in Frankfurt"
        if words and any(timex.start <= words[0].start(1) < timex.end for timex in passage.timexes):
            words = []  # "rose by 3 per cent in August"
        what = counted(words, language, any_number=True)
        return number, Counted(what.what if what else _subject(passage, number), number.end, number.unit)
    if number.unit is not None:
        return number, Counted(_subject(passage, number), number.end, number.unit)
    if words and words[0][1].lower() in passage.words("figures", "share", "of"):
        pointed = (*passage.words("figures", "share", "whole"), *pointing(language))
        words = _past(passage, words_after(text, _behind_whole(passage, words[0].end(), pointed), limit), pointed)
    words = _inverted(passage, number, words)
    words = _voted(passage, words) if number.plain else words
    measure = measured(words, language, plain=number.plain and not _is_paid(passage, number, words))
    half = half_behind(text, measure.end, limit, language) if measure else None
    if measure and half and number.plain and number.low is not None and number.high is not None:  # "due metri e mezzo"
        return number._replace(low=number.low + HALF, high=number.high + HALF), measure._replace(end=half)
    what = measure or counted(words, language, any_number=number.low == 1)
    return _with_months(passage, number, what), what


def _with_months(passage: Passage, number: Number, what: Counted | None) -> Number:
    """A number of years with the months that stand behind it: "four years and six months"."""
    years = what is not None and what.unit == YEAR and number.plain
    months = months_behind(passage.text, what.end, passage.span.end, passage.language) if what and years else None
    if months is None or number.low is None or number.high is None:
        return number
    low, high = (round(side + months[1], PLACES) for side in (number.low, number.high))
    return number._replace(low=low, high=high, end=months[0])


def _inverted(passage: Passage, number: Number, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words behind the article where a number stands before all that it counts: "Son 64 | los afectados"."""
    before = passage.word_before(number.start)
    if not words or words[0][1].lower() not in passage.words("figures", "counted", "inverted"):
        return words
    begins = before in ("", ",") or before in loader.table(passage.language, "predicates")["be"]
    return words_after(passage.text, words[0].end(), passage.span.end) if begins else words


def _is_paid(passage: Passage, number: Number, words: Sequence[re.Match[str]]) -> bool:
    """Does somebody pay so many, of nothing: "fined 600 | pounds", not "sold 600 | pounds of beef"?"""
    of = passage.words("figures", "share", "of")
    if not words or (len(words) > 1 and words[1][1].lower() in of):
        return False
    first = max(passage.span.start, number.start - PAID_WITHIN)
    return paying(passage.language).search(passage.text, first, number.start) is not None


def _joined(passage: Passage, unit: re.Match[str]) -> Counted:
    """The unit joined to a number: a "five-year contract" counts years."""
    measure = measured([unit], passage.language, plain=True)
    return Counted(unit["name"], unit.end(), measure.unit if measure else singular(unit["name"], passage.language))


def _behind_whole(passage: Passage, place: int, pointed: Sequence[str]) -> int:
    """Behind the whole of which a number is a part, and what points at it: "6,120 of | 9,102 votes", "12 of its 87"."""
    first = words_after(passage.text, place, passage.span.end, 1)
    begin = first[0].end() if first and first[0][1].lower() in pointed else place
    within = Span(begin, min(passage.span.end, begin + LONGEST_WHOLE))
    whole = next(numbers(passage.text, within, passage.language), None)
    return whole.end if whole is not None and not passage.text[begin : whole.start].strip() else place


def _voted(passage: Passage, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words behind the number that a number of votes is set against: "mit 31 zu 17 | Stimmen"."""
    if not words or words[0][1].lower() not in passage.words("figures", "votes", "against"):
        return words
    place = _behind_whole(passage, words[0].end(), ())
    behind = words_after(passage.text, place, passage.span.end) if place > words[0].end() else []
    votes = passage.words("figures", "votes", "words")
    return behind if behind and behind[0][1].lower() in votes else words


def _past(passage: Passage, words: list[re.Match[str]], passed: Sequence[str]) -> list[re.Match[str]]:
    """The words behind those of a kind."""
    while words and words[0][1].lower() in passed:
        words = words_after(passage.text, words[0].end(), passage.span.end)
    return words


def _subject(passage: Passage, number: Number) -> str:
    """The noun that a share or a sum is said of ("a turnout of 64 %"), else its unit."""
    match = passage.search_before(_SUBJECT, number.start)
    said = recounted(passage.language).search(passage.text, passage.span.start, number.start) is not None
    if (
        match is None
        or said
        or match[1].lower() in stop(passage.language)
        or match[1].lower() in levels(passage.language)
    ):
        return number.unit or ""
    timed = any(timex.start <= match.start(1) < timex.end for timex in passage.timexes)  # "set on 19 January at £9"
    return number.unit or "" if timed else match[1]


def _made(passage: Passage, number: Number, what: Counted) -> Figure:
    return Figure(
        what=what.what,
        min=number.low,
        max=number.high,
        unit=what.unit,
        qualifier=number.hedge,
        text=passage.text[number.start : number.end],
        start=number.start,
        end=number.end,
    )
