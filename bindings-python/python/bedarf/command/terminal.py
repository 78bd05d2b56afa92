"""Writing: UTF-8 whatever the locale, colours only where wanted, no control characters."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import Any, Literal, TextIO

_COLOURS = {"error": "31", "warning": "33", "info": "36", "bold": "1", "dim": "2"}


class Terminal:
    """Standard output and standard error of one run.

    A reader that went away (`bedarf check … | head`) ends the writing, not the run.
    """

    def __init__(self) -> None:
        self._gone = False
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        self.colour("auto")

    def colour(self, wish: Literal["auto", "always", "never"]) -> None:
        """Colours always, never, or where a person is likely to see and to want them."""
        unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        seen = _is_terminal(sys.stdout) and not unwanted
        self._colour = wish == "always" or (wish == "auto" and seen)

    def say(self, line: str = "") -> None:
        """Writes a line of the answer."""
        self._write(line + "\n")

    def raw(self, text: bytes) -> None:
        """Writes an answer as it is, and a line end."""
        self._write(text.decode("utf-8") + "\n")

    def put(self, text: bytes) -> None:
        """Writes a text as it is, and nothing else."""
        self._attempt(lambda stream: (stream.flush(), stream.buffer.write(text)))

    def tell(self, line: str) -> None:
        """Writes a line beside the answer, to standard error."""
        try:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except (AttributeError, OSError):
            return

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour, where colours are wanted."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self._colour else text

    def close(self) -> None:
        """Writes what is left. Raises `OSError` when the answer cannot be written."""
        self._attempt(_flush)

    def _write(self, text: str) -> None:
        self._attempt(lambda stream: stream.write(text))

    def _attempt(self, work: Any) -> None:
        if self._gone:
            return
        if sys.stdout is None:
            raise OSError("standard output is closed")
        try:
            work(sys.stdout)
        except OSError as fault:
            self._give_up()
            if not isinstance(fault, BrokenPipeError):
                raise

    def _give_up(self) -> None:
        """Lets what is still to be written, also at the end of the process, go nowhere."""
        self._gone = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _flush(stream: TextIO) -> None:
    stream.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def clean(text: str) -> str:
    """The text on one line, with control and direction characters made visible.

    What stands in a record can thereby neither move the cursor nor reorder what is read.
    """
    if text.isprintable():
        return text
    return "".join(char if _harmless(char) else _escape(char) for char in text)


def _harmless(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def _escape(char: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    number = ord(char)
    return named.get(char) or (f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}")
