"""Tells a message that people send one another from a report: what a message leaves open mostly lies ahead.

Who reports "on Saturday" tells of the last one; who writes "Saturday brunch, who's in?" means the next.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.languages.regex import compiled

#: A message is no longer (characters).
LONGEST = 400

#: Tags and names of a network, smileys, questions, marks set twice, hearts and the like.
_SIGNS = r"(?<!\w)[#@]\w|[\u2600-\u27bf\U0001f300-\U0001faff]|!!|\?|(?<!\w)[:;]-?[()dp](?!\w)|<3"


def is_message(text: str, language: str) -> bool:
    """Does a short text have the signs of one, or words that only messages have?"""
    return len(text) <= LONGEST and _signs(language).search(text.lower()) is not None


@cache
def _signs(language: str) -> re.Pattern[str]:
    words = loader.table(language, "words").get("message", {}).get("words", ())
    known = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return compiled(rf"{_SIGNS}|(?<!\w)(?:{known})(?!\w)" if known else _SIGNS)
