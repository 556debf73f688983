"""What shows only beside the other sources of a folder: lines that stand in several, labels that several share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from timeline.model.document import Document, Line, LineKind
from timeline.sources.boilerplate import addresses_reader, is_prose
from timeline.sources.copies import joined
from timeline.sources.label import told_apart

#: A heading or a link at an end of so many articles is none of theirs; of prose it takes more, and words to the reader.
OFTEN, OFTEN_AS_PROSE = 2, 3

#: Prose at the head of so many articles is a box above them; at the foot it is the background that all of them tell.
OFTEN_AT_HEAD = 5

#: Articles that share so many paragraphs, and so large a part of the shorter one, are copies or updates of one another,
#: which share lines for another reason; pages of one site share a box or two and a rule for comments.
SHARED_PARAGRAPHS, SHARED_PART = 3, 0.25

#: A paragraph has at least so many characters.
PARAGRAPH = 60

REPEATED = "stands at an end of other sources, too"


def together(documents: Sequence[Document]) -> list[Document]:
    """The documents, told apart in their labels, and what they share at their ends set aside."""
    homes = _homes(documents)
    often = _often(documents, homes)
    return told_apart([_without(document, often) if often else document for document in documents])


def _key(document: Document, line: Line) -> str:
    return " ".join(document.text[line.start : line.end].lower().split())


def _homes(documents: Sequence[Document]) -> Mapping[str, int]:
    """Each document's family by paragraphs that stand in several documents."""
    holders: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for line in document.lines:
            if line.kind is LineKind.TEXT and line.end - line.start >= PARAGRAPH:
                holders[_key(document, line)].add(document.id)
    shared: Counter[tuple[str, str]] = Counter()
    length: Counter[str] = Counter()
    common: Counter[tuple[str, str]] = Counter()
    for words, names in holders.items():
        for name in names:
            length[name] += len(words)
        for pair in pairwise(sorted(names)):
            shared[pair] += 1
            common[pair] += len(words)
    pairs = [
        pair
        for pair, count in sorted(shared.items())
        if count >= SHARED_PARAGRAPHS and common[pair] >= SHARED_PART * min(length[name] for name in pair)
    ]
    families = joined([document.id for document in documents], pairs)
    return {name: number for number, family in enumerate(families) for name in family}


def _often(documents: Sequence[Document], homes: Mapping[str, int]) -> dict[str, int]:
    """The lines that stand in several families, with the number of these."""
    places: dict[str, set[int]] = defaultdict(set)
    for document in documents:
        for line in document.lines:
            if line.kind in (LineKind.TEXT, LineKind.TITLE):
                places[_key(document, line)].add(homes[document.id])
    return {words: len(found) for words, found in places.items() if len(found) >= OFTEN}


def _without(document: Document, often: Mapping[str, int]) -> Document:
    """The document, what it shares at its ends set aside, from the ends inwards up to the first line of its own."""
    lines = list(document.lines)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        at_head = order.step > 0
        for place in order:
            line = lines[place]
            if line.kind not in (LineKind.TEXT, LineKind.TITLE):
                continue
            if not _is_furniture(document, line, often, at_head=at_head):
                break
            lines[place] = line.model_copy(update={"kind": LineKind.BOILERPLATE, "reason": REPEATED})
    return document if lines == list(document.lines) else document.model_copy(update={"lines": tuple(lines)})


def _is_furniture(document: Document, line: Line, often: Mapping[str, int], *, at_head: bool) -> bool:
    count = often.get(_key(document, line), 0)
    if count < OFTEN:  # most
        return False
    words = document.text[line.start : line.end].strip()
    if not is_prose(words):
        return line.kind is not LineKind.TITLE
    publisher = document.metadata.publisher
    speaks = addresses_reader(words, document.language) or (publisher is not None and publisher in words)
    return (at_head and count >= OFTEN_AT_HEAD) or (count >= OFTEN_AS_PROSE and speaks)
