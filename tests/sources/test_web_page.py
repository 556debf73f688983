"""Web pages: the article without its surroundings, and only those days as its date that mean publication."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pipeline import build
from timeline.sources import read_folder
from timeline.sources.decode import Unreadable, decode
from timeline.sources.formats import web_page

TOLD = (
    "The harbour bridge was closed on Tuesday after inspectors found cracks in two of its cables, the port said.",
    "Engineers will replace the cables by 30 June 2024, and lorries must use the tunnel until then.",
    "It was opened in 1987 and last repaired in August 2019, when a ship struck one of its piers.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
HEADING = "<h1>Bridge closed after cracks found</h1>"
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
RELATED = '<aside><h3>Related</h3><a href="/f">A ferry sinks</a> <time datetime="2020-03-03">3 March</time></aside>'
FOOTER = "<footer>© 2021 The Courier. Last changed on 3 March 2022.</footer>"
AROUND = {
    "title": "Bridge closed after cracks found",
    "publisher": "The Courier",
    "author": "Ann Smith",
    "url": "https://courier.example/bridge",
    "published": "2024-05-15",
}


def page(head, article=f"<article>{HEADING}{TEXT}</article>", lang="en"):
    """A page with what usually stands around an article."""
    body = f"{NAVIGATION}{article}{RELATED}{FOOTER}"
    return f"<!DOCTYPE html><html lang={lang}><head>{head}</head><body>{body}</body></html>"


def metas(named):
    """`<meta>` marks, property → content."""
    return "".join(f'<meta property="{name}" content="{content}">' for name, content in named.items())


def ld(value):
    """A JSON-LD block."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge closed after cracks found",
    "datePublished": "2024-05-15T23:10:00-05:00",
    "dateModified": "2024-05-18T08:10:00Z",
    "author": [{"@type": "Person", "name": "Ann Smith"}],
    "publisher": {"@type": "Organization", "name": "The Courier"},
    "mainEntityOfPage": {"@id": "https://courier.example/bridge"},
}
OPEN_GRAPH = metas(
    {
        "og:title": "Bridge closed after cracks found",
        "og:site_name": "The Courier",
        "article:published_time": "2024-05-15T08:10:00+00:00",
        "article:modified_time": "2024-05-18T08:10:00+00:00",
    }
)
SITE = metas({"og:site_name": "The Courier"})
CANONICAL = '<link rel="canonical" href="https://courier.example/bridge">'
AUTHOR = '<meta name="author" content="Ann Smith">'
DUBLIN_CORE = '<meta name="dcterms.issued" content="2024-05-15">' + SITE

#: How content management systems write the same article, after their conventions.
SHAPES = {
    "blog system": page(OPEN_GRAPH + CANONICAL + AUTHOR),
    "news system": page(ld({"@context": "https://schema.org", **ARTICLE})),
    "list of objects": page(ld([{"@type": "BreadcrumbList"}, ARTICLE])),
    "graph": page(ld({"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01", "name": "x"}, ARTICLE]})),
    "graph of references": page(
        ld(
            {
                "@graph": [
                    ARTICLE
                    | {
                        "author": {"@id": "https://courier.example/#person"},
                        "publisher": {"@id": "https://courier.example/#us"},
                        "mainEntityOfPage": {"@id": "https://courier.example/bridge"},
                    },
                    {"@type": "WebPage", "@id": "https://courier.example/bridge", "name": "Bridge - The Courier"},
                    {"@type": "Organization", "@id": "https://courier.example/#us", "name": "The Courier"},
                    {"@type": "Person", "@id": "https://courier.example/#person", "name": "Ann Smith"},
                ]
            }
        )
    ),
    "several blocks": page(ld({"@type": "Organization", "name": "The Courier"}) + "<script>x()</script>" + ld(ARTICLE)),
    "broken block": page('<script type="application/ld+json">{"@type": </script>' + OPEN_GRAPH + CANONICAL + AUTHOR),
    "types in a list": page(ld(ARTICLE | {"@type": ["ReportageNewsArticle", "NewsArticle"]})),
    "Dublin Core": page(DUBLIN_CORE + CANONICAL + AUTHOR),
    "microdata": page(
        SITE + CANONICAL + AUTHOR,
        f'<main>{HEADING}<time itemprop="datePublished" datetime="2024-05-15">last week</time>{TEXT}</main>',
    ),
    "plain time": page(
        SITE + CANONICAL + AUTHOR,
        f'<article>{HEADING}<time datetime="2024-05-15">15 May</time>{TEXT}</article>',
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_article_and_what_is_said_of_it(shape):
    """Title, publisher, author, address and date; of the text every paragraph, and nothing that stands around it."""
    found = web_page.article_of(SHAPES[shape])
    said = found.metadata.model_dump() | {"published": found.metadata.published[:10]}
    assert {name: said[name] for name in AROUND} == AROUND
    assert said["language"] == "en"
    assert found.converted
    lines = found.text.splitlines()
    assert [line for line in lines if line in TOLD] == list(TOLD)
    assert not {"Home", "Related", "A ferry sinks"} & set(lines)
    assert "2021" not in found.text


@pytest.mark.parametrize(
    "written",
    [
        page(""),
        page(metas({"article:modified_time": "2024-05-18"})),
        page('<link rel="canonical" href="https://courier.example/2023/07/11/bridge">'),
        page("", f'<div><time datetime="2020-03-03">x</time></div><article>{HEADING}{TEXT}</article>'),
        page("", f'<article><time datetime="2020-03-03"></time>{TEXT}<time datetime="2020-04-03"></time></article>'),
        page(ld({"@type": "Event", "datePublished": "2020-03-03"})),
    ],
)
def test_other_days_of_a_page_are_not_its_date(written):
    """Of the last change, of the teasers around, of the copyright, of the address: the date stays open."""
    assert web_page.article_of(written).metadata.published is None


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ('<p class="byline">By Ann Smith, Tuesday 14 May 2024</p>', "By Ann Smith, Tuesday 14 May 2024"),
        ('<div class="meta post-date">14 May <b>2024</b></div>', "14 May 2024"),
        ('<p class="byline">By Ann Smith</p>', None),
        ('<p class="byline">By Ann Smith, 14 May 2024, updated 3 January 2025</p>', None),
        ('<p class="caption">The bridge on 14 May 2024</p>', None),
        ('<aside><p class="byline">By Bob Jones, 14 May 2024</p></aside>', None),
    ],
)
def test_a_day_shown_beside_the_headline_is_that_of_the_article(shown, published):
    """In the line that names the author or the day; not one of two days, of a picture, of another article."""
    assert web_page.article_of(page("", f"<article>{HEADING}{shown}{TEXT}</article>")).metadata.published == published


