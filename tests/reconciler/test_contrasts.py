"""Which numbers and deeds of an article are set against each other; the articles are in `contrasts.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.factories import claim, document, figure
from tests.reconciler.stories import told
from timeline.model.event import DisagreementKind
from timeline.reconciler.passages.contrasts import set_against

ARTICLES = tomllib.loads(Path(__file__).with_name("contrasts.toml").read_text(encoding="utf-8"))["article"]

#: Stands before a text that is to be read as running text, not as the head of an article.
HEAD = "The mine\nIt is a long story.\n"


@pytest.mark.parametrize("article", ARTICLES, ids=[article["text"][:40] for article in ARTICLES])
def test_what_two_speakers_tell_are_readings_of_one_event(article):
    text = document(HEAD + article["text"], published="2024-05-18", language=article.get("language", "en"))
    found = [one for event in told([text]).events for one in event.disagreements]
    assert {one.kind for one in found} <= {DisagreementKind(article.get("kind", "figure"))}
    assert {reading.value for one in found for reading in one.readings} == set(article.get("against", ()))


def test_whose_paper_it_is_sets_no_number_against_another():
    """Not named in the sentence, he only issues it: its earlier number is no other speaker's."""
    tests, before = "Tests found 380 patients.", "The first notice had it at 130 patients."
    one = claim("c1", tests, attribution="Tests", figures=[figure("380", tests, what="patients", least=380)])
    number = figure("130", before, what="patients", least=130)
    other = claim("c2", before, start=26, headline="x", figures=[number], attribution="Odala County")
    assert set_against(one, other, "en") is None
    assert set_against(one, other.model_copy(update={"attribution": "The first notice"}), "en") is not None
