"""Document → parsed claims and publication clues: what one source says, its dates still symbolic.

`sentences` cuts the text, `speech` tags its words; `verbs` and `predicates` find what is told and `conjugation` its
tense, `segments`, `asides` and `clauses` the words that tell it, `attachment` the times that date it (those that do
not: `naming`, `exclusion`, `sourcing`), of which `choosing` takes one and `tensed`, `relation` and `ahead` say on which
side of today it lies; `selection` chooses what is a claim by its `criteria`, `telling` the words that tell it, to their
`extent`, with what they are `borrowing` from the clause before (to a `relative` clause its `antecedent`); `placing`
finds the `context` that dates what names no time, by what `narration` leaves in the `thread` of the sentences before or
the proceeding whose `matter` it is; `rival` parts numbers that one sentence sets against each other; `clues` finds what
bears on the source's own date; `quotations`, `attribution`, `modality`, `figures` and `headline` read a clause,
`shortening` and `trimming` make a headline fit, `undated` leaves out its date, `pronoun` says whom it means;
`composing` makes a claim of it, `claims` puts all of it together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.model.parsed import Parsed

if TYPE_CHECKING:
    from timeline.parser.claims import parse

__all__ = ["Parsed", "parse"]


def __getattr__(name: str) -> Any:
    """Loads the parser when it is first used: in most builds all was parsed before."""
    if name == "parse":
        from timeline.parser import claims

        return claims.parse
    raise AttributeError(f"module 'timeline.parser' has no attribute {name!r}")
