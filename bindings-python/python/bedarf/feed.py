"""From texts to the native library, in pieces, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import wire
from ._native import RegisterHandle, RegisterReader
from .errors import BedarfError
from .files import Text
from .units import read_all

Progress = Callable[[int], None]
"""Is told how many bytes were read since the last time."""

PIECE = 1 << 20
"""Bytes read at a time."""


def begin(request: bytes) -> RegisterReader:
    """A native reader for these options. Raises `BadRequest`."""
    try:
        return RegisterReader(request)
    except ValueError as refused:
        if not isinstance(refused, BedarfError):
            wire.answer(refused.args[0])
        raise


def feed(reader: RegisterReader, text: Text, progress: Progress | None = None) -> None:
    """Reads one text to its end. Raises `OSError`, and what reading objects raises."""
    with text.open() as stream:
        if text.kind == "units":
            reader.table(text.name, read_all(stream))
            return
        reader.begin(text.name, text.kind == "lines")
        try:
            while piece := stream.read(PIECE):
                reader.feed(piece)
                if progress is not None:
                    progress(len(piece))
        finally:
            reader.end()


def read(texts: Iterable[Text], request: bytes) -> RegisterHandle:
    """Reads all texts."""
    reader = begin(request)
    for text in texts:
        feed(reader, text)
    return reader.finish()
