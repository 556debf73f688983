"""What the claims of one source say, whatever else the story tells: it hangs on the source alone and can be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from timeline.cache import packed, unpacked
from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.actions import Actions, Turns, actions_in, comes_late, turns_of
from timeline.reconciler.features.counted import Counted, counted_in
from timeline.reconciler.features.names import Names, name_keys
from timeline.reconciler.features.tallies import Sum, sums_in
from timeline.reconciler.features.wording import counted, part_of_date, plain_words, telling_numbers, words_of
from timeline.reconciler.passages.contrasts import contrasts
from timeline.reconciler.passages.corrections import corrects
from timeline.reconciler.passages.denials import denials
from timeline.reconciler.passages.dropped import dropped
from timeline.reconciler.passages.replies import answered


class Said(NamedTuple):
    """By claim id its words with how much they count, its actions, their turns, its telling numbers and its names.

    `replies`: the claim that a claim answers, where it answers one; `contrasts`: those that are set against it;
    `denials`: what a claim denies. `heads`: the telling words of its headline, `quoted`: by source those of all that is
    quoted from it. `sums`: its numbers as a story may tell them once, `counted`: as others may tell them otherwise.
    `corrects`: does it say that something is wrong? `dropped`: is it a plan that its own sentence calls off?
    `late`: does it tell what was done on a day in the place of another?
    """

    words: dict[str, dict[str, float]]
    actions: dict[str, Actions]
    turns: dict[str, Turns]
    numbers: dict[str, frozenset[str]]
    actors: dict[str, Names]
    places: dict[str, Names]
    replies: dict[str, str]
    denials: dict[str, str]
    contrasts: dict[str, frozenset[str]]
    heads: dict[str, frozenset[str]]
    quoted: dict[str, frozenset[str]]
    sums: dict[str, tuple[Sum, ...]]
    counted: dict[str, tuple[Counted, ...]]
    corrects: dict[str, bool]
    dropped: dict[str, bool]
    late: dict[str, bool]


def all_said(by_source: Iterable[Said]) -> Said:
    """What all sources say together; no claim is in two of them."""
    found = Said._make({} for _ in Said._fields)
    tables: Sequence[dict[str, Any]] = found
    for said in by_source:
        others: Sequence[dict[str, Any]] = said
        for mine, theirs in zip(tables, others, strict=True):
            mine.update(theirs)
    return found


def said_by(languages: Mapping[str, str], claims: Sequence[Claim]) -> Said:
    """What the claims of a source say, in its language."""
    source = claims[0].source
    language = languages[source]
    actions = {claim.id: actions_in(claim.headline, language) for claim in claims}
    denied = denials(claims, languages, actions)
    counting = [claim for claim in claims if claim.figures]
    return Said(
        words={claim.id: counted(claim, language) for claim in claims},
        actions=actions,
        turns={claim.id: turns_of(plain_words(part_of_date(claim)), language) for claim in claims},
        numbers={claim.id: telling_numbers(claim) for claim in claims},
        actors={claim.id: name_keys(claim.actors, language) for claim in claims},
        places={claim.id: name_keys(claim.places, language) for claim in claims},
        replies=answered(claims, languages),
        denials=denied,
        contrasts=dict(contrasts(claims, languages, denied)),
        heads={claim.id: frozenset(words_of(claim.headline, language)) for claim in claims},
        quoted={source: frozenset(word for claim in claims for word in words_of(claim.quote, language))},
        sums={claim.id: sums_in(claim, language) for claim in counting},
        counted={claim.id: counted_in(claim, language) for claim in counting},
        corrects={claim.id: True for claim in claims if corrects(claim, language)},
        dropped=dict.fromkeys(dropped(claims, actions), True),
        late={claim.id: True for claim in claims if came_late(claim, language)},
    )


def came_late(claim: Claim, language: str) -> bool:
    """Does a claim tell what was done, or is so, on a day in the place of another?"""
    return claim.kind is not Kind.STATEMENT and comes_late(claim, language)


class Table:
    """How what a source says is kept."""

    def dump_json(self, said: Said, /) -> bytes:
        """All of its tables, in their order."""
        plain = {name: [tuple(one) for one in told] for name, told in said.counted.items()}
        return packed([plain if table is said.counted else table for table in said])

    def validate_json(self, content: bytes, /) -> Said:
        """The tables that were kept; raises `ValueError` for what is none."""
        said = Said._make(unpacked(content))
        return said._replace(counted={name: tuple(map(Counted._make, told)) for name, told in said.counted.items()})
