"""The headline for the reader where the one that is compared with others does not stand by itself."""

import pytest

from tests.factories import document
from tests.parser.reading import claims
from timeline.parser import parse


def _shown(sentence, language="en"):
    return [one.in_full or one.headline for one in claims(sentence, language=language)]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "The prosecution said it plans to end its case"),
        ("de", "Die Werft teilte mit, sie habe den Kai verkauft"),
        ("fr", "Les habitants affirment qu'ils ont été prévenus"),
        ("es", "El hijo recuerda que su madre murió en la mina"),
    ],
)
def test_a_pronoun_is_told_with_the_words_that_it_points_to(language, shown):
    """Where they stand in the same sentence."""
    assert shown in _shown(f"{shown}.", language)


@pytest.mark.parametrize(
    "sentence",
    [
        "In March, his firm was taken over.",
        "Tonight they are loading the boats.",
        "And it was shut on Monday.",
    ],
)
def test_a_time_before_it_tells_nothing_of_whom_a_pronoun_means(sentence):
    assert all(one.in_full is None for one in claims(sentence))


def test_few_words_are_told_with_those_around_them():
    """Two name something and do not tell what happened."""
    sentence = "Teams who have been away for up to eight days described how bodies lined the streets of Odala"
    assert sentence in _shown(f"{sentence}.")


def test_what_another_claim_tells_is_not_told_once_more():
    """Then the piece stays."""
    sentence = (
        "The keeper of the museum resigned in May, whom the council of the valley had hired from the mill in March."
    )
    assert len(set(_shown(sentence))) == len(_shown(sentence))


def test_what_is_only_wished_does_not_become_a_fact():
    """The sentence around a pronoun is told from its main clause on."""
    for shown in _shown("The council wants to make sure that aid reached the valley and that it was shared on Monday."):
        assert not shown.startswith("Aid reached")


def test_what_stands_by_itself_is_told_in_no_other_words():
    """Nor is what no sentence around it mends."""
    assert [one.in_full for one in claims("The mine closed on 14 May 2024. They left it on Monday.")] == [None, None]


def test_who_speaks_is_named_where_another_sentence_tells_it():
    """In brackets, for it is not in the words."""
    text = "Anna Keller runs the mine. Keller said on Monday that it was safe. She said in May that the shaft was dry."
    assert "[Keller] said that the shaft was dry" in [one.replace("Anna ", "") for one in _shown(text)]


def test_a_longer_line_names_whom_a_pronoun_means_too():
    """As the short one does."""
    told = "promised that the council would offer a clear plan to the families in the valley but gave few specifics"
    shown = _shown(f"Anna Keller came to Odala on Monday. She {told}.")
    assert f"[Anna Keller] {told}" in shown


def test_a_note_before_a_sentence_is_no_part_of_it():
    """Who took the picture, when it was added; but what stands in brackets within a sentence is."""
    assert _shown("(Update 5 p.m. in Odala) The mine closed on 14 May 2024.") == ["The mine closed"]
    assert _shown("(Anna Keller/Odala Images) The mine closed on 14 May 2024.") == ["The mine closed"]
    assert _shown("The mine (the old one) closed on 14 May 2024.") == ["The mine (the old one) closed"]


def test_a_verb_that_shares_a_helper_is_told_with_it():
    """What could be is no fact."""
    assert _shown("Keller could spend four years in prison and lose his licence.") == []


def test_that_somebody_speaks_is_no_claim_beside_what_he_says():
    """What he says is one, and names him."""
    (one,) = claims(
        "A spokeswoman said: “We know that two men left the mine at the foot of the hills and went home to their sons.”"
    )
    assert one.attribution == "A spokeswoman"


def test_no_headline_opens_with_what_joins_it_to_who_says_it():
    """What somebody says is shown without "that"."""
    said = "that 5,000 soldiers will be in position by Monday, with Odala warning that training has involved 12,000."
    shown = [one.in_full or one.headline for one in parse(document(f"A senior official estimates {said}")).claims]
    assert shown
    assert not any(one.startswith("That ") for one in shown)


def test_a_scene_that_is_cut_off_goes_whole():
    """A headline does not end in those who warn, without what they warn of."""
    warned = (
        "with the valley and the district of Odala warning that joint training of both armies has involved 12,000 men"
    )
    shown = _shown(f"A senior official estimates that 5,000 soldiers will be in position by Monday, {warned}.")
    assert "A senior official estimates that 5,000 soldiers will be in position by Monday" in shown


@pytest.mark.parametrize(
    ("language", "sentence", "shown"),
    [
        ("en", "A lawyer denied that the mayor had sold the mine in May.", None),
        ("en", "Reports that the ferry sank on Monday are false.", None),
        ("en", "The inquiry wants to know whether the bridge was closed on Monday.", None),
        ("de", "Brandis widersprach Berichten, er habe im Herbst mit einem Käufer verhandelt.", None),
        ("fr", "Le maire dément que le pont a été fermé le 3 mai.", None),
        ("es", "Los vecinos niegan que la mina cerrara el 3 de mayo.", None),
        ("it", "Il sindaco nega che il ponte sia stato chiuso il 3 maggio.", None),
        ("nl", "Zij willen dat de opvang er in mei niet komt.", "Zij willen dat de opvang er niet komt"),
        ("pt", "O autarca nega que a ponte tenha fechado a 3 de maio.", None),
    ],
)
def test_what_is_denied_doubted_or_asked_is_shown_with_who_does_so(language, sentence, shown):
    """In no headline does it stand as so."""
    lines = _shown(sentence, language)
    assert lines
    assert all(line.startswith(sentence[:6]) for line in lines)
    assert shown is None or shown in lines


def test_no_verb_is_supplied_where_it_is_not_clear_of_what():
    """Between commas stands another noun than that of the sentence."""
    owned = (
        "The mine in Odala, on a hill, opened by Anna Keller in 2022, brought the town money and plenty of visitors."
    )
    assert not any("[was]" in line for line in _shown(owned))


def test_words_put_in_an_order_that_may_be_wrong_give_way_to_the_sentence():
    """Nobody can tell which of two nouns without an article is the subject."""
    sentence = "Die Brücke war im März gesperrt worden, nachdem Prüfer Risse entdeckt hatten"
    assert sentence in _shown(f"{sentence}.", "de")


def test_a_headline_does_not_say_only_that_somebody_was_heard():
    """What he said goes with it."""
    sentence = "Data from the engine show that the train was at 49 mph on Monday"
    assert all("49" in line for line in _shown(f"{sentence}."))
