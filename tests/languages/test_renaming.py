"""Sentences that say which of its kind it was what was told before."""

import pytest

from timeline.languages.renaming import renamed


@pytest.mark.parametrize(
    ("sentence", "language", "deed"),
    [
        ("It was the third strike this year.", "en", "strike"),
        ("“This was the bank's second theft.", "en", "steal"),
        ("It is the 13th death at the mine.", "en", "die"),
        ("Es war der dritte Streik in diesem Jahr.", "de", "strike"),
        ("C’était la troisième grève de l’année.", "fr", "strike"),
        ("Fue la tercera huelga del año.", "es", "strike"),
        ("È stata la terza esplosione.", "it", "explode"),
        ("Foi a terceira greve do ano.", "pt", "strike"),
        ("Het was de derde staking van het jaar.", "nl", "strike"),
    ],
)
def test_what_was_told_is_told_by_its_number(sentence, language, deed):
    assert deed in renamed(sentence, language)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the first country to strike.",
        "It was to be the third strike.",
        "It was a long strike.",
        "The third strike was called off.",
        "It was the first time that they struck.",
    ],
)
def test_a_number_of_something_else_points_at_no_deed(sentence):
    assert not renamed(sentence, "en")
