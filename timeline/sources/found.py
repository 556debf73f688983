"""The credits found in a text so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model.document import Credit, Role

#: A line of credits is no longer (characters).
LONGEST_LINE = 160


@dataclass
class Found:
    """The credits of a text, and which of its lines hold nothing else."""

    credits: list[Credit] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    def add(self, role: Role, words: str, line: str, start: int, value: str | None = None) -> None:
        """Takes in words that stand in a line which begins at `start`, once; `value` is how they are usually spelt."""
        place = start + line.index(words)
        if not any(credit.role is role and credit.value == (value or words) for credit in self.credits):
            self.credits.append(Credit(role=role, value=value or words, start=place, end=place + len(words)))

    def has(self, role: Role) -> bool:
        """Is one of that role there?"""
        return any(credit.role is role for credit in self.credits)
