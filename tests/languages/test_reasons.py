"""How things were worked out, in every language that tells it: the same sentences, with the same slots."""

import string

import pytest

from timeline import build
from timeline.languages import loader
from timeline.languages.reasons import say, worded
from timeline.model.sentence import sentence
from timeline.sources.formats import FORMATS

LANGUAGES = loader.having("reasons")


def patterns(table, path=()):
    for name, value in table.items():
        if isinstance(value, dict):
            yield from patterns(value, (*path, name))
        else:
            yield ".".join((*path, name)), value


def slots(pattern):
    return sum(field is not None for _, field, _, _ in string.Formatter().parse(pattern))


def test_every_language_of_the_page_tells_reasons():
    assert loader.having("page") == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences_and_slots(language):
    english = dict(patterns(loader.table("en", "reasons")))
    told = dict(patterns(loader.table(language, "reasons")))
    assert {name: slots(pattern) for name, pattern in told.items()} == {
        name: slots(pattern) for name, pattern in english.items()
    }


def test_every_action_has_a_name():
    known = {action for language in loader.having("actions") for action in loader.table(language, "actions")["action"]}
    assert known == set(loader.table("en", "reasons")["naming"]["action"])


def test_a_sentence_may_hold_another():
    days = sentence("days.between", "2024-05-10", "2024-06-02")
    told = sentence("claims.counted", "last {week}", days)
    assert worded(told, "en") == (
        "“last {week}” is counted from the publication date; "
        "this source was published between 2024-05-10 and 2024-06-02."
    )


def test_a_regional_language_and_one_without_sentences():
    assert say("de-AT", "days.open") == "irgendwann"
    assert say("is", "days.open") == "at some time"


ARTICLES = {
    "herald.txt": "---\npublished: 2024-12-18\n---\nThe army raided the docks at Odala on 15 December, killing 40 men. "
    "It denied the raid on Monday. The docks are closed.",
    "courier.txt": "ODALA, 17 December 2024 – The army raided the docks at Odala on 16 December, killing 60 men. "
    "Last month the port was sold.",
    "echo.txt": "The army raided the docks at Odala on 16 December and burnt them. Winter is near.",
}


def told(folder, language):
    """All that is told of how things were worked out."""
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "timeline.toml").write_text(f'language = "{language}"\n', encoding="utf-8")
    timeline = build(folder, folder / "out", cached=False)
    found = [step for claim in timeline.claims for date in (claim.date, claim.said) if date for step in date.steps]
    for source in timeline.sources:
        found += [text for step in source.dating_steps for text in (step.text, step.effect)]
    for event in timeline.events:
        found += [reason.text for merge in event.merges for reason in merge.reasons]
        found += [dispute.what for dispute in event.disagreements if dispute.kind != "figure"]
        found += [r.why for dispute in event.disagreements for r in dispute.readings]
    return found


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_the_whole_story_is_told_in_the_language_of_the_timeline(language, tmp_path):
    """Its quotations stay as they are, and so they do in English."""
    english, translated = told(tmp_path / "en", "en"), told(tmp_path / "other", language)
    assert len(english) == len(translated) > 20
    common = {name.strip() for text in set(english) & set(translated) for name in text.split(",")}
    assert common <= {"courier", "echo", "herald"}, "but for names"


def test_every_format_has_a_name():
    kinds = loader.table("en", "reasons")["reading"]["kinds"]
    assert kinds == {form.NAME: form.NAME for form in FORMATS if form.ENDINGS}
