"""A verb group read by its forms: its tense, the word that carries it, whether it is passive, progressive, negated."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.parser.words.speech import TIME, Words
from timeline.parser.words.verbs import PAST, VERB, Vocabulary


class Tense(StrEnum):
    """Where a verb group places what it tells, seen from the writer."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"
    NONE = "none"


#: Tenses of what is over.
OVER = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})


class Predicate(NamedTuple):
    """A verb group by the indexes of its first word and the one after its last; `head` is the word that carries it.

    `finite`: it has a subject of its own or shares one; otherwise it leans on a noun, as participles do. `hearsay`: it
    tells what others say, "soll gestohlen haben".
    """

    first: int
    after: int
    head: str
    tense: Tense
    finite: bool
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    hearsay: bool = False


def conjugated(words: Words, first: int, after: int, data: Vocabulary, *, finite: bool) -> Predicate:
    """What the words of a group from `first` on tell by their forms; one that is not `finite` has no tense."""
    tags, lowers = words.tags, words.lowers
    group = [lowers[at] for at in range(first, after) if tags[at] != TIME]
    verbs = [at for at in range(first, after) if tags[at] in VERB]
    several, last = len(verbs) > 1, tags[verbs[-1]] if verbs else ""
    return Predicate(
        first=first,
        after=after,
        head=lowers[verbs[-1]] if verbs else group[-1],
        tense=_tense(words, first, group, verbs, data) if finite else Tense.NONE,
        finite=finite,
        progressive=several and last == "VBG",
        passive=several and last in PAST and lowers[verbs[-2]] in data["be"],
        negated=not data["negation"].isdisjoint(words.lowers[max(0, first - 2) : after + 1]),
    )


def _is_ahead(group: Sequence[str], data: Vocabulary) -> bool:
    """Does a verb group tell by its words what lies ahead: "is due", "are going to"?"""
    if data["opening_ahead"].isdisjoint(group):
        return False
    whole = f" {' '.join(group)} "
    return any(f" {phrase} " in whole for phrase in data["ahead"])


def _tense(words: Words, first: int, group: Sequence[str], verbs: Sequence[int], data: Vocabulary) -> Tense:
    opening = group[0]
    if opening in data["will"] or (len(group) > 1 and _is_ahead(group, data)):
        return Tense.FUTURE
    if words.tags[verbs[0]] == "MD":
        return Tense.MODAL
    obliged = first + 1 < len(words) and words.tags[first + 1] == "TO"  # "had to leave"
    if opening in data["have"] and len(verbs) > 1 and not obliged:
        return Tense.PERFECT
    if opening in data["had"] and len(verbs) > 1 and not obliged:
        return Tense.PLUPERFECT
    if opening in data["same_in_past"] and words[first - 1].tag not in ("NNS", "NNPS", "PRP", "TO") and first > 0:
        return Tense.PAST
    return Tense.PAST if words.tags[verbs[0]] in PAST else Tense.PRESENT
