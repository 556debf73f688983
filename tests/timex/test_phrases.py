"""Every phrase of every language carries examples, and they hold."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.languages import loader
from timeline.timex import tag
from timeline.timex.patterns import phrases
from timeline.timex.rules import RULES
from timeline.timex.value import timex_value

WRITTEN = dt.date(2024, 12, 18)

EXAMPLES = [
    pytest.param(language, *example, id=f"{language}: {example[0]}")
    for language in loader.available()
    for entry in loader.table(language, "timex")["phrase"]
    for example in entry["examples"]
]


@pytest.mark.parametrize(("language", "text", "words", "value"), EXAMPLES)
def test_example_gives_its_value(language: str, text: str, words: str, value: str) -> None:
    """The words are found with their value; an example with no words finds nothing."""
    found = {timex.text: timex_value(timex, WRITTEN) for timex in tag(text, language)}
    if words:
        assert found.get(words) == value, f"found {found}"
    else:
        assert found == {}


@pytest.mark.parametrize("language", loader.available())
def test_every_phrase_names_a_rule_and_has_an_example(language: str) -> None:
    """A phrase without an example is a phrase nobody has seen work."""
    for entry, phrase in zip(loader.table(language, "timex")["phrase"], phrases(language), strict=True):
        assert phrase.rule in RULES, f"no rule {phrase.rule!r} in timeline/timex/rules/"
        assert entry["examples"], f"add an example to {entry['pattern']!r}"
