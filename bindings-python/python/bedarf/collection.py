"""Collections of records, as a register gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from . import tables

if TYPE_CHECKING:
    import pandas as _pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars as _polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from .tables import Kind
    from .wire import Lang

R_co = TypeVar("R_co", bound=Mapping[str, Any], covariant=True)


class Records(Sequence[R_co], Generic[R_co]):
    """Records of one type, in the order read: a sequence of dictionaries, and a flat table.

    What is taken out is a copy: the register does not change with it.
    """

    __slots__ = ("_kinds", "_lang", "_texts")

    def __init__(self, texts: Sequence[bytes], kinds: Mapping[str, Kind], lang: Lang) -> None:
        self._texts = tuple(texts)
        self._kinds = kinds
        self._lang = lang

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[R_co]:
        return map(json.loads, self._texts)

    @overload
    def __getitem__(self, index: int) -> R_co: ...
    @overload
    def __getitem__(self, index: slice) -> Records[R_co]: ...
    def __getitem__(self, index: int | slice) -> R_co | Records[R_co]:
        if isinstance(index, slice):
            return Records(self._texts[index], self._kinds, self._lang)
        record: R_co = json.loads(self._texts[index])
        return record

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Records):
            return self._kinds == other._kinds and list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Records: {len(self)}>"

    def columns(self, *, lang: Lang | None = None) -> dict[str, list[Any]]:
        """The records as columns of equal length, for any table library.

        Objects are laid out flat (`contact.name`), texts are in one language: `lang`, otherwise
        that of `Register.read`, and German where a text has no other. Days are `datetime.date`;
        lists and conditions are JSON text. What a record does not say is None.
        """
        lang = lang or self._lang
        cells = [(name.split("."), kind) for name, kind in self._kinds.items()]
        columns: dict[str, list[Any]] = {name: [] for name in self._kinds}
        for record in self:
            for column, (way, kind) in zip(columns.values(), cells, strict=True):
                column.append(_cell(record, way, kind, lang))
        return columns

    def to_polars(self, *, lang: Lang | None = None) -> _polars.DataFrame:
        """The columns as a polars table; needs the extra `bedarf[polars]`."""
        return tables.to_polars(self.columns(lang=lang), self._kinds)

    def to_arrow(self, *, lang: Lang | None = None) -> _pyarrow.Table:
        """The columns as an Arrow table; needs the extra `bedarf[arrow]`."""
        return tables.to_arrow(self.columns(lang=lang), self._kinds)

    def to_pandas(self, *, lang: Lang | None = None) -> _pandas.DataFrame:
        """The columns as a pandas table; needs the extra `bedarf[pandas]`."""
        return tables.to_pandas(self.columns(lang=lang), self._kinds)

    def _repr_html_(self) -> str:
        """The records as a table, for notebooks."""
        from .notebook import record_table

        return record_table(self, self._lang)


def _cell(record: Mapping[str, Any], way: Sequence[str], kind: Kind, lang: Lang) -> Any:
    """What stands at the end of a way of names, as its column has it."""
    value: Any = record
    for name in way:
        value = value.get(name)
        if value is None:
            return None
    match kind:
        case "date":
            # Python knows no year 0
            return None if value.startswith("0000") else date.fromisoformat(value)
        case "integer":
            return int(value)  # a text may say 3.0
        case "words":
            return value.get(lang, value["de"])
        case "json":
            return tables.text(value)
        case _:
            return value
