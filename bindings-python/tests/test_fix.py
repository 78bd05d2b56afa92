"""Fixes: the call, and the command that shows, asks and writes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import bedarf

from .conftest import Run

Record = dict[str, Any]


def text(need: Record, **changed: object) -> str:
    """A need as somebody wrote it by hand."""
    return json.dumps({**need, **changed}, indent=3, ensure_ascii=False).replace("\n", "\r\n")


@pytest.fixture
def bad(need: Record, tmp_path: Path) -> Path:
    place = tmp_path / "bad.json"
    place.write_bytes(b"\xef\xbb\xbf" + text(need, kind="governanc", level="bothh").encode())
    return place


def test_texts_and_changes_are_given(need: Record) -> None:
    given = text(need, kind="governanc", unknown=1)
    answer = bedarf.fix(given.encode(), as_of="2026-11-24")
    [change] = answer.changes
    assert (change.code, change.path) == ("SHAPE-004", "/kind")
    assert (change.old, change.new) == ('"governanc"', '"governance"')
    assert answer.texts[0].text == given.replace("governanc", "governance")
    assert not answer.not_applied
    assert bedarf.fix(answer.texts[0].text.encode()).texts == ()


def test_codes_and_single_fixes_are_chosen(need: Record) -> None:
    given = text(need, kind="governanc", level="").encode()
    both = bedarf.fix(given).changes
    assert len(both) == 2
    for chosen in both:
        assert [it.id for it in bedarf.fix(given, codes=[chosen.code]).changes] == [chosen.id]
        left = bedarf.fix(given, skip=[chosen.id])
        assert chosen.id not in [it.id for it in left.changes]
        assert [it.why for it in left.not_applied] == ["skipped"]
    with pytest.raises(bedarf.BadRequest):
        bedarf.fix(given, codes=["SHAPE-999"])


def test_files_and_objects_are_taken(need: Record, bad: Path) -> None:
    assert bedarf.fix(bad).texts[0].name == bad.as_posix()
    [fixed] = bedarf.fix([need, {**need, "kind": "governanc"}]).texts
    assert json.loads(fixed.text.splitlines()[1]) == need


def test_nothing_is_changed_without_a_word(run: Run, bad: Path) -> None:
    before = bad.read_bytes()
    for extra in ((), ("--dry-run",), ("--format", "json")):
        done = run("fix", bad.name, *extra)
        assert done.returncode == 1
        assert "governance" in done.stdout.decode()
    assert "--yes" in run("fix", bad.name).stderr.decode()
    assert bad.read_bytes() == before


def test_with_yes_the_file_is_written(run: Run, bad: Path) -> None:
    before = bad.read_bytes()
    bad.chmod(0o640)
    done = run("fix", bad.name, "--yes", "--code", "shape-004")
    assert done.returncode == 0, done.stderr
    assert '- "governanc"' in done.stdout.decode()
    assert bad.read_bytes() == before.replace(b'governanc"', b'governance"').replace(
        b"bothh", b"both"
    )
    assert bad.stat().st_mode & 0o777 == 0o640
    assert [it.name for it in bad.parent.iterdir()] == [bad.name]
    again = run("fix", bad.name, "--yes")
    assert (again.returncode, again.stdout) == (0, b"")


def test_a_link_stays_a_link(run: Run, bad: Path) -> None:
    link = bad.with_name("link.json")
    link.symlink_to(bad)
    assert run("fix", link.name, "--yes").returncode == 0
    assert link.is_symlink()
    assert b'"governance"' in bad.read_bytes()


def test_what_must_not_be_written_is_told(run: Run, bad: Path) -> None:
    packed = bad.with_name("packed.json.gz")
    packed.write_bytes(gzip.compress(bad.read_bytes()))
    before = packed.read_bytes()
    bad.chmod(0o440)
    for place in (packed, bad):
        done = run("fix", place.name, "--yes")
        assert done.returncode == 2
        assert done.stderr
    assert packed.read_bytes() == before
    assert b'"governanc"' in bad.read_bytes()


def test_a_file_changed_in_between_is_not_overwritten(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bedarf.command import fix
    from bedarf.files import file

    old = bad.read_bytes()
    bad.write_bytes(old + b" ")
    with pytest.raises(fix._Refused, match="fix_changed"):
        fix._replace(file(bad, "json"), old, b"{}")
    assert bad.read_bytes() == old + b" "


def test_the_input_is_passed_on(run: Run, bad: Path, need: Record) -> None:
    given = bad.read_bytes()
    wanted = given.replace(b'governanc"', b'governance"').replace(b"bothh", b"both")
    done = run("fix", "-", "--yes", stdin=given)
    assert (done.returncode, done.stdout) == (0, wanted)
    assert "governanc" in done.stderr.decode()
    done = run("fix", "-", stdin=given)
    assert (done.returncode, done.stdout) == (1, given)
    done = run("fix", "-", "--yes", stdin=wanted)
    assert (done.returncode, done.stdout) == (0, wanted)
    lines = b"\n".join(json.dumps({**need, "kind": kind}).encode() for kind in ("governanc", "x"))
    done = run("fix", "-", "--yes", "--lines", stdin=lines)
    assert done.stdout == lines.replace(b'governanc"', b'governance"')


@pytest.mark.parametrize(
    ("said", "lang", "code", "fixed"),
    [
        ("j\nn\n", "de", 0, ["/kind"]),
        ("n\nj\n", "de", 0, ["/level"]),
        ("a\n", "de", 0, ["/kind", "/level"]),
        ("what?\nyes\nno\n", "en", 0, ["/kind"]),
        ("j\nabbrechen\n", "de", 1, []),
        ("n\nn\n", "de", 0, []),
    ],
)
def test_each_is_asked_on_a_terminal(
    bad: Path, need: Record, said: str, lang: str, code: int, fixed: list[str]
) -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    ours, theirs = pty.openpty()
    os.write(ours, said.encode())
    done = subprocess.run(
        [sys.executable, "-m", "bedarf", "fix", bad.name, "--lang", lang],
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        cwd=bad.parent,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == code
    now = json.loads(bad.read_bytes().decode("utf-8-sig"))
    right = {"/kind": now["kind"] == "governance", "/level": now["level"] == "both"}
    assert [path for path, it in right.items() if it] == fixed
