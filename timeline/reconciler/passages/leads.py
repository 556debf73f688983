"""Claims that tell on of what a report opens with: news tell first what happened, then how.

"A stand collapsed at the fair on Monday. It had been built for 180 people. … It gave way at 4.20 p.m." What the second
sentence tells at no time of its own, and what is told of the day by the clock soon after, is how that went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, islice

from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.actions import Actions, ended
from timeline.reconciler.features.clock import minute_of_day
from timeline.reconciler.passages.continuations import at_no_other_time
from timeline.reconciler.passages.extents import HELP
from timeline.reconciler.passages.replies import sentences

#: So many sentences after the first one tell by the clock how that went.
SOON = 5

#: What happens and what is so; what is said or planned is told for itself.
DEEDS = frozenset({Kind.OCCURRENCE, Kind.STATE})


def told_on(claims: Sequence[Claim], languages: Mapping[str, str], actions: Mapping[str, Actions]) -> dict[str, str]:
    """Claim → the one of the first sentence of its source that it tells on; `languages` by source id."""
    found: dict[str, str] = {}
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    for source, told in by_source.items():
        first, *others = islice(sentences(told), 1 + SOON)
        opening = [claim for claim in first if _opens(claim)]
        at_once = {claim.id for claim in chain(*others[:1]) if _is_undated(claim)}
        for claim in chain(*others) if opening else ():
            news = _that_it_tells_on(claim, opening, actions)
            if not _is_detail(claim, news) or _tells_else(claim, news, actions, languages[source]):
                continue
            if claim.id in at_once or _has_hour(claim, languages[source]):  # to look for an hour takes longest
                found[claim.id] = news.id
    return found


def _opens(claim: Claim) -> bool:
    dated = claim.date is not None and claim.date.text is not None
    return dated and claim.kind is Kind.OCCURRENCE and not claim.negated


def _that_it_tells_on(claim: Claim, opening: Sequence[Claim], actions: Mapping[str, Actions]) -> Claim:
    """The news of one action with it, else the first."""
    alike = (news for news in opening if not actions[news.id].isdisjoint(actions[claim.id]))
    return next(alike, opening[0])


def _is_detail(claim: Claim, news: Claim) -> bool:
    """Is it what happened or was so at the time of the news: at no time of its own, or of its very days?

    What was so for however long is what came before.
    """
    if claim.kind not in DEEDS or claim.negated or claim.date is None or news.date is None:
        return False
    if claim.date.text is None:
        return claim.date.earliest is not None and at_no_other_time(claim, news)
    mine, theirs = ((date.earliest, date.latest) for date in (claim.date, news.date))
    return mine == theirs and None not in mine


def _tells_else(claim: Claim, news: Claim, actions: Mapping[str, Actions], language: str) -> bool:
    """Does it tell of another action or by another voice, and not how large the news is; of its end; or of help?"""
    mine, theirs = actions[claim.id], actions[news.id]
    other = bool(mine and theirs) and mine.isdisjoint(theirs)
    if ended(mine, theirs, language) is not None:
        return True
    told_by_another = claim.attribution not in (None, news.attribution)
    return ((other or told_by_another) and not claim.figures) or not mine.isdisjoint(HELP)


def _is_undated(claim: Claim) -> bool:
    return claim.date is None or claim.date.text is None


def _has_hour(claim: Claim, language: str) -> bool:
    return claim.date is not None and minute_of_day(claim.date.text or "", language) is not None
