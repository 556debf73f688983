"""Document → parsed claims and publication clues: what one source says, its dates still symbolic.

`sentences` cuts the text, `speech` tags its words; `verbs` and `predicates` find what is told, `segments` and `clauses`
the words that tell it, `attachment` the times that date it; `selection` chooses what is a claim, `context` dates what
names no time; `clues` finds what bears on the source's own date; `attribution`, `modality`, `figures` and `headline`
read a clause; `claims` puts all of it together.
"""

from timeline.parser.claims import Parsed, parse

__all__ = ["Parsed", "parse"]
