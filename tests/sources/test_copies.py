"""Copies are known by their words, whole, cut down or touched up; other articles of the same story are none."""

import datetime as dt
import json

import pytest

from tests.conftest import ROOT
from tests.factories import document
from timeline.pipeline import build
from timeline.sources import read_folder
from timeline.sources.copies import families, origins

STORY = """The old bridge over the Aire fell on the evening of 14 May 2024, and forty people were hurt.
It had been closed to lorries since the winter, when engineers found cracks in two of its six bearings.
“We heard a groan, and then the road was gone,” said Maggie Storr, who sells fish on the quay below.
The council had put off the repair three times, most lately in March, because it could not agree on the price.
A new bridge would cost nine million pounds and take two years, the council's engineer told a meeting in April.
"""

OTHER = """Nine million pounds is a lot for a town of eleven thousand, and the bridge is not all that is falling apart.
The swimming baths closed in 2019, the library opens two days a week, and the fire engine comes from Selby.
What fell into the Aire on 14 May 2024 was a bridge; what had fallen long before was the habit of mending things.
"""

DATELINE = "LEEDS, England (Reuters) - "

REPRINT = "Bridge falls in the north\n\n" + STORY + "\nWith Reuters inputs\n"
CUT = "\n".join(STORY.splitlines()[:3]) + "\n"
TOUCHED_UP = "Collapse!\n" + STORY.replace("lorries", "trucks").replace("nine", "9").replace("quay below", "quay")


def named(**texts):
    """Documents by name."""
    return [document(text, name) for name, text in texts.items()]


@pytest.mark.parametrize("copy", [REPRINT, CUT, TOUCHED_UP, STORY.upper(), DATELINE + STORY])
def test_copies_are_recognised(copy):
    """Whatever stands around them, and whichever comes first."""
    assert families(named(a=STORY, b=OTHER, c=copy)) == [("a", "c")]
    assert families(named(a=copy, b=OTHER, c=STORY)) == [("a", "c")]


def test_other_articles_are_no_copies():
    """Not even where they quote one another, or are too short to tell."""
    background, quoted = STORY.splitlines()[1:3]
    quoting = (
        f"Traders on the quay asked on Thursday who would pay for their losses.\n{quoted}\n{background}\n"
        "A lawyer from Leeds has offered to act for them all, for nothing, and will speak in the town hall on Sunday.\n"
        "The council said that it would wait for the report of the inspector, who is to begin his work next week.\n"
    )
    assert families(named(a=STORY, b=OTHER, c=quoting, d="The bridge fell.")) == []
    assert families(named(a="The bridge fell.", b="The bridge fell.")) == []


def test_articles_of_real_stories_are_no_copies():
    """Each told in its own words."""
    for folder in (ROOT / "seeds", ROOT / "tests" / "evaluation" / "stories" / "strike" / "articles"):
        assert families(read_folder(folder).documents) == []


def test_the_original_is_the_earliest_else_the_agencys_else_the_fullest():
    """In that order."""
    plain = named(a=CUT, b=STORY)
    assert origins(plain, {}) == {"a": "b"}
    assert origins(plain, {"a": dt.date(2024, 5, 14), "b": dt.date(2024, 5, 15)}) == {"b": "a"}
    assert origins(plain, {"b": dt.date(2024, 5, 15)}) == {"a": "b"}


def test_what_one_copy_says_of_its_origin_holds_for_all(tmp_path):
    """The agency is named by whichever copy names it."""
    for name, text in {"a": DATELINE + CUT, "b": STORY, "c": OTHER + "With AFP inputs\n"}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    a, b, c = (one.id for one in read_folder(tmp_path).documents)
    documents = read_folder(tmp_path).documents
    assert origins(documents, {}) == {b: a, a: "Reuters", c: "AFP"}
    assert origins(documents, {b: dt.date(2024, 5, 14)}) == {a: b, b: "Reuters", c: "AFP"}


def test_a_build_names_copies_and_origins(tmp_path):
    """In `timeline.json` and on the page."""
    for name, text in {"agency": DATELINE + STORY, "courier": REPRINT, "essay": OTHER}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build(tmp_path, tmp_path / "out")
    data = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
    sources = {source["path"]: source for source in data["sources"]}
    assert sources["courier.txt"]["copies_of"] == sources["agency.txt"]["id"]
    assert [source["origin"] for source in sources.values()] == ["Reuters", "Reuters", None]
    assert sources["agency.txt"]["copies_of"] is sources["essay.txt"]["copies_of"] is None
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert f"A copy of {sources['agency.txt']['label']}" in page
    assert "Relays Reuters" in page
