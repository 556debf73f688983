"""The notation of phrases: what its marks mean, and that no match lies away from its triggers."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timex.test_tagger import TEXTS
from timeline.languages import loader
from timeline.timex import tag
from timeline.timex.candidates import candidates
from timeline.timex.guards import stands
from timeline.timex.notation import Notation, Slot, levelled
from timeline.timex.patterns import phrases

SLOTS = {
    "month": Slot("(?:June|July)", frozenset({"june", "july"}), frozenset({"june", "july"})),
    "day": Slot(r"\d{1,2}", frozenset({"#1", "#2"}), frozenset({"#1", "#2"})),
    "shortyear": Slot(r"['’]\d{2}", frozenset({"#2"})),
}

#: Common words and figures are poor triggers.
RARITY = {"the": 50.0, "of": 50.0, "#1": 5.0, "#2": 5.0}

NOTATION = Notation(
    SLOTS.__getitem__, lambda word: RARITY.get(word, 0.1), {"date": "{day} {month}", "when": "on {@date}"}
)


def compiled(pattern):
    """The pattern with its pieces put in, compiled."""
    return NOTATION.compile(NOTATION.expand(pattern))


@pytest.mark.parametrize(
    ("pattern", "matching", "failing"),
    [
        ("early June", ["early June", "EARLY  june", "early\nJune"], ["earlyJune", "early"]),
        ("[the ]end", ["the end", "end"], ["the the end"]),
        ("(early|late) {month}", ["early June", "late July"], ["June", "early late June"]),
        ("[in (early|late) ]{month}", ["June", "in late June"], ["late June", "in June"]),
        ("{day:first}-{day} {month}", ["1-2 June"], ["1 June"]),
        ("a (b|)c", ["a bc", "a c"], ["a b"]),
        ("{@when}", ["on 5 June"], ["5 June"]),
        ("the year's end", ["the year's end", "the year’s end", "the year 's end"], ["the years end", "the year' s"]),
        ("{day}, {day}", ["1, 2", "1 , 2"], ["1,2", "1 2"]),
        ("{day}(–|-){day}", ["1–2", "1 – 2", "1-2", "1 - 2"], ["1 2", "1 -2"]),
        ("at c. 5", ["at c. 5"], ["at c 5"]),
    ],
)
def test_what_a_pattern_matches(pattern, matching, failing):
    """Brackets are optional, bars choose, blanks are any blanks, words are of any case."""
    regex = re.compile(compiled(pattern).regex)
    assert all(regex.fullmatch(levelled(text)) for text in matching)
    assert not any(regex.fullmatch(levelled(text)) for text in failing)


def test_a_slot_named_twice_gives_two_groups_of_one_name():
    """Whichever alternative matches gives its value."""
    slots = compiled("({day} {month}|{month} {day})").slots
    assert sorted(slots.values()) == [("day", "day"), ("day", "day"), ("month", "month"), ("month", "month")]
    assert len(slots) == 4


def test_a_slot_can_bear_another_name():
    """The last day of a range is not its first."""
    assert list(compiled("{day:last}").slots.values()) == [("last", "day")]


@pytest.mark.parametrize(
    ("pattern", "triggers"),
    [
        ("the {day} of {month}", {"june", "july"}),
        ("the end", {"end"}),
        ("[early ]{day}", {"#1", "#2"}),
        ("(early|the) end", {"end"}),
        ("(early|late)", {"early", "late"}),
        ("(early|[late])", set()),
        ("Q{day}", {"q"}),
        ("21st", {"st"}),
        ("the end of", {"end"}),
        ("o'clock", {"clock"}),
        ("{day}/{day}", {"/"}),
    ],
)
def test_the_rarest_piece_that_must_be_there_is_the_trigger(pattern, triggers):
    """What may be left out is none; of a choice all alternatives are."""
    assert compiled(pattern).triggers == triggers


@pytest.mark.parametrize(
    ("pattern", "opens"),
    [
        ("the {day} of {month}", {"the"}),
        ("[early ]{day}", {"early", "#1", "#2"}),
        ("[[the ]early ]{month}", {"the", "early", "june", "july"}),
        ("(early|[late ]mid){day}", {"early", "late", "mid"}),
        ("o'clock", {"o"}),
        ("mid-{month}", {"mid"}),
        ("week[end]", None),
        ("(all|every)day", None),
        ("({day}|{day}:){day}", None),
        ("{day}th", {"#1", "#2"}),
        ("[in ]{shortyear}", None),
        (", {month}", None),
    ],
)
def test_a_pattern_knows_the_words_that_can_open_it(pattern, opens):
    """None where it may begin with a mark, or where more letters can join its first word in a text."""
    assert compiled(pattern).opens == opens


@pytest.mark.parametrize("pattern", ["(early", "[early", "early)", "((early)", "early]"])
def test_a_bracket_that_does_not_close_is_refused(pattern):
    """At start-up of the tests, not in the middle of an article."""
    with pytest.raises(ValueError, match="bracket does not close"):
        compiled(pattern)


def test_a_piece_that_is_not_there_is_refused():
    """A slip of the pen is found by the tests of the phrases."""
    with pytest.raises(KeyError):
        compiled("{@nowhere}")


def everywhere(text, language):
    """The places that the phrases match when each is run over the whole text."""
    return {
        (*match.span("timex"), order)
        for order, phrase in enumerate(phrases(language))
        for match in phrase.pattern.finditer(levelled(text))
        if stands(text, *match.span("timex"), phrase, language)
    }


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_triggers_miss_no_match(text):
    """Looking only around trigger words finds what looking everywhere does."""
    found = {(found.start, found.end, found.order) for found in candidates(text, "en")}
    assert found == everywhere(text, "en")


@pytest.mark.parametrize("language", loader.available())
def test_triggers_miss_no_example(language):
    """Nor in the examples of the phrases, all in a row."""
    for entry in loader.table(language, "timex")["phrase"]:
        text = " ".join(example[0] for example in entry["examples"])
        assert everywhere(text, language) == {(c.start, c.end, c.order) for c in candidates(text, language)}


@given(
    st.sampled_from(["early June ", "on 5 and 6 May 2024, ", "two days later ", "half past ten "]), st.integers(0, 12)
)
def test_a_phrase_is_found_wherever_itstands(words, times):
    """The windows around triggers join without a gap."""
    found = [timex.text for timex in tag(words * times)]
    assert found == [timex.text for timex in tag(words)] * times
