"""The report for readers: one HTML page, from Python and from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bedarf import BadRequest, Register, _native

from .conftest import Run

DAY = "2026-11-24"


def test_a_register_gives_its_page(kog: Path) -> None:
    register = Register.read(kog, as_of=DAY)
    page = register.report().html
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="de"' in page
    assert "<script" not in page
    assert page == Register.read(kog, as_of=DAY).report(as_of=DAY, lang="de").html
    assert '<html lang="en"' in register.report(lang="en").html
    assert register.report(as_of="2020-11-01").html != page


def test_the_page_is_that_of_the_call_on_texts(kog: Path) -> None:
    files = [*sorted(kog.glob("*.json*")), kog / "units.csv"]
    texts = [(file.as_posix(), file.read_bytes()) for file in files]
    answer = json.loads(_native.call("report", b'{"as_of":"2026-11-24"}', texts))
    assert answer["html"] == Register.read(kog, as_of=DAY).report().html


def test_the_command_writes_the_same_page(run: Run, kog: Path, tmp_path: Path) -> None:
    Register.read(kog, as_of=DAY).write_report(tmp_path / "python.html")
    done = run("report", kog, "--as-of", DAY, "--out", "command.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "command.html").read_bytes() == (tmp_path / "python.html").read_bytes()
    done = run("report", kog, "--as-of", DAY, "--out", "en.html", "--lang", "en")
    assert done.returncode == 0
    assert '<html lang="en"' in (tmp_path / "en.html").read_text(encoding="utf-8")


def test_a_page_is_made_of_a_faulty_register_too(
    run: Run, need: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "need.json").write_text(json.dumps({**need, "kind": "x"}), encoding="utf-8")
    done = run("report", "need.json", "--as-of", DAY, "--out", "page.html")
    assert done.returncode == 0
    assert done.stderr.decode("utf-8").startswith("bedarf: 1 Datensatz ist nicht lesbar")
    assert (tmp_path / "page.html").stat().st_size > 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["need.json", "--as-of", DAY],
        ["need.json", "--out", "page.html"],
        ["none.json", "--as-of", DAY, "--out", "page.html"],
        ["need.json", "--as-of", DAY, "--out", "none/page.html"],
        ["need.json", "--as-of", DAY, "--out", "page.html", "--units", "none.csv"],
    ],
)
def test_wrong_use_writes_nothing(
    run: Run, arguments: list[str], need: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "need.json").write_text(json.dumps(need), encoding="utf-8")
    done = run("report", *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "page.html").exists()


def test_a_page_needs_a_day(need: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        Register.read([need]).report()
