"""How long a report takes, and how that grows: all German municipalities and 575 offerings, twice
and four times as many, and the same for needs. Prints seconds, MB and slopes.

    .venv/bin/python bindings-python/bench/report.py FOLDER

FOLDER holds `gemeinden.csv`: ars, ags, name, population, land, kind (Textkennzeichen).
"""

from __future__ import annotations

import csv
import json
import math
import random
import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

DAY = "2026-11-24"
OFFERINGS = 575
NEEDS = 1000
TIMES = (1, 2, 4)
ROUNDS = 3


def units(table: Path) -> list[Row]:
    """The municipalities as rows of a table of units."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        wanted = ("ars", "ags", "name", "population", "land")
        return [{name: row[name] for name in wanted} | {"kind": "kommune"} for row in rows]


def organisations() -> Iterator[Row]:
    """The Länder, and forty IT providers."""
    for number in range(1, 17):
        land = f"{number:02}"
        yield {"kind": "land", "id": f"land-{land}", "ars": land, "ags": land, "land": land}
    for number in range(40):
        yield {"kind": "it_provider", "id": f"haus-{number}"}


def offerings(count: int, chance: random.Random) -> Iterator[Row]:
    """Online services for all municipalities, those of some Länder, or those above a size; each by
    the Land, the provider, or both."""
    for number in range(count):
        lands = [f"{land:02}" for land in chance.sample(range(1, 17), 4)]
        size = chance.choice([5_000, 20_000, 100_000])
        scope = chance.choice(
            [
                {"everyone": True},
                {"attr": "land", "in": lands},
                {"attr": "population", "ge": size},
            ]
        )
        provider = f"haus-{chance.randrange(40)}"
        direct = [{"from": provider, "to": "role:kommune", "channel": "direktvertrag"}]
        by_land = [
            {"from": provider, "to": "role:land", "channel": "fit_store"},
            {"from": "role:land", "to": "role:kommune", "channel": "land_zentral"},
        ]
        ways = chance.choice([[direct], [by_land], [direct, by_land]])
        yield {
            "id": f"ANG-{number}",
            "reuse_model": chance.choice(["efa_central", "service"]),
            "provider": provider,
            "operator": provider,
            "lifecycle": chance.choice(["available", "available", "planned"]),
            "contact": {"name": {"de": "Servicestelle"}, "url": "https://example.org/"},
            "services": [f"99115{number % 1000:03}104000"],
            "scope": scope,
            "access_paths": [{"id": f"w{at}", "hops": hops} for at, hops in enumerate(ways)],
        }


def needs(count: int) -> Iterator[Row]:
    """Needs of groups."""
    for number in range(count):
        yield {
            "id": f"BED-2026-{number:05}",
            "statement": {"de": "Kommunen wollen diesen Dienst ohne Umweg beziehen können."},
            "outcome": {"de": "Gemessen am Anteil der Kommunen mit einem Bezugsweg."},
            "kind": "functional",
            "level": "both",
            "visibility": "administration",
            "attribution": "group_only",
            "originators": [{"group": "Kommunalgremium"}],
            "affected": {"everyone": True},
            "status": "triaged",
            "history": [
                {"status": "draft", "on": "2026-09-01", "by": "Mitglied"},
                {"status": "submitted", "on": "2026-09-02", "by": "Mitglied"},
                {"status": "triaged", "on": "2026-09-03", "by": "Vorsitz"},
            ],
        }


def register(needed: int, offered: int) -> Iterator[Row]:
    """All records."""
    chance = random.Random(20261129)
    for kind, records in {
        "organisation": organisations(),
        "offering": offerings(offered, chance),
        "need": needs(needed),
    }.items():
        for number, record in enumerate(records):
            title = {"de": f"Beispiel der Messung Nummer {number}"}
            yield {"type": kind, "title": title, "created": "2026-09-01"} | record


def measure(table: Path, needed: int, offered: int) -> None:
    """Prints seconds of reading and of the report, MB at the most, and MB of the page."""
    import bedarf

    records, rows = list(register(needed, offered)), units(table)
    began = perf_counter()
    read = bedarf.Register.read(records, units=rows, as_of=DAY)
    between = perf_counter()
    page = read.report()
    took = perf_counter() - between
    assert not page.unread
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([between - began, took, peak, len(page.html.encode()) / 1e6]))


def asked(table: Path, needed: int, offered: int) -> list[float]:
    """The same in a process of its own, the middle of several rounds."""
    command = [sys.executable, __file__, str(table.parent), str(needed), str(offered)]
    rounds = [json.loads(subprocess.check_output(command)) for _ in range(ROUNDS)]
    return [statistics.median(values) for values in zip(*rounds, strict=True)]


def slope(times: list[float]) -> float:
    """By which power of the number the time grows, from the smallest to the largest."""
    return math.log(times[-1] / times[0]) / math.log(TIMES[-1] / TIMES[0])


def main(folder: Path, *size: str) -> None:
    """Measures, or is measured."""
    table = folder / "gemeinden.csv"
    if not table.exists():
        print(f"SKIPPED: {table} is absent")
        return
    if size:
        measure(table, *map(int, size))
        return
    print("needs  offerings  reading s  report s  peak MB  page MB")
    sizes = {
        "offerings": [(NEEDS, OFFERINGS * factor) for factor in TIMES],
        "needs": [(10 * NEEDS * factor, 10) for factor in TIMES],
    }
    for over, each in sizes.items():
        times = []
        for needed, offered in each:
            reading, report, peak, page = asked(table, needed, offered)
            times.append(report)
            sizes_asked = f"{needed:5}  {offered:9}"
            print(f"{sizes_asked}  {reading:9.2f}  {report:8.2f}  {peak:7.0f}  {page:7.2f}")
        print(f"log-log slope over {over}: {slope(times):.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
