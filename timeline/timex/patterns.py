"""The phrases of a language, compiled.

No pattern can backtrack without bound: slots are alternations of fixed words or bounded runs of digits, and the blanks
between them are bounded.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.languages.kept import recalled
from timeline.languages.regex import compiled, widest
from timeline.model.timex import TimexType
from timeline.timex.notation import NOTHING, Notation
from timeline.timex.slots import rarity, slot
from timeline.timex.triggers import Opening

#: The start of a match: not inside a word, a number, a path or a hyphenated name.
LEFT = r"(?<![\w/$£€×])(?<!\d[.,:-])(?<!\w-)(?<!\w['’])(?!(?<=#)\d)"
RIGHT = r"(?![\w/×]|-\w)"

#: The same in languages that join a word to the next one by an apostrophe ("d'octobre") or a hyphen ("ב-20 במאי").
ELIDED_LEFT, HYPHENED_LEFT = LEFT.replace(r"(?<!\w['’])", ""), LEFT.replace(r"(?<!\w-)", "")

#: The same in languages that write no blanks around a date, or join endings to it: only figures are in the way.
UNSPACED_LEFT, UNSPACED_RIGHT = r"(?<!\d)(?<!\d[.,:/-])", r"(?!\d)"

#: Sets of triggers, without one of each of which a phrase does not match.
Needs = tuple[frozenset[str], ...]

#: A phrase is looked for so many characters to each side of a trigger; no expression is longer.
REACH = 70


@dataclass(frozen=True)
class Phrase:
    """One entry of `timex.toml`, its notation read; compiled when a text first calls for it.

    `reach`: so far from a trigger it is looked for, as far as its longest match is long. `opens`: the triggers of the
    words with which it begins, if these are known.
    """

    rule: str
    type: TimexType
    source: str
    slots: Mapping[str, tuple[str, str]]
    triggers: frozenset[str]
    opens: Opening = None
    needs: Needs = ()
    args: Mapping[str, Any] = field(default_factory=dict)
    mod: str | None = None
    unless_after: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    uncounted: bool = False
    unless_near: frozenset[str] = frozenset()
    unnamed: bool = False
    plain: bool = False
    history: bool = False
    reach: int = REACH

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled regular expression, with a group `timex` around the expression."""
        return compiled(self.source)


_SHAPE = TypeAdapter(tuple[Phrase, ...])

#: The code on which it hangs what is made of a phrase.
_HERE = Path(__file__).parent
_MADE_BY = tuple(_HERE / name for name in ("notation.py", "patterns.py", "slots.py", "triggers.py"))


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """The compiled phrases of a language, in the order of the file, which is the order of precedence."""
    table, words = loader.table(language, "timex"), loader.table(language, "words")

    def made() -> Any:
        notation = Notation(lambda kind: slot(kind, language), rarity, table["piece"])
        compiled = tuple(_compile(entry, notation, words) for entry in table["phrase"])
        return _SHAPE.dump_python(compiled, mode="json")

    made_of = b"".join(path.read_bytes() for path in _MADE_BY) + json.dumps([table, words], default=str).encode()
    return _SHAPE.validate_python(recalled(_HERE, f"phrases-{language}", made_of, made))


def _edges(words: Mapping[str, Any]) -> tuple[str, str]:
    """What may stand before and after an expression in a language."""
    if words.get("unspaced"):
        return UNSPACED_LEFT, UNSPACED_RIGHT
    return ELIDED_LEFT if words.get("elided") else HYPHENED_LEFT if words.get("hyphened") else LEFT, RIGHT


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Every trigger that some phrase needs or begins with."""
    known = phrases(language)
    return frozenset[str]().union(*(phrase.triggers.union(*phrase.needs, phrase.opens or ()) for phrase in known))


class SetOff(NamedTuple):
    """Phrases of one reach and the same needs, by their places in the file."""

    reach: int
    needs: Needs
    places: tuple[int, ...]


@cache
def by_trigger(language: str, *, opened: bool) -> Mapping[str, Sequence[SetOff]]:
    """The phrases that each trigger word can set off; `opened`: those of which it is known how they begin, or not."""
    found: dict[str, dict[tuple[int, Needs], list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, phrase in enumerate(phrases(language)):
        for word in phrase.triggers if opened == (phrase.opens is not None) else ():
            found[word][phrase.reach, phrase.needs].append(place)
    return {word: [SetOff(*like, tuple(places)) for like, places in alike.items()] for word, alike in found.items()}


@cache
def by_opening(language: str) -> Asked[Asked[Sequence[SetOff]]]:
    """The phrases that each trigger word can set off where a word begins them: the trigger itself or one before it."""
    known, triggered = phrases(language), by_trigger(language, opened=True)

    def opened(trigger: str, word: str) -> Sequence[SetOff]:
        alike = [(one, tuple(at for at in one.places if word in (known[at].opens or ()))) for one in triggered[trigger]]
        return [one._replace(places=places) for one, places in alike if places]

    return Asked(lambda trigger: Asked(partial(opened, trigger)))


@cache
def openings(language: str) -> Asked[frozenset[str]]:
    """The words with which the phrases begin that a trigger word can set off."""
    known, triggered = phrases(language), by_trigger(language, opened=True)
    return Asked(
        lambda word: frozenset[str]().union(*(known[at].opens or () for one in triggered[word] for at in one.places))
    )


def _compile(entry: Mapping[str, Any], notation: Notation, words: Mapping[str, Any]) -> Phrase:
    pattern = notation.expand(entry["pattern"])
    before, bracket, rest = pattern.partition("<")
    inner, _, after = rest.partition(">") if bracket else (before, "", "")
    parts = {"l": before if bracket else "", "m": inner, "r": after}
    left, middle, right = (notation.compile(part, prefix) if part else NOTHING for prefix, part in parts.items())
    start, end = _edges(words)
    end = f"(?={right.regex}{end})" if right.regex else end
    triggers = min((part.triggers for part in (left, middle) if part.triggers), key=_cost, default=frozenset())
    return Phrase(
        rule=entry["rule"],
        type=TimexType(entry.get("type", "DATE")),
        source=f"{start}(?:{left.regex})(?P<timex>{middle.regex}){end}",
        slots=left.slots | middle.slots | right.slots,
        triggers=triggers,
        # without blanks it can also begin within what counts as a word
        opens=None if words.get("unspaced") else notation.compile(pattern.replace("<", "").replace(">", "")).opens,
        needs=tuple(dict.fromkeys(need for part in (left, middle, right) for need in part.needs if need != triggers)),
        args=entry.get("args", {}),
        mod=entry.get("mod"),
        unless_after=frozenset(word.lower() for word in entry.get("unless_after", ())),
        unless_before=frozenset(word.lower() for word in entry.get("unless_before", ())),
        unless_near=frozenset(word.lower() for word in entry.get("unless_near", ())),
        uncounted=entry.get("uncounted", False),
        unnamed=entry.get("unnamed", False),
        plain=entry.get("plain", False),
        history=entry.get("history", False),
        reach=widest(left.regex + middle.regex + right.regex, REACH),
    )


@cache
def _cost(triggers: frozenset[str]) -> float:
    return sum(map(rarity, triggers))
