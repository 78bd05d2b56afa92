"""The command line: exit codes, streams, both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import bedarf
from bedarf.command.progress import Progress
from bedarf.command.words import Words

from .conftest import Run

Record = dict[str, Any]


@pytest.fixture
def good(need: Record, tmp_path: Path) -> str:
    (tmp_path / "good.json").write_text(json.dumps(need), encoding="utf-8")
    return "good.json"


@pytest.fixture
def bad(need: Record, tmp_path: Path) -> str:
    text = json.dumps({**need, "id": "BED-2", "kind": "funktional"}, indent=1)
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    return "bad.json"


def test_exit_0_without_errors(run: Run, good: str) -> None:
    done = run("check", good, "--as-of", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines()[-1].startswith("1 Datensatz geprüft: keine Fehler")


def test_exit_1_with_errors(run: Run, bad: str) -> None:
    done = run("check", bad)
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode("utf-8")
    assert "Fehler SHAPE-004 unknown-code" in text
    assert "bad.json:" in text
    assert "/kind" in text
    assert "„funktional“" in text
    assert "1 Datensatz geprüft: 1 Fehler" in text


def test_a_wrong_option_is_named(run: Run, good: str) -> None:
    done = run("paths", good, "--unit", "Paderborn", "--as-of", "2026-11-24")
    last = done.stderr.decode("utf-8").splitlines()[-1]
    assert last.startswith("bedarf: --unit: „Paderborn“ ")
    assert run("explain", "x").stderr.decode("utf-8").startswith("bedarf: CODE: ")


def test_english_is_asked_for(run: Run, bad: str) -> None:
    done = run("check", bad, "--lang", "en")
    assert "error SHAPE-004 unknown-code" in done.stdout.decode()
    assert "1 record checked: 1 error" in done.stdout.decode()


def test_exit_2_for_a_path_that_is_not_there_and_the_others_are_checked(
    run: Run, good: str, bad: str
) -> None:
    done = run("check", "none.json", good, bad)
    assert done.returncode == 2
    assert done.stderr.decode() == "bedarf: none.json: nicht gefunden\n"
    assert "2 Datensätze geprüft" in done.stdout.decode()


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may read everything")
def test_exit_2_for_a_file_that_must_not_be_read(run: Run, good: str, tmp_path: Path) -> None:
    (tmp_path / good).chmod(0)
    assert run("check", good).returncode == 2


def test_exit_2_for_a_link_that_leads_nowhere(run: Run, good: str, tmp_path: Path) -> None:
    try:
        (tmp_path / "loop.json").symlink_to("loop.json")
    except OSError as refused:
        pytest.skip(f"this file system has no links: {refused}")
    done = run("check", ".", "loop.json")
    assert done.returncode == 2
    assert done.stderr.count(b"loop.json") == 1  # named twice, told once
    assert "1 Datensatz geprüft" in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["check", "none.json"],
        ["check", "good.json", "--as-of", "24.11.2026"],
        ["check", "good.json", "--as-of", "20261124"],
        ["check", "good.json", "--limit", "-1"],
        ["check", "good.json", "--lang", "fr"],
        ["check", "good.json", "--units", "none.csv"],
        ["check", "good.json", "--severity", "NEED-005=bad"],
        ["check", "good.txt"],
        ["check", "a\x01b.json"],
        ["paths", "good.json"],
        ["paths", "good.json", "--unit", "05774032"],
        ["paths", "good.json", "--unit", "Paderborn", "--as-of", "2026-11-24"],
        ["paths", "good.json", "--unit", "05", "--organisation", "x", "--as-of", "2026-11-24"],
        ["affected", "good.json", "--as-of", "2026-11-24"],
        ["affected", "good.json", "--need", "BED-9", "--as-of", "2026-11-24"],
        ["affected", "good.json", "--condition", "land", "--as-of", "2026-11-24"],
        ["affected", "good.json", "--condition", "[]", "--as-of", "2026-11-24"],
        ["affected", "good.json", "--condition", "{}", "--as-of", "2026-11-24"],
        ["explain", "NEED-999"],
        ["schema", "nonsense"],
        ["nonsense"],
    ],
)
def test_exit_2_for_wrong_use(run: Run, arguments: list[str], tmp_path: Path, need: Record) -> None:
    (tmp_path / "good.json").write_text(json.dumps(need), encoding="utf-8")
    (tmp_path / "good.txt").touch()
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr
    assert b"\x01" not in done.stderr


def test_json_is_the_answer_itself(run: Run, bad: str, tmp_path: Path) -> None:
    done = run("check", bad, "--format", "json")
    assert done.returncode == 1
    report = bedarf.Report.of(json.loads(done.stdout))
    assert done.stdout.decode() == report.to_json() + "\n"
    assert report.errors[0].source == "bad.json"


@pytest.mark.parametrize(
    ("line", "de", "en"),
    [
        ("check a.json --as-of 24.11.2026", "--as-of: „24.11.2026“ ist kein Tag", "is no day"),
        ("check a.json --as-of 2026-02-30", "--as-of: „2026-02-30“ ist kein Tag", "is no day"),
        ("check a.json --limit -1", "--limit: „-1“ ist keine ganze Zahl", "is no whole number"),
        ("check a.json --severity FOO", "--severity: „FOO“ ist so nicht möglich", "CODE=info"),
        ("check a.json --words a.txt", "--words: „a.txt“ ist keine Datei", "is no file"),
        ("check a.json --format xml", "--format: „xml“ gibt es nicht; möglich: ", "choose from"),
        ("check a.json --units", "--units: hier fehlt ein Wert", "expected one argument"),
        ("check a.json --what", "unbekannt: --what", "unrecognized arguments"),
        ("check", "es fehlt: PATH", "arguments are required"),
        ("paths a.json --as-of today", "es fehlt eine dieser Angaben: ", "is required"),
    ],
)
def test_a_refusal_is_in_the_asked_language(run: Run, line: str, de: str, en: str) -> None:
    words = line.split()
    german = run(*words)
    english = run(words[0], "--lang", "en", *words[1:])
    assert (german.returncode, english.returncode) == (2, 2)
    assert f": {de}" in german.stderr.decode("utf-8").splitlines()[0]
    assert en in english.stderr.decode("utf-8").splitlines()[0]


def test_an_empty_path_is_not_the_current_folder(run: Run, good: str) -> None:
    done = run("check", "")
    assert done.returncode == 2
    assert "leerer Pfad" in done.stderr.decode("utf-8")


def test_a_closed_input_is_told(good: str, tmp_path: Path) -> None:
    line = f"exec {sys.executable} -m bedarf check - <&-"
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_the_report_goes_to_the_output(run: Run, good: str) -> None:
    done = run("report", good, "--as-of", "2026-11-24", "--out", "-")
    assert done.returncode == 0
    assert done.stdout.startswith(b"<!DOCTYPE html>")


def test_sarif_is_written_with_the_same_exit_codes(run: Run, good: str, bad: str) -> None:
    fine, found = (run("check", name, "--format", "sarif") for name in (good, bad))
    assert (fine.returncode, found.returncode) == (0, 1)
    assert run("check", "none.json", "--format", "sarif").returncode == 2
    [log] = json.loads(found.stdout)["runs"]
    [result] = [result for result in log["results"] if result["ruleId"] == "SHAPE-004"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "bad.json"
    assert run("paths", good, "--format", "sarif").returncode == 2


def test_sarif_says_what_was_left_out(run: Run, need: Record, tmp_path: Path) -> None:
    folder = tmp_path / "ordner"
    (folder / "2027").mkdir(parents=True)
    (folder / "need.json").write_text(json.dumps(need), encoding="utf-8")
    done = run("check", folder, "--format", "sarif")
    (log,) = json.loads(done.stdout)["runs"]
    assert [it["why"] for it in log["properties"]["skipped"]] == ["folder"]


def test_the_input_is_read(run: Run, need: Record) -> None:
    text = json.dumps({**need, "kind": "x"}).encode()
    assert run("check", "-", stdin=text).returncode == 1
    lines = run("check", "-", "--lines", "--format", "json", stdin=text + b"\n" + text)
    assert json.loads(lines.stdout)["records"] == 2


def test_an_empty_folder_is_told_and_no_success(run: Run) -> None:
    done = run("check", ".")
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").startswith("bedarf: .: der Ordner enthält nichts")
    assert "Kein Datensatz geprüft" in done.stdout.decode("utf-8")


def test_bad_bytes_are_findings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff{")
    done = run("check", "a.json")
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"JSON-001" in done.stdout
    # UTF-16 is read, and said
    (tmp_path / "b.json").write_text('{"type":"need"}', encoding="utf-16")
    assert b"JSON-006" in run("check", "b.json").stdout


def test_control_characters_do_not_reach_the_terminal(
    run: Run, need: Record, tmp_path: Path
) -> None:
    need["kind"] = "\x1b[31mred\u202e\x07"
    (tmp_path / "a\x1bb.json").write_text(json.dumps(need), encoding="utf-8")
    text = run("check", "a\x1bb.json").stdout.decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\u001b" in text


def test_a_file_name_that_is_not_utf8_is_shown(run: Run, need: Record, tmp_path: Path) -> None:
    need["kind"] = "x"
    name = os.fsencode(tmp_path) + b"/\xff.json"
    try:
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(json.dumps(need).encode())
    except OSError as refused:
        pytest.skip(f"this file system refuses such names: {refused}")
    done = run("check", ".")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "SHAPE-004" in done.stdout.decode()


def test_a_reader_that_goes_away_is_no_failure(need: Record, tmp_path: Path) -> None:
    lines = [json.dumps({**need, "id": f"B-{n}", "kind": "x"}) for n in range(3000)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "bedarf", "check", "a.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(120) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told(good: str, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bedarf", "check", good],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_colours_only_on_a_terminal(run: Run, bad: str, tmp_path: Path) -> None:
    assert b"\x1b" not in run("check", bad).stdout
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    for extra, wanted in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        ours, theirs = pty.openpty()
        env = {"PATH": os.environ["PATH"], "TERM": "xterm", **extra}
        subprocess.run(
            [sys.executable, "-m", "bedarf", "check", bad],
            stdout=theirs,
            cwd=tmp_path,
            env=env,
            check=False,
        )
        os.close(theirs)
        text = os.read(ours, 1 << 16)
        os.close(ours)
        assert (b"\x1b[" in text) is wanted


@pytest.mark.parametrize(("wish", "wanted"), [("always", True), ("never", False), ("auto", False)])
def test_colours_are_asked_for(run: Run, bad: str, wish: str, wanted: bool) -> None:
    done = run("check", bad, "--color", wish, NO_COLOR="1")
    assert (b"\x1b[" in done.stdout) is wanted
    assert done.returncode == 1


def test_progress_is_told_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bedarf.command.progress.PATIENCE", 0)
    bar = "[######..................]  25%  a.json"
    cases: list[tuple[bool, int | None, str]] = [
        (False, 12 << 20, ""),
        (True, 12 << 20, f"\r\x1b[K{bar}\r\x1b[K"),
        (True, None, "\r\x1b[K3 MiB gelesen  a.json\r\x1b[K"),
    ]
    for terminal, total, told in cases:
        monkeypatch.setattr(sys.stderr, "isatty", lambda terminal=terminal: terminal)
        progress = Progress(Words("de"), total)
        progress.name = "a.json"
        progress(3 << 20)
        progress.close()
        assert capsys.readouterr().err == told


def test_progress_comes_after_a_second_and_goes_away(need: Record, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "bedarf", "check", "-", "--lines", "--scope", "record"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=tmp_path,
    ) as process:
        os.close(theirs)
        assert process.stdin is not None
        line = json.dumps(need).encode() + b"\n"
        process.stdin.write(line * ((1 << 20) // len(line) + 1))
        process.stdin.flush()
        time.sleep(1.5)  # what is told depends on a clock: there is no other way to see it
        process.stdin.write(line * ((2 << 20) // len(line)))
        process.stdin.close()
        assert process.stdout is not None
        assert process.stdout.read()
    told = os.read(ours, 1 << 16)
    os.close(ours)
    assert told.startswith(b"\r\x1b[K")
    assert b" MiB gelesen  -" in told
    assert told.endswith(b"\r\x1b[K")


def test_help_is_there_in_both_languages(run: Run) -> None:
    german, english = run("--help"), run("--lang", "en", "--help")
    assert german.returncode == 0
    assert "Bedarfe" in german.stdout.decode("utf-8")
    assert "Checks IT needs" in english.stdout.decode()
    assert run("--version").stdout.startswith(b"bedarf ")


def test_the_reference_is_printed(run: Run) -> None:
    assert json.loads(run("schema", "need").stdout)["$id"]
    rules = json.loads(run("catalogue", "--format", "json").stdout)
    assert rules == [rule.to_dict() for rule in bedarf.catalogue()]
    listed = run("catalogue").stdout.decode("utf-8").splitlines()
    assert [line.split()[0] for line in listed] == [rule["code"] for rule in rules]
    for lang in ("de", "en"):
        text = run("explain", "NEED-005", "--lang", lang)
        assert text.returncode == 0
        told = text.stdout.decode("utf-8")
        assert told.startswith("NEED-005 no-outcome\n")
        rule = json.loads(run("explain", "NEED-005", "--lang", lang, "--format", "json").stdout)
        assert rule == bedarf.explain("NEED-005", lang=lang).to_dict()
        assert rule["why"][lang] in told
        assert rule["source"] in told


def test_the_examples_are_good(run: Run, kog: Path) -> None:
    done = run("check", kog, "--as-of", "2026-11-24")
    assert done.returncode == 0, done.stdout.decode("utf-8")


def test_units_come_from_a_file_that_is_named(run: Run, kog: Path, tmp_path: Path) -> None:
    """Beside the register instead of in it: the answers are the same."""
    for file in kog.glob("*.json*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "elsewhere.csv").write_bytes((kog / "units.csv").read_bytes())
    units = ("--units", "elsewhere.csv", "--format", "json")
    for asked in (("check",), ("paths", "--unit", "05774032")):
        call = (*asked, "--as-of", "2026-11-24")
        named, inside = run(*call, ".", *units), run(*call, kog, "--format", "json")
        assert named.returncode == inside.returncode == 0
        left, right = (json.loads(done.stdout) for done in (named, inside))
        for answer in (left, right):
            # the table goes by its path
            answer.pop("looked_at", None)
            answer.pop("skipped", None)
            for finding in answer.get("findings", ()):
                finding.pop("source", None)
        assert left == right
    without = run("paths", ".", "--unit", "05774032", "--as-of", "2026-11-24", "--format", "json")
    assert without.returncode == 0


def test_the_ways_to_paderborn(run: Run, kog: Path) -> None:
    asked = ("paths", kog, "--unit", "05774032", "--as-of")
    then = json.loads(run(*asked, "2020-11-01", "--format", "json").stdout)
    assert then["paths"] == []
    assert "orderer_not_permitted" in {reason["code"] for reason in then["reasons"]}
    assert then["next_contact"]
    now = json.loads(run(*asked, "2026-11-24", "--format", "json").stdout)
    assert now["paths"]
    for day, lang in (("2020-11-01", "de"), ("2026-11-24", "de"), ("2026-11-24", "en")):
        done = run(*asked, day, "--lang", lang)
        assert (done.returncode, done.stderr) == (0, b"")
        shown = day if lang == "en" else ".".join(reversed(day.split("-")))
        assert shown in done.stdout.decode("utf-8")
