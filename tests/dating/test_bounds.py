"""What is told as over and as ahead without a year bounds the publication once its year is known."""

import pytest

from tests.factories import document
from timeline.dating.bounds import bounded
from timeline.dating.own import read_date
from timeline.parser import parse

HEAD = "A title\nA long story.\n"


def left(text, days):
    """Of some days those that a running text leaves."""
    within = read_date(days, "en")
    assert within is not None
    return bounded(parse(document(HEAD + text)).clues, within)


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        ("The ballot closes on 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2022-10-18")),
        (
            "Talks failed on 25 September. The ballot closes on 18 October.",
            "2022-09-20/2023-03-19",
            ("2022-09-25", "2022-10-18"),
        ),
        ("On 11 June a judge refused to stop it.", "2024-03-25/2024-11-27", ("2024-06-11", "2024-11-27")),
        ("On 11 June a judge refused to stop it.", "2023-12-01/2024-11-27", ("2023-12-01", "2024-11-27")),
        ("A hearing is set for 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2022-10-18")),
        ("The fair is planned for 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2022-10-18")),
        ("The fair was planned for 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2023-03-19")),
        ("The council will meet on 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2022-10-18")),
        ("The council has put off its session to 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2022-10-18")),
        ("The choir will sing tomorrow, on Good Friday.", "2022-09-20/2023-08-19", ("2023-04-06", "2023-04-06")),
        ("Yesterday, on Good Friday, the choir sang.", "2022-09-20/2023-08-19", ("2023-04-08", "2023-04-08")),
        ("Tomorrow is Good Friday.", "2022-09-20/2023-08-19", ("2023-04-06", "2023-04-06")),
        ("The choir will sing on Good Friday.", "2022-09-20/2023-08-19", ("2022-09-20", "2023-08-19")),
        # told when that was over, for all we know
        ("The session was put off to 18 October.", "2022-09-20/2023-03-19", ("2022-09-20", "2023-03-19")),
        ("“The ballot closes on 18 October,” she said.", "2022-09-20/2023-03-19", ("2022-09-20", "2023-03-19")),
        # of which year is not known
        ("The ballot closes on 18 October.", "2021-09-20/2023-03-19", ("2021-09-20", "2023-03-19")),
    ],
)
def test_of_a_known_year_what_is_over_and_ahead_leaves_the_days_between(text, days, expected):
    """Not what was put off, or said, then; nothing while the year is open."""
    found = left(text, days)
    assert (str(found.earliest), str(found.latest)) == expected
