"""`check` and the ways to hand records over."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import bedarf
from bedarf import BadRequest, NotJson, PatchOp, Report, check

Record = dict[str, Any]


def places_left_out(report: Report) -> Report:
    findings = tuple(replace(finding, at=None, source=None) for finding in report)
    return replace(report, findings=findings)


def test_a_good_need_has_no_error(need: Record) -> None:
    report = check(need, as_of=date(2026, 11, 24))
    assert report.ok
    assert report.records == 1
    assert report.error_count == 0


def test_a_wrong_need_is_told_at_its_place(need: Record) -> None:
    need["kind"] = "funktional"
    text = json.dumps(need, indent=1)
    report = check(text.encode())
    assert not report.ok
    [finding] = report.errors
    assert (finding.code, finding.path) == ("SHAPE-004", "/kind")
    assert finding.at is not None
    line = text.splitlines()[finding.at.line - 1]
    assert line[finding.at.column - 1 :] == '"funktional",'
    assert finding.record == need["id"]


WAYS: dict[str, Callable[[bytes, Path], Any]] = {
    "bytes": lambda text, _: text,
    "bytearray": lambda text, _: bytearray(text),
    "memoryview": lambda text, _: memoryview(text),
    "open file": lambda text, _: io.BytesIO(text),
    "path": lambda text, path: _written(path, text),
    "str": lambda text, path: str(_written(path, text)),
    "paths": lambda text, path: [_written(path, text)],
    "folder": lambda text, path: _written(path, text).parent,
    "dict": lambda text, _: json.loads(text),
}


def _written(path: Path, text: bytes) -> Path:
    file = path / "need.json"
    file.write_bytes(text)
    return file


@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_the_same_findings(way: str, need: Record, tmp_path: Path) -> None:
    need["kind"] = "funktional"
    del need["title"], need["outcome"]
    text = json.dumps(need).encode()
    report = check(WAYS[way](text, tmp_path), scope="record")
    assert places_left_out(report) == places_left_out(check(text))
    assert all((finding.at is None) == (way == "dict") for finding in report.errors)


def test_several_records_come_as_list_generator_and_lines(need: Record) -> None:
    records = [{**need, "id": f"BED-{n}", "kind": "x"} for n in range(5)]
    lines = b"".join(json.dumps(record).encode() + b"\n" for record in records)
    expected = places_left_out(check(lines, lines=True))
    assert expected.records == 5
    assert [finding.index for finding in expected.errors] == list(range(5))
    assert places_left_out(check(records)) == expected
    assert places_left_out(check(record for record in records)) == expected
    assert places_left_out(check(tuple(records))) == expected
    assert places_left_out(check(json.dumps(records).encode())) == expected


def test_one_bad_record_costs_no_other(need: Record) -> None:
    deep: Any = 1
    for _ in range(5000):
        deep = [deep]
    report = check(iter([{**need, "ext": {"deep": deep}}, {**need, "id": "B-2", "kind": "x"}]))
    assert {finding.code for finding in report.errors} == {"JSON-003", "SHAPE-004"}


def test_nothing_is_a_report_too_and_not_called_fine() -> None:
    assert check([]).records == 0
    assert not check([]).ok
    assert not check([]).errors


def test_a_folder_leaves_expectations_and_hidden_files_alone(need: Record, tmp_path: Path) -> None:
    text = json.dumps(need)
    for name in ("expected.json", ".hidden.json", "notes.txt", "more.csv"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    (tmp_path / "inner.json").mkdir()
    (tmp_path / "need.json").write_text(text, encoding="utf-8")
    assert check(tmp_path).records == 1


def test_files_are_read_in_the_order_of_their_names(need: Record, tmp_path: Path) -> None:
    need["kind"] = "x"
    for name in ("b.json", "a.jsonl", "C.json"):
        (tmp_path / name).write_text(json.dumps(need | {"id": name}), encoding="utf-8")
    sources = [finding.source for finding in check(tmp_path).errors]
    in_order = [(tmp_path / name).as_posix() for name in ("C.json", "a.jsonl", "b.json")]
    assert list(dict.fromkeys(sources)) == in_order


def test_long_files_are_read_in_pieces(need: Record, tmp_path: Path) -> None:
    lines = b"".join(
        json.dumps({**need, "id": f"BED-{n}", "kind": "ü" * (n % 70)}, ensure_ascii=False).encode()
        + b"\n"
        for n in range(4000)
    )
    assert len(lines) > 2 << 20
    file = tmp_path / "long.jsonl"
    file.write_bytes(lines)
    report = check(file, limit=10_000)
    assert report.records == 4000
    assert places_left_out(report) == places_left_out(check(lines, lines=True, limit=10_000))


@pytest.mark.parametrize("day", ["2026-11-24", date(2026, 11, 24), datetime(2026, 11, 24, 13)])
def test_a_day_is_a_date_or_its_text(day: Any, need: Record) -> None:
    need["confirmed"] = "2020-01-01"
    assert "CORE-006" in check(need, as_of=day).by_code


def test_limit_and_severities(need: Record) -> None:
    records = [{**need, "id": f"BED-{n}", "kind": "x"} for n in range(5)]
    report = check(records, limit=2, scope="record")
    assert report.truncated
    assert report.by_code["SHAPE-004"] == 5
    assert sum(finding.code == "SHAPE-004" for finding in report) == 2
    del need["outcome"]
    assert [finding.severity for finding in check(need) if finding.code == "NEED-005"] == [
        "warning"
    ]
    lowered = check(need, severities={"NEED-005": "info"})
    assert [finding.severity for finding in lowered if finding.code == "NEED-005"] == ["info"]


def test_words_are_added_to_the_lists_of_rules(need: Record) -> None:
    need["statement"] = {"de": "Eltern wünschen sich eine knackige Auskunft."}
    assert "WORD-001" not in check(need).by_code
    assert check(need, words={"WORD-001": ["knackig-"]}).by_code["WORD-001"] == 1
    with pytest.raises(BadRequest, match="WORD-009"):
        check(need, words={"WORD-009": ["knackig-"]})


def test_values_can_be_hidden(need: Record) -> None:
    need["kind"] = "geheim"
    assert "geheim" in check(need).to_json()
    assert "geheim" not in check(need, mask=True).to_json()


def test_units_come_as_rows_text_and_file(need: Record, tmp_path: Path) -> None:
    rows = [{"ars": "057740032032", "name": "Paderborn", "kind": "kommune", "land": "05"}]
    text = b"ars,name,kind,land\n057740032032,Paderborn,kommune,05\n"
    file = tmp_path / "units.csv"
    file.write_bytes(text)
    need["affected"] = {"attr": "land", "eq": "05"}
    reports = [check([need], units=units) for units in (rows, text, file, str(file))]
    assert all(list(report) == list(reports[0]) for report in reports)
    assert all(list(report.looked_at.rows.values()) == [1] for report in reports)
    assert [*reports[0].looked_at.rows] == ["units.csv"]
    need["affected"] = {"attr": "land", "eq": "09"}
    assert "NEED-007" in check([need], units=rows).by_code


@pytest.mark.parametrize(
    "options",
    [{"as_of": "gestern"}, {"lang": "fr"}, {"scope": "all"}, {"severities": {"NEED-005": "bad"}}],
)
def test_an_option_that_makes_no_sense_is_refused(options: Any, need: Record) -> None:
    with pytest.raises(BadRequest) as refused:
        check(need, **options)
    assert refused.value.code == "bad_request"
    assert refused.value.message


def test_a_path_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        check(tmp_path / "none.json")
    with pytest.raises(FileNotFoundError):
        check(tmp_path / "none")
    assert check(tmp_path).records == 0
    (tmp_path / "a.txt").touch()
    with pytest.raises(BadRequest, match=r"not \.json"):
        check(tmp_path / "a.txt")
    with pytest.raises(BadRequest, match="as bytes"):
        check('{"type":"need"}')


@pytest.mark.parametrize(
    "source", [1, None, iter([1]), [b"{}"], iter([{}, 1]), object(), io.StringIO("{}")]
)
def test_what_is_no_source_is_a_type_error(source: Any) -> None:
    with pytest.raises(TypeError):
        check(source)


def test_a_table_is_told_to_give_its_rows() -> None:
    class Table:
        columns = ("a",)

        def __iter__(self) -> Any:
            return iter(self.columns)

    with pytest.raises(TypeError, match="rows as dicts"):
        check(Table())


def test_objects_that_json_cannot_say_are_refused_and_the_next_call_works(need: Record) -> None:
    cycle: Record = {}
    cycle["ext"] = cycle
    others: list[Any] = [{"a": float("inf")}, {1: 2}, {"a": object()}, {"a": b""}]
    for hostile in (cycle, *others):
        with pytest.raises(NotJson):
            check(hostile)
        assert check(need).ok


def test_hostile_text_is_a_finding(need: Record) -> None:
    good = json.dumps(need).encode()
    cases = {
        b"": "JSON-002",
        b"\xff" + good: "JSON-001",
        good[:-1]: "JSON-002",
        b"[" * 100_000: "JSON-003",
        good + b"x": "JSON-002",
        b"nul": "JSON-002",
        good.replace(b'"type"', b'"type": "need", "type"', 1): "JSON-005",
        good.replace(b"draft", b"\\ud800"): "JSON-002",
    }
    for text, code in cases.items():
        assert code in check(text).by_code, text[:40]
    assert check({**need, "ext": {"a": "\ud800"}}).by_code["JSON-002"] == 1


@pytest.mark.parametrize("lost", ["9162000", 9162000])
def test_a_key_that_lost_its_leading_zero_is_repaired(lost: object) -> None:
    finding = next(f for f in check({"type": "organisation", "ags": lost}) if f.path == "/ags")
    assert finding.code == "KEY-010"
    assert finding.fix == (PatchOp("replace", "/ags", value="09162000"),)


@pytest.mark.parametrize("number", [3, 3.0])
def test_a_whole_number_is_whole_however_it_is_written(number: float, need: Record) -> None:
    need["supporters"] = [
        {"organisation": "kgst", "reason": {"de": "Uns fehlt das auch."}, "intensity": number}
    ]
    text = json.dumps(need)
    written = json.dumps({"intensity": number})[1:-1]
    assert text.count(written) == 1
    exponent = text.replace(written, '"intensity": 0.3E+1')
    for spelling in (need, text.encode(), exponent.encode()):
        assert "SHAPE-003" not in check(spelling).by_code
    need["supporters"][0]["intensity"] = number + 0.5
    assert "SHAPE-003" in check(need).by_code


def independent(record: Record) -> str:
    """The digest of a record, by what the model says of it and Python's own means."""
    left_out = [
        "modified",
        "confirmed",
        "status",
        "history",
        "decision",
        "rapporteur",
        "positions",
        "baseline",
        "links",
        "suppress",
        "ext",
    ]

    def canonical(value: Any) -> Any:
        if isinstance(value, str):
            return " ".join(value.split())
        if isinstance(value, list):
            return [canonical(item) for item in value]
        if isinstance(value, dict):
            return {name: canonical(it) for name, it in value.items() if it != []}
        return value

    members = canonical({name: it for name, it in record.items() if name not in left_out})
    text = json.dumps(members, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def test_a_digest_is_the_same_by_other_means(need: Record) -> None:
    assert bedarf.digest(need) == independent(need)
    assert bedarf.digest(json.dumps(need, indent=1).encode()) == independent(need)
    need["status"], need["ext"] = "draft", {"a": 0.5}
    need["statement"]["de"] = f" {need['statement']['de']}\n"
    need["outcome"] = {"de": 'Eine \u00c5ngström-Probe aus \ud55c\uae00 "misst"\u00a0 es.'}
    assert bedarf.digest(need) == independent(need)


def test_a_digest_of_no_record_is_refused(need: Record) -> None:
    with pytest.raises(BadRequest) as refused:
        bedarf.digest({**need, "kind": "funktional"}, lang="en")
    [finding] = refused.value.findings
    assert (finding.code, finding.path) == ("SHAPE-004", "/kind")
    assert "known value" in finding.message
    for text in (b"", b"[]", b"{", json.dumps([need, need]).encode()):
        with pytest.raises(BadRequest):
            bedarf.digest(text)
    with pytest.raises(NotJson):
        bedarf.digest({**need, "ext": {"a": object()}})


def test_the_reference_is_readable() -> None:
    assert bedarf.schema("need")["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    codes = [rule.code for rule in bedarf.catalogue()]
    assert "NEED-005" in codes
    assert len(codes) == len(set(codes))
    assert bedarf.explain("NEED-005").code == "NEED-005"
    assert bedarf.explain("NEED-005").en != bedarf.explain("NEED-005").de
    with pytest.raises(BadRequest):
        bedarf.schema("nonsense")
    with pytest.raises(BadRequest):
        bedarf.explain("NEED-999")
