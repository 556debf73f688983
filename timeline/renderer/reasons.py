"""How an entry was worked out: how its dates were found, why its claims were put together, what the editor changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.model.claim import Claim
from timeline.model.event import Correction, Event, Merge
from timeline.renderer.context import Context
from timeline.renderer.safe import plain

#: What the reasons leave of a merge's weight is told as a reason of its own, unless it is a matter of rounding.
ROUNDING = 0.06

#: No bar is drawn longer than this weight: the editor's word weighs more than all comparisons together.
LONGEST = 12.0


class Bar(NamedTuple):
    """A reason in the waterfall: its signed weight and its words, where its bar begins and how wide it is (percent)."""

    text: str
    start: float
    width: float
    against: bool


class MergeView(NamedTuple):
    """Why two claims are one event: the pair with the sum, its reasons as a waterfall."""

    pair: str
    bars: tuple[Bar, ...]


def findings(event: Event, claims: Sequence[Claim], context: Context) -> tuple[str, ...]:
    """How the event's date was found, then how each claim's was, where that adds something."""
    if event.date is None:
        return ()
    basis = context.words["basis"][event.date.basis.value]
    found = [_finding(context.wording.date(event.date), (*event.date.steps, basis), context)]
    for claim in claims:
        if claim.date is not None and claim.date.steps and (claim.date.steps != event.date.steps or len(claims) > 1):
            about = context.wording.say(
                "how",
                "claim" if claim.date.text else "no_words",
                source=context.label(claim.source),
                text=claim.date.text,
                date=context.wording.date(claim.date),
            )
            found.append(_finding(about, claim.date.steps, context))
    return tuple(found)


def _finding(about: str, steps: Sequence[str], context: Context) -> str:
    told = " ".join(context.wording.dated(_sentence(step)) for step in steps)
    return plain(context.wording.say("how", "finding", about=about, steps=told))


def _sentence(text: str) -> str:
    """With a full stop, so that steps can follow one another."""
    return text if text.endswith((".", "!", "?", "…", ".”", "»")) else f"{text}."


def merge_view(merge: Merge, context: Context) -> MergeView:
    """The merge as a waterfall: each bar begins where the one before it ends."""
    one, other = (context.reminder(claim) for claim in merge.claims)
    reasons = [(reason.text, reason.weight) for reason in merge.reasons]
    rest = merge.weight - sum(weight for _, weight in reasons)
    if abs(rest) > ROUNDING:
        reasons.insert(0, (context.words["how"]["prior"], rest))
    steps = [max(-LONGEST, min(weight, LONGEST)) for _, weight in reasons]
    sums = [0.0]
    for step in steps:
        sums.append(sums[-1] + step)
    low, high = min(sums), max(sums)
    scale = 100 / ((high - low) or 1)
    bars = tuple(
        Bar(
            text=_bar(context.words["how"]["bar"], context.wording.signed(weight), text),
            start=round((min(sums[n], sums[n + 1]) - low) * scale, 1),
            width=round(abs(steps[n]) * scale, 1),
            against=weight < 0,
        )
        for n, (text, weight) in enumerate(reasons)
    )
    pair = context.wording.say("how", "pair", one=one, other=other, weight=context.wording.signed(merge.weight))
    return MergeView(plain(pair), bars)


@lru_cache(maxsize=1 << 14)
def _bar(pattern: str, weight: str, text: str) -> str:
    """The words of a bar; the same few reasons are given again and again."""
    return plain(pattern.format(weight=weight, text=text))


def correction(done: Correction, context: Context) -> str:
    """What the editor did, what the sources have in its place, and why."""
    words = context.words["edits"]
    parts = [words["kind"].get(done.kind, done.kind)]
    if done.was:
        parts.append(context.wording.say("edits", "was", was=done.was))
    if done.reason:
        parts.append(context.wording.say("edits", "reason", reason=done.reason))
    return str(words["separator"]).join(parts)
