"""The notation of phrases: a pattern of words and slots → a small tree → a regular expression and its trigger words.

The notation is described at the head of `languages/en/timex.toml`. A trigger is a word without which a pattern cannot
match; a text is searched for a pattern only around its triggers, so that text without dates costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.languages.regex import compiled

#: Words whose triggers are kept.
REMEMBERED = 1 << 13

#: Blanks between two words: enough for any layout, one line's end among them, few enough never to matter.
_BLANKS = re.compile(r"[ \t\u00a0\u202f]{1,8}|[ \t]{0,8}\r?\n[ \t]{0,8}")

#: The same in a text whose blanks are levelled: a pattern that holds them often is compiled in half the time.
BLANKS = " {1,18}"

_RUN = re.compile(r"[ \t\u00a0\u202f\r\n]{2,}|[\t\u00a0\u202f\r\n]")

_TOKEN = re.compile(r"\{(?P<kind>\w+)(?::(?P<name>\w+))?\}|(?P<mark>[][()|])|(?P<blank> +)|(?P<word>[^][(){}| ]+)")
_PIECE = re.compile(r"\{@(\w+)\}")

#: Scripts written without blanks: each of their characters counts as a word.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"

#: A word, a run of figures, or a mark that dates and times have and running text seldom has.
WORD = compiled(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+|\d+|[/:]")

Triggers = frozenset[str]
Slots = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Slot:
    """How a slot reads: its regular expression, and the triggers with which it can begin."""

    regex: str
    triggers: Triggers


@dataclass(frozen=True)
class Compiled:
    """A pattern compiled: its regular expression, its slots (group → name and kind) and its triggers.

    `needs` has a set of triggers for each piece that cannot be left out: without one of each there is no match.
    """

    regex: str
    slots: Slots
    triggers: Triggers
    needs: tuple[Triggers, ...]


def levelled(text: str) -> str:
    """The text, each place kept, with plain blanks where there are any between two words, else with line ends."""
    return _RUN.sub(lambda run: (" " if _BLANKS.fullmatch(run[0]) else "\n") * len(run[0]), text)


#: A pattern of no words.
NOTHING = Compiled("", {}, frozenset(), ())


class Notation:
    """Compiles patterns with the slots and named pieces of one language; `rarity` ranks a trigger: rare is good."""

    def __init__(
        self, slot: Callable[[str], Slot], rarity: Callable[[str], float], pieces: Mapping[str, str] | None = None
    ) -> None:
        self._slot = slot
        self._rarity = rarity
        self._costs: dict[Triggers, float] = {}
        self._pieces = pieces or {}
        self._prefix = "s"

    def expand(self, pattern: str) -> str:
        """The pattern with the named pieces, `{@day}`, put in."""
        return _PIECE.sub(lambda match: f"({self.expand(self._pieces[match[1]])})", pattern)

    def compile(self, pattern: str, prefix: str = "s") -> Compiled:
        """Compiles a pattern, its groups named with the prefix; raises `ValueError` where a bracket does not close."""
        self._prefix = prefix
        tokens = list(_TOKEN.finditer(pattern))
        slots: Slots = {}
        regex, needs, rest = self._choice(tokens, 0, slots)
        if rest != len(tokens):
            raise ValueError(f"a bracket does not close in {pattern!r}")
        return Compiled(regex, slots, min(needs, key=self._cost, default=frozenset()), needs)

    def _choice(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[str, tuple[Triggers, ...], int]:
        """Alternatives up to a closing bracket: any may match, so all their triggers are needed."""
        options: list[str] = []
        needed: list[tuple[Triggers, ...]] = []
        while True:
            regex, needs, at = self._sequence(tokens, at, slots)
            options.append(regex)
            needed.append(needs)
            if at < len(tokens) and tokens[at]["mark"] == "|":
                at += 1
                continue
            if len(needed) == 1:
                return regex, needs, at
            union = (frozenset[str]().union(*(min(needs, key=self._cost) for needs in needed)),) if all(needed) else ()
            return "|".join(options), union, at

    def _sequence(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[str, tuple[Triggers, ...], int]:
        """Pieces in a row: all must match, so each piece's triggers are needed."""
        pieces: list[str] = []
        needed: list[Triggers] = []
        while at < len(tokens) and tokens[at]["mark"] not in ("|", ")", "]"):
            regex, needs, at = self._piece(tokens, at, slots)
            pieces.append(regex)
            needed += needs
        return "".join(pieces), tuple(needed), at

    def _piece(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[str, tuple[Triggers, ...], int]:
        kind, name, mark, blank, word = tokens[at].groups()
        if blank:
            return BLANKS, (), at + 1
        if word:
            pulled = rarest_trigger(word, self._rarity)
            return in_any_case(word), (frozenset({pulled}),) if pulled else (), at + 1
        if kind:
            slot, group = self._slot(kind), f"{self._prefix}{at}_{name or kind}"
            slots[group] = (name or kind, kind)
            return f"(?P<{group}>{slot.regex})", (slot.triggers,), at + 1
        regex, needs, after = self._choice(tokens, at + 1, slots)
        if after >= len(tokens):
            raise ValueError("a bracket does not close")
        optional = mark == "["
        return f"(?:{regex})" + ("?" if optional else ""), () if optional else needs, after + 1

    def _cost(self, triggers: Triggers) -> float:
        if triggers not in self._costs:
            self._costs[triggers] = sum(map(self._rarity, triggers))
        return self._costs[triggers]


#: How a mark may be set: apostrophes typed or typeset, before a genitive s after a blank, as in text cut into words; so
#: are commas; the dash of a range with blanks around it or without, or typed as a hyphen between blanks.
_SETTINGS = {"'s": " ?['’]s", "'": "['’]", ",": " ?,", "–": "(?: ?– ?| - )"}
_MARKS = ("'", "’", ",", "–")
_SETTING = re.compile(r"'s\b|['’,–]")


@cache
def literal(word: str) -> str:
    """The regular expression of a word, however its marks are set."""
    return _SETTING.sub(lambda mark: _SETTINGS.get(mark[0], mark[0]), re.escape(word))


@cache
def in_any_case(words: str) -> str:
    """The regular expression of words in small letters or capitals.

    The first letter is written as a set: `re` skips an alternative by a set, but not by a letter in any case.
    """
    first, rest = words[:1], words[1:]
    if not first.isalpha() or len(first.upper()) != 1 or rest[:1] in _MARKS:
        return f"(?i:{BLANKS.join(map(literal, words.split()))})"
    last = BLANKS.join(map(literal, rest.split(" "))) if rest else ""
    return f"[{first.lower()}{first.upper()}]" + (f"(?i:{last})" if last else "")


@cache
def rarest_trigger(words: str, rarity: Callable[[str], float]) -> str | None:
    """The rarest of the triggers that some words pull, the longest of several; `None` where they pull none."""
    pulled = map(trigger, WORD.findall(words))
    return min(pulled, key=lambda word: (rarity(word), -len(word)), default=None)


@lru_cache(REMEMBERED)
def trigger(word: str) -> str:
    """The trigger that a word of a text pulls; figures are told apart by their length."""
    return figure(len(word)) if word[:1].isdigit() else word.casefold()


def figure(length: int) -> str:
    """The trigger of a run of so many figures."""
    return f"#{min(length, 5)}"
