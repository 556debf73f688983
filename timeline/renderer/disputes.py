"""Where the sources disagree, as the page shows it: a row for each reading, with who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from timeline.model.event import Disagreement, DisagreementKind, Reading
from timeline.renderer.context import Context
from timeline.renderer.positions import Position, figure_of, positions
from timeline.renderer.quotation import DATE, FIGURE, Piece, fragment
from timeline.renderer.safe import plain, target


class Labelled(NamedTuple):
    """A link with its words."""

    label: str
    href: str


class Row(NamedTuple):
    """One reading: its value and where that lies to the others, who gives it in which words, how many independent
    sources that are, and why it was read so.

    `numbers` are the places of the sources in the file, for the script that leaves sources out; `speakers` tells whom a
    source cites, where it gives another reading as well and would seem to contradict itself.
    """

    value: str
    at: Position | None
    sources: tuple[Labelled, ...]
    numbers: str
    voices: int
    independent: str
    words: tuple[Piece, ...]
    why: str
    speakers: str


class Dispute(NamedTuple):
    """A disagreement: its heading, its kind as a word of the file, its readings."""

    heading: str
    what: str
    kind: str
    rows: tuple[Row, ...]
    dismissed: str | None


class Clash(NamedTuple):
    """A disagreement in a line: what it is about, and the values that stand against each other."""

    what: str
    values: tuple[str, ...]


def clash(disagreement: Disagreement, context: Context) -> Clash:
    """A disagreement without who says what."""
    values = (_value(disagreement.kind, reading.value, context) for reading in disagreement.readings)
    return Clash(_what(disagreement, context), tuple(values))


def _what(disagreement: Disagreement, context: Context) -> str:
    return disagreement.what or str(context.words["disagreement"]["kind"][disagreement.kind.value])


def dispute(disagreement: Disagreement, context: Context) -> Dispute:
    """A disagreement with its readings in the order of the file."""
    what = _what(disagreement, context)
    rows, telling = [], Counter(chain.from_iterable(_telling(reading, context) for reading in disagreement.readings))
    for reading, at in zip(disagreement.readings, positions(disagreement, context), strict=True):
        sources, numbers = sources_of(reading.claims, context), ranks_of(reading.claims, context)
        independent = ""
        if reading.independent != 1 or len(sources) > 1:  # one source, alone: the name says it
            independent = context.wording.count("independent", reading.independent)
        value, words = _value(disagreement.kind, reading.value, context), _words(disagreement.kind, reading, context)
        why, torn = _beyond_names(reading, context), any(telling[one] > 1 for one in _telling(reading, context))
        speakers = _speakers(reading, context) if torn else ""
        rows.append(Row(value, at, sources, numbers, reading.independent, independent, words, why, speakers))
    dismissed = None
    if disagreement.dismissed is not None:
        dismissed = context.wording.say("disagreement", "dismissed", reason=disagreement.dismissed)
    heading = context.wording.say("disagreement", "heading", what=what)
    return Dispute(heading, what, disagreement.kind.value, tuple(rows), dismissed)


def _telling(reading: Reading, context: Context) -> set[str]:
    """The sources that give a reading."""
    return {context.claims[name].source for name in reading.claims if name in context.claims}


def _speakers(reading: Reading, context: Context) -> str:
    """Whom the claims of a reading cite."""
    cited = (context.speaker(context.claims[name]) for name in reading.claims if name in context.claims)
    names = [*dict.fromkeys(filter(None, cited))]
    if not names:
        return ""
    return plain(context.wording.say("entries", "attribution", who=context.words["dates"]["separator"].join(names)))


def _value(kind: DisagreementKind, value: str, context: Context) -> str:
    """A date and a status are said in the words of the page, anything else as the source says it."""
    if kind is DisagreementKind.DATE:
        return context.wording.value(value)
    if kind is DisagreementKind.STATUS:
        return str(context.words["status"].get(value, value))
    return value


def _beyond_names(reading: Reading, context: Context) -> str:
    """Why it was read so, without the names of the sources in front, which stand beside it as links."""
    names = {context.label(context.claims[name].source) for name in reading.claims if name in context.claims}
    why = reading.why.removeprefix(", ".join(sorted(names)))
    return why.removeprefix(", ") if why != reading.why else why


def _words(kind: DisagreementKind, reading: Reading, context: Context) -> tuple[Piece, ...]:
    """How the first claim of a reading says it."""
    claim = next((context.claims[name] for name in reading.claims if name in context.claims), None)
    if claim is None:
        return ()
    if kind is DisagreementKind.DATE and claim.date is not None:
        return fragment(claim, claim.date.start, claim.date.end, DATE)
    figure = figure_of(reading, context) if kind is DisagreementKind.FIGURE else None
    return fragment(claim, figure.start if figure else None, figure.end if figure else None, FIGURE)


def sources_of(claims: Sequence[str], context: Context) -> tuple[Labelled, ...]:
    """The sources of the claims, each once, linked to its first quotation."""
    first: dict[str, str] = {}
    for name in claims:
        if name in context.claims:
            first.setdefault(context.claims[name].source, name)
    return tuple(Labelled(plain(context.label(source)), target(claim)) for source, claim in first.items())


def ranks_of(claims: Sequence[str], context: Context) -> str:
    """The places in the file of the sources of the claims, with blanks between."""
    ranks = {context.rank(context.claims[name].source) for name in claims if name in context.claims}
    return " ".join(map(str, sorted(ranks)))
