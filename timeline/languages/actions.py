"""Words → the actions of a small general table, which belongs to the language.

To add an action: name it with its stems in `timeline/languages/<code>/actions.toml`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline.languages import loader
from timeline.languages.kept import recalled

Actions = frozenset[str]

#: A word that is joined of others has so many letters before its last part, and so many in it.
SHORTEST_PART, SHORTEST_END = 3, 5

#: Words whose parts are kept.
REMEMBERED = 1 << 14

#: The code on which hangs what is made of a table.
_HERE = Path(__file__)

#: Stands in a form between a verb and its particle: "trat … zurück".
GAP = " … "


class Forms(NamedTuple):
    """The forms of all actions in a language.

    `single`: single words with their actions; `several`: word groups between blanks, each with its action, by their
    first word; `parted`: the particles of verbs, each with its action, by the form of the verb.
    """

    single: dict[str, tuple[str, ...]]
    several: dict[str, list[tuple[str, str]]]
    parted: dict[str, list[tuple[str, str]]]


def actions_of(words: list[str], language: str) -> Actions:
    """The actions that some lower-case words, which stand side by side, name."""
    single, several, parted = forms(language)
    told = set(words)
    found = {action for word in single.keys() & told for action in single[word]}
    if _joins_words(language):
        found.update(action for word in told - single.keys() for action in _compounded(word, language))
    begun = several.keys() & told
    if begun:
        text = f" {' '.join(words)} "
        found |= {action for word in begun for form, action in several[word] if form in text}
    for verb in parted.keys() & told:
        behind = words[words.index(verb) + 1 :]
        found |= {action for particle, action in parted[verb] if _ends_clause(particle, behind, language)}
    return frozenset(found)


def _ends_clause(particle: str, words: Sequence[str], language: str) -> bool:
    """Does it stand at the end, or before a small word that begins no noun: "stapte op | na het feest"?

    Before a noun it is a preposition: "stapte op | de fiets".
    """
    places = (at for at, word in enumerate(words, 1) if word == particle)
    return any(at == len(words) or words[at] in _behind_particles(language) for at in places)


@cache
def _behind_particles(language: str) -> frozenset[str]:
    nouns_begin = loader.table(language, "predicates")["article"]
    return frozenset(loader.table(language, "words")["stop"]["words"]).difference(nouns_begin)


@lru_cache(REMEMBERED)
def _compounded(word: str, language: str) -> tuple[str, ...]:
    """The actions of the last part of a long word, in a language that joins words: "Gasexplosion"."""
    single = forms(language).single
    ends = (word[at:] for at in range(SHORTEST_PART, len(word) - SHORTEST_END + 1))
    return next((single[end] for end in ends if end in single), ())


@cache
def _joins_words(language: str) -> bool:
    return language in loader.having("actions") and bool(loader.table(language, "actions").get("compounds"))


@cache
def forms(language: str) -> Forms:
    """The words for actions in a language; none where it has no table, as those of the next mean other things."""
    if language not in loader.having("actions"):
        return Forms({}, {}, {})
    data = loader.table(language, "actions")
    made_of = _HERE.read_bytes() + json.dumps(data).encode()
    return Forms(*recalled(_HERE.parent, f"forms-{language}", made_of, lambda: tuple(_forms(data))))


def _forms(data: Mapping[str, Any]) -> Forms:
    found = Forms({}, {}, {})
    single: dict[str, set[str]] = {}
    for action, stems in data["action"].items():
        for stem in stems:
            verb, gap, particle = stem.partition(GAP)
            if not gap and " " in stem:
                found.several.setdefault(stem.partition(" ")[0], []).append((f" {stem} ", action))
                continue
            for form in (verb + ending for ending in data["endings"]):
                if gap:
                    found.parted.setdefault(form, []).append((particle, action))
                else:
                    single.setdefault(form, set()).add(action)
    return found._replace(single={form: tuple(sorted(named)) for form, named in single.items()})
