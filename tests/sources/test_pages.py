"""Line by line: on pages in the style of many outlets all that is not the article is set aside, and nothing else."""

import re

import pytest

from tests.conftest import ROOT
from tests.sources.gold import JUNK, pages, read
from timeline.model.document import LineKind
from timeline.sources.document import read_file

STORIES = ROOT / "tests" / "evaluation" / "stories"

#: What an editor strikes out of the articles that the project ships, by the beginning of the file's name.
SEEDS = {
    "000": ("Photo : ",),
    "001": ("Featured", "Source link", "Related Posts", "1 of 229"),
    "002": ("About the Author", "Stavros Atlamazoglou is", "Image Credit:"),
    "003": (
        "Read more:",
        "You could close",
        "We keep our reporting",
        "A little bit goes",
        "Become a Patron!",
        "Original Source",
        "(Visited 1 times",
        "About The Author",
        "Related:",
    ),
    "004": ("With Reuters inputs",),
}

#: What names who wrote it, for whom and when, in the articles of the other story.
STRIKE = {
    "01": ("RAIL CREWS' UNION", "PRESS STATEMENT", "Ref:"),
    "02": ("By our reporter",),
    "03": (),
    "04": (),
    "05": ("Tom Achterberg", "Sat 10 Aug 2024"),
    "06": ("Page last updated",),
}


def lines_of(document, kind):
    """The lines of a kind, without the blanks around them."""
    return [document.text[line.start : line.end].strip() for line in document.lines if line.kind is kind]


def begin(lines, beginnings):
    """Are these the lines, each with its beginning?"""
    return len(lines) == len(beginnings) and all(map(str.startswith, lines, beginnings))


@pytest.fixture
def document(tmp_path):
    """The document of a text."""

    def made(text, name="page.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_file(tmp_path / name, name).documents[0]

    return made


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_line_is_what_an_editor_takes_it_for(document, page):
    """Furniture, credits, title, article; many outlets, seven languages."""
    made = document(page.text)
    lines = [made.text[line.start : line.end] for line in made.lines]
    wrong = [case for case in zip(page.marks, read(made), lines, strict=True) if case[0] != case[1]]
    assert not wrong


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_cleaned(seeds, name):
    """Each junk line, and no line of the article."""
    (path,) = seeds.glob(f"{name}*")
    assert begin(lines_of(read_file(path, path.name).documents[0], LineKind.BOILERPLATE), SEEDS[name])


@pytest.mark.parametrize("name", STRIKE)
def test_an_article_without_furniture_loses_nothing(name):
    """Not even what looks like a list or a notice."""
    (path,) = (STORIES / "strike" / "articles").glob(f"{name}*")
    made = read_file(path, path.name).documents[0]
    assert lines_of(made, LineKind.BOILERPLATE) == []
    assert begin(lines_of(made, LineKind.CREDIT), STRIKE[name])


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_years_and_names_change_nothing(document, page):
    """The same story a generation later (the weekdays stay), told of other people, is read alike."""
    later = re.sub(r"\b(19|20)\d\d\b", lambda year: str(int(year[0]) + 28), page.text)
    for name, other in {"Solheim": "Verhoeven", "Dale": "Nkemelu", "Weller": "Brandt", "Ostermeier": "Yılmaz"}.items():
        later = later.replace(name, other)
    one, two = document(page.text), document(later)
    assert [line.kind for line in one.lines] == [line.kind for line in two.lines]
    roles = [[credit.role for credit in made.credits] for made in (one, two)]
    assert roles[0] == roles[1]
    assert (one.language, one.metadata.publisher) == (two.language, two.metadata.publisher)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_an_article_alone_loses_nothing(document, page):
    """Without the furniture around it no line of it becomes furniture."""
    kept = [
        line for mark, line in zip(page.marks, filter(str.strip, page.text.splitlines()), strict=True) if mark != JUNK
    ]
    assert lines_of(document("\n".join(kept)), LineKind.BOILERPLATE) == []
