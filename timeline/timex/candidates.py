"""Words of a text that match phrases: looked for around trigger words, the longest chosen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, compress
from operator import itemgetter
from typing import NamedTuple

from timeline.languages import loader
from timeline.languages.asked import Asked
from timeline.timex.guards import NEXT_WORD, stands
from timeline.timex.narrative import AHEAD, DATED, DATED_ON
from timeline.timex.notation import levelled
from timeline.timex.patterns import REACH, Phrase, by_opening, by_trigger, openings, phrases, vocabulary
from timeline.timex.triggers import WORD, trigger

#: The slots by which a time by the clock names its day, and those that count it from the day of writing.
DAY_SLOTS = frozenset({"weekday", "month", "reference", "offset"})
COUNTED_SLOTS = DAY_SLOTS - {"month"}

#: From the word that opens it a match takes at most so many characters; what sets it off stands within its reach.
LONGEST = 3 * REACH

_REST_OF_WORD = re.compile(r"\S*")


class Candidate(NamedTuple):
    """Words that match a phrase; `order` is the phrase's place in the file."""

    start: int
    end: int
    order: int
    phrase: Phrase
    match: re.Match[str]


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in order of the text."""
    taken: set[int] = set()
    chosen = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.order, c.start)):
        span = range(candidate.start, candidate.end)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)


def rule_of(candidate: Candidate, language: str) -> str:
    """The rule that an expression follows; what points at its date from today ("this March 3") counts from today.

    But for what comes next, of a story as of today: "grew over the next decade".

    A day, month or season with its year is told apart from a year alone; a part of a day that names none by its weekday
    or distance does not count from any, and a time by the clock that names its weekday counts as that does.
    """
    names = {name for group, (name, _) in candidate.phrase.slots.items() if candidate.match[group]}
    rule = candidate.phrase.rule
    if rule == "stretch" and _relation(candidate, language) == "next":
        return AHEAD
    if "relation" in names:
        return "period"
    if "year" in names and not names.isdisjoint(("month", "season")):
        return DATED_ON if "anyweekday" in names else DATED
    counted = not COUNTED_SLOTS.isdisjoint(names | set(candidate.phrase.args))
    if rule == "clock":
        return "weekday" if counted else rule
    return "clock" if rule == "part_of_day" and not counted else rule


def _relation(candidate: Candidate, language: str) -> str | None:
    """What the word for "last", "this" or "next" in an expression stands for."""
    groups = (group for group, (name, _) in candidate.phrase.slots.items() if name == "relation")
    words = " ".join((candidate.match[next(groups, 0)] or "").lower().split())
    relation: str | None = loader.table(language, "words")["relation"].get(words)
    return relation or candidate.phrase.args.get("relation")


def years_of(chosen: Iterable[Candidate]) -> list[int]:
    """The years that expressions name in figures, in order."""
    return [
        int(candidate.match[group])
        for candidate in chosen
        for group, (name, _) in candidate.phrase.slots.items()
        if name == "year" and candidate.match[group] and candidate.match[group].isdecimal()
    ]


def candidates(text: str, language: str) -> Iterator[Candidate]:
    """Every match of every phrase that its triggers call for and the words around it allow."""
    known, even, words = phrases(language), levelled(text), _Words.of(text, language)
    matches = chain(_opened(known, even, words, language), _triggered(known, even, words, language))
    for order, match in matches:
        start, end = match.span("timex")
        end += text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
        if stands(text, start, end, known[order], language):
            yield Candidate(start, end, order, known[order], match)


class _Words(NamedTuple):
    """The words of a text that are triggers or open a phrase, as such, and where they begin and end."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, language: str) -> _Words:
        """Those of a text."""
        matches = list(WORD.finditer(text))
        pulled = list(map(_wanted(language).__getitem__, map(itemgetter(0), matches)))
        kept = list(compress(matches, pulled))
        return cls(list(filter(None, pulled)), list(map(re.Match.start, kept)), list(map(re.Match.end, kept)))


@cache
def _wanted(language: str) -> Asked[str]:
    """What gives the trigger that a word of a text is, empty for one that no phrase wants."""
    known = vocabulary(language)
    return Asked(lambda word: pulled if (pulled := trigger(word)) in known else "")


def _opened(known: Sequence[Phrase], even: str, words: _Words, language: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of the phrases of which it is known with which words they begin, with their places in the file."""
    for order, starts in _starts(words, language).items():
        pattern, end = known[order].pattern, 0
        for start in sorted(starts):
            if start >= end and (match := pattern.match(even, start, start + LONGEST)):
                yield order, match
                end = match.end()


def _starts(words: _Words, language: str) -> Mapping[int, Collection[int]]:
    """For each phrase where words begin that open it, with all the words behind that it needs."""
    triggering, set_off, starts = by_trigger(language, opened=True), by_opening(language), words.starts
    opening_words = openings(language)
    alike, behind = defaultdict[tuple[int, ...], set[int]](set), cache(partial(_behind, words))
    asked: dict[str, int] = {}  # of words before the same trigger stood nearer
    for at, word in enumerate(words.words):
        if word not in triggering:
            continue
        opened, first = set_off[word], max(bisect_left(starts, starts[at] - REACH), asked.get(word, 0))
        asked[word] = at + 1
        opens = map(opening_words[word].__contains__, words.words[first : at + 1])
        for opening in compress(range(first, at + 1), opens):
            start, ahead = starts[opening], behind(opening)
            for reach, needs, places in opened[words.words[opening]]:
                if starts[at] - start <= reach and not (needs and any(map(ahead.isdisjoint, needs))):
                    alike[places].add(start)
    found = defaultdict[int, set[int]](set)
    for places, begins in alike.items():
        for place in places:
            found[place] |= begins
    return found


def _behind(words: _Words, at: int) -> frozenset[str]:
    """A word and those behind it that can belong to the same match."""
    return frozenset(words.words[at : bisect_right(words.starts, words.starts[at] + LONGEST)])


def _triggered(known: Sequence[Phrase], even: str, words: _Words, language: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of the other phrases, which are looked for all around the words that they need."""
    for order, windows in _windows(even, words, language).items():
        for first, last in windows:
            for match in known[order].pattern.finditer(even, first, last):
                yield order, match


def _windows(text: str, words: _Words, language: str) -> dict[int, list[tuple[int, int]]]:
    """For each phrase the stretches of text around its triggers that hold all it needs, joined where they meet."""
    phrases_of, starts = by_trigger(language, opened=False), words.starts
    found: dict[int, list[tuple[int, int]]] = {}
    word_end = cache(partial(_word_end, text))
    for word, start, end in zip(*words, strict=True):
        if word not in phrases_of:
            continue
        until = word_end(end + REACH)
        near = set(words.words[bisect_left(starts, start - REACH) : bisect_left(starts, until)])
        for reach, needs, places in phrases_of[word]:
            for need in needs:
                if need.isdisjoint(near):
                    break
            else:
                first, last = max(start - reach, 0), word_end(end + reach)
                for place in places:
                    windows = found.setdefault(place, [])
                    if windows and windows[-1][1] >= first:
                        windows[-1] = (windows[-1][0], last)
                    else:
                        windows.append((first, last))
    return found


def _word_end(text: str, at: int) -> int:
    """The end of the word there: a window must not cut one, or what follows a match would go unseen."""
    end = _REST_OF_WORD.match(text, at, at + NEXT_WORD)
    return end.end() if end else len(text)
