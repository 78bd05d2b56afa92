#!/usr/bin/env python3
"""Does a test notice when one sign of the library is another? `make mutation SHARD=1/8` asks for all mutants there are.

The list is that of `cargo mutants`. All mutants of it are written into one copy of the sources, each behind a switch
(tests/mutation), so that there is one build instead of thousands. Each mutant is then asked for in the vectors that
reach it, and where these stay silent in the other tests that are quick. A mutant that the compiler refuses is not
viable. Where no switch can stand (constants, functions that return `impl Trait`) `cargo mutants` itself has to ask:
these are told. docs/mutants.md lists those that change nothing, with the reason; others that nobody noticed fail.
"""

from __future__ import annotations

import json
import os
import re
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from walkthrough import COPY, ENVIRONMENT, ROOT, copy

FOLDERS = "core/src/rules/** core/src/facts/** core/shape/**"
TOOL = ROOT / "tests/mutation"
RESULTS = ROOT / ".make/mutation"
PAGE = ROOT / "docs/mutants.md"
# what takes long, measures, or asks something else than what the library answers
SLOW = {"oracle", "keys_real", "units_real", "readme"}
SECONDS = 60
# `mean` this, and what is reached is noted (tests/mutation/switch.rs)
NOTED = str(2**32 - 2)
JOBS = int(os.environ.get("JOBS", "1"))
ENV = os.environ | ENVIRONMENT | {"CARGO_PROFILE_TEST_OPT_LEVEL": "1"}
Mutant = dict[str, Any]
Fates = dict[int, str]
Program = tuple[str, ...]


def run(*command: str, given: str = "") -> str:
    """What a command in the copy answers; what it says is shown where it fails."""
    done = subprocess.run(command, cwd=COPY, env=ENV, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"mutation: {' '.join(command)}\n{done.stderr[-6000:]}")
    return done.stdout


def listed(shard: str, folders: str) -> list[Mutant]:
    """The mutants of a shard (`1/8` is the first), numbered; rules stand in lists, where cargo finds no files."""
    for file in (COPY / "core/src/rules").glob("*/mod.rs"):
        rules = re.findall(r"^ {4}(\w+)::\w+,$", file.read_text(encoding="utf-8"), re.M)
        with file.open("a", encoding="utf-8") as out:
            out.writelines(f"#[cfg(any())]\nmod {rule};\n" for rule in rules)
    chosen = [part for folder in folders.split() for part in ("-f", folder)]
    mutants: list[Mutant] = json.loads(run("cargo", "mutants", "--list", "--json", *chosen))
    part, of = map(int, shard.split("/"))
    numbered = [mutant | {"number": number} for number, mutant in enumerate(mutants, 1)]
    return [{key: it[key] for key in it if key != "diff"} for it in numbered[part - 1 :: of]]


