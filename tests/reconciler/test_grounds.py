"""What must speak for a disagreement: nothing in a short story, the more the longer it is."""

import pytest

from tests.factories import claim, figure
from tests.reconciler.test_comparisons import profiled
from tests.reconciler.test_disagreements import LABELS, shown
from timeline.model.event import DisagreementKind
from timeline.reconciler.events.consensus import make_event
from timeline.reconciler.events.disagreements.grounds import Grounds
from timeline.reconciler.features.voices import Voices

#: So many claims have a story of a few articles, and one of hundreds.
SHORT, VAST = 80, 9000


def weighed(*claims, scale, **voices):
    """The event of claims, in a story of so many."""
    found = {one.id: one for one in profiled(*claims)}
    return make_event(claims, {}, Voices(LABELS, **voices), grounds=Grounds(found, scale))


def counting(number, quote, words, what):
    """A claim of its own source that gives one number of something."""
    found = figure(words, quote, what=what, least=int(words)).model_copy(update={"unit": what})
    return claim(
        f"c{number}", quote, source=f"s{number}", figures=(found,), when="2024-05-18", actors=("Odala Mining",)
    )


@pytest.mark.parametrize(("scale", "alike", "found"), [(SHORT, False, 1), (VAST, False, 0), (VAST, True, 1)])
def test_in_a_long_story_two_numbers_must_be_told_alike(scale, alike, found):
    one = counting(1, "Odala Mining emptied 73 boxes in the vault of the bank.", "73", "boxes")
    told = "Odala Mining emptied 71 boxes in the vault of the bank." if alike else "At the quay 71 boxes burned."
    other = counting(2, told, "71", "boxes")
    other = other if alike else other.model_copy(update={"actors": (), "date": None})
    assert len(shown(weighed(one, other, scale=scale))) == found


@pytest.mark.parametrize(
    ("one", "other", "readings"),
    [
        ("in Odala", "in Tarsk", [["Odala", "Tarsk"]]),
        ("near Odala", "in Tarsk", []),
    ],
)
def test_two_places_that_only_one_names_each_must_stand_alike(one, other, readings):
    """A village and the county in which it lies are named with other words."""
    told = [
        claim(
            f"c{number}",
            f"The stolen Ferryman was found {where}.",
            source=f"s{number}",
            when="2024-05-18",
            places=(where.split()[1],),
            actors=("Ferryman",),
        )
        for number, where in ((1, one), (2, other))
    ]
    found = weighed(*told, scale=SHORT, rare_actions=frozenset({"find"}))
    assert shown(found, DisagreementKind.PLACE) == readings
