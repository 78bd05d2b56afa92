"""How fast coverage is reckoned beside polars and duckdb: `make bench-coverage`.

    coverage.py FOLDER COMMAND...

`COMMAND write|measure|cells FOLDER` is the library's own part (`tests/benches/coverage.rs`). All
three get the same data in memory and answer for every service and municipality how many offerings
there are and which is the best. In every round each of them is asked once, in turn, each in a
process of its own; `BENCH <name> <ratio> <low> <high>` tells how many times its seconds the peer
took. Before anything is measured, every cell is compared.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

ROUNDS = 7

COLUMNS = ["service", "unit", "count", "best"]

Peer: TypeAlias = tuple[Callable[[], Any], Callable[[Any], Any]]
"""What reckons all cells that have an offering, and what makes a polars frame of them."""


def polars(folder: Path) -> Peer:
    """Four joins, one for each length of the digits; then a group for each cell."""
    import polars as pl

    def read(name: str) -> pl.DataFrame:
        return pl.read_csv(folder / f"{name}.csv")

    units = read("units").with_row_index("unit").with_columns(pl.col("unit").cast(pl.UInt32))
    offerings = read("scores").with_row_index("offering")
    services = read("services").cast({"offering": pl.UInt32, "service": pl.UInt32})
    areas = read("areas").cast({"offering": pl.UInt32})

    def reckoned() -> pl.DataFrame:
        best_first = offerings.lazy().sort(["score", "offering"], descending=[True, False])
        ranked = best_first.select("offering").with_row_index("rank")
        by_digits = [
            areas.lazy()
            .filter(pl.col("length") == length)
            .select("offering", "digits")
            .join(
                units.lazy().select("unit", (pl.col("key") // 10 ** (12 - length)).alias("digits")),
                on="digits",
            )
            .select("offering", "unit")
            for length in (0, 2, 5, 12)
        ]
        cells = (
            pl.concat(by_digits)
            .join(services.lazy(), on="offering")
            .join(ranked, on="offering")
            .group_by("service", "unit")
            .agg(pl.len().alias("count"), pl.col("rank").min())
        )
        named = cells.join(ranked.rename({"offering": "best"}), on="rank")
        return named.select(COLUMNS).collect()

    return reckoned, lambda frame: frame


def duckdb(folder: Path) -> Peer:
    """The same in SQL; the answer is a table in memory."""
    import duckdb as db

    connection = db.connect()
    for table in ("units", "scores", "services", "areas"):
        number = "row_number() over () - 1" if table in ("units", "scores") else "null"
        connection.execute(
            f"create table {table} as select *, {number} as number "
            f"from read_csv('{folder / table}.csv')"
        )
    joins = " union all ".join(
        f"select offering, units.number as unit from areas join units"
        f" on digits = key // {10 ** (12 - length)} where length = {length}"
        for length in (0, 2, 5, 12)
    )

    def reckoned() -> None:
        connection.execute(
            f"""
            create or replace table cells as
            with ranked as (
              select number as offering, row_number() over (order by score desc, number) as rank
              from scores),
            within as ({joins})
            select service, unit, count(*) as count, arg_min(offering, rank) as best
            from within join services using (offering) join ranked using (offering)
            group by service, unit
            """
        )

    return reckoned, lambda _: connection.sql("from cells").pl().select(COLUMNS)


PEERS = {"polars": polars, "duckdb": duckdb}


def _peak() -> int:
    """The most memory of this process so far, in bytes, as Linux tells."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def measure(name: str, folder: Path) -> None:
    """Prints the seconds and the memory of one peer, as JSON."""
    reckoned, _ = PEERS[name](folder)
    before = _peak()
    begun = time.perf_counter()
    reckoned()
    taken = time.perf_counter() - begun
    print(json.dumps({"seconds": taken, "memory": max(0, _peak() - before)}))


def cells(name: str, folder: Path) -> None:
    """Writes all cells of one peer as numbers of 32 bits."""
    import polars as pl

    reckoned, told = PEERS[name](folder)
    ordered = told(reckoned()).sort("service", "unit").cast(pl.UInt32)
    sys.stdout.buffer.write(ordered.to_numpy().astype("<u4").tobytes())


def _said(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def main(folder: str, *command: str) -> None:
    own = [sys.executable, __file__]
    _said(*command, "write", folder)
    wanted = _said(*command, "cells", folder)
    for name in PEERS:
        if _said(*own, "--cells", name, folder) != wanted:
            raise SystemExit(f"{name} reckons other cells")
    ratios: dict[str, list[float]] = {name: [] for name in PEERS}
    memory: dict[str, int] = dict.fromkeys(PEERS, 0)
    ours: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        ours.append(json.loads(_said(*command, "measure", folder)))
        for name in PEERS:
            said = json.loads(_said(*own, "--measure", name, folder))
            ratios[name].append(said["seconds"] / ours[-1]["seconds"])
            memory[name] = max(memory[name], said["memory"])
    peers = ", ".join(f"{name} {version(name)}" for name in PEERS)
    megabytes = ", ".join(f"{name} {memory[name] / 1e6:.0f} MB" for name in PEERS)
    print(f"NOTE {peers}, {os.cpu_count()} threads each; ours one thread; {ROUNDS} rounds.")
    print(
        f"NOTE All {len(wanted) // 16:,} cells that have an offering are the same. Memory beyond"
        f" the data: ours"
        f" {max(it['memory'] for it in ours) / 1e6:.1f} MB, {megabytes}. One answer from"
        f" the index takes {median(it['answer'] for it in ours):.0f} ns."
    )
    for name, found in ratios.items():
        print(f"BENCH {name} {median(found):.0f} {min(found):.0f} {max(found):.0f}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--measure", name, folder]:
            measure(name, Path(folder))
        case ["--cells", name, folder]:
            cells(name, Path(folder))
        case [folder, *command] if command:
            main(folder, *command)
        case _:
            raise SystemExit(__doc__)
