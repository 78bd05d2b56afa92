"""Reading what was named on the command line; what cannot be read is told and left out."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from .. import feed, files
from .._native import CheckReader, RegisterHandle, RegisterReader
from ..answers import Unread
from ..errors import BadRequest
from ..files import Text, shown
from ..units import unit_table
from .progress import Progress
from .terminal import Terminal, clean
from .words import Words

DASH = "-"
"""In place of a file: the input or, for the report, the output."""


class Reading:
    """Reads paths into a register. `failed` says whether something could not be read, `nothing`
    whether nothing could be."""

    def __init__(self, terminal: Terminal, words: Words, *, lines: bool | None) -> None:
        self.failed = False
        self.skipped: list[files.Skipped] = []
        """What was left out of folders, and why."""
        self._count = 0
        self._terminal = terminal
        self._words = words
        self._lines = lines

    @property
    def nothing(self) -> bool:
        """Whether something could not be read, and nothing else was."""
        return self.failed and not self._count

    def check(
        self, paths: Iterable[str], units: str | None, request: bytes, *, sarif: bool
    ) -> bytes:
        """Checks all of them. Raises `BadRequest` when the options make no sense."""
        reader = feed.check_reader(request)
        self._feed(reader, paths, units)
        for name, why in self.skipped:
            reader.skip(name, why)
        return reader.finish(sarif)

    def register(self, paths: Iterable[str], units: str | None) -> RegisterHandle:
        """Reads all of them into a register."""
        reader = RegisterReader()
        self._feed(reader, paths, units)
        return reader.finish()

    def texts(self, paths: Iterable[str], units: str | None) -> list[tuple[str, bytes]]:
        """All of them by their names."""
        return [(text.name, read) for text, read in self.whole(paths, units)]

    def whole(self, paths: Iterable[str], units: str | None) -> list[tuple[Text, bytes]]:
        """All of them, each with its bytes."""
        read: list[tuple[Text, bytes]] = []
        for text in self._texts(paths, units):
            try:
                with text.open() as stream:
                    read.append((text, stream.read()))
            except OSError as fault:
                self._tell(text.name, fault)
        return read

    def _feed(
        self, reader: CheckReader | RegisterReader, paths: Iterable[str], units: str | None
    ) -> None:
        texts = list(self._texts(paths, units))
        progress = Progress(self._words, _total(texts))
        try:
            for text in texts:
                progress.name = clean(text.name)
                try:
                    feed.feed(reader, text, progress)
                    self._count += 1
                except (OSError, BadRequest) as fault:
                    self._tell(text.name, fault, progress)
        finally:
            progress.close()

    def _texts(self, paths: Iterable[str], units: str | None) -> Iterator[Text]:
        seen: set[str] = set()
        if units is not None:
            yield unit_table(units)
        for path in paths:
            if path == DASH:
                if sys.stdin is None:
                    self._tell(DASH, FileNotFoundError(errno.ENOENT, "", DASH))
                    continue
                yield files.stream(sys.stdin.buffer, DASH, lines=self._lines)
                continue
            try:
                skipped: list[files.Skipped] = []
                found = files.at_path(path, lines=self._lines, skipped=skipped)
            except (OSError, BadRequest, ValueError) as fault:
                self._tell(shown(path), fault)
                continue
            named = None if units is None else shown(units)
            self._left_out([left for left in skipped if left[0] != named])
            if not found:
                what = self._words("empty_folder", path=clean(shown(path)))
                self._terminal.tell(self._words("failed", what=what))
            for text in found:
                if text.path not in seen:
                    seen.add(text.path or "")
                    yield text

    def _left_out(self, skipped: Sequence[files.Skipped]) -> None:
        """Tells what of a folder is not looked at: each once, those of one reason together."""
        self.skipped.extend(skipped)
        for why in dict.fromkeys(why for _, why in skipped):
            names = ", ".join(clean(name) for name, other in skipped if other == why)
            what = self._words("skipped", names=names, why=self._words(f"skipped_{why}"))
            self._terminal.tell(self._words("failed", what=what))

    def _tell(self, path: str, fault: Exception, progress: Progress | None = None) -> None:
        if progress is not None:
            progress.close()
        self.failed = True
        path = clean(path)
        if isinstance(fault, BadRequest) and self._words.has(fault.code):
            what = self._words(fault.code, path=path)
        elif isinstance(fault, OSError) and fault.errno == errno.ENOENT:
            what = self._words("not_found", path=path)
        elif isinstance(fault, OSError) and fault.errno in (errno.EACCES, errno.EPERM):
            what = self._words("not_allowed", path=path)
        else:
            why = (fault.strerror if isinstance(fault, OSError) else None) or fault
            what = self._words("not_read", path=path, why=why)
        self._terminal.tell(self._words("failed", what=what))


def tell_unread(unread: Sequence[Unread], terminal: Terminal, words: Words) -> None:
    """Tells how much of a register could not be read, when it is asked all the same."""
    if unread:
        form = "one_unread" if len(unread) == 1 else "many_unread"
        terminal.tell(words("failed", what=words(form, n=len(unread))))


def _total(texts: Iterable[Text]) -> int | None:
    """How many bytes of records there are to read; None where a text is no file."""
    total = 0
    for text in texts:
        if text.path is None:
            return None
        if text.kind != "units":
            with suppress(OSError):  # told when it is opened
                total += Path(text.path).stat().st_size
    return total


def is_input(out: str, register: str, units: str | None) -> bool:
    """Whether a file to be written is one of those that are read."""
    place = Path(out)
    if not place.exists():
        return False
    inputs = [text.path for text in files.at_path(register)] if Path(register).exists() else []
    named = [Path(path) for path in (*inputs, units) if path is not None and path != DASH]
    return any(path.exists() and place.samefile(path) for path in named)
