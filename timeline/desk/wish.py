"""What the editor clicks, as it comes from the page: checked before anything is done with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from timeline.model.base import Model
from timeline.model.claim import Status
from timeline.model.edit import WrittenDate
from timeline.model.event import DisagreementKind

#: Nobody clicks more claims together than this, nor writes longer texts (characters).
MOST_CLAIMS, LONGEST = 500, 4000

Id = Annotated[str, Field(max_length=64)]
Text = Annotated[str, Field(max_length=LONGEST)]
Claims = Annotated[tuple[Id, ...], Field(max_length=MOST_CLAIMS)]


class _Wish(Model):
    reason: Text | None = None


class Merge(_Wish):
    """These claims tell one event."""

    do: Literal["merge"]
    claims: Annotated[Claims, Field(min_length=2)]


class KeepApart(_Wish):
    """These claims tell another event than those, or than one another."""

    do: Literal["keep-apart"]
    claims: Annotated[Claims, Field(min_length=1)]
    others: Claims = ()


class Say(_Wish):
    """Something is said of the event that holds a claim; what is given as null is taken back."""

    do: Literal["event"]
    claim: Id
    headline: Annotated[Text, Field(min_length=1)] | None = None
    date: WrittenDate | None = None
    status: Status | None = None
    importance: Annotated[float, Field(ge=0, le=1)] | None = None
    pin: bool | None = None
    hide: bool | None = None
    note: Text | None = None


class Dismiss(_Wish):
    """A disagreement of the event that holds a claim is none."""

    do: Literal["dismiss"]
    claim: Id
    kind: DisagreementKind
    what: Text
    values: Annotated[tuple[Text, ...], Field(max_length=MOST_CLAIMS)]
    reason: Annotated[Text, Field(min_length=1)]


class Undo(_Wish):
    """An edit is taken out of the file."""

    do: Literal["undo"]
    edit: Id


Wish = Annotated[Merge | KeepApart | Say | Dismiss | Undo, Field(discriminator="do")]
WISH: TypeAdapter[Wish] = TypeAdapter(Wish)
