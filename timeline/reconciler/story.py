"""What the reconciler works on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from timeline.cache import Store, digest
from timeline.dating import Published
from timeline.dating.evidence import Evidence
from timeline.languages.loader import DEFAULT_LANGUAGE
from timeline.model.claim import ParsedClaim
from timeline.model.clue import Clue
from timeline.reconciler.comparing.compare import Judgement
from timeline.reconciler.features.names import Synonyms

NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Earlier(NamedTuple):
    """What earlier builds worked out; `contents`: a digest of all that a source says, by its id."""

    store: Store
    contents: Mapping[str, str]

    def but_for(self, changed: Iterable[ParsedClaim]) -> Earlier:
        """The same where some claims of sources say something else."""
        written: dict[str, list[bytes]] = defaultdict(list)
        for claim in changed:
            written[claim.source].append(claim.model_dump_json().encode())
        others = {source: digest(self.contents[source].encode(), *claims) for source, claims in written.items()}
        return self._replace(contents={**self.contents, **others})


class Story(NamedTuple):
    """Parsed claims, and for each source its own evidence, its language and its label.

    `rulings` are the pairs that the editor judged: they stand in the place of what comparing them would give.
    `origins` names for a source the one that it copies or relays: both count as one voice. `told_in` is the language in
    which the reader is told how things were worked out. `clues`: the words of a source that say more once its year is
    known. `earlier`: what need not be worked out again; it changes no result. `synonyms`: names that stand for one
    another in the story, once that is learnt. `alone`: what the evidence of a source comes to by itself, where that is
    known already.
    """

    claims: tuple[ParsedClaim, ...]
    evidence: Mapping[str, Sequence[Evidence]]
    languages: Mapping[str, str]
    labels: Mapping[str, str]
    rulings: Mapping[tuple[str, str], Judgement] = NOTHING
    origins: Mapping[str, str] = NOTHING
    told_in: str = DEFAULT_LANGUAGE
    clues: Mapping[str, Sequence[Clue]] = NOTHING
    earlier: Earlier | None = None
    synonyms: Synonyms = NOTHING
    alone: Mapping[str, Published] = NOTHING
