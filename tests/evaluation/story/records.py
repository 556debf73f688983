"""The two sides that are compared: a story's gold.json and a built timeline.json, read into plain records.

The timeline is read as any other program would read it, not through the models that wrote it.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from timeline.dates.interval import ALWAYS, Interval

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of either side: what is counted, its unit, and its ends, of which one may be open."""

    what: str
    unit: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as an annotator marked it; `days` is `None` where an honest reader cannot date it."""

    id: str
    file: str
    start: int
    end: int
    text: str
    headline: str
    days: Interval | None
    #: May be left out without loss.
    optional: bool
    #: The text has the date wrong, so following it and mending it are both right.
    as_written: bool
    attribution: str | None = None
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDisagreement:
    """Readings (sets of gold claims) that cannot all hold."""

    event: str
    kind: str
    what: str
    readings: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like a date and are none."""

    file: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """What is known of a story."""

    published: dict[str, Interval]
    claims: tuple[GoldClaim, ...]
    events: dict[str, tuple[str, ...]]
    #: `None` where every pair of an event must be linked.
    must_link: tuple[tuple[str, str], ...] | None
    cannot_link: tuple[tuple[str, str], ...]
    disagreements: tuple[GoldDisagreement, ...]
    traps: tuple[Trap, ...]
    #: Only its totals are reported, so that nobody mends the program for this story's sentences.
    held_out: bool = False

    @classmethod
    def read(cls, path: Path) -> Gold:
        """The gold of a story."""
        data = json.loads(path.read_text(encoding="utf-8"))
        must_link = data.get("must_link")
        return cls(
            published={article["file"]: interval_of(article["published"]) or ALWAYS for article in data["articles"]},
            claims=tuple(_gold_claim(claim) for claim in data["claims"]),
            events={event["id"]: tuple(event["claims"]) for event in data["events"]},
            must_link=None if must_link is None else _pairs(must_link),
            cannot_link=_pairs(data["cannot_link"]),
            disagreements=tuple(
                GoldDisagreement(d["event"], d["kind"], d["what"], _readings(d)) for d in data["disagreements"]
            ),
            traps=tuple(Trap(t["file"], t["start"], t["end"], t["text"]) for t in data["no_dates"]),
            held_out=bool(data.get("held_out")),
        )


@dataclass(frozen=True, slots=True)
class BuiltClaim:
    """A claim of the timeline; `phrase` is the place of the words that date it."""

    id: str
    file: str
    start: int
    end: int
    quote: str
    headline: str
    days: Interval | None
    phrase: tuple[int, int] | None
    attribution: str | None = None
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """What a timeline.json says; files go by their names, without folders."""

    published: dict[str, Interval | None]
    claims: tuple[BuiltClaim, ...]
    event_of: dict[str, str]
    #: The kind of each disagreement shown, and its readings as sets of claims.
    disagreements: tuple[tuple[str, tuple[frozenset[str], ...]], ...]

    @classmethod
    def read(cls, path: Path) -> Built:
        """The timeline in a file."""
        return cls.of(json.loads(path.read_text(encoding="utf-8")))

    @classmethod
    def of(cls, data: Json) -> Built:
        """The timeline in a JSON object."""
        file_of = {source["id"]: PurePath(source["path"]).name for source in data["sources"]}
        shown = (d for event in data["events"] for d in event.get("disagreements", ()))
        return cls(
            published={file_of[source["id"]]: interval_of(source.get("published")) for source in data["sources"]},
            claims=tuple(_built_claim(claim, file_of[claim["source"]]) for claim in data["claims"]),
            event_of={claim: event["id"] for event in data["events"] for claim in event["claims"]},
            disagreements=tuple((d["kind"], _readings(d)) for d in shown),
        )


def interval_of(date: Json | None) -> Interval | None:
    """The days of a date record, or `None` where both ends are open."""
    if not date:
        return None
    earliest, latest = (date.get(end) for end in ("earliest", "latest"))
    if not earliest and not latest:
        return None
    return Interval(*(dt.date.fromisoformat(end) if end else None for end in (earliest, latest)))


def _gold_claim(claim: Json) -> GoldClaim:
    return GoldClaim(
        id=claim["id"],
        file=claim["file"],
        start=claim["start"],
        end=claim["end"],
        text=claim["text"],
        headline=claim["headline"],
        days=interval_of(claim),
        optional=bool(claim.get("optional")),
        as_written=bool(claim.get("date_as_written")),
        attribution=claim.get("attribution"),
        counts=tuple(map(_count, claim.get("figures") or ())),
    )


def _built_claim(claim: Json, file: str) -> BuiltClaim:
    date = claim.get("date") or {}
    return BuiltClaim(
        id=claim["id"],
        file=file,
        start=claim["start"],
        end=claim["end"],
        quote=claim.get("quote") or "",
        headline=claim.get("headline") or "",
        days=interval_of(date),
        phrase=None if date.get("start") is None else (date["start"], date["end"]),
        attribution=claim.get("attribution"),
        counts=tuple(map(_count, claim.get("figures") or ())),
    )


def _count(figure: Json) -> Count:
    """A figure with two ends, or with one `value` that is both."""
    value = figure.get("value")
    return Count(figure.get("what") or "", figure.get("unit") or "", figure.get("min", value), figure.get("max", value))


def _readings(disagreement: Json) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(reading["claims"]) for reading in disagreement["readings"])


def _pairs(pairs: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((min(pair), max(pair)) for pair in pairs)