class Woven:
    """The copy with the switches, and what became of each mutant so far."""

    def __init__(self, mutants: list[Mutant]) -> None:
        self.mutants = mutants
        self.fates: Fates = {}
        self.constant: set[str] = set()
        self.texts = {name: (COPY / name).read_text(encoding="utf-8") for name in {it["file"] for it in mutants}}
        for mutant in mutants:
            if mutant["genre"] == "FnValue" and "impl " in mutant["function"]["return_type"]:
                self.fates[mutant["number"]] = "alone"
        shape = COPY / "core/shape/src"
        (shape / "switch.rs").write_text((TOOL / "switch.rs").read_text(encoding="utf-8"), encoding="utf-8")
        with (shape / "lib.rs").open("a", encoding="utf-8") as out:
            out.write("pub mod switch;\n#[doc(hidden)]\npub use switch::mutated;\n")
        with (COPY / "tests/suite/vectors.rs").open("a", encoding="utf-8") as out:
            out.write((TOOL / "each.rs").read_text(encoding="utf-8"))

    def left(self) -> list[Mutant]:
        return [mutant for mutant in self.mutants if mutant["number"] not in self.fates]

    def weave(self) -> list[Mutant]:
        """Writes the sources with the switches; says where each stands. Functions are constant where they must be."""
        for name, text in self.texts.items():
            plain = re.sub(
                r"\bconst fn (\w+)", lambda it: it[0] if it[1] in self.constant else f"      fn {it[1]}", text
            )
            (COPY / name).write_text(plain, encoding="utf-8")
        tool = ["cargo", "run", "-q", "--release", "--manifest-path", str(TOOL / "Cargo.toml"), "--", str(COPY)]
        written: list[Mutant] = json.loads(run(*tool, given=json.dumps(self.left())))
        found = {it["number"] for it in written}
        self.fates |= {it["number"]: "alone" for it in self.left() if it["number"] not in found}
        return written

    def build(self, *command: str) -> list[str]:
        """Builds until all that is left compiles; the test programs that were built."""
        while True:
            written = self.weave()
            told = ["cargo", *command, "--message-format=json"]
            done = subprocess.run(told, cwd=COPY, env=ENV, capture_output=True, text=True, check=False)
            said = [json.loads(line) for line in done.stdout.splitlines()]
            if done.returncode == 0:
                return [it["executable"] for it in said if it.get("executable")]
            before = len(self.fates) + len(self.constant)
            for it in said:
                if it["reason"] == "compiler-message" and it["message"]["level"] == "error":
                    self.refuse(it["message"], written)
            if len(self.fates) + len(self.constant) == before:
                sys.exit(f"mutation: the copy does not build\n{done.stderr[-6000:]}")

    def refuse(self, message: Any, written: list[Mutant]) -> None:
        """Takes out what the compiler does not take."""
        outside = re.match(r"cannot call non-const .*?(\w+)(?:::<.*>)?` in (?:const|static)", message["message"])
        if outside and outside[1] != "mutated":
            self.constant.add(outside[1])
            return
        for span in sorted(message["spans"], key=lambda it: not it["is_primary"]):
            for part in ("all",) if outside else ("own", "all"):
                around = [it for it in written if it["file"] == span["file_name"] and within(span, it[part])]
                if around:
                    least = min(it[part]["end"] - it[part]["start"] for it in around)
                    here = [it["number"] for it in around if it[part]["end"] - it[part]["start"] == least]
                    self.fates |= dict.fromkeys(here, "unviable" if part == "own" else "alone")
                    return


def within(span: Any, part: Any) -> bool:
    return bool(part["start"] <= span["byte_start"] and span["byte_end"] <= part["end"])


def by_vectors(program: str, numbers: list[int]) -> Fates:
    """What the vectors say of these mutants. One that goes on for ever, or ends the program, does so only once."""
    fates: Fates = {}
    while numbers:
        env = ENV | {"MUTANT": "0", "MUTANTS": " ".join(map(str, numbers))}
        told = ["sh", "-c", f"ulimit -v 6000000; exec {program} each_mutant --exact --nocapture"]
        with subprocess.Popen(
            told, cwd=COPY / "tests", env=env, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
        ) as it:
            begun, last = 0, ""
            for line in lines(it):
                word, _, number = line.partition(" ")
                if word in ("killed", "missed"):
                    fates[int(number.split(" ")[0])] = "vectors" if word == "killed" else "missed"
                elif word == "begun":
                    begun = int(number)
                last = line
                progress(line)
            it.kill()
        if begun == 0:
            sys.exit(f"mutation: the vectors fail without a mutant: {last}")
        fates.setdefault(begun, "timeout" if it.returncode is None or it.returncode == -9 else "vectors")
        numbers = [number for number in numbers if number not in fates]
    return fates


