"""The page in other languages: the same words in each, dates as each writes them, nothing that fits one side only."""

import re
import string

import pytest

from tests import factories
from tests.renderer.markup import Page
from tests.renderer.story import no_year, story
from timeline.languages import loader
from timeline.renderer import embed, render
from timeline.renderer.templates import asset, template_root
from timeline.renderer.wording import Wording

LANGUAGES = loader.having("page")

#: What a language may lack or add: a short form beside another day, another name for the first of a month.
OPTIONAL = {("dates", "day_of_month"), ("dates", "first_day")}


def words_of(table, path=()):
    """Each text with its path; plural forms and units are one text."""
    for name, value in table.items():
        forms = isinstance(value, dict) and set(value) <= {"one", "few", "many", "other", "day", "month", "year"}
        if isinstance(value, dict) and not (forms and path):
            yield from words_of(value, (*path, name))
        else:
            yield (*path, name), value


def fields_of(value):
    texts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(str(text)) if name}


SPANISH_BY = "el 31 de octubre de 2024 o antes"
ENGLISH = dict(words_of(loader.table("en", "page")))


def test_four_languages_have_words():
    assert {"de", "en", "es", "fr"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language):
    words = dict(words_of(loader.table(language, "page")))
    assert set(words) - OPTIONAL == set(ENGLISH) - OPTIONAL
    wrong = [path for path, value in words.items() if path in ENGLISH and fields_of(value) != fields_of(ENGLISH[path])]
    assert not wrong, "these fill in something else than the English ones"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_its_embed_are_told_in_the_language(language):
    timeline = story().model_copy(update={"language": language})
    page = Page(render(timeline)["index.html"])
    assert page.all("html")[0].attributes["lang"] == language
    assert loader.table(language, "page")["disputes"]["heading"] in page.all("main")[0].words
    assert loader.table(language, "page")["embed"]["whole"] in Page(embed.embed(timeline)).all("main")[0].words


def test_messages_to_the_maintainer_say_that_they_are_english():
    german, english = (render(story().model_copy(update={"language": one}))["index.html"] for one in ("de", "en"))
    assert [one.attributes.get("lang") for one in Page(german).all("bdi") if "not a text" in one.words] == ["en"]
    assert [one.attributes.get("lang") for one in Page(english).all("bdi") if "not a text" in one.words] == [None]


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ["14. Dezember 2024", "zwischen dem 6. und dem 11. Dezember 2024", "spätestens am 31. Oktober 2024"]),
        ("fr", ["14 décembre 2024", "entre le 6 et le 11 décembre 2024", "le 31 octobre 2024 au plus tard"]),
        (
            "es",
            ["14 de diciembre de 2024", "entre el 6 y el 11 de diciembre de 2024", "el 31 de octubre de 2024 o antes"],
        ),
    ],
)
def test_dates_as_the_language_writes_them(language, texts):
    dates = ("2024-12-14", "2024-12-06..2024-12-11", "..2024-10-31")
    assert [Wording(language).date(factories.date(date)) for date in dates] == texts


def test_more_of_a_language():
    assert Wording("fr").date(factories.date("2024-05-01")) == "1er mai 2024"
    assert Wording("de").date(factories.date("2024-06")) == "Juni 2024"
    assert Wording("es").date(no_year(12, 16)) == "16 de diciembre, año desconocido"
    assert Wording("de-AT").language == "de"
    assert Wording("de").number(12045) == "12.045"
    assert Wording("fr").count("sources", 0) == "0 source"
    assert (Wording("de").signed(4.25), Wording("en").signed(-0.7)) == ("+4,2", "−0.7")


def test_styles_name_no_side_that_only_fits_one_direction():
    sided = re.compile(r"(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)|float:")
    for path in template_root().glob("*.css"):
        if path.name != "desk.css":
            assert not sided.search(asset(path.name)), path.name


def test_words_that_run_the_other_way_find_their_direction():
    page = Page(render(factories.single("وصل الجنود في أكتوبر"))["index.html"])
    assert page.all("blockquote")[0].attributes["dir"] == "auto"
    assert "dir" not in Page(render(factories.single("They came."))["index.html"]).all("blockquote")[0].attributes
