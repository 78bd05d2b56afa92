"""The way of a need, in Python and on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bedarf import BadRequest, Register
from bedarf.answers import TraceAnswer

Run = Callable[..., "CompletedProcess[bytes]"]

DAY = ("--as-of", "2026-11-24")


@pytest.fixture
def register(kog: Path) -> Register:
    return Register.read(kog, as_of="2026-11-24")


def test_the_need_leads_to_the_decisions(register: Register) -> None:
    answer = register.trace(about="BED-2020-0001", direction="forwards")
    reached = {node.id for node in answer.nodes}
    assert {"itplr-2021-38", "itplr-2023-46", "itplr-2024-13"} <= reached
    assumed = {step.to for step in answer.steps if step.basis == "assumed"}
    assert {"itplr-2021-38", "itplr-2023-46", "itplr-2024-13"} <= assumed
    assert {"not_answered", "consulted_late"} <= {gap.what for gap in answer.missing}
    assert TraceAnswer.of(json.loads(answer.to_json())) == answer


def test_what_has_no_way_is_refused(register: Register) -> None:
    for about in ("kog", "niemand"):
        with pytest.raises(BadRequest, match=about):
            register.trace(about=about)


def test_the_command_tells_it_line_by_line(run: Run, kog: Path) -> None:
    done = run("trace", kog, "--about", "BED-2020-0001", *DAY)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].startswith(
        "10.11.2020  Bedarf „Online-Dienste selbst aus dem FIT-Store abrufen“"
    )
    (line,) = [line for line in lines if "Beschluss 2023/46" in line and "aufgegriffen" in line]
    assert line.startswith("  03.11.2023  wird aufgegriffen durch: Beschluss 2023/46")
    assert line.endswith("– Zusammenhang angenommen")
    missing = lines[lines.index("Was fehlt:") :]
    assert any("erst am 10.11.2020 beraten" in line for line in missing)


def test_backwards_and_in_english(run: Run, kog: Path) -> None:
    done = run(
        "trace", kog, "--about", "itplr-2016-21", "--direction", "backwards", "--lang", "en", *DAY
    )
    told = done.stdout.decode()
    assert "where it comes from:" in told
    assert "  2015-03-18  continues: Beschluss 2015/02" in told
    assert "nennt den Beschluss 2015/02" in told
    assert "assumed" not in told
