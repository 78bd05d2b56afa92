"""A check that is kept, for one record after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import objects, wire
from ._native import Checker as _Checker
from .answers import Report
from .checking import report_of
from .feed import refused
from .plain import Record
from .wire import Day, Lang, Wish, WordLists


class Checker:
    """Checks one record after the other, each by itself; options are read once.

        checker = bedarf.Checker(as_of="2026-11-24")
        checker.check(record).ok

    The options are those of `bedarf.check`. Raises `BadRequest` for one that makes no sense.
    """

    __slots__ = ("_checker", "_clean", "_options")

    def __init__(
        self,
        *,
        as_of: Day | None = None,
        lang: Lang = "de",
        limit: int = 1000,
        severities: Mapping[str, Wish] | None = None,
        words: WordLists | None = None,
        mask: bool = False,
    ) -> None:
        self._options = wire.options(
            as_of=as_of, lang=lang, limit=limit, severities=severities, words=words, mask=mask
        )
        with refused:
            self._checker = _Checker(self._options)
        # an answer of which nothing is found is the same object for all records of its type
        self._clean: dict[bytes, Report] = {}

    def check(self, record: bytes | bytearray | memoryview | Record) -> Report:
        """The report on a record: JSON text, or a mapping or model, whose findings have no `at`.

        Raises `NotJson` for an object that JSON cannot say.
        """
        if isinstance(record, (bytes, bytearray, memoryview)):
            return self._report(self._checker.text(bytes(record)), places=True)
        answer = self._checker.plain(record)
        if answer is None:
            answer = self._checker.text(objects.to_text(record))
        return self._report(answer, places=False)

    def _report(self, answer: bytes, *, places: bool) -> Report:
        if (report := self._clean.get(answer)) is not None:
            return report
        report = report_of(answer, places=places)
        if not report.findings:
            self._clean[answer] = report
        return report

    def __reduce__(self) -> tuple[Any, ...]:
        return (_again, (self._options,))


def _again(options: bytes) -> Checker:
    """A checker with these options; the way back from a pickle."""
    checker = object.__new__(Checker)
    checker._options = options
    checker._checker = _Checker(options)
    checker._clean = {}
    return checker
