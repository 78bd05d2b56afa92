"""`bedarf allocate`: what a service costs whom in a year, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import AllocateAnswer, PartyShare
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: AllocateAnswer) -> None:
        _write(terminal, words, found)

    return tell(call, args, terminal, words, AllocateAnswer.of, write)


def _write(terminal: Terminal, words: Words, answer: AllocateAnswer) -> None:
    say = terminal.say
    if answer.title is not None:
        say(terminal.paint(f"{clean(answer.title)} ({clean(answer.offering or '')})", "bold"))
    if answer.amount is not None:
        keys = ", ".join(f"{it.label} {it.percent} %" for it in answer.keys)
        say(
            words(
                "shared_by",
                amount=words.amount(answer.amount),
                keys=keys,
                ground=answer.ground_label,
            )
        )
    if answer.carried_by_all is not None:
        say(words("carried_by_all", amount=words.amount(answer.carried_by_all)))
    for party in answer.parties:
        say(f"- {_party(words, party)}")
    if answer.by_remainder:
        say(words.count("by_remainder", answer.by_remainder))
    besides = answer.besides
    for what in ("once", "yearly", "per_case", "per_inhabitant", "per_unit"):
        paid = getattr(besides, what)
        if paid is not None:
            say(words(f"besides_{what}", amount=words.amount(paid)))
    for gap in answer.open:
        who = "" if gap.party is None else f"{clean(gap.party)}: "
        owed = (
            "" if gap.owed_by is None else f" ({words('owes_the_answer', who=clean(gap.owed_by))})"
        )
        say(f"- {who}{clean(gap.message)}{owed}")
    if answer.more_open:
        say(words.count("more_open", answer.more_open))


def _party(words: Words, party: PartyShare) -> str:
    name = clean(party.id) if party.name is None else f"{clean(party.name)} ({clean(party.id)})"
    paid = [words.amount(party.share)]
    for what in ("for_inhabitants", "for_cases", "for_municipalities"):
        amount = getattr(party, what)
        if amount is not None:
            paid.append(words(what, amount=words.amount(amount)))
    return f"{name}: {', '.join(paid)}"
