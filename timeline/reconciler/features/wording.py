"""How alike two claims are worded: TF–IDF over word beginnings.

Words are cut to their first letters, so that "Ukraine" and "Ukrainian", "signed" and "signing" meet without a stemmer
for each language. Rare words of a story weigh more than those in every claim.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from timeline.languages import loader
from timeline.model.claim import Claim

#: Letters of a word that are kept.
BEGINNING = 5

#: Words count in full in the part of the sentence that holds the date phrase, and for less the farther they stand; who
#: says it is compared by itself as well.
SAME_PART, HEADLINE, SPEAKER, ELSEWHERE = 1.0, 0.8, 0.6, 0.2

#: A part with fewer telling words than this is read with its neighbours.
FEWEST_WORDS = 3

#: Texts whose words are kept, and words whose beginnings are: a sentence is asked for by each of its claims, and once
#: more for the whole story.
REMEMBERED = 1 << 16

_PART = re.compile(r"[,;:–—](?=\s)|\s(?=that\s)")
#: Not the first half of "won't", which nobody won.
_WORD = re.compile(r"[^\W\d_]{2,}+(?!['’]t\b)|\d[\d.,]*\d|\d")
_PLAIN = re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)*+(?!['’]t\b)")
#: The same where no letter has a mark, as in most texts in English: they take half the time.
_ASCII_WORD = re.compile(r"[a-z]{2,}+(?!'t\b)|\d[\d.,]*\d|\d")
_ASCII_PLAIN = re.compile(r"[a-z]++(?:-[a-z]++)*+(?!'t\b)")

_NUMBER = re.compile(r"(?<![\w.,/:])\d(?:[\d.,]*\d)?(?![\w/:])")

#: A number of so many digits, zeros at its ends aside, or so many in all, is hardly met by chance; four may be a year.
TELLING_DIGITS, LONG_NUMBER, YEAR_DIGITS = 3, 5, 4

#: From here on number words are those of tens, which stand in many numbers.
TENS = 20

#: A story of so many claims is short. In a longer one up to so few claims with a word are counted exactly; above,
#: numbers go up in so many steps from one to twice as many.
SHORT_STORY, FEW, STEPS = 1000, 8, 4

Vector = Mapping[str, float]


class Vectors(Mapping[str, Vector]):
    """A unit vector of word weights for each claim, by claim id, made of how much its words count when it is asked for.

    `rarity`: how rare each word of the story is, `spread`: how many claims have it.
    """

    def __init__(
        self, counts: Mapping[str, Mapping[str, float]], rarity: Mapping[str, float], spread: Mapping[str, int]
    ) -> None:
        self.counts, self.rarity, self.spread = counts, rarity, spread
        self._made: dict[str, Vector] = {}

    def __getitem__(self, name: str) -> Vector:
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = _unit(self.counts[name], self.rarity)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.counts)

    def __len__(self) -> int:
        return len(self.counts)


def vectors(counts: Mapping[str, Mapping[str, float]], titles: Container[str] = ()) -> Vectors:
    """The words of claims (`counted`), by claim id, weighed by how rare they are among those that are no `titles`."""
    told = [words for name, words in counts.items() if name not in titles]
    spread = Counter(chain.from_iterable(told))
    spread |= Counter(set(chain.from_iterable(counts[name] for name in counts if name in titles)))
    return Vectors(counts, _rarity(spread, len(told)), spread)


def _rarity(spread: Mapping[str, int], total: int) -> dict[str, float]:
    """How rare each word is, by how many of the claims have it.

    In a long story one article more shall make few words rarer or more common: there numbers go up in steps.
    """
    if total <= SHORT_STORY:
        return {word: math.log((1 + total) / count) for word, count in spread.items()}
    steps = {count: _step(count) for count in {1 + total, *spread.values()}}
    return {word: math.log(steps[1 + total] / steps[count]) for word, count in spread.items()}


def _step(count: int) -> float:
    return count if count <= FEW else 2.0 ** (round(math.log2(count) * STEPS) / STEPS)


def reweighed(known: Vectors, moved: Iterable[Claim], languages: Mapping[str, str]) -> Vectors | None:
    """The vectors of a story after the dates of some claims moved; `None` where that brings in other words."""
    counts = {claim.id: counted(claim, languages[claim.source]) for claim in moved}
    if any(words.keys() != known.counts[name].keys() for name, words in counts.items()):
        return None
    return Vectors({**known.counts, **counts}, known.rarity, known.spread)


def similarity(one: Vector, other: Vector) -> float:
    """The cosine of two unit vectors: 0 (no word in common) to 1."""
    if len(other) < len(one):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total


def words_of(text: str, language: str) -> list[str]:
    """The beginnings of the words that can tell one event from another, in order."""
    return list(_words_of(text, language))


def telling_words(text: str, language: str) -> list[str]:
    """The words themselves that can tell one event from another, as written."""
    ignored = _ignored(language)
    return [word for word in _WORD.findall(text) if word.lower() not in ignored]


def plain_words(text: str) -> list[str]:
    """All words in lower case, in order."""
    return (_ASCII_PLAIN if text.isascii() else _PLAIN).findall(text.lower())


@lru_cache(REMEMBERED)
def _words_of(text: str, language: str) -> tuple[str, ...]:
    ignored = _ignored(language)
    words = _ASCII_WORD if text.isascii() else _WORD
    return tuple([_beginning(word) for word in words.findall(text.lower()) if word not in ignored])


def counted(claim: Claim, language: str) -> dict[str, float]:
    """The beginnings of a claim's words, and for how much each counts by where it stands."""
    words: dict[str, float] = dict.fromkeys(_words_of(claim.quote, language), ELSEWHERE)
    words.update(dict.fromkeys(_words_of(claim.attribution or "", language), SPEAKER))
    words.update(dict.fromkeys(_words_of(claim.headline, language), HEADLINE))
    words.update(dict.fromkeys(_around_date(claim, language), SAME_PART))
    return words


