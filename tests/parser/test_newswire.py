"""What everyday news tell, sentence by sentence: which claims, when, who says so, how certain, which figures."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.parser.reading import claims
from timeline.model.claim import ParsedClaim

SENTENCES = tomllib.loads(Path(__file__).with_name("newswire.toml").read_text(encoding="utf-8"))["sentence"]


def _told(claim: ParsedClaim) -> dict[str, Any]:
    """A claim in the terms of the table."""
    return {
        "told": claim.headline,
        "when": claim.when.text if claim.when else None,
        "by": claim.attribution or "",
        "status": claim.status.value,
        "denied": claim.negated,
        "figures": [f"{_ends(figure.min, figure.max)} {figure.unit}" for figure in claim.figures],
    }


def _ends(low: float | None, high: float | None) -> str:
    """A number, or a range "2..3", open "2.." on a side that is not known."""
    one, other = ("" if end is None else f"{end:g}" if end < 1e6 else f"{end:.0f}" for end in (low, high))
    return one if one == other else f"{one}..{other}"


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["text"][:60] for sentence in SENTENCES])
def test_a_sentence_makes_its_claims(sentence: dict[str, Any]) -> None:
    """It makes these claims and no others; of each what the table names."""
    found = [_told(claim) for claim in claims(sentence["text"])]
    wanted = sentence["claims"]
    assert [one["told"] for one in found] == [one["told"] for one in wanted]
    kept = [{key: one[key] for key in want} for one, want in zip(found, wanted, strict=True)]
    assert kept == wanted
