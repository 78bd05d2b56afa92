"""`bedarf what_if`: who would gain or lose a way, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import ChangeEffect, NamedUnits, OfferingEffect, WhatIfAnswer
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: WhatIfAnswer) -> None:
        _Writer(terminal, words).answer(found)

    return tell(call, args, terminal, words, WhatIfAnswer.of, write)


class _Writer:
    """Writes an answer for people."""

    def __init__(self, terminal: Terminal, words: Words) -> None:
        self._terminal = terminal
        self._words = words

    def answer(self, answer: WhatIfAnswer) -> None:
        """What all changes come to, by offering, then each change."""
        say = self._terminal.say
        say(self._terminal.paint(clean(answer.summary), "bold"))
        if answer.message is not None:
            say(clean(answer.message))
        for offering in answer.all.offerings:
            self._offering(offering)
        for number, change in enumerate(answer.changes, start=1):
            say()
            self._change(number, change, alone=len(answer.changes) == 1)

    def _offering(self, offering: OfferingEffect) -> None:
        self._terminal.say(f"- {clean(offering.title)} ({clean(offering.offering)})")
        units = offering.units
        self._units("diff_gained", units.gained.units, offering.gained)
        self._units("diff_lost", units.lost.units, offering.lost)
        self._units("what_if_proven", units.assumed_to_proven.units, offering.proven)
        self._units("what_if_assumed", units.proven_to_assumed.units, offering.assumed)

    def _units(self, what: str, number: int, named: NamedUnits) -> None:
        if number:
            count = self._words(what, n=self._words.number(number))
            self._terminal.say(f"  {count} {self._names(named)}")

    def _names(self, named: NamedUnits) -> str:
        names = ", ".join(clean(unit.name) for unit in named.units)
        return names + (f", … (+{self._words.number(named.left_out)})" if named.left_out else "")

    def _change(self, number: int, change: ChangeEffect, *, alone: bool) -> None:
        say = self._terminal.say
        say(f"{number}. {clean(change.in_words)}")
        if not alone:
            say(f"   {clean(change.summary)}")
        if change.message is not None:
            say(f"   {clean(change.message)}")
        for it in change.obstacles:
            say(f"   - {clean(it.message)} ({self._names(it.named)})")
