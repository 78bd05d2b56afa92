"""`bedarf diff`: what is different in a register and for whom, for people, as a page or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from .. import _native, wire
from ..answers import (
    AddedRecord,
    ChangedRecord,
    CriterionChange,
    DiffAnswer,
    MemberChange,
    NamedUnits,
    NotCompared,
    RemovedRecord,
    RowChange,
    SeatChange,
    StateChange,
    SuspectLink,
    TableChange,
    UseChange,
    WayChange,
)
from ..labelling import labels
from .answers import FINE, WRONG_USE
from .call import Call
from .reading import DASH, Reading, is_input, tell_unread
from .terminal import Terminal, clean
from .words import Words

T = TypeVar("T")


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads one register or two, compares, and writes; gives the exit code."""
    out, paths = args.out, args.paths
    if len(paths) > 2:
        terminal.tell(words("failed", what=words("too_many_registers", n=len(paths))))
        return WRONG_USE
    if out not in (None, DASH) and any(is_input(out, path, args.units) for path in paths):
        terminal.tell(words("failed", what=words("own_input", path=clean(out))))
        return WRONG_USE
    reading = Reading(terminal, words, lines=args.lines)
    folders = ("before/", "after/") if len(paths) == 2 else ("",)
    texts = [
        (folder + name, text)
        for folder, path in zip(folders, paths, strict=True)
        for name, text in reading.texts([path], args.units)
    ]
    if reading.failed:
        return WRONG_USE
    args.html = True if out is not None else None
    answer = _native.call(call.name, call.request(args), texts)
    found = DiffAnswer.of(wire.answer(answer))
    tell_unread(found.unread_before, terminal, words)
    if found.from_ is None:
        tell_unread(found.unread_after, terminal, words)
    if out == DASH:
        terminal.raw((found.html or "").encode("utf-8"))
    elif out is not None:
        Path(out).write_text(found.html or "", "utf-8")
    elif args.format == "json":
        terminal.raw(answer)
    else:
        _Writer(found, terminal, words).answer()
    return FINE


