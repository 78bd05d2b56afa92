"""Findings and records as tables. Nothing is imported before it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .errors import BedarfError
from .values import Json, thaw

if TYPE_CHECKING:
    from types import ModuleType

    import pandas as _pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars as _polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from .answers import Finding

Kind: TypeAlias = (
    Literal["text"]
    | Literal["words"]
    | Literal["integer"]
    | Literal["boolean"]
    | Literal["date"]
    | Literal["json"]
)
"""What stands in a column: text, text in one language, whole numbers, yes or no, days, JSON."""

Columns: TypeAlias = Mapping[str, Sequence[Any]]
Kinds: TypeAlias = Mapping[str, Kind]

FINDING: dict[str, Kind] = {
    "code": "text",
    "name": "text",
    "case": "text",
    "severity": "text",
    "source": "text",
    "index": "integer",
    "record": "text",
    "path": "text",
    "line": "integer",
    "column": "integer",
    "column_utf16": "integer",
    "message": "text",
    "help": "text",
    "params": "json",
    "fix": "json",
}
"""The columns of findings."""


class MissingExtra(BedarfError, ImportError):
    """A table library is not installed; the message names the extra that brings it."""


def findings(report: Iterable[Finding]) -> dict[str, list[Any]]:
    """One list per name in `FINDING`, all of the length of the report."""
    rows = [_row(finding) for finding in report]
    return {name: [row[place] for row in rows] for place, name in enumerate(FINDING)}


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
        text(thaw(finding.params)),
        text([step.to_dict() for step in finding.fix]),
    )


def text(value: Json) -> str:
    """Compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def to_polars(columns: Columns, kinds: Kinds) -> _polars.DataFrame:
    """Whole numbers as Int64, yes or no as Boolean, days as Date, the rest as String, also when
    there is no row."""
    library: Any = _library("polars")
    typed = {"integer": library.Int64, "boolean": library.Boolean, "date": library.Date}
    schema = {name: typed.get(kind, library.String) for name, kind in kinds.items()}
    table: _polars.DataFrame = library.DataFrame(columns, schema=schema)
    return table


def to_arrow(columns: Columns, kinds: Kinds) -> _pyarrow.Table:
    """Whole numbers as int64, yes or no as bool, days as date32, the rest as string, also when
    there is no row."""
    library: Any = _library("pyarrow", extra="arrow")
    typed = {"integer": library.int64(), "boolean": library.bool_(), "date": library.date32()}
    schema = [(name, typed.get(kind, library.string())) for name, kind in kinds.items()]
    table: _pyarrow.Table = library.table(columns, schema=library.schema(schema))
    return table


def to_pandas(columns: Columns, kinds: Kinds) -> _pandas.DataFrame:
    """Whole numbers as the nullable Int64, yes or no as boolean, days as datetime64[s], the rest as
    string, also when there is no row."""
    library: Any = _library("pandas")
    typed = {"integer": "Int64", "boolean": "boolean", "date": "datetime64[s]"}
    types = {name: typed.get(kind, "string") for name, kind in kinds.items()}
    table: _pandas.DataFrame = library.DataFrame(columns, dtype=object).astype(types)
    return table


def _library(name: str, *, extra: str | None = None) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as missing:
        raise MissingExtra(
            f"{name} is not installed; the extra brings it: pip install 'bedarf[{extra or name}]'"
        ) from missing
