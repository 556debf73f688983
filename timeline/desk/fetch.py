"""Fetches an article from the web: politely, within bounds, and kept for an hour so that a second try asks nobody.

Robots rules (RFC 9309) are obeyed at every step of a redirect: rules that are missing allow, rules that cannot be read
forbid.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from timeline.about import NAME, version

if TYPE_CHECKING:
    from requests import Response, Session

#: Waiting for a connection and for an answer (seconds), redirects followed, and the size of a page (bytes).
PATIENCE = (10, 30)
MOST_REDIRECTS = 5
LARGEST_PAGE = 10_000_000
KEPT_SECONDS = 3600

REDIRECTS = (301, 302, 303, 307, 308)

#: Media type → the ending under which the file is kept.
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
}


class NotFetched(Exception):
    """The address gave no article; the message says why and what to do."""


def fetch(address: str, session: Session) -> tuple[bytes, str, str]:
    """What lies at an address: its bytes, the ending for its file, and the address where it was found in the end.

    Raises `NotFetched`.
    """
    for _ in range(MOST_REDIRECTS):
        _check_robots(address, session)
        answer = _get(address, session)
        if not answer.is_redirect:
            break
        address = urljoin(address, answer.headers["location"])
    else:
        raise NotFetched(f"{address}: leads on and on; name the address where it ends")
    if answer.status_code != 200:
        raise NotFetched(f"{address}: gives no page ({answer.status_code} {answer.reason}); check it in a browser")
    kind = answer.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if kind not in ENDINGS:
        raise NotFetched(f"{address}: is no article ({kind}); save what you need of it as text and add the file")
    return answer.content, ENDINGS[kind], address


def session_in(folder: Path) -> Session:
    """A session that keeps what it fetched in `.cache` of a folder, as JSON and not as code."""
    from requests_cache import CachedSession

    from timeline.desk.bounded import BoundedAdapter

    session: Session = CachedSession(
        folder / ".cache" / "fetched",
        backend="sqlite",
        serializer="json",
        expire_after=KEPT_SECONDS,
        allowable_codes=(200, *REDIRECTS),
    )
    for scheme in ("http://", "https://"):
        session.mount(scheme, BoundedAdapter(LARGEST_PAGE))
    session.headers["User-Agent"] = f"{NAME}/{version()} (a person adds one article)"
    return session


def _get(address: str, session: Session, asked: str | None = None) -> Response:
    """The answer of an address; `asked` is the one that a person has named, if that is another."""
    from requests import RequestException

    from timeline.desk.bounded import TooLarge

    parts, named = urlsplit(address), asked or address
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NotFetched(f"{named}: is no address of a page; write it as https://example.org/article")
    try:
        return session.get(address, timeout=PATIENCE, allow_redirects=False)
    except TooLarge as problem:
        megabytes = LARGEST_PAGE // 1_000_000
        raise NotFetched(f"{named}: is larger than {megabytes} MB; save the article as text") from problem
    except RequestException as problem:
        raise NotFetched(
            f"{named}: cannot be reached ({_reason(problem)}); "
            "check the address and the network, or save the page in a browser and add the file"
        ) from problem


def _reason(problem: Exception) -> str:
    """The innermost reason in a few words: the outer ones repeat the address."""
    inner: Any = problem
    while getattr(inner, "args", None) and isinstance(inner.args[0], Exception):
        inner = getattr(inner.args[0], "reason", inner.args[0])
    words = str(inner).rpartition(": ")[2] or type(problem).__name__
    return " ".join(words.split())[:120]


def _check_robots(address: str, session: Session) -> None:
    """Raises `NotFetched` where the site asks programs to keep away."""
    robots = urljoin(address, "/robots.txt")
    answer = _get(robots, session, address)
    rules = RobotFileParser(robots)
    if answer.status_code >= 500 or answer.status_code == 429:
        raise NotFetched(f"{address}: does not say whether programs may read it ({robots} fails); save it in a browser")
    rules.parse(answer.text.splitlines() if answer.status_code == 200 else [])
    if not rules.can_fetch(NAME, address):
        raise NotFetched(f"{address}: may not be read by programs ({robots}); save it in a browser and add the file")
