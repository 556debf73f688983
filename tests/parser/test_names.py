"""Actors and places: who and where, by one name each."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parser.reading import claim, whole
from tests.parser.test_speech import cut
from timeline.parser.names import names
from timeline.parser.text.sentences import Span
from timeline.timex import tag


def read(marked, aliases=None):
    """The names of a text whose sentences are marked with bars, and its whole span."""
    text, spans = cut(marked)
    return names(text, spans, tag(text, "en"), "en", aliases or {}), whole(text)


def actors(marked, aliases=None):
    """Who acts in a text."""
    found, span = read(marked, aliases)
    return found.actors(span)


def places(marked):
    """Where a text says that it happens."""
    found, span = read(marked)
    return found.places(span)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On Monday Maria Keller left.", ("Maria Keller",)),
        ("The minister met Ukrainian President Maria Keller.", ("Maria Keller",)),
        ("The minister met Secretary of State Maria Keller.", ("Maria Keller",)),
        ("The minister met Odala League Secretary Maria Keller.", ("Maria Keller",)),
        ("The paper asked the Odala Institute for Defence Analysis.", ("Odala Institute for Defence Analysis",)),
        ("The paper asked the Bank of Odala.", ("Bank of Odala",)),
        ("National Security Council members left.", ("National Security Council",)),
        ("The minister met Gen. Maria Keller.", ("Maria Keller",)),
        ("The paper met Luiz Inacio da Silva.", ("Luiz Inacio da Silva",)),
        ("The paper asked the Institute for the Study of Fish.", ("Institute for the Study of Fish",)),
        ("The paper asked the Harbour Crews' Union.", ("Harbour Crews' Union",)),
        ("The paper asked the Ministry of Trade and Industry.", ("Ministry of Trade and Industry",)),
        ("The paper asked Olaf & Sons.", ("Olaf & Sons",)),
        ("They met June Hartwell, a guard.", ("June Hartwell",)),
        ("The boats were both Class 185s.", ()),
        ("They flew on the Il-76.", ()),
        ("It was the worst since World War II.", ()),
        ("General secretary Maria Keller left.", ("Maria Keller",)),
    ],
)
def test_names_are_written_with_capitals(sentence, expected):
    """Titles aside; models, wars and classes are nobody."""
    assert actors(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Traders are sore.",
        "Meanwhile it rained in May.",
        "I’ll go and see, he said on Monday.",
        "They left. And they came back.",
        "HARBOUR CREWS WALK OUT AGAIN",
        "Russia-friendly ships left.",
    ],
)
def test_what_only_begins_a_sentence_is_no_name(sentence):
    """Nor are months, weekdays, pronouns and lines in capitals."""
    found, span = read(sentence)
    assert (found.actors(span), found.places(span)) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Pyongyang sent troops.", ("North Korea",)),
        ("The Kremlin sent troops.", ("Russia",)),
        ("North Korean troops left.", ("North Korea",)),
        ("Seoul's spy agency said so.", ("South Korea",)),
        ("U.S. intelligence said so.", ("United States",)),
        ("The Ukrainians left.", ("Ukraine",)),
        ("The WHO said so.", ("World Health Organization",)),
        ("The E.U. said so.", ("European Union",)),
    ],
)
def test_people_capitals_and_seats_stand_for_their_country(sentence, expected):
    """And initials that everybody knows for an institution."""
    assert actors(sentence) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The paper met Kim Jong Un.|It met Mr. Kim.", ("Kim Jong Un",)),
        ("The paper met Maria Keller.|It left Keller.", ("Maria Keller",)),
        ("The paper met Doo Jin-ho.|It left Doo Jin Ho.", ("Doo Jin-ho",)),
        ("The paper met the Odala Central News Agency.|It left the OCNA.", ("Odala Central News Agency",)),
        ("The paper met the General Directorate of Harbours (GDH).|It left GDH.", ("General Directorate of Harbours",)),
        ("The paper met Maria Keller.|Maria Keller Meets the Paper Again Tomorrow", ("Maria Keller",)),
    ],
)
def test_other_names_of_one_article_stand_for_the_full_one(marked, expected):
    """Surnames, spellings and initials; a headline names who is known from the text."""
    assert actors(marked) == expected


def test_aliases_of_the_user_go_before_all():
    """A name of the list stands for each other one, also for one of the table."""
    assert actors("The paper met Mr. Kelar.", {"Kelar": "Maria Keller"}) == ("Maria Keller",)
    assert actors("The Kremlin left Odala.", {"Kremlin": "the palace", "Odala": "Odela"}) == ("the palace", "Odela")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It happened in Odala.", ("Odala",)),
        ("It happened near the villages of Odala and Bresk.", ("Odala", "Bresk")),
        ("They came from the Odala region to Bresk.", ("Odala", "Bresk")),
        ("It left Odala Oblast.", ("Odala",)),
        ("It happened in Moscow.", ("Moscow",)),
        ("It happened in Russia’s Odala region.", ("Russia", "Odala")),
        ("It happened in Europe.", ("Europe",)),
        ("They met in Red Square.", ("Red Square",)),
        ("They spoke to Maria Keller and Mrs Roe.", ()),
        ("They met in May and on Monday.", ()),
        ("They left in And over.", ()),
    ],
)
def test_places_stand_behind_a_preposition_or_are_known(sentence, expected):
    """Also by their kind; who acts is no place, nor is a month."""
    assert places(sentence) == expected


def test_a_claim_says_who_and_where():
    """By the names that stand for all names."""
    told = claim("On 14 May 2024, North Korean troops led by Gen. Maria Keller left Odala in Russia.")
    assert told.actors == ("North Korea", "Maria Keller", "Odala")
    assert told.places == ("Russia",)


@given(st.text(st.sampled_from("AaBb .,'’s&-\n") | st.characters(), max_size=80))
def test_any_text_can_be_read(text):
    """Nothing in it raises."""
    names(text, [whole(text)], [], "en").actors(whole(text))


@pytest.mark.parametrize("piece", ["Aa ", "A. ", "of the ", "Bank of ", "A’s ", "in the ", "Mr. "])
def test_hostile_text_takes_no_more_than_its_length(piece):
    """Repeated names are not followed to the end again and again."""
    text = piece * (20_000 // len(piece))
    spans = [Span(start, min(len(text), start + 1200)) for start in range(0, len(text), 1200)]
    started = time.process_time()
    names(text, spans, [], "en").actors(whole(text))
    assert time.process_time() - started < 5
