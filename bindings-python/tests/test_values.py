"""Values as Python people have them: days, numpy and pandas, models, tables."""

from __future__ import annotations

import dataclasses
import enum
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest

import bedarf
from bedarf import NotJson, NotJsonWarning, Register

DAY = date(2026, 11, 24)


def library(name: str) -> Any:
    """A library that somebody may have; without it the test is left out."""
    pytest.importorskip(name, reason=f"{name} is not installed")
    return import_module(name)


def codes(source: Any) -> list[tuple[str, int | None, str]]:
    """Code, index and place of the errors."""
    report = bedarf.check(source, as_of=DAY, scope="record")
    return [(it.code, it.index, it.path) for it in report.findings if it.severity == "error"]


@pytest.mark.parametrize(
    "day",
    [
        DAY,
        datetime(2026, 11, 24),
        datetime(2026, 11, 24, tzinfo=UTC),
    ],
)
def test_a_day_is_a_day(need: dict[str, Any], day: date) -> None:
    assert bedarf.check({**need, "confirmed": day}, as_of=DAY).ok


def test_a_moment_is_no_day(need: dict[str, Any]) -> None:
    found = codes([{**need, "confirmed": datetime(2026, 11, 24, 12, 30)}, need])
    assert found == [("SHAPE-011", 0, "/confirmed")]


def test_amounts_sets_and_enumerations_are_what_they_say(need: dict[str, Any]) -> None:
    class Kind(enum.Enum):
        FUNCTIONAL = "functional"

    ext = {"amount": Decimal("1.50"), "of": {"b", "a"}}
    record = {**need, "kind": Kind.FUNCTIONAL, "ext": ext}
    plain = {**need, "kind": "functional", "ext": {"amount": "1.50", "of": ["a", "b"]}}
    assert bedarf.digest(record) == bedarf.digest(plain)
    assert Register.read([record]).needs[0] == plain


def test_what_is_missing_is_told_at_its_place_and_the_others_go_on(need: dict[str, Any]) -> None:
    numpy, pandas = library("numpy"), library("pandas")
    missing = [float("nan"), Decimal("nan"), None, pandas.NA, pandas.NaT]
    missing += [numpy.nan, numpy.float32("nan"), numpy.datetime64("NaT")]
    broken = {**need, "kind": "unbekannt"}
    for value in missing:
        found = codes([{**need, "modified": value}, broken])
        assert found == [("SHAPE-003", 0, "/modified"), ("SHAPE-004", 1, "/kind")], repr(value)


def test_values_of_numpy(need: dict[str, Any]) -> None:
    numpy = library("numpy")
    record = {
        **need,
        "cross_cutting": numpy.bool_(True),
        "confirmed": numpy.datetime64("2026-11-24"),
        "modified": numpy.datetime64("2026-11-24T00:00:00.000000000"),
        "ext": {"n": numpy.int64(3), "x": numpy.float32(1.5), "list": numpy.array([1, 2])},
        "title": {"de": numpy.str_("Bauanträge ohne Papier stellen")},
    }
    assert codes(record) == []
    assert Register.read([record]).needs[0]["ext"] == {"n": 3, "x": 1.5, "list": [1, 2]}
    moment = {**need, "confirmed": numpy.datetime64("2026-11-24T12:30")}
    assert codes(moment) == [("SHAPE-011", 0, "/confirmed")]


def test_values_of_pandas(need: dict[str, Any]) -> None:
    pandas = library("pandas")
    assert codes({**need, "confirmed": pandas.Timestamp("2026-11-24")}) == []


def test_an_object_that_json_cannot_say_costs_only_itself(need: dict[str, Any]) -> None:
    broken = {**need, "kind": "unbekannt"}
    cycle = dict(need)
    cycle["ext"] = cycle
    for wrong, path in [
        ({**need, "ext": object()}, "/ext"),
        ({**need, "ext": {"a": [1, float("inf")]}}, "/ext/a/1"),
        ({**need, "outcome": {1: "a"}}, "/outcome"),
        (cycle, "/ext"),
    ]:
        for source in ([wrong, broken], iter([wrong, broken])):
            with pytest.warns(NotJsonWarning, match="at /0/") as told:
                found = codes(source)
            assert found == [("JSON-002", 0, path), ("SHAPE-004", 1, "/kind")]
            assert told[0].filename == __file__
        with pytest.raises(NotJson):
            bedarf.check(wrong)


