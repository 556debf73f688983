"""Shows the page and its desk in a browser on this machine, and to nobody else.

It listens on the loopback interface only. Every address begins with a secret token; the name by which the browser asks
must be ours, so that no foreign name can be made to lead here; only the page itself may write: the origin of a request
must be ours and its body JSON, which no form of another site can send.
"""

from __future__ import annotations

import hmac
import http.server
import json
import mimetypes
import secrets
import threading
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from pydantic import ValidationError

from timeline.desk.page import POLICY, empty_page, with_desk
from timeline.desk.wish import WISH
from timeline.desk.workshop import Workshop
from timeline.desk.writing import NotWritten

HOST = "127.0.0.1"

#: A wish is no longer than this (bytes); a page that waits for changes hears from us so often (seconds).
LONGEST_WISH = 200_000
HEARTBEAT = 15.0

#: What the browser is told with every answer.
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Desk(http.server.ThreadingHTTPServer):
    """The server of one workshop; raises `OSError` where the port is taken."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, workshop: Workshop, port: int) -> None:
        """Takes port 0 for any that is free."""
        self.workshop = workshop
        self.token = secrets.token_urlsafe(24)
        self.closing = threading.Event()
        super().__init__((HOST, port), _Answer)

    @property
    def origin(self) -> str:
        """The origin of all pages of this desk."""
        return f"http://{HOST}:{self.server_address[1]}"

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"{self.origin}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away in the middle is no news."""


class _Answer(http.server.BaseHTTPRequestHandler):
    """Answers one request."""

    server: Desk
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "timeline", ""

    def do_GET(self) -> None:
        """The page, what lies beside it, or the news of builds."""
        place = self._place()
        if place == "_desk/changes":
            self._changes()
        elif place in ("", "index.html"):
            self._page()
        elif place is not None:
            self._file(place)

    def do_POST(self) -> None:
        """A wish of the editor."""
        place = self._place()
        if place is None:
            return
        sent_by = self.headers.get("Origin")
        if sent_by != self.server.origin or self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            self._refuse(HTTPStatus.FORBIDDEN, "only the page of this desk may write")
        elif place != "_desk/edit":
            self._refuse(HTTPStatus.NOT_FOUND, "there is nothing here")
        elif self.headers.get_content_type() != "application/json":
            self._refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a wish is JSON")
        else:
            self._wish()

    def _place(self) -> str | None:
        """What is asked for below the token; refuses, and gives `None`, where somebody else asks."""
        named = self.headers.get("Host", "")
        if f"http://{named}" != self.server.origin:
            self._refuse(HTTPStatus.FORBIDDEN, f"ask for {self.server.origin}")
            return None
        _, token, *rest = urlsplit(self.path).path.split("/", 2)
        if not rest or not hmac.compare_digest(token.encode(), self.server.token.encode()):
            self._refuse(HTTPStatus.FORBIDDEN, "open the address that timeline serve printed")
            return None
        return unquote(rest[0])

    def _page(self) -> None:
        workshop = self.server.workshop
        try:
            built = (workshop.out / "index.html").read_text(encoding="utf-8")
        except OSError:
            self._send(empty_page(workshop).encode(), "text/html; charset=utf-8")
            return
        self._send(with_desk(built, workshop).encode(), "text/html; charset=utf-8")

    def _file(self, place: str) -> None:
        """A file of the build; nothing hidden, nothing outside."""
        out = self.server.workshop.out.resolve()
        try:
            path = (out / place).resolve()
            if not path.is_relative_to(out) or any(part.startswith(".") for part in Path(place).parts):
                raise FileNotFoundError(place)
            content = path.read_bytes()
        except (OSError, ValueError):
            self._refuse(HTTPStatus.NOT_FOUND, "there is nothing here")
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self._send(content, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)

    def _wish(self) -> None:
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal() or int(size) > LONGEST_WISH:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "that is more than a wish")
            return
        workshop = self.server.workshop
        try:
            workshop.do(WISH.validate_json(self.rfile.read(int(size))))
        except ValidationError as problem:
            self._refuse(HTTPStatus.BAD_REQUEST, problem.errors()[0]["msg"].removeprefix("Value error, "))
        except NotWritten as problem:
            self._refuse(HTTPStatus.CONFLICT, str(problem))
        else:
            self._send(json.dumps({"version": workshop.version, "problem": workshop.problem}).encode(), _JSON)

    def _changes(self) -> None:
        """Tells the version now and after each build, until the page goes away (server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self._headers("text/event-stream", None)
        workshop, told = self.server.workshop, None
        try:
            while not self.server.closing.is_set():
                news = json.dumps({"version": workshop.version, "problem": workshop.problem})
                self.wfile.write(b": still here\n\n" if news == told else f"data: {news}\n\n".encode())
                self.wfile.flush()
                told = news
                with workshop.changed:
                    workshop.changed.wait(HEARTBEAT)
        except OSError:
            pass
        self.close_connection = True

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self.close_connection = True  # what else was sent is not read
        self._send(json.dumps({"reason": reason}).encode(), _JSON, status)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self._headers(kind, len(content))
        self.wfile.write(content)

    def _headers(self, kind: str, size: int | None) -> None:
        self.send_header("Content-Type", kind)
        if size is not None:
            self.send_header("Content-Length", str(size))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002
        """The terminal tells of builds, not of requests."""


_JSON = "application/json"
