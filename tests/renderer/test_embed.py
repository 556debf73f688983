"""The timeline in other pages: the compact page, the code around it, the list without scripts, the card."""

import io
import json

import pytest
from PIL import Image

from tests import factories
from tests.renderer.markup import Page
from tests.renderer.story import story
from tests.renderer.test_hostile import ATTACKS, timeline_of
from timeline.renderer import embed, render
from timeline.renderer.card import SIZE, card

URL = "https://example.org/story/"
PUBLISHED = story().model_copy(update={"url": URL})


def test_the_embed_lies_beside_the_page():
    files = render(story())
    assert "embed.html" in files
    assert not {"oembed.json", "card.png"} & set(files), "their addresses would lead nowhere"
    assert "card.png" in render(PUBLISHED)
    assert json.loads(render(PUBLISHED)["oembed.json"])["html"].startswith(f'<iframe src="{URL}embed.html"')


def test_the_embed_has_every_entry_with_every_quotation():
    page = Page(embed.embed(story()))
    assert [item.attributes["id"] for item in page.all("article")] == [
        "war",
        "treaty",
        "since",
        "boat",
        "vote",
        "rumour",
        "parade",
    ]
    assert sorted(quote.words for quote in page.all("blockquote")) == sorted(claim.quote for claim in story().claims)
    assert "12,000 troops The Herald" in page.by_id("boat").words
    assert len([item for item in page.all("article") if "data-key" in item.attributes]) == 5


def test_its_links_lead_to_the_page():
    links = [link.attributes["href"] for link in Page(embed.embed(story())).all("a")]
    assert "index.html#boat" in links
    assert all(link.startswith("index.html") for link in links)


def test_the_frame_has_what_a_frame_needs():
    (frame,) = Page(embed.frame(story(), URL, event="a b", theme="dark")).elements
    assert frame.attributes["src"] == f"{URL}embed.html?event=a+b&theme=dark"
    assert frame.attributes["title"] == "The arrival"
    assert frame.attributes["loading"] == "lazy"
    assert 200 <= int(frame.attributes["height"]) <= 1000


def test_the_fragment_needs_nothing():
    page = Page(embed.fragment(story(), URL))
    plain = {"div", "p", "ul", "li", "span", "a", "em", "strong", "blockquote", "small"}
    assert {element.tag for element in page.elements} <= plain
    assert all(set(element.attributes) <= {"style", "href", "lang", "dir"} for element in page.elements)
    assert "https://example.org/story/index.html#boat" in [link.attributes["href"] for link in page.all("a")]
    assert len(Page(embed.fragment(story(), URL, "treaty")).all("blockquote")) == 1


def test_oembed_says_what_the_specification_asks_for():
    answer = json.loads(embed.oembed(story(), URL))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert {"html", "width", "height", "thumbnail_url", "thumbnail_width", "thumbnail_height"} <= set(answer)


@pytest.mark.parametrize("words", ATTACKS)
def test_hostile_words_stay_words(words):
    harmless, hostile = (timeline_of(text) for text in ("Harmless words.", words))
    assert Page(embed.embed(hostile)).skeleton() == Page(embed.embed(harmless)).skeleton()
    assert Page(embed.fragment(hostile, URL)).skeleton() == Page(embed.fragment(harmless, URL)).skeleton()
    (frame,) = Page(embed.frame(hostile, URL)).elements
    assert frame.attributes["src"] == f"{URL}embed.html"


@pytest.mark.parametrize(
    "timeline",
    [
        story(),
        factories.timeline([], []),
        factories.single("مرحبا", when=None).model_copy(update={"title": "مرحبا " * 40}),
    ],
)
def test_the_card_is_a_picture_of_the_size_that_sites_expect(timeline):
    picture = Image.open(io.BytesIO(card(timeline)))
    assert picture.format == "PNG"
    assert picture.size == SIZE
    assert card(timeline) == card(timeline)
    assert len(picture.getcolors(100_000)) > 2, "there is something on it"
