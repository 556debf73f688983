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

#: The stories on which every change is tested.
TESTED = Path(__file__).parents[1] / "stories"

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
    """The tested stories, and every story and coreference corpus in the folder; none that is held out."""
    found = {folder.name: folder for root in (TESTED, data) for folder in Stories().find(root)}
    for _, folder in sorted(found.items()):
        gold = Gold.read(folder / GOLD)
        if not gold.held_out:
            yield _story(folder, data, gold)
    for path in sorted((data / "coref").rglob("*.json")):
        with TemporaryDirectory() as scratch:
            corpus = Corpus.read(path)
            corpus.write(Path(scratch))
            yield _corpus(path, corpus, Path(scratch))


def _story(folder: Path, data: Path, gold: Gold) -> Labelled:
    """A story from its articles alone, and again with their dates, for some stories come so and some so."""
    told = []
    for dated in (False, True):
        with TemporaryDirectory() as scratch:
            articles = Path(scratch, "seeds")
            collect_articles(folder, data, articles)
            if dated:
                (articles / "sources.toml").write_text(_dates(gold), encoding="utf-8")
            told.append(_judged(folder.name, gold, articles))
    one, other = told
    return Labelled(one.name, one.kind, one.same + other.same, one.different + other.different)


def _dates(gold: Gold) -> str:
    """The publication dates as a sources.toml gives them."""
    spans = ((file, span.earliest, span.latest) for file, span in gold.published.items())
    return "\n".join(f'["{file}"]\npublished = "{first}/{last}"' for file, first, last in spans if first and last)


def _judged(name: str, gold: Gold, articles: Path) -> Labelled:
    """Only pairs of claims of which both were annotated."""
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
    return _labelled(name, "story", linkage, judged)


def _corpus(path: Path, corpus: Corpus, articles: Path) -> Labelled:
    """Only pairs of different articles, and of claims whose words name an event that was annotated."""
    linkage, documents = linked(articles)
    file_of = {name: Path(document.path).stem for name, document in documents.items()}
    places = corpus.places(
        (claim.model_dump(include={"id", "source", "start"}) for claim in linkage.claims.values()), file_of
    )
    told = {name: corpus.told_by(places[name], claim.headline) for name, claim in linkage.claims.items()}
    judged = {
        pair: not told[pair[0]].isdisjoint(told[pair[1]])
        for pair in linkage.pairs
        if all(told[claim] for claim in pair) and places[pair[0]][0] != places[pair[1]][0]
    }
    return _labelled(path.stem, path.parent.name, linkage, judged)


def _labelled(name: str, kind: str, linkage: Linkage, judged: Mapping[Pair, bool]) -> Labelled:
    """Pairs that nothing but their time speaks for are never joined, and are left out."""
    counts: dict[bool, Counter[Levels]] = {True: Counter(), False: Counter()}
    for pair, same in judged.items():
        levels = linkage.pairs[pair].levels
        if levels is not None and levels.telling:
            counts[same][levels.names] += 1
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
