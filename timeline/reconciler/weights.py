"""The visible table: how much each level of each comparison speaks for (+) or against (-) one event.

Weights are log2 likelihood ratios: +1 makes "the same event" twice as likely.
"""

from __future__ import annotations

#: Fitted on 2026-11-29 by `make fit`, to pairs of:
#: 9 topics of story (6943 pairs)
#: 33 topics of ecbplus (8572 pairs)
#: meantime-apple (123 pairs)
WEIGHTS: dict[str, dict[str, float]] = {
    "date": {
        "same_lone_day": 2.8,
        "same_day": 2.6,
        "same_busy_day": 0.8,
        "same_period": 2.6,
        "one_within_the_other": 0.7,
        "overlapping": -1.2,
        "year_open": 2.1,
        "can_be": -1.2,
        "unknown": -2.0,
        "context_close": -0.7,
        "context_near": -1.6,
        "context_apart": -3.6,
        "year_differs": -1.2,
        "same_in_row": 3.5,
        "adjacent_days": -1.9,
        "called_off": 3.0,
        "disjoint": -12.0,
    },
    "action": {
        "same_turn": 2.0,
        "rare_action": 2.0,
        "same_action": 2.0,
        "unknown": 0.0,
        "other_actions": -0.8,
        "other_step": -1.8,
        "other_turn": -3.0,
    },
    "actors": {
        "rare_actor": 0.9,
        "same_actor": 0.5,
        "unknown": 0.0,
        "other_actors": -0.4,
    },
    "places": {
        "rare_place": 0.7,
        "same_place": 0.0,
        "unknown": 0.0,
        "other_places": -0.1,
    },
    "figures": {
        "same_figure": 2.6,
        "same_number": 2.1,
        "shared_number": 2.1,
        "same_small_figure": 0.6,
        "compatible_figures": 0.8,
        "no_figure": 0.0,
        "other_figures": -0.7,
    },
    "wording": {
        "very_alike": 3.7,
        "alike": 1.8,
        "somewhat_alike": 1.0,
        "little_alike": -0.4,
        "not_alike": -1.5,
    },
    "kind": {
        "same_speaker": 1.3,
        "same_kind": 0.0,
        "plan_and_deed": -0.6,
        "both_states": -0.6,
        "state_and_deed": -0.4,
        "after_others": -1.5,
        "other_kind": -1.0,
        "other_speaker": -2.2,
    },
    "source": {
        "set_against": 8.0,
        "reply": 8.0,
        "other_source": 0.0,
        "same_clause": 0.0,
        "same_source": -2.0,
        "same_sentence": -12.0,
    },
}

#: Two claims are joined where the weights add up to at least this.
THRESHOLD = 1.2

#: A pair below this is judged different: no cluster may hold both.
DIFFERENT = -6.0
