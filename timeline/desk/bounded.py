"""Reads no more of an answer than it must: a page without end would fill the memory."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests.exceptions import RequestException
from urllib3 import HTTPResponse


class TooLarge(RequestException):
    """The answer goes on beyond the bound."""


class BoundedAdapter(HTTPAdapter):
    """Answers are read at once, unpacked, up to a number of bytes; raises `TooLarge` beyond."""

    def __init__(self, most: int) -> None:
        """Takes the number of bytes."""
        super().__init__()
        self._most = most

    def send(self, request: PreparedRequest, *arguments: Any, **more: Any) -> Response:
        """The answer with its content read."""
        response = super().send(request, *arguments, **{**more, "stream": True})
        raw = response.raw
        content = raw.read(self._most + 1, decode_content=True)
        raw.release_conn()
        if len(content) > self._most:
            raw.close()
            raise TooLarge(request=request)
        headers = {name: value for name, value in raw.headers.items() if name.lower() != "content-encoding"}
        response.raw = HTTPResponse(
            BytesIO(content),
            headers=headers,
            status=raw.status,
            reason=raw.reason,
            version=raw.version,
            preload_content=False,
            request_method=request.method,
            request_url=request.url,
        )
        return response
