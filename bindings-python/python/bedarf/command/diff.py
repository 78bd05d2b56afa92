"""`bedarf diff`: what is different in a register, for people, as a page or as JSON."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import _native, wire
from ..answers import ChangedRecord, CriterionChange, DiffAnswer
from .answers import FINE, WRONG_USE
from .call import Call
from .reading import Reading, is_input, tell_unread
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads one register or two, compares, and writes; gives the exit code."""
    if args.out is not None and any(is_input(args.out, path, args.units) for path in args.paths):
        terminal.tell(words("failed", what=words("own_input", path=clean(args.out))))
        return WRONG_USE
    reading = Reading(terminal, words, lines=args.lines)
    folders = ("before/", "after/") if len(args.paths) == 2 else ("",)
    texts = [
        (folder + name, text)
        for folder, path in zip(folders, args.paths, strict=False)
        for name, text in reading.texts([path], args.units)
    ]
    if reading.failed or len(args.paths) > len(folders):
        return WRONG_USE
    args.html = True if args.out is not None else None
    answer = _native.call(call.name, call.request(args), texts)
    found = DiffAnswer.of(wire.answer(answer))
    tell_unread(found.unread_before, terminal, words)
    if found.from_ is None:
        tell_unread(found.unread_after, terminal, words)
    if args.out is not None:
        Path(args.out).write_text(found.html or "", "utf-8")
    elif args.format == "json":
        terminal.raw(answer)
    else:
        _Writer(found, terminal, words).answer()
    return FINE


class _Writer:
    """Writes an answer for people."""

    def __init__(self, answer: DiffAnswer, terminal: Terminal, words: Words) -> None:
        self._answer = answer
        self._terminal = terminal
        self._words = words

    def answer(self) -> None:
        """What has come, gone and changed, what is in doubt by that, and how needs stand."""
        say, words, answer = self._terminal.say, self._words, self._answer
        lists = (answer.added, answer.removed, answer.changed, answer.suspect, answer.states)
        if not any(lists):
            say(words("none_difference"))
        self._title("added", len(answer.added))
        for added in answer.added:
            say(f"- {self._name(added.title, added.id, added.version)}")
            self._criteria(added.criteria)
        self._title("removed", len(answer.removed))
        for gone in answer.removed:
            say(f"- {self._name(gone.title, gone.id, gone.version)}")
            if gone.withdrawn_on is not None:
                say(f"  {words('withdrawn_on', day=words.day(gone.withdrawn_on))}")
            if gone.message is not None:
                say(f"  {clean(gone.message)}")
        self._title("changed", len(answer.changed))
        for changed in answer.changed:
            self._changed(changed)
        self._title("suspect", len(answer.suspect))
        for link in answer.suspect:
            say(f"- {clean(link.id)} → {clean(link.target)}")
        self._title("states", len(answer.states))
        for state in answer.states:
            before, after = words(f"state_{state.before}"), words(f"state_{state.after}")
            say(f"- {self._name(state.title, state.need, None)}: {before} → {after}")

    def _title(self, what: str, number: int) -> None:
        if number:
            text = f"{self._words(what)}: {self._words.number(number)}"
            self._terminal.say(self._terminal.paint(text, "bold"))

    def _name(self, title: str, name: str, version: str | None) -> str:
        of = name if version is None else f"{name}@{version}"
        return f"{clean(title)} ({clean(of)})"

    def _changed(self, record: ChangedRecord) -> None:
        say = self._terminal.say
        say(f"- {self._name(record.title, record.id, record.version)}")
        for member in record.members:
            before, after = clean(member.before or "–"), clean(member.after or "–")
            say(f"  {clean(member.path)}: {before} → {after}")
        self._criteria(record.criteria)

    def _criteria(self, changes: tuple[CriterionChange, ...]) -> None:
        for change in changes:
            how = self._words(change.change)
            self._terminal.say(f"  {clean(change.title)} ({clean(change.criterion)}): {how}")
