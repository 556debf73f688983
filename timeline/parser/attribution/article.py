"""What is known of a text before it is asked who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.model.timex import Timex
from timeline.parser.clauses.analysis import Analysis
from timeline.parser.names import Names
from timeline.parser.referents import Referents


@dataclass(frozen=True)
class Article:
    """A text as far as it is read: its sentences in order, its time expressions, its names, whom pronouns mean."""

    text: str
    sentences: Sequence[Analysis]
    timexes: Sequence[Timex]
    names: Names
    language: str
    referents: Referents = field(default_factory=Referents)
