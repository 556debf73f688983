"""Text → time expressions, without an anchor.

`patterns` compiles a language's phrases by their `notation`, with their `slots` and `triggers`, `candidates` finds the
words that match, `guards` keep out what is no time, `rules` say what they mean, `settle` decides between past and
future (by `direction` between the `stops` of a clause, by `register`), `setting` follows the time that the text tells
of (`narrative`, `frames`, `antiquity`), `tagger` puts them together, `sums` adds up durations told in parts, `ranges`
joins the ends of a range, `value` writes TIMEX3 values for a known anchor.
"""

from timeline.timex.ranges import join_ranges
from timeline.timex.tagger import tag

__all__ = ["join_ranges", "tag"]
