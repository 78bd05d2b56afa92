"""What answers are for people and their tables: what of their classes is written by hand."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    import pandas as _pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars as _polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from .answers import (
        AffectedAnswer,
        Finding,
        Page,
        PathAnswer,
        Report,
        UnitTables,
        UsesAnswer,
    )
    from .files import AnyPath
    from .values import Json


class AnswerView:
    """What every answer can do."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        raise NotImplementedError

    def to_json(self) -> str:
        """Compact JSON text, as every binding of the library gives it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))


class ReportView(AnswerView, Sequence["Finding"]):
    """A report is a sequence of its findings, so an empty one is false: ask `ok` whether there
    was no error."""

    __slots__ = ()

    @property
    def errors(self: Report) -> tuple[Finding, ...]:  # type: ignore[misc]
        """The findings that are errors."""
        return self._with("error")

    @property
    def warnings(self: Report) -> tuple[Finding, ...]:  # type: ignore[misc]
        """The findings that are warnings."""
        return self._with("warning")

    @property
    def infos(self: Report) -> tuple[Finding, ...]:  # type: ignore[misc]
        """The findings that only inform."""
        return self._with("info")

    def _with(self: Report, severity: str) -> tuple[Finding, ...]:  # type: ignore[misc]
        return tuple(finding for finding in self.findings if finding.severity == severity)

    def __len__(self: Report) -> int:  # type: ignore[misc]
        return len(self.findings)

    def __iter__(self: Report) -> Iterator[Finding]:  # type: ignore[misc]
        return iter(self.findings)

    @overload
    def __getitem__(self: Report, index: int) -> Finding: ...  # type: ignore[misc]
    @overload
    def __getitem__(self: Report, index: slice) -> tuple[Finding, ...]: ...  # type: ignore[misc]
    def __getitem__(self: Report, index: int | slice) -> Finding | tuple[Finding, ...]:  # type: ignore[misc]
        return self.findings[index]

    def columns(self: Report) -> dict[str, list[Any]]:  # type: ignore[misc]
        """The findings as columns of equal length, for any table library.

        `params` and `fix` are JSON text; everything else is text, an integer or None.
        """
        from .tables import findings

        return findings(self)

    def to_polars(self: Report) -> _polars.DataFrame:  # type: ignore[misc]
        """The findings as a polars table; needs the extra `bedarf[polars]`."""
        from .tables import FINDING, findings, to_polars

        return to_polars(findings(self), FINDING)

    def to_arrow(self: Report) -> _pyarrow.Table:  # type: ignore[misc]
        """The findings as an Arrow table; needs the extra `bedarf[arrow]`."""
        from .tables import FINDING, findings, to_arrow

        return to_arrow(findings(self), FINDING)

    def to_pandas(self: Report) -> _pandas.DataFrame:  # type: ignore[misc]
        """The findings as a pandas table; needs the extra `bedarf[pandas]`."""
        from .tables import FINDING, findings, to_pandas

        return to_pandas(findings(self), FINDING)

    def _repr_html_(self: Report) -> str:  # type: ignore[misc]
        """The findings as a table, for notebooks."""
        from .notebook import report_tables

        return report_tables(self)


class LeftOutView(AnswerView):
    """True where some rule was not asked."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return self != type(self)(0, 0, 0)  # type: ignore[call-arg]


class PathAnswerView(AnswerView):
    """The paths to a unit, for notebooks."""

    __slots__ = ()

    def _repr_html_(self: PathAnswer) -> str:  # type: ignore[misc]
        """The paths and reasons as tables, for notebooks."""
        from .notebook import answer_tables

        return answer_tables(self)


class AffectedAnswerView(AnswerView):
    """Whom a condition concerns, for notebooks."""

    __slots__ = ()

    def _repr_html_(self: AffectedAnswer) -> str:  # type: ignore[misc]
        """The counts as a table, for notebooks."""
        from .notebook import affected_table

        return affected_table(self)


class UsesAnswerView(AnswerView):
    """Who uses what, for notebooks."""

    __slots__ = ()

    def _repr_html_(self: UsesAnswer) -> str:  # type: ignore[misc]
        """The uses as a table, for notebooks."""
        from .notebook import uses_table

        return uses_table(self)


class PageView(AnswerView):
    """A page that a notebook shows and that can be written to a file."""

    __slots__ = ()

    def _repr_html_(self: Page) -> str:  # type: ignore[misc]
        """The page, for notebooks."""
        return self.html

    def write(self: Page, path: AnyPath) -> None:  # type: ignore[misc]
        """Writes the page to a file: beside it first, then in its place, so that never half a page
        stands there. Raises `OSError` where that cannot be."""
        _write(Path(path), self.html)


class UnitTablesView(AnswerView):
    """Tables that can be written to a folder."""

    __slots__ = ()

    def write(self: UnitTables, folder: AnyPath) -> None:  # type: ignore[misc]
        """Writes `units.csv` and `successors.csv` into a folder, which is made where there is
        none. Raises `OSError` where that cannot be."""
        place = Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        _write(place / "units.csv", self.units)
        _write(place / "successors.csv", self.successors)


def _write(place: Path, text: str) -> None:
    """Writes a file beside its place first, so that never half of it stands there."""
    if place.exists() and not place.is_file():
        # a pipe or a device takes it as it is
        place.write_text(text, encoding="utf-8", newline="\n")
        return
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
