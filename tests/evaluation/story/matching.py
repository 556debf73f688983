"""Pairs each gold claim with the claim of the timeline that tells the same, by place and words, never by date."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.evaluation.story.records import BuiltClaim, GoldClaim

#: A claim that is longer than this quotes a page, not a statement: it finds nothing.
LONGEST_CLAIM = 700

#: Of the shorter of two spans, this share must lie in both.
SHARED_SPAN = 0.5

#: Where offsets cannot be compared, so many words (and this share of the shorter text) must stand in both.
SHARED_WORDS, SHARED_WORDS_SHARE = 3, 0.6

#: The formats in which a claim's offsets index the file itself.
PLAIN_FORMATS = (".txt", ".md")

Match = Mapping[str, str]


def align(gold_claims: Iterable[GoldClaim], built_claims: Iterable[BuiltClaim]) -> dict[str, str]:
    """Gold id → claim id: one to one, best pairs first; what is left over then shares a claim that is taken."""
    by_file = defaultdict(list)
    for claim in built_claims:
        by_file[claim.file].append(claim)
    ranked = sorted(
        (*_misfit(gold, claim), gold.id, claim.id)
        for gold in gold_claims
        for claim in by_file[gold.file]
        if covers(gold, claim)
    )
    candidates = [(gold_id, claim_id) for *_, gold_id, claim_id in ranked]
    match: dict[str, str] = {}
    taken: set[str] = set()
    for gold_id, claim_id in candidates:
        if gold_id not in match and claim_id not in taken:
            match[gold_id] = claim_id
            taken.add(claim_id)
    for gold_id, claim_id in candidates:
        match.setdefault(gold_id, claim_id)
    return match


def covers(gold: GoldClaim, claim: BuiltClaim) -> bool:
    """Do the two stand at the same place, or, in formats without common offsets, share most of their words?"""
    if not gold.file.endswith(PLAIN_FORMATS):
        visible = html.unescape(re.sub(r"<[^>]*>", "", gold.text))
        told, quoted = words(visible), words(claim.quote)
        return len(told & quoted) >= max(SHARED_WORDS, SHARED_WORDS_SHARE * min(len(told), len(quoted)))
    length = claim.end - claim.start
    shared = min(gold.end, claim.end) - max(gold.start, claim.start)
    return length <= LONGEST_CLAIM and shared > 0 and shared >= SHARED_SPAN * min(gold.end - gold.start, length)


def words(text: str) -> set[str]:
    """The words of three letters and more, in lower case."""
    return set(re.findall(r"\w{3,}", text.lower()))


def _misfit(gold: GoldClaim, claim: BuiltClaim) -> tuple[bool, int, int, int]:
    """Sorts the best pair first: the date phrase inside the gold's span, shared words, nearness."""
    dated_inside = claim.phrase is not None and gold.start <= claim.phrase[0] < gold.end
    topic = words(gold.headline)
    in_headline = len(topic & words(claim.headline))
    anywhere = len(topic & words(f"{claim.headline} {claim.quote}"))
    distance = abs(gold.start - claim.start) + abs(gold.end - claim.end)
    return not dated_inside, -in_headline, -anywhere, distance
