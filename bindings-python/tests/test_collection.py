"""A register is a collection of its records, and each type a flat table."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

import bedarf
from bedarf import BadRequest, Records, Register
from bedarf.code_lists import LISTS
from bedarf.record_types import COLUMNS

from .conftest import EXAMPLES


def office(id: str, **members: Any) -> dict[str, Any]:
    return {
        "type": "organisation",
        "id": id,
        "title": {"de": f"Amt {id}", "en": f"Office {id}"},
        "created": "2020-01-01",
        "kind": "office",
        **members,
    }


@pytest.fixture(scope="module")
def kog() -> Register:
    return Register.read(EXAMPLES / "kog", as_of="2026-11-24")


def test_iteration_gives_every_record_as_it_was_written(kog: Register) -> None:
    records: list[Any] = []
    for file in sorted((EXAMPLES / "kog").glob("*.json*")):
        text = file.read_text(encoding="utf-8")
        lines = text.splitlines() if file.suffix == ".jsonl" else [text]
        for given in map(json.loads, filter(None, lines)):
            records.extend(given if isinstance(given, list) else [given])
    written = sorted(records, key=lambda it: str(it["id"]))
    assert len(kog) == len(written)
    assert sorted(kog, key=lambda it: str(it["id"])) == written
    assert bedarf.check(list(kog), as_of="2026-11-24").ok == kog.check().ok


def test_every_record_is_in_the_collection_of_its_type(kog: Register) -> None:
    counted = Counter[str](record["type"] for record in kog)
    collections = {
        "organisation": kog.organisations,
        "channel": kog.channels,
        "need": kog.needs,
        "offering": kog.offerings,
        "profile": kog.profiles,
        "body": kog.bodies,
        "session": kog.sessions,
        "decision": kog.decisions,
        "land_rule": kog.land_rules,
        "notice": kog.notices,
        "evidence": kog.evidences,
        "evaluation": kog.evaluations,
    }
    assert collections.keys() == COLUMNS.keys()
    for kind, records in collections.items():
        assert len(records) == counted[kind], kind
        assert all(record["type"] == kind for record in records)
        assert {len(column) for column in records.columns().values()} <= {len(records)}


def test_what_is_taken_out_is_a_copy(kog: Register) -> None:
    need = kog.needs[0]
    need["title"]["de"] = "geändert"
    assert kog.needs[0]["title"]["de"] != "geändert"
    assert kog[need["id"]]["title"]["de"] != "geändert"


def test_a_record_by_its_id(kog: Register) -> None:
    assert kog["BED-2020-0001"]["type"] == "need"
    assert "BED-2020-0001" in kog
    assert "BED-2020-9999" not in kog
    assert 7 not in kog
    assert kog.get("BED-2020-9999") is None
    with pytest.raises(KeyError, match="BED-2020-9999"):
        kog["BED-2020-9999"]


def test_of_several_versions_the_one_of_the_day() -> None:
    old = office("amt", valid={"from": "2020-01-01", "to": "2026-01-01"})
    new = office("amt", valid={"from": "2026-01-01"})
    for records in ([old, new], [new, old]):
        register = Register.read(records)
        assert register["amt"] == new  # no day: the newest
        assert register.get("amt", as_of="2024-06-01") == old
        assert register.get("amt", as_of=date(2026, 1, 1)) == new
        assert register.get("amt", as_of="2019-01-01") == new  # none is valid: the newest
        assert Register.read(records, as_of="2024-06-01")["amt"] == old


def test_a_version_by_its_name() -> None:
    offerings = []
    for version in ("1", "2"):
        offering = json.loads(
            """{"type":"offering","id":"ANG-1","title":{"de":"Wohnsitz anmelden"},
            "created":"2026-01-01","reuse_model":"service","provider":"haus","operator":"haus",
            "lifecycle":"available","contact":{"name":{"de":"Servicestelle"},
            "url":"https://example.org/"},"scope":{"everyone":true},"access_paths":[]}"""
        )
        offerings.append({**offering, "version": version})
    register = Register.read(offerings)
    assert register["ANG-1@1"]["version"] == "1"  # type: ignore[typeddict-item]
    assert register["ANG-1"]["version"] == "2"  # type: ignore[typeddict-item]
    assert "ANG-1@2" in register
    assert "ANG-1@3" not in register


def test_a_day_that_is_none_is_refused() -> None:
    register = Register.read([office("amt")])
    with pytest.raises(BadRequest, match="2026-02-30"):
        register.get("amt", as_of="2026-02-30")


def test_what_cannot_be_read_is_in_unread_alone() -> None:
    register = Register.read([office("amt"), {"type": "need", "id": "BED-1"}])
    assert len(register) == 1
    assert [record["id"] for record in register] == ["amt"]
    assert "BED-1" not in register
    assert [unread.id for unread in register.unread] == ["BED-1"]
    assert len(register.needs) == 0


def test_a_withdrawn_record_counts_in_no_type() -> None:
    gone = {
        "type": "need",
        "id": "BED-1",
        "title": {"de": "Ein Bedarf"},
        "created": "2026-01-01",
        "withdrawn": {"on": "2026-02-01", "reason": {"de": "Doppelt gemeldet."}},
    }
    register = Register.read([gone])
    assert list(register) == [gone]
    assert register["BED-1"] == gone
    assert len(register.needs) == 0


def test_shipped_channels_stand_apart(kog: Register) -> None:
    shipped = kog.shipped_channels
    assert "fit_store" in {channel["id"] for channel in shipped}
    assert {channel["id"] for channel in shipped}.isdisjoint(record["id"] for record in kog)


def test_columns_are_flat_in_one_language_with_days() -> None:
    amt = office("amt", valid={"from": "2020-01-01"}, population={"count": 7, "on": "2024-12-31"})
    del amt["title"]["en"]
    register = Register.read([amt, office("haus", roles=["kommune"])], lang="en")
    columns = register.organisations.columns()
    assert list(columns) == list(COLUMNS["organisation"])
    assert columns["title"] == ["Amt amt", "Office haus"]  # German where there is no English
    assert register.organisations.columns(lang="de")["title"] == ["Amt amt", "Amt haus"]
    assert columns["created"] == [date(2020, 1, 1)] * 2
    assert columns["valid.from"] == [date(2020, 1, 1), None]
    assert columns["population.count"] == [7, None]
    assert columns["roles"] == [None, '["kommune"]']


def test_a_number_with_a_point_is_the_whole_number_that_it_is() -> None:
    text = json.dumps(office("amt", population={"count": 7, "on": "2024-12-31"}))
    register = Register.read(text.replace("7", "7.0").encode())
    (count,) = register.organisations.columns()["population.count"]
    assert (count, type(count)) == (7, int)


def test_collections_compare_slice_and_pickle(kog: Register) -> None:
    needs = kog.needs
    assert isinstance(needs[:2], Records)
    assert list(needs[:2]) == list(needs)[:2]
    assert needs[-1] == list(needs)[-1]
    assert pickle.loads(pickle.dumps(needs)) == needs
    assert needs != kog.offerings
    assert repr(needs) == f"<Records: {len(needs)}>"
    assert needs[0]["title"]["de"] in needs._repr_html_()


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_tables_have_their_types_also_when_empty(kog: Register, library: str) -> None:
    pytest.importorskip(library, reason=f"the extra {library} is not installed")
    empty = Register.read([]).sessions
    for sessions in (kog.sessions, empty):
        table: Any = getattr(sessions, f"to_{library}")()
        assert list(table.columns) == list(COLUMNS["session"])
        assert table.shape[0] == len(sessions)
        kinds = {name: str(table[name].dtype) for name in ("id", "start", "number")}
        assert kinds["start"] in ("Date", "datetime64[s]"), kinds
        assert kinds["number"] == "Int64"
    days = {
        day.date() if isinstance(day, datetime) else day
        for day in kog.sessions.to_polars()["start"].to_list()
    }
    assert days == {date.fromisoformat(session["start"]) for session in kog.sessions}


def test_an_arrow_table_has_days(kog: Register) -> None:
    pytest.importorskip("pyarrow", reason="the extra arrow is not installed")
    table: Any = kog.sessions.to_arrow()
    assert str(table.schema.field("start").type) == "date32[day]"
    assert table.num_rows == len(kog.sessions)
    assert Register.read([]).sessions.to_arrow().num_rows == 0


def test_every_record_of_the_vectors_fits_into_its_table() -> None:
    vectors = EXAMPLES.parent / "tests" / "vectors"
    records: list[Any] = []
    for path in sorted(vectors.rglob("*.json")):
        given = json.loads(path.read_text(encoding="utf-8"))
        given = given.get("input") if isinstance(given, dict) else None
        records.extend(
            given if isinstance(given, list) else [given] if isinstance(given, dict) else []
        )
    register = Register.read(json.dumps(records).encode())
    told = {kind: getattr(register, many) for kind, many in MANY.items()}
    assert min(len(collection) for collection in told.values()) > 5
    for kind, collection in told.items():
        columns = collection.columns()
        for name, what in COLUMNS[kind].items():
            types = {type(value) for value in columns[name]} - {type(None)}
            expected = {"date": date, "integer": int, "boolean": bool}.get(what, str)
            assert types <= {expected}, (kind, name)


MANY = {
    "organisation": "organisations",
    "channel": "channels",
    "need": "needs",
    "offering": "offerings",
    "profile": "profiles",
    "body": "bodies",
    "session": "sessions",
    "decision": "decisions",
}


def test_labels_of_a_code_list() -> None:
    assert bedarf.labels("NeedKind")["functional"] == "fachlich"
    assert bedarf.labels("NeedKind", lang="en")["functional"] == "functional"
    assert list(bedarf.labels("Severity")) == ["info", "warning", "error"]
    assert bedarf.labels("RecordType")["need"] == "Bedarf"
    for name in LISTS:
        assert all(bedarf.labels(name, lang="en").values())


def test_an_unknown_list_or_language_is_refused() -> None:
    with pytest.raises(BadRequest, match="NeedKind") as refused:
        bedarf.labels("NedKind")
    assert refused.value.code == "unknown_code_list"
    with pytest.raises(BadRequest, match="Do you mean “NeedKind”"):
        bedarf.labels("NeedKinds", lang="en")
    with pytest.raises(BadRequest, match="fr"):
        bedarf.labels("NeedKind", lang="fr")  # type: ignore[arg-type]