def test_dataclasses_and_models_are_records(need: dict[str, Any]) -> None:
    @dataclasses.dataclass
    class Stelle:
        id: str
        title: dict[str, str]
        created: date
        kind: str = "office"
        type: str = "organisation"
        modified: date | None = None

    pydantic = library("pydantic")
    fields = {"id": (str, ...), "title": (dict[str, str], ...), "created": (date, ...)}
    more = {"kind": (str, "office"), "type": (str, "organisation"), "modified": (date | None, None)}
    model = pydantic.create_model("Stelle", **fields, **more)
    plain = {
        "id": "haus",
        "title": {"de": "Haus der Stelle"},
        "created": "2026-01-01",
        "kind": "office",
        "type": "organisation",
    }
    for record in (
        Stelle("haus", {"de": "Haus der Stelle"}, date(2026, 1, 1)),
        model(id="haus", title={"de": "Haus der Stelle"}, created=date(2026, 1, 1)),
    ):
        assert codes(record) == []
        assert codes([record, record]) == []
        assert bedarf.Checker(as_of=DAY).check(record).ok
        assert bedarf.digest(record) == bedarf.digest(plain)
        assert Register.read([record, need]).organisations[0] == plain


TABLES = [
    pytest.param("pandas", lambda it, columns: it.DataFrame(columns), id="pandas"),
    pytest.param("polars", lambda it, columns: it.DataFrame(columns), id="polars"),
    pytest.param("pyarrow", lambda it, columns: it.table(columns), id="pyarrow"),
]
"""How the libraries make a table of columns."""


@pytest.mark.parametrize(("name", "table"), TABLES)
def test_a_table_has_a_record_a_row(name: str, table: Callable[[Any, Any], Any]) -> None:
    columns = {
        "type": ["session", "session"],
        "id": ["plr-33", "plr-34"],
        "title": [{"de": "Sitzung im Herbst"}, {"de": "Sitzung im Winter"}],
        "created": [date(2026, 1, 1), date(2026, 1, 2)],
        "body": ["it_plr", "it_plr"],
        "number": [33, None],
        "mode": ["video", "unbekannt"],
        "start": [date(2026, 2, 1), date(2026, 2, 2)],
        "modified": [None, date(2026, 1, 3)],
    }
    found = codes(table(library(name), columns))
    agenda = [("SHAPE-001", index, "/agenda") for index in (0, 1)]
    assert found == [*agenda, ("SHAPE-004", 1, "/mode")]


@pytest.mark.parametrize(("name", "table"), TABLES)
def test_a_table_of_units(name: str, table: Callable[[Any, Any], Any]) -> None:
    columns = {
        "ars": ["057740032032", "051110000000"],
        "name": ["Paderborn", "Düsseldorf"],
        "kind": ["kommune", "kommune"],
        "population": [155_000, None],
        "own_administration": [True, None],
        "valid_from": [date(1975, 1, 1), None],
    }
    units = table(library(name), columns)
    report = bedarf.check([], as_of=DAY, units=units)
    assert [it.code for it in report.findings] == []
    assert report.looked_at.rows == {"units.csv": 2}
    answer = Register.read([], units=units).paths(unit="05774032", as_of=DAY)
    assert answer.unit is not None
    assert answer.unit.name == "Paderborn"


def test_a_refusal_says_what_is_possible_and_hides_nothing() -> None:
    wishes: list[tuple[dict[str, Any], str]] = [
        ({"scope": "rec"}, "record, register"),
        ({"lang": "fr"}, "de, en"),
        ({"as_of": "24.11.2026"}, "2026-11-24"),
    ]
    for wrong, said in wishes:
        with pytest.raises(bedarf.BadRequest, match=said) as refused:
            bedarf.check([], **wrong)
        assert refused.value.__cause__ is None
        assert refused.value.__suppress_context__


def test_the_collection_of_a_register_is_a_source(need: dict[str, Any]) -> None:
    records = Register.read([need]).needs
    assert json.loads(json.dumps(list(records))) == [need]
    assert codes(records) == []
