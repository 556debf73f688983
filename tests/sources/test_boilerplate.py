"""Every rule for lines that are no article carries examples, and they hold."""

import pytest

from timeline.languages import loader
from timeline.sources.boilerplate import boilerplate

TABLES = {language: loader.table(language, "boilerplate") for language in loader.having("boilerplate")}
RULES = [(language, rule) for language, table in TABLES.items() for rule in (*table["line"], table["appeal"])]

PROSE = ["The bridge opened on 14 May 2024, the mayor said, and nobody was hurt."] * 4


def cases(key):
    """One test for each line under that key."""
    return [
        pytest.param(language, line, rule["reason"], id=f"{language}: {line}")
        for language, rule in RULES
        for line in rule[key]
    ]


@pytest.mark.parametrize(("language", "line", "reason"), cases("examples"))
def test_examples_are_set_aside(language, line, reason):
    """With the reason of their rule."""
    assert boilerplate([*PROSE, line], language)[-1] == reason


@pytest.mark.parametrize(("language", "line", "reason"), cases("keeps"))
def test_what_looks_alike_is_kept(language, line, reason):
    """By every rule."""
    assert boilerplate([*PROSE, line], language)[-1] is None


@pytest.mark.parametrize(("language", "rule"), RULES, ids=lambda value: str(value)[:40])
def test_every_rule_has_an_example_and_a_counterexample(language, rule):
    """A rule without them is a rule nobody has seen work."""
    assert rule["examples"]
    assert rule["keeps"]


def test_a_section_runs_to_the_end_in_the_last_parts_only():
    """A "Related" at the head of a page does not take the article with it."""
    assert boilerplate(["Related:", *PROSE], "en") == ["related articles", None, None, None, None]
    assert boilerplate([*PROSE, "Related:", "Another bridge"], "en")[4:] == ["related articles"] * 2
