"""A register: records that were read together and can be asked."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from . import feed, files, wire
from ._native import RegisterHandle
from .answers import DiffAnswer, Report, Skipped, Unread
from .built import CLASSES
from .calls import RegisterCalls
from .checking import report_of
from .collection import Records
from .feed import refused
from .files import AnyPath, Kind, Source, Text
from .record_types import COLUMNS, RegisterRecords
from .units import Units, unit_table
from .wire import Day, Lang, Progress, Scope, Wish, WordLists

if TYPE_CHECKING:
    # a class for each part of a record: no program needs them to run
    from .records import Channel, Record

_Kept: TypeAlias = tuple[str, Kind, str | bytes]
"""What a pickle carries of a text: its name, its kind, and its path or else its bytes."""


class Register(RegisterCalls, RegisterRecords):
    """Records and units, as read by `Register.read`. It never changes; reading judges nothing.

    It is a collection of its records, which are dictionaries as they were written: iteration gives
    them in the order read, `in` takes an id, and `register["BED-2026-0042"]` is the version that is
    valid on `as_of` (otherwise the newest), `register["PRO-1@2"]` that version. `register.needs`
    and the others are those of a type, and tables. What could not be read is in `unread` alone;
    channels that the library ships are in `shipped_channels`.

    Pickling keeps what was read from: paths are read again where the register is unpickled (so
    the files must be there, and what has changed in them counts), bytes and objects travel along.
    """

    __slots__ = ("_again", "_as_of", "_handle", "_lang", "_places")

    _again: tuple[Any, ...]
    _as_of: Day | None
    _handle: RegisterHandle
    _lang: Lang
    _places: bool

    def __init__(self) -> None:
        raise TypeError("a register is made by Register.read(...)")

    @classmethod
    def read(
        cls,
        source: Source,
        *,
        as_of: Day | None = None,
        lang: Lang = "de",
        units: Units | None = None,
        lines: bool | None = None,
    ) -> Self:
        """Reads a register: a folder, files, bytes, one record or an iterable of records.

        `source`, `units` and `lines` are those of `bedarf.check`. `as_of` and `lang` hold for all
        that the register is asked, unless the question says another. What cannot be read counts in
        no answer and stands in each (`unread`); `check` says what is wrong with it, and what of a
        folder was left out (`Report.skipped`).

        Raises `OSError` for a path that cannot be read, `BadRequest` for an unknown file ending,
        `NotJson` for an object that JSON cannot say.
        """
        skipped: list[files.Skipped] = []
        texts, from_objects = files.texts(source, lines=lines, skipped=skipped)
        table = [] if units is None else [unit_table(units)]
        kept = [_keep(text) for text in (*table, *texts)]
        return cls._read(kept, skipped, from_objects, as_of, lang)

    @classmethod
    def _read(
        cls,
        kept: Iterable[_Kept],
        skipped: Sequence[files.Skipped],
        from_objects: bool,
        as_of: Day | None,
        lang: Lang,
    ) -> Self:
        """Reads what was kept; the way back from a pickle too."""
        handle = feed.read(map(_text, kept), skipped)
        self = object.__new__(cls)
        self._again = (kept, skipped, from_objects, as_of, lang)
        self._as_of = as_of
        self._lang = lang
        self._handle = handle
        self._places = not from_objects
        return self

    def check(
        self,
        incoming: Source | None = None,
        *,
        as_of: Day | None = None,
        lang: Lang | None = None,
        limit: int = 1000,
        severities: Mapping[str, Wish] | None = None,
        words: WordLists | None = None,
        mask: bool = False,
        scope: Scope = "register",
        lines: bool | None = None,
        progress: Progress | None = None,
    ) -> Report:
        """Checks the register, or incoming records among those of the register.

        `incoming` is a source as of `bedarf.check`. Its records are checked as if they were in the
        register, each in the place of the one with the same id and version; the report is on them
        alone, and the register stays as it is. The options are those of `bedarf.check`.
        """
        answer, places, left_out = self._checked(
            "check", incoming, as_of, lang, limit, severities, words, mask, scope, lines, progress
        )
        report = report_of(answer, places=places)
        skipped = [Skipped.of({"source": name, "why": why}) for name, why in left_out]
        return replace(report, skipped=(*report.skipped, *skipped))

    def sarif(
        self,
        incoming: Source | None = None,
        *,
        as_of: Day | None = None,
        lang: Lang | None = None,
        limit: int = 1000,
        severities: Mapping[str, Wish] | None = None,
        words: WordLists | None = None,
        mask: bool = False,
        scope: Scope = "register",
        lines: bool | None = None,
        progress: Progress | None = None,
    ) -> str:
        """The same check as SARIF 2.1.0 (JSON text), for code hosts, review tools and editors."""
        answer, *_ = self._checked(
            "sarif", incoming, as_of, lang, limit, severities, words, mask, scope, lines, progress
        )
        if answer.startswith(b'{"error"'):
            wire.answer(answer)
        return answer.decode()

    def _checked(
        self,
        call: str,
        incoming: Source | None,
        as_of: Day | None,
        lang: Lang | None,
        limit: int,
        severities: Mapping[str, Wish] | None,
        words: WordLists | None,
        mask: bool,
        scope: Scope,
        lines: bool | None,
        progress: Progress | None,
    ) -> tuple[bytes, bool, list[files.Skipped]]:
        """The answer, whether its findings have a place in a text, and what was left out of what is
        incoming."""
        left_out: list[files.Skipped] = []
        texts, lines, places = _incoming(incoming, lines, self._places, left_out)
        options = wire.options(
            as_of=self._as_of if as_of is None else as_of,
            lang=self._lang if lang is None else lang,
            limit=limit,
            severities=severities,
            words=words,
            mask=mask,
            scope=scope,
            lines=lines,
        )
        return self._handle.call(call, options, texts, progress), places, left_out

    def diff(
        self,
        later: Register | Source | None = None,
        *,
        from_: Day | None = None,
        to: Day | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
        lang: Lang | None = None,
        html: bool = False,
        lines: bool | None = None,
    ) -> DiffAnswer:
        """What is different in a later register, or without one between two days of this one.

            before.diff(after).summary                                    # two registers
            register.diff(from_="2026-06-01", to="2026-11-24").ways       # two days of one

        `later` is a register, or a source as of `bedarf.check`; `lines` is that of a source. Ways
        to offerings, seats and uses of two registers are those of `as_of`, by default the day of
        this register. So many units of each offering and rows of each table are named as `limit`
        says, 100 by default; with `html` a page to read comes along.

        Raises `BadRequest` where there is neither a later register nor two days, or both.
        """
        if as_of is None and later is not None:
            as_of = self._as_of
        request = wire.request(
            **{"from": from_, "to": to},
            as_of=as_of,
            limit=limit,
            html=html or None,
            lang=self._lang if lang is None else lang,
        )
        if isinstance(later, Register):
            return DiffAnswer.of(
                wire.answer(self._handle.call_with(later._handle, "diff", request))
            )
        texts, lines, _ = _incoming(later, lines, self._places, [])
        unnamed = "later.jsonl" if lines else "later.json"
        named = [(name or unnamed, text) for name, text in texts]
        return DiffAnswer.of(wire.answer(self._handle.call("diff", request, named)))

    def write_report(
        self,
        path: AnyPath,
        *,
        as_of: Day | None = None,
        unit: str | None = None,
        profile: str | None = None,
        bundle: str | None = None,
        since: Day | None = None,
        lang: Lang | None = None,
    ) -> None:
        """Writes the page of `report` to a file: that for one unit, one requirement profile or one
        bundle where one is given. Raises `OSError` where that cannot be."""
        page = self.report(
            as_of=as_of, unit=unit, profile=profile, bundle=bundle, since=since, lang=lang
        )
        page.write(path)

    def _ask(self, call: str, progress: Progress | None, /, **members: object) -> Any:
        for name, own in (("as_of", self._as_of), ("lang", self._lang)):
            if name in members and members[name] is None:
                members[name] = own
        with refused:
            return self._handle.ask(call, wire.request(**members), CLASSES, progress)

    def __len__(self) -> int:
        """How many records there are, withdrawn ones included."""
        return len(self._handle)

    def __bool__(self) -> bool:
        """A register is true, also an empty one."""
        return True

    def __iter__(self) -> Iterator[Record]:
        """Every record, in the order read."""
        return map(json.loads, self._handle.records(None))

    def __contains__(self, reference: object) -> bool:
        """Whether there is a record with that id, or `id@version`."""
        return isinstance(reference, str) and self._handle.holds(reference)

    def __getitem__(self, reference: str) -> Record:
        """The record with that id: the version valid on `as_of`, otherwise the newest; or that of
        `id@version`. Raises `KeyError` where there is none."""
        found = self.get(reference)
        if found is None:
            raise KeyError(reference)
        return found

    def get(self, reference: str, *, as_of: Day | None = None) -> Record | None:
        """The same on another day; None where there is none. Raises `BadRequest` for a day that is
        none."""
        day = self._as_of if as_of is None else as_of
        with refused:
            found = self._handle.record(reference, wire.request(as_of=day, lang=self._lang))
        record: Record | None = None if found is None else json.loads(found)
        return record

    def _records(self, record_type: str) -> Records[Any]:
        texts = self._handle.records(record_type)
        return Records(texts, COLUMNS[record_type], self._lang)

    @property
    def shipped_channels(self) -> Records[Channel]:
        """The channels that the library ships: FIT-Store, marketplace and the usual ways beside
        them. A record of the register with the id of one takes its place."""
        return Records(self._handle.shipped_channels(), COLUMNS["channel"], self._lang)

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What could not be read, so that it counts in no answer; `check` says why."""
        return tuple(map(Unread.of, json.loads(self._handle.unread())))

    def __repr__(self) -> str:
        unread = len(self.unread)
        return f"<Register of {len(self)} records{f', {unread} unread' if unread else ''}>"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self)._read, self._again)


def _incoming(
    source: Source | None, lines: bool | None, places: bool, skipped: list[files.Skipped]
) -> tuple[list[tuple[str, bytes]], bool | None, bool]:
    """Incoming texts by their names, whether the one without a name is JSON Lines, and whether
    findings have a place in a text."""
    if source is None:
        return [], lines, places
    texts, from_objects = files.texts(source, lines=lines, skipped=skipped)
    read: list[tuple[str, bytes]] = []
    for text in texts:
        with text.open() as reader:
            read.append((text.name, reader.read()))
        lines = lines or (text.kind in ("lines", "objects") and not text.name) or None
    return read, lines, not from_objects


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
