"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted on 2026-11-24 by `make fit`, to pairs of:
#: seeds, strike (1513 pairs)
#: 33 topics of ecbplus (9453 pairs)
#: meantime-apple (1682 pairs)
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_day": 3.2,
        "same_busy_day": 1.6,
        "same_period": 2.7,
        "one_within_the_other": 1.8,
        "overlapping": -0.8,
        "year_open": 2.5,
        "can_be": -0.8,
        "unknown": -2.0,
        "context_near": 0.0,
        "context_apart": -3.1,
        "year_differs": -0.8,
        "same_in_row": 3.5,
        "adjacent_days": -1.1,
        "disjoint": -12.0,
    },
    "action": {
        "same_action": 0.2,
        "unknown": 0.0,
        "other_actions": -0.8,
        "other_step": -1.9,
    },
    "actors": {
        "rare_actor": 0.5,
        "same_actor": 0.0,
        "unknown": 0.0,
        "other_actors": -0.7,
    },
    "places": {
        "rare_place": 1.5,
        "same_place": 0.0,
        "unknown": 0.0,
        "other_places": -0.6,
    },
    "figures": {
        "same_figure": 2.8,
        "same_number": 1.7,
        "compatible_figures": 1.1,
        "no_figure": 0.0,
        "other_figures": -0.7,
    },
    "wording": {
        "very_alike": 4.6,
        "alike": 2.4,
        "somewhat_alike": 1.0,
        "little_alike": 0.0,
        "not_alike": -1.4,
    },
    "kind": {
        "same_speaker": 1.0,
        "same_kind": 0.0,
        "plan_and_deed": -0.6,
        "both_states": -0.4,
        "state_and_deed": -0.1,
        "after_others": -1.5,
        "other_kind": -1.0,
        "other_speaker": -2.2,
    },
    "source": {
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": -0.2,
        "same_sentence": -12.0,
    },
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 0.9

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
