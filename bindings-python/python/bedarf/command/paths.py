"""`bedarf paths`: the ways to a service, for people or as JSON."""

from __future__ import annotations

import argparse
from itertools import groupby

from ..answers import (
    Contact,
    Cost,
    CostComponent,
    Interval,
    NextContact,
    Path,
    PathAnswer,
    PathHop,
    Reason,
)
from .answers import tell
from .call import Call
from .pays import lines
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""
    asked = args.unit or args.organisation

    def write(found: PathAnswer) -> None:
        Writer(terminal, words, found).answer(asked, args.as_of)

    return tell(call, args, terminal, words, PathAnswer.of, write)


class Writer:
    """Writes an answer for people, organisations by their names."""

    def __init__(self, terminal: Terminal, words: Words, answer: PathAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self, asked: str, day: str) -> None:
        """The paths; then the reasons against other ways; then whom to speak to."""
        say, words, answer = self._terminal.say, self._words, self._answer
        head = words(
            "ways_for",
            ways=words.count("way", len(answer.paths)),
            unit=self._asked(asked),
            day=words.day(day),
        )
        say(self._terminal.paint(head, "bold"))
        if answer.unit is not None and answer.unit.message is not None and answer.unit.ars:
            say(clean(answer.unit.message))
        for number, path in enumerate(answer.paths, 1):
            say()
            self._path(number, path)
        if answer.reasons:
            say()
            say(words("reasons_beside" if answer.paths else "reasons"))
            for (offering, way), reasons in groupby(answer.reasons, key=_way):
                self._reasons(offering, way, list(reasons))
        if answer.next_contact is not None:
            say()
            self._next_contact(answer.next_contact)

    def _name(self, name: str) -> str:
        return clean(self._answer.names.get(name, name))

    def _asked(self, asked: str) -> str:
        """The name of the unit, where the answer has it, and the key that was asked for."""
        unit = self._answer.unit
        if unit is not None and unit.name is not None:
            return f"{clean(unit.name)} ({clean(asked)})"
        ends = {path.hops[-1].to for path in self._answer.paths if path.hops}
        names = [self._name(end) for end in (asked, *ends) if end in self._answer.names]
        return f"{names[0]} ({clean(asked)})" if names else clean(asked)

    def _path(self, number: int, path: Path) -> None:
        say, words = self._terminal.say, self._words
        offering = self._name(path.offering)
        say(words("path", n=number, offering=offering, way=clean(path.access_path)))
        for hop in path.hops:
            self._hop(hop)
        if not path.hops:
            say(f"   → {words('no_hop')}")
        say(f"   {words('cost')}: {self._cost(path.cost)}")
        if path.pays is not None:
            for line in lines(path.pays, words, self._name):
                say(f"   {line}")
        if path.assumptions:
            say(f"   {words('assumptions')}:")
        for assumption in path.assumptions:
            step = "" if assumption.hop is None else f"{words('step', n=assumption.hop + 1)}: "
            say(f"   - {step}{clean(assumption.message)}")

    def _hop(self, hop: PathHop) -> None:
        say, words, name = self._terminal.say, self._words, self._name
        sentence = words("hop", to=name(hop.to), from_=name(hop.from_), channel=name(hop.channel))
        rule = words("rule", interval=self._interval(hop.rule_valid))
        say(f"   → {sentence}")
        say(f"     {rule}; {words('source')}: {clean(hop.source.citation)}")

    def _interval(self, valid: Interval) -> str:
        ends = []
        if valid.from_ is not None:
            ends.append(self._words("from", day=self._words.day(valid.from_)))
        if valid.to is not None:
            ends.append(self._words("until", day=self._words.day(valid.to)))
        return ", ".join(ends) or self._words("always")

    def _cost(self, cost: Cost) -> str:
        if cost.state != "known":
            return self._words("cost_unknown")
        return "; ".join(map(self._amount, cost.components)) or self._words("cost_known")

    def _amount(self, part: CostComponent) -> str:
        words = self._words
        amount = f"{words.amount(part.amount)} {clean(part.currency)} {words(part.per)}"
        tax = words("with_tax" if part.vat_included else "without_tax")
        return f"{amount} ({words.code(part.kind)}, {part.year}, {tax})"

    def _reasons(self, offering: str | None, way: str | None, reasons: list[Reason]) -> None:
        say, words = self._terminal.say, self._words
        if offering is not None:
            say(f"- {self._name(offering)}" + (f", {words('way')} {clean(way)}" if way else ""))
        for reason in reasons:
            where = []
            if reason.hop is not None:
                where.append(words("step", n=reason.hop + 1))
            if reason.channel is not None:
                where.append(self._name(reason.channel))
            place = f"{', '.join(where)}: " if where else ""
            say(f"  {place}{clean(reason.message)}")

    def _next_contact(self, next_contact: NextContact) -> None:
        say = self._terminal.say
        say(f"{self._words('next_contact')}: {self._name(next_contact.organisation)}")
        if next_contact.contact is not None:
            say(f"  {self._contact(next_contact.contact)}")
        say(f"  {clean(next_contact.why)}")

    def _contact(self, contact: Contact) -> str:
        name = contact.name.get(self._words.lang) or contact.name.get("de")
        parts = [name, contact.mail, contact.url]
        return ", ".join(clean(part) for part in parts if part)


def _way(reason: Reason) -> tuple[str | None, str | None]:
    return reason.offering, reason.access_path
