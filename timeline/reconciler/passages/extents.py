"""Claims that tell the extent of the disaster just told: who died in it, who was hurt, who is missing.

"An explosion tore through the mill on Friday. Three men died. Nine others were injured."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.claim import Claim, Kind
from timeline.reconciler.features.actions import Actions
from timeline.reconciler.features.things import is_people, thing
from timeline.reconciler.passages.continuations import at_no_other_time
from timeline.reconciler.passages.replies import is_near, sentences

#: What strikes many at once.
DISASTERS = frozenset(
    {"attack", "blaze", "collapse", "crash", "erupt", "explode"}
    | {"flood", "landslide", "quake", "shoot", "sink", "storm"}
)

#: What it does to them.
EXTENT = frozenset({"damage", "die", "injure", "kill", "missing"})

#: What is done for them is told for itself.
HELP = frozenset({"bury", "evacuate", "move", "rescue", "search", "treat"})


def extents(claims: Sequence[Claim], languages: Mapping[str, str], actions: Mapping[str, Actions]) -> dict[str, str]:
    """Claim → the disaster of which it tells the extent; `languages` by source id, `actions` by claim id.

    A passage ends where a sentence tells something else.
    """
    found: dict[str, str] = {}
    disaster: Claim | None = None
    before: list[Claim] = []
    for sentence in sentences(claims):
        if disaster is not None and not is_near(before[-1], sentence[0]):
            disaster = None
        struck = next((claim for claim in sentence if _is_disaster(claim, actions[claim.id])), None)
        disaster = struck or disaster
        if disaster is not None:
            language = languages[disaster.source]
            told = [one for one in sentence if _is_extent(one, disaster, actions[one.id], language)]
            found |= {claim.id: disaster.id for claim in told}
            disaster = disaster if told or struck else None
        before = sentence
    return found


def _is_disaster(claim: Claim, actions: Actions) -> bool:
    dated = claim.date is not None and claim.date.text is not None
    return dated and claim.kind is Kind.OCCURRENCE and not claim.negated and not actions.isdisjoint(DISASTERS)


def _is_extent(claim: Claim, disaster: Claim, actions: Actions, language: str) -> bool:
    """Does it tell of people who were struck, at no time of its own?"""
    if claim.id == disaster.id or claim.kind not in (Kind.OCCURRENCE, Kind.STATE):
        return False
    counted = any(is_people(thing(figure.unit, language)) for figure in claim.figures)
    struck = counted or not actions.isdisjoint(EXTENT)
    return struck and actions.isdisjoint(DISASTERS | HELP) and at_no_other_time(claim, disaster)
