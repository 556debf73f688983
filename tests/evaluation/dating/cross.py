"""Puts dated articles of a story into small folders, withholds every other date, and dates these from the others.

A folder holds articles of some days on end, or ones that lie far apart, so that nothing they tell of is the same news.

| figure | what it says |
|---|---|
| withheld | count of the articles whose date was withheld, in all folders |
| closed | count of those whose days rest on other sources |
| wrong | count of those whose true day other sources ruled out, though their own words did not |
| wrong % | of those closed |
| year | of the withheld: a year or less is left, and the true day is in it |
| year alone | the same, from their own words only |
| month | … and two months or less are left |
| month alone | the same, from their own words only |
| width | days left of those closed, the median |
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.evaluation.dating.corpus import Article, articles, is_news
from tests.evaluation.story.figures import Scores
from tests.evaluation.timex.figures import percent
from tests.factories import document
from tests.reconciler.stories import told
from timeline.dating import Published, conclude, own_evidence
from timeline.parser import parse

#: Articles of a folder, and how many folders of each kind are made of a file: for a sample of them all.
FOLDER, FOLDERS = 12, 8

#: A folder with fewer articles is none.
FEWEST = 4

YEAR, MONTHS = 366, 62


@dataclass(frozen=True)
class Withheld:
    """An article, what its own words say of its day, and what it says beside the others."""

    article: Article
    alone: Published
    found: Published

    @property
    def is_closed(self) -> bool:
        """Do the days rest on other sources?"""
        return bool(self.found.support)

    @property
    def is_wrong(self) -> bool:
        """Did other sources rule the true day out?"""
        return self.article.day in self.alone.days and self.article.day not in self.found.days

    @property
    def note(self) -> str:
        """What was made of it and why, in a line."""
        steps = "; ".join(f"{step.text} → {step.effect}" for step in self.found.steps())
        within = self.found.days.within
        return f"{self.article.name}: {self.article.day} is not among {within.earliest} to {within.latest}: {steps}"

    def is_within(self, days: int, *, alone: bool) -> bool:
        """Are so many days or fewer left, the true one among them?"""
        left = (self.alone if alone else self.found).days
        return (left.within.days or YEAR + 1) <= days and self.article.day in left


class CrossDates:
    """Files of JSON with the sources of a story: `published` and `sentences` of each."""

    name = "cross-dating"

    def find(self, data: Path) -> list[Path]:
        """The files in the folder."""
        return sorted(path for path in data.rglob("*.json") if is_news(path))

    def title(self, corpus: Path) -> str:
        """The name of its file."""
        return f"{corpus.stem} (cross-dating)"

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures of one file: those of both kinds of folders, the far ones marked so."""
        dated, scores = articles(corpus), Scores()
        for prefix, folders in (("", on_end(dated)), ("far ", far_apart(dated))):
            found = score([one for folder in folders for one in withheld(folder)])
            scores.figures.update({prefix + name: figure for name, figure in found.figures.items()})
            scores.notes += found.notes
        return scores


def on_end(dated: list[Article]) -> list[list[Article]]:
    """Folders of articles that follow one another."""
    return _some([dated[first : first + FOLDER] for first in range(0, len(dated), FOLDER)])


def far_apart(dated: list[Article]) -> list[list[Article]]:
    """Folders of articles from all over the story."""
    many = max(1, len(dated) // FOLDER)
    return _some([dated[first::many][:FOLDER] for first in range(many)])


def _some(folders: list[list[Article]]) -> list[list[Article]]:
    """At most so many, from first to last."""
    whole = [folder for folder in folders if len(folder) >= FEWEST]
    return whole[:: max(1, -(-len(whole) // FOLDERS))]


def withheld(folder: list[Article]) -> list[Withheld]:
    """Every other article without its date, dated beside those that keep theirs."""
    hidden = [document(article.text, article.name) for article in folder[1::2]]
    given = [document(article.text, article.name, published=str(article.day)) for article in folder[::2]]
    published = told([*hidden, *given]).published
    alone = {read.id: conclude(own_evidence(read, parse(read).clues)) for read in hidden}
    return [Withheld(article, alone[article.name], published[article.name]) for article in folder[1::2]]


def score(found: list[Withheld]) -> Scores:
    """The figures of some articles, a note for each wrong one."""
    closed = [one for one in found if one.is_closed]
    wrong = [one for one in closed if one.is_wrong]
    widths = [one.found.days.within.days or YEAR + 1 for one in closed]
    scores = Scores()
    scores.figures.update(
        {
            "withheld": len(found),
            "closed": len(closed),
            "wrong": len(wrong),
            "wrong %": percent(len(wrong), len(closed)),
            "year": percent(sum(one.is_within(YEAR, alone=False) for one in found), len(found)),
            "year alone": percent(sum(one.is_within(YEAR, alone=True) for one in found), len(found)),
            "month": percent(sum(one.is_within(MONTHS, alone=False) for one in found), len(found)),
            "month alone": percent(sum(one.is_within(MONTHS, alone=True) for one in found), len(found)),
            "width": median(widths) if widths else None,
        }
    )
    scores.notes += [one.note for one in wrong]
    return scores
