"""What is asked for and not in the register is an error; what a status was is told for its day."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bedarf import BadRequest, Register

Run = Callable[..., "CompletedProcess[bytes]"]

DAY = ("--as-of", "2026-11-24")

NEED = {
    "type": "need",
    "id": "BED-1",
    "title": {"de": "Ein Bedarf für alle"},
    "created": "2024-01-01",
    "modified": "2026-06-01",
    "statement": {"de": "Es fehlt etwas."},
    "kind": "legal",
    "originators": [{"group": "Kreis"}],
    "affected": {"everyone": True},
    "status": "fulfilled",
    "history": [{"status": "submitted", "on": "2024-01-01", "by": "Amt"}],
}


@pytest.mark.parametrize(
    ("call", "option"),
    [
        ("agenda", "--body"),
        ("completeness", "--id"),
        ("debts", "--owed-by"),
        ("notices", "--notice"),
        ("uses", "--offering"),
    ],
)
def test_an_id_that_is_not_there_is_an_error(call: str, option: str, kog: Path, run: Run) -> None:
    done = run(call, kog, option, "gibt-es-nicht", *DAY)
    assert done.returncode == 2
    assert "gibt-es-nicht" in done.stderr.decode()


def test_the_same_in_python(kog: Path) -> None:
    register = Register.read(kog, as_of="2026-11-24")
    for ask in (
        lambda: register.agenda(body="gibt-es-nicht"),
        lambda: register.completeness(id="gibt-es-nicht"),
        lambda: register.debts(owed_by="gibt-es-nicht"),
        lambda: register.tell_notices(notice="gibt-es-nicht"),
        lambda: register.uses(offering="gibt-es-nicht"),
    ):
        with pytest.raises(BadRequest, match="gibt-es-nicht"):
            ask()


def test_a_status_that_no_history_tells_is_named(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "needs.json"
    path.write_text(json.dumps([NEED]), encoding="utf-8")
    register = Register.read(path)
    assert register.debts(as_of="2025-01-01").status_unknown == ("BED-1",)
    assert register.completeness(as_of="2025-01-01").status_unknown == ("BED-1",)
    assert register.debts(as_of="2026-06-01").status_unknown == ()
    (node,) = register.trace(about="BED-1", as_of="2025-01-01").nodes
    assert node.state is not None
    assert node.state.code == "unknown"
    told = run("debts", path, "--as-of", "2025-01-01").stdout.decode()
    assert "Stand am Stichtag nicht bekannt: BED-1" in told


def test_completeness_tells_rates_and_what_is_confirmed(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "organisations.json"
    land = {
        "type": "organisation",
        "id": "land-nw",
        "title": {"de": "Ein Land"},
        "created": "2026-01-01",
        "kind": "land",
        "land": "05",
        "contact": {"name": {"de": "Stelle"}, "mail": "stelle@example.org"},
        "confirmed": "2026-05-01",
    }
    path.write_text(json.dumps([land]), encoding="utf-8")
    told = run("completeness", path).stdout.decode()
    assert "2 von 2 Angaben (100 %)" in told
    assert "1 Datensatz davon ist bestätigt." in told
    assert "bestätigt am 01.05.2026" in told


def test_an_agenda_tells_who_may_read_it(kog: Path, tmp_path: Path, run: Run) -> None:
    told = run("agenda", kog, "--as-of", "2026-03-01").stdout.decode()
    assert "Konzept FIT-Connect; nicht öffentlich" in told
    session = {
        "type": "session",
        "id": "intern",
        "title": {"de": "Vorbesprechung"},
        "created": "2026-01-01",
        "visibility": "body",
        "body": "kog",
        "start": "2026-04-01",
        "agenda": [],
    }
    path = tmp_path / "session.json"
    path.write_text(json.dumps(session), encoding="utf-8")
    told = run("agenda", path, "--as-of", "2026-03-01").stdout.decode()
    assert "nicht öffentlich; lesen darf: nur das Gremium" in told
