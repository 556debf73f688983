"""The notation of phrases: a pattern of words and slots → a small tree → a regular expression and its trigger words.

The notation is described at the head of `languages/en/timex.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from timeline.timex.triggers import Opening, Triggers, any_of, first_triggers, rarest_trigger

#: Blanks between two words: enough for any layout, one line's end among them, few enough never to matter.
_BLANKS = re.compile(r"[ \t\u00a0\u202f]{1,8}|[ \t]{0,8}\r?\n[ \t]{0,8}")

#: The same in a text whose blanks are levelled: a pattern that holds them often is compiled in half the time.
BLANKS = " {1,18}"

_RUN = re.compile(r"[ \t\u00a0\u202f\r\n](?:[ \t\u00a0\u202f\r\n]+|(?<! ))")

_BRACKETED = re.compile(r" \((?=\d{1,2}[ .]|[A-Z][a-z]{2,8}\.? \d{1,2}\))")

_TOKEN = re.compile(r"\{(?P<kind>\w+)(?::(?P<name>\w+))?\}|(?P<mark>[][()|])|(?P<blank> +)|(?P<word>[^][(){}| ]+)")
_PIECE = re.compile(r"\{@(\w+)\}")

Slots = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Slot:
    """How a slot reads: its regular expression, a trigger of each of its words, and those with which it begins."""

    regex: str
    triggers: Triggers
    opens: Opening = None


@dataclass(frozen=True)
class Compiled:
    """A pattern compiled: its regular expression, its slots (group → name and kind) and its triggers.

    `needs` has a set of triggers for each piece that cannot be left out: without one of each there is no match.
    """

    regex: str
    slots: Slots
    triggers: Triggers
    needs: tuple[Triggers, ...]
    opens: Opening = None


#: Of letters and of figures.
_LETTERS, _FIGURES = frozenset("a"), frozenset("1")


class _Part(NamedTuple):
    """A part of a pattern: its regular expression, what it needs, how it begins; `empty`: it may match no character.

    `starts` tells whether it can begin with a letter or a figure; `ends` in which of them its first word can end that
    is also its last, so that in a text a letter or a figure behind it belongs to the same word.
    """

    regex: str
    needs: tuple[Triggers, ...] = ()
    opens: Opening = None
    empty: bool = False
    starts: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()


def levelled(text: str) -> str:
    """The text, each place kept, with plain blanks where there are any between two words, else with line ends.

    A day in brackets reads as one behind a comma: "on Friday (13 January)".
    """
    even = _RUN.sub(lambda run: (" " if _BLANKS.fullmatch(run[0]) else "\n") * len(run[0]), text)
    return _BRACKETED.sub(", ", even)


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
        whole, rest = self._choice(tokens, 0, slots)
        if rest != len(tokens):
            raise ValueError(f"a bracket does not close in {pattern!r}")
        triggers = min(whole.needs, key=self._cost, default=frozenset[str]())
        return Compiled(whole.regex, slots, triggers, whole.needs, whole.opens)

    def _choice(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[_Part, int]:
        """Alternatives up to a closing bracket: any may match, so all their triggers are needed."""
        options: list[_Part] = []
        while not options or (at < len(tokens) and tokens[at]["mark"] == "|"):
            option, at = self._sequence(tokens, at + bool(options), slots)
            options.append(option)
        if len(options) == 1:
            return options[0], at
        needed = [option.needs for option in options]
        union = (frozenset[str]().union(*(min(needs, key=self._cost) for needs in needed)),) if all(needed) else ()
        regex, empty = "|".join(option.regex for option in options), any(option.empty for option in options)
        starts, ends = (
            frozenset[str]().union(*sets) for sets in zip(*((o.starts, o.ends) for o in options), strict=True)
        )
        return _Part(regex, union, any_of(option.opens for option in options), empty, starts, ends), at

    def _sequence(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[_Part, int]:
        """Pieces in a row: all must match, so each piece's triggers are needed."""
        pieces: list[_Part] = []
        while at < len(tokens) and tokens[at]["mark"] not in ("|", ")", "]"):
            piece, at = self._piece(tokens, at, slots)
            pieces.append(piece)
        return _row(pieces), at

    def _piece(self, tokens: list[re.Match[str]], at: int, slots: Slots) -> tuple[_Part, int]:
        kind, name, mark, blank, word = tokens[at].groups()
        if blank:
            return _Part(BLANKS), at + 1
        if word:
            pulled = rarest_trigger(word, self._rarity)
            needs, opens = (frozenset({pulled}),) if pulled else (), first_triggers([word])
            return _Part(in_any_case(word), needs, opens, starts=_sort(word[0]), ends=_sort(word[-1])), at + 1
        if kind:
            slot, group = self._slot(kind), f"{self._prefix}{at}_{name or kind}"
            slots[group] = (name or kind, kind)
            starts, ends = _sorts(slot.opens), _sorts(slot.triggers)
            return _Part(f"(?P<{group}>{slot.regex})", (slot.triggers,), slot.opens, starts=starts, ends=ends), at + 1
        inner, after = self._choice(tokens, at + 1, slots)
        if after >= len(tokens):
            raise ValueError("a bracket does not close")
        if mark == "[":
            return inner._replace(regex=f"(?:{inner.regex})?", needs=(), empty=True), after + 1
        return inner._replace(regex=f"(?:{inner.regex})"), after + 1

    def _cost(self, triggers: Triggers) -> float:
        if triggers not in self._costs:
            self._costs[triggers] = sum(map(self._rarity, triggers))
        return self._costs[triggers]


def _sort(letter: str) -> frozenset[str]:
    """Is it a letter or a figure?"""
    return _LETTERS if letter.isalpha() else _FIGURES if letter.isdigit() else frozenset()


def _sorts(triggers: Opening) -> frozenset[str]:
    """Are they words, figures or both?"""
    figures = {word.startswith("#") for word in triggers} if triggers is not None else {True, False}
    return frozenset[str]().union(*(_FIGURES if one else _LETTERS for one in figures))


def _row(parts: Sequence[_Part]) -> _Part:
    """Parts in a row: it begins as the first one does; where that can be left out also as the next one, and so on."""
    first = parts[: 1 + sum(1 for _ in takewhile(lambda part: part.empty, parts))]
    opens, ends = any_of(part.opens for part in first), set[str]()
    for place, part in enumerate(first, 1):
        behind = parts[place : place + 1 + sum(1 for _ in takewhile(lambda part: part.empty, parts[place:]))]
        if any(part.ends & one.starts for one in behind):
            opens = None  # "the week[end]": no word of its own in a text
        if all(one.empty for one in behind):
            ends |= part.ends
    return _Part(
        regex="".join(part.regex for part in parts),
        needs=tuple(need for part in parts for need in part.needs),
        opens=opens,
        empty=all(part.empty for part in parts),
        starts=frozenset[str]().union(*(part.starts for part in first)),
        ends=frozenset(ends),
    )


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
