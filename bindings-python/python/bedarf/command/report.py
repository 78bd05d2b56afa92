"""`bedarf report`: the page for readers, written to a file."""

from __future__ import annotations

import argparse

from .. import wire
from ..answers import Page
from .answers import FINE, WRONG_USE, ask
from .call import Call
from .reading import DASH, is_input, tell_unread
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, makes the page and writes it; gives the exit code."""
    if args.out != DASH and is_input(args.out, args.register, args.units):
        terminal.tell(words("failed", what=words("own_input", path=clean(args.out))))
        return WRONG_USE
    answer = ask(call, args, terminal, words)
    if answer is None:
        return WRONG_USE
    page = Page.of(wire.answer(answer))
    tell_unread(page.unread, terminal, words)
    if args.out == DASH:
        terminal.raw(page.html.encode("utf-8"))
        return FINE
    page.write(args.out)
    return FINE
