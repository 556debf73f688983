"""What the articles say: as an earlier build parsed them, or parsed anew; and digests of all that decides it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cache import Store, digest, reader_version, recalled
from timeline.model.document import Document
from timeline.sources import Reading

# What was parsed is imported where it is needed: where nothing has changed it is not.
if TYPE_CHECKING:
    from timeline.model.parsed import Parsed, Told

#: About how long it takes to parse an article (seconds).
PARSING = 0.02


def content_of(document: Document, aliases: Mapping[str, str]) -> str:
    """A digest of all that decides what a document says: the document and the aliases."""
    content = document.model_dump_json() + "".join(f"\0{name}\0{aliases[name]}" for name in sorted(aliases))
    return hashlib.sha256(content.encode()).hexdigest()


def parsed(
    reading: Reading, contents: Mapping[str, str], store: Store | None, meanwhile: Callable[[], None]
) -> list[Parsed]:
    """What the documents say, by the digests of what decides it; one at which the program fails is skipped.

    What is to be done anyway is done `meanwhile`, if there is anything to parse.
    """
    from timeline.model.parsed import TOLD, Parsed

    def told(document: Document) -> Told:
        from timeline.parser import parse  # in most builds all was parsed before

        try:
            made = parse(document, reading.aliases)
        except Exception as fault:  # noqa: BLE001 – whatever it is, it must not cost the other articles
            return (), (), _named(fault)
        return made.claims, made.clues, ""

    kept = store.table("told", reader_version()) if store else None
    found = recalled(
        kept, reading.documents, lambda one: contents[one.id], told, TOLD, each=PARSING, meanwhile=meanwhile
    )
    heard = []
    for document, (claims, clues, fault) in zip(reading.documents, found, strict=True):
        if fault:
            reading.skip(document.path, f"timeline made a mistake here ({fault}); please report it with this file")
        else:
            heard.append(Parsed(document, claims, clues))
    return heard


def changed(contents: Mapping[str, str], parsed: Sequence[Parsed], edited: Sequence[Parsed]) -> dict[str, str]:
    """The digests of what the sources say with those of which the editor has changed the claims, or made new ones."""
    claims = {one.document.id: one.claims for one in parsed}
    found = {}
    for one in edited:
        name = one.document.id
        written = (claim.model_dump_json().encode() for claim in one.claims if one.claims != claims.get(name))
        found[name] = digest(content_of(one.document, {}).encode(), contents.get(name, "").encode(), *written)
    return found


def _named(fault: Exception) -> str:
    """What went wrong and where, for those who are to mend it; the same at every build."""
    from traceback import extract_tb  # hardly ever needed

    last = extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {last.name}, line {last.lineno} of {Path(last.filename).name}"
