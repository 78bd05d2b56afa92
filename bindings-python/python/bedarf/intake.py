"""From texts to the native library, in pieces, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import wire
from ._native import Held, Intake
from .errors import BedarfError
from .files import Text
from .units import whole

Progress = Callable[[int], None]
"""Is told how many bytes were read since the last time."""

PIECE = 1 << 20
"""Bytes read at a time."""


def begin(request: bytes) -> Intake:
    """A native intake for these options. Raises `BadRequest`."""
    try:
        return Intake(request)
    except ValueError as refused:
        if not isinstance(refused, BedarfError):
            wire.answer(refused.args[0])
        raise


def feed(intake: Intake, text: Text, progress: Progress | None = None) -> None:
    """Reads one text to its end. Raises `OSError`, and what reading objects raises."""
    with text.open() as reader:
        if text.kind == "units":
            intake.table(text.name, whole(reader))
            return
        intake.begin(text.name, text.kind == "lines")
        try:
            while piece := reader.read(PIECE):
                intake.feed(piece)
                if progress is not None:
                    progress(len(piece))
        finally:
            intake.end()


def read(texts: Iterable[Text], request: bytes) -> Held:
    """Reads all texts."""
    intake = begin(request)
    for text in texts:
        feed(intake, text)
    return intake.finish()
