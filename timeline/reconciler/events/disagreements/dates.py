"""Disagreements about when it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from timeline.dates.dayset import DaySet
from timeline.dates.interval import Interval
from timeline.model.claim import Claim, Kind, Status
from timeline.model.date import Basis
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.events.disagreements.deeds import is_one_deed, shared_actions
from timeline.reconciler.events.disagreements.inexact import can_be_one_day
from timeline.reconciler.features.actions import CALLING_OFF, actions_in
from timeline.reconciler.features.clock import borrows_day, is_stamped
from timeline.reconciler.features.counts import of_two_periods
from timeline.reconciler.features.things import ADDED, sorts
from timeline.reconciler.features.voices import Voices, directness, reading
from timeline.reconciler.passages.corrections import is_wrong_day
from timeline.reconciler.passages.replies import is_reply

#: What is planned, and the day on which a plan was called off, are other days than that of the event.
OTHER_DAYS = (Status.PLANNED, Status.CANCELLED)

#: What has more dates than this happened more than once, or is more than one thing.
MOST_DATES = 3


def dates(claims: Sequence[Claim], voices: Voices) -> Iterator[Disagreement]:
    """Dates that have no day in common; less precise is no disagreement, nor is a plan that came out otherwise.

    Of what was called off some tell the day that was planned, others that on which it was called off.
    """
    if any(claim.status is Status.CANCELLED for claim in claims):
        return
    named = [claim for claim in claims if claim.date is not None and claim.date.text]
    if len(groups_by_date(named, voices)) < 2:
        return  # of any of them no day is another
    told = [claim for claim in named if claim.kind is not Kind.PLAN and _names_its_day(claim, voices)]
    told = [claim for claim in told if claim.status not in OTHER_DAYS]
    if len(groups_by_date(told, voices)) < 2:
        return
    told = [claim for claim in told if not (_is_of_another_day(claim, voices) or _sets_against(claim, claims, voices))]
    one_deed = chain.from_iterable(_of_one_deed(groups_by_date(told, voices), voices))
    groups = groups_by_date(list(one_deed), voices)  # anew: a vague date may go with another now
    groups = list(_told_by_one_day(groups))
    if not 1 < len(groups) <= MOST_DATES or len({voices.voice(claim) for group in groups for claim in group}) < 2:
        return
    ranked = sorted(groups, key=lambda group: _rank(group, voices))
    readings = tuple(reading(_value(group, voices), group, _words(group), voices) for group in ranked)
    yield Disagreement(kind=DisagreementKind.DATE, what=voices.say("disagreements.date"), readings=readings)


def _told_by_one_day(groups: Sequence[Sequence[Claim]]) -> Iterator[list[Claim]]:
    """The claims of each group but those of who tells of the day of another group, too, and so of two deeds."""
    tellers = [{(claim.source, claim.attribution) for claim in group} for group in groups]
    for at, group in enumerate(groups):
        others = set[tuple[str, str | None]]().union(*(told for number, told in enumerate(tellers) if number != at))
        kept = [claim for claim in group if (claim.source, claim.attribution) not in others]
        if kept:
            yield kept


def _names_its_day(claim: Claim, voices: Voices) -> bool:
    """Do its own words name a day, rather than those around it, the stamp of an entry or a time by the clock alone?"""
    date = claim.date
    if date is None or not date.text or date.basis is Basis.CONTEXT or is_stamped(claim):
        return False
    if is_wrong_day(claim, voices.language(claim)):
        return False
    return not borrows_day(date.text, voices.language(claim))


def _of_one_deed(groups: Sequence[Sequence[Claim]], voices: Voices) -> list[list[Claim]]:
    """The claims of each group that tell what happened, and the deed of a claim in another group."""
    done = [[claim for claim in group if claim.kind is not Kind.STATEMENT] for group in groups]
    kept: set[str] = set()
    for one, other in chain.from_iterable(product(*sides) for sides in combinations(done, 2)):
        if not kept.issuperset((one.id, other.id)) and _tell_one_deed(one, other, voices):
            kept |= {one.id, other.id}
    found = ([claim for claim in group if claim.id in kept] for group in done)
    return [group for group in found if group]


def _tell_one_deed(one: Claim, other: Claim, voices: Voices) -> bool:
    """Do two claims tell of one deed? Days that are seen from the day of the telling ("today") ask for more.

    The same words for two such days are one telling that is told again, or one of each day.
    """
    if of_two_periods(one, other) and one.figures and other.figures:
        return False  # "lost 90 million in 2021", "lost 140 million in 2022"
    if one.date is None or other.date is None or _falls_into(one, other) or _falls_into(other, one):
        return False
    ahead = _ahead(one, voices)
    if ahead is not None and ahead == _ahead(other, voices):
        return False
    if can_be_one_day(one, other, voices) or any(_counts_others(claim, voices) for claim in (one, other)):
        return False
    if Basis.RELATIVE not in (one.date.basis, other.date.basis) and shared_actions(one, other, voices):
        return True
    same = (one.date.text or "").lower() == (other.date.text or "").lower()
    return is_one_deed(one, other, voices) and not (same and one.date.basis is Basis.RELATIVE)


def _counts_others(claim: Claim, voices: Voices) -> bool:
    """Does it tell of more than were told of before: "three more men were arrested"?"""
    return any(ADDED in sorts(figure, claim, voices.language(claim)) for figure in claim.figures)


def _ahead(claim: Claim, voices: Voices) -> int | None:
    """How many days after its publication lies the day that a claim tells, if not before.

    What goes on day for day is told of each: "an hour ago", "Thursday's edition".
    """
    date, published = claim.date, voices.published.get(claim.source)
    if date is None or date.earliest is None or published is None or published.days != 1:
        return None
    days = (date.earliest - published.first).days
    return days if days >= 0 else None


def _falls_into(state: Claim, other: Claim) -> bool:
    """Is the one told of what has lasted since a day, the other of a later one: "has burned since Friday"?"""
    if state.kind is not Kind.STATE or other.kind is Kind.STATE or not (state.date and other.date):
        return False
    begun, later = state.date.earliest, other.date.earliest
    return begun is not None and later is not None and later >= begun


def _is_of_another_day(claim: Claim, voices: Voices) -> bool:
    """Does it call the event off, deny it or answer what is told of it? That is done on other days than the event."""
    language = voices.language(claim)
    if claim.negated or claim.status is Status.DENIED:
        return True
    deed = claim.headline.partition(",")[0]  # "they reached a deal, averting a strike" calls nothing off that day
    return CALLING_OFF in actions_in(deed, language) or is_reply(claim, language)


def _sets_against(claim: Claim, claims: Sequence[Claim], voices: Voices) -> bool:
    """Is it told when somebody set it against another claim, not when it happened?"""
    said = claim.kind is Kind.STATEMENT or claim.id in voices.denials
    return said and any(voices.opposed(claim, other) for other in claims)


def groups_by_date(claims: Sequence[Claim], voices: Voices) -> list[list[Claim]]:
    """Claims whose dates can all be the same, the most precise first; a vague one goes with the first it fits."""
    groups: list[tuple[DaySet, list[Claim]]] = []
    for claim in sorted(claims, key=_width):
        span = voices.days_of(claim) or DaySet(_span(claim))
        for position, (common, members) in enumerate(groups):
            both = common.intersect(span)
            if both is not None:
                groups[position] = (both, [*members, claim])
                break
        else:
            groups.append((span, [claim]))
    return [members for _, members in groups]


def _rank(group: Sequence[Claim], voices: Voices) -> tuple[int, int, int, str]:
    """Most voices first, then the most direct, then the most precise."""
    return (
        -len({voices.voice(claim) for claim in group}),
        -directness(group),
        _width(group[0])[0],
        _value(group, voices),
    )


def _span(claim: Claim) -> Interval:
    return Interval(claim.date.earliest, claim.date.latest) if claim.date else Interval()


def _width(claim: Claim) -> tuple[int, str]:
    span = _span(claim)
    return (span.last - span.first).days, claim.id


def _value(group: Sequence[Claim], voices: Voices) -> str:
    """The date, or its words where these name some days of a stretch ("on Friday") that does not tell them itself."""
    date = group[0].date
    if date is None:
        return ""
    written = (date.text, date.edtf) if voices.days_of(group[0]) else (date.edtf, date.text)
    return next(filter(None, written), "")


def _words(group: Sequence[Claim]) -> list[str]:
    return [claim.date.text for claim in group if claim.date is not None and claim.date.text is not None]
