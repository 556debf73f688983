"""The headlines that a reader sees: those in full, in the data and on the page, in every build."""

import json

import timeline

TEXT = (
    "The concert\n\n20 May 2024\n\nTwo of Keller's brothers have criticised a planned tribute concert to the singer "
    "in Odala on Monday as rash.\n"
)
HEADLINE = "Two of Keller's brothers have criticised a planned tribute concert to the singer in Odala as rash"


def test_a_headline_that_would_be_cut_is_shown_in_full(tmp_path):
    """Of the claim and of its event; what was worked out before is written so again."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(TEXT, encoding="utf-8")
    for _ in range(2):
        timeline.build(tmp_path / "articles", tmp_path / "out")
        built = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
        assert HEADLINE in [claim["headline"] for claim in built["claims"]]
        assert [event["headline"] for event in built["events"]] == [HEADLINE]
        page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8").replace("&#39;", "'")
        assert HEADLINE in page
