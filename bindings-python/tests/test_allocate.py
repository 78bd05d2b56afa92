"""`allocate` against shares reckoned with fractions, and on real keys and populations."""

from __future__ import annotations

import csv
import hashlib
import random
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bedarf import Register

DAY = "2026-11-24"
KEYS = ("population", "usage", "target_group", "koenigstein")
ROUNDS = 10_000


def shares(cents: int, parties: list[dict[str, Any]], percent: dict[str, int]) -> dict[str, int]:
    """Each party's cents: floors first, then a cent each to the largest remainders."""
    sums = {key: sum(party[key] for party in parties) for key in percent}
    exact = {
        party["id"]: sum(
            (Fraction(percent[key] * party[key], 100 * sums[key]) * cents for key in percent),
            Fraction(),
        )
        for party in parties
    }
    floors = {party: int(share) for party, share in exact.items()}
    left = cents - sum(floors.values())
    for party in sorted(exact, key=lambda it: (floors[it] - exact[it], it))[:left]:
        floors[party] += 1
    return floors


def told(answer: Any) -> dict[str, int]:
    return {it.id: int(str(it.share).replace(".", "")) for it in answer.parties}


def test_random_allocations() -> None:
    dice = random.Random(14)
    register, seen = Register.read([]), Counter[str]()
    for _ in range(ROUNDS):
        count = dice.choice([1, 2, 3, 7, 40])
        cuts = sorted(dice.randrange(101) for _ in range(dice.randrange(4)))
        parts = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
        percent = {
            key: part
            for key, part in zip(dice.sample(KEYS, len(parts)), parts, strict=True)
            if part
        }
        most = dice.choice([1, 3, 1000, 1_000_000_000])
        parties = [
            {"id": f"p{number:03}"} | {key: dice.randrange(most + 1) for key in percent}
            for number in dice.sample(range(1000), count)
        ]
        cents = dice.choice(
            [0, 1, dice.randrange(100), dice.randrange(10**9), dice.randrange(10**15)]
        )
        answer = register.allocate(
            amount=f"{cents // 100}.{cents % 100:02}",
            key="combination",
            shares=percent,
            parties=parties,
            as_of=DAY,
        )
        if any(all(party[key] == 0 for party in parties) for key in percent):
            seen["nobody pays by a key"] += 1
            assert answer.parties == ()
            assert {it.what for it in answer.open} == {"no_figures"}
            continue
        expected = shares(cents, parties, percent)
        assert told(answer) == expected
        assert sum(expected.values()) == cents
        assert answer.open == ()
        seen["several keys" if len(percent) > 1 else "one key"] += 1
        seen["by remainder" if answer.by_remainder else "even"] += 1
    assert len(seen) == 5
    assert all(count * 100 >= ROUNDS for count in seen.values()), seen


DATA = Path(__file__).parents[3] / "shared" / "data"


def rows(name: str) -> list[dict[str, str]]:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"{name} is not there")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def municipalities(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The municipalities of Germany, unincorporated areas among them."""
    columns = ("ars", "ags", "name", "land", "kind", "unit_type", "population")
    path = tmp_path_factory.mktemp("units") / "units.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(columns)
        for row in rows("gemeinden.csv"):
            known = row | {"kind": "kommune", "unit_type": row["kind"]}
            table.writerow([known[column] for column in columns])
    return Register.read(path)


def digest(answer: Any) -> str:
    lines = sorted(f"{party},{cents}\n" for party, cents in told(answer).items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def test_all_municipalities(municipalities: Register) -> None:
    """A million euros by inhabitants (formulas, F7): unit types 65 and 66 pay nothing."""
    answer = municipalities.allocate(
        amount="1000000.00", key="population", among={"everyone": True}, as_of=DAY
    )
    paid = told(answer)
    assert (len(paid), answer.by_remainder, min(paid.values())) == (10_794, 5_380, 12)
    assert (paid["110000000000"], paid["020000000000"], paid["057740032032"]) == (
        4_412_400,
        2_221_240,
        182_332,
    )
    assert digest(answer) == "deb34816798e5ca8ef2132caa2374d4f66441e9ac7b2b8b41ad6c078c093537d"


def test_a_share_passed_on(municipalities: Register) -> None:
    """What Nordrhein-Westfalen pays by the Königstein key, passed on by inhabitants."""
    koenigstein = [
        {"id": row["land"], "koenigstein": int(row["share_percent"].replace(".", ""))}
        for row in rows("koenigstein.csv")
        if row["year"] == "2016"
    ]
    lands = Register.read([]).allocate(
        amount="1000000.00", key="koenigstein", parties=koenigstein, as_of=DAY
    )
    [share] = [it.share for it in lands.parties if it.id == "05"]
    assert str(share) == "211442.40"
    answer = municipalities.allocate(
        amount=share, key="population", among={"attr": "land", "in": ["05"]}, as_of=DAY
    )
    paid = told(answer)
    assert (len(paid), answer.by_remainder) == (396, 195)
    assert (paid["057740032032"], paid["053150000000"], min(paid.values())) == (
        178_644,
        1_281_649,
        4_966,
    )
    assert digest(answer) == "758429409df5ea8eb43d107890a900f569979c49fd046f7f240c06345aa4e541"
