"""What is different between two registers, or in one between two days."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bedarf import BadRequest, Register

from .conftest import Run

Record = dict[str, Any]

UNITS = "ars,name,kind,valid_from\n057740032032,{},kommune,2000-01-01\n"


@pytest.fixture
def two(need: Record, tmp_path: Path) -> tuple[Path, Path]:
    """An earlier register and a later one: a need is triaged, a unit is renamed."""
    later = {**need, "status": "triaged"}
    folders = []
    for name, record, unit in (("a", need, "Paderborn"), ("b", later, "Stadt Paderborn")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "needs.json").write_text(json.dumps([record]), encoding="utf-8")
        (folder / "units.csv").write_text(UNITS.format(unit), encoding="utf-8")
        folders.append(folder)
    return folders[0], folders[1]


def test_two_registers_that_were_read(two: tuple[Path, Path]) -> None:
    before, after = map(Register.read, two)
    found = before.diff(after)
    [changed] = found.changed
    assert (changed.members[0].label, changed.members[0].after_in_words) == ("Stand", "gesichtet")
    assert found.edition == "different"
    # units and all: not what the records alone would say
    assert found.tables[0].renamed == 1
    assert found == before.diff(two[1])
    assert before.diff(before).edition == "same"


def test_a_register_compares_what_it_was_read_from(need: Record, tmp_path: Path) -> None:
    file = tmp_path / "needs.json"
    file.write_text(json.dumps([need]), encoding="utf-8")
    before, after = Register.read(file), Register.read(file)
    file.write_text("[]", encoding="utf-8")
    assert before.diff(after).edition == "same"


def test_the_day_of_the_register_is_that_of_ways(two: tuple[Path, Path]) -> None:
    before, after = (Register.read(it, as_of="2026-11-24") for it in two)
    assert (before.diff(after).as_of, before.diff(after).ways is not None) == ("2026-11-24", True)
    plain = Register.read(two[0]).diff(after)
    assert (plain.as_of, plain.ways) == (None, None)


def test_days_are_of_one_register(two: tuple[Path, Path]) -> None:
    before, after = map(Register.read, two)
    assert before.diff(from_="2026-01-01", to="2026-02-01").added[0].type == "need"
    days: dict[str, Any] = {"from_": "2026-01-01", "to": "2026-02-01"}
    wrong: list[dict[str, Any]] = [
        {"later": after, **days},
        {**days, "as_of": "2026-01-01"},
        {"from_": "2026-01-01"},
        {},
    ]
    for asked in wrong:
        with pytest.raises(BadRequest):
            before.diff(**asked)


def test_the_limit_names_fewer(two: tuple[Path, Path]) -> None:
    before, after = map(Register.read, two)
    [table] = before.diff(after, limit=0).tables
    assert (table.renamed, table.rows, table.left_out) == (1, (), 1)


def test_the_command_tells_what_changed_first(run: Run, two: tuple[Path, Path]) -> None:
    done = run("diff", *two)
    lines = done.stdout.decode("utf-8").splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines[0] == "Ein Datensatz ist geändert."
    assert "  Stand: Entwurf → gesichtet" in lines
    assert "  Name: Paderborn → Stadt Paderborn" in lines
    english = run("diff", *two, "--lang", "en").stdout.decode("utf-8").splitlines()
    assert english[0] == "one record is changed"


def test_the_page_goes_to_the_output(run: Run, two: tuple[Path, Path]) -> None:
    done = run("diff", *two, "--out", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"<!DOCTYPE html>")
    assert not Path("-").exists()


def test_three_registers_are_too_many(run: Run, two: tuple[Path, Path]) -> None:
    done = run("diff", *two, two[0])
    assert (done.returncode, done.stdout) == (2, b"")
    text = "bedarf: verglichen werden ein Register oder zwei; genannt sind 3\n"
    assert done.stderr.decode("utf-8") == text


def test_days_of_two_registers_are_refused(run: Run, two: tuple[Path, Path]) -> None:
    done = run("diff", *two, "--from", "2026-01-01", "--to", "2026-02-01")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode("utf-8").startswith("bedarf: Zwei Register werden verglichen")
    ways = run("diff", *two, "--as-of", "2026-02-01", "--format", "json")
    assert json.loads(ways.stdout)["ways"] == {"gained": 0, "lost": 0, "offerings": []}
