"""Words → the actions of a small general table, which belongs to the language.

To add an action: name it with its stems in `timeline/languages/<code>/actions.toml`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.languages import loader

Actions = frozenset[str]

#: A word that is joined of others has so many letters before its last part, and so many in it.
SHORTEST_PART, SHORTEST_END = 3, 5

#: Words whose parts are kept.
REMEMBERED = 1 << 14


def actions_of(words: list[str], language: str) -> Actions:
    """The actions that some lower-case words, which stand side by side, name."""
    single, several = forms(language)
    found = {action for word in words for action in single.get(word) or _compounded(word, language)}
    begun = several.keys() & words
    if begun:
        text = f" {' '.join(words)} "
        found |= {action for word in begun for form, action in several[word] if form in text}
    return frozenset(found)


@lru_cache(REMEMBERED)
def _compounded(word: str, language: str) -> tuple[str, ...]:
    """The actions of the last part of a long word, where a language joins words: "Gasexplosion"."""
    if not _joins_words(language):
        return ()
    single, _ = forms(language)
    ends = (word[at:] for at in range(SHORTEST_PART, len(word) - SHORTEST_END + 1))
    return next((single[end] for end in ends if end in single), ())


@cache
def _joins_words(language: str) -> bool:
    return language in loader.having("actions") and bool(loader.table(language, "actions").get("compounds"))


@cache
def forms(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[str, str]]]]:
    """Single words with their actions; word groups between blanks, each with its action, by their first word."""
    if language not in loader.having("actions"):
        return {}, {}  # the words of one language mean other things in the next
    data = loader.table(language, "actions")
    single: dict[str, set[str]] = {}
    several: dict[str, list[tuple[str, str]]] = {}
    for action, stems in data["action"].items():
        for stem in stems:
            if " " in stem:
                several.setdefault(stem.partition(" ")[0], []).append((f" {stem} ", action))
                continue
            for ending in data["endings"]:
                single.setdefault(stem + ending, set()).add(action)
    return {form: tuple(sorted(named)) for form, named in single.items()}, several
