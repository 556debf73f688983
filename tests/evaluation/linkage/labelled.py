"""Pairs of claims that the reconciler compares, with the levels it finds and whether people see one event in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.evaluation.story.corpus import GOLD, Stories, collect_articles
from tests.evaluation.story.matching import align
from tests.evaluation.story.records import Built, BuiltClaim, Gold
from timeline.dating import own_evidence
from timeline.model.claim import Claim
from timeline.model.document import Document
from timeline.parser import parse
from timeline.reconciler import Story, reconcile
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.comparing.comparisons import COMPARISONS
from timeline.reconciler.rounds.linkage import Linkage, link
from timeline.sources import read_folder

#: The stories on which every change is tested.
TESTED = Path(__file__).parents[1] / "stories"


class Pair(NamedTuple):
    """What two claims of different sources weigh, the levels by attribute, and whether they tell one event."""

    weight: float
    levels: tuple[tuple[str, str], ...]
    same: bool


@dataclass(frozen=True)
class Labelled:
    """The pairs of one story of which both claims were annotated."""

    name: str
    pairs: tuple[Pair, ...]


def stories(data: Path | None = None) -> Iterator[Labelled]:
    """The tested stories and those in a folder; none that is held out."""
    found = {folder.name: folder for root in (TESTED, data) if root for folder in Stories().find(root)}
    for name, folder in sorted(found.items()):
        gold = Gold.read(folder / GOLD)
        if not gold.held_out:
            dated, undated = (_pairs(folder, data or TESTED, gold, dated=dated) for dated in (True, False))
            yield Labelled(name, dated + undated)


def _pairs(folder: Path, data: Path, gold: Gold, *, dated: bool) -> tuple[Pair, ...]:
    """The pairs of a story from its articles alone or with their dates, for some stories come so and some so."""
    with TemporaryDirectory() as scratch:
        articles = Path(scratch, "seeds")
        collect_articles(folder, data, articles)
        if dated:
            (articles / "sources.toml").write_text(_dates(gold), encoding="utf-8")
        linkage, documents = linked(articles)
    claims = tuple(_built(claim, Path(documents[claim.source].path).name) for claim in linkage.claims.values())
    event_of = {claim: event for event, told in gold.events.items() for claim in told}
    events: dict[str, set[str]] = {}
    for gold_id, claim in align(gold.claims, claims).items():
        events.setdefault(claim, set()).add(event_of.get(gold_id, gold_id))
    source_of = {name: claim.source for name, claim in linkage.claims.items()}
    return tuple(
        _pair(judgement, same=not events[one].isdisjoint(events[other]))
        for (one, other), judgement in linkage.pairs.items()
        if one in events and other in events and source_of[one] != source_of[other] and judgement.telling
    )


def _pair(judgement: Judgement, *, same: bool) -> Pair:
    return Pair(judgement.weight, tuple((name, judgement.level(name)) for name in COMPARISONS), same)


def _dates(gold: Gold) -> str:
    """The publication dates as a sources.toml gives them."""
    spans = ((file, span.earliest, span.latest) for file, span in gold.published.items())
    return "\n".join(f'["{file}"]\npublished = "{first}/{last}"' for file, first, last in spans if first and last)


def linked(folder: Path) -> tuple[Linkage, dict[str, Document]]:
    """What the reconciler compares in a folder of articles, dated as far as it gets, and its documents."""
    documents = {document.id: document for document in read_folder(folder).documents}
    parsed = {name: parse(document) for name, document in documents.items()}
    story = Story(
        claims=tuple(claim for one in parsed.values() for claim in one.claims),
        evidence={name: own_evidence(documents[name], one.clues) for name, one in parsed.items()},
        languages={name: document.language for name, document in documents.items()},
        labels={name: document.label for name, document in documents.items()},
    )
    published = reconcile(story).published
    return link({claim.id: claim for claim in story.claims}, published, story), documents


def _built(claim: Claim, file: str) -> BuiltClaim:
    return Built.of(
        {
            "sources": [{"id": claim.source, "path": file}],
            "claims": [json.loads(claim.model_dump_json())],
            "events": [],
        }
    ).claims[0]
