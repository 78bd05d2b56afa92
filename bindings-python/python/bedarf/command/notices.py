"""`bedarf notices`: what became of notices and whom they reach, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import NoticesAnswer, NoticeTold
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: NoticesAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, NoticesAnswer.of, write)


class Writer:
    """Writes an answer for people, organisations by their names."""

    def __init__(self, terminal: Terminal, words: Words, answer: NoticesAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """How many words are overdue; then each notice."""
        say, words, answer = self._terminal.say, self._words, self._answer
        if answer.message is not None:
            say(clean(answer.message))
        if answer.overdue:
            say(words.count("word_overdue", answer.overdue))
        for number, notice in enumerate(answer.notices):
            if number or answer.overdue:
                say()
            self._notice(notice)

    def _notice(self, it: NoticeTold) -> None:
        say, words = self._terminal.say, self._words
        say(self._terminal.paint(f"{clean(it.title)} ({clean(it.notice)})", "bold"))
        state = words(it.state)
        if it.replaced_by is not None:
            title, notice = self._name(it.replaced_by), clean(it.replaced_by)
            state += f", {words('replaced_by', title=title, notice=notice)}"
        say(f"{state}; {words('published_by', sender=self._name(it.sender))}")
        say(f"  {clean(it.what_changes)}")
        if it.overdue_since is not None:
            overdue = words("word_overdue_since", day=words.day(it.overdue_since))
            say(f"  {overdue}: {self._name(it.sender)}")
        elif it.next_word_by is not None:
            day = words.day(it.next_word_by)
            say(f"  {words(it.certainty)}, {words('next_word_by', day=day)}")
        parts = [words(f"obligation_{it.obligation}")]
        if it.due is not None:
            when = "from_day" if it.due == it.effective_from else "by_day"
            parts.append(words(when, day=words.day(it.due)))
        if it.certainty != "decided" and it.next_word_by is None:
            parts.append(words(it.certainty))
        say(f"  {', '.join(parts)}")
        self._reach(it)

    def _reach(self, it: NoticeTold) -> None:
        """For how many, what they said, who cannot act, what is asked."""
        say, words = self._terminal.say, self._words
        addressed = words.count("addressed", it.addressees.yes)
        unsure = it.addressees.unknown
        perhaps = f", {words('uncertain')}: {words.number(unsure)}" if unsure else ""
        say(f"  {addressed} ({clean(it.addressed_to)}){perhaps}")
        acks = (
            ("read", it.acks.read),
            ("affected", it.acks.affected),
            ("not_affected", it.acks.not_affected),
            ("done", it.acks.done),
            ("silent", it.acks.silent),
        )
        told = [f"{words(f'ack_{what}')}: {words.number(n)}" for what, n in acks if n]
        if told:
            say(f"  {'; '.join(told)}")
        for held_up in it.cannot_act.reasons:
            what = "cannot_act" if held_up.possible == "no" else "perhaps_cannot_act"
            why = "" if held_up.why is None else f" – {clean(held_up.why)}"
            say(f"  {words.count(what, held_up.units)}: {self._name(held_up.prerequisite)}{why}")
        for question in it.questions:
            since = "" if question.asked_on is None else f" ({words.day(question.asked_on)})"
            answer = words("no_answer_yet") if question.answer is None else clean(question.answer)
            say(f"  {words('question')}{since}: {clean(question.text)} → {answer}")

    def _name(self, name: str) -> str:
        return clean(self._answer.names.get(name, name))
