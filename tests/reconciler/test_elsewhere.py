"""What a source counts from a calamity that only another source dates."""

import pytest

from tests.reconciler.stories import story

FIRST = (
    "Dye in the river\n"
    "TARSK, 10 May 2024 (Agency) - About 300 barrels of dye ran into the river at Tarsk on 9 May 2024.\n"
    "On 10 May 2024 the council voted to sue the mill."
)
LATER = "A summer by the river\nBy Maria Keller, 20 August 2024\nThe trout are back. The gulls are loud. "


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The school was closed eight days after the spill.", "2024-05-17"),
        ("The school was closed on the day of the accident.", "2024-05-09"),
    ],
)
def test_what_is_counted_from_a_calamity_that_another_source_dates(words, day):
    """By what the first source opens with, whatever it calls it."""
    (date,) = {claim.date for claim in story(FIRST, LATER + words).claims if "school" in claim.headline}
    assert (str(date.earliest), str(date.latest)) == (day, day)
    assert date.steps[0].startswith("Counted from “")


@pytest.mark.parametrize(
    "words",
    [
        "The school was closed two days after the vote.",
        "The school was closed 300 days after the spill.",
        "Eight days after the spill nobody has been charged.",
    ],
)
def test_what_no_other_source_dates_stays_open(words):
    """Neither what is told too often, nor what would come after the publication, nor what is so now."""
    steps = [step for claim in story(FIRST, LATER + words).claims if claim.date for step in claim.date.steps]
    assert not any(step.startswith("Counted from “") for step in steps)


def test_what_was_found_at_the_place_of_a_calamity_before_it_is_not_counted_from():
    """Though the words that name the calamity name the place as well."""
    burned = "Fire\n\n15 September 2020\n\nA warehouse burned down in the port of Odala on Monday. Nobody was hurt."
    found = (
        "The yard\n\n20 September 2020\n\nA warden found a crack in the old yard of Mirny on 1 September. "
        "The warehouse burned down on 14 September."
    )
    words = "Eight days after the disaster in the old yard of Mirny nobody in the port knows why."
    within = story(burned, found, f"A look back\n{words} Few will come.").published["s3"].days.within
    assert (str(within.earliest), str(within.latest)) == ("2020-09-22", "2020-09-26")
