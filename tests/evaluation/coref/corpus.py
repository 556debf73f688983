"""Corpora of event coreference across documents: JSON files of articles, their sentences and clusters of mentions."""

from __future__ import annotations

import datetime as dt
import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import timeline
from tests.evaluation.story.figures import Scores
from tests.evaluation.story.verdicts import Verdict, judge
from timeline.dates.interval import Interval, month_interval, year_interval

_CLOSING = re.compile(r"\s+([,.;:?!%)\]”’]|['’](?:s|S|re|ve|ll|d|m|t)\b|n['’]t\b)")
_OPENING = re.compile(r"([(\[“‘$€£])\s+")
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")

#: The place of a sentence: an article and the number of the sentence in it.
Place = tuple[str, int]
PlacePair = tuple[Place, Place]

ENDS = ("earliest", "latest")


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose lines are its sentences; `published` as 2008-03-06, where the corpus says so."""

    id: str
    published: str | None
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """A sentence a line."""
        return "\n".join(self.sentences)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at an offset into the text."""
        starts = [0]
        for sentence in self.sentences:
            starts.append(starts[-1] + len(sentence) + 1)
        return bisect_right(starts, offset) - 1


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles, for each event the sentences that tell it, and for each sentence the dates of its events.

    `words`: for each sentence the words that name its events, in lower case, with the number of the event.
    """

    articles: tuple[Article, ...]
    events: tuple[frozenset[Place], ...]
    dates: frozenset[tuple[Place, Interval]] = frozenset()
    words: Mapping[Place, frozenset[tuple[str, int]]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Corpus:
        """The corpus in a file."""
        data = json.loads(path.read_text(encoding="utf-8"))
        articles = tuple(
            Article(source["id"], source["published"], tuple(plain(line) for line in source["sentences"]))
            for source in data["sources"]
        )
        clusters = data["gold"]["clusters"]
        events = [frozenset((mention["doc"], mention["sent"]) for mention in found["mentions"]) for found in clusters]
        days = [_interval(found.get("date")) for found in clusters]
        dates = frozenset((place, span) for places, span in zip(events, days, strict=True) if span for place in places)
        words: dict[Place, set[tuple[str, int]]] = defaultdict(set)
        for number, found in enumerate(clusters):
            for mention in found["mentions"]:
                words[mention["doc"], mention["sent"]].add((_word(mention), number))
        return cls(articles, tuple(events), dates, {place: frozenset(named) for place, named in words.items()})

    def write(self, folder: Path) -> None:
        """The articles as a folder that can be built."""
        folder.mkdir(parents=True, exist_ok=True)
        known = []
        for article in self.articles:
            (folder / f"{article.id}.txt").write_text(article.text + "\n", encoding="utf-8")
            if article.published:
                known.append(f'["{article.id}.txt"]\npublished = {article.published}\n')
        (folder / "sources.toml").write_text("\n".join(known), encoding="utf-8")

    def told_by(self, place: Place, text: str) -> frozenset[int]:
        """The numbers of the events whose words stand in a text that is part of a sentence."""
        present = set(re.findall(r"\w+(?:[-'’]\w+)*", text.lower()))
        return frozenset(number for word, number in self.words.get(place, ()) if word in present)

    @property
    def same(self) -> set[PlacePair]:
        """The pairs of sentences of different articles that share an event."""
        return pairs_across(self.events)

    def places(self, claims: Iterable[Mapping[str, Any]], file_of: Mapping[str, str]) -> dict[str, Place]:
        """Claim id → the sentence in which it starts; `claims` as in timeline.json, `file_of` by source id."""
        articles = {article.id: article for article in self.articles}
        places = {}
        for claim in claims:
            article = articles[file_of[claim["source"]]]
            places[claim["id"]] = article.id, article.sentence_at(claim["start"])
        return places


def _word(mention: Mapping[str, Any]) -> str:
    """The word of a sentence that names the event; some corpora give only its lemma, which stands for the last word."""
    text, head = str(mention.get("text") or "").lower(), str(mention.get("head") or "").lower()
    return head if head in text.split() or not text else text.split()[-1]


def plain(sentence: str) -> str:
    """A sentence whose marks stand apart, as corpora split them, with its marks where a writer puts them."""
    text = " ".join(sentence.replace("``", "“").replace("''", "”").split())
    text = _OPENING.sub(r"\1", _CLOSING.sub(r"\1", text))
    return _HYPHEN.sub("-", text)


def pairs_across(groups: Iterable[Iterable[Place]]) -> set[PlacePair]:
    """The pairs of places of different articles inside a group, each in order."""
    pairs = (pair for group in groups for pair in combinations(sorted(set(group)), 2))
    return {(one, other) for one, other in pairs if one[0] != other[0]}


def _interval(written: str | None) -> Interval | None:
    """The days of a date as the corpora write it: 2008-03-06, 2008-03, 2008-03-XX, 2008."""
    parts = [int(part) for part in (written or "").split("-") if part.isdigit()]
    match parts:
        case [year]:
            return year_interval(year)
        case [year, month]:
            return month_interval(year, month)
        case [year, month, day]:
            return Interval.of(dt.date(year, month, day))
    return None


class CorefCorpora:
    """Files in `coref/`; each folder of them is one corpus, of a story a file."""

    name = "events across documents"

    def find(self, data: Path) -> list[Path]:
        """Single files, and folders of them."""
        root = data / "coref"
        if not root.is_dir():
            return []
        return sorted(path for path in root.iterdir() if path.suffix == ".json" or any(path.glob("*.json")))

    def title(self, corpus: Path) -> str:
        """Its name."""
        return f"{corpus.stem} (events)"

    def measure(self, corpus: Path, data: Path) -> Scores:
        """Pairs of sentences over all its stories."""
        files = [corpus] if corpus.suffix == ".json" else sorted(corpus.glob("*.json"))
        tally: dict[str, int] = defaultdict(int)
        scores = Scores()
        for path in files:
            gold = Corpus.read(path)
            found, told = built(gold)
            wanted = gold.same
            tally["right"] += len(found & wanted)
            tally["found"] += len(found)
            tally["wanted"] += len(wanted)
            tally["dated"] += sum(_is_told(place, span, told) for place, span in gold.dates)
            tally["dates"] += len(gold.dates)
            scores.notes += [f"{path.stem}: wrongly together: {pair}" for pair in sorted(found - wanted)]
            scores.notes += [f"{path.stem}: not together: {pair}" for pair in sorted(wanted - found)]
        precision, recall = _percent(tally["right"], tally["found"]), _percent(tally["right"], tally["wanted"])
        both = precision + recall
        scores.figures |= {
            "pairs.p": precision,
            "pairs.r": recall,
            "pairs.f1": round(2 * precision * recall / both, 1) if both else 0.0,
            "pairs.gold": tally["wanted"],
        }
        if tally["dates"]:
            scores.figures |= {
                "dates.found": _percent(tally["dated"], tally["dates"]),
                "dates.gold": tally["dates"],
            }
        return scores


def _is_told(place: Place, span: Interval, told: Mapping[Place, Sequence[Interval]]) -> bool:
    """Does a claim of the sentence have that date?"""
    return any(judge(span, one, given=True) is Verdict.RIGHT for one in told.get(place, ()))


def built(gold: Corpus) -> tuple[set[PlacePair], dict[Place, list[Interval]]]:
    """The pairs of sentences of different articles that share an event of the timeline; each sentence's dates."""
    with TemporaryDirectory() as folder:
        gold.write(Path(folder, "seeds"))
        timeline.build(Path(folder, "seeds"), out=Path(folder, "build"))
        story = json.loads(Path(folder, "build", "timeline.json").read_text(encoding="utf-8"))
    file_of = {source["id"]: Path(source["path"]).stem for source in story["sources"]}
    places = gold.places(story["claims"], file_of)
    told: dict[Place, list[Interval]] = defaultdict(list)
    for claim in story["claims"]:
        if claim["date"]:
            first, last = (claim["date"][end] and dt.date.fromisoformat(claim["date"][end]) for end in ENDS)
            told[places[claim["id"]]].append(Interval(first, last))
    return pairs_across([places[claim] for claim in event["claims"]] for event in story["events"]), told


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
