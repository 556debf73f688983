"""Decides which numbers are figures, and fills in what a short sentence leaves out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from timeline.languages import loader
from timeline.languages.regex import compiled
from timeline.model.claim import Figure
from timeline.model.timex import Timex, TimexType
from timeline.parser.figures.counted import Counted, befallen, counted, measured, words_after
from timeline.parser.figures.numbers import PERCENT, POINTS, Number, either, numbers
from timeline.parser.figures.shares import fractions, one_in
from timeline.parser.figures.sums import summed
from timeline.parser.sentences import Span

#: Small numbers in words point as often as they count: "the two countries".
SMALL = 10.0

#: "The two" were named before; of more than two it is worth saying how many they are.
PAIR = 2.0

#: A bare number between these is as likely a year.
YEARS = (1700, 2100)

#: A number that this divides is one of a count rather than of a year.
ROUND = 50

#: A word before a number is looked for so far back (characters).
BEFORE = 24

_LAST_WORD = re.compile(r"([\w#][\w.’'-]*|,)\s*$")
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]”\"’—–])")
_SUBJECT = re.compile(r"([^\W\d_][\w’'-]*)(?:\s+(?:of|at|was|is)|:)\s+$")
_NAME_AND_COMMA = re.compile(r"([^\W\d_a-z][\w.’'-]*)\s*,\s*$")
_ATTACHED = re.compile(r"[^\W\d_][\w²/]*|°[CF]?")


def figures(text: str, sentences: Sequence[Span], timexes: Sequence[Timex], language: str) -> tuple[Figure, ...]:
    """The figures of sentences, which are in order and follow each other; dates and clock times are none.

    A number that leaves out what it counts takes it from the figure before: in its sentence, or, for shares, in the one
    before.
    """
    found: list[Figure] = []
    last: Figure | None = None
    position = 0
    for sentence in sentences:
        position = bisect_left(timexes, sentence.start, lo=position, key=lambda timex: timex.end)
        after = bisect_left(timexes, sentence.end, lo=position, key=lambda timex: timex.start)
        inside = timexes[position:after]
        told = _Sentence(text, sentence, inside, language, last).figures()
        last = told[-1] if told else None
        found += told
    return tuple(found)


@dataclass
class _Sentence:
    """A sentence whose figures are read from left to right."""

    text: str
    span: Span
    timexes: Sequence[Timex]
    language: str
    before: Figure | None

    def figures(self) -> list[Figure]:
        """The figures of the sentence, in order."""
        shares = fractions(self.text, self.span, self.language)
        numbered = numbers(self.text, self.span, self.language)
        found: list[Figure] = []
        for number in sorted(chain(shares, numbered), key=lambda one: (one.core, -one.end)):
            if found and number.core < found[-1].end:
                continue
            figure = self._figure(number, found[-1] if found else None)
            if figure is not None:
                found.append(figure)
        return found

    def _figure(self, number: Number, previous: Figure | None) -> Figure | None:
        whole = one_in(self.text, number, self.span.end, self.language) if number.plain else None
        if whole is not None:
            return _made(self.text, whole[0], Counted(whole[1] or PERCENT, whole[0].end, PERCENT))
        if self._is_time(number) or self._is_name(number):
            return None
        number, what = self._counted(number)
        if number.unit is None and (what is None or what.unit not in _measures(self.language)):
            told = befallen(self.text, number.start, what.end if what else number.end, self.span, self.language)
        else:
            told = None
        if told is not None:
            name = f"{what.what} {told.shown}" if what else told.shown
            return _made(self.text, number, Counted(name, number.end, told.unit))
        if what is None or self._points(number, what):
            what = None if what else self._left_out(number, previous)
        return _made(self.text, number, what) if what else None

    def _is_time(self, number: Number) -> bool:
        """Is it part of a date or clock time? The length of a time is a figure."""
        return any(
            timex.start < number.end
            and number.core < timex.end
            and (timex.type is not TimexType.DURATION or self._word_before(number.core) in _pointing(self.language))
            for timex in self.timexes
        )

    def _is_name(self, number: Number) -> bool:
        """Is it part of a name, an age, a telephone number or a score?"""
        text, data = self.text, loader.table(self.language, "figures")
        digits = text[number.core : number.end]
        if number.low is not None and number.high is not None and number.low > number.high:
            return True
        if digits[:1] == "0" and digits[1:2].isdigit():
            return True
        if _naming_after(self.language).match(text, number.end):
            return True
        attached = _ATTACHED.match(text, number.end)
        if attached and attached.group() not in data["measure"]:
            return True
        word = self._word_before(number.start, lower=False)
        if word.lower().rstrip(".") in _naming_before(self.language) and number.hedge is None:
            return True
        if word[:1].isupper() and number.plain and not number.hedge and not number.in_words and "," not in digits:
            return not (self._counts_noun(number) or self._starts_or_is_placed(number, word))
        return text[number.end : number.end + 1] == "-" and not _scale_name(self.language).match(text, number.end)

    def _counts_noun(self, number: Number) -> bool:
        """Does a noun follow, where every noun is written with a capital: "Gewerkschaft 4000 Menschen"?"""
        capitals = loader.table(self.language, "words").get("capital_nouns")
        return bool(capitals) and any(
            word[1][:1].isupper() for word in words_after(self.text, number.end, self.span.end, 1)
        )

    def _starts_or_is_placed(self, number: Number, word: str) -> bool:
        """Does the capitalised word before a number begin the sentence, end a date, or follow a preposition?"""
        start = self.text.rindex(word, 0, number.start)
        if start == self.span.start or any(timex.end == start + len(word) for timex in self.timexes):
            return True
        prepositions = loader.table(self.language, "claims")["preposition"]["words"]
        return self._word_before(start) in prepositions

    def _word_before(self, place: int, *, lower: bool = True) -> str:
        match = _LAST_WORD.search(self.text, max(self.span.start, place - BEFORE), place)
        word = match[1] if match else ""
        return word.lower() if lower else word

    def _counted(self, number: Number) -> tuple[Number, Counted | None]:
        """What the number counts, as the words beside it tell; a measure becomes part of the number."""
        text, limit = self.text, self.span.end
        attached = _ATTACHED.match(text, number.end)
        data = loader.table(self.language, "figures")
        if attached:
            unit = data["measure"][attached.group()]
            return replace(number, end=attached.end()), Counted(attached.group(), attached.end(), unit)
        named = _scale_name(self.language).match(text, number.end) or self._named_before(number)
        if named:
            return number, Counted(named["name"], number.end, named["name"].lower())
        words = words_after(text, number.end, limit)
        if number.unit in (PERCENT, POINTS):
            glue = frozenset(data["percent"]["glue"])
            while words and words[0][1].lower() in glue:
                words = words_after(text, words[0].end(), limit)
            what = counted(words, self.language, any_number=True)
            name = what.what if what else self._subject(number) or number.unit
            return number, Counted(name, number.end, number.unit)
        if number.unit is not None:
            return number, Counted(self._subject(number) or number.unit, number.end, number.unit)
        share = data["share"]
        if words and words[0][1].lower() in share["of"]:
            words = words_after(text, words[0].end(), limit)
            while words and words[0][1].lower() in (*share["whole"], *_pointing(self.language)):
                words = words_after(text, words[0].end(), limit)
        measure = measured(words, self.language, plain=number.plain)
        return number, measure or counted(words, self.language, any_number=number.low == 1)

    def _named_before(self, number: Number) -> re.Match[str] | None:
        return _scale_name_before(self.language).search(
            self.text, max(self.span.start, number.start - BEFORE), number.start
        )

    def _subject(self, number: Number) -> str | None:
        """The noun that a share or a sum is said of: "a turnout of 64 %"."""
        match = _SUBJECT.search(self.text, max(self.span.start, number.start - BEFORE), number.start)
        return match[1] if match and match[1].lower() not in _stop(self.language) else None

    def _points(self, number: Number, what: Counted) -> bool:
        """Does a number only point at what was named before ("the two countries"), count one, or nothing of note?"""
        size = number.high if number.high is not None else number.low or 0.0
        if size <= 1 and number.plain:
            return True
        if not number.plain or size > SMALL:
            return number.plain and YEARS[0] <= size <= YEARS[1] and self._is_bare_year(number, what)
        idle = loader.table(self.language, "figures")["idle"]["words"]
        pointed = number.in_words and self._word_before(number.start) in _pointing(self.language)
        pointed = pointed and size <= PAIR and not self._is_told_apart(what)
        return pointed or (number.in_words and what.unit in idle)

    def _is_told_apart(self, what: Counted) -> bool:
        """Does a clause say which ones: "the two engineers who were cut out"?"""
        follows = words_after(self.text, what.end, self.span.end, 1)
        return (
            bool(follows) and follows[0][1].lower() in loader.table(self.language, "attribution")["content"]["relative"]
        )

    def _is_bare_year(self, number: Number, what: Counted) -> bool:
        digits = self.text[number.core : number.end]
        if loader.table(self.language, "words").get("capital_nouns") and (number.low or 0.0) % ROUND == 0:
            return False  # "2000 Menschen": every noun has a capital
        return digits.isdigit() and number.hedge is None and what.what[:1].isupper()

    def _left_out(self, number: Number, previous: Figure | None) -> Counted | None:
        """What a bare number counts: the toll it is the sum of, or what the figure before counts."""
        told = summed(self.text, number, self.span, self.language)
        same = previous or self.before
        if told is not None and same and told.unit in loader.table(self.language, "figures")["collective"]["bare"]:
            return Counted(same.what, number.end, same.unit)  # "listed 214 passengers. … a figure of 247"
        if told is not None:
            return told
        ends = _CLAUSE_ENDS.match(self.text, number.end) is not None
        size = number.low if number.low is not None else number.high or 0.0
        recounted = False
        if previous is None:
            shares = self.before is not None and self.before.unit == PERCENT
            closing = not self.text[number.end : self.span.end].strip(" .”\"’'")
            repeated = closing and self._stands_behind(number, _pronoun_before(self.language))
            recounted = closing and self._stands_behind(number, _recounted(self.language))
            share = shares and closing and size <= 100
            sums = self._sums_again(number)
            previous = self.before if share or repeated or recounted or sums else None
            ends = ends or sums
        year = YEARS[0] <= size <= YEARS[1] and not (number.hedge or recounted)
        if previous is None or size <= 1 or year or self._is_age(number):
            return None
        if not number.plain and previous.unit != PERCENT and previous.unit not in _currencies(self.language):
            return None
        follows = words_after(self.text, number.end, self.span.end, 1)
        goes_on = bool(follows) and (
            follows[0][1].lower() in _auxiliary(self.language) or self._compares(number, follows[0][1])
        )
        goes_on = goes_on or any(number.end <= timex.start <= number.end + 1 for timex in self.timexes)
        return Counted(previous.what, number.end, previous.unit) if ends or goes_on else None

    def _stands_behind(self, number: Number, words: re.Pattern[str]) -> bool:
        return words.search(self.text, self.span.start, number.start) is not None

    def _sums_again(self, number: Number) -> bool:
        """Is it a sum behind one of money whose currency it leaves out: "86 Millionen"?"""
        return not number.plain and self.before is not None and self.before.unit in _currencies(self.language)

    def _compares(self, number: Number, follows: str) -> bool:
        """Does a number stand beside another, with its own time or place: "37 last night, against 31 on Sunday"?"""
        prepositions = loader.table(self.language, "claims")["preposition"]["words"]
        joints = loader.table(self.language, "figures")["beside"]["words"]
        return follows.lower() in prepositions and self._word_before(number.start) in joints

    def _is_age(self, number: Number) -> bool:
        """Is it a bare number behind a name and a comma: "Maria Keller, 45, …"?"""
        name = _NAME_AND_COMMA.search(self.text, max(self.span.start, number.start - BEFORE), number.start)
        return name is not None and not any(timex.end == name.end(1) for timex in self.timexes)


def _made(text: str, number: Number, what: Counted) -> Figure:
    return Figure(
        what=what.what,
        min=number.low,
        max=number.high,
        unit=what.unit,
        qualifier=number.hedge,
        text=text[number.start : number.end],
        start=number.start,
        end=number.end,
    )


@cache
def _pointing(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "figures")["pointing"]["words"])


@cache
def _currencies(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "figures")["currency"]["name"].values())


@cache
def _pronoun_before(language: str) -> re.Pattern[str]:
    """A pronoun and its verb right before a number: "it is | 176"."""
    data = loader.table(language, "figures")
    words, verbs = either(data["repeated"]["words"]), either(data["complement"]["verbs"])
    return compiled(rf"(?<!\w)(?:{words}) (?:{verbs}) $", re.IGNORECASE)


@cache
def _recounted(language: str) -> re.Pattern[str]:
    """A verb of counting right before a number: "the organisers put it at | 10,000"."""
    data = loader.table(language, "figures")["recounted"]
    return compiled(rf"(?<!\w)(?:{either(data['words'])})(?: (?:{either(data['between'])}))? $", re.IGNORECASE)


@cache
def _measures(language: str) -> frozenset[str]:
    data = loader.table(language, "figures")
    return frozenset(data["measure"].values()) | frozenset(data["currency"]["name"].values())


@cache
def _auxiliary(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "figures")["auxiliary"]["words"])


@cache
def _stop(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "figures")["counted"]["stop"])


@cache
def _naming_before(language: str) -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in loader.table(language, "figures")["naming"]["before"])


@cache
def _naming_after(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["naming"]["after"]
    return compiled(rf"[\s-]?-?(?:{either(words)})(?!\w)", re.IGNORECASE)


@cache
def _scale_name(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["scale_name"]["words"]
    return compiled(rf"-(?P<name>{either(words)})(?!\w)", re.IGNORECASE)


@cache
def _scale_name_before(language: str) -> re.Pattern[str]:
    words = loader.table(language, "figures")["scale_name"]["words"]
    return compiled(rf"(?<!\w)(?P<name>{either(words)}) (?:of )?$", re.IGNORECASE)
