"""What a source says of its own publication date: its metadata and the clues of its text, as evidence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from timeline.dates.dayset import DaySet
from timeline.dates.edtf import parse_edtf
from timeline.dates.expression import Absolute, Either, Expression
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.dates.value import Precision
from timeline.dating.bearing import publication_days
from timeline.dating.evidence import Evidence
from timeline.model.clue import Bearing, Clue
from timeline.model.document import Document
from timeline.model.sentence import sentence

#: So many of the closest bounds to each side are weighed: enough for one of them to be wrong.
CLOSEST = 4

#: Bearings of which only the closest count.
BOUNDS = (Bearing.NOT_BEFORE, Bearing.NOT_AFTER)

#: A metadata field is no longer (characters).
LONGEST_FIELD = 80

#: ISO 8601, with a time behind it or none, and its compact form.
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?=[T ]|$)", re.ASCII)
#: An interval or a set in EDTF.
_UNCERTAIN = re.compile(r"[\[{]|(?:\d{4}-\d{2}(?:-\d{2})?|\.\.)?/(?:\d{4}-\d{2}|\.\.)", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=T|$)", re.ASCII)

#: No relative date is accepted, but without a base the parser would ask the clock.
RELATIVE_BASE = dt.datetime.fromordinal(dt.date(2000, 1, 1).toordinal())


def own_evidence(document: Document, clues: tuple[Clue, ...]) -> tuple[Evidence, ...]:
    """The evidence that a source carries itself."""
    told = [(clue.bearing, piece) for clue in clues if (piece := _from_clue(clue, document.id)) is not None]
    return (*_given(document), *_tightest(told))


def _tightest(told: list[tuple[Bearing, Evidence]]) -> Iterator[Evidence]:
    """The evidence without bounds that closer ones make superfluous: an article can name a thousand dates as past."""
    kept: dict[Bearing, list[Evidence]] = {bearing: [] for bearing in Bearing}
    for bearing, piece in told:
        kept[bearing].append(piece)
    kept[Bearing.NOT_BEFORE].sort(key=lambda piece: piece.days.within.first, reverse=True)
    kept[Bearing.NOT_AFTER].sort(key=lambda piece: piece.days.within.last)
    for bearing, pieces in kept.items():
        yield from pieces[:CLOSEST] if bearing in BOUNDS else pieces


def _given(document: Document) -> list[Evidence]:
    written = document.metadata.published
    days = read_date(written, document.language) if written else None
    if written is None or days is None:
        return []
    beside = document.metadata.published_in
    reason = sentence("clues.given_beside", beside, written) if beside else sentence("clues.given", written)
    return [Evidence(days, 1.0, reason, document.id, None, None, stated=True, given=True)]


def read_date(written: str, language: str) -> DaySet | None:
    """The day, month or year that a metadata field names in whatever form; `None` where it names none by itself.

    A whole day counts before less, our own reading before others: it keeps both readings of 03/04/2024.
    """
    text = written.strip()[:LONGEST_FIELD]
    iso = _ISO.match(text) or _COMPACT.match(text)
    if iso:
        return _days_of(*(int(part) if part else None for part in iso.groups()))
    if _UNCERTAIN.match(text):
        return _in_edtf(text)
    from timeline.timex import tag  # the date of most files is in ISO 8601

    named = [timex.expression for timex in tag(text, language) if isinstance(timex.expression, Absolute | Either)]
    named.sort(key=lambda expression: expression.precision is not Precision.DAY)
    if named and named[0].precision is Precision.DAY and not named[0].relative:
        return _possible(named[0])
    return _in_any_language(text, language) or (_possible(named[0]) if named else None)


def _in_edtf(text: str) -> DaySet | None:
    """Between two days, or one of several, as people write it who know no more."""
    try:
        return parse_edtf(text).days
    except ValueError:
        return None


def _days_of(year: int | None, month: int | None, day: int | None) -> DaySet | None:
    try:
        return DaySet(Absolute(year or 0, month, day).on(dt.date.min))
    except ValueError:
        return None


def _in_any_language(text: str, language: str) -> DaySet | None:
    """A whole day as `dateparser` reads it; nothing that is counted from today."""
    import dateparser  # loaded only for a field that our own phrases cannot read

    settings = {
        "REQUIRE_PARTS": ["year", "month", "day"],
        "RELATIVE_BASE": RELATIVE_BASE,
        "PARSERS": ["custom-formats", "absolute-time"],
    }
    for languages in ([language], None):
        try:
            found = dateparser.parse(text, languages=languages, settings=settings)
        except ValueError:  # a language that the parser does not know
            continue
        if found:
            return DaySet(Interval.of(found.date()))
    return None


def _from_clue(clue: Clue, source: str) -> Evidence | None:
    """A clue as days; `None` where its expression needs the very date that is sought."""
    days = publication_days(clue.bearing, clue.expression)
    if days is None:
        return None
    return Evidence(days, clue.strength, clue.reason, source, clue.start, clue.end, stated=clue.stated)


def _possible(expression: Expression) -> DaySet | None:
    date = resolve(expression, DaySet())
    if date is None or not (date.days.has_pattern or date.days.earliest or date.days.latest):
        return None
    return date.days
