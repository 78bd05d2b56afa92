#!/usr/bin/env python3
"""Hostile inputs for the command line: `make torture`.

    torture.py               runs `bedarf check` on every case of the table below
    torture.py NAME…         only the cases whose name contains one of these
    torture.py --self-check  shows that a wrong expectation is noticed

Every case has an expected exit, the exact set of error codes, the number of records read, and a bound on the peak
memory of the process. Inputs are made on the way, written in small pieces, and thrown away after their case.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ROOT / ".venv" / ("Scripts/bedarf.exe" if os.name == "nt" else "bin/bedarf")
MIB = 1024 * 1024
SECONDS = 180  # a case that takes longer has hung

GOOD = (
    '{"type":"organisation","id":"verein","title":{"de":"Verein der Kommunen"},"created":"2020-08-26",'
    '"confirmed":"2026-06-01","kind":"expert_organisation",'
    '"contact":{"name":{"de":"Geschäftsstelle"},"mail":"info@example.org"}}'
)


def good(number: int) -> bytes:
    """A record without findings, with an id of its own."""
    return GOOD.replace('"verein"', f'"verein-{number}"').encode()


Make = Callable[[Path], "list[str | Path]"]


@dataclass(frozen=True)
class Case:
    """One hostile input: how it is made, and what must come of it."""

    name: str
    make: Make  # makes the input in an empty folder; gives the arguments of `check`
    exit: int
    codes: set[str] = field(default_factory=set)  # of the errors
    records: int | None = 1  # as the answer counts them, unreadable ones too; None: there is no answer
    peak: int = 100  # MiB
    total: int | None = None  # exact number of errors
    stderr: bool = False  # something must be said there
    stdin: Callable[[], Iterable[bytes]] | None = None
    disk: int = 0  # MiB that the input takes


@dataclass(frozen=True)
class Outcome:
    """What came of it."""

    exit: int
    codes: set[str]
    records: int | None
    errors: int | None
    peak: float
    stderr: str
    seconds: float
    trouble: str = ""


# --- making inputs ----------------------------------------------------------------------------------------------


def file(name: str, *parts: bytes | Callable[[], Iterable[bytes]]) -> Make:
    """One file with this content."""

    def make(folder: Path) -> list[str | Path]:
        path = folder / name
        with path.open("wb") as out:
            for part in parts:
                out.writelines([part] if isinstance(part, bytes) else part())
        return [path]

    return make


def many(piece: bytes, times: int) -> Callable[[], Iterable[bytes]]:
    """`piece` so many times, handed out about a mebibyte at a time."""

    def pieces() -> Iterable[bytes]:
        per, left = max(1, MIB // len(piece)), times
        block = piece * per
        while left >= per:
            yield block
            left -= per
        yield piece * left

    return pieces


def numbered(count: int, text: Callable[[int], bytes], between: bytes) -> Callable[[], Iterable[bytes]]:
    """`text` of 0, 1, 2 …, joined."""

    def pieces() -> Iterable[bytes]:
        for start in range(0, count, 1000):
            block = between.join(text(n) for n in range(start, min(start + 1000, count)))
            yield (between if start else b"") + block

    return pieces


def noise() -> Iterable[bytes]:
    """Bytes without meaning, the same ones every time."""
    state = 20201128
    for _ in range(256):
        block = bytearray()
        for _ in range(1024):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            block += (state >> 32).to_bytes(4, "little")
        yield bytes(block)


def missing(folder: Path) -> list[str | Path]:
    return [folder / "missing.json"]


def missing_beside_good(folder: Path) -> list[str | Path]:
    return [*file("good.json", good(1))(folder), *missing(folder), *file("bad.json", good(2)[:-1])(folder)]


def unreadable(folder: Path) -> list[str | Path]:
    """No read right; root reads everything, so for root a link that leads to itself."""
    path = folder / "locked.json"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        path.symlink_to(path.name)
    else:
        path.write_bytes(good(1))
        path.chmod(0)
    return [path, *file("good.json", good(2))(folder)]


def dangling(folder: Path) -> list[str | Path]:
    path = folder / "dangling.jsonl"
    path.symlink_to("nowhere.jsonl")
    return [path, *file("good.json", good(1))(folder)]


def no_records(folder: Path) -> list[str | Path]:
    (folder / "deeper").mkdir()
    (folder / "deeper" / "notes.txt").write_text("nothing to check here")
    return [folder]


def hostile_folder(folder: Path) -> list[str | Path]:
    """Good records between bad files: none costs the others."""
    file("a.json", good(1))(folder)
    file("b.json", b"\xff\xfe")(folder)
    file("c.jsonl", good(2), b"\n", good(3)[:-1], b"\n", good(4), b"\n")(folder)
    file("notes.txt", b"\xff not a record")(folder)
    return [folder]


def in_ext(*parts: bytes | Callable[[], Iterable[bytes]]) -> tuple[bytes | Callable[[], Iterable[bytes]], ...]:
    """A good record with this as its free part."""
    return (good(1)[:-1], b',"ext":', *parts, b"}")


def deep(opening: bytes, closing: bytes) -> Make:
    """A good record whose free part goes 100,000 levels down."""
    return file("a.json", *in_ext(b'{"a":', many(opening, 100_000), many(closing, 100_000) if closing else b"", b"}"))


def endless() -> Iterable[bytes]:
    """One text of 64 MiB that never closes."""
    yield b'{"a":"'
    yield from many(b"x", 64 * MIB)()


def unit(number: int) -> bytes:
    """The key of a municipality."""
    return b"05%03d5001%03d" % divmod(number, 1000)


def with_table(rows: Callable[[int], bytes]) -> Make:
    """A good record and a table of 20,000 units."""
    table = file("units.csv", b"ars,name,administered_by\n", numbered(20_000, rows, b"\n"))
    return lambda folder: [*file("a.json", good(1))(folder), *table(folder)]


LONG = (b'{"type":"need","title":{"de":"', many(b"lange Zeile ", 90_000_000), b'"}}')
long_line = file("a.jsonl", good(1), b"\n", *LONG, b"\n", good(2), b"\n")
long_array = file("a.json", b"[", numbered(880_000, good, b","), b"]")
HALF = GOOD.encode()[: GOOD.encode().index("ä".encode()) + 1]  # ends within a letter
MEMBERS = numbered(500_000, lambda n: b'"m%d":1' % n, b",")

# --- the table --------------------------------------------------------------------------------------------------

CASES: list[Case] = [
    Case("good record", file("a.json", good(1)), 0),
    # bytes that are no text
    Case("not UTF-8", file("a.json", GOOD.encode("latin-1")), 1, {"JSON-001"}),
    Case("not UTF-8, one line", file("a.jsonl", good(1), b"\n\xc3\x28\n", good(2)), 1, {"JSON-001"}, 3),
    Case("UTF-16", file("a.json", GOOD.encode("utf-16")), 0, set()),
    Case("binary file", file("a.json", noise), 1, {"JSON-001"}),
    Case("NUL bytes", file("a.json", b"\0" * 4096), 1, {"JSON-002"}),
    Case("NUL inside", file("a.json", good(1).replace(b"Verein", b"Ver\0ein")), 1, {"JSON-002"}),
    Case("BOM before a record", file("a.json", b"\xef\xbb\xbf", good(1)), 0),
    Case("BOM before lines", file("a.jsonl", b"\xef\xbb\xbf", good(1), b"\r\n", good(2)), 0, set(), 2),
    # text that is no JSON
    Case("cut off", file("a.json", good(1)[:-20]), 1, {"JSON-002"}),
    Case("cut off in a letter", file("a.json", HALF), 1, {"JSON-001"}),
    Case("cut off array", file("a.json", b"[", good(1), b",", good(2)), 1, {"JSON-002"}, 2),
    Case("empty .json", file("a.json"), 1, {"JSON-002"}),
    Case("empty .jsonl", file("a.jsonl"), 2, set(), 0),
    Case("blank lines", file("a.jsonl", b"\n\r\n  \n", good(1), b"\n\n"), 0),
    Case("duplicate member", file("a.json", good(1)[:-1], b',"id":"b"}'), 1, {"JSON-005"}),
    Case("two records in one", file("a.json", good(1), b"\n", good(2)), 0, set(), 2),
    # too much of something; a list in a list of records is a wrong type besides
    Case("100,000 lists deep", file("a.json", many(b"[", 100_000), many(b"]", 100_000)), 1, {"JSON-003", "SHAPE-003"}),
    Case("100,000 lists deep in ext", deep(b"[", b"]"), 1, {"JSON-003"}),
    Case("100,000 objects deep, open", deep(b'{"a":', b""), 1, {"JSON-003"}),
    Case("500,000 members", file("a.json", *in_ext(b"{", MEMBERS, b"}")), 0),
    Case("500,001 members, one twice", file("a.json", *in_ext(b"{", MEMBERS, b',"m7":1}')), 1, {"JSON-005"}),
    Case("record over 16 MiB", file("a.json", *in_ext(b'{"a":"', many(b"x", 17 * MIB), b'"}')), 1, {"JSON-004"}),
    Case("line of 1 GB", long_line, 1, {"JSON-004"}, 3, disk=1100),
    Case("1 GB of blanks", file("a.json", many(b" " * 1000, 1_000_000)), 1, {"JSON-004"}, disk=1000),
    Case("array of 200 MB", long_array, 0, set(), 880_000, peak=1200, disk=250),
    Case("1,000,000 findings", file("a.jsonl", many(b"{}\n", 1_000_000)), 1, {"SHAPE-001"}, 1_000_000, 250, 1_000_000),
    # tables, of which no row may be looked at from every other one
    Case("a chain of 20,000 units", with_table(lambda n: b"%b,Ort,%b" % (unit(n), unit(n + 1))), 1, {"UNIT-004"}),
    Case("20,000 open quotes", with_table(lambda n: b'%b,"Ort "" eins,' % unit(n)), 1, {"TABL-002"}),
    # places
    Case("folder without records", no_records, 2, set(), 0, stderr=True),
    Case("hostile folder", hostile_folder, 1, {"JSON-002"}, 5),
    Case("missing file", missing, 2, set(), None, stderr=True),
    Case("missing beside others", missing_beside_good, 2, {"JSON-002"}, 2, stderr=True),
    Case("unreadable file", unreadable, 2, stderr=True),
    Case("link to nowhere", dangling, 2, stderr=True),
    Case("standard input", lambda _: ["-"], 0, stdin=lambda: [good(1)]),
    Case("standard input, 64 MiB", lambda _: ["-"], 1, {"JSON-004"}, stdin=endless),
]


# --- running and judging ----------------------------------------------------------------------------------------


def feed(process: subprocess.Popen[bytes], pieces: Iterable[bytes]) -> None:
    assert process.stdin is not None
    try:
        for piece in pieces:
            process.stdin.write(piece)
        process.stdin.close()
    except BrokenPipeError:
        pass  # it had read enough


def run(case: Case, folder: Path) -> Outcome:
    """Makes the input in the folder and checks it; what the process used is asked of the system."""
    arguments = [str(argument) for argument in case.make(folder)]
    out, err = folder.with_suffix(".out"), folder.with_suffix(".err")
    begun = time.monotonic()
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = subprocess.Popen(
            [str(COMMAND), "check", "--format", "json", "--lang", "en", *arguments],
            stdin=subprocess.PIPE if case.stdin else subprocess.DEVNULL, stdout=stdout, stderr=stderr,
        )  # fmt: skip
        if case.stdin:
            threading.Thread(target=feed, args=(process, case.stdin()), daemon=True).start()
        watch = threading.Timer(SECONDS, process.kill)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    peak = usage.ru_maxrss / (MIB if sys.platform == "darwin" else 1024)
    said = err.read_text("utf-8", "replace")
    trouble = f"no end after {SECONDS} s" if seconds >= SECONDS else ""
    if "Traceback" in said or "panicked" in said:
        trouble = "died: " + said.strip().splitlines()[-1]
    try:
        answer = json.loads(out.read_bytes() or b"{}")
    except ValueError:
        answer, trouble = {}, trouble or f"no JSON on stdout: {out.read_bytes()[:80]!r}"
    codes = {finding["code"] for finding in answer.get("findings", ()) if finding["severity"] == "error"}
    return Outcome(process.returncode, codes, answer.get("records"), answer.get("errors"), peak, said, seconds, trouble)


def judge(case: Case, outcome: Outcome) -> list[str]:
    """Where the outcome is not the expected one."""
    wrong = [outcome.trouble] if outcome.trouble else []
    if outcome.exit != case.exit:
        wrong.append(f"exit {case.exit} expected")
    if outcome.codes != case.codes:
        wrong.append(f"{' '.join(sorted(case.codes)) or 'no error'} expected")
    if outcome.records != case.records:
        wrong.append(f"{case.records} records expected, {outcome.records} read")
    if case.total is not None and outcome.errors != case.total:
        wrong.append(f"{case.total} errors expected, {outcome.errors} counted")
    if outcome.peak > case.peak:
        wrong.append(f"at most {case.peak} MiB expected")
    if case.stderr and not outcome.stderr.strip():
        wrong.append("nothing said on stderr")
    return wrong


def tried(case: Case) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="bedarf-torture-") as place:
        folder = Path(place) / "input"
        folder.mkdir()
        return run(case, folder)


ROW = "{:<28} {:>4}  {:<20} {:>8} {:>9} {:>7}  {}"


def table(cases: list[Case]) -> int:
    print(ROW.format("input", "exit", "errors", "records", "peak MiB", "seconds", "ok"))
    passed = skipped = 0
    for case in cases:
        if case.disk and shutil.disk_usage(tempfile.gettempdir()).free < 2 * case.disk * MIB:
            skipped += 1
            print(ROW.format(case.name, "", "", "", "", "", f"SKIPPED: needs {case.disk} MiB of disk"))
            continue
        outcome = tried(case)
        wrong = judge(case, outcome)
        passed += not wrong
        records = "–" if outcome.records is None else str(outcome.records)
        print(ROW.format(
            case.name, outcome.exit, " ".join(sorted(outcome.codes)) or "–", records,
            f"{outcome.peak:.0f}", f"{outcome.seconds:.1f}", "; ".join(wrong) or "ok",
        ), flush=True)  # fmt: skip
    failed = len(cases) - passed - skipped
    print(f"torture: {passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


def self_check() -> int:
    """One real outcome, which is as expected, and every way of expecting something else from it."""
    case = next(case for case in CASES if case.name == "missing beside others")
    case = replace(case, total=1)
    outcome = tried(case)
    altered = {
        "exit": replace(case, exit=0),
        "codes": replace(case, codes={"JSON-001"}),
        "records": replace(case, records=7),
        "total": replace(case, total=7),
        "peak": replace(case, peak=1),
    }
    failed = [f"as it is: {wrong}" for wrong in judge(case, outcome)]
    failed += [f"not noticed: {name}" for name, other in altered.items() if not judge(other, outcome)]
    failed += [] if judge(case, replace(outcome, stderr="")) else ["not noticed: stderr"]
    tests = len(altered) + 2
    print(f"torture self-check: {tests - len(failed)} passed, {len(failed)} failed", *failed)
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    if not COMMAND.exists():
        print(f"torture: {COMMAND.relative_to(ROOT)} is not there, run: make wheel", file=sys.stderr)
        return 2
    if "--self-check" in arguments:
        return self_check()
    return table([case for case in CASES if not arguments or any(part in case.name for part in arguments)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
