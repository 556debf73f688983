"""How a name that begins a sentence stands within one."""

import pytest

from timeline.languages.within import within


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("The operator", "en", "the operator"),
        ("A spokesman", "en", "a spokesman"),
        ("Theresa May", "en", "Theresa May"),
        ("THE COUNCIL", "en", "THE COUNCIL"),
        ("Die Stadt", "de", "die Stadt"),
        ("L'association Verne", "fr", "l'association Verne"),
        ("Lagarde", "fr", "Lagarde"),
        ("The operator", "xx", "The operator"),
    ],
)
def test_an_article_is_small_a_name_is_not(name, language, expected):
    assert within(name, language) == expected
