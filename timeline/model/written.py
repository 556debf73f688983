"""Claims and events as they stand in `timeline.json`: written once, they need not be written again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from timeline.model.base import Model
from timeline.model.event import Link

#: Behind this stands, in a line of its own, what an entry does not show of its event and every new article changes.
_IMPORTANCE = b'\n      "importance": '

_NONE: Mapping[str, bytes] = MappingProxyType({})
_NO_DIGESTS: Mapping[str, str] = MappingProxyType({})


class Written(NamedTuple):
    """The texts of claims and events by their ids, as far as they are known.

    `shown`: for events a digest of all that an entry shows of them, their claims and sources apart from their links.
    """

    claims: Mapping[str, bytes] = _NONE
    events: Mapping[str, bytes] = _NONE
    shown: Mapping[str, str] = _NO_DIGESTS

    def but_for(self, events: Iterable[str], claims: Iterable[str] = ()) -> Written:
        """The same without some events and claims, which have changed."""
        gone, changed = set(events), set(claims)
        kept = {name: text for name, text in self.claims.items() if name not in changed} if changed else self.claims
        told = {name: text for name, text in self.events.items() if name not in gone}
        return self._replace(
            claims=kept, events=told, shown={name: one for name, one in self.shown.items() if name not in gone}
        )


NOTHING_WRITTEN = Written()


def written(record: Model) -> bytes:
    """A claim or an event as it stands in its list."""
    return record.__pydantic_serializer__.to_json(record, indent=2).replace(b"\n", b"\n    ")


def with_links(event: bytes, links: Iterable[Link]) -> bytes:
    """The text of an event that had no links with some."""
    found = [link.__pydantic_serializer__.to_json(link, indent=2).replace(b"\n", b"\n        ") for link in links]
    # No text in JSON holds a line break: only the field itself stands behind one.
    told = b'\n      "links": [\n        %s\n      ]' % b",\n        ".join(found) if found else b'\n      "links": []'
    return event.replace(b'\n      "links": []', told, 1)


def shown_of(event: bytes, claims: Iterable[bytes]) -> str:
    """A digest of the texts of an event and its claims but for what its entry does not show."""
    before, _, told = event.partition(_IMPORTANCE)
    made = hashlib.blake2b(before, digest_size=16)
    made.update(told.partition(b"\n")[2])
    for claim in claims:
        made.update(b"\0" + claim)  # no text in JSON holds this
    return made.hexdigest()
