"""`bedarf tables`: the tables of units and of their successors, written to a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import wire
from ..answers import UnitTables
from .answers import FINE, WRONG_USE, ask
from .call import Call
from .reading import is_input, tell_unread
from .terminal import Terminal, clean
from .words import Words

NAMES = ("units.csv", "successors.csv")


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the lists and tables, and writes the two tables; gives the exit code."""
    for name in NAMES:
        place = str(Path(args.out) / name)
        if is_input(place, args.register, args.units):
            terminal.tell(words("failed", what=words("own_input", path=clean(place))))
            return WRONG_USE
    answer = ask(call, args, terminal, words)
    if answer is None:
        return WRONG_USE
    tables = UnitTables.of(wire.answer(answer))
    tell_unread(tables.unread, terminal, words)
    if tables.units.count("\n") < 2:
        terminal.tell(words("failed", what=words("no_units")))
        return WRONG_USE
    tables.write(args.out)
    if tables.open:
        what = words("open_units", n=len(tables.open), keys=_some(tables.open))
        terminal.tell(words("failed", what=what))
    return FINE


def _some(keys: tuple[str, ...]) -> str:
    """The first of them."""
    return ", ".join(keys[:5]) + (", …" if len(keys) > 5 else "")
