"""Claims that tell on of what a report opens with."""

import pytest

from tests.reconciler.stories import story

OPENING = "A grandstand at the fair in Odala caved in on 4 May 2024."


def told_with_the_opening(text: str) -> set[str]:
    """The headlines of the event with which a report opens, but for that of its first sentence."""
    outcome = story(f"{OPENING} {text}")
    headline = {claim.id: claim.headline for claim in outcome.claims}
    first = min(outcome.claims, key=lambda claim: claim.start)
    event = next(event for event in outcome.events if first.id in event.claims)
    return {headline[name] for name in event.claims} - {first.headline}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("About 250 people sat on it.", {"About 250 people sat on it"}),
        ("Visitors heard a bang. A steel beam broke at 4.20 p.m. on 4 May 2024.", {"A steel beam broke"}),
    ],
)
def test_how_it_went_is_told_with_the_news(text, found):
    """By what the next sentence tells, and soon after by the clock."""
    assert told_with_the_opening(text) >= found


@pytest.mark.parametrize(
    "text",
    [
        "The council had inspected it on 1 May 2024.",
        "The mayor resigned.",
        "It will be torn down.",
        "The mayor said that he was shocked.",
        "Visitors were evacuated.",
        "The fair closed its gates on the evening of 6 May 2024, at 7.30 p.m.",
    ],
)
def test_other_days_deeds_and_plans_are_told_for_themselves(text):
    """The sentence after the news is no part of it for that alone."""
    assert told_with_the_opening(text) == set()
