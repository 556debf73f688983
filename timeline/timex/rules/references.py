"""Words for the present, the past and the future at large; their values stand in the phrases."""

from __future__ import annotations

from timeline.timex.rules.registry import Context, Meaning, Slots, rule


@rule
def reference(slots: Slots, context: Context) -> Meaning:
    """`PRESENT_REF`, `PAST_REF` or `FUTURE_REF`, as the phrase says."""
    return Meaning(value=slots["value"])
