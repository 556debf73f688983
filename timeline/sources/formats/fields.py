"""The names under which files carry what they know of an article: in front matter and in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.model.document import Metadata

#: What each item is called, the most usual first; capitals, “-” and “_” in a name make no difference.
NAMES = {
    "title": ("title", "headline", "name"),
    "publisher": ("publisher", "source", "site", "sitename", "publication", "outlet", "newspaper"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "canonical", "canonicalurl", "permalink", "externalurl", "source"),
    "language": ("language", "lang", "locale", "inlanguage"),
    "published": (
        *("published", "date", "publishedat", "datepublished", "pubdate", "publicationdate", "publisheddate"),
        *("publishdate", "firstpublished", "publishedon"),
    ),
}

#: How YAML and others write that there is nothing.
_NOTHING = ("", "~", "null", "None")

#: What an object is called: a person or a house, and a title as WordPress gives it.
_NAMES_OF_OBJECTS = ("name", "title", "rendered")

#: `source` may name a house or an address.
_ADDRESS = ("http://", "https://")


def metadata_of(fields: Mapping[str, Any]) -> Metadata:
    """What the fields say under any of the known names; what has another form than expected is passed over."""
    named = folded(fields)
    found = {item: next(_values(named, item, names), None) for item, names in NAMES.items()}
    return Metadata(**found)


def folded(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields by their names in small letters without “-” and “_”; of two that are then alike the first counts."""
    named: dict[str, Any] = {}
    for name, value in fields.items():
        named.setdefault(str(name).lower().replace("-", "").replace("_", ""), value)
    return named


def words(value: Any) -> str | None:
    """A value in words; those of a list are joined, of an object its name counts, what is nested deeper is left out."""
    parts = value if isinstance(value, list) else [value]
    said = [str(_name(part)).strip() for part in parts if isinstance(_name(part), str | int)]
    return ", ".join(part for part in said if part not in _NOTHING) or None


def _values(named: Mapping[str, Any], item: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        said = words(named.get(name))
        if said and not (name == "source" and said.startswith(_ADDRESS) != (item == "url")):
            yield said


def _name(value: Any) -> Any:
    if isinstance(value, Mapping):
        return next((value[name] for name in _NAMES_OF_OBJECTS if value.get(name)), None)
    return None if isinstance(value, bool) else value
