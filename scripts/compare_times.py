"""The times of two builds, taken in turn: `compare.py BASE --time`.

A number is old ÷ new: above 1 the new build is faster. Only CPU time counts, and of the rounds the median, with the
lowest and highest beside it. Where others are at work on the machine these lie far apart; the best round of one build
against the best of the other then says more. A build that needs longer than the limit for a set is not asked again.
"""

from __future__ import annotations

import json
import math
import subprocess
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import median

ROUNDS = 9
LEAST = 0.5  # CPU seconds of one measurement; the system tells the time to some milliseconds only
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
    "large-clean": "one record of 3 MB without findings",
    "large-findings": "the same record with 1,000 findings",
}
COPIES = [name for name in SETS if name.startswith("copies-")]


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


def in_turn(programs: dict[str, Path], corpus: Path) -> Times:
    """Both builds in turn, round by round."""
    times = Times()
    for _ in range(ROUNDS):
        for name, program in programs.items():
            if name in times.hit:
                continue
            seconds = measured(program, corpus)
            if seconds is None:
                times.hit.add(name)
            else:
                times.of(name).append(seconds)
    return times


def row(name: str, times: Times) -> str:
    told = [f"over {LIMIT} s" if build in times.hit else f"{median(times.of(build)) * 1000:.2f} ms" for build in NAMES]
    ratios = times.ratios()
    ratio = f"{median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})" if ratios else "–"
    ratio += f", best ÷ best {min(times.old) / min(times.new):.3f}" if ratios else ""
    return f"{name:<16} {told[0]:>14} {told[1]:>14}   {ratio}"


def records(corpus: Path, name: str) -> int:
    """How many records a set of copies has."""
    with (corpus / f"time-{name}.jsonl").open("rb") as file:
        inputs: dict[str, str] = json.loads(file.readline())["inputs"]
    return inputs["kog.jsonl"].count("\n")


def slopes(build: str, times: dict[str, Times], counts: dict[str, int]) -> str:
    """How fast the time grows with the number of records: 1 is in proportion, 2 with its square."""
    done = [name for name in COPIES if build not in times[name].hit]
    points = [(math.log(counts[name]), math.log(median(times[name].of(build)))) for name in done]
    steps = [f"{(b[1] - a[1]) / (b[0] - a[0]):.3f}" for a, b in pairwise(points)]
    missing = [name for name in COPIES if build in times[name].hit]
    note = f"; not in {LIMIT} s: {', '.join(missing)}" if missing else ""
    if not steps:
        return f"{build}: no slope{note}"
    whole = (points[-1][1] - points[0][1]) / (points[-1][0] - points[0][0])
    return f"{build}: log-log slope {whole:.3f} (step by step {', '.join(steps)}){note}"


def print_times(before: Path, now: Path, corpus: Path) -> None:
    """Measures all sets and prints them."""
    programs = dict(zip(NAMES, (before, now), strict=True))
    print(f"\ntimes: CPU time of a pass, median of {ROUNDS} rounds in turn; old ÷ new, above 1 the new build is faster")
    print(f"{'set':<16} {'old':>14} {'new':>14}   old ÷ new (lowest to highest)")
    times: dict[str, Times] = {}
    for name in SETS:
        times[name] = in_turn(programs, corpus / f"time-{name}.jsonl")
        print(row(name, times[name]), flush=True)
    counts = {name: records(corpus, name) for name in COPIES}
    print(f"\ncopies: {', '.join(f'{count:,}' for count in counts.values())} records")
    for build in NAMES:
        print(slopes(build, times, counts))
        clean, faulty = times["large-clean"].of(build), times["large-findings"].of(build)
        if clean and faulty:
            ratio = median(faulty) / median(clean)
            print(f"{build}: the record of 3 MB takes {ratio:.2f} times as long with 1,000 findings as without")
    print("\nsets:", *(f"  {name:<16} {text}" for name, text in SETS.items()), sep="\n")