def progress(line: str) -> None:
    """Notes what is known so far, for whoever waits."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    with (RESULTS / "progress.txt").open("a", encoding="utf-8") as out:
        out.write(f"{line}\n")


def lines(program: subprocess.Popen[bytes]) -> Iterator[str]:
    """What a program says, until it ends or says nothing for long."""
    assert program.stderr is not None
    # what is reached by each vector takes a while
    rest, seconds = b"", 10 * SECONDS
    while select.select([program.stderr], [], [], seconds)[0]:
        read = os.read(program.stderr.fileno(), 65536)
        if not read:
            program.wait()
            return
        seconds = SECONDS
        *whole, rest = (rest + read).split(b"\n")
        yield from (line.decode(errors="replace") for line in whole)


def asked(program: Program, seconds: float = SECONDS, **env: str) -> str:
    """How a program ends: well, in a failure, or not."""
    told = ["sh", "-c", f"ulimit -v 4000000; exec {' '.join(program)}"]
    try:
        done = subprocess.run(
            told, cwd=COPY / "tests", env=ENV | env, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return "timeout"
    return name_of(program) if done.returncode else "missed"


def reached(program: Program) -> set[int]:
    """The mutants that a program reaches."""
    noted = RESULTS / "reached.txt"
    noted.unlink(missing_ok=True)
    if asked(program, 10 * SECONDS, MUTANT=NOTED, REACHED=str(noted)) != "missed":
        sys.exit(f"mutation: {name_of(program)} fails without a mutant")
    return set(map(int, noted.read_text(encoding="utf-8").split())) if noted.exists() else set()


def by_others(reach: dict[Program, set[int]], number: int) -> str:
    """Which other test notices a mutant, or that none does."""
    asking = [program for program in reach if number in reach[program] and name_of(program) != "vectors"]
    fates = (asked(program, MUTANT=str(number)) for program in asking)
    fate = next((fate for fate in fates if fate != "missed"), "missed")
    progress(f"{fate} {number}")
    return fate


def name_of(program: Program) -> str:
    """The name of a test, or of a tool."""
    return re.sub(r"-[0-9a-f]{16}$", "", Path(program[0]).name)


def judged(woven: Woven, features: list[str], numbers: list[int]) -> Fates:
    """What the tests of a build say of these mutants."""
    build = ("test", "--no-run", "-p", "bedarf-tests", *features)
    vectors = woven.build(*build, "--test", "vectors")[-1]
    with ThreadPoolExecutor() as pool:
        left = [number for number in numbers if number not in woven.fates]
        parts = pool.map(lambda part: by_vectors(vectors, left[part::JOBS]), range(JOBS))
        fates = {number: fate for part in parts for number, fate in part.items()}
        # the tool that writes schemas and pages is the test of what they are made from
        others: list[Program] = [(woven.build("build", "-p", "bedarf-regen")[-1], "check")]
        others += [(program, "-q") for program in woven.build(*build)]
        reach = {program: reached(program) for program in others if name_of(program) not in SLOW}
        anywhere = set().union(*reach.values())
        left = [number for number, fate in fates.items() if fate == "missed"]
        fates |= {number: "unreached" for number in left if number not in anywhere}
        left = [number for number in left if number in anywhere]
        return fates | dict(zip(left, pool.map(lambda it: by_others(reach, it), left), strict=True))


def equivalent() -> set[str]:
    """The mutants that the page lists, without lines and columns, which change."""
    return set(re.findall(r"^- `(core/.*?)`", PAGE.read_text(encoding="utf-8"), re.M)) if PAGE.exists() else set()


def plain(name: str) -> str:
    """The name of a mutant without its line and column."""
    return re.sub(r":\d+:\d+", "", name)


def main() -> int:
    shard = sys.argv[1] if len(sys.argv) > 1 else "1/1"
    folders = sys.argv[2] if len(sys.argv) > 2 else FOLDERS
    copy()
    mutants = listed(shard, folders)
    woven = Woven(mutants)
    known = equivalent()
    woven.fates |= {it["number"]: "equivalent" for it in mutants if plain(it["name"]) in known}
    woven.build("check", "-p", "bedarf-tests")
    fates: Fates = {}
    left = [it["number"] for it in mutants]
    for features in ([], ["--no-default-features"]):
        # what the one build leaves out, such as the loops without SIMD, is in the other
        fates |= judged(woven, features, left) | woven.fates
        left = [number for number in left if fates[number] == "unreached"]
    named = {it["number"]: it["name"] for it in mutants}
    RESULTS.mkdir(parents=True, exist_ok=True)
    told = [f"{fates[number]}\t{named[number]}\n" for number in sorted(fates)]
    (RESULTS / f"{shard.replace('/', '-of-')}.txt").write_text("".join(told), encoding="utf-8")
    print("".join(line for line in told if line.startswith(("missed", "unreached", "alone"))), end="")
    print(", ".join(f"{count} {fate}" for fate, count in Counter(fates.values()).most_common()))
    return 1 if {"missed", "unreached"} & set(fates.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
