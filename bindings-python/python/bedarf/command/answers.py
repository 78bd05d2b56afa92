"""An answer as it comes: JSON text."""

from __future__ import annotations

import argparse

from .. import _native, wire
from .call import Call
from .reading import Reading
from .terminal import Terminal
from .words import Words

FINE, FOUND, WRONG_USE = 0, 1, 2


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Asks and writes; gives the exit code."""
    answer = ask(call, args, terminal, words)
    if answer is None:
        return WRONG_USE
    wire.answer(answer)
    terminal.raw(answer)
    return FINE


def ask(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> bytes | None:
    """The answer to a call; None where what it works on could not be read, which was told."""
    request = call.request(args)
    if call.works == "alone":
        return _native.call(call.name, request, [])
    reading = Reading(terminal, words, lines=args.lines)
    if call.works == "texts":
        texts = reading.texts(args.paths, args.units)
        return None if reading.failed else _native.call(call.name, request, texts)
    register = reading.register([args.register], args.units)
    return None if reading.failed else register.call(call.name, request, [])
