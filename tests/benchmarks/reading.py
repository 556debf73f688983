"""How many articles a second are read, cleaned and described on one core: text files, web pages, other formats."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from tests.benchmarks.articles import article
from timeline.sources import read_folder

#: Enough files for a steady figure, few enough to wait for.
TEXTS, PAGES = 400, 60

#: How many sentences of the news stand in a paragraph, as in a newspaper.
PARAGRAPH = 3

#: What stands around the article on a news page: so many links in the menu, and teasers beside it.
LINKS, TEASERS = 40, 30


def speeds(folder: Path, news: Path | None) -> Iterator[tuple[str, str]]:
    """Articles a second of made-up articles and, where there are some, of news."""
    stories = {"made-up": [article(number) for number in range(TEXTS)]}
    if news is not None:
        stories["news"] = read_articles(news, TEXTS)
    for name, texts in stories.items():
        words = statistics.mean(len(text.split()) for text in texts)
        files = {
            f"{name}, text files of {words:.0f} words": [(f"{n}.txt", text) for n, text in enumerate(texts)],
            f"{name}, web pages": [(f"{n}.html", page(text)) for n, text in enumerate(texts[:PAGES])],
            f"{name}, lines of JSON": [("all.jsonl", "\n".join(json.dumps({"text": text}) for text in texts))],
        }
        for what, written in files.items():
            yield what, f"{_speed(folder / what, written):,.0f} articles/s"


def read_articles(folder: Path, count: int) -> list[str]:
    """News as text files have it, in paragraphs, spread evenly over all files of the folder."""
    texts = []
    for path in sorted(folder.glob("*.json")):
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]:
            told = source["sentences"]
            texts.append("\n\n".join(" ".join(told[at : at + PARAGRAPH]) for at in range(0, len(told), PARAGRAPH)))
    return texts[:: max(1, len(texts) // count)][:count]


def page(text: str) -> str:
    """A web page of an article, with what usually stands around one."""
    menu = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(LINKS))
    teaser = '<div class="teaser"><a href="/s{0}"><h3>Another story {0}</h3><p>What it tells, {0}.</p></a></div>'
    beside = "".join(teaser.format(number) for number in range(TEASERS))
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    return (
        '<!DOCTYPE html><html lang="en"><head><title>A story</title>'
        '<meta property="article:published_time" content="2024-05-15T08:00:00Z"></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>A story</h1>{told}</article>"
        f"<aside>{beside}</aside></body></html>"
    )


def _speed(folder: Path, files: Sequence[tuple[str, str]]) -> float:
    """Articles a second of the time of one core; a first reading, for which libraries are loaded, does not count."""
    folder.mkdir(parents=True)
    for name, content in files:
        (folder / name).write_text(content, encoding="utf-8")
    read_folder(folder)
    start = time.process_time()
    read = len(read_folder(folder).documents)
    return read / (time.process_time() - start)
