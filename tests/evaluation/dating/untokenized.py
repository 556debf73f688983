"""Text as it was printed, out of tokens as the Penn Treebank writes them."""

from __future__ import annotations

import re

#: Brackets and quotation marks have names and blanks of their own.
_MARKS = {
    r"\/": "/",
    r"\*": "*",
    "-LRB- ": "(",
    " -RRB-": ")",
    "-LSB- ": "[",
    " -RSB-": "]",
    "`` ": "“",
    " ''": "”",
    "` ": "‘",
    " n't": "n't",
    " '": "'",
}


def untokenized(sentence: str) -> str:
    """The sentence without the blanks that part its tokens."""
    for token, mark in _MARKS.items():
        sentence = sentence.replace(token, mark)
    sentence = re.sub(r" ([.,;:?!%])", r"\1", sentence)
    sentence = re.sub(r"([$£#]) (?=\d)", r"\1", sentence)
    return re.sub(r"(?<=\d) -(th|st|nd|rd)\b", r"\1", sentence)
