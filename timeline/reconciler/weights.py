"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted on 2026-11-24 to seeds, strike (1504 pairs), 33 topics of ecbplus (9235 pairs), meantime-apple (1661 pairs): `make fit`.
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_day": 4.3,
        "same_busy_day": 1.6,
        "same_period": 2.7,
        "one_within_the_other": 1.9,
        "overlapping": -0.4,
        "year_open": 1.9,
        "can_be": -0.6,
        "unknown": -1.8,
        "context_near": 0.1,
        "context_apart": -2.3,
        "year_differs": -0.6,
        "same_in_row": 3.5,
        "adjacent_days": -0.6,
        "disjoint": -12.0,
    },
    "action": {
        "same_action": -0.1,
        "unknown": 0.0,
        "other_actions": -0.5,
        "other_step": -1.5,
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
        "same_figure": 2.9,
        "same_number": 2.0,
        "compatible_figures": 0.4,
        "no_figure": 0.0,
        "other_figures": -1.1,
    },
    "wording": {
        "very_alike": 6.4,
        "alike": 3.9,
        "somewhat_alike": 2.6,
        "little_alike": 1.5,
        "not_alike": 0.1,
    },
    "kind": {
        "same_speaker": 0.8,
        "same_kind": 0.0,
        "plan_and_deed": -0.6,
        "both_states": -0.4,
        "state_and_deed": 0.1,
        "other_kind": -0.1,
        "other_speaker": -2.0,
    },
    "source": {
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": 0.0,
        "same_sentence": -12.0,
    },
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 3.0

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
