"""Why an event or a source is told as it is: a tree of plain sentences, made of what `timeline.json` holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from timeline.model.claim import Claim
from timeline.model.date import DateRecord
from timeline.model.event import Event
from timeline.model.source import Source
from timeline.model.timeline import Timeline

#: Stands where nothing is known.
NOTHING = "–"

#: Names that are nearly the one that was asked for: so many at most, so alike at least (0 to 1).
MOST_SUGGESTIONS, LEAST_LIKENESS = 3, 0.5


class Unknown(Exception):
    """Nothing has that name; the message says what does that is nearly the same."""


@dataclass(frozen=True)
class Branch:
    """A sentence, and what it rests on."""

    text: str
    branches: tuple[Branch, ...] = ()

    def lines(self, lead: str = "") -> Iterator[str]:
        """The branch as lines of text, drawn as a tree; `lead` stands before all but the first."""
        yield "".join(sign if sign.isprintable() else " " for sign in self.text)  # an article may hold anything
        for number, branch in enumerate(self.branches, 1):
            last = number == len(self.branches)
            first, *others = branch.lines(lead + ("   " if last else "│  "))
            yield f"{lead}{'└─ ' if last else '├─ '}{first}"
            yield from others


def explain(timeline: Timeline, name: str) -> Branch:
    """Why an event (by its id or that of one of its claims) or a source (by id, file or label) is told so.

    Raises `Unknown` where nothing has that name.
    """
    for source in timeline.sources:
        if name in (source.id, source.path, source.label):
            return _Explainer(timeline).source(source)
    for event in timeline.events:
        if name == event.id or name in event.aliases:
            return _Explainer(timeline).event(event)
    names = [event.id for event in timeline.events] + [alias for event in timeline.events for alias in event.aliases]
    names += [known for source in timeline.sources for known in (source.id, source.path, source.label)]
    near = get_close_matches(name, dict.fromkeys(names), MOST_SUGGESTIONS, LEAST_LIKENESS)
    hint = f"did you mean {' or '.join(near)}?" if near else "ids stand in timeline.json and behind each entry's link"
    raise Unknown(f"{name}: no event and no source has this name; {hint}")


class _Explainer:
    """Knows the claims and sources of a timeline by their ids."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._claims = {claim.id: claim for claim in timeline.claims}
        self._labels = {source.id: source.label for source in timeline.sources}
        self._events = {event.id: event for event in timeline.events}

    def event(self, event: Event) -> Branch:
        """When, why so; who says it; why they are one event; where they disagree; what it hangs together with."""
        parts = (
            self._date(event),
            Branch(f"status: {event.status.value}"),
            *_listed("told by", [self._claim(self._claims[name]) for name in event.claims]),
            *_listed("why they are one event", self._merges(event)),
            *_listed("where sources disagree", self._disagreements(event)),
            *_listed("what grew with time", self._developments(event)),
            *_listed("see also", self._links(event)),
            *_listed("changed by the editor", [Branch(_edit(one.kind, one.reason)) for one in event.edits]),
        )
        return Branch(f"{event.headline} ({event.id})", parts)

    def source(self, source: Source) -> Branch:
        """When it was published and why so, and what it tells."""
        steps = [
            Branch(f"{step.text} → {step.effect}{' (outvoted)' if step.outvoted else ''}")
            for step in source.dating_steps
        ]
        dated = Branch(f"published {_when(source.published)} ({source.published_basis.value})", tuple(steps))
        told = [
            Branch(f"{_when(event.date)}: {event.headline} ({event.id})")
            for event in self._timeline.events
            if any(self._claims[name].source == source.id for name in event.claims)
        ]
        warnings = [Branch(warning) for warning in source.warnings]
        return Branch(
            f"{source.label} ({source.path})", (dated, *_listed("to look at", warnings), *_listed("tells of", told))
        )

    def _date(self, event: Event) -> Branch:
        if event.date is None:
            return Branch("no date: no source says when")
        return Branch(f"date: {_when(event.date)} ({event.date.basis.value})", tuple(map(Branch, event.date.steps)))

    def _claim(self, claim: Claim) -> Branch:
        facts = [Branch(f"“{claim.quote}”")]
        if claim.date is not None:
            named = f"“{claim.date.text}” is" if claim.date.text else "without a time of its own:"
            facts.append(Branch(f"{named} {_when(claim.date)}", tuple(map(Branch, claim.date.steps))))
        who = f", according to {claim.attribution}" if claim.attribution else ""
        return Branch(f"{self._labels[claim.source]}{who} ({claim.id})", tuple(facts))

    def _merges(self, event: Event) -> list[Branch]:
        return [
            Branch(
                f"{self._sources(merge.claims)}: {merge.weight:+.1f}",
                tuple(Branch(f"{reason.weight:+.1f}  {reason.text}") for reason in merge.reasons),
            )
            for merge in event.merges
        ]

    def _sources(self, claims: Sequence[str]) -> str:
        return " and ".join(self._labels[self._claims[name].source] for name in claims)

    def _disagreements(self, event: Event) -> list[Branch]:
        return [
            Branch(
                f"{found.what} ({found.kind.value})" + (f", set aside: {found.dismissed}" if found.dismissed else ""),
                tuple(Branch(f"{one.value}: {one.why} (independent: {one.independent})") for one in found.readings),
            )
            for found in event.disagreements
        ]

    def _developments(self, event: Event) -> list[Branch]:
        return [
            Branch(found.what, tuple(Branch(f"{_when(point.date)}: {point.value}") for point in found.points))
            for found in event.developments
        ]

    def _links(self, event: Event) -> list[Branch]:
        return [
            Branch(f"{link.relation.value}: {self._events[link.event].headline} ({link.event})")
            for link in event.links
            if link.event in self._events
        ]


def _listed(heading: str, branches: Sequence[Branch]) -> tuple[Branch, ...]:
    """A heading over branches, or nothing where there are none."""
    return (Branch(heading, tuple(branches)),) if branches else ()


def _edit(kind: str, reason: str | None) -> str:
    return f"{kind}: {reason}" if reason else kind


def _when(date: DateRecord | None) -> str:
    return (date.edtf if date else None) or NOTHING
