"""Who says so: named in the source's words, or nobody."""

import pytest

from tests.parser.reading import claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("According to the ministry, the mine closed on 14 May 2024.", "the ministry"),
        ("The mine closed on 14 May 2024, according to Maria Keller, who was there.", "Maria Keller"),
        ("The ministry said on Monday that the mine had closed.", "The ministry"),
        ("On Monday the ministry said the mine had closed.", "the ministry"),
        ("“The mine is closed,” said Maria Keller on Monday.", "Maria Keller"),
        ("“The mine is closed,” Maria Keller said on Monday.", "Maria Keller"),
        ("The ministry later said on Monday that the mine had closed.", "The ministry"),
        ("The ministry did deny on Monday that the mine had closed.", "The ministry"),
        ("U.S. President Joe Biden said on Monday that it was over.", "U.S. President Joe Biden"),
        ("Gen. Kim of the U.N. command said on Monday that it was over.", "Gen. Kim of the U.N. command"),
        ("The mine, officials said, closed on 14 May 2024.", "officials"),
        ("The ministry said that the mine had closed on 14 May 2024.", "The ministry"),
    ],
)
def test_a_speaker_is_named_in_the_words_of_the_text(sentence, expected):
    """Before the verb or after the quotation, abbreviations whole, adverbs and dates aside."""
    assert claim(sentence).attribution == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The mine closed on 14 May 2024.",
        "He said on Monday that the mine had closed.",
        "They told the paper on Monday that the mine had closed.",
        "An estimated 300 men left on 14 May 2024.",
        "The reported losses of the mine grew on 14 May 2024.",
        "The minister was told on Monday that the mine had closed.",
        "Two men were reported missing on 14 May 2024.",
        "It was announced on Monday that the mine had closed.",
        "The ministry said it was over, and the old mine closed on 14 May 2024.",
    ],
)
def test_nobody_is_named_where_nobody_speaks(sentence):
    """Pronouns, adjectives and the passive name nobody, and a clause that is no speech takes no speaker."""
    assert claim(sentence).attribution is None
