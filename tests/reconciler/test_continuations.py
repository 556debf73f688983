"""Claims that go on with what the sentence before told."""

import pytest

from tests.reconciler.stories import story

HEAD = "The mine\nIt is a long story.\n"


def together(text: str) -> list[set[str]]:
    """The headlines of each event that several claims tell."""
    outcome = story(HEAD + text)
    headline = {claim.id: claim.headline for claim in outcome.claims}
    return [{headline[name] for name in event.claims} for event in outcome.events if len(event.claims) > 1]


@pytest.mark.parametrize(
    "text",
    [
        "The miners and the owner reached a deal on 4 May 2024. The agreement gives 2,900 of them a rise of 4%.",
        "The agency said on 4 May 2024 that the report was a fake. It denied that the mine was sold.",
        "The mayor denied on 4 May 2024 that he knew of it. “I never read a word.” He said that he would stay.",
        "They struck on 4 May 2024 and on 9 June 2024. No trains ran on the second, they say.",
        "The miners struck on 4 May 2024. It was the third strike at the mine.",
        "A man of 60 succumbed to the gas on 4 May 2024. This was the owner's second death at work.",
    ],
)
def test_facets_and_a_speech_that_runs_on_are_one_event(text):
    """What was agreed, and what the same speaker says next."""
    assert [len(headlines) for headlines in together(text)] == [2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("An explosion tore through the mine on 4 May 2024. Three men died.", 2),
        ("An explosion tore through the mine on 4 May 2024. Three men died. Nine others were injured.", 3),
        ("The river burst its banks on 4 May 2024. No warning had been given. Forty people were rescued.", 0),
        ("An explosion tore through the mine on 4 May 2024. On 9 May 2024 a tenth man died.", 0),
        ("An explosion tore through the mine on 4 May 2024. Three injured men were flown to Odala.", 0),
        ("The mine was opened on 4 May 2024. Three men died.", 0),
        ("An explosion tore through the mine on 4 May 2024. The mayor resigned. Three men died.", 0),
    ],
)
def test_what_a_disaster_does_to_people_belongs_to_it(text, count):
    """In the sentences right behind it, and at no time of its own."""
    assert [len(headlines) for headlines in together(text)] == ([count] if count else [])


@pytest.mark.parametrize(
    "text",
    [
        "The miners and the owner reached a deal on 4 May 2024. The agreement was torn up on 9 May 2024.",
        "The miners and the owner reached a deal on 4 May 2024. The owner sold the mine.",
        "The treaty was signed on 4 May 2024. The ratification took a year.",
        "Fog lay on the sea on 2 May 2024. The ferry left on 4 May 2024. The decision to sail was taken by the master.",
        "The agency said on 4 May 2024 that the report was a fake. The mayor said that he believed it.",
        "The miners struck on 4 May 2024. It was the first mine to strike that year.",
        "The miners struck on 4 May 2024. It was the third death at the mine that year.",
        "The miners struck on 4 May 2024. The third strike at the mine was on 9 May 2024.",
    ],
)
def test_other_days_deeds_and_speakers_stay_apart(text):
    """A sentence behind another is no part of it for that alone."""
    assert together(text) == []
