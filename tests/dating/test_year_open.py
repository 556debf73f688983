"""One article of the seeds tells its own year and fixes that of others; without it nothing does, and they say so."""

import shutil
from pathlib import Path

import timeline
from timeline.model.date import Basis

SEEDS = Path(__file__).parents[1] / "evaluation" / "stories" / "seeds" / "articles"


def test_without_the_article_that_tells_its_year_the_others_stay_open(tmp_path):
    """In the data and on the page; with it the day is found, and rests on it."""
    dated, told = timeline.build(SEEDS, tmp_path / "all"), SEEDS / "001_e57d0d0f4cdd5691.txt"
    (first,) = [source for source in dated.sources if source.path.startswith("000")]
    assert (first.published.edtf, first.published.basis) == ("2024-12-16", Basis.OTHER_SOURCES)
    shutil.copytree(SEEDS, tmp_path / "rest", ignore=shutil.ignore_patterns(told.name))
    left = timeline.build(tmp_path / "rest", tmp_path / "out")
    (first,) = [source for source in left.sources if source.path.startswith("000")]
    assert (first.published.edtf, first.published.basis) == ("XXXX-12-16", Basis.CONTEXT)
    assert "year open" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
