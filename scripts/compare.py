#!/usr/bin/env python3
"""The state of before beside the present one: `make compare BASE=<rev>`.

    compare.py BASE           puts the same calls to both builds and prints what differs
    compare.py BASE --time    times both in turn as well, round by round
    compare.py BASE --strict  leaves nothing out of what is known to differ
    compare.py --self-check   shows that broken answers are noticed (compare_samples.py)

BASE is checked out into .make/before. Of the present state the files count as they lie there. Both builds are made of
tests/compare, which knows of the library only the calls as bytes, so it fits states whose interfaces differ. The calls
are those of the vectors and the examples and 20,000 generated registers (tests/corpus).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from compare_diff import Difference, Summary, differences
from compare_known import (
    Alike,
    Answer,
    cut_elsewhere,
    new_in_answer,
    new_in_finding,
    new_in_report,
    whole_cost,
    without_code,
    without_row,
)
from compare_times import print_times


@dataclass(frozen=True)
class Known:
    """A difference that is wanted: it is left out of the comparison, and counted."""

    name: str
    reason: str
    alike: Alike


# Everything else that differs fails. An entry goes as soon as BASE has the change as well.
KNOWN = [
    Known(
        "findings.case",
        "a finding says by `case` which text of its rule it is; before, it did not",
        new_in_finding("case"),
    ),
    Known(
        "left_out",
        "a report says by `left_out` which rules were not asked; before, a finding of CORE-002 did",
        new_in_report("left_out"),
    ),
    Known(
        "looked_at",
        "a report says by `looked_at` what was looked at; before, it did not",
        new_in_report("looked_at"),
    ),
    Known(
        "unread",
        "an answer about a register says what could not be read; before, it did not",
        new_in_answer("unread"),
    ),
    Known(
        "paths.cost",
        "a path tells the whole cost of its offering; before, state, components and key",
        whole_cost,
    ),
    Known(
        "CORE-002",
        "the rule is gone: what was left out is no finding any more, and so counts nowhere",
        without_code("CORE-002", "info"),
    ),
    Known(
        "html.CORE-002",
        "the page has no row on the rule that is gone",
        without_row("CORE-002"),
    ),
    Known(
        "NEED-014",
        "a profile takes a need up by `specifies` as well, as the page says; its vectors judge it",
        without_code("NEED-014", "error"),
    ),
    Known(
        "CORE-003",
        "where a limit cuts its findings, those in the order of the members are kept; before, in one of the rule",
        cut_elsewhere("CORE-003"),
    ),
]

ROOT = Path(__file__).resolve().parent.parent
MAKE = ROOT / ".make"
BEFORE = MAKE / "before"
FOLDER = MAKE / "compare"
CORPUS = FOLDER / "corpus"
SOURCE = ROOT / "tests/compare/src/main.rs"

PROGRAM = """\
[package]
name = "bedarf-compare"
version = "0.0.0"
edition = "2024"
publish = false

[[bin]]
name = "compare"
path = "main.rs"

[dependencies]
bedarf = {{ path = "{core}", features = ["nfc", "reference", "report"] }}
serde_json = "1"

[workspace]

