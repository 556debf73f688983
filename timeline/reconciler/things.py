"""What figures count, under whatever name, and in what words: men are people, and bodies are dead.

To add nouns that count the same: `[alike]` in a language's `figures.toml`.
"""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.model.claim import Claim, Figure
from timeline.reconciler.wording import plain_words

#: People, whatever they are called; each sort of them is named after them: those who watch, those who work.
PEOPLE = "people"

#: The unit of a share.
PERCENT = "%"

#: Between a number and what it counts stands at most a word of so many letters: "hundreds of".
LONGEST_WORD = 6


def told(figure: Figure, claim: Claim) -> str:
    """A figure of a claim in its words; a share by itself, a number with what it counts and what joins both."""
    if figure.unit == PERCENT or not figure.what:
        return figure.text
    behind = claim.quote[max(figure.end - claim.start, 0) :]
    joint = behind[: max(behind.find(figure.what), 0)].strip()
    joined = joint.isalpha() and len(joint) <= LONGEST_WORD
    return f"{figure.text} {joint} {figure.what}" if joined else f"{figure.text} {figure.what}"


def thing(unit: str, language: str) -> str:
    """The name of what a unit counts, the same for all nouns that count it, in whatever language."""
    return _named(language).get(unit, unit)


def may_be_same(one: str, other: str) -> bool:
    """Can two things be the same? People can be those of any sort, while those of two sorts are others."""
    if one == other:
        return True
    return (one == PEOPLE and is_people(other)) or (other == PEOPLE and is_people(one))


def is_part(figure: Figure, claim: Claim, language: str) -> bool:
    """Does a figure give a part of the number before it: "251, of whom | 229 were passengers"?"""
    before = plain_words(claim.quote[: max(0, figure.start - claim.start)])[-1:]
    return not set(before).isdisjoint(loader.table(language, "figures")["share"].get("parts", ()))


def is_people(name: str) -> bool:
    """Are they people of any sort?"""
    return name.startswith(PEOPLE)


@cache
def _named(language: str) -> dict[str, str]:
    if language not in loader.having("figures"):
        return {}
    alike: dict[str, list[str]] = loader.table(language, "figures")["alike"]
    return {noun: name for name, nouns in alike.items() for noun in nouns}
