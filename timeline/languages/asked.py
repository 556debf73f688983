"""What is asked of words again and again, answered once for each: a text has few words, each of them many times."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

#: So many words are remembered, more than those of a long story; then it is begun anew.
REMEMBERED = 1 << 15

Answer = TypeVar("Answer")


class Asked(dict[str, Answer]):
    """The answers so far; `asked[word]` gives one, `map(asked.__getitem__, words)` those of many words at once."""

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> Answer:
        """Answers for a word that was not met before."""
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = answer = self._answer(word)
        return answer
