"""Stamps of publication that run on in a sentence: "Page last updated at 14:47 GMT, Wednesday | The trial has begun".

They tell when the page was written, not when anything happened. What stands in brackets ("(Updated 4:29 a.m.) Banks
reopened") is the time of an entry, and dates it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.timex import Timex, TimexType
from timeline.parser.text.sentences import Span

#: The words before a stamp are at most so long (characters).
LONGEST_LABEL = 48

#: What stands between two times of a stamp: "6 February, 2011 - 10:00 ET (9:00 GMT)".
_BETWEEN = re.compile(r"[\s,;|(–—-]{1,4}")

#: No stamp, but prose: "Published at 9 a.m. on Monday, the report …", "Updated at noon by the mayor".
_PROSE = re.compile(r",?[ \t]{0,2}[a-zß-ÿ]|,")


def imprints(text: str, timexes: Sequence[Timex], language: str) -> Iterator[Span]:
    """The stamps of a text, in order; `timexes` are all it has, in order."""
    if "imprint" not in loader.table(language, "dating"):
        return
    label, tail = _patterns(language)
    place = 0
    while place < len(timexes):
        first = timexes[place]
        last = place
        while last + 1 < len(timexes) and _BETWEEN.fullmatch(text, timexes[last].end, timexes[last + 1].start):
            last += 1
        clock = any(one.type is TimexType.TIME for one in timexes[place : last + 1])
        words = label.search(text, max(0, first.start - LONGEST_LABEL), first.start) if clock else None
        if words is not None and _is_stamp(text, words["label"], timexes[last].end):
            start = words.start("label")
            before = timexes[place - 1] if place else None
            if before is not None and not text[before.end : start].strip(" \t,|") and before.type is TimexType.DATE:
                start = before.start  # "28 September 2011 Last updated at 15:41 GMT"
            behind = tail.match(text, timexes[last].end)
            yield Span(start, behind.end() if behind else timexes[last].end)
        place = last + 1


def _is_stamp(text: str, label: str, end: int) -> bool:
    """Do words with a large letter stand before a time by the clock, and does no sentence go on behind its end?"""
    return label[0].isupper() and not _PROSE.match(text, end)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the time of a stamp, and what belongs to it behind."""
    data = loader.table(language, "dating")
    labels, joints, tails = (
        alternation(words) for words in (data["imprint"]["labels"], data["header"]["dating"], data["imprint"]["behind"])
    )
    before = compiled(
        rf"(?<![\w(-])(?P<label>(?i:{labels}))[ \t]?:?(?:[ \t](?:{joints})(?:[ \t]\w{{1,3}})?)?[ \t,:–-]{{0,3}}$"
    )
    behind = compiled(rf"(?:[ \t]\d\d?[:.]\d\d)?(?:[ \t]{{1,2}}(?:{tails})(?!\w))+[.:]?")
    return before, behind
