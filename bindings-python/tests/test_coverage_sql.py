"""`coverage` and `uses` against the same figures reckoned in SQL, on all municipalities.

`coverage.sql` follows the design alone and shares no code with the library. It is asked of the
needs, offerings and published uses of `examples/kog`, and of a small register that has every state.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest

from bedarf import Register

from .conftest import EXAMPLES, ROOT
from .coverage_records import BESIDE_KOG, HANDWRITTEN, Record

DAYS = ("2020-11-01", "2022-01-01", "2024-06-01", "2026-11-24")
STATES = ("uncovered", "partly", "unknown", "assumed", "proven", "not_applicable")
DATA = ROOT.parent / "shared" / "data"
SQL = Path(__file__).with_name("coverage.sql").read_text(encoding="utf-8")

WITHOUT_OWN = {
    ("51", "01"), ("51", "13"), ("51", "12"), ("52", "03"), ("53", "07"), ("53", "15"),
    ("53", "12"), ("54", "09"), ("54", "16"), ("55", "01"), ("56", "14"),
}  # fmt: skip
"""Kind of association and Land whose municipalities have no administration of their own (model)."""
NOT_TOLD = {("54", "14"), ("58", "16")}
BERLIN, HAMBURG = "110000000000", "020000000000"

COLUMNS = ("ars", "ags", "name", "land", "kind", "unit_type", "population", "administered_by",
           "own_administration")  # fmt: skip


def rows(name: str) -> list[dict[str, str]]:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"{name} is not there")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def unit_rows() -> list[dict[str, str]]:
    """Municipalities, unincorporated areas, and the associations that administer some of them."""
    units, above = [], set()
    for row in rows("gemeinden.csv"):
        kind = (row["verband_kind"], row["land"])
        unit = row | {"kind": "kommune", "unit_type": row["kind"], "own_administration": "true"}
        if kind in WITHOUT_OWN and row["kind"] not in ("65", "66"):
            above.add(row["ars"][:9])
            unit |= {"own_administration": "false", "administered_by": row["ars"][:9]}
        elif kind in NOT_TOLD:
            unit["own_administration"] = ""
        units.append(unit)
    for row in rows("verbaende.csv"):
        if row["ars"] in above:
            units.append({
                "ars": row["ars"], "name": row["name"], "land": row["land"],
                "kind": "gemeindeverband", "unit_type": row["kind"], "own_administration": "true",
            })  # fmt: skip
    return units


# What is asked


def kog_records(*files: str) -> list[Record]:
    found: list[Record] = []
    for path in sorted((EXAMPLES / "kog").iterdir()):
        if files and path.name not in files:
            continue
        if path.suffix == ".json":
            found += json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".jsonl":
            found += map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return found


def records_of(name: str) -> list[Record]:
    if name == "kog":
        return kog_records() + BESIDE_KOG
    return kog_records("organisations.json", "users.json") + HANDWRITTEN


def shipped() -> list[Record]:
    """Channels and answers of the Länder: dated data with their sources, no code."""
    files = ("channels.jsonl", "land_rules.jsonl")
    folder = ROOT / "core" / "data"
    return [json.loads(line) for file in files for line in (folder / file).open(encoding="utf-8")]


def folder_of(records: list[Record], units: list[dict[str, str]], folder: Path) -> Path:
    """A register folder; one service is typed as executed by the federation."""
    (folder / "records.json").write_text(json.dumps(records), encoding="utf-8")
    (folder / "services.csv").write_text(
        "key,name,typing\n99107023151000,Wohngeld Berechnung,1\n", encoding="utf-8"
    )
    with (folder / "units.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS, extrasaction="ignore")
        table.writeheader()
        table.writerows(units)
    return folder


def sample(units: list[dict[str, str]]) -> list[dict[str, str]]:
    """Three hundred municipalities by hash, some that are recorded, and who administers them."""
    towns = [row for row in units if row["kind"] == "kommune"]
    towns.sort(key=lambda row: hashlib.sha256(row["ars"].encode()).digest())
    known = {record["ars"] for record in kog_records("organisations.json") if "ars" in record}
    known |= {BERLIN, HAMBURG, "040110000000"}
    taken = towns[:300] + [row for row in towns[300:] if row["ars"] in known]
    above = {row.get("administered_by") for row in taken}
    return taken + [row for row in units if row["ars"] in above]


# In SQL


def literal(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def condition(selector: Record) -> str:
    """A condition as an expression: what SQL makes of null is what the model makes of unknown."""
    for word, joined in (("all", " AND "), ("any", " OR ")):
        if word in selector:
            return "(" + joined.join(map(condition, selector[word])) + ")"
    if "not" in selector:
        return f"(NOT {condition(selector['not'])})"
    if "everyone" in selector:
        return "true"
    (op, value), name = next(it for it in selector.items() if it[0] != "attr"), selector["attr"]
    column, wanted = f'm."{name}"', literal(value)
    return {
        "eq": f"{column} = {wanted}",
        "ge": f"{column} >= {wanted}",
        "in": f"{column} IN {wanted}",
        "not_in": f"{column} NOT IN {wanted}",
        "within": f"starts_with({column}, {wanted})",
        "contains_any": f"list_has_any({column}, {wanted})",
    }[op]


def conditions(records: list[Record]) -> dict[str, str]:
    found: dict[str, str] = {}
    for record in records:
        name = record["id"] + (f"@{record['version']}" if "version" in record else "")
        if record["type"] in ("need", "offering", "profile"):
            found[name] = condition(record["affected" if record["type"] == "need" else "scope"])
        for criterion in record.get("criteria", ()):
            if "applies_when" in criterion:
                found[f"{name}#{criterion['id']}"] = condition(criterion["applies_when"])
    return found


class Reckoned:
    """The same register in tables; `on` reckons everything anew for a day."""

    def __init__(self, records: list[Record], folder: Path) -> None:
        self.sql = duckdb.connect(config={"threads": 1})
        for name, some in (("record", records), ("shipped", shipped())):
            self.sql.execute(
                f"CREATE TABLE {name} (type VARCHAR, id VARCHAR, version VARCHAR, body JSON)"
            )
            self.sql.executemany(
                f"INSERT INTO {name} VALUES (?, ?, ?, ?)",
                [(it["type"], it["id"], it.get("version"), json.dumps(it)) for it in some],
            )
        text = "read_csv(?, all_varchar = true, header = true)"
        self.sql.execute(
            "CREATE TABLE unit AS SELECT * REPLACE (CAST(population AS INTEGER) AS population, "
            f"CAST(own_administration AS BOOLEAN) AS own_administration) FROM {text}",
            [str(folder / "units.csv")],
        )
        self.sql.execute(
            f"CREATE TABLE service AS SELECT key, typing FROM {text}",
            [str(folder / "services.csv")],
        )
        self.sql.execute("CREATE TABLE fits (what VARCHAR, ars VARCHAR, ok BOOLEAN)")
        before, after = SQL.split("-- 2 ", 1)
        self.people, self.rest = before, "-- " + after
        self.conditions = conditions(records)

    def on(self, day: str) -> None:
        self.sql.execute(f"SET VARIABLE day = DATE '{day}'")
        self.sql.execute(self.people)
        self.sql.execute("DELETE FROM fits")
        for what, one in self.conditions.items():
            self.sql.execute(f"INSERT INTO fits SELECT ?, ars, {one} FROM municipality m", [what])
        self.sql.execute(self.rest)

    def cells(self, column: str, among: Sequence[str]) -> dict[str, dict[str, str]]:
        """How needs stand in municipalities, of some towns (`ars`) or some needs (`need`)."""
        found: dict[str, dict[str, str]] = {}
        query = f"SELECT ars, need, rank FROM cell WHERE list_contains(?, {column})"
        for ars, need, rank in self.sql.execute(query, [among]).fetchall():
            found.setdefault(ars, {})[need] = STATES[rank]
        return found

    def counts(self, table: str, by: str) -> dict[tuple[str, str | None], dict[str, int]]:
        found: dict[tuple[str, str | None], dict[str, int]] = {}
        query = f"SELECT what, {by}, rank, sum(number)::BIGINT FROM {table} GROUP BY ALL"
        for what, key, rank, number in self.sql.execute(query).fetchall():
            found.setdefault((what, key), dict.fromkeys(STATES, 0))[STATES[rank]] = number
        return found

    def came(self) -> dict[str, list[str]]:
        """Needs by what came of them: those that are counted, and the others."""
        found = self.sql.execute("SELECT came, list(id) FROM recorded_need GROUP BY came")
        return dict(found.fetchall())

    def uses(self) -> dict[str, tuple[int, ...]]:
        names = "offering, productive, pilot, planned, overdue, not_yet"
        return {it[0]: it[1:] for it in self.sql.execute(f"SELECT {names} FROM used").fetchall()}


# The comparison


def figures(states: dict[str, int]) -> dict[str, int]:
    """What the answer tells beside the states: the denominator and the bounds."""
    total = sum(states.values())
    recorded = states["proven"] + states["assumed"]
    return states | {
        "total": total,
        "applicable": total - states["not_applicable"],
        "lower": states["proven"],
        "recorded": recorded,
        "upper": recorded + states["unknown"],
    }


class Compared:
    """A register with all municipalities, one with some of them, and the former in tables."""

    def __init__(self, name: str, units: list[dict[str, str]], folders: list[Path]) -> None:
        records, some = records_of(name), sample(units)
        self.name, self.day = name, ""
        self.towns = [row["ars"] for row in some if row["kind"] == "kommune"]
        whole, part = folders
        self.whole = Register.read(folder_of(records, units, whole))
        self.part = Register.read(folder_of(records, some, part))
        self.sql = Reckoned(records, whole)

    def on(self, day: str) -> Compared:
        if day != self.day:
            self.sql.on(day)
            self.day = day
            self.answer = self.whole.coverage(as_of=day)
        return self


@pytest.fixture(scope="module", params=["kog", "handwritten"])
def compared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    folders = [tmp_path_factory.mktemp(name) for name in ("whole", "part")]
    return Compared(request.param, unit_rows(), folders)


@pytest.fixture(scope="module", params=DAYS)
def on_day(request: pytest.FixtureRequest, compared: Compared) -> Compared:
    return compared.on(request.param)


def told(count: Any) -> dict[str, int]:
    names = (*STATES, "total", "applicable", "lower", "recorded", "upper")
    return {name: getattr(count, name) for name in names}


def test_every_need_in_three_denominators(on_day: Compared) -> None:
    answer = on_day.answer
    counts = on_day.sql.counts("counted", "need")
    came = on_day.sql.came()
    assert {it.need for it in answer.needs} == set(came["counted"])
    assert set(answer.status_unknown) == set(came.get("status_unknown", ()))
    for name in ("later", "settled"):
        assert getattr(answer, name) == len(came.get(name, ())), name
    for need in answer.needs:
        for what in ("municipalities", "administering_units", "inhabitants"):
            reckoned = figures(counts[what, need.need])
            assert told(getattr(need.counts, what)) == reckoned, (need.need, what)
    for (what, _), states in on_day.sql.counts("counted", "NULL").items():
        assert told(getattr(answer.all, what)) == figures(states), what
    assert (answer.counted.municipalities, answer.counted.unincorporated) == (10_794, 210)
    assert answer.counted.administering_units == 4_933 + 295
    assert answer.counted.population == 83_163_158


def test_by_land_size_and_kind(on_day: Compared) -> None:
    answer = on_day.answer
    groups = on_day.sql.counts("grouped", "key")
    found = {
        (what, it.key): told(it.cells)
        for what in ("by_land", "by_size_class", "by_kind")
        for it in getattr(answer, what)
    }
    assert found == {group: figures(states) for group, states in groups.items()}


def test_cell_by_cell(on_day: Compared) -> None:
    """Each need in three hundred municipalities, on earlier days in sixty."""
    towns = on_day.towns if on_day.day == DAYS[-1] else on_day.towns[-60:]
    found = on_day.sql.cells("ars", towns)
    for ars, reckoned in found.items():
        for register in [on_day.part] + [on_day.whole] * (ars == BERLIN):
            unit = register.coverage(unit=ars, as_of=on_day.day).unit
            assert unit is not None
            assert {it.need: it.state for it in unit.needs} == reckoned, ars
            open_ones = [it for it in unit.needs if it.state in ("uncovered", "unknown")]
            assert all(it.gaps for it in open_ones), ars
    if on_day.day == DAYS[-1]:
        assert {state for cell in found.values() for state in cell.values()} == set(STATES)


def test_published_uses(on_day: Compared) -> None:
    uses = on_day.sql.uses()
    names = ("productive", "pilot", "planned", "overdue", "not_yet")
    services = {key for it in on_day.whole.offerings for key in it["services"]}
    for service in sorted(services):
        for it in on_day.whole.uses(service=service, as_of=on_day.day).offerings:
            found = tuple(getattr(it, name) for name in names)
            assert found == uses[it.offering], it.offering
    assert on_day.name != "kog" or sum(map(sum, uses.values())) >= 31


@pytest.mark.parametrize("on_day", DAYS[:1], indirect=True)
def test_nobody_could_order_in_2020(on_day: Compared) -> None:
    """The FIT-Store on 2020-11-01: Berlin and Hamburg were entitled, and nobody could order yet."""
    needs = {"kog": ["V-wohngeld"], "handwritten": ["H-02", "H-03", "H-04"]}[on_day.name]
    cells = on_day.sql.cells("need", needs)
    assert len(cells) == 10_794
    for ars, states in cells.items():
        expected = "partly" if ars in (BERLIN, HAMBURG) else "uncovered"
        assert states == dict.fromkeys(needs, expected), ars
    for need in on_day.answer.needs:
        if need.need in needs:
            count = need.counts.municipalities
            assert (count.upper, count.partly, count.uncovered) == (0, 2, 10_792)
