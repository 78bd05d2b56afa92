"""The times of two builds, taken in turn: `compare.py BASE --time`.

A number is old ÷ new: above 1 the new build is faster. Only CPU time counts. A machine may be twice as fast for a while
and then slow again, so rounds are short, each asks every set of both builds, and all is reckoned round by round: what
counts is the median of the rounds, with the lowest and highest beside it. A build that needs longer than the limit for
a set is not asked again.
"""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import median

ROUNDS = 25
FEW = 7  # rounds where a pass takes longer than a second
LEAST = 0.1  # CPU seconds of one measurement
LIMIT = 120  # seconds of one measurement, with the reading of the corpus
NAMES = ("old", "new")

SETS = {
    "needs-lines": "2,000 real needs, JSON Lines, rules of a record",
    "needs-array": "2,000 real needs, one JSON list, rules of a record",
    "needs-random": "2,000 random needs, JSON Lines, rules of a record",
    "paths": "paths of 20 units in examples/kog",
    "copies-1000": "examples/kog again and again, about 1,000 records as a register",
    "copies-10000": "the same, about 10,000 records",
    "copies-100000": "the same, about 100,000 records",
    "links-1000": "needs with ten links each, evaluations, evidence and notices, about 1,000 records",
    "links-10000": "the same, about 10,000 records",
    "links-100000": "the same, about 100,000 records",
    "large-clean": "one record of 3 MB without findings",
    "large-findings": "the same record with 1,000 findings",
}
GROWING = [[name for name in SETS if name.startswith(begin)] for begin in ("copies-", "links-")]


@dataclass
class Times:
    """CPU seconds of both builds on one set, round by round; empty where the limit was hit."""

    old: list[float] = field(default_factory=list)
    new: list[float] = field(default_factory=list)
    hit: set[str] = field(default_factory=set)

    def of(self, name: str) -> list[float]:
        return self.old if name == "old" else self.new

    def ratios(self) -> list[float]:
        return [old / new for old, new in zip(self.old, self.new, strict=True)] if not self.hit else []


def measured(program: Path, corpus: Path) -> float | None:
    """CPU seconds of one pass; nothing where the limit was hit."""
    command: list[str | Path] = [program, "time", corpus, str(LEAST)]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    return float(done.stdout)


def ask(programs: dict[str, Path], corpus: Path, times: Times) -> None:
    """One measurement of each build."""
    for name, program in programs.items():
        seconds = None if name in times.hit else measured(program, corpus)
        if seconds is None:
            times.hit.add(name)
        else:
            times.of(name).append(seconds)


def spread(values: list[float], digits: int = 3) -> str:
    """The median with the lowest and highest."""
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), median(values), max(values)))
    return f"{middle} ({low} to {high})"


def row(name: str, times: Times) -> str:
    told = [f"over {LIMIT} s" if build in times.hit else f"{median(times.of(build)) * 1000:.2f} ms" for build in NAMES]
    ratio = spread(times.ratios()) if times.ratios() else "–"
    return f"{name:<16} {told[0]:>14} {told[1]:>14}   {ratio}"


def records(corpus: Path, name: str) -> int:
    """How many records the register of a set has."""
    with (corpus / f"time-{name}.jsonl").open("rb") as file:
        inputs: dict[str, str] = json.loads(file.readline())["inputs"]
    return sum(text.count("\n") for input_name, text in inputs.items() if input_name.endswith(".jsonl"))


def slopes(build: str, names: list[str], times: dict[str, Times], counts: dict[str, int]) -> Iterator[str]:
    """How fast the time grows with the number of records: 1 is in proportion, 2 with its square."""
    done = [name for name in names if build not in times[name].hit]
    for small, large in [*pairwise(done), *([(done[0], done[-1])] if len(done) > 2 else [])]:
        both = zip(times[small].of(build), times[large].of(build), strict=False)
        longer = math.log(counts[large] / counts[small])
        slope = spread([math.log(b / a) / longer for a, b in both])
        yield f"{build}: {small} to {large}: log-log slope of {counts[small]:,} to {counts[large]:,} records: {slope}"
    for name in names:
        if build in times[name].hit:
            yield f"{build}: {name} took more than {LIMIT} s"


def print_times(before: Path, now: Path, corpus: Path) -> None:
    """Measures all sets and prints them."""
    programs = dict(zip(NAMES, (before, now), strict=True))
    times = {name: Times() for name in SETS}
    for done in range(ROUNDS):
        print(f"compare: timing, round {done + 1} of {ROUNDS}", flush=True)
        for name, taken in times.items():
            if done < FEW or max([*taken.old, *taken.new], default=LIMIT) < 1:
                ask(programs, corpus / f"time-{name}.jsonl", taken)
    print("\ntimes: CPU time of a pass, median of the rounds; old ÷ new, above 1 the new build is faster")
    print(f"{'set':<16} {'old':>14} {'new':>14}   old ÷ new (lowest to highest)")
    print(*(row(name, taken) for name, taken in times.items()), "", sep="\n")
    counts = {name: records(corpus, name) for names in GROWING for name in names}
    for build in NAMES:
        for names in GROWING:
            print(*slopes(build, names, times, counts), sep="\n")
        both = zip(times["large-findings"].of(build), times["large-clean"].of(build), strict=False)
        if ratios := [faulty / clean for faulty, clean in both]:
            print(f"{build}: 3 MB with 1,000 findings ÷ the same without: {spread(ratios, 1)}")
    print("\nsets:", *(f"  {name:<16} {text}" for name, text in SETS.items()), sep="\n")
