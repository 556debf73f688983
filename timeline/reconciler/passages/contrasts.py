"""Claims of one source that are set against each other: two speakers' numbers of one thing, side by side.

The second number leaves out what it counts ("The police counted 600."), or its sentence tells nothing else ("The police
counted 600 people."). One that has a story of its own ("600 people were in the hall, the police said") counts others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

from timeline.dates.interval import Interval
from timeline.languages import loader
from timeline.model.claim import Claim, Figure, Kind
from timeline.reconciler.features.counts import agree
from timeline.reconciler.features.durations import HOUR, in_hours
from timeline.reconciler.features.names import name_keys
from timeline.reconciler.features.standing import standing
from timeline.reconciler.features.things import is_of_those, of_other_sorts, sorts
from timeline.reconciler.features.wording import plain_words, words_of
from timeline.reconciler.passages.replies import neighbours, sentences

#: Two speakers' numbers of one thing differ by less than this factor.
LOUDEST = 20.0

#: A number by itself is one of what was counted before where somebody counts, or no more words than this are news.
FEW_NEWS = 3

#: So near (words) before a number stands what says that it is one.
TELLING = 6

#: What stands right behind a number, up to a mark.
_PHRASE = re.compile(r"[^,.;:!?()]{0,60}")

#: Claims → those of the same source that are set against them, by their ids.
Contrasts = Mapping[str, frozenset[str]]


def contrasts(claims: Sequence[Claim], languages: Mapping[str, str], denied: Mapping[str, str]) -> Contrasts:
    """For each claim those of its own and the neighbouring sentences that are set against it, or deny it.

    `languages` by source, `denied` by the denial.
    """
    found: dict[str, set[str]] = {}
    for denial, fact in denied.items():
        found.setdefault(denial, set()).add(fact)
        found.setdefault(fact, set()).add(denial)
    for one, other in _side_by_side([claim for claim in claims if claim.figures]):
        if set_against(one, other, languages[one.source]):
            found.setdefault(one.id, set()).add(other.id)
            found.setdefault(other.id, set()).add(one.id)
    return {name: frozenset(others) for name, others in found.items()}


def _side_by_side(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claims of each sentence with each other, and with those of the next."""
    for sentence in sentences(claims):
        yield from combinations(sentence, 2)
    for before, behind in neighbours(claims):
        yield from product(before, behind)


def set_against(one: Claim, other: Claim, language: str) -> tuple[Figure, Figure] | None:
    """The numbers that two speakers give of one thing, where the later claim sets its own against the earlier one."""
    if not (one.figures and other.figures):
        return None
    earlier, later = sorted((one, other), key=lambda claim: (claim.figures[0].start, claim.id))
    plans = Kind.PLAN in (earlier.kind, later.kind) or standing(earlier, language) != standing(later, language)
    if plans or _same_voice(earlier, later, language) or not _is_counted(later, language):
        return None
    if (
        _of_its_own(earlier, later, language)
        or _at_its_own_time(earlier, later)
        or _at_an_earlier_count(later, language)
        or any(changes(claim, language) for claim in (earlier, later))
    ):
        return None
    if not _words(language, "share", "parts").isdisjoint(plain_words(later.headline)):
        return None
    others, ours = ([in_hours(one, language) for one in claim.figures] for claim in (earlier, later))
    for mine, theirs in product(ours, reversed(others)):
        if mine.unit != theirs.unit or mine.start == theirs.start or agree(mine, theirs):
            continue
        if is_of_those(mine, later, language):
            continue  # "nine cases were confirmed", "five of those diagnosed are pupils"
        if of_other_sorts(sorts(mine, later, language), sorts(theirs, earlier, language)):
            continue
        news = _news(earlier, later, mine, language)
        recounted = len(later.figures) == 1 and _same_name(mine, theirs) and not news
        few = len(news) <= FEW_NEWS and mine.text in later.headline
        left_out = (few or _is_told(mine, later, language)) and _leaves_out(mine, later, language)
        if (recounted or left_out) and _within(LOUDEST, mine, theirs):
            return theirs, mine
    return None


def _same_name(one: Figure, other: Figure) -> bool:
    """Do two numbers count what has one name, as far as they name it?"""
    names = {figure.what.lower() for figure in (one, other) if figure.what not in ("", figure.unit)}
    return len(names) < 2 or one.unit == HOUR


def _same_voice(one: Claim, other: Claim, language: str) -> bool:
    """Does one speaker tell both? The source itself is one, too."""
    if not (one.attribution and other.attribution):
        return one.attribution == other.attribution
    return not set(words_of(one.attribution, language)).isdisjoint(words_of(other.attribution, language))


def _is_counted(claim: Claim, language: str) -> bool:
    """Does it tell who answers for it, not only whose paper it is, or does the writer count: "I counted 600"?"""
    words = set(plain_words(claim.quote))
    named = claim.attribution is not None and not words.isdisjoint(plain_words(claim.attribution))
    told = claim.attribution is not None and not words.isdisjoint(_saying(language))
    return named or told or not _numbering(language).isdisjoint(plain_words(claim.headline))


