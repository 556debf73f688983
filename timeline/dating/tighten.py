"""Other sources' claims of the same events shrink the publication days of a source; no claim supports itself.

A single pair of claims can be mistaken: strikes are called again, every Tuesday somebody speaks. So the pairs vote.
Each speaks for the publication days for which its words would mean the day that the other source names; the days for
which much more speaks than for others are kept, the strongest of them and all that come near. Where a year or less is
left, the votes for single days are looked at once more: three different days that fit one publication are a pattern.

Sources whose day is stated vote first; those that were dated by them only where that leaves a question, and the others
only where nothing else is said. So no date comes round to itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Day, Interval
from timeline.dating.bounds import bounded, is_denied
from timeline.dating.evidence import MARGIN, Evidence
from timeline.dating.published import Published
from timeline.dating.tally import LEAST, Testimony, outcome, stretches, weighed
from timeline.dating.vote import Vote
from timeline.model.clue import Clue

#: It is enough where the source's own words leave so few days, and their weekday is right: it fits two years in seven.
LEAST_CONFIRMED, FEW = 0.3, 2

#: It is enough, too, where the order of what happened says as much again.
LEAST_TOGETHER = 0.9

#: Days are left out for which not even such a part of the strongest vote speaks, or so much less than that.
NEAR, LESS = 0.58, 0.5

#: Weights are added up with so much of an error at most: one vote that the rest lack must not shut out by chance.
ROUNDED = 1e-4

#: A wider span than this (days) tells nothing about a year.
WIDEST = 400

#: A vote for so few days (days) can be part of a pattern, and so many different days make one.
NARROW, PATTERN = 14, 3

#: Where no more days are left, chance hits them seldom: two different days that fit make a pattern, and weigh so much.
LEFT, PATTERN_LEFT, LEAST_LEFT = 92, 2, 0.2

#: Where no more than a month is left, one day is enough that weighs so much, and so many times as much as any other.
MONTH, LEAST_MONTH, ALONE = 31, 0.3, 3

#: Where the days left are few, one that weighs so much is enough as well, if as much more than any other.
LEAST_FEW = 0.45

#: A day that so much speaks for is enough, too, where it lies so near (days) to a source that is firmly dated.
LEAST_NEAR, NEAR_FIRM = 0.45, 14

#: Days that the source's own words deny are taken only where so much speaks for them.
UNDENIED = 1.2

#: So do they in the year of the story, where they weigh more.
LEAST_YEAR = 0.5


def cross_evidence(
    testimony: Iterable[Testimony],
    published: Mapping[str, Published],
    alone: Mapping[str, Published],
    clues: Mapping[str, Sequence[Clue]] = MappingProxyType({}),
) -> dict[str, list[Evidence]]:
    """What the events that sources share say of their publication days, by source id.

    `alone` is what each source says of its own: other days are not voted for; `clues`: what it tells as over and as
    ahead, which counts once the year is known. Evidence that rests on the source it would date is left out.
    """
    by_source: dict[str, list[Vote]] = defaultdict(list)
    for one in testimony:
        vote = one.vote(published[one.other.source])
        if vote is not None:
            by_source[one.told.source].append(vote)
    firm = frozenset(source for source, one in alone.items() if one.settled)
    near = firm.union(source for source, one in published.items() if one.days.only_day and one.support <= firm)
    days = {source: day for source in sorted(near) if (day := published[source].days.only_day)}
    found = {}
    for source, votes in sorted(by_source.items()):
        surest, sure = ([vote for vote in votes if vote.piece.support <= those] for those in (firm, near))
        found[source] = _in_turn(((surest, sure), (votes, votes)), alone[source].days, clues.get(source, ()))
        if not found[source]:
            others = [day for other, day in days.items() if other != source]
            found[source] = _near_others(votes, alone[source].days, others)
    return {source: pieces for source, pieces in found.items() if pieces}


def _in_turn(
    votes: Iterable[tuple[Sequence[Vote], Sequence[Vote]]], possible: DaySet, clues: Sequence[Clue]
) -> list[Evidence]:
    """What the surest votes come to, and what the others make of the days that these leave, where they are many.

    No vote counts for single days that the source's own words rule out.
    """
    found: list[Evidence] = []
    for counted, more in votes:
        if not found or (possible.within.days or WIDEST) > NARROW:
            pieces = _counted(_not_ruled_out(counted, possible, clues), more, possible, clues)
            found += pieces
            for piece in pieces:
                possible = possible.intersect(piece.days) or possible
    return found


def _not_ruled_out(votes: Sequence[Vote], possible: DaySet, clues: Sequence[Clue]) -> Sequence[Vote]:
    """The votes but for those for single days that the source's own words rule out in the year that the votes tell."""
    leaning = next((vote.days for vote in votes if vote.leaning), None)
    year = (possible.intersect(DaySet(leaning)) or possible) if leaning else possible
    left = bounded(clues, year)
    return [
        vote
        for vote in votes
        if (vote.days.days or WIDEST) > NARROW or _can_be(vote.days, left) or not _can_be(vote.days, year)
    ]


def _counted(votes: Sequence[Vote], more: Sequence[Vote], possible: DaySet, clues: Sequence[Clue]) -> list[Evidence]:
    """The outcome of a vote, and the pattern among the days that it leaves, and that the source's own words leave."""
    result = _elected(votes, possible)
    if result is not None and result.strength < UNDENIED and is_denied(clues, result.days):
        result = None
    left = possible.intersect(result.days) if result else possible
    pattern = _pattern(more, left, bounded(clues, left)) if left else None
    return [piece for piece in (result, pattern) if piece is not None]


