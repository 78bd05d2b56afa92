"""How input is told apart, and how it is opened."""

from __future__ import annotations

import errno
import gzip
import io
import os
import sys
import warnings
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from . import objects
from .errors import BadRequest, NotJson, NotJsonWarning
from .plain import Record, Table, is_table, members, rows


class Reader(Protocol):
    """An open binary file: `read(n)` gives at most n bytes, none at the end."""

    def read(self, size: int = -1, /) -> bytes:
        """Reads on."""
        ...


AnyPath: TypeAlias = str | os.PathLike[str]
Source: TypeAlias = (
    AnyPath
    | bytes
    | bytearray
    | memoryview
    | Reader
    | Record
    | Table
    | Iterable[AnyPath]
    | Iterable[Record]
)
"""What can be checked: a `str` or path names a file or folder, `bytes` and open binary files are
text, a mapping, a dataclass or a model of pydantic is a record, a list of these a JSON array, any
other iterable of them JSON Lines, a table of pandas, polars or pyarrow has a record a row; several
paths may be given as an iterable."""

Kind: TypeAlias = Literal["json"] | Literal["lines"] | Literal["objects"] | Literal["units"]

ENDINGS: Mapping[str, Kind] = {
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "units",
}
PACKED = ".gz"
"""The ending of a packed file, behind its own."""
TABLES = ("units.csv", "successors.csv", "services.csv")
"""The units of a register, which unit took the place of a dissolved one, and the services."""
LIST = "GV100AD"
"""How the names of the official list of municipalities begin."""
EXPECTATION = "expected.json"
DOCUMENTS = ("README", "LICENSE", "LICENCE", "CHANGELOG")
"""Beginnings of the names of files that tell about a folder and are no data."""
Skipped: TypeAlias = tuple[str, str]
"""What was not looked at, and why: `folder`, `ending`, `table`, `expectation`, `no_file` or
`hidden`."""
_TOGETHER = 64
"""Entries of a list that are written in one piece."""


@dataclass(frozen=True, slots=True)
class Text:
    """One named text, not yet opened; `path` is None when it does not come from a file."""

    name: str
    kind: Kind
    open: Callable[[], AbstractContextManager[Reader]]
    path: str | None = None


def texts(
    source: Source, *, lines: bool | None = None, skipped: list[Skipped] | None = None
) -> tuple[Iterator[Text], bool]:
    """The texts of a source, and whether they are made from Python objects. What is left out of
    folders is added to `skipped`.

    Raises `OSError` for a path that is not there, `BadRequest` for an unknown ending,
    `TypeError` for what is no source. Opening a text raises `OSError`, reading one made
    from one object `NotJson`.
    """
    if isinstance(source, (str, os.PathLike)):
        return iter(at_path(source, lines=lines, skipped=skipped)), False
    if isinstance(source, (bytes, bytearray, memoryview)):
        return iter([given(bytes(source), lines=lines)]), False
    if hasattr(source, "read"):
        return iter([stream(source, "", lines=lines)]), False
    record = members(source)
    if isinstance(record, Mapping):
        return iter([Text("", "json", lambda: io.BytesIO(objects.to_text(record)))]), True
    if is_table(source):
        source = rows(source)
    strange = hasattr(source, "columns") and not isinstance(source, Sequence)
    if strange or not isinstance(source, Iterable):
        raise TypeError(
            f"{type(source).__name__} is no source: give a path, bytes, a dict, or an iterable "
            "of paths or dicts (from a table: its rows as dicts)"
        )
    entries: Iterator[Any] = iter(source)
    first = list(islice(entries, 1))
    entries = chain(first, entries)
    if first and isinstance(first[0], (str, os.PathLike)):
        found = [at_path(path, lines=lines, skipped=skipped) for path in entries]
        return chain.from_iterable(found), False
    if isinstance(source, (list, tuple)):
        pieces = _listed(source)
        return iter([Text("", "objects", lambda: nullcontext(_Pieces(pieces)))]), True
    pieces = _lines(entries)
    return iter([Text("", "objects", lambda: nullcontext(_Pieces(pieces)))]), True


def given(text: bytes, *, name: str = "", lines: bool | None = None) -> Text:
    """Text handed over directly."""
    return Text(name, "lines" if lines else "json", lambda: io.BytesIO(text))


def stream(source: Any, name: str, *, lines: bool | None = None) -> Text:
    """An open binary file, such as `sys.stdin.buffer`; it stays open."""
    return Text(name, "lines" if lines else "json", lambda: nullcontext(_Binary(source)))


def at_path(
    path: AnyPath, *, lines: bool | None = None, skipped: list[Skipped] | None = None
) -> list[Text]:
    """The texts of a file or a folder, a folder's sorted by name.

    A folder holds `.json`, `.jsonl` and `.ndjson` files and its tables `units.csv`,
    `successors.csv` and `services.csv`, packed with gzip or not, or the official list of
    municipalities (`GV100AD…`); all else is added to `skipped`, but for a README and its like and
    for hidden files of other endings. It may hold none.
    """
    if not os.fspath(path):
        raise BadRequest("no_path", "the path is empty; the current folder is “.”")
    place = Path(path)
    if not place.is_dir():
        kind = _kind(place)
        if kind is None:
            raise _refusal(place, path)
        if place.exists() and not place.is_file():
            raise BadRequest("no_file", f"no regular file: {shown(place)}")
        if lines is not None and kind != "units":
            kind = "lines" if lines else "json"
        return [file(place, kind)]
    found: list[Text] = []
    for entry in sorted(place.iterdir(), key=_order):
        kind, why = _kind(entry), _why_not(entry)
        if entry.name.startswith("."):
            # a hidden file that could be one of data is told of, all others are not
            kind, why = (None, "hidden") if kind is not None and entry.is_file() else (None, None)
        elif entry.name.upper().startswith(DOCUMENTS):
            continue
        if why is None and kind is not None:
            found.append(file(entry, kind))
        elif skipped is not None and why is not None:
            skipped.append((shown(entry), why))
    return found


