"""Many made-up stories, whose truth is known: no date is ever wrong, most are found."""

import pytest

from tests.dating.made_up import made_up
from tests.reconciler.stories import told

STORIES = 12

#: The year that follows a day told without its year, with the leeway of tense (days).
CLOSED = 460


@pytest.mark.parametrize(
    ("shape", "closed"),
    [({}, 0.6), ({"wrong_years": 0}, 0.6), ({"undated": 4}, 0.6), ({"sources": 3, "undated": 2, "events": 6}, 0.4)],
)
def test_the_true_day_is_never_ruled_out(shape, closed):
    """Though one source gets a year wrong."""
    found = total = 0
    for seed in range(STORIES):
        story = made_up(seed, **shape)
        published = told(story.documents).published
        assert {name for name, day in story.truth.items() if day not in published[name].days} == set()
        total += len(story.undated)
        found += sum((published[name].days.within.days or CLOSED) < CLOSED for name in story.undated)
    assert found >= closed * total


def test_what_rests_on_other_sources_says_so():
    """Nothing rests on itself."""
    for seed in range(STORIES):
        for name, published in told(made_up(seed).documents).published.items():
            assert name not in published.support
            assert bool(published.support) <= any(step.source == name for step in published.steps())
