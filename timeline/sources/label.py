"""What a source is called where there is little room: beside a quotation, at the head of a lane."""

from __future__ import annotations

import re
from pathlib import PurePath

from timeline.model.document import Metadata

#: A label is at most so long (characters).
LONGEST = 40

#: A part of a file's name that only a machine gives: a hash or a long number.
_CODE = re.compile(r"(?=[0-9a-f]*\d)[0-9a-f]{8,}", re.IGNORECASE)


def label(path: str, metadata: Metadata, text: str) -> str:
    """The publisher; else the file's name, unless it is a code or others have it too; else the title or first words."""
    stem, is_entry = PurePath(path).stem, "#" in PurePath(path).suffix
    if metadata.publisher or not (is_entry or _CODE.search(stem)):
        return metadata.publisher or stem.replace("_", " ")
    words = metadata.title or text.strip().partition("\n")[0]
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
