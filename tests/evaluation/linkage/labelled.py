"""Pairs of claims that the reconciler compares, with the levels it finds and whether people see one event in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.evaluation.coref.corpus import Corpus
from tests.evaluation.story.corpus import GOLD, Stories, collect_articles
from tests.evaluation.story.matching import align
from tests.evaluation.story.records import Built, BuiltClaim, Gold
from timeline.dating import own_evidence
from timeline.model.claim import Claim
from timeline.model.document import Document
from timeline.parser import parse
from timeline.reconciler import Story, reconcile
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.linkage import Linkage, link
from timeline.sources import read_folder

#: The levels that the comparisons find for a pair, in their order.
Levels = tuple[str, ...]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Labelled:
    """The pairs of one story: how often each combination of levels was met among same and among different events."""

    name: str
    kind: str
    same: Counter[Levels]
    different: Counter[Levels]


def stories(data: Path) -> Iterator[Labelled]:
    """Every annotated story that is not held out, and every coreference corpus in the folder."""
    for folder in (story for story in Stories().find(data) if not Gold.read(story / GOLD).held_out):
        with TemporaryDirectory() as scratch:
            collect_articles(folder, data, Path(scratch, "seeds"))
            yield _story(folder, Path(scratch, "seeds"))
    for path in sorted((data / "coref").rglob("*.json")):
        with TemporaryDirectory() as scratch:
            corpus = Corpus.read(path)
            corpus.write(Path(scratch))
            yield _corpus(path, corpus, Path(scratch))


def _story(folder: Path, articles: Path) -> Labelled:
    """Only pairs of claims of which both were annotated."""
    gold = Gold.read(folder / GOLD)
    linkage, documents = linked(articles)
    claims = tuple(_built(claim, Path(documents[claim.source].path).name) for claim in linkage.claims.values())
    match = align(gold.claims, claims)
    event_of = {claim: event for event, claims in gold.events.items() for claim in claims}
    events: dict[str, set[str]] = {}
    for gold_id, claim in match.items():
        events.setdefault(claim, set()).add(event_of.get(gold_id, gold_id))
    judged = {
        pair: not events[pair[0]].isdisjoint(events[pair[1]]) for pair in linkage.pairs if events.keys() >= set(pair)
    }
    return _labelled(folder.name, "story", linkage, judged)


def _corpus(path: Path, corpus: Corpus, articles: Path) -> Labelled:
    """Only pairs of different articles, and of sentences that tell an event that was annotated."""
    linkage, documents = linked(articles)
    file_of = {name: Path(document.path).stem for name, document in documents.items()}
    places = corpus.places(
        (claim.model_dump(include={"id", "source", "start"}) for claim in linkage.claims.values()), file_of
    )
    same, marked = corpus.same, {place for event in corpus.events for place in event}
    judged = {}
    for pair in linkage.pairs:
        one, other = sorted(places[claim] for claim in pair)
        if one[0] != other[0] and one in marked and other in marked:
            judged[pair] = (one, other) in same
    return _labelled(path.stem, path.parent.name, linkage, judged)


def _labelled(name: str, kind: str, linkage: Linkage, judged: Mapping[Pair, bool]) -> Labelled:
    counts: dict[bool, Counter[Levels]] = {True: Counter(), False: Counter()}
    for pair, same in judged.items():
        counts[same][tuple(finding.level for finding in linkage.pairs[pair].findings)] += 1
    return Labelled(name, kind, counts[True], counts[False])


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


def attributes() -> tuple[str, ...]:
    """The compared attributes in the order of the levels."""
    return tuple(COMPARISONS)
