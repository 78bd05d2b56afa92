"""`bedarf coverage`: how far needs are covered, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import CoverageAnswer, CoverageCount, NeedCoverage
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: CoverageAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, CoverageAnswer.of, write)


class Writer:
    """Writes an answer for people: the sums, each need, and one municipality."""

    def __init__(self, terminal: Terminal, words: Words, answer: CoverageAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """What is counted, all needs together, each need, and what there is to say."""
        say, words, answer = self._terminal.say, self._words, self._answer
        counted = answer.counted
        say(
            words(
                "coverage_counted",
                day=words.day(answer.as_of),
                needs=words.number(counted.needs),
                units=words.number(counted.municipalities),
            )
        )
        say(clean(answer.denominator))
        if answer.message is not None:
            say(clean(answer.message))
            return
        if counted.needs > 1:
            self._counts(answer.all.municipalities, answer.all.inhabitants)
        for need in answer.needs:
            say()
            self._need(need)
        if answer.left_out:
            say()
            say(words.count("open_left_out", answer.left_out))
        if answer.notes:
            say()
        for note in answer.notes:
            say(f"{note.code}: {clean(note.message)}")
        self._unit()

    def _counts(self, units: CoverageCount, inhabitants: CoverageCount) -> None:
        for name, count in (("municipalities", units), ("inhabitants", inhabitants)):
            self._terminal.say(f"  {self._words(name)}: {self._bounds(count)}")

    def _bounds(self, count: CoverageCount) -> str:
        number = self._words.number
        bounds = {"lower": count.lower, "recorded": count.recorded, "upper": count.upper}
        parts = {name: number(value) for name, value in bounds.items()}
        return self._words("coverage_bounds", of=number(count.applicable), **parts)

    def _need(self, need: NeedCoverage) -> None:
        say, words = self._terminal.say, self._words
        say(self._terminal.paint(f"{clean(need.need)}: {clean(need.title)}", "bold"))
        if need.executed_elsewhere:
            say(f"  {words('executed_elsewhere')}")
            return
        self._counts(need.counts.municipalities, need.counts.inhabitants)
        lines = [(it.label, it.municipalities) for it in need.gaps]
        lines += [(it.label, it.municipalities) for it in need.assumptions]
        for label, units in lines:
            say(f"  - {label}: {words('coverage_units', n=words.number(units))}")

    def _unit(self) -> None:
        unit = self._answer.unit
        if unit is None:
            return
        say = self._terminal.say
        say()
        name = unit.asked.name or unit.asked.message or ""
        say(self._terminal.paint(clean(name), "bold"))
        for need in unit.needs:
            by = f" ({clean(need.offering)})" if need.offering is not None else ""
            say(f"  {clean(need.need)}: {need.message}{by}")
