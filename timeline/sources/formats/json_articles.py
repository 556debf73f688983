"""Articles in JSON: a list of objects, an object with such a list (as news services and JSON Feed give it), one object,
or JSON Lines, one object a line.

To add the name of a field: for the text to `_TEXTS`, for anything else to `NAMES` in `fields.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model.document import Metadata
from timeline.sources.decode import Unreadable
from timeline.sources.formats.extract import Extract, Flaw
from timeline.sources.formats.fields import folded, metadata_of, words
from timeline.sources.formats.file import SourceFile, opening
from timeline.sources.formats.fragment import plain_text
from timeline.sources.formats.with_title import with_title

NAME = "JSON"
ENDINGS = (".json", ".jsonl", ".ndjson")

_BEGINNING = re.compile(r'\s{0,200}(?:\[\s{0,200})?\{\s{0,200}(?:"|\})')

#: Names of the text, the fullest first; see `folded` for how they are compared.
_TEXTS = (
    *("text", "body", "content", "contenttext", "contenthtml", "articlebody", "fulltext", "bodytext", "bodyhtml"),
    *("maintext", "articletext", "description", "summary", "abstract"),
)

#: Names of what tells an entry from the others, beside its address and title.
_IDS = ("id", "guid", "uid", "uuid", "uri", "slug")

#: Names under which an object holds a list of articles.
_LISTS = ("articles", "items", "entries", "results", "documents", "docs", "data", "stories", "news", "posts")


def recognises(head: bytes) -> bool:
    """By an object with a name in quotation marks, or a list that begins with one."""
    return _BEGINNING.match(opening(head)) is not None


def extract(file: SourceFile) -> Iterator[Extract | Flaw]:
    """An article for each object; what is none is told by its line or number and passed over."""
    found = list(_articles(file.text.strip()))
    if not any(isinstance(one, Extract) for one in found):
        first = next((f" ({one.place}: {one.reason})" for one in found if isinstance(one, Flaw)), "")
        raise Unreadable(f"holds no article: an object needs a field named text, body or content{first}")
    yield from found


def _articles(text: str) -> Iterator[Extract | Flaw]:
    try:
        whole = json.loads(text)
    except ValueError as broken:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(lines) < 2:
            raise Unreadable(f"is not valid JSON ({broken}); mend it or save the article as text") from broken
        yield from _lines(lines)
    else:
        whole, publisher = _list_in(whole)
        if isinstance(whole, list):
            for number, value in enumerate(whole, 1):
                yield _article(value, f"entry {number}", publisher)
        else:
            yield _article(whole, "its object")


def _lines(lines: list[tuple[int, str]]) -> Iterator[Extract | Flaw]:
    for number, line in lines:
        place = f"line {number}"
        try:
            yield _article(json.loads(line), place)
        except (ValueError, RecursionError) as broken:
            yield Flaw(place, f"is not valid JSON ({str(broken)[:80]}); mend it or remove it")


def _list_in(value: Any) -> tuple[Any, str | None]:
    """The list of articles that an object holds, and what the object says who publishes them."""
    if isinstance(value, Mapping):
        named = folded(value)
        found = next((named[name] for name in _LISTS if _is_list_of_objects(named.get(name))), None)
        if found is not None and not any(isinstance(named.get(name), str) for name in _TEXTS[:8]):
            return found, words(named.get("title"))
    return value, None


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _article(value: Any, place: str, publisher: str | None = None) -> Extract | Flaw:
    if not isinstance(value, Mapping):
        return Flaw(place, "is no object; an article is written as {…} with a field named text, body or content")
    fields = folded(value)
    metadata = metadata_of(value)
    body = next((text for name in _TEXTS if (text := _text(fields.get(name)))), None)
    if body is None:
        return Flaw(place, "has no text; an article needs a field named text, body or content")
    title = plain_text(metadata.title) if metadata.title else None
    known = {"title": title, "publisher": metadata.publisher or publisher, "published": metadata.published}
    called = next((said for name in _IDS if (said := words(fields.get(name)))), None)
    return Extract(
        text=with_title(title, body),
        metadata=Metadata(**(metadata.model_dump() | known)),
        converted=True,
        entry=called or metadata.url or title or body[:200],
    )


def _text(value: Any) -> str | None:
    """A text, which may be HTML or a list of paragraphs."""
    if isinstance(value, list):
        value = "\n".join(part for part in value if isinstance(part, str))
    if isinstance(value, Mapping):
        value = next((value[name] for name in ("rendered", "text", "html", "value") if name in value), None)
    return plain_text(value) or None if isinstance(value, str) else None
