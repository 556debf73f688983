"""The marks of Markdown within a text: they belong to its characters, and are not shown with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

#: Stands where a mark stood, so that all other characters keep their places; it joins words and is never seen.
BLANK = "\u2060"

#: What is marked in pairs reaches so far at most, in characters; an address may be longer.
LONGEST, LONGEST_ADDRESS = 300, 2000

_MARK = re.compile(r"[*_`\[!]")

#: Emphasis by stars ("*the Star*"), by underscores that are part of no name, code, and links.
_PAIRS = re.compile(
    rf"(?<![\w*\\])(?P<star>\*{{1,3}})(?=[^\s*])[^*\n]{{0,{LONGEST}}}(?<=[^\s*])(?P<star_end>(?P=star))(?![\w*])"
    rf"|(?<![\w_\\])(?P<line>_{{1,3}})(?=[^\s_])[^_\n]{{0,{LONGEST}}}(?<=[^\s_])(?P<line_end>(?P=line))(?![\w_])"
    rf"|(?P<code>`)(?=[^\s`])[^`\n]{{0,{LONGEST}}}(?P<code_end>`)"
    rf"|(?P<open>!?\[)(?=[^\s\]])[^\[\]\n]{{0,{LONGEST}}}"
    rf"(?P<address>\]\((?:https?:|mailto:|\.{{0,2}}/|\#)[^()\s]{{0,{LONGEST_ADDRESS}}}\))"
)


def marks(text: str, begin: int = 0) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of the marks that stand in pairs, each with that of its counterpart; pairs may lie in others."""
    for found in (_PAIRS.match(text, mark.start()) for mark in _MARK.finditer(text, begin)):
        if found is not None:
            opening, closing = (found.span(name) for name, words in found.groupdict().items() if words is not None)
            yield opening, closing


@lru_cache(maxsize=64)
def blanked(text: str) -> str:
    """The text with a blank of no width for each character of a mark, so that offsets stay right."""
    # marks stand within marks: bold in a link, italics in bold
    pairs = list(marks(text))
    letters = list(text) if pairs else []
    for start, end in chain.from_iterable(pairs):
        letters[start:end] = BLANK * (end - start)
    return "".join(letters) or text


def unmarked(text: str) -> str:
    """The text as it reads: the marks left out."""
    return blanked(text).replace(BLANK, "")


def on_one_line(text: str) -> str:
    """The same as one line: breaks only wrap a quotation."""
    return unmarked(" ".join(text.split()))
