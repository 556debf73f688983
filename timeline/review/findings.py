"""A timeline → what a person should look at, the most doubtful first.

To add a finding: name it in `FindingKind`, whose order is that of the list; give it a sentence under `[findings]` in
`timeline/languages/en/desk.toml`, and write a function that yields it and stands in `_LOOKS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from timeline.changes import compare
from timeline.languages import loader
from timeline.model.base import Model
from timeline.model.event import Event, Merge
from timeline.model.source import PublishedBasis
from timeline.model.timeline import ChangeKind, Timeline
from timeline.reconciler.comparing.weights import THRESHOLD
from timeline.renderer.wording import Wording

#: A merge that is no stronger than this above the threshold might as well not have been made.
NEAR = 1.0

#: So many characters of a quotation remind of it.
REMINDER = 90


class FindingKind(StrEnum):
    """What sort of attention it needs."""

    FAILED_EDIT = "failed-edit"
    SKIPPED = "skipped"
    SETTING = "setting"
    NEW_DISAGREEMENT = "new-disagreement"
    DOUBTFUL_MERGE = "doubtful-merge"
    UNDATED_SOURCE = "undated-source"
    ONE_SOURCE = "one-source"


class Finding(Model):
    """One thing to look at: where it is, and what to do about it; `file` is a path in the folder of the articles."""

    kind: FindingKind
    text: str
    file: str | None = None
    line: int | None = None
    event: str | None = None
    claims: tuple[str, ...] = ()


def findings(timeline: Timeline, previous: Timeline | None = None) -> list[Finding]:
    """Everything that needs a person; new disagreements only where there is an earlier build to compare with."""
    found = [finding for look in _LOOKS for finding in look(timeline)]
    if previous is not None:
        found += [
            Finding(kind=FindingKind.NEW_DISAGREEMENT, event=change.event, text=change.text)
            for change in compare(previous, timeline)
            if change.kind is ChangeKind.OPENED
        ]
    order = list(FindingKind)
    return sorted(found, key=lambda finding: order.index(finding.kind))


def _failed_edits(timeline: Timeline) -> Iterator[Finding]:
    for failed in timeline.failed_edits:
        place = [part.removeprefix("line ") for part in failed.edit.split(", ") if part.startswith("line ")]
        line = int(place[0]) if place and place[0].isdecimal() else None
        text = f"{failed.edit}: {failed.reason}"
        yield Finding(kind=FindingKind.FAILED_EDIT, file=failed.edit.split(", ")[0], line=line, text=text)


def _skipped(timeline: Timeline) -> Iterator[Finding]:
    for skipped in timeline.skipped:
        kind = FindingKind.SKIPPED if skipped.is_article else FindingKind.SETTING
        yield Finding(kind=kind, file=skipped.path, text=_say(kind, path=skipped.path, reason=skipped.reason))


def _doubtful_merges(timeline: Timeline) -> Iterator[Finding]:
    """The merges on which an event hangs and that were close; the closest first."""
    claims = {claim.id: claim for claim in timeline.claims}
    close = [(merge.weight, event.id, merge) for event in timeline.events for merge in weakest(event)]
    for weight, event, merge in sorted(close, key=lambda one: one[:2]):
        one, other = (_short(claims[name].quote) for name in merge.claims)
        if one == other:  # two claims of one sentence
            one, other = (_short(claims[name].headline) for name in merge.claims)
        text = _say("doubtful-merge", one=one, other=other, weight=f"{weight:.1f}", threshold=f"{THRESHOLD:.1f}")
        yield Finding(kind=FindingKind.DOUBTFUL_MERGE, event=event, claims=merge.claims, text=text)


def weakest(event: Event) -> list[Merge]:
    """The merges without which the event would fall apart, where they are near the threshold."""
    home = {name: {name} for name in event.claims}
    near = []
    for merge in sorted(event.merges, key=lambda merge: -merge.weight):
        one, other = (home[name] for name in merge.claims)
        if one is other:
            continue
        if merge.weight < THRESHOLD + NEAR:
            near.append(merge)
        one |= other
        home |= dict.fromkeys(other, one)
    return near


def _undated_sources(timeline: Timeline) -> Iterator[Finding]:
    for source in timeline.sources:
        if source.published_basis is PublishedBasis.UNKNOWN:
            text = _say("undated-source", path=source.path)
            yield Finding(kind=FindingKind.UNDATED_SOURCE, file=source.path, text=text)


def _one_source(timeline: Timeline) -> Iterator[Finding]:
    """Dates that hang on one source although others tell the event, and sources that one other source dates."""
    wording, labels = Wording(timeline.language), {source.id: source.label for source in timeline.sources}
    for source in timeline.sources:
        others = {step.source for step in source.dating_steps if not step.outvoted and step.source != source.id}
        if len(others) == 1:
            text = _say("one-source-dates", path=source.path, label=labels[others.pop()])
            yield Finding(kind=FindingKind.ONE_SOURCE, file=source.path, text=text)
    claims = {claim.id: claim for claim in timeline.claims}
    for event in timeline.events:
        told = [claims[name] for name in event.claims]
        if event.date is None or event.hidden or any(one.kind == "date" for one in event.edits):
            continue
        saying = {claim.source for claim in told if claim.date is not None and claim.date.edtf == event.date.edtf}
        if len(saying) == 1 < len({claim.source for claim in told}):
            date, label = wording.date(event.date), labels[saying.pop()]
            text = _say("one-source", headline=event.headline, date=date, label=label)
            yield Finding(kind=FindingKind.ONE_SOURCE, event=event.id, text=text)


def _short(text: str) -> str:
    quote = " ".join(text.split())
    return quote if len(quote) <= REMINDER else f"{quote[:REMINDER].rstrip()}…"


def _say(name: str, **fields: str) -> str:
    """A sentence for the editor."""
    return str(loader.table(loader.DEFAULT_LANGUAGE, "desk")["findings"][name]).format(**fields)


_LOOKS = (_failed_edits, _skipped, _doubtful_merges, _undated_sources, _one_source)


def as_github(found: Sequence[Finding], folder: str) -> Iterator[str]:
    """The findings as annotations that a GitHub workflow shows beside the files."""
    for finding in found:
        place = "" if finding.file is None else f" file={_escaped(f'{folder}/{finding.file}', ',:')}"
        line = "" if finding.line is None else f",line={finding.line}"
        yield f"::warning{place}{line}::{_escaped(finding.text)}"


def _escaped(text: str, more: str = "") -> str:
    for letter in ("%", "\r", "\n", *more):
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