def _kind(place: Path) -> Kind | None:
    """What a file is by its name."""
    if _is_list(place):
        return "units"
    return ENDINGS.get(_unpacked(place).suffix.lower())


def _is_list(place: Path) -> bool:
    return place.name.upper().startswith(LIST)


def _unpacked(place: Path) -> Path:
    return place.with_suffix("") if place.suffix.lower() == PACKED else place


def _why_not(entry: Path) -> str | None:
    """Why an entry of a folder is left out; None where it is read."""
    if entry.is_dir():
        return "folder"
    kind = _kind(entry)
    if kind is None:
        return "ending"
    if entry.exists() and not entry.is_file():
        return "no_file"
    is_table = _is_list(entry) or _unpacked(entry).name.lower() in TABLES
    if kind == "units" and not is_table:
        return "table"
    return "expectation" if entry.name == EXPECTATION else None


def file(place: AnyPath, kind: Kind) -> Text:
    """A file, opened when it is read; a packed one is unpacked, and named as what it holds."""
    place = Path(place)
    packed = place.suffix.lower() == PACKED
    opener = (lambda: _unpack(place)) if packed else (lambda: place.open("rb"))
    return Text(shown(_unpacked(place)), kind, opener, str(place.absolute()))


@contextmanager
def _unpack(place: Path) -> Iterator[Reader]:
    """A packed file. What is no gzip file, or a broken one, is told as one that cannot be read."""
    with gzip.open(place) as unpacked:
        # a file that breaks off is not read at all: half a record would be a fault that is none
        whole = _Unpacked(unpacked)
        for _ in range(1 << 10):  # as far as a GiB: what is longer is refused or told as it is read
            if not whole.read(1 << 20):
                break
        unpacked.seek(0)
        yield whole


class _Unpacked:
    """A packed file as it is unpacked."""

    def __init__(self, file: Reader) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        try:
            return self._file.read(size)
        except (gzip.BadGzipFile, EOFError, zlib.error) as broken:
            raise OSError(errno.EINVAL, f"gzip: {broken}") from None


def shown(path: AnyPath) -> str:
    """A path as it is written in findings: with `/`, and always valid text."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")


def _refusal(place: Path, path: AnyPath) -> BadRequest:
    """Why a path with no known ending is not read. Raises `OSError` when it is not there."""
    if isinstance(path, str) and path.lstrip()[:1] in ("{", "["):
        return BadRequest("text_as_path", "a str names a file; give JSON text as bytes")
    place.stat()
    return BadRequest("unknown_ending", f"not .json, .jsonl, .ndjson or .csv: {shown(place)}")


def _order(entry: Path) -> bytes:
    return os.fsencode(entry.name)


def _listed(records: Sequence[Any]) -> Iterator[bytes]:
    """The entries of a list, one a line, many at a time: that is cut apart faster than an array."""
    for start in range(0, len(records), _TOGETHER):
        entries = enumerate(records[start : start + _TOGETHER], start)
        yield b"".join([_text(index, record) + b"\n" for index, record in entries])


def _lines(records: Iterator[Any]) -> Iterator[bytes]:
    """JSON Lines, record by record."""
    for index, given in enumerate(records):
        record = members(given)
        if not isinstance(record, Mapping):
            kind = type(given).__name__
            raise TypeError(f"a record must be a mapping, not {kind} (at /{index})")
        yield _text(index, record) + b"\n"


def _text(index: int, record: object) -> bytes:
    """The text of one of several records. One that JSON cannot say costs no other: it is a finding
    at the place where its text ends, and a warning says why. Raises `NotJson` for what is no record
    at all."""
    text, refused = objects.to_text_as_far(record)
    if refused is not None:
        told = NotJson(refused.message, f"/{index}{refused.path}")
        if not refused.path:
            raise told
        warnings.warn(str(told), NotJsonWarning, stacklevel=_callers())
    return text


def _callers() -> int:
    """How far up whoever called this package stands."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals["__name__"].startswith("bedarf."):
        level, frame = level + 1, frame.f_back
    return level


class _Pieces:
    """A text that is written only as it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int = -1, /) -> bytes:
        taken = [self._rest]
        length = len(self._rest)
        while size < 0 or length < size:
            piece = next(self._pieces, b"")
            if not piece:
                break
            taken.append(piece)
            length += len(piece)
        text = b"".join(taken)
        cut = length if size < 0 else size
        self._rest = text[cut:]
        return text[:cut]


class _Binary:
    """Somebody's open file, which must be binary."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        piece = self._file.read(size)
        if not isinstance(piece, bytes):
            raise TypeError("an open file must be binary (mode 'rb', or sys.stdin.buffer)")
        return piece
