"""The part of speech of English words: the tag that a word has most often, of an unknown one the tag of its ending.

The lexicon is the one that TextBlob brings along, the tags are those of its tagger. Only its file is read:
to import the package takes longer than to read an article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

#: Words whose tags are kept.
REMEMBERED = 1 << 16

_FIGURE = re.compile(r"[-0-9,.:/%$]+")

#: The tag of an unknown word by its ending, the first that fits; a word with a hyphen is taken for an adjective.
_ENDINGS = (
    (("ate", "ify", "ise", "ize"), "VBP"),
    (("ed",), "VBN"),
    (("able", "al", "ful", "ible", "ient", "ish", "ive", "less", "tic", "ous"), "JJ"),
    (("is", "ss"), "NN"),
    (("s",), "NNS"),
    (("ly",), "RB"),
    (("ing",), "VBG"),
)


def english(tokens: Sequence[str]) -> list[str]:
    """The Penn Treebank tag of each token; the first may be large because it begins the sentence.

    Raises `FileNotFoundError` where TextBlob is missing.
    """
    tags = [_tag(token) for token in tokens]
    if tokens and not _known(tokens[0]):
        tags[0] = _known(tokens[0].lower()) or tags[0]
    return tags


@lru_cache(REMEMBERED)
def _tag(token: str) -> str:
    known = _known(token)
    if known:
        return known
    if token.istitle():
        return "NNP"
    if _FIGURE.fullmatch(token):
        return "CD"
    return _by_ending(token)


def _by_ending(token: str) -> str:
    for endings, tag in _ENDINGS:
        if token.endswith(endings) or (tag == "JJ" and "-" in token):
            return tag
    return "NN"


def _known(word: str) -> str | None:
    """The tag of a word of the lexicon."""
    lines = _lexicon()
    at = bisect_left(lines, f"{word} ")
    found, _, tag = lines[at].partition(" ") if at < len(lines) else ("", "", "")
    return tag if found == word else None


@cache
def _lexicon() -> list[str]:
    """The lines of the lexicon in order, "word TAG": they are looked up as they stand, for most are never asked for."""
    spec = find_spec("textblob")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package textblob is not installed: pip install textblob")
    path = Path(spec.submodule_search_locations[0]) / "en" / "en-lexicon.txt"
    return sorted(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(";;;"))
