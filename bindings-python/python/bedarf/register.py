"""A register: records that were read together and can be asked."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Self, TypeAlias

from . import feed, files, wire
from ._native import RegisterHandle
from .answers import PathAnswer
from .checking import report_of
from .files import AnyPath, Kind, Source, Text
from .report import Report, Wish
from .units import Units, unit_table
from .wire import Day, Lang

_Kept: TypeAlias = tuple[str, Kind, str | bytes]
"""What a pickle carries of a text: its name, its kind, and its path or else its bytes."""


class Register:
    """Records, units and the report on them, as read by `Register.read`. It never changes.

    Pickling keeps what was read from: paths are read again where the register is unpickled (so
    the files must be there, and what has changed in them counts), bytes and objects travel along.
    """

    __slots__ = ("_again", "_as_of", "_handle", "_lang", "_report")

    _again: tuple[Any, ...]
    _as_of: Day | None
    _handle: RegisterHandle
    _lang: Lang
    _report: Report

    def __init__(self) -> None:
        raise TypeError("a register is made by Register.read(...)")

    @classmethod
    def read(
        cls,
        source: Source,
        *,
        as_of: Day | None = None,
        lang: Lang = "de",
        limit: int = 1000,
        severities: Mapping[str, Wish] | None = None,
        mask: bool = False,
        units: Units | None = None,
        lines: bool | None = None,
    ) -> Self:
        """Reads a register: a folder, files, bytes, one record or an iterable of records.

        Options and errors are those of `check`, with the rules of a whole register. A register
        with findings can be asked all the same.
        """
        request = wire.options(
            as_of=as_of,
            lang=lang,
            limit=limit,
            severities=severities,
            mask=mask,
            scope="register",
            lines=lines,
        )
        texts, from_objects = files.texts(source, lines=lines)
        table = [] if units is None else [unit_table(units)]
        kept = [_keep(text) for text in (*table, *texts)]
        return cls._read(kept, request, from_objects, as_of, lang)

    @classmethod
    def _read(
        cls,
        kept: Iterable[_Kept],
        request: bytes,
        from_objects: bool,
        as_of: Day | None,
        lang: Lang,
    ) -> Self:
        """Reads what was kept; the way back from a pickle too."""
        handle = feed.read(map(_text, kept), request)
        self = object.__new__(cls)
        self._again = (kept, request, from_objects, as_of, lang)
        self._as_of = as_of
        self._lang = lang
        self._handle = handle
        self._report = report_of(handle, places=not from_objects)
        return self

    @property
    def report(self) -> Report:
        """What was found while reading."""
        return self._report

    def sarif(self) -> str:
        """The report as SARIF 2.1.0 (JSON text), for code hosts, review tools and editors."""
        return self._handle.sarif().decode()

    def paths(
        self,
        *,
        unit: str | None = None,
        organisation: str | None = None,
        service: str | None = None,
        as_of: Day | None = None,
        lang: Lang | None = None,
    ) -> PathAnswer:
        """The ways by which a unit may order services on a day, or why there is none.

        Give either `unit` (ARS or AGS) or `organisation` (its id); `service` (Leistungsschlüssel
        or OZG id) limits the answer to offerings with it. `as_of` and `lang` are those of
        `Register.read` when not given. Raises `BadRequest`
        for what is no key or no day; of a unit that is not known the answer says so.
        """
        answer = self._call(
            "paths",
            unit=unit,
            organisation=organisation,
            service=service,
            as_of=self._as_of if as_of is None else as_of,
            lang=self._lang if lang is None else lang,
        )
        return PathAnswer.of(wire.answer(answer))

    def report_html(self, *, as_of: Day | None = None, lang: Lang | None = None) -> str:
        """The report for readers: one HTML page that needs nothing from elsewhere.

        `as_of` and `lang` are those of `Register.read` when not given. Raises `BadRequest` without
        a day.
        """
        answer = self._call(
            "report",
            as_of=self._as_of if as_of is None else as_of,
            lang=self._lang if lang is None else lang,
        )
        page: str = wire.answer(answer)["html"]
        return page

    def write_report(
        self, path: AnyPath, *, as_of: Day | None = None, lang: Lang | None = None
    ) -> None:
        """Writes the page of `report_html` to a file. Raises `OSError` where that cannot be."""
        page = self.report_html(as_of=as_of, lang=lang)
        Path(path).write_text(page, encoding="utf-8", newline="\n")

    def _call(self, name: str, **members: object) -> bytes:
        return self._handle.call(name, wire.request(**members))

    def __len__(self) -> int:
        """How many records were read."""
        return self._report.records

    def __bool__(self) -> bool:
        """A register is true, also an empty one."""
        return True

    def __repr__(self) -> str:
        return f"<Register of {len(self)} records, {self._report.error_count} errors>"

    def _repr_html_(self) -> str:
        """The report on it as a table, for notebooks."""
        return self._report._repr_html_()

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self)._read, self._again)


def _keep(text: Text) -> _Kept:
    if text.path is not None:
        return text.name, text.kind, text.path
    with text.open() as reader:
        return text.name, text.kind, reader.read()


def _text(kept: _Kept) -> Text:
    name, kind, content = kept
    if isinstance(content, str):
        return replace(files.file(content, kind), name=name)
    return Text(name, kind, lambda: io.BytesIO(content))
