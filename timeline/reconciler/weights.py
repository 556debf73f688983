"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted by hand on the stories of `tests/evaluation/stories`.
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_day": 5.0,
        "same_busy_day": 1.5,
        "same_period": 2.5,
        "one_within_the_other": 1.5,
        "overlapping": 0.5,
        "year_open": 1.5,
        "can_be": 0.0,
        "unknown": 0.0,
        "year_differs": -0.5,
        "adjacent_days": -3.0,
        "disjoint": -12.0,
    },
    "action": {"same_action": 1.0, "unknown": 0.0, "other_actions": -0.3, "other_step": -2.5},
    "actors": {"rare_actor": 1.5, "same_actor": 0.5, "unknown": 0.0, "other_actors": -0.5},
    "places": {"rare_place": 1.0, "same_place": 0.2, "unknown": 0.0, "other_places": -0.5},
    "figures": {
        "same_figure": 2.0,
        "same_number": 1.5,
        "compatible_figures": 0.5,
        "no_figure": 0.0,
        "other_figures": -0.5,
    },
    "wording": {
        "very_alike": 5.0,
        "alike": 3.0,
        "somewhat_alike": 1.0,
        "little_alike": -1.0,
        "not_alike": -3.0,
    },
    "kind": {
        "same_speaker": 0.5,
        "same_kind": 0.0,
        "plan_and_deed": 0.0,
        "state_and_deed": -1.0,
        "other_kind": -2.0,
        "other_speaker": -4.0,
    },
    "source": {"other_source": 0.0, "same_clause": 0.0, "same_source": -2.0, "same_sentence": -12.0},
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 3.0

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
