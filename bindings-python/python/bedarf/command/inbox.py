"""`bedarf inbox`: what one municipality is told, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TypeVar

from ..answers import (
    Contact,
    Duty,
    InboxAnswer,
    LikeMe,
    News,
    Obtainable,
    OpenDebt,
    ToConfirm,
    WaitingNeed,
)
from ..labelling import labels
from .answers import tell
from .call import Call
from .pays import lines
from .terminal import Terminal, clean
from .words import Words

T = TypeVar("T")


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: InboxAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, InboxAnswer.of, write)


class Writer:
    """Writes an answer for people, organisations by their names."""

    def __init__(self, terminal: Terminal, words: Words, answer: InboxAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """Who is told and who acts; then the parts."""
        say, words, answer = self._terminal.say, self._words, self._answer
        unit = answer.unit
        if unit is not None:
            for line in (unit.name, unit.message):
                if line is not None:
                    say(clean(line))
        if answer.acts_for:
            names = ", ".join(clean(it.name) for it in answer.acts_for)
            if more := answer.left_out.acts_for:
                names = words("acts_for_more", names=names, n=words.number(more))
            say(words("acts_for", names=names))
        if unit is None or unit.name is None:
            return
        left_out = answer.left_out
        head = words("inbox_new", day=words.day(answer.since))
        self._part(head, answer.new, left_out.new, self._new)
        self._part(words("inbox_must_do"), answer.must_do, left_out.must_do, self._duty)
        self._part(words("inbox_waiting"), answer.waiting, left_out.waiting, self._waiting)
        head = words("inbox_to_confirm")
        self._part(head, answer.to_confirm, left_out.to_confirm, self._to_confirm)
        self._part(words("inbox_can_obtain"), answer.can_obtain, left_out.can_obtain, self._offer)
        self._part(words("inbox_like_me"), answer.like_me, left_out.like_me, self._like_me)
        self._part(words("inbox_open"), answer.open, left_out.open, self._open)

    def _part(
        self, head: str, entries: Sequence[T], left_out: int, tell: Callable[[T], None]
    ) -> None:
        say = self._terminal.say
        say()
        say(self._terminal.paint(head, "bold"))
        if not entries:
            say(self._words("inbox_nothing"))
        for entry in entries:
            tell(entry)
        if left_out:
            say(self._words("more_units", n=self._words.number(left_out)))

    def _new(self, it: News) -> None:
        words = self._words
        day = "" if it.on is None else f"{words.day(it.on)} "
        sender = "" if it.from_ is None else f", {self._name(it.from_)}"
        self._terminal.say(f"- {day}{words(f'news_{it.kind}')}{sender}: {clean(it.title)}")
        self._terminal.say(f"  {clean(it.what)}")
        if it.certainty not in (None, "decided"):
            self._terminal.say(f"  {words(str(it.certainty))}")
        if it.not_certain:
            self._terminal.say(f"  {words('perhaps_for')}")

    def _duty(self, it: Duty) -> None:
        say, words = self._terminal.say, self._words
        due = words("no_date") if it.due is None else words("by_day", day=words.day(it.due))
        late = f" ({words('overdue')})" if it.overdue else ""
        role = "" if it.role is None else f" – {clean(it.role)}"
        say(f"- {due}{late}: {clean(it.text)}{role}")
        parts = [words(f"obligation_{it.obligation}")]
        if it.certainty != "decided":
            parts.append(words(it.certainty))
        say(f"  {', '.join(parts)}; {self._name(it.notice)}")
        if it.not_certain:
            say(f"  {words('perhaps_for')}")
        if it.possible != "yes":
            why = "" if it.why is None else f": {clean(it.why)}"
            say(f"  {words(f'possible_{it.possible}')}{why}")

    def _waiting(self, it: WaitingNeed) -> None:
        say, words = self._terminal.say, self._words
        status = labels("NeedStatus", lang=words.lang)[it.status]
        say(f"- {clean(it.title)}: {status}, {words('in_use_since', day=words.day(it.since))}")
        if it.bodies:
            say(f"  {words('brought_before', names=', '.join(map(self._name, it.bodies)))}")
        if it.sessions is not None:
            say(f"  {words.count('left_lying', it.sessions)}")

    def _to_confirm(self, it: ToConfirm) -> None:
        say, words = self._terminal.say, self._words
        since = "" if it.since is None else f", {words('in_use_since', day=words.day(it.since))}"
        say(f"- {clean(it.title)}: {self._name(it.organisation)}, {words(it.state)}{since}")
        if it.source is not None:
            say(f"  {words('source')}: {clean(it.source.citation)}")

    def _offer(self, it: Obtainable) -> None:
        say, words = self._terminal.say, self._words
        new = f" ({words('new')})" if it.new else ""
        say(f"- {clean(it.title)}{new}")
        if it.duty is not None:
            say(f"  {words('for_duty', of=self._name(it.duty))}")
        elif it.need is not None:
            say(f"  {words('for_need', of=self._name(it.need))}")
        elif it.like_me:
            say(f"  {words.count('alike', it.like_me)}")
        if it.through is None:
            say(f"  {words('no_hop')}")
        else:
            channel = "" if it.channel is None else f": {self._name(it.channel)}"
            say(f"  {words('through')} {self._name(it.through)}{channel}")
        if it.contact is not None:
            say(f"  {words('ask_there')}: {self._contact(it.contact)}")
        if it.pays is not None:
            for line in lines(it.pays, words, self._name):
                say(f"  {line}")
        say(f"  {words(it.basis)}")

    def _like_me(self, it: LikeMe) -> None:
        words = self._words
        who = clean(it.organisation.name or it.organisation.id)
        since = "" if it.since is None else f", {words('in_use_since', day=words.day(it.since))}"
        self._terminal.say(f"- {self._name(it.offering)}: {who}, {words(it.state)}{since}")
        self._terminal.say(f"  {'; '.join(map(clean, it.shared))}")

    def _open(self, it: OpenDebt) -> None:
        words = self._words
        since = "" if it.since is None else f", {words('in_use_since', day=words.day(it.since))}"
        day = it.next_word_by
        word = "" if day is None else f", {words('next_word_by', day=words.day(day))}"
        self._terminal.say(f"- {labels('OpenKind', lang=words.lang)[it.what]}: {clean(it.text)}")
        self._terminal.say(f"  {words('owed_by')} {clean(it.owed_by_name)}{since}{word}")

    def _name(self, name: str) -> str:
        return clean(self._answer.names.get(name, name))

    def _contact(self, contact: Contact) -> str:
        name = contact.name.get(self._words.lang) or contact.name.get("de")
        parts = [name, contact.mail, contact.url]
        return ", ".join(clean(part) for part in parts if part)
