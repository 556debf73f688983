"""A pattern is tried on a text that has a word without which it cannot match, and on no other."""

import re

import pytest

from timeline.languages.keyed import Keyed, ending_key, key


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("called off", "called"), ("Not", "not"), ("d'après", "après"), ("“mutual”", "mutual"), ("…", None)],
)
def test_the_longest_word_is_the_key_of_a_phrase(phrase, expected):
    assert key(phrase) == expected


@pytest.mark.parametrize(("ending", "expected"), [("n't", "t"), ("n’t", "t"), ("est", None), ("-born", "born")])
def test_the_end_of_a_word_has_its_whole_words_for_keys(ending, expected):
    assert ending_key(ending) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fair was called off.", "called off"),
        ("CALLED OFF: the fair", "CALLED OFF"),
        ("The fair took place.", None),
        ("They called the office.", None),
    ],
)
def test_what_is_found_is_what_the_pattern_finds(text, found):
    pattern = re.compile(r"(?<!\w)(?:called off|no)(?!\w)", re.IGNORECASE)
    keyed = Keyed.of(pattern, map(key, ("called off", "no")))
    match = keyed.search(text)
    assert (match and match[0]) == found
    assert match == found or match[0] == pattern.search(text)[0]


def test_a_pattern_of_which_an_alternative_has_no_key_is_tried_on_every_text():
    keyed = Keyed.of(re.compile("…|no"), [key("…"), key("no")])
    assert keyed.search("and then …") is not None
