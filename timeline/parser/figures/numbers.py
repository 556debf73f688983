"""Finds the numbers of a text, in digits and in words, alone or as a range, with their hedges, money and shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.keyed import Keyed, key
from timeline.languages.regex import compiled
from timeline.parser.figures.patterns import BLANKS, either, number_pattern, opening_pattern, trailing
from timeline.parser.text.sentences import Span

#: A hedge stands at most so many characters before its number.
NEAR = 22

#: Numbers are told to so many places: 8.2 million comes to no 8,199,999.999.
DECIMALS = 6

#: Units of shares: percent, and points between two of them.
PERCENT, POINTS = "%", "percentage point"

#: "Four and a half".
HALF = 0.5

_DIGIT = re.compile(r"\d")


class Number(NamedTuple):
    """A number with its place, hedge and money signs included; `core` is where its first digit or word stands.

    An open side is `None`. `unit` is a share's or a currency's. `plain`: whole, unscaled and without a unit.
    """

    start: int
    core: int
    end: int
    low: float | None
    high: float | None
    hedge: str | None
    unit: str | None
    plain: bool
    in_words: bool

    @property
    def size(self) -> float:
        """Its lower side, or the upper one where that is open."""
        return self.low if self.low is not None else self.high or 0.0


class _End(NamedTuple):
    """One end of a range, or a number that is none."""

    start: int
    core: int
    end: int
    low: float
    high: float | None
    factor: float
    unit: str | None
    in_words: bool
    plain: bool


def numbers(text: str, span: Span, language: str) -> Iterator[Number]:
    """The numbers in a stretch of text, in order; years, scores and names among them are not sorted out here."""
    grammar = _Grammar.of(language)
    if not grammar.may_match(span.of(text)):
        return
    position = span.start
    while match := grammar.first.search(text, position, span.end):
        one = grammar.read(match)
        other = grammar.second(text, one, span.end)
        if other is None:
            one = grammar.shared(text, one, span.end)
        last = other or one
        yield grammar.joined(text, span, one, other)
        position = max(last.end, position + 1)


def may_hold_digits(words: str, language: str) -> bool:
    """Is there a digit or a word of a number in some words?"""
    return _Grammar.of(language).may_match(words)


class _Grammar:
    """How a language writes its numbers."""

    def __init__(self, language: str) -> None:
        data = loader.table(language, "figures")
        self.language = language
        self.scale: dict[str, float] = data["scale"] | data["short"]
        self.vague: dict[str, list[float]] = data["vague"]
        self.times: dict[str, list[float]] = data["times"]
        self.sign: dict[str, str] = data["currency"]["sign"]
        self.percent = frozenset(data["percent"]["words"])
        self.points = frozenset(data["percent"]["points"])
        self.hedges: dict[str, str] = data["hedge"]
        self.afterwards: dict[str, str] = data["afterwards"]
        self.separators = compiled(rf"[ {''.join(data['separator']['thousands'])}]")
        self.decimal = dict.fromkeys(map(ord, data["separator"]["decimal"]), ".")
        core = number_pattern(data)
        self.first = compiled(rf"(?<![\w.,:/’'–-]){opening_pattern(data)}{core}", re.IGNORECASE)
        self.other = compiled(core, re.IGNORECASE)
        ends = data["ends"]
        self.joint = compiled(rf"{BLANKS}?(?:{either(ends['to'])}){BLANKS}?|{BLANKS}(?:{either(ends['and'])}){BLANKS}")
        self.listed = frozenset(ends["and"])
        self.both = trailing(ends["both"])
        self.change = trailing(ends["change"])
        self.hedge = trailing(self.hedges)
        self.after = compiled(rf"{BLANKS}(?:{either(self.afterwards)})(?!\w)", re.IGNORECASE)

        words = (*data["number"]["words"], *self.scale, *self.vague, *self.times)
        self._keys = Keyed.of(self.first, map(key, words))
        self._glue = tuple(data["number"].get("glue", ()))

    def may_match(self, words: str) -> bool:
        """Is there a digit or a word of a number in some words?"""
        if _DIGIT.search(words) is not None or self._keys.may_match(words):
            return True
        lower = words.lower() if self._glue else ""
        return any(part in lower for part in self._glue)

    @classmethod
    @cache
    def of(cls, language: str) -> _Grammar:
        """The grammar of a language, made once."""
        return cls(language)

    def read(self, match: re.Match[str]) -> _End:
        """The value of a match."""
        low, high = self._value(match)
        short, scale, mark = match["short"], match["scale"], match["mark"]
        factor = self.scale[(short or scale).lower()] if short or scale else 1.0
        if match["half"] or match["rest"]:
            half = HALF if match["rest"] else HALF * self._last_scale(match)
            low, high = low + half, None if high is None else high + half
        unit = self.sign.get((match["sign"] or "").strip()) or self._unit(mark)
        return _End(
            start=match.start(),
            core=match.start("number"),
            end=match.end(),
            low=round(low * factor, DECIMALS),
            high=None if high is None else round(high * factor, DECIMALS),
            factor=factor,
            unit=unit,
            in_words=not match["digits"],
            plain=not (short or scale or unit or match["vague"] or match["times"]) and low == int(low),
        )

    def _last_scale(self, match: re.Match[str]) -> float:
        """What a half behind a number in words is a half of: "dos millones | y medio"."""
        words = (match["words"] or "").lower().split()
        return self.scale.get(words[-1], 1.0) if words else 1.0

    def _unit(self, mark: str | None) -> str | None:
        if mark is None:
            return None
        word = " ".join(mark.lower().split())
        if word in self.percent:
            return PERCENT
        return POINTS if word in self.points else self.sign.get(mark.strip())

    def _value(self, match: re.Match[str]) -> tuple[float, float | None]:
        if match["digits"]:
            number = float(self.separators.sub("", match["digits"]).translate(self.decimal))
            return number, number
        if match["vague"]:
            low, high = self.vague[" ".join(match["vague"].lower().split())]
            return low, high or None
        if match["times"]:
            low, high = self.times[" ".join(match["times"].lower().split())]
            return low, high
        number = _amount(" ".join(match["words"].lower().split()), self.language)
        return number, number

    def second(self, text: str, one: _End, limit: int) -> _End | None:
        """The upper end of a range that begins with `one`: a larger number right behind a joint."""
        joint = self.joint.match(text, one.end, limit)
        found = self.other.match(text, joint.end(), limit) if joint else None
        if joint is None or found is None:
            return None
        if joint.group().strip().lower() in self.listed and not self.both.search(
            text, max(0, one.start - NEAR), one.start
        ):
            return None
        other = self.read(found)
        low, high = _shared(one, other)
        return other if high is not None and low < high and _alike(one, other) else None

    def shared(self, text: str, one: _End, limit: int) -> _End:
        """A number that takes its unit from a smaller one behind a joint: "ahead by 31.4 to 29.8 percent"."""
        joint = self.joint.match(text, one.end, limit) if one.unit is None and one.factor == 1.0 else None
        found = self.other.match(text, joint.end(), limit) if joint else None
        unit = self.read(found).unit if found else None
        return one._replace(unit=unit, plain=False) if unit in (PERCENT, POINTS) else one

    def joined(self, text: str, span: Span, one: _End, other: _End | None) -> Number:
        """A number or a range with the hedges around it."""
        last = other or one
        low, high = _shared(one, other) if other else (one.low, one.high)
        start, end, hedge, side = one.start, last.end, None, ""
        window = max(span.start, one.start - NEAR)
        if other and self.change.search(text, window, one.start):
            low, start = other.low, other.start  # "from 200 to 300": what it came to
        elif found := self.hedge.search(text, window, one.start):
            start, hedge = found.start("word"), found["word"]
        elif other and (found := self.both.search(text, window, one.start)):
            start = found.start("word")
        elif found := self.after.match(text, end, span.end):
            end, hedge = found.end(), found.group().strip()
        if hedge:
            word = " ".join(hedge.lower().split())
            side = self.hedges.get(word) or self.afterwards.get(word, "")
        return Number(
            start=start,
            core=one.core,
            end=end,
            low=None if side == "min" else low,
            high=None if side == "max" else high,
            hedge=hedge if side != "=" else None,
            unit=last.unit or one.unit,
            plain=one.plain and last.plain,
            in_words=one.in_words,
        )


def _alike(one: _End, other: _End) -> bool:
    """Can they be the ends of one range? Behind a share what is none is another number: "fell 7% to 312p"."""
    if one.unit in (PERCENT, POINTS):
        return other.unit == one.unit
    return one.unit == other.unit or None in (one.unit, other.unit)


def _shared(one: _End, other: _End) -> tuple[float, float | None]:
    """The ends of a range, of which the lower may take its scale from the upper: "1 to 2 million"."""
    if one.factor == 1.0 and other.factor > 1.0 and one.low * other.factor < (other.high or 0):
        return one.low * other.factor, other.high
    return one.low, other.high


@cache
def _amount(words: str, language: str) -> float:
    """What number words come to: "a hundred", "two dozen", "two hundred and fifty"; of "two three" the last."""
    from text_to_num import text2num

    data = loader.table(language, "figures")
    first, _, rest = words.partition(" ")
    if first in data["number"]["article"] and rest:
        power, *more = rest.split()
        left = [word for place, word in enumerate(more) if place or word not in data["number"]["joint"]]
        return float(data["scale"].get(power, 1.0)) + (_amount(" ".join(left), language) if left else 0.0)
    try:
        return float(text2num(words, data["number"]["language"]))
    except ValueError:
        before, _, last = words.replace("-", " ").rpartition(" ")
        scale = float(data["scale"].get(last, 0.0))
        if scale and before:
            return _amount(before, language) * scale
        return scale or (_amount(last, language) if before else 0.0)
