"""What a fit of the weights must hold."""

from __future__ import annotations

import math

from tests.evaluation.linkage.logistic import Rules
from timeline.reconciler.comparisons import COMPARISONS

#: Levels from which the others are counted, and those that are a decision rather than a measurement: what cannot be the
#: same time, or one sentence tells apart, is no event, whatever else speaks for it; what was said is another event than
#: what it tells; other actions are seldom one; how long a story is, which none
#: of the annotated ones is.
FIXED = frozenset(
    {
        ("date", "unknown"),
        ("date", "disjoint"),
        ("date", "context_exact"),
        ("date", "context_apart"),
        ("date", "context_far"),
        ("date", "same_in_row"),
        ("date", "called_off"),
        ("action", "unknown"),
        ("actors", "unknown"),
        ("places", "unknown"),
        ("figures", "no_figure"),
        ("kind", "same_kind"),
        ("kind", "other_kind"),
        ("kind", "after_others"),
        ("source", "other_source"),
        ("source", "same_sentence"),
        ("source", "same_clause"),
        ("source", "set_against"),
        ("source", "reply"),
        ("source", "goes_on"),
        ("source", "tells_on"),
        ("source", "same_source"),
        ("scale", "short_story"),
        ("scale", "long_story"),
        ("scale", "very_long_story"),
        ("scale", "vast_story"),
    }
)

#: For each attribute its levels from least to most; a level that stands in none has no order.
ORDER = {
    "date": (
        "adjacent_days",
        "year_differs",
        "can_be",
        "overlapping",
        "within_busy_time",
        "one_within_the_other",
        "same_lone_time",
        "same_period",
        "same_lone_day",
    ),
    "action": (
        "other_turn",
        "other_step",
        "other_actions",
        "unknown",
        "same_undated_action",
        "same_action",
        "rare_action",
        "same_turn",
    ),
    "actors": ("other_actors", "unknown", "same_actor", "rare_actor"),
    "places": ("other_places", "unknown", "same_place", "rare_place"),
    "figures": (
        "other_count",
        "far_figures",
        "other_figures",
        "no_figure",
        "same_small_figure",
        "compatible_figures",
        "shared_number",
        "same_number",
        "same_figure",
    ),
    "wording": ("not_alike", "little_alike", "somewhat_alike", "alike", "very_alike"),
    "kind": ("other_speaker", "after_others", "other_kind", "same_kind", "same_speaker"),
    "source": ("same_source", "other_source"),
}

#: What a level weighs before anything is measured (log2): what the pairs do not speak of stays near it.
PRIOR: dict[str, dict[str, float]] = {
    "date": {
        "same_lone_day": 4.5,
        "same_day": 4.0,
        "same_busy_day": 1.5,
        "same_crowded_day": -0.5,
        "same_lone_time": 1.9,
        "same_period": 2.5,
        "one_within_the_other": 1.5,
        "within_busy_time": 0.5,
        "overlapping": -0.5,
        "year_open": 2.5,
        "can_be": -1.0,
        "unknown": -2.0,
        "context_exact": 1.0,
        "context_close": 0.5,
        "context_near": -0.5,
        "context_apart": -5.5,
        "context_far": -12.0,
        "year_differs": -0.5,
        "same_in_row": 3.5,
        "across_midnight": 0.8,
        "adjacent_days": -1.0,
        "called_off": 3.0,
        "disjoint": -12.0,
    },
    "action": {
        "same_turn": 2.0,
        "rare_action": 1.5,
        "same_action": 1.0,
        "same_undated_action": 0.5,
        "unknown": 0.0,
        "other_actions": -0.8,
        "other_step": -2.5,
        "other_turn": -3.0,
    },
    "actors": {"rare_actor": 1.5, "same_actor": 0.5, "unknown": 0.0, "other_actors": -0.5},
    "places": {"rare_place": 1.0, "same_place": 0.3, "unknown": 0.0, "other_places": -0.5},
    "figures": {
        "same_figure": 2.5,
        "same_number": 1.8,
        "shared_number": 2.0,
        "same_small_figure": 0.5,
        "compatible_figures": 0.8,
        "no_figure": 0.0,
        "rival_figures": 6.5,
        "rival_figure": 4.0,
        "other_figures": -0.5,
        "far_figures": -1.5,
        "other_count": -3.0,
    },
    "wording": {"very_alike": 5.0, "alike": 2.5, "somewhat_alike": 1.0, "little_alike": -0.3, "not_alike": -1.5},
    "kind": {
        "same_speaker": 1.0,
        "same_kind": 0.0,
        "planned_day": 0.5,
        "plan_and_deed": -0.3,
        "both_states": -0.3,
        "state_and_deed": -0.3,
        "after_others": -1.5,
        "other_kind": -1.0,
        "other_speaker": -3.0,
    },
    "source": {
        "set_against": 8.0,
        "reply": 8.0,
        "goes_on": 8.0,
        "tells_on": 8.0,
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": -2.0,
        "same_sentence": -12.0,
    },
    "scale": {"short_story": 0.0, "long_story": -0.5, "very_long_story": -1.0, "vast_story": -1.5},
}


def rules() -> Rules:
    """The rules of a fit."""
    prior = {name: {level: weight * math.log(2) for level, weight in levels.items()} for name, levels in PRIOR.items()}
    return Rules(tuple(COMPARISONS), prior, FIXED, ORDER)
