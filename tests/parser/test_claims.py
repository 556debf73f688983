"""Claims: one for each dated statement, its quotation where it stands."""

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import document
from tests.parser.reading import HEAD, claims
from timeline.parser import parse
from timeline.parser.claims.composing import LONGEST_QUOTE

PIECES = [
    *(
        "On 14 May 2024",
        "Monday",
        "from July 29 to Aug. 9",
        "since 1945",
        "said",
        "according to",
        "300 men",
        "54%",
        "will",
    ),
    *(
        " ",
        ", ",
        ". ",
        "\n",
        "\r\n",
        "\t",
        "–",
        "“",
        "”",
        '"',
        "and",
        "which",
        "an estimated",
        "in 2019",
        "\u00a0",
        "of",
    ),
    *(
        "who",
        "ran",
        "has been",
        "struck",
        "killed",
        "told",
        "he",
        "the army",
        "after",
        "would",
        "by",
        "to go",
        "going",
        "-",
    ),
    *("SEOUL, 14 May 2024 – ", "ratified a treaty signed", "😀", "\0", "\u202e", "İ", "ſ", "²", "no. 7", "U.S."),
]
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_can_be_parsed(text):
    """Nothing raises; every quotation, date and figure stands where it is said to stand."""
    read = document(text)
    text, found = read.text, parse(read).claims
    assert len({claim.id for claim in found}) == len(found)
    for claim in found:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.quote.strip() == claim.quote != ""
        assert "\n" not in claim.quote
        assert len(claim.quote) <= LONGEST_QUOTE
        assert claim.when is None or claim.start <= claim.when.start < claim.when.end <= claim.end
        assert claim.headline
        for figure in claim.figures:
            assert text[figure.start : figure.end] == figure.text
            assert claim.start <= figure.start < figure.end <= claim.end


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("The fair ran from July 29 to Aug. 9.", ["July 29 to Aug. 9"]),
        ("The fair ran between May and July 2024.", ["May and July 2024"]),
        ("The mine closed on Monday and opened on Friday.", ["Monday", "Friday"]),
        ("The stoppage of 28 June died on the 26th.", ["the 26th"]),
        ("Tickets dated 12 or 14 July were valid on Monday.", ["Monday"]),
        ("The stoppage of 28 June was long.", ["28 June"]),
        ("A walkout set for 28 June began.", ["28 June"]),
        ("It was the bloodiest war since 1945.", []),
        ("The mine closed.", []),
    ],
)
def test_dates_that_tell_when_make_claims(sentence, dates):
    """A range is one; a date that names a thing gives way to one that tells when; a comparison is none."""
    assert [claim.when.text for claim in claims(sentence) if claim.when] == dates


@pytest.mark.parametrize(
    "head", ["ATHENS, 14 March 2023 (Agency) – ", "Published: 14 March 2023\n\n", "14 March 2023 | By Maria Keller\n\n"]
)
def test_the_day_of_publication_is_no_claim(head):
    """Nor is a dateline a part of the quotation."""
    (claim,) = parse(document(f"A title\n{head}The army left on Monday.")).claims
    assert claim.quote == "The army left on Monday."


def test_a_huge_sentence_is_quoted_by_its_clause():
    """The date is always inside."""
    words = ", and ".join(f"the mine number {name} was shut for good" for name in ("one", "two") * 12)
    dated, *others = claims(f"On 14 May 2024 {words}.")
    assert all(len(claim.quote) <= LONGEST_QUOTE for claim in (dated, *others))
    assert "14 May 2024" in dated.quote


def test_an_id_is_that_of_the_words_in_their_source():
    """The same words twice are two claims, and reading a text again gives the same ids."""
    text = HEAD + "The army left on Monday. It rained. The army left on Monday."
    one, other = (claim.id for claim in parse(document(text)).claims)
    assert one != other
    assert [claim.id for claim in parse(document(text, "renamed")).claims] == [one, other]
    assert parse(document(text + " More.")).claims[0].id not in (one, other)


@pytest.mark.parametrize("joint", [" ", "\n", ", and then "], ids=["one line", "lines", "one sentence"])
def test_a_long_article_is_read_in_seconds(joint):
    """A thousand dated sentences: what grows with their square would take minutes."""
    text = joint.join(f"On {day % 28 + 1} May {1900 + day % 120} the firm sold {day + 2} mines." for day in range(1000))
    text = text if joint != ", and then " else text.replace(".", "")
    started = time.process_time()
    assert len(parse(document("A title\n" + text)).claims) > 950
    assert time.process_time() - started < 10


@pytest.mark.parametrize("collecting", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(collecting):
    """Whoever reads articles in a program of his own may have turned it off."""
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        parse(document("The mine closed on 14 May 2024."))
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()
