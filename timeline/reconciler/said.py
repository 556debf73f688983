"""What the claims of one source say, whatever else the story tells: it hangs on the source alone and can be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from timeline.model.claim import Claim
from timeline.reconciler.actions import Actions, Turns, actions_in, turns_of
from timeline.reconciler.contrasts import contrasts
from timeline.reconciler.denials import denials
from timeline.reconciler.names import Names, name_keys
from timeline.reconciler.replies import answered
from timeline.reconciler.wording import counted, part_of_date, plain_words, telling_numbers


class Said(NamedTuple):
    """By claim id its words with how much they count, its actions, their turns, its telling numbers and its names.

    `replies`: the claim that a claim answers, where it answers one; `contrasts`: those that are set against it;
    `denials`: what a claim denies.
    """

    counted: dict[str, dict[str, float]]
    actions: dict[str, Actions]
    turns: dict[str, Turns]
    numbers: dict[str, frozenset[str]]
    actors: dict[str, Names]
    places: dict[str, Names]
    replies: dict[str, str]
    denials: dict[str, str]
    contrasts: dict[str, frozenset[str]]


def all_said(by_source: Iterable[Said]) -> Said:
    """What all sources say together; no claim is in two of them."""
    found = Said({}, {}, {}, {}, {}, {}, {}, {}, {})
    tables: Sequence[dict[str, Any]] = found
    for said in by_source:
        others: Sequence[dict[str, Any]] = said
        for mine, theirs in zip(tables, others, strict=True):
            mine.update(theirs)
    return found


def said_by(languages: Mapping[str, str], claims: Sequence[Claim]) -> Said:
    """What the claims of a source say, in its language."""
    language = languages[claims[0].source]
    actions = {claim.id: actions_in(claim.headline, language) for claim in claims}
    denied = denials(claims, languages, actions)
    return Said(
        counted={claim.id: counted(claim, language) for claim in claims},
        actions=actions,
        turns={claim.id: turns_of(plain_words(part_of_date(claim)), language) for claim in claims},
        numbers={claim.id: telling_numbers(claim) for claim in claims},
        actors={claim.id: name_keys(claim.actors, language) for claim in claims},
        places={claim.id: name_keys(claim.places, language) for claim in claims},
        replies=answered(claims, languages),
        denials=denied,
        contrasts=dict(contrasts(claims, languages, denied)),
    )