def words_of_times(claim: Claim, language: str) -> frozenset[str]:
    """The beginnings of the words that tell when it happened, and when it was said; numbers and feasts aside."""
    times = (date.text for date in (claim.date, claim.said) if date is not None and date.text is not None)
    told = (word for text in times for word in telling_words(text, language) if word.islower())
    return frozenset(map(_beginning, told))


def telling_numbers(claim: Claim) -> frozenset[str]:
    """The numbers in a claim's words that are hardly met by chance: 214, 78.4, 1,214,806; no years."""
    found = set()
    for written in _NUMBER.findall(claim.headline):
        digits = "".join(mark for mark in written if mark.isdigit())
        year = written.isdigit() and len(written) == YEAR_DIGITS
        if not year and (len(digits.strip("0")) >= TELLING_DIGITS or len(digits) >= LONG_NUMBER):
            found.add(written)
    return frozenset(found)


def part_of_date(claim: Claim) -> str:
    """The part of the quotation, between commas, in which the date phrase stands; the headline where none does."""
    place = _place_of_date(claim)
    if place is None:
        return claim.headline
    cuts, here = place
    return claim.quote[cuts[here] : cuts[here + 1]]


def _place_of_date(claim: Claim) -> tuple[list[int], int] | None:
    """Where the parts of the quotation begin and end, and the number of the one with the date phrase."""
    if claim.date is None or claim.date.start is None:
        return None
    at = claim.date.start - claim.start
    cuts = [0, *(match.end() for match in _PART.finditer(claim.quote)), len(claim.quote)]
    return cuts, max(position for position, cut in enumerate(cuts[:-1]) if cut <= max(at, 0))


def _around_date(claim: Claim, language: str) -> Sequence[str]:
    """The telling words of the part in which the date phrase stands."""
    place = _place_of_date(claim)
    if place is None:
        return ()
    cuts, here = place
    first, last = here, here + 1
    while len(words := _words_of(claim.quote[cuts[first] : cuts[last]], language)) < FEWEST_WORDS:
        if last < len(cuts) - 1:
            last += 1
        elif first > 0:
            first -= 1
        else:
            break
    return words


@lru_cache(REMEMBERED)
def _beginning(word: str) -> str:
    if len(word) <= BEGINNING:
        return word.removesuffix("s") if len(word) > 3 else word
    return word[:BEGINNING]


def _unit(words: Mapping[str, float], rarity: Mapping[str, float]) -> Vector:
    weights = {word: count * rarity[word] for word, count in words.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


@cache
def _ignored(language: str) -> frozenset[str]:
    """Stop words, the words of dates, which are compared as dates, and of tens, as figures ("ventisei")."""
    words = loader.table(language, "words")
    dates = (word.lower() for table in ("month", "weekday", "unit") for word in words[table])
    tens = (word.lower() for word, number in words["number"].items() if number >= TENS)
    joined = set(loader.table(language, "figures")["number"]["words"]).difference(words["number"])
    return frozenset(words["stop"]["words"]) | frozenset(dates) | frozenset(tens) | joined
