"""What stands in JSON for values that are not plain: days, numbers of numpy and pandas, models,
tables. None of those packages is imported."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Protocol, TypeAlias


class Model(Protocol):
    """A record of pydantic."""

    @property
    def model_dump(self) -> Callable[..., dict[str, Any]]:
        """Its members as a dict."""
        ...


class DataClass(Protocol):
    """A record made with `dataclasses`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class Table(Protocol):
    """A table of pandas, polars or pyarrow: a record, or a unit, a row."""

    @property
    def columns(self) -> Any:
        """Its columns."""
        ...


Record: TypeAlias = Mapping[str, Any] | Model | DataClass


def is_nothing(value: object) -> bool:
    """Whether a value stands for one that is missing: None, NaN, `pandas.NA`, `NaT`."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    return isinstance(value, float) and math.isnan(value)


def plain(value: Any) -> Any:
    """The value as text, number, bool, None, list or dict; itself where there is no such value.

    What is missing is None, so that it is told at its place. A day is text, with its time where
    that is not midnight: then it is no day, and told as well.
    """
    if is_nothing(value):
        return None
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        # what is counted is a number, an amount is text
        return int(value) if exponent == 0 else str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    if type(value).__module__.partition(".")[0] == "numpy" and hasattr(value, "tolist"):
        return _of_numpy(value)
    return members(value)


def _of_numpy(value: Any) -> Any:
    """Numbers, texts and arrays as Python has them; a moment as a day where it is one."""
    if type(value).__name__ != "datetime64":
        return value.tolist()
    day = value.astype("datetime64[D]")
    return day.tolist() if day == value or day != day else str(value)


def members(record: Any) -> Any:
    """A record of another package as a dict, without the members that it leaves empty."""
    if isinstance(record, type):
        return record
    if hasattr(record, "model_dump"):
        return record.model_dump(mode="json", by_alias=True, exclude_none=True)
    if dataclasses.is_dataclass(record):
        fields = ((field.name, getattr(record, field.name)) for field in dataclasses.fields(record))
        return {name: value for name, value in fields if value is not None}
    return record


def is_table(value: object) -> bool:
    """Whether it is a table whose rows can be had."""
    return hasattr(value, "columns") and _how(value) is not None


def rows(table: Any) -> Iterator[dict[str, Any]]:
    """The rows of a table, without their empty cells; whole numbers that a column with empty cells
    made fractions of are whole again."""
    how = _how(table)
    assert how is not None
    for row in how():
        yield {name: _cell(value) for name, value in row.items() if not is_nothing(value)}


def _how(table: Any) -> Callable[[], Any] | None:
    if hasattr(table, "iter_rows"):  # polars
        return lambda: table.iter_rows(named=True)
    if hasattr(table, "to_pylist"):  # pyarrow
        return lambda: table.to_pylist()
    if hasattr(table, "to_dict"):  # pandas
        return lambda: table.to_dict("records")
    return None


def _cell(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
