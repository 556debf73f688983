"""The figures of a story: percentages, or plain counts where a single case is a defect.

| figure | what it says |
|---|---|
| sources.dated | publication dates that are right: overlap the gold, neither too wide nor falsely narrow |
| sources.wrong | count of publication dates that miss the gold altogether |
| claims.found | gold claims (the optional ones aside) covered by a claim of at most 700 characters |
| claims.dated | of the datable gold claims: found with a right date |
| claims.wrong | of the datable gold claims: found with a date that misses the gold |
| claims.narrow | of the datable gold claims: found with a date more precise than can be known |
| claims.invented | count of undatable gold claims that got a date |
| claims.per_gold | claims of the timeline for each gold claim |
| claims.attributed | of the gold claims that name a speaker: found with that speaker |
| claims.figures | of the figures of gold claims: found in their claim, with the value and the thing counted |
| merge.p, merge.r, merge.f1 | pairs in one event: precision of all, recall of must-link pairs across sources |
| merge.forbidden | count of cannot-link pairs in one event |
| merge.unsplit | count of cannot-link pairs inside one claim |
| disagree.r | gold disagreements shown: same kind, two of its readings kept apart |
| disagree.p | shown disagreements that keep apart readings of a gold one |
| disagree.shown | count of the disagreements shown |
| traps | count of the words that are no date, used as one |
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.evaluation.story.details import is_named, same_count, same_speaker
from tests.evaluation.story.matching import Match, align
from tests.evaluation.story.records import Built, Gold, GoldDisagreement
from tests.evaluation.story.verdicts import Verdict, judge

Figure = float | int | None
Pair = tuple[str, str]

#: How the annotators mark what looks like a disagreement and need not be shown.
NO_CONTRADICTION = re.compile(r"APPARENT|change over time")


@dataclass
class Scores:
    """Figures in a fixed order, and a note for each shortcoming that they count."""

    figures: dict[str, Figure] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def score(gold: Gold, built: Built, *, given: bool = False) -> Scores:
    """All figures of a timeline; `given`: the publication dates were supplied with the articles."""
    match = align(gold.claims, built.claims)
    scores = Scores()
    _score_sources(scores, gold, built, given=given)
    _score_claims(scores, gold, built, match, given=given)
    _score_details(scores, gold, built, match)
    _score_merging(scores, gold, built, match)
    _score_disagreements(scores, gold, built, match)
    _score_traps(scores, gold, built)
    return scores


def _score_sources(scores: Scores, gold: Gold, built: Built, *, given: bool) -> None:
    tally: Counter[Verdict] = Counter()
    for file, published in gold.published.items():
        got = built.published.get(file)
        verdict = judge(published, got, given=given)
        tally[verdict] += 1
        if verdict is not Verdict.RIGHT:
            scores.notes.append(f"source {file}: published {verdict}: gold {published}, got {got}")
    scores.figures["sources.dated"] = _percent(tally[Verdict.RIGHT], len(gold.published))
    scores.figures["sources.wrong"] = tally[Verdict.WRONG]


def _score_claims(scores: Scores, gold: Gold, built: Built, match: Match, *, given: bool) -> None:
    days_of = {claim.id: claim.days for claim in built.claims}
    asked = [claim for claim in gold.claims if not claim.optional]
    tally: Counter[Verdict] = Counter()
    invented = 0
    for claim in asked:
        found = match.get(claim.id)
        got = days_of[found] if found else None
        if found is None:
            scores.notes.append(f"claim {claim.id} not found: {claim.text[:110]}")
        if claim.days is None:
            invented += got is not None
        elif not claim.as_written:
            verdict = judge(claim.days, got, given=given)
            tally[verdict] += 1
            if found and verdict is not Verdict.RIGHT:
                scores.notes.append(f"claim {claim.id} date {verdict}: gold {claim.days}, got {got}: {claim.text[:90]}")
    datable = tally.total()
    scores.figures["claims.found"] = _percent(sum(claim.id in match for claim in asked), len(asked))
    scores.figures["claims.dated"] = _percent(tally[Verdict.RIGHT], datable)
    scores.figures["claims.wrong"] = _percent(tally[Verdict.WRONG], datable)
    scores.figures["claims.narrow"] = _percent(tally[Verdict.NARROW], datable)
    scores.figures["claims.invented"] = invented
    scores.figures["claims.per_gold"] = round(len(days_of) / len(gold.claims), 2)


def _score_details(scores: Scores, gold: Gold, built: Built, match: Match) -> None:
    claims = {claim.id: claim for claim in built.claims}
    asked = [(claim, claims.get(match.get(claim.id, ""))) for claim in gold.claims if not claim.optional]
    speakers = [(claim, got.attribution if got else None) for claim, got in asked if is_named(claim.attribution)]
    missed = [(claim, got) for claim, got in speakers if not same_speaker(claim.attribution or "", got)]
    counts = [(claim, count, got.counts if got else ()) for claim, got in asked for count in claim.counts]
    lost = [(claim, count, got) for claim, count, got in counts if not any(same_count(count, one) for one in got)]
    scores.notes += [f"claim {claim.id} speaker: gold {claim.attribution!r}, got {got!r}" for claim, got in missed]
    scores.notes += [f"claim {claim.id} figure: gold {count}, got {list(got)}" for claim, count, got in lost]
    scores.figures["claims.attributed"] = _percent(len(speakers) - len(missed), len(speakers))
    scores.figures["claims.figures"] = _percent(len(counts) - len(lost), len(counts))


def _score_merging(scores: Scores, gold: Gold, built: Built, match: Match) -> None:
    # A claim in no event stands alone, under a name that no event has.
    home = {gold_id: built.event_of.get(claim, gold_id) for gold_id, claim in match.items()}
    together = {p for p in _pairs_in([match]) if home[p[0]] == home[p[1]] and match[p[0]] != match[p[1]]}
    same = _pairs_in(gold.events.values())
    file_of = {claim.id: claim.file for claim in gold.claims}
    must = same if gold.must_link is None else set(gold.must_link)
    wanted = {(one, other) for one, other in must if file_of[one] != file_of[other]}
    wrong, missed = together - same, wanted - together

    precision = _percent(len(together) - len(wrong), len(together)) or 0.0
    recall = _percent(len(wanted) - len(missed), len(wanted)) or 0.0
    both = precision + recall
    scores.figures["merge.p"] = precision
    scores.figures["merge.r"] = recall
    scores.figures["merge.f1"] = round(2 * precision * recall / both, 1) if both else 0.0
    scores.figures["merge.forbidden"] = sum(pair in together for pair in gold.cannot_link)
    scores.figures["merge.unsplit"] = sum(
        one in match and match[one] == match.get(other) for one, other in gold.cannot_link
    )
    scores.notes += [f"not merged: {one} ~ {other}" for one, other in sorted(missed)]
    scores.notes += [f"wrongly merged: {one} ~ {other}" for one, other in sorted(wrong)]


def _score_disagreements(scores: Scores, gold: Gold, built: Built, match: Match) -> None:
    event_of = {claim: event for event, claims in gold.events.items() for claim in claims}
    laid = [_matched_readings(disagreement, match) for disagreement in gold.disagreements]
    asked = found = 0
    for disagreement, readings in zip(gold.disagreements, laid, strict=True):
        if not _is_contradiction(disagreement, event_of):
            continue
        asked += 1
        if any(kind == disagreement.kind and _kept_apart(shown, readings) for kind, shown in built.disagreements):
            found += 1
        else:
            told = f"{disagreement.event} {disagreement.kind}: {disagreement.what}"
            scores.notes.append(f"disagreement not shown: {told}")
    good = sum(any(_kept_apart(shown, readings) for readings in laid) for _, shown in built.disagreements)
    scores.figures["disagree.r"] = _percent(found, asked)
    scores.figures["disagree.p"] = _percent(good, len(built.disagreements))
    scores.figures["disagree.shown"] = len(built.disagreements)


def _score_traps(scores: Scores, gold: Gold, built: Built) -> None:
    phrases = [(claim.file, claim.phrase) for claim in built.claims if claim.phrase is not None]
    caught = {
        (trap.file, trap.start, trap.text)
        for trap in gold.traps
        for file, (start, end) in phrases
        if file == trap.file and start < trap.end and trap.start < end
    }
    scores.notes += [f"trap used as a date: {file} {text!r}" for file, _, text in sorted(caught)]
    scores.figures["traps"] = len(caught)


def _matched_readings(disagreement: GoldDisagreement, match: Match) -> list[set[str]]:
    """The readings of a gold disagreement, in claims of the timeline."""
    return [{match[claim] for claim in reading if claim in match} for reading in disagreement.readings]


def _is_contradiction(disagreement: GoldDisagreement, event_of: dict[str, str]) -> bool:
    """Do two readings tell of one event, and is it more than a change over time?"""
    homes = [{event_of[claim] for claim in reading if claim in event_of} for reading in disagreement.readings]
    in_one_event = any(one & other for one, other in itertools.combinations(homes, 2))
    return in_one_event and not NO_CONTRADICTION.search(disagreement.what)


def _kept_apart(shown: Iterable[frozenset[str]], readings: list[set[str]]) -> bool:
    """Do two of the shown readings hold claims of different gold readings, without holding just the same ones?"""
    hits = [{number for number, reading in enumerate(readings) if reading & claims} for claims in shown]
    return any(one and other and (one | other) != (one & other) for one, other in itertools.combinations(hits, 2))


def _pairs_in(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every pair inside a group, each in alphabetical order."""
    return {(min(pair), max(pair)) for group in groups for pair in itertools.combinations(group, 2)}


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
