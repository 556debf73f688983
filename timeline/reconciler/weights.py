"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted on 2026-11-29 by `make fit`, to pairs of:
#: 6 topics of story (6108 pairs)
#: 33 topics of ecbplus (8315 pairs)
#: meantime-apple (124 pairs)
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_lone_day": 3.9,
        "same_day": 2.8,
        "same_busy_day": 0.4,
        "same_period": 2.8,
        "one_within_the_other": 1.8,
        "overlapping": -1.0,
        "year_open": 1.3,
        "can_be": -1.0,
        "unknown": -2.0,
        "context_close": -0.3,
        "context_near": -0.4,
        "context_apart": -3.4,
        "year_differs": -1.0,
        "same_in_row": 3.5,
        "adjacent_days": -2.3,
        "called_off": 3.0,
        "disjoint": -12.0,
    },
    "action": {
        "same_turn": 2.2,
        "rare_action": 2.2,
        "same_action": 1.7,
        "unknown": 0.0,
        "other_actions": -0.8,
        "other_step": -2.1,
        "other_turn": -3.0,
    },
    "actors": {
        "rare_actor": 1.0,
        "same_actor": 0.4,
        "unknown": 0.0,
        "other_actors": -0.3,
    },
    "places": {
        "rare_place": 1.4,
        "same_place": 0.0,
        "unknown": 0.0,
        "other_places": -0.3,
    },
    "figures": {
        "same_figure": 2.6,
        "same_number": 2.4,
        "shared_number": 2.4,
        "same_small_figure": 0.8,
        "compatible_figures": 0.8,
        "no_figure": 0.0,
        "other_figures": -0.7,
    },
    "wording": {
        "very_alike": 3.7,
        "alike": 1.6,
        "somewhat_alike": 0.9,
        "little_alike": -0.3,
        "not_alike": -1.6,
    },
    "kind": {
        "same_speaker": 1.4,
        "same_kind": 0.0,
        "plan_and_deed": -0.7,
        "both_states": -0.3,
        "state_and_deed": -0.4,
        "after_others": -1.5,
        "other_kind": -1.0,
        "other_speaker": -2.4,
    },
    "source": {
        "set_against": 8.0,
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": -2.0,
        "same_sentence": -12.0,
    },
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 1.0

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
