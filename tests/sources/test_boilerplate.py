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


#: Lines that begin or end like furniture and are none.
ARTICLE = [
    "Q: Will there be more strikes?",
    "Key dates",
    "17 May: first strike",
    "• Members' pay last rose on 01/04/2022.",
    "News of the deal came late.",
    "Video shows the bridge falling",
    "Image problems",
    "Share prices fell 3 per cent",
    "More from the talks is expected on Monday.",
    "Opinion is divided",
    "Live from Leeds: the talks broke up at 9pm.",
    "Comments on the deal were few",
    "Print workers join strike",
    "Email leak shows row",
    "Support grows for strike",
    "Copyright law changes on 1 June",
    "Join us, miners tell guards",
    "Sign up or ship out, sailors told",
    "Subscribe or perish, poets told",
    "Updated timetable from July",
    "World Cup",
    "Breaking news came at 10pm: the bridge had fallen.",
    "Contact was lost at 10:42.",
    "Terms of the deal",
    "Privacy row grows",
    "Page 3 of the report was missing",
    "12 views on the strike",
    "Post office closes",
    "2019",
    "18:40",
    "The union asks you to support us: come to York on 6 July, and bring your friends.",
    "We have told our members that we will not sign, and we thank you for your support.",
    "“Our readers deserve better than a newsletter and a paywall,” she said, and so do you.",
    "Related talks on pensions go on",
    "See the report of 14 May for what was found",
    "Anzeigen gegen drei Männer",
    "Photographs were taken; none has been published.",
    "Editing by committee",
]


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize("line", ARTICLE)
def test_the_article_stays(line, language):
    """In its midst and at its end, whatever language it is taken for."""
    assert boilerplate([*PROSE, line, *PROSE], language)[4] is None
    assert boilerplate([*PROSE, line], language)[4] is None
