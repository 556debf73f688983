"""Where a sentence begins behind a dateline: "ATHENS, 14 March (Reuters) – | The port …"."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import alternation, compiled
from timeline.model.document import Credit
from timeline.parser.text.sentences import Span

#: What pages run together before the name of an agency (place, hour, byline, a list of headlines) is at most so long.
FARTHEST = 400


def dateline_end(text: str, sentence: Span, known: Credit | None, language: str) -> int | None:
    """The end of a dateline at the head of a sentence: the `known` one, or one with an agency; `None`: it has none."""
    if known and sentence.holds(known.start, known.end):
        return known.end
    limit = min(sentence.end, sentence.start + FARTHEST)
    match = _agency(language).search(text, sentence.start, limit)
    return match.end() if match and match.end() < sentence.end else None


@cache
def _agency(language: str) -> re.Pattern[str]:
    """An agency in brackets before a dash and a capital: "(Reuters) - ", "(CNN) -- "."""
    outlets = loader.table(language, "attribution")["outlet"]["words"]
    return compiled(
        rf"\((?:[\w.&’' ]{{1,20}} )?(?i:{alternation(outlets)})\)\s*(?:--|[-–—])\s+(?=[\"“‘'(]?[^\W\d_a-zß-ÿ])"
    )
