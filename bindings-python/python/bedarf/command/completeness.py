"""`bedarf completeness`: what answers need of the records and what is missing, or as JSON."""

from __future__ import annotations

import argparse

from ..answers import CompletenessAnswer
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: CompletenessAnswer) -> None:
        _tell(found, terminal, words)

    return tell(call, args, terminal, words, CompletenessAnswer.of, write)


def _tell(answer: CompletenessAnswer, terminal: Terminal, words: Words) -> None:
    """All records together, by organisation, what is missing where, and what is known of units."""
    say = terminal.say

    def rate(there: int, needed: int) -> str:
        percent = there * 100 // needed if needed else 100
        what = "one_rate" if needed == 1 else "many_rate"
        return words(what, there=words.number(there), needed=words.number(needed), percent=percent)

    say(rate(answer.there, answer.needed))
    say(words.count("confirmed", answer.confirmed))
    for organisation in answer.organisations:
        name = f"{clean(organisation.name)} ({clean(organisation.organisation)})"
        say(f"- {name}: {rate(organisation.there, organisation.needed)}")
    for record in answer.records:
        if record.missing or record.confirmed_on is not None:
            say()
            title = f"{clean(record.title)} ({clean(record.id)})"
            say(terminal.paint(f"{title}: {rate(record.there, record.needed)}", "bold"))
            for missing in record.missing:
                say(f"  {clean(missing.label)}")
            if record.confirmed_on is not None:
                say(f"  {words('confirmed_on', day=words.day(record.confirmed_on))}")
    if any(unit.units for unit in answer.units):
        say()
        say(words("known_of_units"))
        for unit in answer.units:
            say(f"- {clean(unit.label)}: {rate(unit.there, unit.units)}")
    if answer.status_unknown:
        say()
        say(words("status_unknown", names=", ".join(map(clean, answer.status_unknown))))
