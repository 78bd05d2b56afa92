"""Findings as tables. Nothing is imported before it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import BedarfError
from .values import Json, thaw

if TYPE_CHECKING:
    from types import ModuleType

    import pandas as _pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars as _polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from .answers import Finding

INTEGERS = frozenset({"index", "line", "column", "column_utf16"})
NAMES = (
    "code",
    "name",
    "case",
    "severity",
    "source",
    "index",
    "record",
    "path",
    "line",
    "column",
    "column_utf16",
    "message",
    "help",
    "params",
    "fix",
)


class MissingExtra(BedarfError, ImportError):
    """A table library is not installed; the message names the extra that brings it."""


def columns(report: Iterable[Finding]) -> dict[str, list[Any]]:
    """One list per name in `NAMES`, all of the length of the report."""
    rows = [_row(finding) for finding in report]
    return {name: [row[place] for row in rows] for place, name in enumerate(NAMES)}


def _row(finding: Finding) -> tuple[Any, ...]:
    at = finding.at
    return (
        finding.code,
        finding.name,
        finding.case,
        finding.severity,
        finding.source,
        finding.index,
        finding.record,
        finding.path,
        None if at is None else at.line,
        None if at is None else at.column,
        None if at is None else at.column_utf16,
        finding.message,
        finding.help,
        _text(thaw(finding.params)),
        _text([step.to_dict() for step in finding.fix]),
    )


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def to_polars(report: Iterable[Finding]) -> _polars.DataFrame:
    """Integers as Int64, the rest as String, also when there is no finding."""
    library: Any = _library("polars")
    kinds = {name: library.Int64 if name in INTEGERS else library.String for name in NAMES}
    table: _polars.DataFrame = library.DataFrame(columns(report), schema=kinds)
    return table


def to_arrow(report: Iterable[Finding]) -> _pyarrow.Table:
    """Integers as int64, the rest as string, also when there is no finding."""
    library: Any = _library("pyarrow", extra="arrow")
    integer, string = library.int64(), library.string()
    kinds = library.schema([(name, integer if name in INTEGERS else string) for name in NAMES])
    table: _pyarrow.Table = library.table(columns(report), schema=kinds)
    return table


def to_pandas(report: Iterable[Finding]) -> _pandas.DataFrame:
    """Integers as the nullable Int64, the rest as string, also when there is no finding."""
    library: Any = _library("pandas")
    kinds = {name: "Int64" if name in INTEGERS else "string" for name in NAMES}
    table: _pandas.DataFrame = library.DataFrame(columns(report), dtype=object).astype(kinds)
    return table


def _library(name: str, *, extra: str | None = None) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as missing:
        raise MissingExtra(
            f"{name} is not installed; the extra brings it: pip install 'bedarf[{extra or name}]'"
        ) from missing
