"""The language of a text: told where it is certain, and not guessed where it is not."""

import pytest

from timeline.languages.reasons import worded
from timeline.sources.document import read_file
from timeline.sources.language import detect

TEXTS = {
    "en": "The bridge was opened on Monday, and the mayor said that nobody was hurt when it fell in the year before.",
    "de": "Die Brücke wurde am Montag eröffnet, und sie sagte, dass im Jahr zuvor, als sie fiel, niemand verletzt war.",
    "fr": "Le pont a été ouvert lundi, et la maire a déclaré que personne n'avait été blessé quand il est tombé.",
    "es": "El puente se abrió el lunes y la alcaldesa dijo que nadie había sido herido cuando se cayó el año anterior.",
    "nl": "De brug ging maandag open en de burgemeester zei dat niemand gewond was toen hij daarvoor instortte.",
    "uk": "Міст відкрили в понеділок, і мер сказав, що ніхто не постраждав, коли він упав за рік до того.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages_are_told_apart(code):
    """The same one every time."""
    assert {detect(TEXTS[code]) for _ in range(3)} == {code}


@pytest.mark.parametrize("text", ["", "Kim Jong Un", "14 May 2024", "Ja, Hof. Nein.", "1 2 3 " * 50])
def test_too_few_words_tell_nothing(text):
    """A name is in no language."""
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("في 14 مايو 2024 أضرب العمال في الميناء", "ar"),
        ("2024年5月14日、港で労働者がストライキを始めた。", "ja"),
        ("Στις 14 Μαΐου ξεκίνησε απεργία", "el"),
        ("Забастовка в порту", "ru"),
    ],
)
def test_a_script_tells_with_few_words(text, code):
    assert detect(text) == code


def test_what_is_given_goes_first(tmp_path):
    """`sources.toml` and the file itself know better than its words."""
    path = tmp_path / "a.md"
    path.write_text(f"---\nlanguage: fr\n---\n{TEXTS['de']}\n", encoding="utf-8")
    assert read_file(path, path.name).documents[0].language == "fr"
    path.write_text(TEXTS["uk"], encoding="utf-8")
    read = read_file(path, path.name).documents[0]
    assert read.language == "uk"
    assert "(uk) is read for its dates only" in worded(read.warnings[0], "en")


def test_a_short_text_is_taken_for_english(tmp_path):
    """As long as nothing says otherwise."""
    path = tmp_path / "a.txt"
    path.write_text("Die Brücke\n", encoding="utf-8")
    assert read_file(path, path.name).documents[0].language == "en"
