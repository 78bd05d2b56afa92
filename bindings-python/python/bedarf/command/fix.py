"""`bedarf fix`: shows each fix, asks, and writes the files with those that are wanted."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from .. import _native, wire
from ..answers import FixAnswer, Fixed
from ..files import PACKED, Text
from ..labelling import labels
from .answers import FINE, FOUND, WRONG_USE
from .call import Call
from .reading import DASH, Reading
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Asks, shows, writes; gives the exit code: 1 where fixes were found and not carried out."""
    reading = Reading(terminal, words, lines=args.lines)
    texts = reading.whole(args.paths, args.units)
    if reading.failed or not texts:
        return WRONG_USE
    fixing = _Fixing(call, args, terminal, words, texts)
    if args.format == "json":
        terminal.raw(fixing.ask())
    wanted = args.format == "json" or fixing.choose()
    fixing.tell_others()
    if not fixing.answer.changes:
        if fixing.has_input:
            fixing.pass_on(())
        return FINE
    if args.dry_run or not (wanted and (args.yes or fixing.is_asked)):
        if not args.dry_run:
            form = "fix_stopped" if fixing.is_asked else "fix_not_asked"
            terminal.tell(words("failed", what=words(form)))
        if fixing.has_input and args.format == "text":
            fixing.pass_on(())
        return FOUND
    return fixing.write()


class _Fixing:
    """The fixes of some texts: which are wanted, and what is written."""

    def __init__(
        self,
        call: Call,
        args: argparse.Namespace,
        terminal: Terminal,
        words: Words,
        texts: list[tuple[Text, bytes]],
    ) -> None:
        self._call = call
        self._args = args
        self._terminal = terminal
        self._words = words
        # what is read from the input has no name, so that `--lines` holds for it
        self._texts = [("" if text.name == DASH else text.name, text, it) for text, it in texts]
        self._skip: list[str] = list(args.skip or ())
        self.has_input = any(not name for name, _, _ in self._texts)
        seen = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
        is_text = args.format == "text" and not self.has_input
        self.is_asked = seen and is_text and not args.yes and not args.dry_run
        self.answer: FixAnswer = FixAnswer((), (), ())

    def ask(self) -> bytes:
        """The answer of the library, without the fixes that are not wanted."""
        self._args.skip = self._skip or None
        inputs = [(name, text) for name, _, text in self._texts]
        answer = _native.call("fix", self._call.request(self._args), inputs)
        self.answer = FixAnswer.of(wire.answer(answer))
        return answer

    def choose(self) -> bool:
        """Shows each fix once, and asks about it where somebody can be asked; whether any is to be
        carried out."""
        decided: set[str] = set()
        is_asked = self.is_asked
        while True:
            self.ask()
            count = len(self._skip)
            for change in self.answer.changes:
                if change.id in decided:
                    continue
                decided.add(change.id)
                self._show(change)
                if not is_asked:
                    continue
                said = self._said()
                if said == "quit":
                    return False
                is_asked = said != "all"
                if said == "no":
                    self._skip.append(change.id)
            if len(self._skip) == count:
                return True

    def tell_others(self) -> None:
        """Tells what cannot be carried out, and why; what was declined is known."""
        told = labels("RepairObstacle", lang=self._words.lang)
        for left in self.answer.not_applied:
            if left.why is not None and left.why != "skipped":
                what = self._words("fix_left", place=self._place(left), why=told[left.why])
                self._terminal.tell(self._words("failed", what=what))

    def write(self) -> int:
        """Writes the texts that have changed: each beside its file first, then in its place."""
        new = {it.name or "": it.text.encode("utf-8") for it in self.answer.texts}
        code, written = FINE, 0
        for name, text, old in self._texts:
            if text.path is None or name not in new:
                continue
            try:
                _replace(text, old, new[name])
                written += 1
            except _Refused as refused:
                code = WRONG_USE
                what = self._words(str(refused), path=clean(name))
                self._terminal.tell(self._words("failed", what=what))
            except OSError as fault:
                code = WRONG_USE
                what = self._words("fix_not_written", path=clean(name), why=fault.strerror or fault)
                self._terminal.tell(self._words("failed", what=what))
        if self.has_input and self._args.format == "text":
            self.pass_on(new.items())
        elif self._args.format == "text" and code == FINE:
            form = "one_fixed" if len(self.answer.changes) == 1 else "many_fixed"
            self._say(self._words(form, n=len(self.answer.changes), files=written))
        return code

    def pass_on(self, new: Iterable[tuple[str, bytes]]) -> None:
        """Writes the text of the input to the output, with its fixes or as it came."""
        given = {name: text for name, _, text in self._texts}
        text = {**given, **dict(new)}.get("", b"")
        self._terminal.put(text)

    def _say(self, line: str = "") -> None:
        # beside a text that is passed on, or an answer in JSON, nothing else is written
        (self._terminal.tell if self.has_input else self._terminal.say)(line)

    def _show(self, change: Fixed) -> None:
        self._say(self._terminal.paint(self._place(change), "bold"))
        self._say(f"  {clean(change.message)}")
        if change.old is not None:
            self._say("  " + self._terminal.paint(f"- {clean(change.old)}", "error"))
        if change.new is not None:
            self._say("  " + self._terminal.paint(f"+ {clean(change.new)}", "info"))

    def _place(self, fix: Fixed) -> str:
        place = clean(fix.source or DASH)
        if fix.at is not None:
            place += f":{fix.at.line}:{fix.at.column}"
        record = "" if fix.record is None else f" {clean(fix.record)}"
        return f"{place}{record} {fix.code}/{fix.case} {clean(fix.path)}"

    def _said(self) -> str:
        """What somebody says about a fix: yes, no, all, quit."""
        while True:
            self._terminal.close()
            sys.stderr.write(self._words("fix_ask") + " ")
            sys.stderr.flush()
            line = sys.stdin.readline()
            said = line.strip().lower()
            if not line or said in self._words("fix_quit").split():
                return "quit"
            for wish in ("yes", "no", "all"):
                if said in self._words(f"fix_{wish}").split():
                    return wish


class _Refused(Exception):
    """A file is not written; the text names the words that say why."""


def _replace(text: Text, old: bytes, new: bytes) -> None:
    """Writes a file beside its place first, with the rights that it has. A packed file is not
    written, nor one that nobody may write, nor one that has changed since it was read."""
    if text.path is None or text.path.lower().endswith(PACKED):
        raise _Refused("fix_packed")
    place = Path(text.path).resolve()
    if not place.stat().st_mode & 0o222 or not os.access(place, os.W_OK):
        raise _Refused("fix_read_only")
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(new)
        shutil.copymode(place, beside)
        if place.read_bytes() != old:
            raise _Refused("fix_changed")
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
