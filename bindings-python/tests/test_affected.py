"""Whom a need or a condition concerns, in Python and on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bedarf import BadRequest, Register
from bedarf.answers import AffectedAnswer
from bedarf.records import Selector

Run = Callable[..., "CompletedProcess[bytes]"]

LARGE: Selector = {"attr": "population", "ge": 100_000}
DAY = ("--as-of", "2026-11-24")


@pytest.fixture
def register(kog: Path) -> Register:
    return Register.read(kog, as_of="2026-11-24")


def test_a_condition_is_counted(register: Register) -> None:
    answer = register.affected(condition=LARGE, lang="en")
    assert answer.in_words == "local authorities with at least 100,000 inhabitants"
    for part in (answer.by_land, answer.by_size_class, answer.by_kind):
        assert sum(group.yes.units for group in part) == answer.yes.units
        assert sum(group.no.units for group in part) == answer.no.units
    assert len(answer.named.yes.units) + answer.named.yes.left_out == answer.yes.units
    assert AffectedAnswer.of(json.loads(answer.to_json())) == answer


def test_what_was_judged_is_a_condition_again(register: Register) -> None:
    every: Selector = {"any": [LARGE, {"not": {"attr": "land", "in": ["05", "09"]}}]}
    answer = register.affected(condition=every)
    assert answer.to_dict()["asked"] == every
    assert register.affected(condition=answer.asked) == answer  # type: ignore[arg-type]


def test_a_need_is_counted_by_what_it_says(register: Register) -> None:
    need = next(iter(register.needs))
    answer = register.affected(need=need["id"])
    assert answer.need is not None
    assert answer.need.title == need["title"]["de"]
    named, judged = answer.to_dict(), register.affected(condition=need["affected"]).to_dict()
    named.pop("need")
    assert named == judged


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"need": "BED-0"},
        {"condition": {"attr": "land", "eq": "5"}},
        {"need": "BED-0", "condition": LARGE},
    ],
)
def test_what_makes_no_sense_is_refused(register: Register, asked: dict[str, object]) -> None:
    with pytest.raises(BadRequest):
        register.affected(**asked)  # type: ignore[arg-type]


def test_a_notebook_shows_the_counts(register: Register) -> None:
    page = register.affected(condition=LARGE)._repr_html_()
    assert "mindestens 100.000 Einwohnern" in page
    assert "Nordrhein-Westfalen" in page


def test_the_command_tells_them_in_words(run: Run, kog: Path) -> None:
    condition = json.dumps(LARGE)
    german = run("affected", kog, "--condition", condition, *DAY)
    assert (german.returncode, german.stderr) == (0, b"")
    told = german.stdout.decode()
    assert told.startswith("Kommunen mit mindestens 100.000 Einwohnern\n")
    assert "zusammen" in told
    assert "ohne die der Kreise" in told
    english = run("affected", kog, "--need", "BED-2020-0001", *DAY, "--lang", "en", "--limit", "1")
    told = english.stdout.decode()
    assert told.startswith("BED-2020-0001: ")
    assert "more (--limit)" in told
    data = run("affected", kog, "--condition", condition, *DAY, "--format", "json")
    assert json.loads(data.stdout)["asked"] == LARGE


def test_without_units_the_command_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "needs.json").write_text("[]", encoding="utf-8")
    done = run("affected", "needs.json", "--condition", '{"everyone":true}', *DAY)
    assert done.returncode == 0
    assert "keine Kommune bekannt" in done.stdout.decode()
