"""`bedarf debts`: which answers are open and who is to give them, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import Debt, DebtsAnswer
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: DebtsAnswer) -> None:
        _tell(found, terminal, words)

    return tell(call, args, terminal, words, DebtsAnswer.of, write)


def _tell(answer: DebtsAnswer, terminal: Terminal, words: Words) -> None:
    """How many there are and of what, each of them, and who is to give most."""
    terminal.say(words.count("open_answer", answer.total))
    for debt in answer.debts:
        terminal.say()
        _debt(debt, terminal)
    if answer.left_out:
        terminal.say()
        terminal.say(words.count("open_left_out", answer.left_out))
    if answer.status_unknown:
        terminal.say()
        names = ", ".join(map(clean, answer.status_unknown))
        terminal.say(words("status_unknown", names=names))
    if len(answer.by_debtor) > 1:
        terminal.say()
        terminal.say(words("who_is_to_answer"))
        for total in answer.by_debtor:
            terminal.say(f"- {clean(total.debtor.name)}: {words.number(total.debts)}")


def _debt(debt: Debt, terminal: Terminal) -> None:
    of = debt.about.id
    title = clean(debt.about.title) + (f" ({clean(of)})" if of else "")
    terminal.say(terminal.paint(f"{clean(debt.label)}: {title}", "bold"))
    terminal.say(f"  {clean(debt.message)}")
