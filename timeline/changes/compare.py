"""What changed, in sentences: events, then disagreements, then sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.changes.matching import same_claims
from timeline.model.event import Disagreement, Event
from timeline.model.timeline import Change, ChangeKind, Timeline
from timeline.renderer.wording import Wording


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Which events of the two builds hold the same claims; events that the editor hid are not told and not counted."""

    old: Mapping[str, Event]
    new: Mapping[str, Event]
    became: Mapping[str, Counter[str]]
    made_of: Mapping[str, Counter[str]]

    @classmethod
    def of(cls, old: Timeline, new: Timeline) -> _Pairing:
        shown = [{event.id: event for event in one.events if not event.hidden} for one in (old, new)]
        home = {claim: event.id for event in shown[1].values() for claim in event.claims}
        same = same_claims(old, new)
        became: dict[str, Counter[str]] = defaultdict(Counter)
        made_of: dict[str, Counter[str]] = defaultdict(Counter)
        for event in shown[0].values():
            for claim in event.claims:
                place = home.get(same.get(claim, ""))
                if place is not None:
                    became[event.id][place] += 1
                    made_of[place][event.id] += 1
        return cls(shown[0], shown[1], became, made_of)

    def heirs(self) -> Iterator[tuple[Event, Event]]:
        """Each new event with the old one that it shares most claims with, where that is so from both sides."""
        for name, event in self.new.items():
            if self.made_of.get(name):
                before = _main(self.made_of[name])
                if _main(self.became[before]) == name:
                    yield self.old[before], event


def _main(counts: Counter[str]) -> str:
    """The commonest; of equals the smallest."""
    return min(counts, key=lambda name: (-counts[name], name))


def compare(old: Timeline, new: Timeline) -> tuple[Change, ...]:
    """All changes from one build of a story to a later one, told in the language of the later one."""
    wording, pairing = Wording(new.language), _Pairing.of(old, new)
    heirs = list(pairing.heirs())
    told = [_events(pairing, wording), _dates(heirs, wording), _disagreements(heirs, wording)]
    return tuple(change for changes in (*told, _sources(old, new, wording)) for change in changes)


def _events(pairing: _Pairing, wording: Wording) -> Iterator[Change]:
    """Events that came, went, or were put together or taken apart."""
    for event in pairing.new.values():
        before = pairing.made_of.get(event.id, Counter())
        told = {"headline": event.headline, "date": wording.date(event.date)}
        if not before:
            yield _change(wording, ChangeKind.NEW, event.id, **told)
        elif len(before) > 1:
            others = _listed(pairing.old[name].headline for name in sorted(before))
            yield _change(wording, ChangeKind.MERGED, event.id, others=others, **told)
    for event in pairing.old.values():
        after = pairing.became.get(event.id, Counter())
        if not after:
            yield _change(wording, ChangeKind.GONE, None, headline=event.headline, date=wording.date(event.date))
        elif len(after) > 1:
            others = _listed(pairing.new[name].headline for name in sorted(after))
            yield _change(wording, ChangeKind.SPLIT, _main(after), headline=event.headline, others=others)


def _listed(headlines: Iterable[str]) -> str:
    return " · ".join(f"“{headline}”" for headline in headlines)


def _dates(heirs: Iterable[tuple[Event, Event]], wording: Wording) -> Iterator[Change]:
    for before, event in heirs:
        dates = [one.date.edtf if one.date else None for one in (before, event)]
        if dates[0] != dates[1]:
            told = {"date": wording.date(event.date), "before": wording.date(before.date)}
            yield _change(wording, ChangeKind.REDATED, event.id, headline=event.headline, **told)


def _disagreements(heirs: Iterable[tuple[Event, Event]], wording: Wording) -> Iterator[Change]:
    """Those that were not there before, and those that are there no more; one set aside by the editor is closed."""
    for before, event in heirs:
        old, new = ([found for found in one.disagreements if found.dismissed is None] for one in (before, event))
        for kind, here, there in ((ChangeKind.OPENED, new, old), (ChangeKind.CLOSED, old, new)):
            for found in here:
                if not any(_same(found, other) for other in there):
                    values = " · ".join(wording.value(reading.value) for reading in found.readings)
                    yield _change(
                        wording, kind, event.id, headline=event.headline, what=found.what or found.kind, values=values
                    )


def _same(one: Disagreement, other: Disagreement) -> bool:
    """About the same thing: it is called alike, or the readings are alike."""
    shared = {reading.value for reading in one.readings} & {reading.value for reading in other.readings}
    return one.kind is other.kind and (one.what == other.what or bool(shared))


def _sources(old: Timeline, new: Timeline, wording: Wording) -> Iterator[Change]:
    """Sources that came, went or have another publication date; a file whose text changed is the same source."""
    before, after = ({source.path: source for source in one.sources} for one in (old, new))
    contents = {source.sha256: source.path for source in old.sources if source.path not in after}
    moved = {path: contents[one.sha256] for path, one in after.items() if path not in before and one.sha256 in contents}
    for path, source in after.items():
        known = before.get(moved.get(path, path))
        if known is None:
            yield _change(wording, ChangeKind.SOURCE_NEW, None, label=source.label, path=path)
        elif (known.published and known.published.edtf) != (source.published and source.published.edtf):
            told = {"date": wording.date(source.published), "before": wording.date(known.published)}
            yield _change(wording, ChangeKind.SOURCE_REDATED, None, label=source.label, path=path, **told)
    for path, source in before.items():
        if path not in after and path not in moved.values():
            yield _change(wording, ChangeKind.SOURCE_GONE, None, label=source.label, path=path)


def _change(wording: Wording, kind: ChangeKind, event: str | None, **fields: str) -> Change:
    return Change(kind=kind, event=event, text=wording.say("changes", kind.value, **fields))
