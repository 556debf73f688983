"""Who says so: named in the source's words, or nobody."""

import pytest

from tests.parser.reading import claim, claims
from timeline.parser.attribution.lexicon import Lexicon
from timeline.parser.attribution.named import NamedBefore, Speaker


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
        ("Doyle, 59, a former miner, says that the mine closed on 14 May 2024.", "Doyle, 59, a former miner"),
        ("As the ministry said, the mine closed on 14 May 2024.", "the ministry"),
        ("Keller repeated on Monday that the mine had closed.", "Keller"),
        ("The mine closed on 14 May 2024, the Gazette has learned.", "the Gazette"),
        ("Police believe that the mine closed on 14 May 2024.", "Police"),
        ("Police searched it. They say the mine closed on 14 May 2024.", "Police"),
        ("Residents left. They say the mine closed on 14 May 2024.", "Residents"),
        ("The mine closed on 14 May 2024, said State Police Capt. Maria Keller.", "State Police Capt. Maria Keller"),
        ("A panel led by Maria Keller found that the mine had closed on 14 May 2024.", "A panel"),
        ("The ministry has worked out that the mine had closed on 14 May 2024.", "The ministry"),
        ("Doctors think the mine closed on 14 May 2024.", "Doctors"),
        ("Maria Keller disagreed: “The mine closed on 14 May 2024.”", "Maria Keller"),
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


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Maria Keller, who swore that the mine was safe, left on Monday.",
            {"The mine was safe": "Maria Keller", "Maria Keller left": None},
        ),
        (
            "The ministry, which had denied that it knew of it, closed the plant on Friday.",
            {
                "The ministry had denied": "The ministry",
                "It knew of it": "The ministry",
                "The ministry closed the plant": None,
            },
        ),
    ],
)
def test_what_a_speaker_does_besides_is_not_his_word(sentence, told):
    """A relative clause ends before the verb of its noun, whatever is said in it."""
    assert {one.headline: one.attribution for one in claims(sentence)} == told


def test_an_office_means_the_last_one_named_in_full():
    """By the word in which a name ends, or by the words with which it begins before a person's own."""
    named = NamedBefore(Lexicon.of("en"))
    for name in ("the Atomic Energy Agency", "Foreign Minister Ana Ruiz", "the Space Agency", "The"):
        named.add(Speaker(name))
    assert named.in_full("the agency") == "the Space Agency"
    assert named.in_full("the foreign minister") == "Foreign Minister Ana Ruiz"
    assert named.in_full("the ministry") == "the ministry"
    assert named.in_full("Foreign Minister") == "Foreign Minister"


def test_each_speaker_is_tried_once_for_a_pronoun():
    """However often the pronoun comes: what grew with the square of the speakers would take minutes."""
    named, tried = NamedBefore(Lexicon.of("en")), list[str]()

    def fits(name: str, pronoun: str) -> bool:
        tried.append(name)
        return name == "residents"

    for name in ("residents", "Ana Ruiz", "Jan Novak"):
        named.add(Speaker(name))
        assert named.latest("they", fits) == "residents"
    assert tried == ["residents", "Ana Ruiz", "Jan Novak"]
