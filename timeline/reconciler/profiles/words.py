"""What the claims of a story say, whatever their days: worked out once, however often their dates move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple

from timeline.model.claim import Claim
from timeline.reconciler.features.actions import Actions, Turns, turns_of
from timeline.reconciler.features.counted import Counted
from timeline.reconciler.features.names import NO_SYNONYMS, Names, Synonyms, rare_keys, with_synonyms
from timeline.reconciler.features.tallies import Things, counted_once
from timeline.reconciler.features.wording import Vectors, part_of_date, plain_words, reweighed, vectors
from timeline.reconciler.passages.contrasts import Contrasts, contrasts
from timeline.reconciler.passages.denials import denials
from timeline.reconciler.passages.replies import answered
from timeline.reconciler.passages.said import Said, all_said, came_late, said_by


class Words(NamedTuple):
    """The words, actions, numbers and names of each claim, by its id; and which of them few claims of the story have.

    `replies`: the claim that a claim answers, where it answers one; `contrasts`: those that are set against it;
    `denials`: what a claim denies; `heads`, `quoted`, `counted`, `corrects`, `dropped`, `late`: as in `Said`.
    `dated_at`: where the words for its date stand, on which some of this hangs.
    """

    vectors: Vectors
    actions: Mapping[str, Actions]
    rare_actions: Actions
    turns: Mapping[str, Turns]
    numbers: Mapping[str, frozenset[str]]
    counted_once: Mapping[str, Things]
    replies: Mapping[str, str]
    denials: Mapping[str, str]
    contrasts: Contrasts
    actors: Mapping[str, Names]
    places: Mapping[str, Names]
    heads: Mapping[str, frozenset[str]]
    quoted: Mapping[str, frozenset[str]]
    counted: Mapping[str, Sequence[Counted]]
    corrects: Set[str]
    dropped: Set[str]
    late: Set[str]
    rare: Names
    dated_at: Mapping[str, int | None]


def words_of(
    claims: Sequence[Claim],
    languages: Mapping[str, str],
    known: Words | None = None,
    said_by_all: Callable[[Mapping[str, Sequence[Claim]]], Said] | None = None,
    synonyms: Synonyms = NO_SYNONYMS,
    titles: Container[str] = (),
) -> Words:
    """The words of the claims, in the languages of their sources; `known`: as they were with other dates.

    `said_by_all` gives what the claims of each source say, if it is not to be made here; `synonyms`: names for the same
    in the story. What `titles` say counts once, where their articles say it.
    """
    dated_at = _dated_at(claims)
    if known is not None:
        moved = {name for name, at in dated_at.items() if at != known.dated_at[name]}
        words = _moved(known, claims, languages, moved) if moved else known
        if words is not None:
            return words
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source].append(claim)
    said = said_by_all(by_source) if said_by_all else all_said(map(partial(said_by, languages), by_source.values()))
    actors, places = said.actors, said.places
    if synonyms:
        actors, places = (
            {name: with_synonyms(keys, synonyms) for name, keys in named.items()} for named in (actors, places)
        )
    return Words(
        vectors=vectors(said.words, titles),
        actions=said.actions,
        rare_actions=rare_keys(keys for name, keys in said.actions.items() if name not in titles),
        turns=said.turns,
        numbers=said.numbers,
        counted_once=counted_once(said.sums, {claim.id: claim.source for claim in claims}.__getitem__),
        replies=said.replies,
        denials=said.denials,
        contrasts=said.contrasts,
        actors=actors,
        places=places,
        heads=said.heads,
        quoted=said.quoted,
        counted=said.counted,
        corrects=said.corrects.keys(),
        dropped=said.dropped.keys(),
        late=said.late.keys(),
        rare=rare_keys(actors[claim.id] | places[claim.id] for claim in claims if claim.id not in titles),
        dated_at=dated_at,
    )


def _moved(known: Words, claims: Sequence[Claim], languages: Mapping[str, str], moved: Container[str]) -> Words | None:
    """The words of claims of which those that `moved` have their dates elsewhere; `None` where these are other words.

    What a claim denies and answers hangs on the dates of its own source alone.
    """
    those = [claim for claim in claims if claim.id in moved]
    found = reweighed(known.vectors, those, languages)
    if found is None:
        return None
    sources = {claim.source for claim in those}
    touched = [claim for claim in claims if claim.source in sources]
    again = {claim.id for claim in touched}
    denied = _others(known.denials, again) | denials(touched, languages, known.actions)
    late = {claim.id for claim in those if came_late(claim, languages[claim.source])}
    turns = {claim.id: turns_of(plain_words(part_of_date(claim)), languages[claim.source]) for claim in those}
    return known._replace(
        vectors=found,
        turns={**known.turns, **turns},
        replies=_others(known.replies, again) | answered(touched, languages),
        denials=denied,
        contrasts=contrasts(claims, languages, denied),
        late=(known.late - {claim.id for claim in those}) | late,
        dated_at=_dated_at(claims),
    )


def _others(known: Mapping[str, str], again: Container[str]) -> dict[str, str]:
    return {name: other for name, other in known.items() if name not in again}


def _dated_at(claims: Iterable[Claim]) -> dict[str, int | None]:
    return {claim.id: claim.date.start if claim.date is not None else None for claim in claims}
