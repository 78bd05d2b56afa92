"""An answer as it comes: JSON text."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from .. import _native, wire
from ..answers import Unread
from .call import Call
from .reading import Reading, tell_unread
from .terminal import Terminal
from .words import Words

FINE, FOUND, WRONG_USE = 0, 1, 2


class AboutRegister(Protocol):
    """An answer about a register."""

    @property
    def unread(self) -> Sequence[Unread]:
        """What could not be read."""


Answer = TypeVar("Answer", bound=AboutRegister)


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Asks and writes; gives the exit code."""
    answer = ask(call, args, terminal, words)
    if answer is None:
        return WRONG_USE
    wire.answer(answer)
    terminal.raw(answer)
    return FINE


def tell(
    call: Call,
    args: argparse.Namespace,
    terminal: Terminal,
    words: Words,
    of: Callable[[Any], Answer],
    write: Callable[[Answer], None],
) -> int:
    """Asks about a register and writes, as JSON or for people; gives the exit code."""
    answer = ask(call, args, terminal, words)
    if answer is None:
        return WRONG_USE
    found = of(wire.answer(answer))
    tell_unread(found.unread, terminal, words)
    if args.format == "json":
        terminal.raw(answer)
    else:
        write(found)
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
