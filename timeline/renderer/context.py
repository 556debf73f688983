"""What every part of the page looks up: claims and sources by id, labels, and which ids the page has given out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.cache import Table
from timeline.languages.within import within
from timeline.model.claim import Claim
from timeline.model.event import Event
from timeline.model.markup import on_one_line
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.renderer.data import EMPTY, Data
from timeline.renderer.safe import target
from timeline.renderer.templates import environment
from timeline.renderer.wording import Wording

#: The page, to which the entries of the embed lead.
PAGE = "index.html"

#: Longer quotations are cut to this many characters where they only remind the reader which one is meant.
REMINDER = 60


@dataclass(frozen=True, slots=True)
class Context:
    """Look-ups over one timeline; `taken` holds the ids that stand on the page, so that none stands twice.

    `placed`: its events in the order of the page, once that is known. `made`, `tellers`, `shown`, `reminders` and
    `modules` keep what was worked out: drawn events, the sources of events, what entries show of a source, reminders by
    claim, macros by template. `written` is the JSON of claims and events, `before` the table of what an earlier build
    drew of the same, if there is one.
    """

    wording: Wording
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    order: Mapping[str, int]
    events: Mapping[str, Event]
    by_source: Mapping[str, Sequence[Claim]]
    taken: set[str] = field(default_factory=set)
    placed: list[Event] = field(default_factory=list)
    made: dict[str, Any] = field(default_factory=dict)
    tellers: dict[str, Sequence[str]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    reminders: dict[str, str] = field(default_factory=dict)
    modules: dict[str, Any] = field(default_factory=dict)
    written: Data = EMPTY
    before: Table | None = None

    @classmethod
    def of(cls, timeline: Timeline, written: Data = EMPTY, before: Table | None = None) -> Context:
        """The look-ups of a timeline; events that the editor hid are not in it, the ids of the others are taken."""
        events = {event.id: event for event in timeline.events if not event.hidden}
        by_source: dict[str, list[Claim]] = {}
        for claim in timeline.claims:
            by_source.setdefault(claim.source, []).append(claim)
        return cls(
            wording=Wording(timeline.language),
            claims={claim.id: claim for claim in timeline.claims},
            sources={source.id: source for source in timeline.sources},
            order={source.id: number for number, source in enumerate(timeline.sources)},
            events=events,
            by_source=by_source,
            taken=set(events),
            written=written,
            before=before,
        )

    @property
    def words(self) -> Mapping[str, Any]:
        """The words of the page."""
        return self.wording.words

    def macros(self, name: str) -> Any:
        """The macros of a template, in the words of the page."""
        if name not in self.modules:
            template = environment().get_template(f"{name}.html.jinja")
            self.modules[name] = template.make_module({"words": self.words, "page": PAGE})
        return self.modules[name]

    def take(self, identifier: str) -> bool:
        """May this id be put on the page? True once for each."""
        if identifier in self.taken:
            return False
        self.taken.add(identifier)
        return True

    def told_by(self, source: str) -> Sequence[Claim]:
        """All claims of a source, in the order of the file."""
        return self.by_source.get(source, ())

    def label(self, source: str) -> str:
        """The short name of a source."""
        return self.sources[source].label

    def rank(self, source: str) -> int:
        """The place of a source in the file."""
        return self.order[source]

    def speaker(self, claim: Claim) -> str | None:
        """Whom a claim cites, as within a sentence."""
        return claim.attribution and within(claim.attribution, self.sources[claim.source].language)

    def source_href(self, source: str) -> str:
        """The link to a source in the list of sources."""
        return target(self.source_anchor(source))

    def source_anchor(self, source: str) -> str:
        """The id of a source on the page."""
        return f"source-{source}"

    def reminder(self, claim: str) -> str:
        """Which claim is meant, in a few words: its source and how its quotation begins."""
        if claim not in self.claims:
            return claim
        if claim not in self.reminders:
            self.reminders[claim] = self._reminder(self.claims[claim])
        return self.reminders[claim]

    def _reminder(self, found: Claim) -> str:
        words = on_one_line(found.quote)
        cut = words if len(words) <= REMINDER else f"{words[:REMINDER].rsplit(' ', 1)[0]} …"
        return self.wording.say("how", "reminder", source=self.label(found.source), text=cut)


def is_disputed(event: Event) -> bool:
    """Do its sources disagree in something that the editor has not set aside?"""
    return any(disagreement.dismissed is None for disagreement in event.disagreements)


def sources_of_event(event: Event, context: Context) -> Sequence[str]:
    """The sources that tell of the event, in the order of the file."""
    found = context.tellers.get(event.id)
    if found is None:
        claims = context.claims
        found = tuple(dict.fromkeys([claims[name].source for name in event.claims]))
        if len(found) > 1:
            found = tuple(sorted(found, key=context.order.__getitem__))
        context.tellers[event.id] = found
    return found
