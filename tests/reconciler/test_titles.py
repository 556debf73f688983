"""Titles in a story: told with what their articles tell, and heard nowhere else."""

from tests.reconciler.stories import story
from timeline.dates.dayset import DaySet
from timeline.reconciler import Outcome

LEAD = "The mayor of Odala resigned on 4 May 2024 over the collapse of the bridge."
TITLED = f"Mayor quits over bridge\n\n{LEAD}"


def test_a_title_is_told_with_its_lead_and_with_what_others_tell_of_it():
    outcome = story(TITLED, "A look back\n\nThe council met in June. On 4 May 2024 the mayor of Odala resigned.")
    headline = {claim.id: claim.headline for claim in outcome.claims}
    event = next(event for event in outcome.events if "Mayor quits over bridge" in map(headline.get, event.claims))
    assert {headline[name] for name in event.claims} == {
        "Mayor quits over bridge",
        "The mayor of Odala resigned over the collapse of the bridge",
        "The mayor of Odala resigned",
    }
    assert event.date is not None
    assert event.date.edtf == "2024-05-04"


def test_two_titles_put_nothing_together():
    """Titles are alike where the news are of other days."""
    outcome = story(
        f"Strike shuts port of Odala\n\n{_strike(4)}",
        f"Strike shuts port of Odala\n\n{_strike(18)}",
    )
    titles = [claim.id for claim in outcome.claims if claim.headline == "Strike shuts port of Odala"]
    assert len(titles) == 2
    assert not any(set(titles) <= set(event.claims) for event in outcome.events)


def test_a_title_changes_nothing_of_what_is_found_without_it():
    """It makes no word more common, and speaks for no date."""
    other = "An analysis\n\nThe crews struck on 4 May. On 6 May the mayor of Odala resigned."
    with_title, without = story(TITLED, other), story(f"Our town\n\n{LEAD}", other)
    assert _days(with_title) == _days(without)
    assert len(with_title.events) == len(without.events)


def _days(outcome: Outcome) -> dict[str, DaySet]:
    return {source: published.days for source, published in outcome.published.items()}


def _strike(day: int) -> str:
    return f"A strike of the crane drivers shut the port of Odala on {day} May 2024."
