"""A check that is kept, and records checked among those of a register."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import bedarf
from bedarf import BadRequest, Checker, NotJson, Register, check

DAY = "2026-11-24"
TABLE = b"ars,name,population\n057740032032,Paderborn,viele\n"


def test_a_checker_says_what_check_says(need: dict[str, Any]) -> None:
    options: dict[str, Any] = {"as_of": DAY, "lang": "en", "severities": {"NEED-005": "off"}}
    checker = Checker(**options)
    records: list[Any] = [need, {**need, "kind": "x"}, {"type": "session"}, b"{", b"[]", b'{"a":1}']
    for record in (*records, *records):
        assert checker.check(record) == check(record, scope="record", **options)
    again = pickle.loads(pickle.dumps(checker))
    assert again.check(records[1]) == checker.check(records[1])


def test_nothing_found_is_one_report_for_all_records_of_a_type(need: dict[str, Any]) -> None:
    checker = Checker(as_of=DAY, severities=dict.fromkeys(_codes(check(need, as_of=DAY)), "off"))
    report = checker.check(need)
    assert report.ok
    assert not report.findings
    assert report.looked_at.records == {"need": 1}
    assert checker.check({**need, "id": "BED-2026-0077"}) is report


def _codes(report: bedarf.Report) -> list[str]:
    return [*report.by_code]


def test_a_checker_refuses_what_check_refuses(need: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        Checker(as_of="x")
    with pytest.raises(BadRequest):
        Checker(severities={"NEED-999": "off"})
    with pytest.raises(NotJson):
        Checker().check({**need, "ext": object()})
    lone = Checker().check({**need, "title": {"de": "\ud800"}})
    assert lone == check({**need, "title": {"de": "\ud800"}}, scope="record")


def test_incoming_records_are_checked_among_those_of_a_register(
    kog: Path, need: dict[str, Any]
) -> None:
    register = Register.read(kog, as_of=DAY)
    before = register.check()
    lost = {**need, "links": [{"rel": "elaborates", "target": "BED-0000-0000"}]}
    report = register.check(lost)
    assert "LINK-001" in report.by_code
    assert {finding.record for finding in report} == {need["id"]}
    assert all(finding.at is None for finding in report)
    assert report.records == 1
    # as text, in a file, and several at once
    assert register.check(json.dumps(lost).encode()).by_code == report.by_code
    twice = register.check(iter([lost, {**lost, "id": "BED-2026-0078"}]))
    assert twice.records == 2
    assert twice.by_code["LINK-001"] == 2
    assert register.check([lost, lost]).by_code["CORE-001"] == 1
    assert register.check() == before
    assert json.loads(register.sarif(lost))["runs"][0]["properties"]["records"] == 1


def test_one_that_is_there_gives_way(kog: Path) -> None:
    register = Register.read(kog, as_of=DAY)
    lines = (kog / "needs.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        report = register.check(line.encode())
        own = [it for it in register.check() if it.record == json.loads(line)["id"]]
        assert [(it.code, it.path) for it in report] == [(it.code, it.path) for it in own]


def test_what_could_not_be_read_is_said_with_every_answer(need: dict[str, Any]) -> None:
    register = Register.read([need, {**need, "id": "B-2", "kind": "x"}], as_of=DAY, units=TABLE)
    unread = [(it.source, it.index, it.id) for it in register.paths(unit="05774032").unread]
    assert unread == [(None, 1, "B-2"), ("units.csv", 0, "057740032032")]
    assert register.report().unread == register.paths(unit="05774032").unread
    assert register.unread == register.report().unread
    assert len(register) == 1


def test_a_call_tells_how_far_it_is_and_may_be_broken_off(kog: Path) -> None:
    register = Register.read(kog, as_of=DAY)
    told: list[tuple[str, int, int]] = []

    def tell(stage: str, done: int, of: int) -> None:
        told.append((stage, done, of))

    register.paths(unit="05774032", progress=tell)
    assert told == [], "a question runs no rule"
    register.report(progress=tell)
    assert {stage for stage, _, _ in told} == {"rules", "reach"}
    assert all(done <= of for _, done, of in told)

    class Enough(Exception):
        pass

    def stop(stage: str, done: int, of: int) -> None:
        raise Enough

    for call in (register.check, register.report):
        with pytest.raises(Enough):
            call(progress=stop)
    with pytest.raises(Enough):
        check(kog, as_of=DAY, progress=stop)
    assert register.check() == check(kog, as_of=DAY)


def test_the_version_is_that_of_the_package() -> None:
    assert bedarf.__version__.count(".") == 2
