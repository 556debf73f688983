"""Names of actors and places → keys that meet where two names mean the same one.

"Gareth Illingworth" and "Mr Illingworth" share their last word, "Institute for the Study of War" and "ISW" their
initials, "Odala" and "Odalans" the stem of a country and its people. Words that are no names by their first letter
("troops") make no key of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from types import MappingProxyType

from timeline.languages import loader
from timeline.reconciler.features.wording import telling_words, words_of

Names = frozenset[str]

#: By a key of a name the keys of another name of the same.
Synonyms = Mapping[str, Names]
NO_SYNONYMS: Synonyms = MappingProxyType({})

#: A name that at most this share of the claims that name anybody bear tells one event from another; fewer always do,
#: and more never, however long the story.
RARE_SHARE, RARE_COUNT, RARE_AT_MOST = 0.05, 4, 12

#: Sets of keys of which it is kept how they are told.
REMEMBERED = 1 << 14

#: Initials of fewer words than this are met by chance, and so are stems of fewer letters.
FEWEST_INITIALS, SHORTEST_STEM = 3, 4


def name_keys(names: Iterable[str], language: str) -> Names:
    """The keys of all names: the whole, its last word, its stem without the ending of a people, its initials."""
    keys: set[str] = set()
    for name in names:
        words = telling_words(name, language)
        if not words:
            continue
        keys.add(" ".join(word.lower() for word in words))
        if words[-1][0].isupper():
            last = _last(words, language)
            keys.add(last)
            keys.update(_stems(last, language))
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) >= FEWEST_INITIALS:
            keys.add(initials.lower())
    return frozenset(keys)


def with_synonyms(keys: Names, synonyms: Synonyms) -> Names:
    """The keys of some names and of the others by which the story calls the same."""
    return keys.union(*(synonyms[key] for key in keys if key in synonyms)) if synonyms else keys


def same_speaker(mine: str, my_language: str, theirs: str, their_language: str) -> bool:
    """Do two names of speakers meet in a key, or does one share most of its words with the other? Stop words aside.

    "Mr Berg" is "Inspector Berg" and "the police" may be "the county police", but North Korea is not the army of the
    South, nor the health ministry that of defence.
    """
    my_words, my_keys = _named(mine, my_language)
    their_words, their_keys = _named(theirs, their_language)
    shared = len(my_words & their_words)
    return 2 * shared > min(len(my_words), len(their_words)) or not my_keys.isdisjoint(their_keys)


@lru_cache(REMEMBERED)
def _named(speaker: str, language: str) -> tuple[frozenset[str], Names]:
    return frozenset(words_of(speaker, language)), name_keys([speaker], language)


def rare_keys(named: Iterable[Names]) -> Names:
    """The keys that few claims bear."""
    borne = [keys for keys in named if keys]
    counts, total = Counter(chain.from_iterable(borne)), len(borne)
    most = max(RARE_COUNT, min(RARE_SHARE * total, RARE_AT_MOST))
    return frozenset(key for key, count in counts.items() if count <= most)


@lru_cache(REMEMBERED)
def told(keys: Names) -> str:
    """The longest of some keys, as a reader knows it."""
    return min(keys, key=lambda key: (key.endswith("-"), -len(key), key)).rstrip("-").title()


def _last(words: Sequence[str], language: str) -> str:
    """The last word of a name, with the direction that belongs to it: "North Odala" is not Odala, nor South Odala."""
    directions = _directions(language)
    last, before = words[-1].lower(), [word.lower() for word in words[-2:-1]]
    return " ".join([*before, last]) if last in directions or not directions.isdisjoint(before) else last


def _stems(name: str, language: str) -> Iterable[str]:
    """What is left of a country's or a people's name without its ending, with a dash that no name ends in."""
    for ending in _endings(language):
        stem = name.removesuffix(ending)
        if stem != name and len(stem) >= SHORTEST_STEM:
            yield f"{stem}-"
            return
    yield f"{name}-"


@cache
def _directions(language: str) -> frozenset[str]:
    return frozenset(loader.table(language, "names")["place"]["directions"])


@cache
def _endings(language: str) -> tuple[str, ...]:
    """The longest first."""
    return tuple(
        sorted(loader.table(language, "names")["people"]["endings"], key=lambda ending: (-len(ending), ending))
    )
