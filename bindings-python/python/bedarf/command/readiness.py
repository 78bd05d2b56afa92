"""`bedarf readiness`: how far a municipality is with offerings, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import OnePoint, ReadinessAnswer
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: ReadinessAnswer) -> None:
        _tell(found, terminal, words)

    return tell(call, args, terminal, words, ReadinessAnswer.of, write)


def _tell(answer: ReadinessAnswer, terminal: Terminal, words: Words) -> None:
    """The municipality, and each offering with what it needs there."""
    terminal.say(terminal.paint(clean(answer.unit.name or answer.unit.message or ""), "bold"))
    if answer.message is not None:
        terminal.say(clean(answer.message))
    for offering in answer.offerings:
        terminal.say()
        title = answer.names.get(offering.offering, "")
        terminal.say(terminal.paint(f"{clean(offering.offering)}: {clean(title)}", "bold"))
        terminal.say(f"  {words(f'readiness_{offering.state}')}")
        for point in offering.points:
            _point(answer, point, terminal, words)


def _point(answer: ReadinessAnswer, point: OnePoint, terminal: Terminal, words: Words) -> None:
    of = f" ({clean(point.interface)})" if point.interface is not None else ""
    terminal.say(f"  - {words(f'needs_{point.what}')}{of}: {clean(point.message)}")
    if point.next is not None:
        name = answer.names.get(point.next, point.next)
        terminal.say(f"    {words('acts_next', who=clean(name))}")
