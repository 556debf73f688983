"""What shows only beside the other sources: lines that several share at their ends, labels that must be told apart."""

import pytest

from timeline.model.document import LineKind
from timeline.sources import read_folder

ARTICLES = {
    "baths": "The swimming baths closed on Monday, for who knows how long.\nThe council meets again on 14 May.\n",
    "bridge": "The old bridge over the Aire fell on Tuesday night, and forty were hurt.\nTwo of them are children.\n",
    "library": "Two days a week are enough for a library, the mayor said on Friday.\nReaders do not agree with her.\n",
}
ABOUT = "The Aire Mail has told you what your council would rather not since 1887, and our printers are still in town."
BACKGROUND = "Eleven councils in the north have gone bankrupt since the law was changed in April 2013, a report says."


def read(folder, texts):
    """The documents of a folder of these texts."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_folder(folder).documents


def set_aside(documents):
    """The lines that are no article, with those of all documents."""
    return [
        document.text[line.start : line.end]
        for document in documents
        for line in document.lines
        if line.kind is LineKind.BOILERPLATE
    ]


def test_a_line_at_the_end_of_several_is_of_none(tmp_path):
    """Whatever it says: no phrase need be known."""
    texts = {name: f"{text}Wirralgate 7 quarto\n" for name, text in ARTICLES.items() if name != "library"}
    assert set_aside(read(tmp_path, texts | {"library": ARTICLES["library"]})) == ["Wirralgate 7 quarto"] * 2


def test_words_to_the_reader_at_the_end_of_three_are_of_none(tmp_path):
    """Two may still quote one another."""
    assert set_aside(read(tmp_path, {name: f"{text}{ABOUT}\n" for name, text in ARTICLES.items()})) == [ABOUT] * 3


@pytest.mark.parametrize("end", [BACKGROUND, f"“{ABOUT}”"])
def test_background_and_quotations_stay(tmp_path, end):
    """Told thrice, it is still told."""
    assert set_aside(read(tmp_path, {name: f"{text}{end}\n" for name, text in ARTICLES.items()})) == []


def test_prose_at_the_head_of_five_is_of_none(tmp_path):
    """The news of the hour, in a box above every article of a site; four may be a series with one opening."""
    box = "Three men were charged on Monday with the theft of a bronze heron from the park in Millbank."
    others = ("The mill at Odsal burnt down on Sunday.\n", "Two foxes swam from the pier to the island on Friday.\n")
    texts = {f"a{n}": f"{box}\n{text}" for n, text in enumerate([*ARTICLES.values(), *others])}
    for count in (4, 5):
        folder = tmp_path / str(count)
        folder.mkdir()
        set_there = set_aside(read(folder, dict(list(texts.items())[:count])))
        assert set_there == [box] * (count if count == 5 else 0)


def test_pages_of_one_site_are_no_copies_for_what_stands_around_them(tmp_path):
    """They may share a box and a rule for comments, and still tell something else each."""
    box = "Three men were charged on Monday with the theft of a bronze heron from the park in Millbank."
    rules = "The Mail keeps what its readers write for one whole year and a day, it says.\n"
    rules += "Its mast shows the heron that stood in the park of old, before it was a town.\n"
    own = [" ".join(f"Witness {n}{m} told the court what she had seen that night." for m in range(25)) for n in "abcde"]
    texts = {f"a{n}": f"{box}\n{told}\n{rules}It ended at {n}.\n" for n, told in enumerate(own)}
    assert set_aside(read(tmp_path, texts))[:1] == [box]


def test_what_stands_in_the_midst_stays(tmp_path):
    """Headings are set by a paper's hand, and are its article all the same."""
    texts = {name: text.replace("\n", "\nWhat happens next\n", 1) for name, text in ARTICLES.items()}
    assert set_aside(read(tmp_path, texts)) == []


def test_copies_set_nothing_aside(tmp_path):
    """They share all their lines, and not because these are nobody's."""
    text = "".join(ARTICLES.values()).replace(". ", ".\n") + "Five dead\n"
    assert set_aside(read(tmp_path, {"a": text, "b": f"{text} "})) == []


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (["published: 2024-05-14", "published: 2024-05-15T10:00Z"], ["Mail, 2024-05-14", "Mail, 2024-05-15"]),
        (["title: Baths\npublished: 2024-05-14", "title: Bridge"], ["Mail: Baths", "Mail: Bridge"]),
        (["published: 2024-05-14", "published: 2024-05-14"], ["Mail (1)", "Mail (2)"]),
    ],
)
def test_sources_of_one_publisher_are_told_apart(tmp_path, heads, labels):
    """By their dates, else by their titles, else by numbers."""
    texts = (f"---\npublisher: Mail\n{head}\n---\n{text}" for head, text in zip(heads, ARTICLES.values(), strict=False))
    documents = read(tmp_path, dict(zip("ab", texts, strict=False)) | {"library": ARTICLES["library"]})
    assert [document.label for document in documents] == [*labels, "library"]


def test_a_long_name_is_told_apart_by_numbers(tmp_path):
    """Rather than by what is left of a title."""
    name = "The Royal Courier of Airedale and Wharfedale"
    texts = {key: f"---\npublisher: {name}\ntitle: {key}\n---\n{text}" for key, text in ARTICLES.items()}
    assert [document.label for document in read(tmp_path, texts)] == [f"{name} ({number})" for number in (1, 2, 3)]
