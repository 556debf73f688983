"""What each happening of a short article is dated, from the words to the days, who says so and how sure it is.

The articles are in `told.toml`, those in other languages than English in `told_elsewhere.toml`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.factories import document
from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.dates.resolve import resolve
from timeline.model.claim import ParsedClaim
from timeline.parser import parse

ARTICLES = [
    article
    for name in ("told.toml", "told_elsewhere.toml")
    for article in tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["article"]
]


def _days(claim: ParsedClaim, published: dt.date) -> str:
    """The first and the last day of a claim as an article of that day tells it, one where they are the same."""
    expression = claim.when.expression if claim.when else claim.context.expression if claim.context else None
    date = resolve(expression, DaySet(Interval.of(published))) if expression else None
    if date is None:
        return "never"
    first, last = date.days.earliest or "", date.days.latest or ""
    return str(first) if first == last else f"{first}/{last}"


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"].strip()[:40] for article in ARTICLES])
def test_each_happening_has_its_days(article):
    """Each stretch of words is part of one claim's headline, which has those days and no others."""
    told = parse(document(article["text"], language=article.get("language", "en"))).claims
    found = {
        words: {_days(claim, article["published"]) for claim in told if words.lower() in claim.headline.lower()}
        for words in article["tells"]
    }
    assert found == {words: {days} for words, days in article["tells"].items()}


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"].strip()[:40] for article in ARTICLES])
def test_each_happening_has_its_speaker_and_status(article):
    """Where the article gives them: `by` names who answers for a headline ("" for nobody), `status` how sure it is."""
    told = parse(document(article["text"], language=article.get("language", "en"))).claims
    for name, of in (("by", lambda claim: claim.attribution or ""), ("status", lambda claim: str(claim.status))):
        found = {
            words: {of(claim) for claim in told if words.lower() in claim.headline.lower()}
            for words in article.get(name, {})
        }
        assert found == {words: {value} for words, value in article.get(name, {}).items()}
