"""Whole small stories for tests: texts in, what the reconciler makes of them out."""

from __future__ import annotations

from collections.abc import Iterable

from tests.factories import document
from timeline.dating import own_evidence
from timeline.model.document import Document
from timeline.parser import parse
from timeline.reconciler import Outcome, reconcile
from timeline.reconciler.story import Story

DATED = (
    "The ceasefire\n"
    "The marines raided the harbour of Odala on 16 December 2024. "
    "The rebels shelled the bridge at Tarsk on 14 December 2024. "
    "The governor of Mirny resigned on 12 December 2024."
)
UNDATED = (
    "An analysis\n"
    "The marines raided the harbour of Odala on December 16. "
    "The rebels shelled the bridge at Tarsk on December 14. "
    "The governor of Mirny resigned on December 12."
)


def as_story(documents: Iterable[Document]) -> Story:
    """What the reconciler works on, of these documents."""
    read = [(document, parse(document)) for document in documents]
    return Story(
        claims=tuple(claim for _, parsed in read for claim in parsed.claims),
        evidence={document.id: own_evidence(document, parsed.clues) for document, parsed in read},
        languages={document.id: document.language for document, _ in read},
        labels={document.id: document.label for document, _ in read},
        clues={document.id: parsed.clues for document, parsed in read},
    )


def told(documents: Iterable[Document]) -> Outcome:
    """What the reconciler makes of these documents."""
    return reconcile(as_story(documents))


def story(*texts: str) -> Outcome:
    """What the reconciler makes of these texts; they are the sources s1, s2 …"""
    return told(document(text, f"s{number}") for number, text in enumerate(texts, 1))
