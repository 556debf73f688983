"""Which claims of other sources can help to date an undated one.

Those that tell the same event, their dates aside; and, with little weight, those that speak of the same month or day of
the year in some of the same words: sources of one story that say "August" mean the same August, more often than not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

from timeline.dates.dayset import DaySet
from timeline.dates.expression import Expression
from timeline.dates.interval import Day
from timeline.dates.value import Part
from timeline.dating import Witness
from timeline.model.claim import ParsedClaim
from timeline.reconciler.compare import Judgement
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.story import Story
from timeline.reconciler.weights import WEIGHTS
from timeline.reconciler.wording import words_of

#: Pairs of claims → how strongly they tell one event, their dates aside.
Likeness = dict[tuple[str, str], float]

#: A pair less alike than this is no witness, whatever its dates.
LEAST = -2.0

#: Claims of one month share so many words at least; where more pairs than this would have to be compared, none is: a
#: story that long has events enough.
SHARED_WORDS, MOST_PAIRS = 2, 20_000

_DATE = list(COMPARISONS).index("date")


def likeness(pairs: Mapping[tuple[str, str], Judgement]) -> Likeness:
    """The pairs that are alike enough; what a date says is left out, for it hangs on what is to be found.

    A pair that the editor judged is as alike as he says.
    """
    found = {}
    for pair, judgement in pairs.items():
        date = WEIGHTS["date"][judgement.findings[_DATE].level] if judgement.findings else 0.0
        if judgement.weight - date >= LEAST:
            found[pair] = judgement.weight - date
    return found


def witnesses(
    alike: Likeness,
    kin: Likeness,
    days: Mapping[str, DaySet],
    parsed: Mapping[str, ParsedClaim],
    story: Story,
    undecided: Container[str],
) -> Iterator[Witness]:
    """Each of the pairs of different sources as far as one of them is undecided and the other has days."""
    for one, other in sorted({*alike, *kin}):
        likeness, shared = alike.get((one, other)), int(kin.get((one, other), 0))
        for name, witness in ((one, other), (other, one)):
            told, by = parsed[name], parsed[witness]
            if told.source != by.source and told.source in undecided and witness in days:
                yield Witness(told, by, days[witness], story.labels[by.source], likeness, shared)


def contemporaries(parsed: Mapping[str, ParsedClaim], story: Story, undecided: Container[str]) -> Likeness:
    """Pairs of claims of different sources that name the same month, or day of the year → how many words they share."""
    by_month: dict[int, list[ParsedClaim]] = defaultdict(list)
    for claim in parsed.values():
        month = _month(claim)
        if month is not None:
            by_month[month].append(claim)
    found: Likeness = {}
    for claims in by_month.values():
        seeking = [claim for claim in claims if claim.source in undecided]
        if len(seeking) * len(claims) > MOST_PAIRS:
            continue
        words = {claim.id: _words(claim, story.languages[claim.source]) for claim in claims}
        for one in seeking:
            for other in claims:
                shared = len(words[one.id] & words[other.id])
                if one.source != other.source and shared >= SHARED_WORDS:
                    found[min(one.id, other.id), max(one.id, other.id)] = shared
    return found


def _month(claim: ParsedClaim) -> int | None:
    """The month that a claim's words name, whatever its year."""
    expression: Expression | None = claim.when.expression.core if claim.when and claim.when.expression else None
    if expression is None or Part.MONTH not in expression.said:
        return None
    months = {month for month, _ in expression.year_days() or ()}
    if not expression.relative:
        days = expression.on(Day.min)
        months = {days.first.month, days.last.month}
    return months.pop() if len(months) == 1 else None


def _words(claim: ParsedClaim, language: str) -> frozenset[str]:
    named = words_of(claim.when.text, language) if claim.when else []
    return frozenset(words_of(claim.quote, language)) - frozenset(named)
