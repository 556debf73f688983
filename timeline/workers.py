"""Spreads work over the cores of the machine: the one place that decides how many processes do it, and when.

A process more is a copy of this one as it is (`fork`): it starts in some hundredths of a second and knows all that was
worked out before. It sends back what it made, written as bytes, and ends. Nothing hangs on it: what it did not send,
because it failed, was killed or was never started, this process makes itself, so that results and errors are the same
with and without. It ends when this process does, however that ends.
"""

from __future__ import annotations

import os
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from select import select
from typing import NoReturn, NotRequired, Protocol, TypedDict, TypeVar, Unpack

T = TypeVar("T")
R = TypeVar("R")

#: Seconds of work for which another process is worth its price: to start it, to copy the memory that it touches and to
#: read what it sends.
WORTH = 0.5

#: More processes than this at once would gain little and take much memory.
MOST = 8

#: The work is dealt out in so many pieces at most, each named by one byte, so that who is quick takes more of them.
PIECES = 256

#: So many bytes a process can send before anybody reads them.
HELD = 1 << 20

#: Before each result of a piece: how many bytes it has.
_LENGTH = struct.Struct("<Q")

#: Before what is sent of a piece: its number and how many bytes follow.
_HEAD = struct.Struct("<BQ")

#: Where a copy of a process is not safe: the system's own libraries may run threads.
_NEVER = frozenset({"darwin"})


class Shape(Protocol[R]):
    """How results are written and read again, as a `TypeAdapter` of pydantic does."""

    def dump_json(self, value: R, /) -> bytes:
        """A result as JSON."""

    def validate_json(self, content: bytes, /) -> R:
        """The result that was written; raises `ValueError` for what is none."""


class _Text:
    def dump_json(self, value: str, /) -> bytes:
        return value.encode("utf-8", "surrogatepass")

    def validate_json(self, content: bytes, /) -> str:
        return content.decode("utf-8", "surrogatepass")


#: The shape of results that are text.
TEXT = _Text()


class Effort(TypedDict):
    """About how many seconds each item takes; and what this process has to do anyway, before it helps."""

    each: float
    meanwhile: NotRequired[Callable[[], None]]


def spread(work: Callable[[T], R], items: Sequence[T], shape: Shape[R], **effort: Unpack[Effort]) -> list[R]:
    """What `work` makes of every item, in their order, written on its way from another process in that `shape`.

    Few or light items are done here, unless this process has something else to do meanwhile.
    """
    meanwhile = effort.get("meanwhile", _nothing)
    count = processes(max(len(items) * effort["each"], 0.0 if meanwhile is _nothing else 2 * WORTH)) if items else 1
    if count < 2:
        meanwhile()
        return [work(item) for item in items]
    size = -(-len(items) // min(PIECES, len(items)))
    pieces = [items[at : at + size] for at in range(0, len(items), size)]
    dealt, dealing = os.pipe()
    os.write(dealing, bytes(range(len(pieces))))
    os.close(dealing)

    def make(number: int) -> list[R]:
        return [work(item) for item in pieces[number]]

    def write(number: int) -> bytes:
        written = map(shape.dump_json, make(number))
        return b"".join(_LENGTH.pack(len(one)) + one for one in written)

    others = list[_Other]()
    try:
        while len(others) < count - 1 and (other := _started(dealt, write)):
            others.append(other)
        found = dict[int, list[R]]()

        def read(pieces: Iterable[tuple[int, bytes]]) -> None:
            found.update((number, [shape.validate_json(one) for one in _apart(content)]) for number, content in pieces)

        meanwhile()
        for number in _taken(dealt):
            found[number] = make(number)
            for other in others:
                read(other.sent(waiting=False))
        for other in others:
            read(other.sent())
    finally:
        os.close(dealt)
        for other in others:
            other.end()
    return [result for number in range(len(pieces)) for result in found.get(number) or make(number)]


def _nothing() -> None:
    """What most have to do meanwhile."""


def processes(seconds: float) -> int:
    """How many processes so much work is worth; one where no other can be started."""
    if not hasattr(os, "fork") or sys.platform in _NEVER or _Other.is_this or threading.active_count() > 1:
        return 1
    return max(1, min(cores(), MOST, int(seconds / WORTH)))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _taken(dealt: int) -> Iterator[int]:
    """The numbers of pieces that nobody else has taken, one after the other."""
    while number := os.read(dealt, 1):
        yield number[0]


def _apart(content: bytes) -> Iterator[bytes]:
    """The results of a piece."""
    at = 0
    while at < len(content):
        first = at + _LENGTH.size
        at = first + _LENGTH.unpack_from(content, at)[0]
        yield content[first:at]


class _Other:
    """Another process that works, and the pipe by which it sends."""

    #: Is this process such another one? Then it starts none.
    is_this = False

    def __init__(self, process: int, pipe: int) -> None:
        self._process, self._pipe = process, open(pipe, "rb", buffering=0)  # noqa: SIM115 – until it has ended

    def sent(self, *, waiting: bool = True) -> Iterator[tuple[int, bytes]]:
        """The pieces that it made, as far as it sent them whole; all, or those that one need not wait for."""
        while (waiting or select([self._pipe], [], [], 0)[0]) and len(head := self._read(_HEAD.size)) == _HEAD.size:
            number, length = _HEAD.unpack(head)
            content = self._read(length)
            if len(content) == length:
                yield number, content

    def _read(self, length: int) -> bytes:
        """So many bytes; fewer where it has ended before."""
        parts = list[bytes]()
        while length and (part := self._pipe.read(length)):
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def end(self) -> None:
        """Ends it, if it has not ended."""
        self._pipe.close()
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)


def _started(dealt: int, make: Callable[[int], bytes]) -> _Other | None:
    """A copy of this process that takes pieces and makes them; `None` where the system allows no more."""
    receiving, sending = os.pipe()
    parent = os.getpid()
    # Whoever interrupts finds either process where it knows what to do.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process = os.fork()
        if process == 0:
            os.close(receiving)
            _work(parent, dealt, sending, make)
        return _Other(process, receiving)
    except OSError:
        os.close(receiving)
        return None
    finally:
        os.close(sending)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(parent: int, dealt: int, sending: int, make: Callable[[int], bytes]) -> NoReturn:
    """What another process does: it makes pieces and sends them; the first one reads between its own.

    Whatever goes wrong here goes wrong there again, where it can be told; this process says nothing and cleans up
    nothing that is not its own.
    """
    try:
        _Other.is_this = True
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        _widen(sending)
        with open(sending, "wb") as pipe:
            for number in _taken(dealt):
                if os.getppid() != parent:
                    break
                content = make(number)
                pipe.write(_HEAD.pack(number, len(content)) + content)
                pipe.flush()
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    """Lets a pipe hold some pieces that nobody has read yet, where the system can do so."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # in most builds no other process is started

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, HELD)


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[None]:
    """Does something that mostly waits for the disk while this thread goes on; raises what it raises in the end."""
    failed = list[BaseException]()

    def run() -> None:
        try:
            work()
        except BaseException as fault:  # noqa: BLE001 – it is raised where it is waited for
            failed.append(fault)

    other = threading.Thread(target=run)
    other.start()
    try:
        yield
    finally:
        other.join()
    if failed:
        raise failed[0]
