"""Who uses an offering already, in Python and on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bedarf import BadRequest, Register
from bedarf.answers import UsesAnswer

Run = Callable[..., "CompletedProcess[bytes]"]

DAY = ("--as-of", "2026-11-24")


@pytest.fixture
def register(kog: Path) -> Register:
    return Register.read(kog, as_of="2026-11-24")


def test_the_most_comparable_come_first(register: Register) -> None:
    answer = register.uses(unit="05774032", offering="ANG-unterhaltsvorschuss")
    (offering,) = answer.offerings
    assert [use.organisation.name for use in offering.uses] == [
        "Stadt Wuppertal",
        "Hanse- und Universitätsstadt Rostock",
        "Stadt Bremen",
    ]
    first = offering.uses[0]
    assert first.points == 4
    assert {reason.code for reason in first.reasons} == {"land", "size_class"}
    assert offering.other_kinds == 2
    assert UsesAnswer.of(json.loads(answer.to_json())) == answer


def test_all_offerings_are_told_with_their_sources(register: Register) -> None:
    answer = register.uses()
    uses = [use for offering in answer.offerings for use in offering.uses]
    assert len(uses) >= 25
    assert all(use.source and use.source.url and use.source.date for use in uses)
    assert all(use.points is None for use in uses)
    assert [use.organisation.name for use in uses if use.overdue] == ["Landkreis Lindau (Bodensee)"]


def test_a_notebook_shows_them(register: Register) -> None:
    page = register.uses(offering="ANG-wohngeld")._repr_html_()
    assert "Landeshauptstadt Kiel" in page
    assert "2019-12-18" in page


def test_a_service_is_enough(register: Register) -> None:
    (offering,) = register.uses(service="99107023017001").offerings
    assert (offering.offering, offering.pilot) == ("ANG-wohngeld", 6)


def test_what_makes_no_sense_is_refused(register: Register) -> None:
    with pytest.raises(BadRequest):
        register.uses(unit="5774032")


def test_the_command_tells_them_in_words(run: Run, kog: Path) -> None:
    german = run("uses", kog, "--offering", "ANG-wohngeld", "--unit", "05774032", *DAY)
    assert (german.returncode, german.stderr) == (0, b"")
    told = german.stdout.decode()
    assert told.startswith("Stadt Paderborn\n")
    assert (
        "- Landeshauptstadt Kiel, im Pilotbetrieb, seit dem 18.12.2019, nicht bestätigt\n" in told
    )
    assert "2 Punkte: dieselbe Größenklasse" in told
    assert "Ansprechstelle: Poststelle, poststelle@kiel.example.org" in told
    assert "https://www.t-online.de/" in told
    english = run("uses", kog, *DAY, "--lang", "en").stdout.decode()
    assert "planned, from 2023-09-01, overdue, confirmed" in english
    assert "for 3 more offerings no use is on record" in english
    data = run("uses", kog, "--service", "99107021017000", *DAY, "--format", "json")
    assert json.loads(data.stdout)["offerings"][0]["offering"] == "ANG-unterhaltsvorschuss"


def test_without_an_offering_the_command_says_so(run: Run, kog: Path) -> None:
    done = run("uses", kog, "--offering", "ANG-0", *DAY)
    assert done.returncode == 2
    assert "ist im Register nicht als Angebot eingetragen" in done.stderr.decode()
