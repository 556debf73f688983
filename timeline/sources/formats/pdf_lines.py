"""Lines as they are printed → paragraphs, so that sentences are whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

#: Running heads stand among so many lines at the top and at the bottom of a page.
MARGIN = 3

#: A line shorter than this part of a full one ends a paragraph; shorter than the second where a sentence ends in it.
SHORT, RATHER_SHORT = 0.6, 0.9

#: Of all lines this part is not longer than a full one.
FULL = 0.9

_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]{0,3}$")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,8}\W{1,3})?\d{1,4}(?:\W{1,3}(?:\w{1,4}\W{1,3})?\d{1,4})?\W*")
_HYPHENATED = re.compile(r"(\w+)[-\u2010\u00ad]$")
_FIRST_WORD = re.compile(r"\w+")


def paragraphs(pages: Sequence[str | None]) -> str:
    """The text of a document's pages, a line a paragraph; pages that are `None` are passed over."""
    split = [[" ".join(line.split()) for line in page.splitlines()] for page in pages if page]
    lines = list(_without_margins(split))
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[int((len(lengths) - 1) * FULL)] if lengths else 0
    compounds = {word.casefold() for line in lines for word in re.findall(r"\w+-\w+", line)}
    joined: list[str] = []
    ended = True
    for line in lines:
        if not line:
            ended = True
            continue
        if ended:
            joined.append(line)
        else:
            joined[-1] = _joined(joined[-1], line, compounds)
        ended = len(line) < full * (RATHER_SHORT if _SENTENCE_END.search(line) else SHORT)
    return "\n".join(joined)


def _without_margins(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines without running heads, which come again on most pages but for their numbers, and page numbers.

    A head without numbers stays on the first page, where it may be the title.
    """
    filled = [[line for line in page if line] for page in pages]
    often = Counter(key for page in filled for key in {_key(line) for line in _margins(page)})
    running = {key for key, times in often.items() if times > 1 and times * 2 > len(filled)}
    for number, (page, lines) in enumerate(zip(pages, filled, strict=True)):
        margins = set(_margins(lines))
        for line in page:
            is_running = _key(line) in running and (number > 0 or _NUMBER.search(line))
            is_number = len(filled) > 1 and _PAGE_NUMBER.fullmatch(line)
            if not (line in margins and (is_running or is_number)):
                yield line


def _margins(lines: Sequence[str]) -> Sequence[str]:
    return [*lines[:MARGIN], *lines[-MARGIN:]]


def _key(line: str) -> str:
    return _NUMBER.sub("0", line)


def _joined(before: str, line: str, compounds: set[str]) -> str:
    """Two lines of a paragraph; a hyphen at the end goes where a word is divided, not where a compound has it."""
    divided, first = _HYPHENATED.search(before), _FIRST_WORD.match(line)
    if divided is None or first is None:
        return f"{before} {line}"
    is_word = divided[1][-1].isalpha() and first[0][0].islower()
    is_compound = f"{divided[1]}-{first[0]}".casefold() in compounds or not is_word
    return (before if is_compound else before[:-1]) + line
