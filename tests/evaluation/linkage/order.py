"""In which order the levels of an attribute must weigh, whatever is measured: what is more alike speaks for more."""

from __future__ import annotations

from collections.abc import Mapping

#: For each attribute its levels from least to most; a level that stands in none has no order.
ORDER: Mapping[str, tuple[str, ...]] = {
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
