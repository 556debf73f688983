"""Headlines that can be read on their own, and those that lean on what stood before them."""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import loader

_FIRST = re.compile(r"\W*([^\W\d_]+(?:-[^\W\d_]+)*[’']?)")


def leans(headline: str, language: str) -> bool:
    """Does it open with a word that names nobody ("This cannot be confirmed"), so that a reader asks who or what?"""
    first = _FIRST.match(headline)
    return first is not None and first[1].casefold() in _referring(language)


@cache
def _referring(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["referring"]["words"])