def test_names_in_machine_marks_are_names():
    """Character references are read; an address that leads nowhere is no publisher; what loops says nothing."""
    strange = {"headline": "The bridge&#8217;s end", "publisher": {"@id": "#us"}, "author": {"@id": "#a"}}
    loop = {"@id": "#a", "author": {"@id": "#a"}}
    said = web_page.article_of(page(ld([ARTICLE | strange, loop]))).metadata
    assert (said.title, said.publisher, said.author) == ("The bridge’s end", None, None)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<!doctype HTML><p>", True),
        ("\n<!-- saved from url=(0014)about:internet -->\n<html>", True),
        ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>', True),
        ("The <html> mark opens a page.", False),
        ("---\ntitle: <html>\n---", False),
    ],
)
def test_a_page_is_known_by_its_content(head, expected):
    """By its first mark, in any encoding that has one."""
    assert web_page.recognises(head.encode()) is expected
    assert web_page.recognises(head.encode("utf-16")) is expected


@pytest.mark.parametrize(
    "written",
    ["<html>", page("", "")[:60], "<html><script>render()</script></html>", "<html>" + "<div>" * 20_000 + "x"],
)
def test_a_page_without_an_article_is_told(written):
    """Only script, cut off, or nested beyond reason."""
    with pytest.raises(Unreadable, match="without an article"):
        web_page.article_of(written)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
def test_any_page_is_read_or_refused(written):
    """Marks in any order, never a crash."""
    for text in (f"<html><p>{written}", f'<html><meta name="date" content="{written}"><article>{TEXT}', ld(written)):
        with contextlib.suppress(Unreadable):
            assert web_page.article_of(text).text


@pytest.mark.parametrize(
    "value", [[[[1]]], {"@graph": 3}, {"@type": {}}, ARTICLE | {"author": [[["x"]]], "url": 3}, None]
)
def test_strange_machine_marks_say_nothing(value):
    """What has another form than agreed on is passed over."""
    assert web_page.article_of(page(ld(value))).text


def test_a_page_says_in_which_encoding_it_is():
    """And is believed where its bytes fit, without a warning."""
    written = '<html><meta charset="{}"><p>“Zażółć gęślą jaźń”'
    assert decode(written.format("iso-8859-2").replace("“", '"').replace("”", '"').encode("iso-8859-2"))[1] is None
    assert decode(written.format("windows-1250").encode("cp1250")) == (written.format("windows-1250"), None)
    text, warning = decode(written.format("rot13").encode("cp1250"))
    assert warning is not None
    assert text.startswith("<html>")


def test_the_text_of_a_page_lies_beside_the_timeline(tmp_path):
    """So that every quotation can be found at its place."""
    (tmp_path / "bridge.html").write_text(SHAPES["news system"], encoding="utf-8")
    timeline = build(tmp_path, tmp_path / "out")
    (source,) = timeline.sources
    assert (source.label, source.published.edtf) == ("The Courier", "2024-05-15")
    text = (tmp_path / "out" / "sources" / f"{source.id}.txt").read_bytes().decode()
    assert all(text[claim.start : claim.end] == claim.quote for claim in timeline.claims)
    assert len(timeline.claims) >= 3
    assert [document.path for document in read_folder(tmp_path).documents] == ["bridge.html"]
