"""What is done: words of a claim → actions of a small general table, which belongs to the language.

To add an action: name it with its stems in `timeline/languages/<code>/actions.toml`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import combinations

from timeline.languages import loader
from timeline.reconciler.wording import plain_words

Actions = frozenset[str]

#: Actions with the turn that is told of each: the second strike, the third round of talks.
Turns = frozenset[tuple[str, int]]

#: The action by which something planned does not happen.
CALLING_OFF = "cancel"

#: A word that is joined of others has so many letters before its last part, and so many in it.
SHORTEST_PART, SHORTEST_END = 3, 5

#: Words whose parts are kept.
REMEMBERED = 1 << 14

#: Texts of which it is kept what they name.
REMEMBERED_TEXTS = 1 << 16

#: So many words after an ordinal stands the action that it counts: "the second one-day strike".
BEFORE_ACTION = 3


def actions_of(words: list[str], language: str) -> Actions:
    """The actions that some lower-case words, which stand side by side, name."""
    single, several = _forms(language)
    found = {action for word in words for action in single.get(word) or _compounded(word, language)}
    begun = several.keys() & words
    if begun:
        text = f" {' '.join(words)} "
        found |= {action for word in begun for form, action in several[word] if form in text}
    return frozenset(found)


@lru_cache(REMEMBERED_TEXTS)
def actions_in(text: str, language: str) -> Actions:
    """The actions that a text names, kept: the same few clauses are asked for again and again."""
    return actions_of(plain_words(text), language)


@lru_cache(REMEMBERED)
def _compounded(word: str, language: str) -> tuple[str, ...]:
    """The actions of the last part of a long word, where a language joins words: "Gasexplosion"."""
    if not _joins_words(language):
        return ()
    single, _ = _forms(language)
    ends = (word[at:] for at in range(SHORTEST_PART, len(word) - SHORTEST_END + 1))
    return next((single[end] for end in ends if end in single), ())


@cache
def _joins_words(language: str) -> bool:
    return language in loader.having("actions") and bool(loader.table(language, "actions").get("compounds"))


def turns_of(words: list[str], language: str) -> Turns:
    """Which time something is done, where the words count it: "a second strike", "struck for the third time"."""
    if language not in loader.having("actions"):
        return frozenset()
    ordinals, counted = _turns(language)
    single, _ = _forms(language)
    found: set[tuple[str, int]] = set()
    for at, word in enumerate(words):
        number = ordinals.get(word)
        if number is None:
            continue
        following = words[at + 1 : at + 1 + BEFORE_ACTION]
        if number > 1 and following[:1] and following[0] in counted:
            found |= {(action, number) for action in actions_of(words, language)}
            continue
        named = next((single[one] for one in following if one in single), ())
        found |= {(action, number) for action in named}
    return frozenset(found)


def told_apart(one: Actions, other: Actions, language: str) -> tuple[str, str] | None:
    """Two actions that are different steps of one matter, where each side names one of them."""
    steps = _apart(language)
    return next(((mine, theirs) for mine in sorted(one) for theirs in sorted(other) if (mine, theirs) in steps), None)


@cache
def _forms(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[str, str]]]]:
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


@cache
def _turns(language: str) -> tuple[dict[str, int], frozenset[str]]:
    """Ordinals with their numbers, and the words by which they count what is done."""
    ordinals = loader.table(language, "words")["ordinal"]
    return dict(ordinals), frozenset(loader.table(language, "actions")["turn"]["words"])


@cache
def _apart(language: str) -> frozenset[tuple[str, str]]:
    steps = loader.table(language, "actions")["apart"]["steps"]
    pairs = (pair for group in steps for pair in combinations(group, 2))
    return frozenset(pair for one, other in pairs for pair in ((one, other), (other, one)))
