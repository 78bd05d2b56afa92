"""`bedarf trace`: where a record came from and what became of it, for people or as JSON."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping

from ..answers import TraceAnswer, TraceNode, TraceStep
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words

SAID: Mapping[str, Mapping[str, str]] = {
    "de": {
        "before": "Woher es kommt:",
        "after": "Was daraus wurde:",
        "missing": "Was fehlt:",
        "nothing_missing": "Auf dem Weg fehlt nichts, was sich feststellen lässt.",
        "elsewhere": "(siehe dort)",
        "no_day": "ohne Tag",
        "raised_by": "eingebracht von {names}",
        "source": "Quelle: {source}",
        "owed": "am Zug: {body}",
        "since": "seit dem {day}",
        "later": "Weitere Datensätze nach dem Stichtag: {n}",
    },
    "en": {
        "before": "where it comes from:",
        "after": "what became of it:",
        "missing": "what is missing:",
        "nothing_missing": "on the way nothing is missing that can be told",
        "elsewhere": "(told there)",
        "no_day": "no day",
        "raised_by": "brought in by {names}",
        "source": "source: {source}",
        "owed": "whose turn it is: {body}",
        "since": "since {day}",
        "later": "more records after the day: {n}",
    },
}
"""The words of this view."""


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: TraceAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, TraceAnswer.of, write)


def together(
    ways: list[tuple[str, str, TraceStep]],
) -> list[tuple[str, list[tuple[str, TraceStep]]]]:
    """The stations that are led to, each with the steps there and what these are called."""
    found: dict[str, list[tuple[str, TraceStep]]] = {}
    for other, name, step in ways:
        found.setdefault(other, []).append((name, step))
    return list(found.items())


DEEPEST = 12
"""A line is indented so far at most."""


class Writer:
    """Writes an answer for people: a line for each step, indented by how far it is away."""

    def __init__(self, terminal: Terminal, words: Words, answer: TraceAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer
        self._nodes = {node.id: node for node in answer.nodes}
        self._said = SAID[words.lang]

    def answer(self) -> None:
        """The record, where it comes from, what became of it, what is missing."""
        say, answer = self._terminal.say, self._answer
        about = self._nodes[answer.about]
        say(self._terminal.paint(f"{self._day(about)}  {self._name(about)}", "bold"))
        if about.raised_by:
            names = ", ".join(map(clean, about.raised_by))
            say(f"  {self._said['raised_by'].format(names=names)}")
        if answer.message is not None:
            say(clean(answer.message))
        back = answer.direction == "backwards"
        before: dict[str, list[tuple[str, str, TraceStep]]] = defaultdict(list)
        after: dict[str, list[tuple[str, str, TraceStep]]] = defaultdict(list)
        for step in answer.steps:
            earlier, later = (step.to, step.from_) if back else (step.from_, step.to)
            forth, reverse = (step.reverse, step.name) if back else (step.name, step.reverse)
            before[later].append((earlier, reverse, step))
            after[earlier].append((later, forth, step))
        if answer.direction != "forwards":
            self._tree("before", before)
        if answer.direction != "backwards":
            self._tree("after", after)
        self._rest()

    def _tree(self, title: str, ways: Mapping[str, list[tuple[str, str, TraceStep]]]) -> None:
        """What is reached from the record: each station tells its steps where it is nearest."""
        about = self._answer.about
        if about not in ways:
            return
        self._terminal.say()
        self._terminal.say(self._said[title])
        seen = {about}
        waiting = [(1, way) for way in reversed(together(ways[about]))]
        while waiting:
            depth, (other, steps) = waiting.pop()
            node = self._nodes[other]
            away = node.before if title == "before" else node.after
            goes_on = other not in seen and away == depth
            self._step(depth, node, steps, goes_on)
            if goes_on:
                seen.add(other)
                waiting += [(depth + 1, way) for way in reversed(together(ways.get(other, [])))]

    def _step(
        self, depth: int, node: TraceNode, steps: list[tuple[str, TraceStep]], goes_on: bool
    ) -> None:
        indent = "  " * min(depth, DEEPEST)
        notes = [clean(step.note or "") for _, step in steps]
        of_all = notes[0] if all(notes) else ""
        names = [
            f"{name} ({note})" if note and not of_all else name
            for (name, _), note in zip(steps, notes, strict=True)
        ]
        parts = [f"{indent}{self._day(node)}  {', '.join(names)}: {self._name(node)}"]
        if of_all:
            parts.append(f" – {of_all}")
        if not goes_on:
            parts.append(f" {self._said['elsewhere']}")
        self._terminal.say("".join(parts))
        for source in (step.source for _, step in steps):
            if source is not None and goes_on:
                said = self._said["source"].format(source=clean(source.citation))
                self._terminal.say(f"{indent}  {said}")

    def _rest(self) -> None:
        """What is missing, what runs in a circle, and how much came later."""
        say, answer, said = self._terminal.say, self._answer, self._said
        say()
        say(said["missing"] if answer.missing else said["nothing_missing"])
        for gap in answer.missing:
            more = []
            if gap.owed_by is not None:
                more.append(said["owed"].format(body=clean(gap.owed_by)))
            if gap.since is not None:
                more.append(said["since"].format(day=self._words.day(gap.since)))
            at = self._nodes[gap.at]
            told = f" ({'; '.join(more)})" if more else ""
            say(f"  - {self._name(at)}: {clean(gap.message)}{told}")
        for circle in answer.circles or []:
            say(f"  - {', '.join(map(clean, circle.members))}: {clean(circle.message)}")
        if answer.later:
            say(said["later"].format(n=self._words.number(answer.later)))

    def _day(self, node: TraceNode) -> str:
        return self._said["no_day"] if node.on is None else self._words.day(node.on)

    def _name(self, node: TraceNode) -> str:
        """What it is or its number, its title, its id and how far it came."""
        what = clean(node.number or node.label)
        opening, closing = "„“" if self._words.lang == "de" else "“”"
        state = "" if node.state is None else f", {clean(node.state.label)}"
        return f"{what} {opening}{clean(node.title)}{closing} ({clean(node.id)}){state}"
