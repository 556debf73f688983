"""Every phrase of every language carries examples, and they hold."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

import timeline
from timeline.languages import loader
from timeline.timex import tag
from timeline.timex.patterns import phrases
from timeline.timex.rules import RULES
from timeline.timex.slots import NUMBERS, SLOTS
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


@pytest.mark.parametrize(("language", "text", "words", "value"), EXAMPLES)
def test_text_cut_into_words_reads_the_same(language: str, text: str, words: str, value: str) -> None:
    """Corpora and some feeds set blanks before commas and genitives."""
    cut, found = (re.sub(r"(?<=\w)(,(?= )|['’]s\b)", r" \1", part) for part in (text, words))
    if cut != text and words:
        assert {timex.text: timex_value(timex, WRITTEN) for timex in tag(cut, language)}.get(found) == value


@pytest.mark.parametrize("language", loader.available())
def test_every_phrase_names_a_rule_and_has_an_example(language: str) -> None:
    """A phrase without an example is a phrase nobody has seen work."""
    for entry, phrase in zip(loader.table(language, "timex")["phrase"], phrases(language), strict=True):
        assert phrase.rule in RULES, f"no rule {phrase.rule!r} in timeline/timex/rules/"
        assert entry["examples"], f"add an example to {entry['pattern']!r}"


def _slots(language: str) -> set[str]:
    """The kinds of slots that the phrases of a language have, and the tables and numbers that these stand for."""
    kinds = {kind for phrase in phrases(language) for _, kind in phrase.slots.values()}
    return kinds | {name for kind in kinds for name in SLOTS.get(kind, ())}


@pytest.mark.parametrize("language", loader.available())
def test_every_table_of_words_is_read(language: str) -> None:
    """By a slot of a phrase or by the code; what nobody reads misleads whoever adds to it."""
    code = "".join(path.read_text(encoding="utf-8") for path in Path(timeline.__file__).parent.rglob("*.py"))
    named = set(re.findall(r'"(\w+)"', code))
    assert set(loader.table(language, "words")) - {"capitalised"} <= _slots(language) | named


def test_every_number_slot_is_used() -> None:
    """In some language."""
    used = set().union(*map(_slots, loader.available()))
    assert set(NUMBERS) | set(SLOTS) <= used


@pytest.mark.parametrize("language", loader.available())
def test_every_piece_is_used(language: str) -> None:
    """By a phrase or by another piece."""
    table = loader.table(language, "timex")
    patterns = [*(entry["pattern"] for entry in table["phrase"]), *table["piece"].values()]
    assert all(any(f"{{@{name}}}" in pattern for pattern in patterns) for name in table["piece"])
