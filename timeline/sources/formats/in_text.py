"""What a program has put into a file's properties is believed only where the article says it too."""

from __future__ import annotations

#: Titles and bylines stand within so many characters from the beginning or the end.
MARGIN = 2000


def if_in_text(said: str | None, text: str) -> str | None:
    """The words, if the beginning or the end of the text has them, whatever their spaces and capitals."""
    words = " ".join((said or "").split())
    around = text if len(text) <= 2 * MARGIN else f"{text[:MARGIN]} {text[-MARGIN:]}"
    return words if words and words.casefold() in " ".join(around.split()).casefold() else None
