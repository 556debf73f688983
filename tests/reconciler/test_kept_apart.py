"""Claims that are much alike and tell two events, or one; the articles are in `kept_apart.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.factories import document
from tests.reconciler.stories import told

TOLD = tomllib.loads(Path(__file__).with_name("kept_apart.toml").read_text(encoding="utf-8"))

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "News\nThis is news.\n"


def together(pair):
    """Is a claim of the first article in one event with one of the second?"""
    language = pair.get("language", "en")
    sources = [
        document(f"{HEAD}{filler} {text}", f"s{number}", published=day, language=language)
        for number, ((day, text), filler) in enumerate(zip(pair["texts"], TOLD["filler"][language], strict=True))
    ]
    found = told(sources)
    within = {
        claim.id: claim.source
        for claim in found.claims
        if any(claim.quote in text or text in claim.quote for _, text in pair["texts"])
    }
    return any(len({within[name] for name in event.claims if name in within}) > 1 for event in found.events)


def _named(pairs):
    return [f"{pair['texts'][0][1][:30]} / {pair['texts'][1][1][:30]}" for pair in pairs]


@pytest.mark.parametrize("pair", TOLD["apart"], ids=_named(TOLD["apart"]))
def test_what_is_alike_and_is_not_the_same(pair):
    assert not together(pair)


@pytest.mark.parametrize("pair", TOLD["together"], ids=_named(TOLD["together"]))
def test_what_is_alike_and_is_the_same(pair):
    assert together(pair)
