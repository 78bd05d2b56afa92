"""A register is read once and asked many times."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from bedarf import BadRequest, PathAnswer, Register, _native, check

PADERBORN = "05774032"

WAYS: dict[str, Callable[[list[Any], Path], Any]] = {
    "folder": lambda records, path: _written(path, records).parent,
    "lines": lambda records, path: _written(path, records),
    "text": lambda records, path: str(_written(path, records)),
    "paths": lambda records, path: [_written(path, records)],
    "bytes": lambda records, _: json.dumps(records).encode(),
    "list": lambda records, _: records,
    "iterator": lambda records, _: iter(records),
    "mappings": lambda records, _: (MappingProxyType(record) for record in records),
}


def _records(file: Path) -> list[Any]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    records: list[Any] = json.loads(text)
    return records


def _written(path: Path, records: list[Any]) -> Path:
    file = path / "records.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return file


@pytest.mark.parametrize("way", WAYS)
def test_a_register_is_read_from_whatever_holds_records(
    way: str, kog: Path, tmp_path: Path
) -> None:
    records = list(chain.from_iterable(map(_records, sorted(kog.glob("*.json*")))))
    register = Register.read(
        WAYS[way](records, tmp_path), as_of="2026-11-24", units=kog / "units.csv"
    )
    whole = Register.read(kog, as_of="2026-11-24")
    assert len(register) == len(whole)
    assert register.check().by_code == whole.check().by_code
    assert register.paths(unit=PADERBORN) == whole.paths(unit=PADERBORN)


def test_a_register_gives_its_report_as_sarif(need: dict[str, Any]) -> None:
    register = Register.read([{**need, "kind": "x"}], lang="en")
    [run] = json.loads(register.sarif())["runs"]
    assert run["language"] == "en"
    codes = [result["ruleId"] for result in run["results"]]
    assert codes == [finding.code for finding in register.check()]


def test_a_register_keeps_its_report(need: dict[str, Any]) -> None:
    need["kind"] = "x"
    register = Register.read([need, {**need, "id": "B-2"}], as_of="2026-11-24")
    assert (len(register), len(register.unread)) == (0, 2)
    assert bool(Register.read([]))
    assert register.check() == check([need, {**need, "id": "B-2"}], as_of="2026-11-24")
    assert repr(register) == "<Register of 0 records, 2 unread>"
    assert repr(Register.read([])) == "<Register of 0 records>"


def test_a_register_is_only_made_by_reading() -> None:
    with pytest.raises(TypeError, match=r"Register\.read"):
        Register()


@pytest.mark.parametrize("source", ["objects", "bytes", "path"])
def test_a_register_pickles(source: str, need: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "need.json"
    file.write_text(json.dumps(need), encoding="utf-8")
    given: Any = {"objects": [need], "bytes": file.read_bytes(), "path": file}[source]
    register = Register.read(given, as_of="2026-11-24")
    again = pickle.loads(pickle.dumps(register))
    assert again.check() == register.check()
    assert copy.copy(register) is register
    assert copy.deepcopy(register) is register


def test_the_ways_to_paderborn_depend_on_the_day(kog: Path) -> None:
    register = Register.read(kog, as_of="2026-11-24")
    then = register.paths(unit=PADERBORN, as_of="2020-11-01")
    assert then.paths == ()
    assert "orderer_not_permitted" in {reason.code for reason in then.reasons}
    assert then.next_contact is not None
    now = register.paths(unit=PADERBORN)
    assert now.paths
    assert all(path.hops for path in now.paths)
    assert json.loads(now.to_json()) == now.to_dict()
    assert pickle.loads(pickle.dumps(now)) == now


def test_an_answer_is_built_as_it_is_read(kog: Path) -> None:
    """Built without text in between, it is what its JSON text says."""
    register = Register.read(kog, as_of="2026-11-24")
    texts = [(file.as_posix(), file.read_bytes()) for file in [*sorted(kog.glob("*.json*"))]]
    texts.append(((kog / "units.csv").as_posix(), (kog / "units.csv").read_bytes()))
    texts.append((kog.as_posix() + "/successors.csv", (kog / "successors.csv").read_bytes()))
    rows = (kog / "units.csv").read_text(encoding="utf-8").splitlines()[1:]
    found = 0
    for unit in [row.split(",")[0] for row in rows][::3]:
        request = json.dumps({"unit": unit, "as_of": "2026-11-24"}).encode()
        wanted = PathAnswer.of(json.loads(_native.call("paths", request, texts)))
        answer = register.paths(unit=unit)
        assert answer == wanted
        assert repr(answer) == repr(wanted)
        assert pickle.loads(pickle.dumps(answer)) == wanted
        found += len(answer.paths)
    assert found > 20


def test_a_unit_and_its_organisation_have_the_same_ways(kog: Path) -> None:
    register = Register.read(kog)
    by_key = register.paths(unit=PADERBORN, as_of="2026-11-24")
    assert register.paths(unit="057740032032", as_of="2026-11-24") == by_key
    assert register.paths(organisation="ars:057740032032", as_of="2026-11-24") == by_key


def test_a_service_limits_the_answer(kog: Path) -> None:
    register = Register.read(kog, as_of="2026-11-24")
    every = register.paths(unit=PADERBORN)
    one = register.paths(unit=PADERBORN, service="99115005104000")
    assert set(one.paths) <= set(every.paths)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"unit": PADERBORN, "organisation": "fitko"},
        {"unit": "Paderborn"},
        {"unit": PADERBORN, "service": "x"},
        {"unit": PADERBORN, "as_of": "x"},
    ],
)
def test_a_question_that_makes_no_sense_is_refused(query: Any, kog: Path) -> None:
    register = Register.read(kog)
    with pytest.raises(BadRequest):
        register.paths(**{"as_of": "2026-11-24", **query})


def test_a_unit_that_is_not_known_is_a_reason(kog: Path) -> None:
    answer = Register.read(kog).paths(organisation="nobody", as_of="2026-11-24")
    assert [reason.code for reason in answer.reasons] == ["data_missing"]


def test_what_a_folder_holds_and_nobody_looked_at_is_named(
    tmp_path: Path, need: dict[str, Any]
) -> None:
    (tmp_path / "needs.json").write_text(json.dumps([need]), encoding="utf-8")
    (tmp_path / "units.CSV").write_text("ars,name\n", encoding="utf-8")
    (tmp_path / "nachfolger.csv").write_text("old,new,from\n", encoding="utf-8")
    (tmp_path / "unter").mkdir()
    left_out = {(tmp_path / "unter").as_posix(): "folder"}
    left_out[(tmp_path / "nachfolger.csv").as_posix()] = "table"
    register = Register.read(tmp_path)
    for again in (register, pickle.loads(pickle.dumps(register))):
        report = again.check(as_of="2026-11-24")
        assert {it.source: it.why for it in report.skipped} == left_out
    report = Register.read([]).check(tmp_path, as_of="2026-11-24")
    assert {it.source: it.why for it in report.skipped} == left_out
    assert not Register.read([need]).check(as_of="2026-11-24").skipped
