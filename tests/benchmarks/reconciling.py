"""How long it takes to put the claims of whole news stories together, and how that grows with their articles."""

from __future__ import annotations

import gc
import hashlib
import json
import math
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline.cli import COLLECT_AFTER
from timeline.dating import own_evidence
from timeline.model.document import Document, Metadata
from timeline.parser import Parsed, parse
from timeline.reconciler import Story, reconcile
from timeline.sources.formats.extract import Extract
from timeline.sources.lines import mark_lines
from timeline.workers import cores

#: The shares of the largest story of which the growth is taken.
SHARES = (4, 2, 1)


def speeds(news: Path) -> Iterator[tuple[str, str]]:
    """The largest story, its growth over parts of it, and all stories as one; reading and parsing do not count.

    For each the time of all processes together, whatever else the machine does, and how long one waits for it.
    """
    stories = {path.stem: list(_parsed(path)) for path in sorted(news.glob("*.json"))}
    if not stories:
        raise FileNotFoundError(f"{news} has no *.json with sources and their sentences")
    name, largest = max(stories.items(), key=lambda item: (len(item[1]), item[0]))
    worked = {share: _seconds(largest[: len(largest) // share]) for share in SHARES}
    claims = sum(len(article.claims) for article in largest)
    yield f"{name}: {len(largest)} articles, {claims} claims", f"{worked[1][0]:.1f} s"
    yield f"  waited for, on {cores()} cores", f"{worked[1][1]:.1f} s"
    grown = worked[1][0] / worked[SHARES[0]][0]
    yield "  growth exponent (1: linear)", f"{math.log(grown) / math.log(SHARES[0]):.2f}"
    together = [article for story in stories.values() for article in story]
    work, wait = _seconds(together)
    yield f"all {len(together)} articles as one story", f"{work:.1f} s"
    yield f"  waited for, on {cores()} cores", f"{wait:.1f} s"


def _parsed(path: Path) -> Iterator[Parsed]:
    for number, source in enumerate(json.loads(path.read_text(encoding="utf-8"))["sources"]):
        text = "\n".join(source["sentences"])
        yield parse(
            Document(
                id=f"{path.stem}-{number}",
                path=f"{path.stem}/{number}.txt",
                label=f"{path.stem} {number}",
                sha256=hashlib.sha256(f"{path.stem} {number} {text}".encode()).hexdigest(),
                language="en",
                text=text,
                lines=mark_lines(Extract(text), "en").lines,
                metadata=Metadata(published=source["published"]),
            )
        )


def _seconds(articles: Sequence[Parsed]) -> tuple[float, float]:
    """The time of all processes and the time on the clock, with garbage collected as the command does it."""
    story = Story(
        claims=tuple(claim for article in articles for claim in article.claims),
        evidence={article.document.id: own_evidence(article.document, article.clues) for article in articles},
        languages={article.document.id: article.document.language for article in articles},
        labels={article.document.id: article.document.label for article in articles},
    )
    before = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER)
    try:
        work, clock = _worked(), time.perf_counter()
        reconcile(story)
        return _worked() - work, time.perf_counter() - clock
    finally:
        gc.set_threshold(*before)


def _worked() -> float:
    """The seconds that this process and those that it started have worked."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
