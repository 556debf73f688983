"""How fast time expressions are found in ordinary text, and that hostile text takes no more than its length."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import timeline
from tests.benchmarks.articles import FILLERS, FIRST_DAY, article
from timeline.timex import tag as find

#: Enough words for a steady figure, few enough to wait for.
ENOUGH_TOKENS = 100_000

#: Text that tempts a pattern to begin everywhere and to end nowhere; each piece is repeated.
HOSTILE = {
    "digits": "1234567890",
    "digits and blanks": "1 ",
    "commas": ",",
    "points": "1.2.",
    "colons": "12:00:",
    "slashes": "1/2/",
    "hyphens": "2019-",
    "blanks": " ",
    "apostrophes": "'",
    "capitals": "J. ",
    "months": "May ",
    "months without blanks": "MayJuneJuly",
    "days and months": "12 May ",
    "weekdays": "Monday, ",
    "number words": "twenty ",
    "articles": "the last ",
    "prepositions": "from the end of ",
}

#: A text of this length would take minutes if every beginning were followed to the end.
HOSTILE_LENGTH = 20_000


def speeds(news: Path | None) -> Iterator[tuple[str, str]]:
    """Tokens a second: made-up articles, sentences without a date, and news where there are some."""
    articles = [article(number) for number in range(ENOUGH_TOKENS // 200)]
    yield "made-up articles, found", _speed(articles, find)
    yield "made-up articles, with values and days", _speed(articles, _tag)
    filler = " ".join(FILLERS)
    dateless = [filler] * (ENOUGH_TOKENS // len(filler.split()))
    yield "sentences without a date, found", _speed(dateless, find)
    if news is not None:
        texts = read_news(news)
        yield "news, found", _speed(texts, find)
        yield "news, with values and days", _speed(texts, _tag)


def growths(runs: int) -> Iterator[tuple[str, str]]:
    """For each hostile text: how much longer the double takes (2: linear, 4: quadratic)."""
    find("", "en")  # loads the language
    for name, piece in HOSTILE.items():
        single, double = (
            min(_seconds([_filled(piece, length)], find) for _ in range(runs))
            for length in (HOSTILE_LENGTH, 2 * HOSTILE_LENGTH)
        )
        yield name, f"{double / single:.1f} times"


def read_news(folder: Path) -> list[str]:
    """Texts spread evenly over all files, about as many as are enough; raises `FileNotFoundError` where none are."""
    texts = ["\n".join(source["sentences"]) for path in sorted(folder.glob("*.json")) for source in _sources(path)]
    if not texts:
        raise FileNotFoundError(f"{folder} has no *.json with sources and their sentences")
    return texts[:: max(1, sum(map(_tokens, texts)) // ENOUGH_TOKENS)]


def _sources(path: Path) -> list[dict[str, Any]]:
    sources: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["sources"]
    return sources


def _speed(texts: Sequence[str], tag: Callable[[str], Sequence[object]]) -> str:
    tag(texts[0])  # loads the language, which is no part of the speed
    return f"{sum(map(_tokens, texts)) / _seconds(texts, tag):,.0f} tokens/s"


def _seconds(texts: Sequence[str], tag: Callable[[str], Sequence[object]]) -> float:
    """The time of one core, whatever else the machine does meanwhile."""
    start = time.process_time()
    for text in texts:
        tag(text)
    return time.process_time() - start


def _tag(text: str) -> Sequence[object]:
    return timeline.tag(text, published=FIRST_DAY)


def _tokens(text: str) -> int:
    """Words between blanks."""
    return len(text.split())


def _filled(piece: str, length: int) -> str:
    return piece * (length // len(piece))