def _is_told(figure: Figure, claim: Claim, language: str) -> bool:
    """Does a word right before a number say that it is one, or that somebody gives it: "speaks of | 176"?"""
    before = plain_words(claim.quote[: max(0, figure.start - claim.start)])[-TELLING:]
    return not _numbering(language).difference(plain_words(figure.what)).isdisjoint(before)


def _of_its_own(earlier: Claim, later: Claim, language: str) -> bool:
    """Does each tell the number of somebody of his own: "Peru has had 147 cases, Chile has had 37"?

    Who counts or says a number may be named, too: "Peru speaks of 147 dead, Chile of 37".
    """
    mine, theirs = (name_keys((*claim.actors, *claim.places), language) for claim in (later, earlier))
    if not (mine and theirs) or not mine.isdisjoint(theirs):
        return False
    return _saying(language).isdisjoint(plain_words(later.headline))


def _at_its_own_time(earlier: Claim, later: Claim) -> bool:
    """Does the later one name a day that the earlier one does not? Then each may be right of its own."""
    theirs, mine = _own_day(later), _own_day(earlier)
    if theirs is None or later.kind is Kind.STATEMENT:
        return False
    return mine.intersect(theirs) is None if mine is not None else not (earlier.attribution and later.attribution)


def _own_day(claim: Claim) -> Interval | None:
    """The days that the words of a claim name."""
    date = claim.date
    if date is None or date.text is None or date.start is None or not claim.start <= date.start < claim.end:
        return None
    return Interval(date.earliest, date.latest)


def changes(claim: Claim, language: str) -> bool:
    """Does a number grow or fall? Then the one before may have been right."""
    return not _words(language, "sum", "changes").isdisjoint(plain_words(claim.quote))


def _at_an_earlier_count(claim: Claim, language: str) -> bool:
    """Does it tell of a number that somebody had given before: "The firm had put the number at 8,200"?"""
    return not _words(language, "sum", "earlier").isdisjoint(plain_words(claim.headline))


def _leaves_out(figure: Figure, claim: Claim, language: str) -> bool:
    """Does it stand without what it counts, or with a word that only says that it is a number: "the toll"?"""
    if figure.what in ("", figure.unit):
        return False  # "$25 million" says all
    behind = _PHRASE.match(claim.quote, max(0, figure.end - claim.start))
    said = {*plain_words(claim.headline), *plain_words(behind.group() if behind else "")}
    return _generic(language).issuperset(said.intersection(plain_words(figure.what)))


def _news(earlier: Claim, later: Claim, figure: Figure, language: str) -> set[str]:
    """The words of a claim that are not in the one before: its speaker, its number and words of counting aside."""
    told = {word for word in words_of(later.headline, language) if not word[0].isdigit()}
    known = f"{later.attribution or ''} {figure.text} {figure.what} {' '.join(sorted(_counting(language)))}"
    before = earlier.headline if later.start < earlier.end else earlier.quote  # one sentence holds all words of both
    return told - set(words_of(known, language)) - set(words_of(before, language))


def _within(factor: float, one: Figure, other: Figure) -> bool:
    low, high = sorted(abs(figure.min or figure.max or 0.0) for figure in (one, other))
    return high <= factor * low


@cache
def _words(language: str, table: str, name: str) -> frozenset[str]:
    found: list[str] = loader.table(language, "figures")[table][name] if language in loader.having("figures") else []
    return frozenset(word.lower() for phrase in found for word in phrase.split())


@cache
def _counting(language: str) -> frozenset[str]:
    """Words that say that somebody gives a number."""
    return _giving(language, "finite", "sizing", "noun") | _generic(language) | _words(language, "recounted", "words")


@cache
def _numbering(language: str) -> frozenset[str]:
    """Words that say that somebody gives a number, or what it is one of; of more words the first: "puts | it at"."""
    figures = loader.table(language, "figures") if language in loader.having("figures") else {}
    verbs = loader.table(language, "attribution")["verb"] if language in loader.having("attribution") else {}
    told = (verbs.get("sizing", ()), verbs.get("noun", ()), figures["recounted"]["words"] if figures else ())
    return _generic(language).union(phrase.split()[0] for phrases in told for phrase in phrases)


@cache
def _saying(language: str) -> frozenset[str]:
    """Verbs by which somebody gives a number of what may be another's."""
    verbs = _giving(language, "finite", "sizing") | _words(language, "recounted", "words")
    return frozenset(word for word in verbs - _words(language, "recounted", "own") if words_of(word, language))


def _giving(language: str, *names: str) -> frozenset[str]:
    data = loader.table(language, "attribution")["verb"] if language in loader.having("attribution") else {}
    return frozenset(word for name in names for phrase in data.get(name, ()) for word in phrase.split())


def _generic(language: str) -> frozenset[str]:
    """Words that say of a number that it is one, or that it is one of people."""
    return _words(language, "sum", "words") | _words(language, "gathered", "words")
