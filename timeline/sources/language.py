"""Tells the language of a text: offline, the same answer every time, and none where the words are too few.

Languages that are read are known by their function words, which takes no time; only for a text that has few of them a
detector is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline.languages import loader, locales

#: So much of a text is looked at (characters): some paragraphs.
SAMPLE = 1500

#: A text of fewer words tells nothing for certain.
LEAST_WORDS = 12

#: In running text a quarter to a half of all words are function words; other languages share few of them by chance.
LEAST_SHARE = 0.15

#: So much more of the words must be function words of one language than of any other that is read.
LEAST_LEAD = 0.08

#: A guess below this is none.
CERTAIN = 0.9

#: The last letter of the blocks in which Unicode has Latin letters of living languages.
LAST_LATIN = "\u024f"

_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """The code (ISO 639-1) of the language that a text is written in; `None` where that is not certain."""
    sample = text[:SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < LEAST_WORDS:
        return _guess(sample) if _is_in_another_script("".join(words)) else None
    shares = {code: sum(word in small for word in words) / len(words) for code, small in _function_words().items()}
    second, first = sorted(shares.values())[-2:]
    best = max(sorted(shares), key=lambda code: shares[code])
    return best if first >= LEAST_SHARE and first - second >= LEAST_LEAD else _guess(sample)


def _is_in_another_script(letters: str) -> bool:
    """Are most letters none of the Latin script, in which all languages are written that we know by their words?

    Then a few words tell, and a script without blanks has few.
    """
    return sum(letter > LAST_LATIN for letter in letters) > len(letters) / 2


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    """Those of the languages that are read, and of others that would be taken for one of them, by code."""
    read = {code: loader.table(code, "words")["function"]["words"] for code in loader.available()}
    return {
        **{code: frozenset(word.lower() for word in words) for code, words in read.items()},
        **locales.function_words(),
    }


def _guess(sample: str) -> str | None:
    from langdetect import DetectorFactory, LangDetectException, detect_langs  # slow to load, and seldom needed

    DetectorFactory.seed = 0  # it draws lots; the same ones every time
    try:
        best, *others = [(str(one.lang).split("-")[0], one.prob) for one in detect_langs(sample)]
    except LangDetectException:  # no letters that it knows
        return None
    code, certain = best
    return code if certain + sum(more for other, more in others if locales.are_twins(code, other)) >= CERTAIN else None
