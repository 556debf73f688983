"""Disagreements about where it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from timeline.model.claim import Claim, Kind
from timeline.model.event import Disagreement, DisagreementKind
from timeline.reconciler.events.disagreements.deeds import is_one_deed
from timeline.reconciler.features.names import Names, name_keys
from timeline.reconciler.features.voices import Voices, directness, reading
from timeline.reconciler.features.wording import plain_words

#: A place that fewer claims name may be where a source looks at the event from, or one within the other.
FEWEST_CLAIMS = 3


def places(claims: Sequence[Claim], voices: Voices) -> Iterator[Disagreement]:
    """Two places of which each claim names only one, and that no claim of the story names together.

    A place that stands beside another in a claim may lie in it, so that naming either is no disagreement. Nor is it one
    with a name that acts somewhere in the story: a country, of which the place may be a part, or no place at all.
    """
    told = [(claim, _keys(claim, voices)) for claim in claims if claim.places and claim.kind is Kind.OCCURRENCE]
    single = [(claim, keys) for claim, keys in told if len(claim.places) == 1]
    if len(single) < 2 or len(single) < len(told):
        return
    groups: list[tuple[Names, list[Claim]]] = []
    for claim, keys in sorted(single, key=lambda item: item[0].id):
        for position, (names, members) in enumerate(groups):
            if names & keys:
                groups[position] = (names | keys, [*members, claim])
                break
        else:
            groups.append((keys, [claim]))
    if len(groups) != 2 or not any(is_one_deed(*pair, voices) for pair in product(groups[0][1], groups[1][1])):
        return
    if voices.named_together(groups[0][0], groups[1][0]) or any(voices.acts(names) for names, _ in groups):
        return
    if len(single) < FEWEST_CLAIMS and len({_leading(claim) for claim, _ in single}) > 1:
        return  # "near Stow", "in the county of Rutland"
    voiced = [{voices.voice(claim) for claim in members} for _, members in groups]
    if not voiced[0].isdisjoint(voiced[1]):
        return
    ranked = sorted((members for _, members in groups), key=lambda group: _rank(group, voices))
    readings = tuple(reading(group[0].places[0], group, [], voices) for group in ranked)
    yield Disagreement(kind=DisagreementKind.PLACE, what=voices.say("disagreements.place"), readings=readings)


def _keys(claim: Claim, voices: Voices) -> Names:
    return name_keys(claim.places, voices.language(claim))


def _leading(claim: Claim) -> str:
    """The word that stands before the place of a claim: "in", "near"."""
    before, _, _ = claim.quote.partition(claim.places[0])
    return "".join(plain_words(before)[-1:])


def _rank(group: Sequence[Claim], voices: Voices) -> tuple[int, int, str]:
    return -len({voices.voice(claim) for claim in group}), -directness(group), group[0].places[0]
