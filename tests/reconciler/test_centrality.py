"""Centrality: what all sources speak of comes before what one of them adds."""

from tests.factories import claim
from timeline.reconciler.events.centrality import centrality
from timeline.reconciler.events.importance import importance
from timeline.reconciler.features.voices import Voices
from timeline.reconciler.profiles.words import words_of

LANGUAGES = {"s1": "en", "s2": "en", "s3": "en", "s4": "de"}
CLAIMS = [
    claim("c1", "The ferry capsized in heavy seas off Odala."),
    claim("c2", "The kiosk at the quay sold out of umbrellas."),
    claim("c3", "Heavy seas had been forecast when the ferry left Odala.", source="s2"),
    claim("c4", "Divers went down to the capsized ferry.", source="s3"),
]


def test_what_other_sources_speak_of_is_near_to_the_story():
    found = centrality(CLAIMS, words_of(CLAIMS, LANGUAGES))
    assert 0 == found["c2"] < found["c4"] < found["c1"] <= 1
    assert centrality(CLAIMS[::-1], words_of(CLAIMS[::-1], LANGUAGES)) == found


def test_a_story_of_one_source_has_no_centre():
    assert set(centrality(CLAIMS[:2], words_of(CLAIMS[:2], LANGUAGES)).values()) == {0.0}


def test_a_headline_may_name_whom_no_claim_does():
    """The name stands in a sentence that makes none: "[Ada Hansen] left the quay"."""
    named = claim("c5", "She left the quay.", source="s2").model_copy(update={"headline": "[Ada Hansen] left the quay"})
    claims = [*CLAIMS, named]
    assert centrality(claims, words_of(claims, LANGUAGES))["c5"] > 0


def test_it_adds_to_the_importance():
    voices = Voices({})
    assert importance(CLAIMS[:1], voices, disputed=False, central=0.8) > importance(CLAIMS[:1], voices, disputed=False)
