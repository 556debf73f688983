"""How many articles a second are parsed on one core, once the words of the language are loaded."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.articles import article
from tests.benchmarks.reading import read_articles
from timeline.parser import parse
from timeline.sources import read_folder

#: Enough articles for a steady figure, few enough to wait for.
ARTICLES = 200

#: News stories differ in length: a speed is told for articles of so many words.
WORDS = 667


def speeds(folder: Path, news: Path | None) -> Iterator[tuple[str, str]]:
    """Articles a second, made-up ones and news, all as if they were of one length."""
    stories = {"made-up": [article(number) for number in range(ARTICLES)]}
    if news is not None:
        stories["news"] = read_articles(news, ARTICLES)
    for name, texts in stories.items():
        speed, words = _speed(folder / name, texts)
        yield f"{name}, parsed ({words:.0f} words)", f"{speed:,.0f} articles/s"
        yield f"  as articles of {WORDS} words", f"{speed * words / WORDS:,.0f} articles/s"


def _speed(folder: Path, texts: list[str]) -> tuple[float, float]:
    """Articles a second of the time of one core, and their words; a first article, which loads all, does not count."""
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    documents = read_folder(folder).documents
    parse(documents[0])
    start = time.process_time()
    for document in documents:
        parse(document)
    words = statistics.mean(len(document.text.split()) for document in documents)
    return len(documents) / (time.process_time() - start), words
