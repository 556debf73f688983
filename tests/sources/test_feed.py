"""Feeds: each entry is a source with a name that stays, its words, and the day on which it was published."""

import pytest

from tests.sources.making import atom, rss
from timeline.languages.reasons import worded
from timeline.sources import read_folder

FULL = (
    "<title>Bridge closed &amp; guarded</title><link>https://courier.example/2024/bridge-closed.html</link>"
    '<guid isPermaLink="false">tag:courier.example,2024:4711</guid><pubDate>Wed, 15 May 2024 23:10:00 -0500</pubDate>'
    "<dc:creator>Ann Smith</dc:creator><description>It was closed.</description>"
    "<content:encoded><![CDATA[<h2>Cracks</h2><p>The bridge was <b>closed</b>&nbsp;on\n Tuesday.</p>"
    "<script>x()</script><p>It was opened in 1987.<br>It is old.</p>]]></content:encoded>"
)
SHORT = (
    "<title>Tunnel open</title><link>https://courier.example/?p=12</link><description>It opened on 3 May.</description>"
)


def read(folder, data, name="feed.xml"):
    """The documents of a feed by their names without the file's, and what was left out."""
    (folder / name).write_bytes(data)
    reading = read_folder(folder)
    return {one.path.removeprefix(name): one for one in reading.documents}, [one.reason for one in reading.skipped]


def test_an_entry_is_a_source(tmp_path):
    """Its full text goes before its summary; its title is the first line; its day is that of its own clock."""
    found, left_out = read(tmp_path, rss(FULL))
    document = found["#tag-courier-example-2024-4711"]
    text = "Bridge closed & guarded\n\nCracks\nThe bridge was closed on Tuesday.\nIt was opened in 1987.\nIt is old."
    assert document.text == text
    assert document.converted
    said = document.metadata
    assert (said.title, said.publisher, said.author) == ("Bridge closed & guarded", "The Courier", "Ann Smith")
    assert (said.url, said.published[:16]) == ("https://courier.example/2024/bridge-closed.html", "Wed, 15 May 2024")
    assert document.language == "en"
    assert (left_out, document.warnings) == ([], ())


def test_entries_keep_names_and_identities(tmp_path):
    """Whatever comes in before them, and in whatever file they are."""
    before, _ = read(tmp_path, rss(FULL, SHORT))
    after, _ = read(tmp_path, rss("<title>News</title><description>Of 9 May.</description>", SHORT, FULL))
    assert set(before) == {"#tag-courier-example-2024-4711", "#p-12"}
    assert set(after) == {"#news", *before}
    assert all(before[name].id == after[name].id for name in before)


def test_an_entry_can_be_described(tmp_path):
    """By its name; what is said of the file holds for all entries of which nothing else is said."""
    (tmp_path / "sources.toml").write_text(
        '["feed.xml"]\npublisher = "Agency"\ngroup = "wires"\n["feed.xml#p-12"]\npublished = 2024-05-04\n'
        'publisher = "Courier"\n["feed.xml#p-13"]\npublisher = "x"\n'
    )
    found, left_out = read(tmp_path, rss(FULL, SHORT))
    said = found["#p-12"].metadata
    assert (said.publisher, said.group, said.published) == ("Courier", "wires", "2024-05-04")
    assert found["#tag-courier-example-2024-4711"].metadata.publisher == "Agency"
    assert left_out == ["“feed.xml#p-13” is no source of this folder; did you mean “feed.xml#p-12”?"]


def test_an_atom_entry_was_published_when_it_says_so(tmp_path):
    """The day of its last change is another."""
    one = (
        "<title>One</title><id>a</id><published>2024-05-15T08:00:00Z</published><updated>2024-05-20T08:00:00Z</updated>"
        '<author><name>Ann Smith</name></author><link href="https://courier.example/a"/>'
        '<content type="html">&lt;p&gt;It was closed.&lt;/p&gt;</content>'
    )
    other = "<title>Other</title><id>b</id><updated>2024-05-20T08:00:00Z</updated><summary>x &lt; y</summary>"
    found, _ = read(tmp_path, atom(one, other))
    assert (found["#a"].text, found["#b"].text) == ("One\n\nIt was closed.", "Other\n\nx < y")
    assert (found["#a"].metadata.published, found["#b"].metadata.published) == ("2024-05-15T08:00:00Z", None)
    assert (found["#a"].metadata.author, found["#a"].metadata.url) == ("Ann Smith", "https://courier.example/a")


def test_the_first_rss_dates_in_its_own_way(tmp_path):
    """It has no field of its own for the day."""
    data = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title></channel>'
        b'<item rdf:about="a">'
        b"<title>One</title><description>Told.</description><dc:date>2024-05-15</dc:date></item></rdf:RDF>"
    )
    (document,) = read(tmp_path, data)[0].values()
    assert document.metadata.published == "2024-05-15"


def test_the_same_entry_in_two_feeds_is_kept_once(tmp_path):
    """A feed that is fetched every day repeats itself."""
    read(tmp_path, rss(FULL, SHORT), "monday.xml")
    _, left_out = read(tmp_path, rss(SHORT), "tuesday.xml")
    assert left_out == ["has the same content as monday.xml#p-12; kept once"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<rss><channel></channel></rss>", "is no feed with entries"),
        (b"<rss", "is no feed with entries"),
        (b'<?xml version="1.0"?><sitemap/>', "is no feed with entries"),
        (rss("<link>https://courier.example/a</link>"), "entry 1: holds no text"),
    ],
)
def test_what_gives_no_article_is_told(tmp_path, data, expected):
    """With the place in the file."""
    found, (left_out,) = read(tmp_path, data)
    assert found == {}
    assert expected in left_out


def test_a_feed_that_is_cut_off_gives_what_it_has(tmp_path):
    """And it is told that there was more."""
    found, _ = read(tmp_path, rss(FULL, SHORT)[:-60])
    assert "#tag-courier-example-2024-4711" in found
    assert [
        "is not valid XML" in worded(warning, "en") for document in found.values() for warning in document.warnings
    ] == [True]


def test_entities_do_not_multiply(tmp_path):
    """The "billion laughs": a few lines of declarations that stand for gigabytes."""
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
    data = rss(SHORT, "<title>x</title><description>&a9;</description>").replace(
        b"<rss", f"<!DOCTYPE rss [{declared}]><rss".encode(), 1
    )
    assert all(len(document.text) < 1000 for document in read(tmp_path, data)[0].values())