def _elected(votes: Sequence[Vote], possible: DaySet) -> Evidence | None:
    """The days for which much more speaks than for others; it rests on the votes for them.

    What speaks for all days before or after one helps to choose, but is never enough; so does what leans to a year.
    """
    counted = weighed(votes)
    found = stretches(counted, possible)
    most = max((one.weight for one in found), default=0.0)
    naming = [vote for vote in counted if vote.days.is_bounded and not vote.leaning]
    said = max((one.weight for one in stretches(naming, possible)), default=0.0)
    if said < LEAST_CONFIRMED:
        return None
    least = max(NEAR * most, most - LESS + ROUNDED)
    kept = [one.days for one in found if one.weight > least and any(vote.days.overlaps(one.days) for vote in naming)]
    if not kept:
        return None
    days = Interval(kept[0].earliest, kept[-1].latest)
    weak = said < LEAST and most < LEAST_TOGETHER and not _is_confirmed(days, possible)
    if days.days is None or days.days > WIDEST or weak:
        return None
    if _hangs_on_weekday(counted, days):
        return _elected([vote for vote in counted if (vote.days.days or WIDEST) > NARROW], possible)
    return outcome(counted, days, most)


def _hangs_on_weekday(votes: Sequence[Vote], days: Interval) -> bool:
    """Do other votes leave a year or so, of which weak ones for single days choose a week: Wednesdays are many?"""
    narrow = [vote for vote in votes if (vote.days.days or WIDEST) <= NARROW and vote.days.overlaps(days)]
    weak = sum(vote.weight for vote in narrow) < LEAST
    return bool(narrow) and weak and len(narrow) < len(votes) and (days.days or WIDEST) <= NARROW


def _is_confirmed(days: Interval, possible: DaySet) -> bool:
    """Do a day of the year and a weekday that the source tells itself leave hardly more than one of the days?"""
    left = possible.intersect(DaySet(days))
    named = possible.weekdays is not None and possible.year_days is not None
    return named and left is not None and len(list(islice(left, FEW + 1))) <= FEW


def _pattern(votes: Sequence[Vote], left: DaySet, between: DaySet) -> Evidence | None:
    """Days that many different days fit, at least twice as many as fit any others, or that much more speaks for.

    `between`: those of the days left that the source's own words leave; where these are a month, one day is enough.
    """
    year = next((vote.days for vote in votes if vote.leaning), None)
    left = (left.intersect(DaySet(year)) or left) if year else left
    width = left.within.days or WIDEST
    few = (between.within.days or WIDEST) <= MONTH
    left = (between.intersect(left) or left) if few else left
    if (left.within.days or WIDEST) <= NARROW:
        return None
    counted = weighed([vote for vote in votes if (vote.days.days or WIDEST) <= NARROW and _can_be(vote.days, left)])
    found = stretches(counted, left)
    best = max(found, key=lambda one: (one.weight, -one.days.first.toordinal()), default=None)
    least, fewest = (
        (LEAST_LEFT, PATTERN_LEFT) if width <= LEFT else (LEAST_YEAR, PATTERN_LEFT) if year else (LEAST, PATTERN)
    )
    if best is not None and (few or (width <= LEFT and best.weight >= LEAST_FEW)):
        other = stretches([vote for vote in counted if vote.days.disjoint(best.days)], left)
        if all(one.weight * ALONE <= best.weight for one in other):
            least, fewest = LEAST_MONTH, 1
    if best is None or best.weight < least:
        return None
    fit = _fitting(counted, best.days)
    near = [one.days for one in found if one.weight * MARGIN > best.weight and one.days.gap(best.days) <= NARROW]
    kept = [days for days in near if days == best.days or len(_fitting(counted, days)) >= max(fewest, len(fit))]
    days = Interval(kept[0].earliest, kept[-1].latest)
    rivals = [vote for vote in counted if vote.days.disjoint(days)]
    against = stretches(rivals, left)
    others = max((len(_fitting(rivals, one.days)) for one in against), default=0)
    if len(fit) < fewest or (len(fit) < 2 * others and best.weight < MARGIN * max(one.weight for one in against)):
        return None
    return outcome([vote for vote in counted if vote.days.overlaps(best.days)] + rivals, days, best.weight)


def _near_others(votes: Sequence[Vote], possible: DaySet, others: Iterable[Day]) -> list[Evidence]:
    """The only day that votes for single days speak for, or week with its weekday, near the days of other sources."""
    narrow = weighed([vote for vote in votes if (vote.days.days or WIDEST) <= NARROW and _can_be(vote.days, possible)])
    best = max(stretches(narrow, possible), key=lambda one: (one.weight, -one.days.first.toordinal()), default=None)
    if best is None or best.weight < LEAST_NEAR or ((best.days.days or WIDEST) > FEW and possible.weekdays is None):
        return []  # a bare weekday may be of another week
    near = any(best.days.gap(Interval.of(day)) <= NEAR_FIRM for day in others)
    against = stretches([vote for vote in narrow if vote.days.disjoint(best.days)], possible)
    if not near or any(one.weight * ALONE > best.weight for one in against):
        return []
    return [outcome(narrow, best.days, best.weight)]


def _can_be(days: Interval, left: DaySet) -> bool:
    return left.overlaps(DaySet(days))


def _fitting(votes: Iterable[Vote], days: Interval) -> set[Interval]:
    """The different days that words would mean which were written on those days."""
    return {vote.meant for vote in votes if vote.days.overlaps(days)}
