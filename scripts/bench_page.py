#!/usr/bin/env python3
"""Puts the figures of a benchmark run into docs/benchmarks.md: `make bench`, `make bench-python`,
`make bench-coverage`.

    bench_page.py [NAME] < output of the benchmark

Reads the lines `BENCH <name> <ratio> <low> <high>` (ratio to what the page says, in the same run) and
`NOTE <what is told beside>`; writes what stands between `<!-- bench -->` or `<!-- bench-NAME -->` and its end anew,
with the date. Without a name, the sizes from `bindings-wasm/scripts/size.mjs --json` are added.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/benchmarks.md"
LINE = re.compile(r"^BENCH\s+(\S.*?)\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*$", re.M)
NOTE = re.compile(r"^NOTE\s+(\S.*?)\s*$", re.M)


@dataclass(frozen=True)
class Figure:
    """One ratio with the lowest and the highest of its rounds."""

    name: str
    ratio: float
    low: float
    high: float


def figures(output: str) -> list[Figure]:
    return [Figure(name, float(ratio), float(low), float(high)) for name, ratio, low, high in LINE.findall(output)]


def told(ratio: float) -> str:
    """Two places behind the point where they say something."""
    return f"{ratio:.2f}" if ratio < 20 else f"{ratio:.0f}"


def sizes() -> list[tuple[str, int, int]]:
    """What a page loads by each entry: raw and brotli bytes; empty where nothing is built."""
    said = subprocess.run(
        ["node", "scripts/size.mjs", "--json"], cwd=ROOT / "bindings-wasm", capture_output=True, text=True, check=False
    )
    if not said.stdout.strip():
        return []
    rows = json.loads(said.stdout)
    entry = {row["entry"]: f"`bedarf{row['entry'][1:]}`" for row in rows}
    return [(entry[row["entry"]], row["total"]["raw"], row["total"]["brotli"]) for row in rows]


def rust() -> str:
    return subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]


WHAT = {"coverage": "the peer's time ÷ ours in the same run (more: ours is faster)"}
"""What a ratio is, where it is none to the unit."""

UNIT = "throughput ÷ a typed parse by `serde_json` in the same run (more is faster)"


def written(found: list[Figure], notes: list[str], loaded: list[tuple[str, int, int]], on: date, what: str) -> str:
    """The tables as they stand on the page."""
    lines = [
        f"Measured on {on.isoformat()}, Rust {rust()}, {platform.machine()}, {os.cpu_count()} cores; {what}.",
        *notes,
        "",
        "| measured | ratio | spread |",
        "|---|---:|---:|",
        *(f"| {f.name} | {told(f.ratio)} | {told(f.low)}–{told(f.high)} |" for f in found),
    ]
    if loaded:
        lines += ["", "| what a page loads, one language included | raw | brotli |", "|---|---:|---:|"]
        lines += [f"| {name} | {raw / 1024:.1f} KiB | {brotli / 1024:.1f} KiB |" for name, raw, brotli in loaded]
    return "\n".join(lines)


def placed(text: str, tables: str, marker: str) -> str:
    """The page with new tables; `ValueError` where the markers are missing or twice."""
    first, last = f"<!-- {marker} -->", f"<!-- /{marker} -->"
    before, begin, rest = text.partition(first)
    _, end, after = rest.partition(last)
    if not begin or not end or first in after or last in after:
        raise ValueError(f"benchmarks.md needs {first} and {last} once each")
    return f"{before}{first}\n{tables}\n{last}{after}"


def main(name: str = "") -> int:
    output = sys.stdin.read()
    found = figures(output)
    if not found:
        print("bench: no line `BENCH name ratio low high` in the output", file=sys.stderr)
        return 1
    tables = written(found, NOTE.findall(output), [] if name else sizes(), date.today(), WHAT.get(name, UNIT))
    print(tables)
    try:
        PAGE.write_text(placed(PAGE.read_text("utf-8"), tables, f"bench-{name}" if name else "bench"), "utf-8")
    except (OSError, ValueError) as trouble:
        print(f"bench: {trouble}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
