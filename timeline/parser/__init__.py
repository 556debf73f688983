"""Document → parsed claims and publication clues: what one source says, its dates still symbolic.

`sentences` and `clauses` cut the text; `clues` finds what bears on the source's own date; `attribution`, `modality`,
`figures` and `headline` read a clause; `claims` puts them together.
"""

from timeline.parser.claims import Parsed, parse

__all__ = ["Parsed", "parse"]
