import pytest

from tests.evaluation import floors
from tests.evaluation.__main__ import STORIES
from tests.evaluation.corpora import corpora

KEPT = floors.read(floors.FLOORS)
#: What has no floor, as how far a disguise moves the figures, needs no measuring here.
BOUND = [story for story in corpora(STORIES) if any(KEPT.get(story.name, {}).values())]
UPDATE = "If this is meant: .venv/bin/python -m tests.evaluation --update --allow-regression --date YYYY-MM-DD"


@pytest.mark.parametrize("story", BOUND, ids=lambda story: story.name)
def test_no_story_falls_below_its_floors(story):
    worse = floors.regressions(KEPT, story.name, story.measure().figures)
    assert not worse, "\n".join([*map(str, worse), UPDATE])


def test_every_story_has_floors_and_every_floor_a_story():
    names = {story.name for story in corpora(STORIES)}
    assert not names - KEPT.keys(), "these have no floors yet: make floors DATE=YYYY-MM-DD"
    assert not KEPT.keys() - names, "floors.json names stories that are gone"


def test_worse_is_lower_for_shares_higher_for_counts_and_gone_for_both():
    kept = floors.raised({"story": {"merge.r": 50.0, "traps": 2, "claims.per_gold": 1.2, "disagree.p": None}})
    assert kept == {"story": {"at_least": {"merge.r": 50.0}, "at_most": {"traps": 2}}}
    assert floors.regressions(kept, "story", {"merge.r": 50.0, "traps": 2}) == []
    assert floors.regressions(kept, "story", {"merge.r": 60.0, "traps": 0}) == []
    lower = floors.regressions(kept, "story", {"merge.r": 49.9, "traps": 3})
    assert [str(found) for found in lower] == [
        "story: merge.r is 49.9, wanted at least 50.0",
        "story: traps is 3, wanted at most 2",
    ]
    assert len(floors.regressions(kept, "story", {})) == 2
