"""What a source is called where there is little room: beside a quotation, at the head of a lane."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath

from timeline.model.document import Document, Metadata

#: A label is at most so long (characters).
LONGEST = 40

#: A date in the form of ISO 8601, at the beginning.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

#: A part of a file's name that only a machine gives: a hash or a long number.
_CODE = re.compile(r"(?=[0-9a-f]*\d)[0-9a-f]{8,}", re.IGNORECASE)


def label(path: str, metadata: Metadata, first_words: str) -> str:
    """The publisher; else the file's name, unless it is a code or others have it too; else the title or first words."""
    stem, is_entry = PurePath(path).stem, "#" in PurePath(path).suffix
    if metadata.publisher or not (is_entry or _CODE.search(stem)):
        return metadata.publisher or stem.replace("_", " ")
    return _short(metadata.title or first_words, LONGEST)


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def told_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents with labels of their own: the publisher's name with the date, else the title, else a number."""
    sharing: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        sharing[document.label].append(document)
    apart: dict[str, str] = {}
    for name, group in sharing.items():
        if len(group) > 1:
            apart |= dict(zip((document.id for document in group), _labels(name, group), strict=True))
    return [
        document.model_copy(update={"label": apart[document.id]}) if document.id in apart else document
        for document in documents
    ]


def _labels(name: str, group: Sequence[Document]) -> list[str]:
    """What tells all of a group apart."""
    days = [_DAY.match(document.metadata.published or "") for document in group]
    by_day = [f"{name}, {day[0]}" for day in days if day]
    titles = [document.metadata.title for document in group]
    by_title = [f"{name}: {_short(title, LONGEST - len(name))}" for title in titles if title and title != name]
    for told in (by_day, by_title if len(name) < LONGEST / 2 else []):
        if len(set(told)) == len(group):
            return told
    return [f"{name} ({number})" for number in range(1, len(group) + 1)]
