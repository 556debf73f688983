"""A cluster of claims → an event: its date, headline, status and weight for the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from timeline.dates.interval import Interval
from timeline.model.claim import Claim, Kind, Status
from timeline.model.date import DateRecord
from timeline.model.event import Event, Merge
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.events.disagreements import disagreements, groups_by_date
from timeline.reconciler.events.disagreements.grounds import NO_GROUNDS, Grounds
from timeline.reconciler.events.headlines import leading
from timeline.reconciler.events.importance import importance
from timeline.reconciler.features.developments import developments
from timeline.reconciler.features.voices import Voices

#: The fields of a date that no words tell.
_DATE = tuple(DateRecord.model_fields)


def make_event(
    claims: Sequence[Claim],
    joined: Iterable[Judgement],
    voices: Voices,
    central: Mapping[str, float] | None = None,
    grounds: Grounds = NO_GROUNDS,
    headlines: Mapping[str, str] | None = None,
) -> Event:
    """The event that some claims tell; its id is the smallest of theirs, and all of theirs are aliases.

    `joined`: the pairs of them that were strong enough to join; `central`: how near each claim is to the whole story,
    by id; `grounds`: what speaks for its disagreements; `headlines`: those for the reader, by id, where others are
    compared.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    names = tuple(claim.id for claim in ordered)
    joined = list(joined)
    found = disagreements(ordered, voices, joined, grounds)
    central = central or {}
    shown = [_shown(claim, headlines) for claim in ordered]
    lead = leading(shown, _attested(joined, ordered), voices, central) if len(ordered) > 1 else shown[0]
    return Event(
        id=names[0],
        aliases=names,
        headline=lead.headline,
        date=_date(ordered, voices),
        status=_status(ordered),
        claims=names,
        importance=importance(
            shown, voices, disputed=bool(found), central=max(central.get(name, 0.0) for name in names)
        ),
        actors=_merged(claim.actors for claim in ordered),
        places=_merged(claim.places for claim in ordered),
        developments=developments(ordered, voices),
        disagreements=found,
        merges=_merges(joined, voices.told_in),
    )


def _shown(claim: Claim, headlines: Mapping[str, str] | None) -> Claim:
    line = headlines.get(claim.id) if headlines else None
    return claim.model_copy(update={"headline": line}) if line else claim


def _date(claims: Sequence[Claim], voices: Voices) -> DateRecord | None:
    """The most precise date of the reading that most sources share; claims that only plan or state come second."""
    dated = [claim for claim in claims if claim.date is not None]
    record = dated[0].date if len(dated) == 1 else _shared_by_most(dated, voices)
    if record is None:
        return None
    known = record.__dict__
    return DateRecord.model_validate({name: known[name] for name in _DATE})


def _shared_by_most(dated: Sequence[Claim], voices: Voices) -> DateRecord | None:
    groups = groups_by_date([claim for claim in dated if claim.date and claim.date.text] or dated, voices)
    if not groups:
        return None
    best = max(groups, key=lambda group: _weight(group, voices))
    return min(best, key=lambda claim: (_vagueness(claim), claim.id)).date


def _weight(group: Sequence[Claim], voices: Voices) -> tuple[int, bool, int, str]:
    """How much speaks for a date: its voices, whether any tells what happened, and how narrow it is."""
    happened = any(claim.kind not in (Kind.STATE, Kind.PLAN) for claim in group)
    return len({voices.voice(claim) for claim in group}), happened, -_width(group[0]), group[0].id


def _vagueness(claim: Claim) -> tuple[bool, bool, int]:
    """How little a claim's date says: open ends, plans and states, then its width."""
    open_end = claim.date is None or claim.date.earliest is None or claim.date.latest is None
    return open_end, claim.kind in (Kind.STATE, Kind.PLAN), _width(claim)


def _width(claim: Claim) -> int:
    if claim.date is None:
        return Interval().last.toordinal()
    span = Interval(claim.date.earliest, claim.date.latest)
    return (span.last - span.first).days


def _attested(joined: Sequence[Judgement], claims: Sequence[Claim]) -> frozenset[str]:
    """The claims joined to one of another source, with their titles: what all tell of, not what one tells on."""
    source = {claim.id: claim.source for claim in claims}
    pairs = (pair.claims for pair in joined)
    told = frozenset(name for pair in pairs if source[pair[0]] != source[pair[1]] for name in pair)
    titled = (pair.claims for pair in joined if pair.level("source") == "title")
    return told.union(*(pair for pair in titled if not told.isdisjoint(pair)))


def _status(claims: Sequence[Claim]) -> Status:
    """Called off where any source says so; planned while all do; else what most claims say, plans aside."""
    statuses = [claim.status for claim in claims]
    if len(statuses) == 1:
        return statuses[0]
    if Status.CANCELLED in statuses:
        return Status.CANCELLED
    told = [status for status in statuses if status is not Status.PLANNED]
    if not told:
        return Status.PLANNED
    counts = Counter(told)
    order = list(Status)
    return min(counts, key=lambda status: (-counts[status], order.index(status)))


def _merged(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for group in values for value in group))


def _merges(joined: Iterable[Judgement], language: str) -> tuple[Merge, ...]:
    """Why the claims were put together, strongest first."""
    strongest = sorted(joined, key=lambda pair: (-pair.weight, pair.claims))
    return tuple(Merge(claims=pair.claims, weight=pair.weight, reasons=pair.reasons(language)) for pair in strongest)
