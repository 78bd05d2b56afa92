"""Reports and findings are plain frozen values."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import FrozenInstanceError
from importlib.metadata import distribution
from multiprocessing import get_context
from typing import Any

import pytest

import bedarf
from bedarf import Finding, FrozenMap, LeftOut, LookedAt, PatchOp, Place, Report

TEXT = """
{"ok":false,"records":12,"errors":1,"warnings":1,"infos":1,
 "by_code":{"CORE-006":1,"NEED-005":1,"SHAPE-004":1},"truncated":false,
 "left_out":{"no_as_of":0,"no_units":1,"one_record":22},
 "looked_at":{"records":{"need":12},"rows":{"units.csv":2},
  "tables":{"units.csv":{"edition":"sha256:00","day":"2026-01-01"}},"rules":46},
 "findings":[
  {"code":"SHAPE-004","name":"unknown-code","case":"nearest","severity":"error","source":"needs.jsonl","index":4,
   "record":"BED-2026-0042","path":"/kind","at":{"line":7,"column":12,"column_utf16":13},
   "params":{"value":"funktional","nearest":"functional","codes":["functional","legal"]},
   "message":"„funktional“ ist kein bekannter Wert.","help":"Gemeint ist wohl „functional“.",
   "fix":[{"op":"replace","path":"/kind","value":"functional"}]},
  {"code":"NEED-005","name":"no-outcome","case":"missing","severity":"warning","source":"needs.jsonl","index":5,
   "path":"/outcome","message":"Es fehlt, wem der Bedarf nützt.",
   "help":"Schreiben Sie es auf.","related":["/statement"]},
  {"code":"CORE-006","name":"not-confirmed","case":"never","severity":"info","path":"",
   "params":{"limit":12},"message":"Der Datensatz wurde nie bestätigt.","help":"Prüfen Sie ihn."}]}
"""


def report() -> Report:
    return Report.of(json.loads(TEXT))


def test_the_json_form_comes_back_unchanged() -> None:
    compact = json.dumps(json.loads(TEXT), ensure_ascii=False, separators=(",", ":"))
    assert report().to_json() == compact


def test_errors_are_findings_and_counts_are_numbers() -> None:
    made = report()
    assert made.errors[0].code == "SHAPE-004"
    assert made.errors[0].path == "/kind"
    assert [finding.code for finding in made.warnings] == ["NEED-005"]
    assert [finding.code for finding in made.infos] == ["CORE-006"]
    assert (made.error_count, made.warning_count, made.info_count) == (1, 1, 1)
    assert made.by_code["NEED-005"] == 1


def test_a_report_is_a_sequence_of_its_findings() -> None:
    made = report()
    assert len(made) == 3
    assert list(made) == list(made.findings)
    assert made[0] is made.findings[0]
    assert made[-1].code == "CORE-006"
    assert made[1:] == made.findings[1:]
    assert made[1] in made
    with pytest.raises(IndexError):
        made[3]


def test_places_and_fixes_are_typed() -> None:
    first, second, _ = report()
    assert first.at == Place(7, 12, 13)
    assert first.fix == (PatchOp("replace", "/kind", value="functional"),)
    assert first.params["codes"] == ("functional", "legal")
    assert second.at is None
    assert second.record is None
    assert second.fix == ()
    assert second.related == ("/statement",)


def test_equal_values_have_equal_hashes() -> None:
    assert report() == report()
    assert hash(report()) == hash(report())
    assert len({finding for made in (report(), report()) for finding in made}) == 3
    assert report()[0] != report()[1]


def test_nothing_can_be_changed() -> None:
    made = report()
    with pytest.raises(FrozenInstanceError):
        made.ok = True  # type: ignore[misc]
    with pytest.raises((FrozenInstanceError, TypeError)):
        made[0].more = 1  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        made.by_code["NEED-005"] = 2  # type: ignore[index]
    with pytest.raises(AttributeError):
        made.by_code._entries = {}


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_values_pickle(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(report(), protocol)) == report()


def test_values_are_copied() -> None:
    assert copy.copy(report()) == report()
    assert copy.deepcopy(report()) == report()


def test_values_go_through_a_process_pool() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(copy.copy, report()).result() == report()


def test_the_repr_is_python() -> None:
    names: dict[str, Any] = {name: getattr(bedarf, name) for name in bedarf.__all__}
    assert eval(repr(report()), names) == report()


def test_findings_are_matched() -> None:
    told = []
    for finding in report():
        match finding:
            case Finding(code="SHAPE-004", params={"nearest": str(nearest)}):
                told.append(nearest)
            case Finding(severity="warning" | "info" as severity, at=None):
                told.append(severity)
    assert told == ["functional", "warning", "info"]
    match report():
        case [Finding(code=code), *_]:
            assert code == "SHAPE-004"
        case _:
            pytest.fail("a report is a sequence")


def test_a_finding_is_made_by_keywords() -> None:
    params = FrozenMap({"n": 1})
    made = Finding(
        code="X-001", name="x", case="y", severity="info", path="", message="m", params=params
    )
    assert made.to_dict() == {
        "code": "X-001",
        "name": "x",
        "case": "y",
        "severity": "info",
        "path": "",
        "params": {"n": 1},
        "message": "m",
    }


def test_a_frozen_map_is_a_mapping() -> None:
    frozen = FrozenMap({"b": 1, "a": 2})
    assert list(frozen) == ["b", "a"]
    assert frozen == {"a": 2, "b": 1}
    assert hash(frozen) == hash(FrozenMap({"a": 2, "b": 1}))
    assert frozen != 3
    assert {**frozen} == {"a": 2, "b": 1}


def test_columns_have_equal_length_and_plain_values() -> None:
    columns = report().columns()
    assert {len(column) for column in columns.values()} == {3}
    assert columns["line"] == [7, None, None]
    assert json.loads(columns["params"][0])["value"] == "funktional"
    assert json.loads(columns["fix"][0]) == [
        {"op": "replace", "path": "/kind", "value": "functional"}
    ]


@pytest.mark.parametrize("extra", ["polars", "pandas", "arrow"])
def test_a_missing_table_library_is_named_with_its_extra(
    extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, {"arrow": "pyarrow"}.get(extra, extra), None)
    with pytest.raises(bedarf.MissingExtra, match=rf"bedarf\[{extra}\]"):
        getattr(report(), f"to_{extra}")()
    needed = distribution("bedarf").requires or []
    assert any(f'extra == "{extra}"' in line.replace("'", '"') for line in needed)


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_tables_keep_their_types_also_when_empty(library: str) -> None:
    pytest.importorskip(library, reason=f"the extra {library} is not installed")
    empty = Report(
        True, 0, 0, 0, 0, FrozenMap(), False, LeftOut(0, 0, 0), LookedAt(FrozenMap(), 0), ()
    )
    full, bare = (getattr(made, f"to_{library}")() for made in (report(), empty))
    assert full.shape == (3, 15)
    assert bare.shape == (0, 15)
    assert list(full.dtypes) == list(bare.dtypes)


def test_arrow_tables_keep_their_types_also_when_empty() -> None:
    pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    empty = Report(
        True, 0, 0, 0, 0, FrozenMap(), False, LeftOut(0, 0, 0), LookedAt(FrozenMap(), 0), ()
    )
    full, bare = report().to_arrow(), empty.to_arrow()
    assert (full.num_rows, bare.num_rows) == (3, 0)
    assert full.schema == bare.schema
    assert full.to_pydict() == report().columns()
