"""Words for the present, the past and the future at large; their values stand in the phrases."""

from __future__ import annotations

from timeline.timex.rules.registry import Context, Meaning, NotATime, Slots, rule


@rule
def reference(slots: Slots, context: Context) -> Meaning:
    """`PRESENT_REF`, `PAST_REF` or `FUTURE_REF`, as the phrase says."""
    return Meaning(value=slots["value"])


@rule
def no_time(slots: Slots, context: Context) -> Meaning:
    """Words that hold those of a time and tell none: "every now and then"."""
    raise NotATime("the words are an idiom")
