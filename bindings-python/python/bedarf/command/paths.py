"""`bedarf paths`: the ways to a service, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from .. import wire
from ..answers import Hop, NextContact, Path, PathAnswer, Reason
from ..report import Report
from ..values import Frozen
from .check import FINE, WRONG_USE
from .reading import Reading
from .terminal import Terminal, clean
from .words import Words


def run(args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""
    reading = Reading(terminal, words, lines=args.lines)
    options = wire.request(as_of=args.as_of, lang=args.lang, scope="register", lines=args.lines)
    held = reading.read([args.register], args.units, options)
    if reading.failed or not reading.count:
        return WRONG_USE
    report = Report.of(wire.answer(held.report()))
    if not report.ok:
        form = "one_faulty" if report.error_count == 1 else "many_faulty"
        terminal.tell(words("failed", what=words(form, n=report.error_count)))
    request = wire.request(
        unit=args.unit,
        organisation=args.organisation,
        service=args.service,
        as_of=args.as_of,
        lang=args.lang,
    )
    answer = held.call("paths", request)
    found = PathAnswer.of(wire.answer(answer))
    if args.format == "json":
        terminal.raw(answer)
    else:
        Writer(terminal, words).answer(found, args.unit or args.organisation, args.as_of)
    return FINE


class Writer:
    """Writes an answer for people."""

    def __init__(self, terminal: Terminal, words: Words) -> None:
        self._terminal = terminal
        self._words = words

    def answer(self, answer: PathAnswer, unit: str, day: str) -> None:
        """The ways; then the reasons against others; then whom to speak to."""
        say, words = self._terminal.say, self._words
        number = len(answer.paths)
        form = {0: "ways_none", 1: "ways_one"}.get(number, "ways_many")
        ways = words(form, n=number)
        head = words("ways_for", ways=ways, unit=clean(unit), day=words.day(day))
        say(self._terminal.paint(head, "bold"))
        for place, path in enumerate(answer.paths, 1):
            say()
            self._path(place, path)
        if answer.reasons:
            say()
            say(f"{words('reasons')}:")
            for reason in answer.reasons:
                self._reason(reason)
        if answer.next_contact is not None:
            say()
            self._contact(answer.next_contact)

    def _path(self, number: int, path: Path) -> None:
        say, words = self._terminal.say, self._words
        say(words("way", n=number, offering=clean(path.offering), way=clean(path.access_path)))
        for hop in path.hops:
            self._hop(hop)
        say(f"   {words('cost')}: {self._cost(path.cost)}")
        if path.assumptions:
            say(f"   {words('assumptions')}:")
            for assumption in path.assumptions:
                say(f"   - {_line(assumption)}")

    def _hop(self, hop: Hop) -> None:
        say, words = self._terminal.say, self._words
        ends = {"from_": clean(hop.from_), "to": clean(hop.to), "channel": clean(hop.channel)}
        say(f"   - {words('hop', **ends)}")
        details = []
        if isinstance(hop.rule_valid, Mapping):
            details.append(words("rule", interval=self._interval(hop.rule_valid)))
        if isinstance(hop.source, Mapping):
            details.append(words("source", source=_line(hop.source.get("citation", ""))))
        if details:
            say(f"     {'; '.join(details)}")

    def _interval(self, valid: Mapping[str, Any]) -> str:
        ends = []
        if valid.get("from"):
            ends.append(self._words("from", day=self._words.day(valid["from"])))
        if valid.get("to"):
            ends.append(self._words("until", day=self._words.day(valid["to"])))
        return " ".join(ends) or self._words("always")

    def _cost(self, cost: Frozen) -> str:
        if not isinstance(cost, Mapping) or cost.get("state") == "unknown":
            return self._words("cost_unknown")
        components = cost.get("components")
        parts = components if isinstance(components, tuple) else ()
        amounts = [self._amount(part) for part in parts if isinstance(part, Mapping)]
        return "; ".join(amounts) or _line(cost.get("state"))

    def _amount(self, part: Mapping[str, Any]) -> str:
        per = part.get("per", "")
        when = self._words(per) if self._words.has(per) else per
        return f"{part.get('amount')} {part.get('currency')} {when} ({part.get('kind')})"

    def _reason(self, reason: Reason) -> None:
        words = self._words
        where = [reason.offering, reason.access_path]
        place = "/".join(clean(part) for part in where if part)
        if reason.hop is not None:
            place += f", {words('at_hop', n=reason.hop + 1)}"
        if reason.channel:
            place += f", {clean(reason.channel)}"
        self._terminal.say(f"- {reason.code} ({place})")
        self._terminal.say(f"  {clean(reason.message)}")

    def _contact(self, contact: NextContact) -> None:
        say = self._terminal.say
        say(f"{self._words('next_contact')}: {clean(contact.organisation)}")
        if contact.contact is not None:
            say(f"  {_line(contact.contact)}")
        say(f"  {clean(contact.why)}")


def _line(value: Frozen) -> str:
    """A value in one line: the texts in it, German before other languages."""
    if isinstance(value, Mapping):
        texts = [value["de"]] if "de" in value else list(value.values())
        return ", ".join(_line(text) for text in texts)
    if isinstance(value, tuple):
        return ", ".join(_line(entry) for entry in value)
    return clean(str(value))
