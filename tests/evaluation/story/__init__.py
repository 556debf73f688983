"""A story: a handful of articles with gold for dates, claims, events and disagreements.

`records` reads both sides, `matching` pairs gold claims with claims of the timeline, `verdicts` judges dates,
`figures` puts it all into numbers, and `corpus` finds stories in a folder and builds their timelines.

A story's `gold.json` holds `articles`, `claims`, `events`, `must_link` (optional), `cannot_link`, `disagreements` and
`no_dates`; offsets are code points into the article's file. A planned event and its fulfilment or cancellation are one
event; successive counts are separate events, two sources' counts of one moment are one. `held_out` (optional) keeps the
notes on a story unsaid.
"""
