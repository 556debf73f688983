"""Selection: of what a sentence tells each thing once, and nothing that only leads up to it."""

import pytest

from tests.parser.reading import claims
from tests.parser.test_context import FILLER


def told(text: str) -> list[str]:
    """The headlines of the claims of a text, in order."""
    return [claim.headline for claim in claims(FILLER + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The roof fell in, officials said.", ["The roof fell in"]),
        ("Officials said the roof fell in.", ["The roof fell in"]),
        ("A wall will be built, the mayor said.", ["A wall will be built, the mayor said"]),
        ("The mayor denied that the roof fell in.", ["The mayor denied that the roof fell in"]),
        ("The hall was safe, the mayor said.", ["The hall was safe, the mayor said"]),
        ("The mayor said the roof had fallen in.", ["The mayor said the roof had fallen in"]),
        (
            "On Monday the mayor said the roof had fallen in.",
            ["The mayor said the roof had fallen in", "The roof had fallen in"],
        ),
    ],
)
def test_what_is_said_without_a_day_is_told_once(text, expected):
    """As an event that its speaker answers for, or, where nothing happens in it, as a statement."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men left the hall when the roof fell in.", 1),
        ("As flames blocked the door, neighbours broke the wall.", 1),
        ("Officers entered the office and removed several files.", 1),
        ("The men left the hall after the roof fell in.", 2),
        ("The town was shelled while the army was taking the port.", 2),
        ("The man fell ill on Monday and is being treated at home.", 2),
        ("The man fell badly ill and is being treated at home.", 2),
    ],
)
def test_a_clause_that_only_completes_another_is_no_claim(text, expected):
    """One with a time or a tense of its own is, and what went before."""
    assert len(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency said in a statement.", []),
        ("It will not.", []),
        ("The mayor said three lines.", ["The mayor said three lines"]),
        ("The mayor warned on Friday of floods.", ["The mayor warned of floods"]),
        ("Anyone who was in the park on Monday is asked to call, quoting log 9 of 5 May.", []),
        (
            "A man who was in the park on Monday was hurt.",
            ["A man was in the park", "A man who was in the park on Monday was hurt"],
        ),
    ],
)
def test_what_says_nothing_is_no_claim(text, expected):
    """That somebody spoke is none without what he said, nor is whom an appeal addresses."""
    assert sorted(told(text)) == sorted(expected)
