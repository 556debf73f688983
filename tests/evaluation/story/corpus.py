"""Finds annotated stories in a folder, builds a timeline of each from its articles alone, and scores it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import timeline
from tests.evaluation.story.figures import Scores, score
from tests.evaluation.story.records import Built, Gold

GOLD = "gold.json"

#: In place of the notes on a story that is held out.
HELD_OUT = "held out: only its figures are told, so that they say how unseen stories fare"


class Stories:
    """Folders with a `gold.json`; their articles lie in `articles/`, beside it, or in `seeds/` beside the data."""

    name = "story"

    def find(self, data: Path) -> list[Path]:
        """The folders of all stories in the data."""
        return sorted(path.parent for path in data.rglob(GOLD))

    def title(self, corpus: Path) -> str:
        """The name of its folder."""
        return corpus.name

    def measure(self, corpus: Path, data: Path) -> Scores:
        """The figures of one story."""
        with TemporaryDirectory() as folder:
            seeds, out = Path(folder, "seeds"), Path(folder, "build")
            collect_articles(corpus, data, seeds)
            timeline.build(seeds, out=out)
            return reported(Gold.read(corpus / GOLD), Built.read(out / "timeline.json"))


def reported(gold: Gold, built: Built) -> Scores:
    """The figures of a timeline, with a note for each shortcoming unless the story is held out."""
    scores = score(gold, built)
    return Scores(scores.figures, [HELD_OUT]) if gold.held_out else scores


def collect_articles(story: Path, data: Path, seeds: Path) -> None:
    """Copy the articles that the gold names, and nothing else; `FileNotFoundError` for one that lacks."""
    seeds.mkdir()
    for path in articles(story, data):
        shutil.copyfile(path, seeds / path.name)


def articles(story: Path, data: Path) -> list[Path]:
    """The files of the articles that the gold names; `FileNotFoundError` for one that lacks."""
    gold = json.loads((story / GOLD).read_text(encoding="utf-8"))
    places = (story / "articles", story, data.parent / "seeds")
    paths = []
    for name in (article["file"] for article in gold["articles"]):
        found = next((place / name for place in places if (place / name).is_file()), None)
        if found is None:
            tried = ", ".join(str(place) for place in places)
            raise FileNotFoundError(f"{story}: the article {name} is in none of {tried}")
        paths.append(found)
    return paths