{profile}
"""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """What the command prints; where it fails, so does this."""
    environment = {name: value for name, value in os.environ.items() if name != "CARGO_TARGET_DIR"}
    done = subprocess.run(command, cwd=cwd, env=environment, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"compare: {' '.join(map(str, command))}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def check_out(base: str) -> str:
    """Puts BASE into its work tree, where it may lie already; gives the commit."""
    commit = run("git", "rev-parse", "--verify", f"{base}^{{commit}}").strip()
    if not (BEFORE / ".git").exists():
        run("git", "worktree", "add", "--force", "--detach", BEFORE, commit)
    elif run("git", "rev-parse", "HEAD", cwd=BEFORE).strip() != commit:
        run("git", "checkout", "--detach", "--force", commit, cwd=BEFORE)
    changed = run("git", "status", "--porcelain", cwd=BEFORE)
    if changed:
        sys.exit(f"compare: .make/before is not as it was checked out:\n{changed}")
    return commit


def build(name: str, checkout: Path) -> Path:
    """The program on the core of a checkout, made in the same way for both."""
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    profile = re.search(r"^\[profile\.release\]\n(?:.+\n)*", (checkout / "Cargo.toml").read_text("utf-8"), re.M)
    core = os.path.relpath(checkout / "core", folder)
    files = {
        "main.rs": source(checkout),
        "Cargo.toml": PROGRAM.format(core=core, profile=profile.group() if profile else "").encode(),
        "Cargo.lock": (checkout / "Cargo.lock").read_bytes(),
    }
    for file, content in files.items():
        place = folder / file
        # cargo strikes the crates that are not needed here out of the lock
        if file == "Cargo.lock" and place.exists() and place.stat().st_mtime > (checkout / file).stat().st_mtime:
            continue
        if not place.exists() or place.read_bytes() != content:
            place.write_bytes(content)
    print(f"compare: building {name}", flush=True)
    run("cargo", "build", "--quiet", "--release", "--target-dir", folder / "target", cwd=folder)
    return folder / "target/release/compare"


def source(checkout: Path) -> bytes:
    """The program; the calls of an older state are in another module."""
    text = SOURCE.read_text("utf-8")
    return (text if (checkout / "core/src/calls").exists() else text.replace("bedarf::calls", "bedarf::wire")).encode()


def make_corpus() -> str:
    """The calls, made from the present checkout."""
    print("compare: making the corpus", flush=True)
    return run("cargo", "run", "-q", "--release", "-p", "bedarf-tests", "--example", "corpus", "--", CORPUS)


def answer_all(name: str, program: Path) -> Path:
    """Puts the corpus to a build."""
    answers = FOLDER / f"{name}.answers"
    with answers.open("wb") as out:
        done = subprocess.run([program, "answers", CORPUS / "answers.jsonl"], stdout=out, check=False)
    if done.returncode != 0:
        print(f"compare: the build {name} died with {done.returncode}; its answers end there")
    return answers


def judge(before: bytes, after: bytes, known: list[Known], left_out: dict[str, int]) -> list[Difference]:
    """What differs between two answers to one call, except what is known to."""
    if before == after:
        return []
    try:
        old, new = json.loads(before), json.loads(after)
    except ValueError:
        return [Difference("no JSON, or none at all", f"{before[:80]!r} → {after[:80]!r}")]
    done = known_made_alike(old, new, known, left_out)
    return differences(old, new) or ([] if done else [Difference("other letters for the same", f"{before[:80]!r}")])


def known_made_alike(old: Any, new: Any, known: list[Known], left_out: dict[str, int]) -> bool:
    """Leaves out what is known to differ; tells whether anything was."""
    done = False
    both: list[Answer] = [it for it in (old, new) if isinstance(it, dict)]
    for entry in known if len(both) == 2 else []:
        if entry.alike(old, new):
            done = True
            left_out[entry.name] = left_out.get(entry.name, 0) + 1
    return done


def compare(before: Path, after: Path, known: list[Known]) -> int:
    """Prints what differs between the answers in two files; gives how many answers do."""
    summary, left_out = Summary(), dict[str, int]()
    with (CORPUS / "answers.jsonl").open("rb") as cases, before.open("rb") as old, after.open("rb") as new:
        for line, first, second in zip_longest(cases, old, new, fillvalue=b""):
            case = json.loads(line)
            found = judge(first, second, known, left_out)
            summary.add(case["call"], case["name"], found or ([] if first else [Difference("no answer", "at all")]))
    print(*summary.lines(), sep="\n")
    for entry in known:
        if count := left_out.get(entry.name, 0):
            print(f"\nleft out of {count:,} answers that differ: {entry.name}: {entry.reason}")
    return summary.different


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("base", metavar="BASE", nargs="?", help="a revision")
    parser.add_argument("--time", action="store_true", help="time both builds")
    parser.add_argument("--strict", action="store_true", help="leave nothing out")
    parser.add_argument("--self-check", action="store_true", help="show that broken answers are noticed")
    asked = parser.parse_args()
    if asked.self_check:
        from compare_samples import check_samples  # noqa: PLC0415 (it imports this file)

        return check_samples()
    if not asked.base:
        parser.error("BASE is missing")
    commit = check_out(asked.base)
    programs = {"before": build("before", BEFORE), "now": build("now", ROOT)}
    print(make_corpus(), end="")
    answers = [answer_all(name, program) for name, program in programs.items()]
    different = compare(answers[0], answers[1], [] if asked.strict else KNOWN)
    print(f"\ncompare: {commit[:12]} and the present state: {different:,} answers differ")
    if asked.time:
        print_times(programs["before"], programs["now"], CORPUS)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
