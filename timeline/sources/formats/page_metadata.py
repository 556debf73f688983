"""What a web page says of its article in marks made for machines: JSON-LD, `<meta>`, `<time>`.

The date is read from marks that mean publication and from nothing else: a page is full of other days (of the teasers
around the article, of the last change, of the copyright), and an open date is better than one of those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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

#: Places of the article itself; what stands beside them belongs to other articles.
_MAIN = ("article", "main")

#: Marks of what is beside the article, also inside it.
_BESIDE = ("aside", "nav", "footer")


def page_metadata(tree: Any) -> Metadata:
    """The metadata in the marks of a page, given as an lxml tree; what is not there stays open."""
    article = _json_article(tree)
    return Metadata(
        title=_words(article.get("headline")),
        publisher=_words(article.get("publisher")),
        author=_words(article.get("author")),
        url=_words(article.get("url")) or _words(article.get("mainEntityOfPage")),
        language=tree.get("lang") or _words(article.get("inLanguage")),
        published=_words(article.get("datePublished")) or _meta_date(tree) or _time_date(tree),
    )


def _json_article(tree: Any) -> Mapping[str, Any]:
    found = []
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                found += list(_objects(json.loads(script.text)))
            except (ValueError, RecursionError):
                continue  # broken JSON-LD says nothing
    ranked = [(_ARTICLES.index(kind), place, one) for place, one in enumerate(found) if (kind := _kind(one))]
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else {}


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


def _words(value: Any) -> str | None:
    """A JSON-LD value in words: a text, the name or address of an object, or those of a list, joined."""
    if isinstance(value, list):
        return ", ".join(words for one in value if not isinstance(one, list) and (words := _words(one))) or None
    if isinstance(value, Mapping):
        name = value.get("name") or value.get("@id")
        return _words(name) if isinstance(name, str) else None
    return " ".join(value.split()) or None if isinstance(value, str) else None


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
