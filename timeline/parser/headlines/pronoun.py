"""A name in square brackets in the place of a headline's pronoun."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader
from timeline.parser.headlines.trimming import LONGEST, cut


def named(line: str, pronoun: str, name: str, language: str, longest: int = LONGEST) -> str:
    """A line with a name, or its last part where that is too long, for a pronoun; not where it stands in it already.

    The name stands in square brackets, as in any quotation: it is ours, not the source's.
    """
    last = name.rsplit(maxsplit=1)[-1]
    if last.lower() in line.lower():
        return line
    before, found, behind = _around(line, pronoun)
    person = name.istitle() and not name.lower().startswith(_definite(language))
    names = ((name, last) if person else (name,)) if found else ()
    lines = [f"{before}[{one if before else one[:1].upper() + one[1:]}]{behind}" for one in names] or [line]
    fitting = next((one for one in lines if len(one) <= longest), None)
    return fitting or (cut(lines[-1].rstrip("…"), language, longest) if line.endswith("…") else line)


def occurrences(line: str, word: str) -> int:
    """How often a word stands in a line."""
    return len(_word(word).findall(line))


def _around(line: str, word: str) -> tuple[str, bool, str]:
    """What stands before and behind a word in a line, and whether it stands there."""
    found = _word(word).search(line)
    return (line[: found.start()], True, line[found.end() :]) if found else (line, False, "")


@cache
def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


@cache
def _definite(language: str) -> tuple[str, ...]:
    return tuple(f"{word} " for word in loader.table(language, "names")["pointing"]["definite"])
