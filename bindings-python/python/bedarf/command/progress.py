"""A line on the terminal that tells how far the reading is, once it takes longer than a second."""

from __future__ import annotations

import sys
import time

from .words import Words

PATIENCE = 1.0
"""Seconds before the line appears, and a tenth of it between two changes of it."""


class Progress:
    """Counts bytes; writes only to a standard error that is a terminal."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._shown = False
        self._wanted = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + PATIENCE
        self._read = 0
        self.name = ""

    def __call__(self, count: int) -> None:
        """More bytes were read."""
        self._read += count
        if self._wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + PATIENCE / 10
            self._shown = True
            line = self._words("progress", path=self.name, n=self._read >> 20)
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()

    def close(self) -> None:
        """Takes the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
