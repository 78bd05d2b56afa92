"""The answer of `check`: a report and its findings, as frozen values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from .parts import said
from .values import Frozen, FrozenMap, Json, freeze, thaw

if TYPE_CHECKING:
    import pandas as _pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars as _polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]

Severity: TypeAlias = Literal["error"] | Literal["warning"] | Literal["info"]

Wish: TypeAlias = Severity | Literal["off"]
"""What a caller may make of a severity: a lower one, or none at all."""

NOTHING: FrozenMap[Frozen] = FrozenMap()
"""No parameters."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the text: line and column count from 1; `column` in Unicode scalar values,
    `column_utf16` in UTF-16 units, as editors and browsers count."""

    line: int
    column: int
    column_utf16: int

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return {"line": self.line, "column": self.column, "column_utf16": self.column_utf16}


@dataclass(frozen=True, slots=True)
class Patch:
    """One step of a fix, as in JSON Patch (RFC 6902); `path` is relative to the record."""

    op: Literal["add", "remove", "replace", "move"]
    path: str
    value: Frozen = None
    from_: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Patch:
        """Reads one step from its JSON form."""
        return cls(data["op"], data["path"], freeze(data.get("value")), data.get("from"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        data: dict[str, Json] = {"op": self.op}
        if self.from_ is not None:
            data["from"] = self.from_
        data["path"] = self.path
        if self.op in ("add", "replace"):
            data["value"] = thaw(self.value)
        return data


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in a record: a stable code, its place, and what to do about it.

    `case` names which of the cases of the code it is (`NEED-014`, `no-reason`), as stable.
    `path` is the JSON Pointer relative to the record, also of a member that is missing;
    `source` and `index` say which text and which record in it (from 0); `record` is its id.
    `message` and `help` are in the language asked for; `related` are other places, as pointers of
    this record or `id#pointer`. What does not apply is None or empty.
    """

    code: str
    name: str
    case: str
    severity: Severity
    message: str
    help: str = ""
    path: str = ""
    source: str | None = None
    index: int | None = None
    record: str | None = None
    at: Place | None = None
    params: FrozenMap[Frozen] = NOTHING
    fix: tuple[Patch, ...] = ()
    related: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: dict[str, Any]) -> Finding:
        """Reads a finding from its JSON form."""
        at = data.get("at")
        return cls(
            code=data["code"],
            name=data["name"],
            case=data["case"],
            severity=data["severity"],
            message=data["message"],
            help=data.get("help", ""),
            path=data.get("path", ""),
            source=data.get("source"),
            index=data.get("index"),
            record=data.get("record"),
            at=None if at is None else Place(**at),
            params=FrozenMap({k: freeze(v) for k, v in data.get("params", {}).items()}),
            fix=tuple(Patch.of(step) for step in data.get("fix", ())),
            related=tuple(data.get("related", ())),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form, members in the order of the interface; what is absent is left out."""
        at = self.at
        members: dict[str, Json] = {
            "code": self.code,
            "name": self.name,
            "case": self.case,
            "severity": self.severity,
            "source": self.source,
            "index": self.index,
            "record": self.record,
            "path": self.path,
            "at": None if at is None else at.to_dict(),
            "params": thaw(self.params) or None,
            "message": self.message,
            "help": self.help or None,
            "fix": [step.to_dict() for step in self.fix] or None,
            "related": list(self.related) or None,
        }
        return said(members)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many rules were not asked: without a day, without any unit, of one record alone."""

    no_as_of: int = 0
    no_units: int = 0
    one_record: int = 0

    def __bool__(self) -> bool:
        return self != LeftOut()

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return {
            "no_as_of": self.no_as_of,
            "no_units": self.no_units,
            "one_record": self.one_record,
        }


@dataclass(frozen=True, slots=True)
class Report(Sequence[Finding]):
    """All that was found, in a fixed order: source, record, position, code, path.

    The totals are exact; of each code at most `limit` findings are kept, and `truncated` says
    whether others were counted only. `left_out` counts the rules that could not be asked: what
    was not looked at is not fine. A report is a sequence of its findings, so an empty one is false:
    ask `ok` whether there was no error.
    """

    ok: bool
    records: int
    error_count: int
    warning_count: int
    info_count: int
    by_code: FrozenMap[int]
    truncated: bool
    left_out: LeftOut
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, data: dict[str, Any]) -> Report:
        """Reads a report from its JSON form."""
        return cls(
            ok=data["ok"],
            records=data["records"],
            error_count=data["errors"],
            warning_count=data["warnings"],
            info_count=data["infos"],
            by_code=FrozenMap(data["by_code"]),
            truncated=data["truncated"],
            left_out=LeftOut(**data["left_out"]),
            findings=tuple(Finding.of(entry) for entry in data["findings"]),
        )

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return self._with("error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are warnings."""
        return self._with("warning")

    @property
    def infos(self) -> tuple[Finding, ...]:
        """The findings that only inform."""
        return self._with("info")

    def _with(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == severity)

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self.findings[index]

    def to_dict(self) -> dict[str, Json]:
        """The JSON form, members in the order of the interface."""
        return {
            "ok": self.ok,
            "records": self.records,
            "errors": self.error_count,
            "warnings": self.warning_count,
            "infos": self.info_count,
            "by_code": dict(self.by_code),
            "truncated": self.truncated,
            "left_out": self.left_out.to_dict(),
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def to_json(self) -> str:
        """Compact JSON text, as every binding of the library gives it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def columns(self) -> dict[str, list[Any]]:
        """The findings as columns of equal length, for any table library.

        `params` and `fix` are JSON text; everything else is text, an integer or None.
        """
        from .tables import columns

        return columns(self)

    def to_polars(self) -> _polars.DataFrame:
        """The findings as a polars table; needs the extra `bedarf[polars]`."""
        from .tables import to_polars

        return to_polars(self)

    def to_arrow(self) -> _pyarrow.Table:
        """The findings as an Arrow table; needs the extra `bedarf[arrow]`."""
        from .tables import to_arrow

        return to_arrow(self)

    def to_pandas(self) -> _pandas.DataFrame:
        """The findings as a pandas table; needs the extra `bedarf[pandas]`."""
        from .tables import to_pandas

        return to_pandas(self)

    def _repr_html_(self) -> str:
        """The findings as a table, for notebooks."""
        from .notebook import report_tables

        return report_tables(self)
