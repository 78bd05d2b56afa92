"""`bedarf report`: the page for readers, written to a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import wire
from ..report import Report
from .check import FINE, WRONG_USE
from .reading import DASH, Reading
from .terminal import Terminal
from .words import Words


def run(args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, makes the page and writes it; gives the exit code."""
    reading = Reading(terminal, words, lines=args.lines)
    options = wire.request(as_of=args.as_of, lang=args.lang, scope="register", lines=args.lines)
    handle = reading.read([args.register], args.units, options)
    if reading.failed:
        return WRONG_USE
    reading.tell_faults(Report.of(wire.answer(handle.report())))
    answer = handle.call("report", wire.request(as_of=args.as_of, lang=args.lang))
    page: str = wire.answer(answer)["html"]
    if args.out == DASH:
        terminal.raw(page.encode("utf-8"))
        return FINE
    Path(args.out).write_text(page, encoding="utf-8", newline="\n")
    return FINE
