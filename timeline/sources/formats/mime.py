"""MIME messages: pages that a browser saved in one file (.mhtml), and e-mails with an article in them (.eml).

The day on which a page was saved or a message sent is not that of publication: people pass on what is old.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.model.document import Metadata
from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract
from timeline.sources.formats.file import SourceFile, opening
from timeline.sources.formats.fragment import html_text
from timeline.sources.formats.web_page import article_of
from timeline.sources.formats.with_title import with_title

if TYPE_CHECKING:
    from email.message import EmailMessage

NAME = "a page or e-mail in one file"
ENDINGS = (".mhtml", ".mht", ".eml")

#: A header first, and among the headers the one that every such message has.
_BEGINNING = re.compile(r"[A-Za-z-]{2,40}:[^\n]{0,1000}\n(?:[^\n]{1,1000}\n){0,60}?MIME-Version:", re.IGNORECASE)


def recognises(head: bytes) -> bool:
    """By its headers."""
    return _BEGINNING.match(opening(head).replace("\r\n", "\n")) is not None or head.startswith(b"MIME-Version:")


def extract(file: SourceFile) -> Iterator[Extract]:
    """The article of a saved page, or the text of an e-mail under its subject; `Unreadable` where there is none."""
    import email  # seldom needed
    from email import policy

    message = email.message_from_bytes(file.data, policy=policy.default)
    place = message["Snapshot-Content-Location"] or message["Content-Location"]
    if place or message.get_content_type() == "multipart/related":
        yield _page(message, str(place) if place else None)
    else:
        yield _mail(message)


def _page(message: EmailMessage, place: str | None) -> Extract:
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if part is None:
        raise Unreadable("is a saved page without a page in it; save it anew, or as text")
    found = article_of(part.get_content())
    return replace(found, metadata=found.metadata.model_copy(update={"url": found.metadata.url or place}))


def _mail(message: EmailMessage) -> Extract:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise Unreadable("is an e-mail without text; save what is attached to it")
    content = part.get_content()
    body = html_text(content) if part.get_content_type() == "text/html" else content.strip()
    title = str(message["Subject"]) if message["Subject"] else None
    return Extract(with_title(title, body), metadata=Metadata(title=title), converted=True)
