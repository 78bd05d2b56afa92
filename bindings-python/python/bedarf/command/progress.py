"""A bar on the terminal that tells how far the reading is, once it takes longer than a second."""

from __future__ import annotations

import shutil
import sys
import time

from .words import Words

PATIENCE = 1.0
"""Seconds before the bar appears, and a tenth of it between two changes of it."""

WIDTH = 24
"""Signs of the whole bar."""


class Progress:
    """Counts bytes; writes only to a standard error that is a terminal.

    `total` is how many bytes there are; where that is not known there is no bar, only a count.
    """

    def __init__(self, words: Words, total: int | None = None) -> None:
        self._words = words
        self._total = total
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
            # a line that wraps could not be taken away again
            room = shutil.get_terminal_size().columns - 1
            sys.stderr.write(f"\r\x1b[K{self._line()[:room]}")
            sys.stderr.flush()

    def close(self) -> None:
        """Takes the bar away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _line(self) -> str:
        if not self._total:
            return self._words("progress", n=self._read >> 20, path=self.name)
        share = min(self._read / self._total, 1.0)
        bar = ("#" * round(share * WIDTH)).ljust(WIDTH, ".")
        return f"[{bar}] {share:4.0%}  {self.name}"
