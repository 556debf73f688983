"""A quotation is found again, or it is said why not; it never leads to words that only look like it."""

import pytest

from timeline.edits.quotations import NotFound, Quotation, Quotations
from timeline.model.edit import Place

BEGAN = "The talks in Odala began on 5 May."


def find(place, *quotes, source="a.txt"):
    """The words that a place leads to, where these stand in the source one after the other; or why there are none."""
    around = ["It rained.", *quotes, "It snowed."]
    known = [
        Quotation(f"c{number}", source, quote, "5 May" if "5 May" in quote else "", around[number], around[number + 2])
        for number, quote in enumerate(quotes)
    ]
    fields = {"source": "a.txt"} | place
    try:
        found = Quotations(known).find(Place(**fields))
    except NotFound as problem:
        return str(problem)
    return next(one.quote for one in known if one.id == found)


@pytest.mark.parametrize(
    "now",
    [
        BEGAN,
        "The talks in Odala  began\non 5\u00a0May.",
        "THE TALKS IN ODALA BEGAN ON 5 MAY.",
        "The talk at Odala began on 5 May.",
        "Talks in Odala began on 5 May",
        "On 5 May began the talks in Odala.",
    ],
    ids=["same", "blanks", "capitals", "little words", "shorter", "order"],
)
def test_the_same_words_are_found(now):
    assert find({"quote": BEGAN}, now, "The drivers walked out on 5 May.") == now


@pytest.mark.parametrize(
    "lookalike",
    [
        "The talks in Odala ended on 5 May.",
        "The talks in Odala began on 6 May.",
        "The talks in Tarsk began on 5 May.",
        "The secret talks in Odala began on 5 May.",
        "The talks in Odala never began on 5 May.",
        "The talks in Odala didn't begin on 5 May.",
    ],
    ids=["verb", "number", "name", "one more word", "denied", "denied shortly"],
)
def test_a_look_alike_is_not_taken(lookalike):
    """Where the quoted sentence is gone and such a one stands elsewhere."""
    for place in ({"quote": BEGAN}, {"quote": BEGAN, "before": "It hailed.", "after": "It snowed."}):
        assert "is no longer said in a.txt" in find(place, lookalike)


def test_between_the_same_words_more_may_change():
    """What stands where it stood is the same sentence; its numbers and a denial must be the same even there."""
    place = {"quote": BEGAN, "before": "It rained.", "after": "It snowed."}
    now = "The talks at Odala got under way on 5 May."
    assert find(place, now) == now
    assert "no longer said" in find(place, "The talks in Odala began on 6 May.")
    assert "no longer said" in find(place, "The talks in Odala never began on 5 May.")
    assert "no longer said" in find(place, "Markets rose by a little on 5 May.")


def test_a_neighbour_does_not_take_the_place_of_a_sentence_that_was_cut():
    """It has one neighbour of the old one, not both."""
    place = {"quote": BEGAN, "before": "It rained.", "after": "The talks in Odala ended on 5 May."}
    assert "no longer said" in find(place, "The talks in Odala ended on 5 May.")


def test_a_copy_in_another_source_is_not_taken():
    """Even word for word: the editor spoke of that source; the source that was meant is told."""
    assert find({"quote": BEGAN}, BEGAN, source="b.txt") == "there is no source a.txt; did you mean “b.txt”?"


def test_what_fits_twice_fits_nowhere():
    """The remedy is told."""
    assert find({"quote": BEGAN}, BEGAN, BEGAN) == f"“{BEGAN}” fits 2 claims; quote more of it"
    assert "quote more of it" in find({"quote": "The talks in Odala"}, BEGAN, "The talks in Odala ended.")


def test_a_part_is_found_where_it_stands_once():
    """For those who write by hand; the desk quotes the whole."""
    assert find({"quote": "talks in Odala"}, BEGAN, "It ended.") == BEGAN
    assert "no longer" in find({"quote": "talks"}, BEGAN)
    assert "no longer" in find({"quote": "talks in Odala", "id": "gone"}, BEGAN)


def test_the_words_that_date_it_tell_claims_of_one_sentence_apart():
    """And must be those that were meant."""
    assert find({"quote": BEGAN, "when": "5  MAY"}, BEGAN) == BEGAN
    assert "dated by “6 May” is no longer said" in find({"quote": BEGAN, "when": "6 May"}, BEGAN)


def test_an_id_leads_to_its_claim():
    """With its words as a check; alone it cannot survive a change of the file, and that is said."""
    assert find({"id": "c0", "source": None}, BEGAN) == BEGAN
    assert find({"id": "c0", "quote": BEGAN}, BEGAN) == BEGAN
    assert "is that of other words" in find({"id": "c0", "quote": "It ended."}, BEGAN)
    assert find({"id": "c9"}, BEGAN) == "there is no claim c9; name the source and quote it"


def test_a_word_of_a_script_without_cases_is_no_inflection_of_another():
    """Long runs without blanks are compared as they are."""
    assert "no longer" in find({"quote": "五月五日会谈在奥达拉开始" * 3}, "五月五日会谈在奥达拉结束" * 3)


def claims_of_one_sentence(*headlines):
    """Claims that share their quotation; alike in all, they are numbered."""
    return Quotations(
        Quotation(f"c{number}", "a.txt", BEGAN, headline=headline, which=f"{number} of {len(headlines)}")
        for number, headline in enumerate(headlines, 1)
    )


def test_several_claims_of_one_sentence_are_told_apart():
    """By what they tell, in other typography too; else by their number, as long as there are as many."""
    place = {"source": "a.txt", "quote": BEGAN}
    known = claims_of_one_sentence("The talks began", "“The talks” were announced")
    assert known.find(Place(**place, headline='"The talks"  were announced')) == "c2"
    with pytest.raises(NotFound, match="say which with headline = “The talks began” or "):
        known.find(Place(**place))
    alike = claims_of_one_sentence("The talks began", "The talks began")
    assert alike.find(Place(**place, headline="The talks began", which="2 of 2")) == "c2"
    with pytest.raises(NotFound, match="fits 2 claims"):
        alike.find(Place(**place, headline="The talks began", which="2 of 3"))
