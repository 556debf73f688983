"""What a web page says of its article in marks made for machines: JSON-LD, `<meta>`, `<time>`.

The date is read from marks that mean publication and from nothing else: a page is full of other days (of the teasers
around the article, of the last change, of the copyright), and an open date is better than one of those.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from timeline.model.document import Metadata

#: JSON-LD types (schema.org) of an article, the surest first; a page may carry several objects.
_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Article", "Report", "WebPage")

#: Names under which `<meta>` carries a publication date, the surest first (Open Graph, Dublin Core, others).
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued"),
    *("dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "citation_publication_date"),
    *("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date"),
)

#: Classes of what a page shows beside the headline: who wrote it, and when it was published.
_SHOWN = ("byline", "dateline", "pubdate", "published", "publish-date", "post-date", "entry-date", "article-date")

#: It is no longer (characters), and names one year.
_LONGEST, _YEAR = 120, re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

#: Places of the article itself; what stands beside them belongs to other articles.
_MAIN = ("article", "main")

#: Marks of what is beside the article, also inside it.
_BESIDE = ("aside", "nav", "footer")


def page_metadata(tree: Any) -> Metadata:
    """The metadata in the marks of a page, given as an lxml tree; what is not there stays open."""
    objects = _json_objects(tree)
    article = _article(objects)
    names = {
        one["@id"]: name for one in objects if isinstance(one.get("@id"), str) and (name := _text(one.get("name")))
    }
    return Metadata(
        title=_text(article.get("headline")),
        publisher=_names(article.get("publisher"), names),
        author=_names(article.get("author"), names),
        url=_address(article.get("url")) or _address(article.get("mainEntityOfPage")),
        language=tree.get("lang") or _text(article.get("inLanguage")),
        published=_text(article.get("datePublished")) or _meta_date(tree) or _time_date(tree) or _shown_date(tree),
    )


def _json_objects(tree: Any) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                found += _objects(json.loads(script.text))
            except (ValueError, RecursionError):
                continue  # broken JSON-LD says nothing
    return found


def _article(objects: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The first object of the surest type."""
    ranked = [(_ARTICLES.index(kind), place) for place, one in enumerate(objects) if (kind := _kind(one))]
    return objects[min(ranked)[1]] if ranked else {}


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects on the top level, in a list or in a graph."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            yield one
            graph = one.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, Mapping)) if isinstance(graph, list) else ()


def _kind(one: Mapping[str, Any]) -> str | None:
    kinds = one.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return next((kind for kind in _ARTICLES if kind in kinds), None)


def _text(value: Any) -> str | None:
    """A text on one line; some systems write character references into JSON."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _names(value: Any, names: Mapping[str, str]) -> str | None:
    """The names of people or houses, told in place or, by `@id`, with another object of the page."""
    found = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            reference = one.get("@id")
            found.append(_text(one.get("name")) or (names.get(reference) if isinstance(reference, str) else None))
        else:
            found.append(_text(one))
    return ", ".join(name for name in found if name) or None


def _address(value: Any) -> str | None:
    """An address, as a text or as the `@id` of what it leads to."""
    return _text(value.get("@id") if isinstance(value, Mapping) else value)


def _meta_date(tree: Any) -> str | None:
    found: dict[str, str] = {}
    for mark in tree.iter("meta"):
        name = mark.get("property") or mark.get("itemprop") or mark.get("name")
        if name and mark.get("content"):
            found.setdefault(name.lower(), mark.get("content").strip())
    return next((found[name] for name in _DATES if found.get(name)), None)


def _time_date(tree: Any) -> str | None:
    """What `<time>` says: the one marked as publication, else the only day that the article's own marks give."""
    times = [mark for mark in tree.iter("time") if mark.get("datetime")]
    for mark in times:
        marked = mark.get("pubdate") is not None or (mark.get("itemprop") or "").lower() == "datepublished"
        if marked:
            return str(mark.get("datetime"))
    own = [mark for mark in times if _is_own(mark)]
    days = {mark.get("datetime")[:10] for mark in own}
    return str(own[0].get("datetime")) if len(days) == 1 else None


def _is_own(mark: Any) -> bool:
    around = [str(parent.tag) for parent in mark.iterancestors()]
    return not any(tag in _BESIDE for tag in around) and any(tag in _MAIN for tag in around)


def _shown_date(tree: Any) -> str | None:
    """The line that the article shows with its date, where it shows one: "By Ann Smith, Tuesday 14 May 2024"."""
    for mark in tree.iter():
        if not isinstance(mark.tag, str) or {*(mark.get("class") or "").lower().split()}.isdisjoint(_SHOWN):
            continue
        words = " ".join("".join(mark.itertext()).split())
        if len(words) <= _LONGEST and len(_YEAR.findall(words)) == 1 and _is_own(mark):
            return words
    return None
