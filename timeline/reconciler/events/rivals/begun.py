"""What lasts since a month of one year is told to have begun in that month of the next: one of the years is a slip.

A mission that "has been watched since October 2023" cannot be that of troops who "were sent last October", 2024. Only
a thing of which the sentence before tells counts, and only where nobody dates its deed before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.dates.value import Part
from timeline.model.claim import Claim, Kind
from timeline.model.date import QuotedDate
from timeline.model.sentence import sentence
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.rivals.setting import Setting, rival
from timeline.reconciler.passages.replies import neighbours
from timeline.reconciler.profiles.profile import Profile

#: By this name the pairs are told to the reader, and known again.
BEGUN = "rivals.begun"


def begun(setting: Setting) -> Iterator[Judgement]:
    """The pairs of a claim that something lasts since a month and one that it began in that month of another year."""
    claims, profiles = sorted(setting.profiles.claims.items()), setting.profiles
    lasting = [profiles[name] for name, claim in claims if _lasts(claim)]
    if not lasting:
        return
    before = _told_before(setting, sorted({one.source for one in lasting}))
    done: dict[str, list[Profile]] = defaultdict(list)
    for name, claim in claims:
        if claim.kind is Kind.OCCURRENCE and not claim.negated and _month(claim.date):
            for action in sorted(setting.words.actions[name]):
                done[action].append(profiles[name])
    for one in lasting:
        told = [profiles[claim.id] for claim in before.get(one.id, ())]
        found = (_first([other for other in done[action] if _did(other, action, told)]) for action in _actions(told))
        first = min(
            (other for other in found if other and _slips(one, other)), key=lambda other: other.id, default=None
        )
        if first is not None:
            words = (side.claim.date.text or "" for side in (one, first) if side.claim.date)
            yield rival(one.id, first.id, sentence(BEGUN, *words))


def _lasts(claim: Claim) -> bool:
    return claim.kind is Kind.STATE and _month(claim.date)


def _month(date: QuotedDate | None) -> bool:
    """Do words name a month, and no day?"""
    named = date is not None and date.text is not None and date.earliest is not None
    return named and date is not None and Part.MONTH in date.said and Part.DAY not in date.said


def _told_before(setting: Setting, sources: Sequence[str]) -> dict[str, Sequence[Claim]]:
    """By claim of some sources what the sentence before its own tells."""
    claims = [claim for source in sources for claim in setting.told_by(source)]
    return {claim.id: sentence for sentence, behind in neighbours(claims) for claim in behind}


def _actions(told: Sequence[Profile]) -> list[str]:
    return sorted(frozenset[str]().union(*(profile.actions for profile in told)))


def _did(other: Profile, action: str, told: Sequence[Profile]) -> bool:
    """Did those of whom was told do it?"""
    return any(
        action in profile.actions and not other.actors.isdisjoint(profile.actors | profile.places)
        for profile in told
        if other.language == profile.language
    )


def _first(done: Sequence[Profile]) -> Profile | None:
    return min(done, key=lambda profile: (profile.first or 0, profile.id), default=None)


def _slips(one: Profile, other: Profile) -> bool:
    """The same month of the year before, of which one at least is named."""
    mine, theirs = one.claim.date, other.claim.date
    if mine is None or theirs is None or mine.earliest is None or theirs.earliest is None:
        return False
    same = (mine.earliest.month, mine.earliest.year + 1) == (theirs.earliest.month, theirs.earliest.year)
    return same and Part.YEAR in (*mine.said, *theirs.said)
