"""Keys are text with a checked form."""

from __future__ import annotations

import copy
import json
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import bedarf
from bedarf import (
    Ags,
    Ars,
    DecisionNumber,
    DestinationId,
    DvdvKey,
    FimId,
    InvalidKey,
    Key,
    Land,
    Leistungsschluessel,
    LeitwegId,
    OzgId,
)
from bedarf.wire import Lang

ALL: list[Key] = [
    Leistungsschluessel("99115005104001"),
    OzgId("10110"),
    Ars("057740032032"),
    Ags("05774032"),
    Land("05"),
    DecisionNumber("Beschluss 2019/50"),
    LeitwegId("04011000-900X999-08"),
    FimId("S07000009"),
    DvdvKey("ags:057740320000"),
    DestinationId("d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a"),
]


def test_every_kind_of_key_is_met_here() -> None:
    exported = (value for value in vars(bedarf).values() if isinstance(value, type))
    assert {kind for kind in exported if issubclass(kind, Key)} == {Key, *map(type, ALL)}


@pytest.mark.parametrize("key", ALL, ids=lambda key: type(key).__name__)
def test_a_key_is_text(key: Key) -> None:
    text = str(key)
    assert type(text) is str
    assert key == text
    assert hash(key) == hash(text)
    assert text in {key}
    assert f"{key}" == text
    assert json.dumps([key]) == json.dumps([text])
    assert not key.doubtful


@pytest.mark.parametrize("key", ALL, ids=lambda key: type(key).__name__)
def test_a_key_is_a_value(key: Key) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(key, protocol))
        assert again == key
        assert type(again) is type(key)
        assert again.parts == key.parts
    assert copy.copy(key) is key
    assert copy.deepcopy(key) is key
    assert type(key)(key) is key
    names = {kind.__name__: kind for kind in map(type, ALL)}
    assert eval(repr(key), names) == key
    for name in ("more", "_parts"):
        with pytest.raises(AttributeError):
            setattr(key, name, 1)


def test_keys_go_through_a_process_pool() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        again = pool.submit(copy.copy, ALL).result()
    assert again == ALL
    assert [type(key) for key in again] == [type(key) for key in ALL]


def test_an_area_key_has_parts() -> None:
    paderborn = Ars("057740032032")
    assert paderborn.ags == Ags("05774032")
    assert isinstance(paderborn.ags, Ags)
    assert paderborn.land == Land("05")
    assert paderborn.district == Ars("05774")
    assert paderborn.association == Ars("057740032")
    assert paderborn.level == "kommune"
    assert Ars("05774").level == "kreis"
    assert Ars("057740032").ags is None
    assert Ags("05774032").district == Ags("05774")


def test_a_land_has_a_name() -> None:
    assert Land("05").short == "NW"
    assert Land("05").name == "Nordrhein-Westfalen"


def test_a_key_covers_what_begins_with_it() -> None:
    assert Ars("05").covers("057740032032")
    assert Ars("05774").covers(Ars("05774"))
    assert not Ars("05774").covers("05")
    assert not Ars("020000000000").covers("02")
    assert Ags("05").covers("05774032")
    with pytest.raises(InvalidKey):
        Ars("05").covers("Paderborn")


def test_a_service_key_has_parts() -> None:
    key = Leistungsschluessel("99115005104001")
    assert (key.group, key.service_id, key.procedure, key.detail) == ("115", "005", "104", "001")
    assert key.level == "lovd"
    assert key.parent == Leistungsschluessel("99115005104000")
    assert key.parent is not None
    assert key.parent.parent == "99115005000000"
    assert Leistungsschluessel("99115005000000").parent is None
    assert Leistungsschluessel("77000000000316").doubtful


def test_a_decision_number_is_read_in_all_spellings() -> None:
    key = DecisionNumber("BEschluss 2019/50")
    assert key == "Beschluss 2019/50"
    assert (key.year, key.number) == (2019, 50)
    assert key.is_same("Beschluss 2019/50")
    assert DecisionNumber("B-2025/33-IT").is_same("Beschluss 2025/33")
    assert not DecisionNumber("Beschluss 2022/03-AL").is_same("Beschluss 2022/03")


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Leistungsschluessel, "9911500510400", "KEY-001"),
        (Leistungsschluessel, "99115005000001", "KEY-001"),
        (Ars, "0577", "KEY-002"),
        (Ags, "0577", "KEY-003"),
        (Land, "17", "KEY-004"),
        (DecisionNumber, "2019-50", "KEY-006"),
        (Leistungsschluessel, "10110", "KEY-011"),
        (OzgId, "99115005104000", "KEY-011"),
        (Ars, "", "KEY-002"),
        (Ars, "05\x00", "KEY-002"),
        (Ars, "٠٥", "KEY-002"),
        (Ars, "05\ud800", "KEY-002"),
    ],
)
def test_a_text_that_is_no_key_is_refused(kind: type[Key], text: str, code: str) -> None:
    with pytest.raises(InvalidKey) as refused:
        kind(text)
    assert refused.value.code == code
    assert refused.value.message
    assert isinstance(refused.value, ValueError)
    again = pickle.loads(pickle.dumps(refused.value))
    assert (again.code, again.message, again.fix) == (
        refused.value.code,
        refused.value.message,
        refused.value.fix,
    )


@pytest.mark.parametrize("lost", ["9162000", 9162000])
def test_a_lost_leading_zero_is_repaired(lost: str | int) -> None:
    with pytest.raises(InvalidKey) as refused:
        Ags(lost)
    assert refused.value.code == "KEY-010"
    assert refused.value.fix == "09162000"


def test_a_number_is_no_key_even_with_all_its_digits() -> None:
    with pytest.raises(TypeError, match="'16077001'"):
        Ags(16077001)
    for other in (None, 1.5, True, b"05"):
        with pytest.raises(TypeError):
            Ags(other)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Key("05")


def test_messages_come_in_two_languages() -> None:
    told = set()
    langs: tuple[Lang, ...] = ("de", "en")
    for lang in langs:
        with pytest.raises(InvalidKey) as refused:
            Ars("Paderborn", lang=lang)
        told.add(refused.value.message)
    assert len(told) == 2
