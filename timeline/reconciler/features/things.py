"""What figures count, under whatever name, and in what words: men are people, and bodies are dead.

To add nouns that count the same: `[alike]` in a language's `figures.toml`; words that tell sorts apart: `[sort]`.
"""

from __future__ import annotations

from functools import cache

from timeline.languages import loader
from timeline.model.claim import Claim, Figure
from timeline.reconciler.features.wording import plain_words

#: People, whatever they are called; each sort of them is named after them: those who watch, those who work.
PEOPLE = "people"

#: The unit of a share.
PERCENT = "%"

#: What comes to what was counted before: "40 more children". No number of all of them is a number of these.
ADDED = "added"

#: What comes in each of many years or days: no number of all of it is a number of this.
RATE = "rate"

#: So many words behind a number can stand before those that make it a rate: "500 litres of water | a day".
BEFORE_RATE = 4

#: The words that make a number a rate are no more than this.
LONGEST_RATE = 3

#: Between a number and what it counts stands at most a word of so many letters: "hundreds of".
LONGEST_WORD = 6

#: What a part is one of stands so near (characters).
NEAR = 24


def told(figure: Figure, claim: Claim, language: str) -> str:
    """A figure of a claim in its words; a share by itself, a number with what it counts and what joins both."""
    name = named(figure.what, language)
    if figure.unit == PERCENT or not figure.what or _ends_with(figure.text, figure.what):
        return figure.text
    behind = claim.quote[max(figure.end - claim.start, 0) :]
    joint = behind[: max(behind.find(figure.what), 0)].strip()
    joined = joint.isalpha() and len(joint) <= LONGEST_WORD
    return f"{figure.text} {joint} {name}" if joined else f"{figure.text} {name}"


def named(what: str, language: str) -> str:
    """What is counted, as a reader is told: what befell it in brackets where that would have to agree with it."""
    befell = next((word for word in _befallen(language) if what.endswith(f" {word}")), "")
    return f"{what.removesuffix(befell).rstrip()} ({befell})" if befell else what


def _ends_with(text: str, what: str) -> bool:
    """Do the words of a number hold what it counts: "15km", "$4 m" of which nothing but the currency is known?"""
    return text.lower().rstrip().endswith(what.lower()) or (what.isupper() and any(sign in text for sign in "$€£¥"))


def thing(unit: str, language: str) -> str:
    """The name of what a unit counts, the same for all nouns that count it, in whatever language."""
    return _named(language).get(unit, unit)


def may_be_same(one: str, other: str) -> bool:
    """Can two things be the same? People can be those of any sort, while those of two sorts are others."""
    if one == other:
        return True
    return (one == PEOPLE and is_people(other)) or (other == PEOPLE and is_people(one))


def sorts(figure: Figure, claim: Claim, language: str) -> frozenset[str]:
    """The sorts by which the words around a number tell what it counts from its like: "two | other charities"."""
    if language not in loader.having("figures"):
        return frozenset()
    first = figure.start - claim.start
    behind = claim.quote[first + len(figure.text) :]
    named = behind.find(figure.what.split(" ")[0])
    before = plain_words(claim.quote[max(0, first - LONGEST_WORD - 2) : max(0, first)])[-1:]
    words = {*before, *plain_words(figure.what), *plain_words(behind[: max(named, 0)])[:2]}
    data = loader.table(language, "figures")
    found = {sort for sort, told in data.get("sort", {}).items() if not words.isdisjoint(told)}
    return frozenset(found | {RATE} if _is_rate(behind, language) else found)


def of_other_sorts(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do sorts tell two numbers apart: "confirmed cases", "probable cases"; "three charities", "two others"?"""
    if (one ^ other) & {ADDED, RATE}:
        return True
    return bool(one and other and one.isdisjoint(other))


def _is_rate(behind: str, language: str) -> bool:
    """Do the words behind a number say that there is so much in each year or day: "£1.1 million | a year"?"""
    data = loader.table(language, "figures")["rate"]
    words = plain_words(behind.split(",", 1)[0])[: BEFORE_RATE + LONGEST_RATE + 1]
    stretches = (
        (" ".join(words[at:after]), words[after : after + 1])
        for at in range(min(len(words), BEFORE_RATE + 1))
        for after in range(at + 1, at + 1 + LONGEST_RATE)
    )
    return any(told in data["words"] and set(then).isdisjoint(data["not_before"]) for told, then in stretches)


def is_part(figure: Figure, claim: Claim, language: str) -> bool:
    """Does a figure give a part of the number before it: "251, of whom | 229 were passengers"?"""
    before = plain_words(claim.quote[: max(0, figure.start - claim.start)])[-1:]
    return not set(before).isdisjoint(loader.table(language, "figures")["share"].get("parts", ()))


def is_of_those(figure: Figure, claim: Claim, language: str) -> bool:
    """Does a figure count some of what was named before: "five | of those diagnosed"?"""
    data = loader.table(language, "figures")
    behind = plain_words(claim.quote[max(0, figure.start - claim.start) + len(figure.text) :][:NEAR])[:2]
    articles = {word.strip() for word in loader.table(language, "claims")["article"]["words"]}
    pointing = {*data["pointing"]["words"]} - articles
    of_those = len(behind) == 2 and behind[0] in data["share"].get("of", ()) and behind[1] in pointing
    return of_those and figure.unit != PERCENT


def is_people(name: str) -> bool:
    """Are they people of any sort?"""
    return name.startswith(PEOPLE)


@cache
def _befallen(language: str) -> tuple[str, ...]:
    """What can befall those who are counted, as it is shown, where such words have a gender and a number."""
    if language not in loader.having("figures"):
        return ()
    data = loader.table(language, "figures")
    return tuple(one["shown"] for one in data["befallen"].values()) if data["counted"].get("inflects") else ()


@cache
def _named(language: str) -> dict[str, str]:
    if language not in loader.having("figures"):
        return {}
    alike: dict[str, list[str]] = loader.table(language, "figures")["alike"]
    return {noun: name for name, nouns in alike.items() for noun in nouns}
