"""Numbers set beside the one told: claims of their own, with their own times."""

import pytest

from tests.parser.reading import claims


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The toll stood at 37 last night, against 31 on Sunday.",
            {"The toll stood at 37 last night": {37}, "The toll stood at 31": {31}},
        ),
        (
            "The firm on Thursday reported a loss of $46.3 million, against a profit of $21.7 million a year earlier.",
            {
                "The firm on Thursday reported a loss of $46.3 million": {46.3e6},
                "The firm reported a profit of $21.7 million": {21.7e6},
            },
        ),
        (
            "Turnout was 68 percent, the ministry said, up from 61.5 percent at the last election in June 2014.",
            {"Turnout was 68 percent": {68}, "Turnout 61.5 percent at the last election": {61.5}},
        ),
        (
            "Forty trains ran on 17 May, only 20 buses on 15 June.",
            {"Forty trains ran on 17 May": {40}, "Only 20 buses ran on 15 June": {20}},
        ),
        ("Forty trains ran on 17 May, 20 June and 3 July.", {"Forty trains ran on 17 May, 20 June and 3 July": {40}}),
        ("The price rose to $38 from $24 on 5 May.", {"The price rose to $38 from $24": {38, 24}}),
        ("They marched against 5 firms on Monday.", {"They marched against 5 firms": {5}}),
    ],
)
def test_a_number_beside_another_is_told_by_itself(sentence, expected):
    """With the verb that goes with both; what changed from it has a verb that does not."""
    told = {claim.headline: {figure.max for figure in claim.figures} for claim in claims(sentence)}
    assert told == expected
