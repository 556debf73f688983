"""What a fit of the weights must hold."""

from __future__ import annotations

import math

from tests.evaluation.linkage.logistic import Rules
from timeline.reconciler.comparisons import COMPARISONS
from timeline.reconciler.weights import WEIGHTS

#: Levels from which the others are counted, and those that are a decision rather than a measurement: a pair that cannot
#: be the same time, or that one sentence tells apart, is no event, whatever else speaks for it.
FIXED = frozenset(
    {
        ("date", "unknown"),
        ("date", "disjoint"),
        ("date", "same_in_row"),
        ("action", "unknown"),
        ("actors", "unknown"),
        ("places", "unknown"),
        ("figures", "no_figure"),
        ("kind", "same_kind"),
        ("source", "other_source"),
        ("source", "same_sentence"),
        ("source", "same_clause"),
    }
)

#: For each attribute its levels from least to most; a level that stands in none has no order.
ORDER = {
    "date": (
        "adjacent_days",
        "year_differs",
        "can_be",
        "overlapping",
        "one_within_the_other",
        "same_period",
        "same_day",
    ),
    "action": ("other_step", "other_actions", "same_action"),
    "actors": ("other_actors", "same_actor", "rare_actor"),
    "places": ("other_places", "same_place", "rare_place"),
    "figures": ("other_figures", "compatible_figures", "same_number", "same_figure"),
    "wording": ("not_alike", "little_alike", "somewhat_alike", "alike", "very_alike"),
    "kind": ("other_speaker", "other_kind", "same_speaker"),
}


def rules() -> Rules:
    """The rules of a fit that starts from the weights as they are."""
    prior = {
        name: {level: weight * math.log(2) for level, weight in levels.items()} for name, levels in WEIGHTS.items()
    }
    return Rules(tuple(COMPARISONS), prior, FIXED, ORDER)
