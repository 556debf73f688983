"""Finds TIMEX3 corpora in a folder, tags their documents and counts what is right.

A fifth of the documents of every corpus is held out, the same for ever. It is measured like the rest, but none of its
shortcomings is named: how well the rules carry over shows only where nobody has read what they should find.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import timeline
from tests.evaluation.story.figures import Scores
from tests.evaluation.timex.figures import Counts, Timex, count, figures
from tests.evaluation.timex.pairing import in_order, paired
from timeline.tagging import TaggedTime, read_day

#: A document in so many is held out.
HELD_OUT_SHARE = 5

ENGLISH = "en"


class Part(StrEnum):
    """Which documents of a corpus."""

    ALL = ""
    OPEN = "open"
    HELD_OUT = "held out"


@dataclass(frozen=True, slots=True)
class GoldTimex:
    """A time expression as an annotator marked it."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its day of writing and its time expressions."""

    id: str
    written: str
    language: str
    text: str
    gold: tuple[GoldTimex, ...]

    @property
    def held_out(self) -> bool:
        """Is it one that nobody reads?"""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % HELD_OUT_SHARE == 0

    def tagged(self) -> list[TaggedTime]:
        """What the program finds in it."""
        # A date-time is cut to its day; a year or month alone is no day to count from.
        return timeline.tag(self.text, published=read_day(self.written[:10]), language=self.language)


@dataclass(frozen=True)
class TimexCorpora:
    """Files of JSON lines with a text and its time expressions each; one part of their documents."""

    part: Part = Part.ALL
    name = "time expressions"

    def find(self, data: Path) -> list[Path]:
        """The corpora in the folder."""
        return sorted(path for path in data.rglob("*.jsonl") if _is_corpus(path))

    def title(self, corpus: Path) -> str:
        """The name of its file and the part."""
        return f"{corpus.stem} ({self.part})" if self.part else corpus.stem

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures of the part, and how fast it was tagged."""
        documents = [document for document in read(corpus) if self._takes(document)]
        if documents:
            documents[0].tagged()  # loads the language, which is no part of the speed
        scores, counts, tokens, seconds = Scores(), Counts(), 0, 0.0
        for document in documents:
            start = time.process_time()
            tagged = document.tagged()
            seconds += time.process_time() - start
            tokens += len(document.text.split())
            ordered = in_order(tagged)
            counts += count(document.gold, ordered)
            if self.part is Part.OPEN:
                scores.notes += shortcomings(document, ordered)
        scores.figures.update(figures(counts))
        scores.figures["tokens/s"] = round(tokens / seconds) if seconds else None
        return scores

    def _takes(self, document: Document) -> bool:
        return self.part is Part.ALL or document.held_out is (self.part is Part.HELD_OUT)


def read(corpus: Path) -> list[Document]:
    """The documents of a corpus."""
    with corpus.open(encoding="utf-8") as lines:
        return [_document(json.loads(line)) for line in lines if line.strip()]


def shortcomings(document: Document, tagged: Sequence[TaggedTime]) -> Iterator[str]:
    """A line for each expression that is missed, wrong or made up."""
    pairs = paired(document.gold, tagged)
    for gold in document.gold:
        if all(gold is not one for one, _ in pairs):
            yield f"{document.id}:{gold.start} missed: {_told(document, gold)}"
    for found in tagged:
        if all(found is not other for _, other in pairs):
            yield f"{document.id}:{found.start} no such expression: {_told(document, found)} ({found.rule})"
    for gold, found in pairs:
        if (gold.start, gold.end, gold.type, gold.value) != (found.start, found.end, found.type, found.value):
            told = f"gold {_told(document, gold)}, got {_told(document, found)} ({found.rule})"
            yield f"{document.id}:{gold.start} differs: {told}"


def _told(document: Document, timex: Timex) -> str:
    return f"{document.text[timex.start : timex.end]!r} {timex.type} {timex.value}"


def _document(data: dict[str, Any]) -> Document:
    return Document(
        id=data["id"],
        written=data.get("dct") or "",
        language=data.get("lang") or ENGLISH,
        text=data["text"],
        gold=tuple(GoldTimex(g["start"], g["end"], g["type"], g["value"]) for g in data["gold"]),
    )


def _is_corpus(path: Path) -> bool:
    """Does its first line look like a document?"""
    with path.open(encoding="utf-8") as lines:
        try:
            first = json.loads(lines.readline())
        except ValueError:
            return False
    return isinstance(first, dict) and {"id", "text", "gold"} <= first.keys()
