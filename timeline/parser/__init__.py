"""Document → parsed claims and publication clues: what one source says, its dates still symbolic.

The packages go one way down. `text` cuts sentences, `words` tags their words and finds verbs, `clauses` makes a clause
of each predicate; `figures` and `names` read what is counted and who acts, `referents` whom pronouns mean; `times`
finds which time dates which clause, `headlines` makes a line of one; `clues` finds what bears on the source's own date
and `attribution` who speaks. `drafts` chooses the clauses that are claims, `context` dates those that name no time, and
`claims` puts it all together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.model.parsed import Parsed

if TYPE_CHECKING:
    from timeline.parser.claims.reader import parse

__all__ = ["Parsed", "parse"]


def __getattr__(name: str) -> Any:
    """Loads the parser when it is first used: in most builds all was parsed before."""
    if name == "parse":
        from timeline.parser.claims import reader as claims

        return claims.parse
    raise AttributeError(f"module 'timeline.parser' has no attribute {name!r}")
