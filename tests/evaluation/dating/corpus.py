"""Finds dated articles in a folder, withholds their dates and dates each from its own words.

| figure | what it says |
|---|---|
| articles | count of the articles |
| missed | count of the articles whose true day is not among those left |
| missed % | the same as a share |
| dated | of all articles: anything is said of the day |
| year | … and the year is fixed |
| day | … and the day is |
| bounded | … and both ends are known |
| width | days from the first to the last possible one, the median of these |

A miss is the worst error there is: everything that the article tells would be dated wrongly. Some stored dates are
themselves wrong (a page that was rewritten later), so that not every miss is one.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.evaluation.dating.untokenized import untokenized
from tests.evaluation.story.figures import Scores
from tests.evaluation.timex.figures import percent
from tests.factories import document
from timeline.dating import Published, conclude, own_evidence
from timeline.model.source import PublishedBasis
from timeline.parser.clues import clues
from timeline.timex import tag


@dataclass(frozen=True)
class Article:
    """A dated article as it was printed."""

    name: str
    day: dt.date
    text: str


def articles(corpus: Path) -> list[Article]:
    """The dated articles of a file, in order of their days."""
    stored = json.loads(corpus.read_text(encoding="utf-8"))["sources"]
    dated = [
        Article(
            str(source["id"]),
            dt.date.fromisoformat(source["published"]),
            "\n".join(untokenized(sentence) for sentence in source["sentences"]),
        )
        for source in stored
        if source["published"]
    ]
    return sorted(dated, key=lambda article: (article.day, article.name))


@dataclass(frozen=True)
class Dated:
    """An article with its true day and what its words say of it."""

    name: str
    day: dt.date
    published: Published

    @property
    def is_missed(self) -> bool:
        """Is the true day ruled out?"""
        return self.day not in self.published.days

    @property
    def told(self) -> str:
        """What was made of it and why, in a line."""
        within = self.published.days.within
        steps = "; ".join(step.text for step in self.published.steps() if not step.outvoted)
        return f"{self.name}: {self.day} is not among {within.earliest} to {within.latest}: {steps}"


class NewsDates:
    """Files of JSON with the sources of a story: `published` and `sentences` of each."""

    name = "dating"

    def find(self, data: Path) -> list[Path]:
        """The files in the folder."""
        return sorted(path for path in data.rglob("*.json") if is_news(path))

    def title(self, corpus: Path) -> str:
        """The name of its file."""
        return f"{corpus.stem} (dating)"

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures of one file."""
        return score([_dated(article) for article in articles(corpus)])


def score(dated: list[Dated]) -> Scores:
    """The figures of some articles, a note for each miss."""
    within = [one.published.days.within for one in dated if one.published.days.within.is_bounded]
    missed = [one for one in dated if one.is_missed]
    scores = Scores()
    scores.figures.update(
        {
            "articles": len(dated),
            "missed": len(missed),
            "missed %": percent(len(missed), len(dated)),
            "dated": percent(sum(_is_dated(one) for one in dated), len(dated)),
            "year": percent(sum(days.first.year == days.last.year for days in within), len(dated)),
            "day": percent(sum(days.days == 1 for days in within), len(dated)),
            "bounded": percent(len(within), len(dated)),
            "width": median(days.days or 0 for days in within) if within else None,
        }
    )
    scores.notes += [one.told for one in missed]
    return scores


def _is_dated(one: Dated) -> bool:
    return one.published.basis is not PublishedBasis.UNKNOWN


def _dated(article: Article) -> Dated:
    read = document(article.text, article.name)
    published = conclude(own_evidence(read, tuple(clues(read, tag(read.text, read.language)))))
    return Dated(article.name, article.day, published)


def is_news(path: Path) -> bool:
    """Do its sources have a day and sentences?"""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return False
    sources = data.get("sources") if isinstance(data, dict) else None
    if not isinstance(sources, list) or not any(isinstance(one, dict) and one.get("published") for one in sources):
        return False
    return all(isinstance(source, dict) and {"published", "sentences"} <= source.keys() for source in sources)
