"""Links keep leading somewhere, and nothing depends on the order of the files."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import document
from tests.reconciler.stories import DATED, UNDATED, story, told

TEXTS = [
    DATED,
    UNDATED,
    "Another view\nOn 16 December 2024, marines raided Odala harbour. At least 300 men fled on 15 December 2024.",
    "A late report\nThe marines raided the harbour of Odala on 17 December 2024. 400 men fled on 15 December 2024.",
    "Quite another thing\nThe parliament of Lund passed its budget in May 2023. It will meet on December 20.",
]
DOCUMENTS = [document(text, f"s{number}") for number, text in enumerate(TEXTS)]


def shape(outcome):
    """Everything that is decided, in a form that can be compared."""
    return (
        sorted(event.model_dump_json() for event in outcome.events),
        sorted(claim.model_dump_json() for claim in outcome.claims),
        {source: published.record() for source, published in outcome.published.items()},
    )


@settings(max_examples=15, deadline=None)
@given(st.permutations(DOCUMENTS))
def test_the_order_of_files_changes_nothing(documents):
    """Neither dates nor events nor disagreements."""
    assert shape(told(documents)) == shape(told(DOCUMENTS))


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(range(len(DOCUMENTS))), min_size=1), st.sets(st.sampled_from(range(len(DOCUMENTS)))))
def test_links_lead_on_when_sources_come_and_go(before, added):
    """Every event's id is an alias of one event as long as the source that gave it is there."""
    old, new = (told(DOCUMENTS[number] for number in sorted(numbers)) for numbers in (before, before | added))
    aliases = [alias for event in new.events for alias in event.aliases]
    assert len(aliases) == len(set(aliases))
    assert {event.id for event in old.events} <= set(aliases)


def test_every_claim_is_in_one_event():
    """And the event's id is among its aliases."""
    outcome = told(DOCUMENTS)
    members = [name for event in outcome.events for name in event.claims]
    assert sorted(members) == sorted(claim.id for claim in outcome.claims)
    assert all(event.id in event.aliases for event in outcome.events)


def test_one_text_by_two_publishers_makes_the_same_events():
    """Each sentence is one event of two claims."""
    outcome = story(DATED, DATED + "\nThe Courier")
    assert [len(event.claims) for event in outcome.events] == [2, 2, 2]
    assert all(not event.disagreements for event in outcome.events)


def test_repeated_events_stay_apart():
    """The same words of another day are another event."""
    outcome = story("A title\nThe drivers walked out on 5 May 2024. The drivers walked out on 19 May 2024.")
    assert [len(event.claims) for event in outcome.events] == [1, 1]


@pytest.mark.parametrize("spread", [40, 4000], ids=["much alike", "unlike"])
def test_a_long_story_is_reconciled_in_seconds(spread):
    """Two thousand claims: what grows with their square would take minutes."""
    chance = random.Random(1)
    lines = [
        f"On {chance.randint(1, 28)} May {chance.randint(1900, 2024)} "
        + " ".join(f"w{chance.randint(1, spread)}x" for _ in range(6))
        + f" met {number} men."
        for number in range(2000)
    ]
    started = time.process_time()
    assert len(story("A title\n" + " ".join(lines)).claims) == 2000
    assert time.process_time() - started < 20


def test_a_plan_is_one_event_with_its_calling_off_the_day_before():
    """The night before counts from the day that was planned, in whichever article."""
    planned = "A notice\nThe crews will strike on 28 June 2024. The crews will strike on 14 July 2024."
    pulled = "A history\nThe strike on 14 July 2024 was called off the evening before."
    (told,) = (event for event in story(planned, pulled).events if len(event.claims) > 1)
    assert told.status == "cancelled"
    assert {claim.date.edtf for claim in story(planned, pulled).claims if claim.id in told.claims} == {
        "2024-07-14",
        "2024-07-13",
    }
