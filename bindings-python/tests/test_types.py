"""What is typed is what is there."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

pytest.importorskip("mypy", reason="mypy is not installed (extra: test)")

USE = """
from datetime import date
import bedarf

report = bedarf.check("needs.jsonl", as_of=date(2026, 11, 24))
report = bedarf.check([{"type": "need"}], severities={"NEED-005": "info"}, lang="en")
code: str = report.errors[0].code
line: int | None = report[0].at.line if report[0].at else None
firsts: tuple[bedarf.Finding, ...] = report[:2]
register = bedarf.Register.read(["a.json", "b.json"], units="units.csv")
contact: bedarf.NextContact | None = register.paths(unit="05774032").next_contact
ags: bedarf.Ags | None = bedarf.Ars("057740032032").ags
text: str = bedarf.Land("05")
reveal_type(report)

from bedarf.records import Body, Decision, Profile, Record, Session

def checked(records: list[Record]) -> bedarf.Report:
    return bedarf.check(records)

def named(body: Body, profile: Profile, session: Session, decision: Decision) -> list[str]:
    seats = [seat["id"] for seat in body["seats"]]
    return [profile["id"], session["start"], decision["date"], *seats]
"""


def python(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs outside the checkout, so that the installed package is looked at."""
    env = {**os.environ, "MYPY_CACHE_DIR": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=folder,
        env=env,
        check=False,
    )


def test_the_package_says_that_it_is_typed() -> None:
    assert files("bedarf").joinpath("py.typed").is_file()


def test_the_stub_says_what_the_native_module_has(tmp_path: Path) -> None:
    done = python("-m", "mypy.stubtest", "bedarf", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_strict_use_is_clean_and_typed(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(USE, encoding="utf-8")
    done = python("-m", "mypy", "--strict", "--python-version", "3.11", "use.py", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert 'Revealed type is "bedarf.answers.Report"' in done.stdout
