"""`bedarf uses`: who uses an offering already, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import Contact, OfferingUses, OneUse, UsesAnswer
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: UsesAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, UsesAnswer.of, write)


class Writer:
    """Writes an answer for people, organisations by their names."""

    def __init__(self, terminal: Terminal, words: Words, answer: UsesAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """Who asks; then each offering that somebody uses; then how many nobody does."""
        say, words, answer = self._terminal.say, self._words, self._answer
        if answer.unit is not None:
            for line in (answer.unit.name, answer.unit.message):
                if line is not None:
                    say(clean(line))
        if answer.unit_missing:
            labels = ", ".join(gap.label for gap in answer.unit_missing)
            say(words("not_compared", labels=labels))
        if answer.message is not None:
            say(clean(answer.message))
        used = [it for it in answer.offerings if it.uses or it.own or it.other_kinds or it.not_yet]
        for number, offering in enumerate(used):
            if number or answer.unit is not None:
                say()
            self._offering(offering)
        if unused := len(answer.offerings) - len(used):
            say()
            say(words.count("unused", unused))

    def _offering(self, offering: OfferingUses) -> None:
        say, words = self._terminal.say, self._words
        name = self._name(offering.offering)
        say(self._terminal.paint(f"{name} ({clean(offering.offering)})", "bold"))
        counts = (
            ("productive", offering.productive),
            ("pilot", offering.pilot),
            ("planned", offering.planned),
            ("overdue", offering.overdue),
        )
        told = [f"{words(what)}: {words.number(n)}" for what, n in counts if n]
        if told:
            say("; ".join(told))
        if offering.own is not None:
            say(words("own_use", state=words(offering.own)))
        for one in offering.uses:
            self._use(one)
        for what, n in (("other_kind", offering.other_kinds), ("not_yet", offering.not_yet)):
            if n:
                say(words.count(what, n))

    def _use(self, one: OneUse) -> None:
        say, words = self._terminal.say, self._words
        who = clean(one.organisation.name or one.organisation.id)
        parts = [f"{who}, {words(one.state)}"]
        if one.since is not None:
            parts.append(words("in_use_since", day=words.day(one.since)))
        if one.planned_on is not None:
            parts.append(words("from", day=words.day(one.planned_on)))
        if one.overdue:
            parts.append(words("overdue"))
        parts.append(words("confirmed" if one.confirmed else "not_confirmed"))
        say(f"- {', '.join(parts)}")
        if one.points is not None:
            shared = "; ".join(clean(it.message) for it in one.reasons)
            points = words.count("point", one.points)
            say(f"  {points}: {shared}" if shared else f"  {points}")
        used = [*map(clean, one.procedures)]
        if one.it_provider is not None:
            used.insert(0, self._name(one.it_provider))
        if used:
            say(f"  {words('works_with')}: {', '.join(used)}")
        if one.contact is not None:
            say(f"  {words('ask_there')}: {self._contact(one.contact)}")
        if one.source is not None:
            day = "" if one.source.date is None else f", {words.day(one.source.date)}"
            url = "" if one.source.url is None else f", {clean(one.source.url)}"
            say(f"  {words('source')}: {clean(one.source.citation)}{day}{url}")
        if one.missing:
            labels = ", ".join(gap.label for gap in one.missing)
            say(f"  {words('missing_data')}: {labels}")

    def _name(self, name: str) -> str:
        return clean(self._answer.names.get(name, name))

    def _contact(self, contact: Contact) -> str:
        name = contact.name.get(self._words.lang) or contact.name.get("de")
        parts = [name, contact.mail, contact.url]
        return ", ".join(clean(part) for part in parts if part)
