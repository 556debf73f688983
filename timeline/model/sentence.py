"""Sentences that are not worded yet: how something was worked out, before it is told in a language."""

from __future__ import annotations

from timeline.model.base import Model


class Sentence(Model):
    """A sentence by its name in `languages/<code>/reasons.toml` ("clues.dateline"), and what fills its slots in order.

    What fills a slot is quoted from a source, a name, an ISO date, or a sentence itself.
    """

    name: str
    words: tuple[str | Sentence, ...] = ()


def sentence(name: str, *words: str | Sentence) -> Sentence:
    """A sentence of that name with these words."""
    return Sentence(name=name, words=words)
