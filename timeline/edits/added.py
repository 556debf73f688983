"""Events of the editor's own: words of a source of the folder that told nobody anything yet, or of another source."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from timeline.edits.file import FILE, Named
from timeline.edits.quotations import NotFound, Quotation, Quotations, around
from timeline.languages import loader
from timeline.model.claim import Kind, ParsedClaim, Status
from timeline.model.document import Document, Line, LineKind, Metadata
from timeline.model.edit import AddEdit, EventEdit, Origin, Place, Said
from timeline.model.parsed import Parsed
from timeline.model.timeline import FailedEdit
from timeline.parser.text.sentences import sentences

#: A quotation that is its own headline is cut to so many characters.
LONGEST_HEADLINE = 120


def add_events(parsed: Sequence[Parsed], edits: Sequence[Named]) -> tuple[list[Parsed], list[Named], list[FailedEdit]]:
    """The sources with the claims that the editor adds, the edits that remain to be done, and those that cannot be.

    Words of a source of the folder become a claim of it; another source becomes a document that holds just the words.
    """
    sources, remaining, failed = {one.document.path: one for one in parsed}, list[Named](), list[FailedEdit]()
    for named in edits:
        edit = named.edit
        if not isinstance(edit, AddEdit):
            remaining.append(named)
            continue
        try:
            document, start, end = _place(edit, [one.document for one in sources.values()])
            claim = _claim(document, start, end, edit)
            home = sources.get(document.path, Parsed(document, (), ()))
            if any((other.start, other.end) == (start, end) for other in home.claims):
                raise NotFound(f"“{edit.quote}” is told already; write [[event]] to change how")
        except NotFound as problem:
            failed.append(FailedEdit(edit=named.name, reason=str(problem)))
            continue
        claims = sorted((*home.claims, claim), key=lambda one: (one.start, one.end))
        sources[document.path] = replace(home, claims=tuple(claims))
        said = {name: value for name in Said.model_fields if (value := getattr(edit, name)) is not None}
        remaining.append(replace(named, edit=EventEdit(claim=Place(id=claim.id), **said)))
    return list(sources.values()), remaining, failed


def _place(edit: AddEdit, documents: Sequence[Document]) -> tuple[Document, int, int]:
    """The document and the span of the words in it; raises `NotFound`."""
    if isinstance(edit.source, Origin):
        return _document(edit, edit.source), 0, len(edit.quote)
    document = next((one for one in documents if one.path == edit.source), None)
    if document is None:
        Quotations(Quotation(one.id, one.path, "") for one in documents).find(Place(source=edit.source, quote="?"))
        raise NotFound(f"there is no source {edit.source}")
    text = document.text
    if text.count(edit.quote) == 1:
        start = text.index(edit.quote)
        return document, start, start + len(edit.quote)
    whole = [
        Quotation(
            f"{span.start}:{span.end}",
            document.path,
            text[span.start : span.end],
            "",
            *around(text, span.start, span.end),
            document.language,
        )
        for span in sentences(document)
    ]
    place = Place(source=document.path, quote=edit.quote, before=edit.before, after=edit.after)
    start, end = map(int, Quotations(whole).find(place).split(":"))
    return document, start, end


def _document(edit: AddEdit, origin: Origin) -> Document:
    """A source that holds the quoted words and nothing else."""
    about = origin.model_dump(exclude_none=True)
    sha256 = hashlib.sha256("\0".join((edit.quote, *map(str, sorted(about.items())))).encode()).hexdigest()
    return Document(
        id=f"s{sha256[:10]}",
        path=f"{FILE}#{sha256[:10]}",
        label=origin.named(),
        sha256=sha256,
        language=origin.language or loader.DEFAULT_LANGUAGE,
        text=edit.quote,
        lines=(Line(start=0, end=len(edit.quote), kind=LineKind.TEXT),),
        metadata=Metadata(**about, published_in=FILE),
        converted=True,
    )


def _claim(document: Document, start: int, end: int, edit: AddEdit) -> ParsedClaim:
    quote = document.text[start:end]
    words = " ".join(quote.split())
    short = words if len(words) <= LONGEST_HEADLINE else words[:LONGEST_HEADLINE].rsplit(" ", 1)[0] + "…"
    digest = hashlib.sha256("\0".join((document.sha256, quote, FILE)).encode()).hexdigest()
    return ParsedClaim(
        id=f"c{digest[:10]}",
        source=document.id,
        start=start,
        end=end,
        quote=quote,
        headline=edit.headline or short,
        kind=Kind.OCCURRENCE,
        status=edit.status or Status.REPORTED,
        when=None,
    )
