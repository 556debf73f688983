"""Names of actors and places → keys that meet where two names mean the same one.

"Gareth Illingworth" and "Mr Illingworth" share their last word, "Institute for the Study of War" and "ISW" their
initials. Words that are no names by their first letter ("troops") make no key of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.reconciler.wording import telling_words

Names = frozenset[str]

#: A name that at most this share of the claims that name anybody bear tells one event from another; fewer always do.
RARE_SHARE, RARE_COUNT = 0.05, 4

#: Initials of fewer words than this are met by chance.
FEWEST_INITIALS = 3


def name_keys(names: Iterable[str], language: str) -> Names:
    """The keys of all names: the whole, its last word, its initials."""
    keys: set[str] = set()
    for name in names:
        words = telling_words(name, language)
        if not words:
            continue
        keys.add(" ".join(word.lower() for word in words))
        if words[-1][0].isupper():
            keys.add(words[-1].lower())
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) >= FEWEST_INITIALS:
            keys.add(initials.lower())
    return frozenset(keys)


def rare_keys(named: Iterable[Names]) -> Names:
    """The keys that few claims bear."""
    counts: Counter[str] = Counter()
    total = 0
    for keys in named:
        counts.update(keys)
        total += bool(keys)
    return frozenset(key for key, count in counts.items() if count <= max(RARE_COUNT, RARE_SHARE * total))
