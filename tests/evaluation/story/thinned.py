"""Stories of which each article is left out in turn: do the others still date each other rightly, or say nothing?

A story is dated by few words, and which of them lie in a folder is chance. Whoever misses the article that names the
year must leave the year open, and may not find another one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import timeline
from tests.evaluation.story.corpus import GOLD, HELD_OUT, Stories, articles, collect_articles
from tests.evaluation.story.figures import Scores
from tests.evaluation.story.records import Built, Gold
from tests.evaluation.story.verdicts import Verdict, judge
from timeline.dates.interval import Interval


class ThinnedStories(Stories):
    """The stories once more, each article left out in turn.

    `thinned.dated`: the share of the articles left, in percent, that are dated as well as can be known from all of
    them; `thinned.wrong`: how many are dated otherwise.
    """

    name = "story thinned"

    def title(self, corpus: Path) -> str:
        """The name of its folder, with what was done to it."""
        return f"{corpus.name} (thinned)"

    def find(self, data: Path) -> list[Path]:
        """Those of several articles."""
        return [folder for folder in super().find(data) if len(articles(folder, data)) > 1]

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures over all builds of one story."""
        gold, notes, tally = Gold.read(corpus / GOLD), list[str](), Counter[Verdict]()
        for missing, published in _built(corpus, data):
            for file, days in published.items():
                verdict = judge(gold.published[file], days)
                tally[verdict] += 1
                if verdict is Verdict.WRONG:
                    notes.append(f"without {missing}: {file} is dated {days}, not {gold.published[file]}")
        dated = round(100 * tally[Verdict.RIGHT] / tally.total(), 1) if tally else None
        figures = {"thinned.dated": dated, "thinned.wrong": tally[Verdict.WRONG]}
        return Scores(figures, [HELD_OUT] if gold.held_out else notes)


def _built(corpus: Path, data: Path) -> Iterator[tuple[str, dict[str, Interval | None]]]:
    """For each article that is left out: its file, and when the others were published."""
    with TemporaryDirectory() as folder:
        seeds, aside, out = Path(folder, "seeds"), Path(folder, "aside"), Path(folder, "build")
        collect_articles(corpus, data, seeds)
        for path in sorted(seeds.iterdir()):
            path.rename(aside)
            timeline.build(seeds, out=out)
            aside.rename(path)
            yield path.name, Built.read(out / "timeline.json").published
