"""Titles are told with what the lead tells: see `titles.toml`."""

import tomllib
from pathlib import Path

import pytest

from tests.factories import document
from timeline.model.claim import Setting
from timeline.parser import parse

ARTICLES = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))["article"]


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"].strip().partition("\n")[0] for article in ARTICLES])
def test_a_title_tells_in_short_what_the_lead_tells(article):
    claims = {claim.id: claim for claim in parse(document(article["text"], language=article["language"])).claims}
    found = {claim.headline: claims[claim.title_of].headline for claim in claims.values() if claim.title_of}
    assert list(found) == ([article["title"]] if "title" in article else [])
    assert all(article["of"] in lead for lead in found.values())


def test_a_title_is_told_of_the_time_of_the_lead():
    first, lead, *_ = parse(document(ARTICLES[0]["text"])).claims
    assert first.title_of == lead.id
    assert first.when is None
    assert first.context is not None
    assert first.context.setting is Setting.TITLE
    assert first.context.words == lead.when
    assert first.quote == "Mayor quits over bridge"
