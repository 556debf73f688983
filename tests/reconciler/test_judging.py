"""What was judged of a pair is taken from an earlier build only where both claims look the same to a comparison."""

from dataclasses import fields

from timeline.reconciler.profiles.profile import Profile

#: What follows from the claims of a source and from when it was published.
OF_ITS_SOURCE = {
    "claim",
    "language",
    "days",
    "first",
    "last",
    "crowd",
    "around",
    "spans",
    "edge",
    "row",
    "beside",
    "called_off",
} | {"dropped", "figures", "actions", "turns", "numbers", "answers", "continues", "title_of"}
OF_ITS_SOURCE |= {"against", "actors", "places"}

#: In what other sources have a say; each of these is part of what `timeline/reconciler/rounds/judging.py` calls a look.
OF_THE_STORY = {"vector", "lone", "late", "came", "rare", "rare_actions", "counted_once", "scale"}


def test_all_that_a_comparison_sees_is_part_of_a_look():
    """A field that is new in a profile belongs to one of these, and if to the second, to `Looks`, too.

    What stands beside follows from these.
    """
    assert {field.name for field in fields(Profile) if field.init} == OF_ITS_SOURCE | OF_THE_STORY
