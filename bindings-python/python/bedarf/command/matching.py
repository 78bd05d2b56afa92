"""`bedarf match`: which offerings or needs meet a profile, criterion by criterion."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ..answers import MatchAnswer, MatchCell, MatchedNeed, MatchedOffering
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: MatchAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, MatchAnswer.of, write)


class Writer:
    """Writes an answer for people: each offering or need, and what of the profile it lacks."""

    def __init__(self, terminal: Terminal, words: Words, answer: MatchAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer
        self._titles = {it.criterion: it.title for it in answer.criteria}
        self._exclusion = {it.criterion for it in answer.criteria if it.class_ == "A"}

    def answer(self) -> None:
        """The profile, what it lacks, and the offerings or needs: those that fit first."""
        say, words, answer = self._terminal.say, self._words, self._answer
        profile = answer.profile
        reference = f"{clean(profile.id)}@{clean(profile.version)}"
        say(self._terminal.paint(f"{reference}: {clean(profile.title)}", "bold"))
        if answer.unit is not None and answer.unit.name is not None:
            say(words("match_for", unit=clean(answer.unit.name)))
        for base in answer.missing_bases:
            say(words("match_basis", reference=clean(base)))
        if profile.subject == "need":
            say(words.count("need_matched", len(answer.needs)))
        else:
            say(words.count("offering_matched", len(answer.offerings)))
        for offering in answer.offerings:
            say()
            self._offering(offering)
        for need in answer.needs:
            say()
            self._need(need)
        if answer.left_out:
            say()
            say(words.count("open_left_out", answer.left_out))

    def _offering(self, offering: MatchedOffering) -> None:
        say, words = self._terminal.say, self._words
        version = f"@{clean(offering.version)}" if offering.version is not None else ""
        name = f"{clean(offering.offering)}{version}: {clean(offering.title)}"
        say(self._terminal.paint(name, "bold"))
        say(f"  {words(f'fits_{offering.verdict}')}")
        if offering.availability != "available":
            say(f"  {words(f'availability_{offering.availability}')}")
        self._cells(offering.criteria)

    def _need(self, need: MatchedNeed) -> None:
        say = self._terminal.say
        say(self._terminal.paint(f"{clean(need.need)}: {clean(need.title)}", "bold"))
        say(f"  {self._words(f'fits_{need.verdict}')}")
        self._cells(need.criteria)

    def _cells(self, cells: Sequence[MatchCell]) -> None:
        for cell in cells:
            if cell.answer in ("no", "unknown"):
                self._cell(cell)

    def _cell(self, cell: MatchCell) -> None:
        title = clean(self._titles.get(cell.criterion, cell.criterion))
        mark = f" ({self._words('exclusion')})" if cell.criterion in self._exclusion else ""
        self._terminal.say(f"  - {title}{mark}: {cell.message}")
        for doubt in cell.doubted:
            self._terminal.say(f"    {clean(doubt.evidence)}: {doubt.message}")
