"""From texts to the native library, in pieces, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import wire
from ._native import CheckReader, RegisterHandle, RegisterReader
from .errors import BedarfError
from .files import Skipped, Text
from .units import read_all
from .wire import Progress

Counted = Callable[[int], None]
"""Is told how many bytes were read since the last time."""

PIECE = 1 << 20
"""Bytes read at a time."""


class _Refused:
    """What the native part refuses, with its answer, is raised as `BadRequest`."""

    __slots__ = ()

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if not isinstance(fault, ValueError) or isinstance(fault, BedarfError):
            return
        try:
            wire.answer(fault.args[0])
        except BedarfError as told:
            # the bytes of the answer are nothing that went before
            raise told from None


refused = _Refused()
"""Around a call of the native part."""


def check_reader(request: bytes, progress: Progress | None = None) -> CheckReader:
    """A native check with these options. Raises `BadRequest`."""
    with refused:
        return CheckReader(request, progress)


def feed(reader: CheckReader | RegisterReader, text: Text, counted: Counted | None = None) -> None:
    """Reads one text to its end. Raises `OSError`, and what reading objects raises."""
    with text.open() as stream:
        if text.kind == "units":
            reader.table(text.name, read_all(stream))
            return
        if text.kind == "objects":
            reader.begin_lines()
        else:
            reader.begin(text.name, text.kind == "lines")
        try:
            while piece := stream.read(PIECE):
                reader.feed(piece)
                if counted is not None:
                    counted(len(piece))
        finally:
            reader.end()


def check(
    texts: Iterable[Text],
    request: bytes,
    progress: Progress | None,
    sarif: bool,
    skipped: Iterable[Skipped] = (),
) -> bytes:
    """The answer of `check` on all texts, or that of `sarif`; it names what was left out."""
    reader = check_reader(request, progress)
    for name, why in skipped:
        reader.skip(name, why)
    for text in texts:
        feed(reader, text)
    return reader.finish(sarif)


def read(texts: Iterable[Text], skipped: Iterable[Skipped] = ()) -> RegisterHandle:
    """Reads all texts into a register, which knows what was left out."""
    reader = RegisterReader()
    for name, why in skipped:
        reader.skip(name, why)
    for text in texts:
        feed(reader, text)
    return reader.finish()
