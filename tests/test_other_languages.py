"""A story in languages that have no folder of their own: its sources are dated rightly, or honestly wide."""

import tomllib
from pathlib import Path

import pytest

import timeline
from timeline.dates.interval import Day
from timeline.model.source import Source

STORIES = tomllib.loads(Path(__file__).with_name("other_languages.toml").read_text(encoding="utf-8"))

WRITTEN = {"first": Day(2024, 3, 12), "second": Day(2024, 3, 14), "third": Day(2024, 4, 5)}


def sources_of(language: str, folder: Path) -> dict[str, Source]:
    """The sources of the story in a language, by their names, with the dates that a build gives them."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in STORIES[language].items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    built = timeline.build(seeds, folder / "build")
    return {source.path.removesuffix(".txt"): source for source in built.sources}


@pytest.mark.parametrize("language", STORIES)
def test_its_language_is_known_and_no_source_is_dated_wrongly(language, tmp_path):
    """What says its day has that very day."""
    sources = sources_of(language, tmp_path)
    assert {source.language for source in sources.values()} == {language}
    for name, source in sources.items():
        days = source.published
        assert days is None or (days.earliest or Day.min) <= WRITTEN[name] <= (days.latest or Day.max)
    first = sources["first"].published
    assert first is not None
    assert first.earliest == first.latest == WRITTEN["first"]


@pytest.mark.parametrize("language", sorted(set(STORIES) - {"ar", "zh"}))
def test_a_day_named_beside_yesterday_dates_its_source(language, tmp_path):
    """Once another source tells the year; Arabic and Chinese join small words on, so too few are alike."""
    third = sources_of(language, tmp_path)["third"].published
    assert third is not None
    assert third.earliest == third.latest == WRITTEN["third"]
