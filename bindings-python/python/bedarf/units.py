"""The unit table: a path, CSV text or rows."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, cast

from .errors import BadRequest
from .files import AnyPath, Reader, Text, file
from .plain import Record, Table, is_table, members, plain, rows

Units: TypeAlias = AnyPath | bytes | bytearray | memoryview | Table | Iterable[Record]
"""A unit table: a path, CSV text as `bytes`, a table of pandas, polars or pyarrow, or rows with the
columns as names."""

LARGEST = 256 << 20
"""Bytes of the longest unit table that is read."""


def unit_table(units: Units) -> Text:
    """The unit table as a text, not yet opened."""
    if isinstance(units, (str, os.PathLike)):
        return file(units, "units")
    if isinstance(units, (bytes, bytearray, memoryview)):
        return _given(bytes(units))
    return _given(_csv(units))


def _given(table: bytes) -> Text:
    return Text("units.csv", "units", lambda: io.BytesIO(table))


def read_all(reader: Reader) -> bytes:
    """All bytes of a unit table. Raises `BadRequest` when there are more than `LARGEST`."""
    text = reader.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise BadRequest("too_long", f"a unit table has at most {LARGEST >> 20} MiB")
    return text


def _csv(given: Table | Iterable[Record]) -> bytes:
    table_rows = rows(given) if is_table(given) else map(members, cast("Iterable[Record]", given))
    listed: list[Mapping[str, Any]] = list(table_rows)
    names = list(dict.fromkeys(name for row in listed for name in row))
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in listed)
    return table.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    """Truth values and days as in JSON; everything else as `csv` writes it (what is missing as
    nothing)."""
    value = plain(value)
    return str(value).lower() if isinstance(value, bool) else value
