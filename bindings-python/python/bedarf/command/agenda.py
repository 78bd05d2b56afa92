"""`bedarf agenda`: what bodies dealt with and will deal with, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import AgendaAnswer, AgendaPoint, PlannedSession, ReadyTopic
from ..labelling import labels
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: AgendaAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, AgendaAnswer.of, write)


class Writer:
    """Writes an answer for people, everything by its name."""

    def __init__(self, terminal: Terminal, words: Words, answer: AgendaAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """Sessions to come first, as there is still something to do for them; then those held."""
        answer, words = self._answer, self._words
        to_come = [it for it in answer.sessions if it.to_come]
        past = [it for it in answer.sessions if not it.to_come]
        held = [it for it in past if it.items]
        self._heading("to_come")
        for session in to_come:
            self._session(session)
        if not to_come:
            self._terminal.say(words("no_session"))
        if answer.without_session:
            self._heading("without_session")
            for topic in answer.without_session:
                self._topic(topic, f"- {self._name(topic.body)}: ")
        if answer.status_unknown:
            names = ", ".join(map(self._name, answer.status_unknown))
            self._terminal.say(words("status_unknown", names=names))
        if held:
            self._heading("held_sessions")
            for session in held:
                self._session(session)
        if empty := len(past) - len(held):
            self._terminal.say(words.count("without_agenda", empty))

    def _heading(self, what: str) -> None:
        self._terminal.say(self._terminal.paint(self._words(what), "bold"))

    def _session(self, session: PlannedSession) -> None:
        say, words = self._terminal.say, self._words
        where = f"{self._name(session.body)}: {self._name(session.session)}"
        say(f"{words.day(session.start)}, {where}")
        if session.visibility != "public":
            who = labels("Visibility", lang=words.lang)[session.visibility]
            say(f"  {words('may_read', who=who)}")
        if session.hand_in_by is not None and session.days_left is not None:
            what = "hand_in_by" if session.days_left >= 0 else "too_late"
            say(f"  {words(what, day=words.day(session.hand_in_by))}")
        for topic in session.ready:
            self._topic(topic, f"  {words('ready')}: ")
        for item in session.items:
            self._item(item)

    def _topic(self, topic: ReadyTopic, before: str) -> None:
        words = self._words
        step = labels("ReadyStep", lang=words.lang)[topic.step]
        parts = [f"{before}{self._name(topic.id)} ({clean(topic.id)})", step]
        if topic.since is not None:
            parts.append(words("in_use_since", day=words.day(topic.since)))
        self._terminal.say(", ".join(parts))

    def _item(self, item: AgendaPoint) -> None:
        parts = [clean(item.title)]
        if not item.public:
            parts.append(self._words("not_public"))
        if item.raised_by is not None:
            parts.append(self._words("raised_by", who=self._name(item.raised_by)))
        if item.result is not None:
            parts.append(clean(item.result))
        self._terminal.say(f"  - {'; '.join(parts)}")

    def _name(self, name: str) -> str:
        return clean(self._answer.names.get(name, name))
