"""What the phrases mean: one function a rule, one module a family of rules.

To add a rule: write a function in the module of its family, decorate it with `@rule`, name it in a phrase of
`timex.toml`.
"""

from timeline.timex.rules import anaphora, balances, calendar_dates, clock, durations, references, relative, year_parts
from timeline.timex.rules.registry import LAST_YEAR, RULES, Context, Meaning, NotATime, Told, apply

__all__ = ["LAST_YEAR", "RULES", "Context", "Meaning", "NotATime", "Told", "apply"]

#: The families; importing them registers their rules.
FAMILIES = (calendar_dates, year_parts, relative, anaphora, balances, durations, clock, references)
