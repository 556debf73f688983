"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted on 2026-11-24 by `make fit`, to pairs of:
#: seeds, strike (1532 pairs)
#: 33 topics of ecbplus (9435 pairs)
#: meantime-apple (1692 pairs)
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_day": 2.8,
        "same_busy_day": 1.5,
        "same_period": 2.8,
        "one_within_the_other": 1.2,
        "overlapping": -1.2,
        "year_open": 2.6,
        "can_be": -1.2,
        "unknown": -2.6,
        "context_near": -1.0,
        "context_apart": -3.2,
        "year_differs": -1.2,
        "same_in_row": 3.5,
        "adjacent_days": -1.2,
        "disjoint": -12.0,
    },
    "action": {
        "same_action": 0.1,
        "unknown": 0.0,
        "other_actions": -0.4,
        "other_step": -1.1,
    },
    "actors": {
        "rare_actor": 1.5,
        "same_actor": 0.5,
        "unknown": 0.0,
        "other_actors": -0.5,
    },
    "places": {
        "rare_place": 1.0,
        "same_place": 0.3,
        "unknown": 0.0,
        "other_places": -0.5,
    },
    "figures": {
        "same_figure": 2.8,
        "same_number": 1.8,
        "compatible_figures": 1.2,
        "no_figure": 0.0,
        "other_figures": -1.2,
    },
    "wording": {
        "very_alike": 4.6,
        "alike": 2.4,
        "somewhat_alike": 0.8,
        "little_alike": -0.2,
        "not_alike": -1.5,
    },
    "kind": {
        "same_speaker": 1.2,
        "same_kind": 0.0,
        "plan_and_deed": -0.4,
        "both_states": 0.0,
        "state_and_deed": 0.3,
        "after_others": -0.8,
        "other_kind": 0.1,
        "other_speaker": -1.5,
    },
    "source": {
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": 0.2,
        "same_sentence": -12.0,
    },
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 1.2

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
