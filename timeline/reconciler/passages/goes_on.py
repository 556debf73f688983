"""Which claims of a source go on with which: what is told on, or to what extent, or is said next, is told with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.claim import Claim
from timeline.reconciler.features.actions import Actions
from timeline.reconciler.features.names import Names
from timeline.reconciler.passages.continuations import continued
from timeline.reconciler.passages.extents import extents
from timeline.reconciler.passages.leads import told_on


def passages(
    claims: Sequence[Claim],
    languages: Mapping[str, str],
    actions: Mapping[str, Actions],
    actors: Mapping[str, Names],
) -> dict[str, str]:
    """Claim → the one before it of which it tells on; `languages` by source id, `actions` and `actors` by claim id."""
    found = told_on(claims, languages, actions) | extents(claims, languages, actions)
    return found | continued(claims, languages, actions, actors)
