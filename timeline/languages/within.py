"""Names of speakers within a sentence: "according to the operator", where the source begins with "The"."""

from __future__ import annotations

from timeline.languages import loader


def within(name: str, language: str) -> str:
    """What a source calls somebody, a leading article in small letters; `language` is the source's."""
    if language not in loader.having("attribution"):
        return name
    articles: list[str] = loader.table(language, "attribution")["around"]["determiners"]
    begins = any(
        name[1:].startswith(start[1:]) and name[:1].lower() == start[:1]
        for start in (one if one.endswith(("'", "’")) else f"{one} " for one in articles)
    )
    return name[:1].lower() + name[1:] if begins else name
