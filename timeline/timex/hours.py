"""Figures that look like a year and are none in the news: "between 1040 and 1050", the stamps of a live report.

The news tell a year of long ago as one ("in 1215"); other figures of the shape of a clock are an hour there, or just a
number. A text that names as many years of long ago as such figures is about those years. Which words stand before a
year and which before an hour is said in a language's `words.toml`; where it says nothing, such figures are years.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.languages import loader
from timeline.timex.candidates import Candidate, rule_of, years_of
from timeline.timex.guards import NEXT_WORD, ends_in
from timeline.timex.narrative import COUNTING, is_narrative
from timeline.timex.stamps import stamps

#: The news tell years from then on without more ado. Figures before the first are no years by themselves; those between
#: are none only where the text writes other hours so.
NEARER_YEARS, REPORTED_YEARS = 1500, 1900

_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")

#: What stands behind the stamp of an entry that has no line of its own: "… the palace 1623 The first lady tells".
_ENTRY = re.compile(r":?[ \t]{1,4}[\"“‘'`(]{0,2}[A-Z]")
#: … and before it: the end of another entry, not a name to which a year could belong ("Haiti's 2010 …").
_ENTRY_BEFORE = re.compile(r"(?<![’'])\b(\w+)[.!?”\")]{0,2}\s{1,4}$")

#: What joins figures of one kind, beside words: "1751, 1684", "1100 (1600 GMT)".
_MARKS = frozenset((",", "–", "-", "/", "("))


def without_false_years(text: str, chosen: Sequence[Candidate], language: str) -> list[Candidate]:
    """The candidates, those that only look like years read as the hours of the day of writing, or left out."""
    stamped = stamps(text)
    hours, neither = {one.start for one in chosen if one.start in stamped}, set[int]()
    if "figures" in loader.table(language, "words"):
        figures = _Figures(text, language)
        if hours:
            hours |= {one.start for one in chosen if _is_bare(one) and figures.begin_entry(one)}
        for group in _no_years([one for one in chosen if one.start not in hours], figures, among_hours=bool(hours)):
            (hours if figures.tell_hours(group) else neither).update(one.start for one in group.figures)
    return [_as_hour(one) if one.start in hours else one for one in chosen if one.start not in neither]


def _as_hour(candidate: Candidate) -> Candidate:
    time = {"clockfigures": int(candidate.match["timex"]), "offset": 0}
    return candidate._replace(phrase=replace(candidate.phrase, rule="clock", slots={}, args=time))


class Group(NamedTuple):
    """Bare figures that stand together, and whether an hour written as such stands with them."""

    figures: tuple[Candidate, ...]
    with_hour: bool

    @property
    def years(self) -> list[int]:
        """What they are as years."""
        return [int(one.match["timex"]) for one in self.figures]

    @property
    def is_clocklike(self) -> bool:
        """Are there some, all of the shape of a clock?"""
        return bool(self.figures) and all(_CLOCK.fullmatch(one.match["timex"]) for one in self.figures)


def _no_years(chosen: Sequence[Candidate], figures: _Figures, *, among_hours: bool) -> list[Group]:
    """The groups of figures that are no years, if any is; `among_hours` where the text has stamps."""
    groups = [group for group in figures.together(chosen) if group.is_clocklike]
    sure = [group for group in groups if group.with_hour]
    doubtful = [group for group in groups if not group.with_hour and figures.may_be_hours(group)]
    if not (sure or among_hours or any(min(group.years) < NEARER_YEARS for group in doubtful)):
        return []
    apart = {one.start for group in (*sure, *doubtful) for one in group.figures}
    count = sum(len(group.figures) for group in doubtful)
    others = [one for one in chosen if one.start not in apart]
    return [*sure, *doubtful] if _is_news(others, count, figures.language) else sure


def _is_news(others: Sequence[Candidate], doubtful: int, language: str) -> bool:
    """Is a text told from its own day, and names fewer years of long ago than it has doubtful ones?"""
    rules, years = tuple(rule_of(one, language) for one in others), years_of(others)
    if is_narrative(rules, years) or sum(year < REPORTED_YEARS for year in years) >= max(doubtful, 1):
        return False
    return not COUNTING.isdisjoint(rules) or any(year >= REPORTED_YEARS for year in years)


class _Figures:
    """What the words around the bare figures of a text show."""

    def __init__(self, text: str, language: str) -> None:
        words = loader.table(language, "words")
        self._text, self.language = text, language
        self._year, self._hour = words["figures"]["year"], words["figures"]["hour"]
        self._joining = _MARKS.union(words["range"]["to"], words["range"]["and"])
        self._function = frozenset(words["function"]["words"])

    def together(self, chosen: Sequence[Candidate]) -> Iterator[Group]:
        """Bare figures by themselves, and those that are joined with one another or with an hour."""
        group: list[Candidate] = []
        for one in (one for one in chosen if _is_bare(one) or _is_hour(one)):
            if group and self._text[group[-1].end : one.start].strip().lower() not in self._joining:
                yield _grouped(group)
                group = []
            group.append(one)
        yield _grouped(group)

    def may_be_hours(self, group: Group) -> bool:
        """Does nothing show that figures of the shape of a clock are years?"""
        if max(group.years) >= REPORTED_YEARS:
            return False
        start, end = group.figures[0].start, group.figures[-1].end
        bracketed = self._text[start - 1 : start] == "(" or self._text[end : end + 1] == ")"
        return not (bracketed or self._is_behind(start, self._year))

    def tell_hours(self, group: Group) -> bool:
        """Do the words around show a time of the day: "until 1221", "1243: Crews reach the village"?"""
        first = group.figures[0]
        entry = self._text.startswith(":", first.end) and _ENTRY.match(self._text, first.end) is not None
        return entry or group.with_hour or self._is_behind(first.start, self._hour)

    def begin_entry(self, figures: Candidate) -> bool:
        """Do they begin an entry of a live report?"""
        before = _ENTRY_BEFORE.search(self._text, max(0, figures.start - NEXT_WORD), figures.start)
        if not before or before[1].lower() in self._function or self._is_behind(figures.start, self._year):
            return False
        return _ENTRY.match(self._text, figures.end) is not None

    def _is_behind(self, start: int, words: Collection[str]) -> bool:
        before = " ".join(self._text[max(0, start - NEXT_WORD) : start].lower().split())
        return any(ends_in(before, word) for word in words)


def _grouped(together: Sequence[Candidate]) -> Group:
    return Group(tuple(filter(_is_bare, together)), any(map(_is_hour, together)))


def _is_bare(candidate: Candidate) -> bool:
    """Is it a year by nothing but its figures?"""
    return candidate.phrase.rule == "absolute" and candidate.match["timex"].isdecimal()


def _is_hour(candidate: Candidate) -> bool:
    """Is it a time written in four figures, and said to be one: "1600 GMT"?"""
    return any(name == "clockfigures" for name, _ in candidate.phrase.slots.values())