class _Writer:
    """Writes an answer for people."""

    def __init__(self, answer: DiffAnswer, terminal: Terminal, words: Words) -> None:
        self._answer = answer
        self._terminal = terminal
        self._words = words

    def answer(self) -> None:
        """What changed and for whom in sentences, then part by part."""
        answer = self._answer
        for sentence in answer.summary:
            self._terminal.say(clean(sentence))
        if answer.ways is not None:
            self._part("diff_ways", answer.ways.offerings, self._way)
        self._part("added", answer.added, self._added)
        self._part("removed", answer.removed, self._removed)
        self._part("changed", answer.changed, self._changed)
        self._part("diff_seats", answer.seats, self._seat)
        self._part("diff_uses", answer.uses, self._use)
        self._part("states", answer.states, self._state)
        self._part("suspect", answer.suspect, self._link)
        for table in answer.tables:
            self._table(table)
        self._part("diff_not_compared", answer.not_compared, self._not_compared)

    def _part(self, what: str, entries: Sequence[T], tell: Callable[[T], None]) -> None:
        if entries:
            self._title(self._words(what), len(entries))
        for entry in entries:
            tell(entry)

    def _title(self, title: str, number: int) -> None:
        text = f"{title}: {self._words.number(number)}"
        self._terminal.say()
        self._terminal.say(self._terminal.paint(text, "bold"))

    def _label(self, code_list: str, code: str) -> str:
        return labels(code_list, lang=self._words.lang)[code]

    def _name(self, title: str, name: str, version: str | None = None) -> str:
        of = name if version is None else f"{name}@{version}"
        return f"{clean(title)} ({clean(of)})"

    def _on(self, day: str | None) -> str:
        return "" if day is None else f" ({self._words.day(day)})"

    def _way(self, way: WayChange) -> None:
        self._terminal.say(f"- {self._name(way.title, way.offering)}")
        self._units("diff_gained", way.gained, way.gained_units)
        self._units("diff_lost", way.lost, way.lost_units)

    def _units(self, what: str, number: int, named: NamedUnits) -> None:
        if not number:
            return
        names = ", ".join(clean(unit.name) for unit in named.units)
        more = f", … (+{self._words.number(named.left_out)})" if named.left_out else ""
        self._terminal.say(f"  {self._words(what, n=self._words.number(number))} {names}{more}")

    def _added(self, added: AddedRecord) -> None:
        say, words = self._terminal.say, self._words
        say(f"- {self._name(added.title, added.id, added.version)}")
        if added.units is not None:
            say(f"  {words('diff_reached_by', n=words.number(added.units))}")
        if added.message is not None:
            say(f"  {clean(added.message)}")
        if added.compared_with is not None:
            say(f"  {words('diff_compared_with', version=clean(added.compared_with))}")
        self._criteria(added.criteria)

    def _removed(self, gone: RemovedRecord) -> None:
        say, words = self._terminal.say, self._words
        say(f"- {self._name(gone.title, gone.id, gone.version)}")
        if gone.message is not None:
            say(f"  {clean(gone.message)}")
        if gone.successor is not None:
            say(f"  {words('diff_in_its_place', id=clean(gone.successor))}")
        if gone.replaced_by is not None:
            say(f"  {words('diff_replaced_by', version=clean(gone.replaced_by))}")

    def _changed(self, record: ChangedRecord) -> None:
        self._terminal.say(f"- {self._name(record.title, record.id, record.version)}")
        self._members(record.members)
        self._criteria(record.criteria)

    def _members(self, members: Sequence[MemberChange]) -> None:
        for member in members:
            before = clean(member.before_in_words or member.before or "–")
            after = clean(member.after_in_words or member.after or "–")
            self._terminal.say(f"  {clean(member.label)}: {before} → {after}")

    def _criteria(self, changes: Sequence[CriterionChange]) -> None:
        for change in changes:
            how = self._words(change.change)
            self._terminal.say(f"  {clean(change.title)} ({clean(change.criterion)}): {how}")

    def _seat(self, seat: SeatChange) -> None:
        how = self._label("TimeChange", seat.change) + self._on(seat.on)
        role = self._label("MembershipRole", seat.role)
        self._terminal.say(f"- {self._name(seat.title, seat.body)}")
        self._terminal.say(f"  {how}: {clean(seat.name)}, {role}")

    def _use(self, use: UseChange) -> None:
        how = self._label("TimeChange", use.change) + self._on(use.since)
        states = [self._label("ReferenceState", it) for it in (use.before, use.after) if it]
        self._terminal.say(f"- {self._name(use.title, use.offering)}")
        self._terminal.say(f"  {how}: {clean(use.name)}, {' → '.join(states)}")

    def _state(self, state: StateChange) -> None:
        before, after = self._words(f"state_{state.before}"), self._words(f"state_{state.after}")
        self._terminal.say(f"- {self._name(state.title, state.need)}: {before} → {after}")

    def _link(self, link: SuspectLink) -> None:
        self._terminal.say(f"- {clean(link.id)} → {clean(link.target)}")

    def _table(self, table: TableChange) -> None:
        counts = (table.added, table.merged, table.removed, table.renamed, table.changed)
        self._title(self._label("TableOf", table.table), sum(counts))
        for row in table.rows:
            self._row(row)
        if table.left_out:
            self._terminal.say(self._words.count("open_left_out", table.left_out))

    def _row(self, row: RowChange) -> None:
        fate = self._label("RowFate", row.fate) + self._on(row.on)
        new = ", ".join(clean(unit.name or unit.key) for unit in row.successors)
        into = f" → {new}" if new else ""
        self._terminal.say(f"- {fate}: {self._name(row.name, row.key)}{into}")
        self._members(row.members)

    def _not_compared(self, record: NotCompared) -> None:
        side = self._label("DiffSide", record.unread)
        name = self._name(record.title, record.id, record.version)
        self._terminal.say(f"- {name}: {self._words('diff_not_readable', side=side)}")
