"""The time expressions of the annotated stories, each file tagged for its true day of publication.

| figure | what it says |
|---|---|
| timexes.found | of the dates and times that date an event: paired with a tagged expression |
| timexes.value | … and with the right value |
| timexes.days | … and with the right first and last day |
| timexes.traps | count of the words that are no date and lie in a date or time with days |

The shares are of stories whose gold has values to compare (those with `earliest` and `latest`); the values of the
others are for people to read, so only their traps count.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import timeline
from tests.evaluation.story.corpus import GOLD, articles
from tests.evaluation.story.figures import Figure, Scores
from tests.evaluation.story.records import Trap
from tests.evaluation.timex.figures import percent
from tests.evaluation.timex.pairing import in_order, paired, shared
from timeline.tagging import TaggedTime, read_text

#: The types that place something in time; durations and sets do not.
PLACED = ("DATE", "TIME")


@dataclass(frozen=True, slots=True)
class StoryTimex:
    """A time expression of a story's file as an annotator marked it."""

    file: str
    start: int
    end: int
    text: str
    type: str
    value: str
    days: tuple[str | None, str | None]
    dates_an_event: bool

    @property
    def is_asked(self) -> bool:
        """Does a timeline need it?"""
        return self.dates_an_event and self.type in PLACED


class StoryTimexes:
    """The stories whose gold has `timexes`."""

    name = "time expressions of a story"

    def find(self, data: Path) -> list[Path]:
        """The folders of these stories."""
        return sorted(path.parent for path in data.rglob(GOLD) if "timexes" in _read(path))

    def title(self, corpus: Path) -> str:
        """The story and what of it."""
        return f"{corpus.name} (time expressions)"

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures of one story."""
        gold = _read(corpus / GOLD)
        day_of = {article["file"]: article["published"]["latest"] for article in gold["articles"]}
        tagged = {
            path.name: in_order(timeline.tag(read_text(path), published=day_of[path.name]))
            for path in articles(corpus, data)
        }
        scores = Scores()
        _score_timexes(scores, _timexes(gold), tagged)
        _score_traps(scores, [Trap(t["file"], t["start"], t["end"], t["text"]) for t in gold["no_dates"]], tagged)
        return scores


def _score_timexes(scores: Scores, gold: Sequence[StoryTimex], tagged: dict[str, list[TaggedTime]]) -> None:
    """Pairs all of them, so that each tagged expression stands for one, and counts those that are asked."""
    asked = [timex for timex in gold if timex.is_asked]
    match: dict[StoryTimex, TaggedTime] = {}
    for file, found in tagged.items():
        match.update(paired([timex for timex in gold if timex.file == file], found))
    right_value = right_days = 0
    for timex in asked:
        got = match.get(timex)
        right_value += got is not None and got.value == timex.value
        right_days += got is not None and _days(got) == timex.days
        scores.notes += _shortcomings(timex, got)
    named: dict[str, Figure] = {
        "timexes.found": percent(sum(timex in match for timex in asked), len(asked)),
        "timexes.value": percent(right_value, len(asked)),
        "timexes.days": percent(right_days, len(asked)),
    }
    scores.figures.update(named if asked else dict.fromkeys(named))


def _score_traps(scores: Scores, traps: Sequence[Trap], tagged: dict[str, list[TaggedTime]]) -> None:
    caught = 0
    for trap in traps:
        over = [found for found in tagged[trap.file] if _is_dated(found) and shared(trap, found) > 0]
        caught += bool(over)
        scores.notes += [f"{trap.file}:{trap.start} trap {trap.text!r}: tagged {_told(found)}" for found in over]
    scores.figures["timexes.traps"] = caught


def _shortcomings(timex: StoryTimex, got: TaggedTime | None) -> list[str]:
    place, days = f"{timex.file}:{timex.start} {timex.text!r}", " to ".join(map(str, timex.days))
    if got is None:
        return [f"{place} not found: {timex.value}, {days}"]
    if (got.value, _days(got)) == (timex.value, timex.days):
        return []
    return [f"{place}: gold {timex.value}, {days}; got {_told(got)}"]


def _told(found: TaggedTime) -> str:
    return f"{found.text!r} {found.value}, {found.earliest} to {found.latest} ({found.rule})"


def _days(found: TaggedTime) -> tuple[str | None, str | None]:
    return found.earliest, found.latest


def _is_dated(found: TaggedTime) -> bool:
    return found.type in PLACED and _days(found) != (None, None)


def _timexes(gold: dict[str, Any]) -> list[StoryTimex]:
    return [
        StoryTimex(
            file=timex["file"],
            start=timex["start"],
            end=timex["end"],
            text=timex["text"],
            type=timex["type"],
            value=timex["value"],
            days=(timex["earliest"], timex["latest"]),
            dates_an_event=timex["dates_an_event"],
        )
        for timex in gold["timexes"]
        if {"earliest", "latest"} <= timex.keys()
    ]


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data
