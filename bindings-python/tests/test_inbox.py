"""What a municipality is told, and what became of notices, in Python and on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bedarf import BadRequest, Register
from bedarf.answers import InboxAnswer, NoticesAnswer

Run = Callable[..., "CompletedProcess[bytes]"]

DAYS = ("--as-of", "2026-11-24", "--since", "2026-07-01")


@pytest.fixture
def register(kog: Path) -> Register:
    return Register.read(kog, as_of="2026-11-24")


def test_an_inbox_says_who_acts(register: Register) -> None:
    answer = register.inbox(unit="071355002009", since="2026-07-01")
    assert answer.unit is not None
    assert answer.unit.administered_by == "ars:071355002"
    assert [duty.due for duty in answer.must_do] == ["2026-12-31", "2027-03-31"]
    assert InboxAnswer.of(json.loads(answer.to_json())) == answer
    for_others = register.inbox(organisation="ars:071355002").acts_for
    assert [unit.name for unit in for_others] == ["Binningen", "Düngenheim", "Kaisersesch, Stadt"]


def test_notices_tell_who_said_what(register: Register) -> None:
    answer = register.tell_notices(notice="MIT-2026-0002")
    (notice,) = answer.notices
    assert (notice.state, notice.open_questions) == ("not_yet_in_force", 1)
    assert (notice.acks.done, notice.acks.not_affected) == (1, 1)
    assert NoticesAnswer.of(json.loads(answer.to_json())) == answer


def test_the_commands_tell_them_in_words(run: Run, kog: Path) -> None:
    inbox = run("inbox", kog, "--unit", "071355002009", *DAYS)
    assert (inbox.returncode, inbox.stderr) == (0, b"")
    told = inbox.stdout.decode()
    assert told.startswith("Binningen\n")
    assert "für sie handelt Verbandsgemeinde Kaisersesch" in told
    assert "- bis 31.12.2026: Ansprechstelle für die Nachnutzung benennen." in told
    notices = run("notices", kog, "--as-of", "2026-11-24", "--lang", "en").stdout.decode()
    assert "replaced, in the end by “EfA services" in notices
    assert "open, next word by 2026-12-15" in notices
    data = run("notices", kog, "--as-of", "2026-11-24", "--format", "json")
    assert json.loads(data.stdout)["overdue"] == 0


def test_what_waits_and_what_is_to_be_confirmed_is_told(
    run: Run, kog: Path, tmp_path: Path
) -> None:
    own = kog.parent.parent / "tests" / "vectors" / "calls" / "inbox-own.json"
    vector = json.loads(own.read_text(encoding="utf-8"))
    for name, text in vector["inputs"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("inbox", tmp_path, "--unit", "05774032", *DAYS)
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode().splitlines()
    assert "- Wohnsitz online anmelden: gesichtet, seit dem 01.02.2026" in told
    assert "  eingereicht bei: Beirat der Kommunen" in told
    assert "- Wohnsitz anmelden: Stadt Paderborn, im Pilotbetrieb, seit dem 01.05.2026" in told
    assert "  nötig für: Bezugsweg festlegen" in told
    (few,) = (line for line in told if line.startswith("  3 Sitzungen"))
    assert few.endswith("auf der Tagesordnung stand er nicht")


def test_the_page_for_one_unit_is_written(
    run: Run, kog: Path, tmp_path: Path, register: Register
) -> None:
    by_command, by_python = tmp_path / "command.html", tmp_path / "python.html"
    done = run("report", kog, "--unit", "05774032", *DAYS, "--out", by_command)
    assert done.returncode == 0
    register.write_report(by_python, unit="05774032", since="2026-07-01")
    assert by_command.read_bytes() == by_python.read_bytes()
    assert "<h1>Übersicht für Stadt Paderborn</h1>" in by_python.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "of", "heading"),
    [
        ("profile", "PRO-2020-0001", "Entwurf einer Beschlussvorlage"),
        ("bundle", "BED-2020-0001", "Was gemeinsam ist"),
    ],
)
def test_a_page_for_one_matter_is_written(
    run: Run, kog: Path, tmp_path: Path, register: Register, option: str, of: str, heading: str
) -> None:
    by_command, by_python = tmp_path / "command.html", tmp_path / "python.html"
    done = run("report", kog, f"--{option}", of, "--as-of", "2026-11-24", "--out", by_command)
    assert done.returncode == 0
    if option == "profile":
        register.write_report(by_python, profile=of)
    else:
        register.write_report(by_python, bundle=of)
    assert by_command.read_bytes() == by_python.read_bytes()
    assert heading in by_python.read_text(encoding="utf-8")


def test_what_makes_no_sense_is_refused(register: Register) -> None:
    with pytest.raises(BadRequest):
        register.inbox(unit="5774032")
