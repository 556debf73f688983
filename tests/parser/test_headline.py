"""Headlines: the source's words, without a date phrase that can go without a trace."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.reading import claim, claims
from timeline.parser.headlines.trimming import LONGEST

PIECES = [
    "“",
    "”",
    '"',
    "on 14 May 2024",
    "The mine",
    "closed",
    ", ",
    " ",
    "that",
    "But ",
    ".",
    "–",
    "in June",
    "U.S. ",
    "😀",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mine closed on 14 May 2024.", "The mine closed"),
        ("On 14 May 2024, the mine closed.", "The mine closed"),
        ("On 14 May 2024 the mine closed.", "The mine closed"),
        ("The mine closed on Monday in the north.", "The mine closed in the north"),
        ("Officials confirmed Monday that twelve men had left.", "Officials confirmed that twelve men had left"),
        ("The stoppage of 28 June died on the 26th.", "The stoppage of 28 June died"),
        ("The 14 May 2024 agreement was a failure.", "The 14 May 2024 agreement was a failure"),
        ("However, the mine closed on 14 May 2024.", "The mine closed"),
        ("But then the mine closed on 14 May 2024.", "The mine closed"),
        ("In addition, on 14 May 2024 the mine closed.", "The mine closed"),
        ("The “old mine” closed on 14 May 2024.", "The “old mine” closed"),
        ("“It is shut,” he said, “for good on 14 May 2024.", "“It is shut,” he said, for good"),
        ('"It is shut," he said, "for good on 14 May 2024.', '"It is shut," he said, for good'),
        ("The firm left the U.S. on 14 May 2024.", "The firm left the U.S."),
        ("The firm on Monday reported a loss.", "The firm reported a loss"),
        ("The mine closed yesterday morning.", "The mine closed"),
        ("The first strike, in May, cost the market a third.", "The first strike cost the market a third"),
        ("The ship turned over shortly before midnight, he says.", "The ship turned over"),
        (
            "Sixty people died on 15 May 2024 and in the days after.",
            "Sixty people died on 15 May 2024 and in the days after",
        ),
        ("The ship left at ten to nine on Thursday.", "The ship left"),
        ("He went back in June for the opening.", "He went back for the opening"),
        ("13:05 Two chains closed on Monday.", "Two chains closed"),
        ("4. The minutes were read on Monday.", "The minutes were read"),
        ("The firm did not report the fire until 2 May.", "The firm did not report the fire until 2 May"),
        ("At yesterday's service the bell rang.", "At yesterday's service the bell rang"),
        ("Nor was it a pot that burned down the house on 2 May.", "Nor was it a pot that burned down the house"),
        ("So was the ball on 2 May.", "So was the ball"),
        (
            "It did not report to the board until 2 May, three days before the fire.",
            "It did not report to the board until 2 May, three days before the fire",
        ),
    ],
)
def test_the_date_phrase_goes_without_a_trace(sentence, expected):
    """With its preposition and with opening words; where words would be left hanging, it stays."""
    assert claim(sentence).headline == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Mines and Harbour Secretary Maria Keller said on Monday her department had awarded a contract worth "
                "30 million euros to a firm of builders, Lind and Sons of Odala, to shore up the roof."
            ),
            "Maria Keller said her department had awarded a contract worth 30 million euros…",
        ),
        (
            (
                "Gen. Hugo Lind, the chief of the general staff of the Ruritanian army, confirmed on Monday that the "
                "troops of the northern front had left the harbour."
            ),
            "Hugo Lind confirmed that the troops of the northern front had left the harbour",
        ),
        (
            (
                "On Monday smoke killed many of the children who were asleep in the hall of the old school, which has "
                "no other way out than a narrow stair."
            ),
            "Smoke killed many of the children who were asleep in the hall of the old school",
        ),
        ("The ferry, built in 1989, is old.", "The ferry [was] built in 1989"),
        ("The mine has been shut since May 2019.", "The mine has been shut since May 2019"),
        ("According to the police, two men left in May.", "Two men left"),
        ("The power failed for 75 minutes in May, according to the police.", "The power failed for 75 minutes"),
        ("The men who fled the mine returned on Monday.", "The men who fled the mine returned"),
        ("The owner of the boat that struck a pier on Monday said it was lost.", "The boat struck a pier"),
        ("The dead, some of whom fell on Monday, were four.", "The dead, some of whom fell"),
        ("A hearing to decide who is to pay will begin on 2 May.", "A hearing to decide who is to pay will begin"),
        ("The mine cut jobs on Monday, and said its head would leave in May.", "Its head would leave"),
        ("It agreed on 20 June and changed its mind on 2 August 2024.", "It changed its mind"),
        (
            "The staff found no evidence that a pot caused the fire in May.",
            "The staff found no evidence that a pot caused the fire in May",
        ),
        ("The mine closed on 2 May 2024, three days before its owner died.", "The mine closed"),
        ("As a result, the mine closed in May when rain came.", "As a result, the mine closed when rain came"),
    ],
)
def test_a_headline_ends_behind_a_phrase(sentence, expected):
    """A long one names its speaker by name and ends where nothing is torn; a short one tells what completes it."""
    assert expected in [told.headline for told in claims(sentence)]


@pytest.mark.parametrize("letters", ["word", "a", "wonderful", "x" * 300])
def test_a_headline_is_cut_at_a_word(letters):
    """It is no longer than fits, and ends in an ellipsis."""
    headline = claim(" ".join([letters] * 300)[:580] + " on 14 May 2024.").headline
    assert 0 < len(headline) <= LONGEST
    assert headline.endswith("…")
    if len(letters) < LONGEST:
        assert set(headline.rstrip("…").lower().split()) == {letters}


@given(TEXTS)
def test_every_headline_can_be_read(text):
    """None is empty or too long, and no quotation mark has lost its partner."""
    for told in claims(text):
        assert 0 < len(told.headline) <= LONGEST
        assert told.headline.count("“") == told.headline.count("”")
        assert told.headline.count('"') % 2 == 0


SENTENCES = tomllib.loads(Path(__file__).with_name("headlines.toml").read_text(encoding="utf-8"))["sentence"]


@pytest.mark.parametrize("one", SENTENCES, ids=[one["text"] for one in SENTENCES])
def test_a_headline_has_a_subject_and_a_verb(one):
    """In every language: what a clause lacks it takes from the one that it hangs on, in the order of a main clause."""
    found = [told.headline for told in claims(one["text"], language=one["language"])]
    assert [line for line in one["headlines"] if line not in found] == [], found


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "After the fire, the museum closed on 3 May", "After the fire, the museum closed"),
        ("de", "Wie erwartet, schloss das Museum am 3. Mai", "Wie erwartet, schloss das Museum"),
        ("fr", "Après l'incendie, le musée a fermé le 3 mai", "Après l'incendie, le musée a fermé"),
        ("es", "Tras el incendio, el museo cerró el 3 de mayo", "Tras el incendio, el museo cerró"),
        ("it", "Dopo l'incendio, il museo ha chiuso il 3 maggio", "Dopo l'incendio, il museo ha chiuso"),
        ("pt", "Depois do incêndio, o museu fechou a 3 de maio", "Depois do incêndio, o museu fechou"),
        ("nl", "Het museum bleef open, het café sloot op 3 mei", "Het café sloot"),
    ],
)
def test_a_sentence_may_end_with_its_date_and_without_a_full_stop(language, sentence, expected):
    """As lines of a list and cells of a table do."""
    found = [told.headline for told in claims(sentence, language=language)]
    assert expected in found
    assert found == [told.headline for told in claims(f"{sentence}.", language=language)]


@pytest.mark.parametrize(
    ("language", "sentence", "in_full"),
    [
        (
            "en",
            "Two of his brothers have criticised a planned tribute concert to the singer in Odala on Monday as rash.",
            "Two of his brothers have criticised a planned tribute concert to the singer in Odala as rash",
        ),
        (
            "de",
            "Das Museum hat am Montag ein Gemälde von Max Liebermann an die Erben von Siegfried Adler zurückgegeben.",
            "Das Museum hat ein Gemälde von Max Liebermann an die Erben von Siegfried Adler zurückgegeben",
        ),
        ("en", "The mine closed on 14 May 2024.", None),
        ("en", f"The owners closed the mine {'and the mill ' * 12}on 14 May 2024.", None),
    ],
)
def test_what_is_cut_is_told_in_full_where_it_is_not_much_longer(language, sentence, in_full):
    """Beside the line that is compared with others."""
    (one,) = (one for one in claims(sentence, language=language) if one.when is not None)
    assert one.in_full == in_full
    assert len(one.headline) <= LONGEST
