"""Python objects become the JSON text that `json.dumps` would write, or are refused in words."""

from __future__ import annotations

import enum
import json
import math
import random
import sys
from collections import OrderedDict, UserDict
from typing import Any

import pytest

import bedarf
from bedarf import NotJson
from bedarf.objects import to_text


def _random_value(chance: random.Random, depth: int) -> Any:
    kind = chance.randrange(9 if depth else 7)
    if kind == 7:
        return [_random_value(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 8:
        return {_random_text(chance): _random_value(chance, depth - 1) for _ in range(3)}
    return (
        [None, True, False, chance.randrange(-(10**20), 10**20), chance.uniform(-1e9, 1e9)][kind]
        if kind < 5
        else _random_text(chance)
    )


def _random_text(chance: random.Random) -> str:
    letters = 'aß"\\/\n\x00\x7f\u2028\ud800€😀~'
    return "".join(chance.choice(letters) for _ in range(chance.randrange(6)))


def test_the_text_is_that_of_json_dumps() -> None:
    chance = random.Random(20261124)
    for _ in range(3000):
        value = _random_value(chance, 4)
        assert to_text(value) == _dumped(value)


def _dumped(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def test_subclasses_and_other_mappings_are_written_as_what_they_are() -> None:
    class Colour(enum.StrEnum):
        RED = "red"

    class Level(enum.IntEnum):
        ONE = 1

    value = OrderedDict(colour=Colour.RED, level=Level.ONE, more=UserDict(a=(1, 2)))
    assert to_text(value) == b'{"colour":"red","level":1,"more":{"a":[1,2]}}'


@pytest.mark.parametrize("number", [math.inf, -math.inf])
def test_a_number_that_is_none_is_refused_at_its_place(number: float) -> None:
    with pytest.raises(NotJson) as refused:
        to_text({"ext": {"a/b": [0, {"~": number}]}})
    assert refused.value.path == "/ext/a~1b/1/~0"


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (b"text", "decode"),
        (object(), "no form in JSON"),
        (1j, "no form in JSON"),
        (iter([]), "no form in JSON"),
    ],
)
def test_what_json_cannot_say_is_refused_with_advice(value: object, advice: str) -> None:
    with pytest.raises(NotJson, match="at /created") as refused:
        to_text({"created": value})
    assert advice in str(refused.value)


@pytest.mark.parametrize("name", [1, 1.5, True, None, ("a",), b"a"])
def test_a_name_that_is_no_text_is_refused(name: object) -> None:
    with pytest.raises(NotJson, match="a name must be text"):
        to_text({"ext": {name: 1}})


def test_an_object_that_contains_itself_is_refused() -> None:
    value: dict[str, Any] = {"a": []}
    value["a"].append(value)
    with pytest.raises(NotJson, match="contains itself"):
        to_text(value)


def test_an_object_that_contains_itself_many_times_is_refused_at_once() -> None:
    value: list[Any] = [[]]
    value[0].extend([value, value])  # 2 to the 100 ways down to level 200
    with pytest.raises(NotJson, match="contains itself"):
        to_text(value)


def test_the_same_object_twice_is_no_cycle() -> None:
    text = {"de": "x"}
    assert to_text([text, text]) == b'[{"de":"x"},{"de":"x"}]'


def test_depth_is_no_matter_of_the_interpreter() -> None:
    value: Any = 1
    for _ in range(50_000):
        value = [value]
    text = to_text(value)
    assert text == b"[" * 50_000 + b"1" + b"]" * 50_000
    for _ in range(60_000):
        value = [value]
    with pytest.raises(NotJson, match="levels deep"):
        to_text(value)
    while isinstance(value, list):  # taken apart by hand: freeing it is recursive
        value = value.pop()


def test_an_integer_with_too_many_digits_is_refused() -> None:
    if not sys.get_int_max_str_digits():
        pytest.skip("this interpreter writes integers of any length")
    with pytest.raises(NotJson, match="too many digits"):
        to_text({"ext": {"n": 10**5000}})


def test_none_is_no_record_wherever_it_stands(need: dict[str, Any]) -> None:
    for records in ([None, need], [need, None]):
        with pytest.raises(TypeError, match="must be a mapping"):
            bedarf.check(iter(records))  # type: ignore[arg-type]
