"""What the words around leave of an expression that is open: tense decides past or future, "since" opens a side."""

from __future__ import annotations

from timeline.dates.expression import (
    AtTime,
    Expression,
    Fiscal,
    OpenEnded,
    Relation,
    Side,
    YearPart,
)
from timeline.dates.value import Part, Precision
from timeline.languages import loader
from timeline.timex.direction import BESIDE, Marker, is_fronted, is_granted, is_over, nearest_marker
from timeline.timex.guards import NEXT_WORD, ends_in
from timeline.timex.register import is_message


def settled(
    text: str, start: int, end: int, expression: Expression, language: str
) -> tuple[Expression, Relation | None]:
    """The expression at that place as tense and side words settle it, and the tense, if anything tells it."""
    # a day or a month is most often the nearest one: only its own clause may say otherwise
    far = expression.said == {Part.WEEKDAY} or expression.precision is Precision.MONTH
    marker = nearest_marker(text, start, end, language, whole_sentence=far)
    tense, side = marker.relation if marker else None, side_of(text, start, language)
    invites = tense is None and expression.said == {Part.WEEKDAY} and is_message(text, language)
    granted = is_granted(text, start, language)
    if granted or invites or _is_aimed_at(text, start, end, expression, language):
        tense = Relation.FUTURE
    over = is_over(text, marker, start, language) or _has_passed(text, start, end, expression, marker, language)
    return _settle(expression, tense, side, over=over and not granted), tense


def _settle(expression: Expression, tense: Relation | None, side: Side | None, *, over: bool) -> Expression:
    """Lets tense decide past or future, and "since" or "until" open one side; what was `over` by then is past."""
    if expression.relation is Relation.OPEN:
        if side is Side.UNTIL and not over and (tense is not Relation.PAST or expression.said == {Part.WEEKDAY}):
            tense = Relation.FUTURE
        if side is Side.SINCE:
            tense = Relation.PAST
        if tense is Relation.FUTURE and _is_balanced(expression):
            tense = Relation.OPEN
        if tense is None and _is_reported(expression):
            tense = Relation.PAST
        if tense is Relation.OPEN and expression.said == {Part.WEEKDAY}:
            tense = Relation.FUTURE
        expression = expression.towards(tense or Relation.OPEN)
    return OpenEnded(expression, side) if side and not expression.extent else expression


def _has_passed(text: str, start: int, end: int, expression: Expression, marker: Marker | None, language: str) -> bool:
    """Is it told as past by a time of a day: "broke out before dawn on Saturday", "By Sunday night all were out"?

    Not what was only wanted by then: "were told to leave by Saturday night".
    """
    if marker is None or marker.relation is not Relation.PAST or not isinstance(expression, AtTime):
        return False
    if is_fronted(text, start, language):
        return " to " not in text[end : marker.span[1] + BESIDE]
    return marker.span[0] < start and " to " not in text[marker.span[1] : start]


def _is_aimed_at(text: str, start: int, end: int, expression: Expression, language: str) -> bool:
    """Is a weekday or a year that for which something is planned: "rief für Samstag zu einer Kundgebung auf"?"""
    towards, weekday = loader.table(language, "words").get("towards", {}), expression.said == {Part.WEEKDAY}
    owned = text[end : end + 1] in ("'", "’")  # "for Saturday's raid"
    words = (*towards.get("words", ()), *(towards.get("weekday", ()) if weekday and not owned else ()))
    aim = weekday or expression.precision is Precision.YEAR
    before = " ".join(text[max(0, start - NEXT_WORD) : start].lower().split()) if aim and words else ""
    return any(ends_in(before, word) for word in words)


def _is_reported(expression: Expression) -> bool:
    """Does it lie behind in the news, unless something says otherwise: a bare weekday, the quarter of a balance?"""
    return expression.said == {Part.WEEKDAY} or _is_balanced(expression)


def _is_balanced(expression: Expression) -> bool:
    """Is it a quarter or half, of which balances tell: the nearest one, even where they are still to come?"""
    return isinstance(expression.core, Fiscal | YearPart) and expression.precision is not Precision.SEASON


def side_of(text: str, start: int, language: str) -> Side | None:
    """The side that the words before an expression leave open ("since", "fino al"), the longest that are such."""
    before = " ".join(text[max(0, start - NEXT_WORD) : start].lower().split())
    sides = loader.table(language, "words")["side"]
    found = max((words for words in sides if ends_in(before, words)), key=len, default=None)
    return Side(sides[found]) if found else None
