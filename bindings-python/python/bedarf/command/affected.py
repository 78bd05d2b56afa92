"""`bedarf affected`: whom a need or a condition concerns, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ..answers import AffectedAnswer, AffectedGroup, NamedUnits, UnitCount
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: AffectedAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, AffectedAnswer.of, write)


class Writer:
    """Writes an answer for people: a table, what is not known, and the first names."""

    def __init__(self, terminal: Terminal, words: Words, answer: AffectedAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """Whom it is about; how many they are; by Land, size class and kind; names."""
        say, words, answer = self._terminal.say, self._words, self._answer
        if answer.need is not None:
            say(f"{clean(answer.need.id)}: {clean(answer.need.title)}")
        say(self._terminal.paint(clean(answer.in_words), "bold"))
        units = words.number(answer.units)
        say(words("units_asked", units=units, day=words.day(answer.as_of)))
        for line in (answer.message, *(finding.message for finding in answer.findings)):
            if line is not None:
                say(clean(line))
        if not answer.units:
            return
        self._table()
        if answer.missing:
            say()
            all_missing = (f"{it.label} ({words.number(it.units)})" for it in answer.missing)
            say(f"{words('not_recorded')}: {', '.join(all_missing)}")
        self._names("concerned", answer.named.yes)
        self._names("uncertain", answer.named.unknown)

    def _table(self) -> None:
        say, words, answer = self._terminal.say, self._words, self._answer
        parts = (answer.by_land, answer.by_size_class, answer.by_kind)
        shown = [[it for it in part if it.yes.units or it.unknown.units] for part in parts]
        wide = max(len(group.label) for part in parts for group in part)
        head = [words(name) for name in ("concerned", "inhabitants", "not_concerned", "uncertain")]
        widths = [max(len(title), 11) for title in head]

        def line(label: str, cells: Sequence[str]) -> None:
            columns = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
            say(f"{label.ljust(wide)}  {'  '.join(columns)}")

        say()
        line("", head)
        line(words("total"), self._cells(answer.yes, answer.no, answer.unknown))
        for part in shown:
            if part:
                say()
            for group in part:
                line(group.label, self._of(group))
        if answer.yes.units != answer.yes.municipalities:
            say()
            say(words("counted_once"))
        if any(it.yes.population_unknown for part in shown for it in part):
            say()
            say(words("no_population"))

    def _of(self, group: AffectedGroup) -> list[str]:
        return self._cells(group.yes, group.no, group.unknown)

    def _cells(self, yes: UnitCount, no: UnitCount, unknown: UnitCount) -> list[str]:
        number = self._words.number
        more = "+" if yes.population_unknown else ""
        cells = [number(it.units) for it in (yes, no, unknown)]
        return [cells[0], number(yes.population) + more, *cells[1:]]

    def _names(self, head: str, named: NamedUnits) -> None:
        if not named.units:
            return
        words = self._words
        names = [f"{clean(unit.name)} ({clean(unit.key)})" for unit in named.units]
        if named.left_out:
            names.append(words("more_units", n=words.number(named.left_out)))
        self._terminal.say()
        self._terminal.say(f"{words(head)}: {'; '.join(names)}")
