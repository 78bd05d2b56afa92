"""Every value that the package gives is frozen, comparable, hashable, picklable, copyable, made by
keywords, and written as the Python text that makes it."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from typing import Any

import pytest

import bedarf
from bedarf import FrozenMap

from .test_answers import answer
from .test_report import report

NAMES = {name: getattr(bedarf, name) for name in bedarf.__all__}
KINDS = {kind for kind in NAMES.values() if isinstance(kind, type) and is_dataclass(kind)}


def values_in(value: Any) -> Iterator[Any]:
    """The value, if it is one of ours, and all that it holds."""
    if isinstance(value, (FrozenMap, tuple)):
        for entry in value.values() if isinstance(value, FrozenMap) else value:
            yield from values_in(entry)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from values_in(getattr(value, field.name))
    if isinstance(value, FrozenMap):
        yield value


EXPLAINED = bedarf.explain("NEED-005")
PAGE = bedarf.Page("<p>", answer().unread)
ALL = list(values_in((report(), answer(), PAGE, EXPLAINED, bedarf.catalogue()[40])))


def test_every_kind_of_value_is_met_here() -> None:
    assert len(KINDS) > 12
    assert {type(value) for value in ALL} == {*KINDS, FrozenMap}


@pytest.mark.parametrize("value", ALL, ids=lambda value: type(value).__name__)
def test_a_value_is_a_value(value: Any) -> None:
    for again in (
        copy.copy(value),
        copy.deepcopy(value),
        *(pickle.loads(pickle.dumps(value, n)) for n in range(pickle.HIGHEST_PROTOCOL + 1)),
        eval(repr(value), dict(NAMES)),
    ):
        assert type(again) is type(value)
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)


@pytest.mark.parametrize(
    "value",
    [value for value in ALL if is_dataclass(value)],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_frozen_made_by_keywords_and_matched(value: Any) -> None:
    members = {field.name: getattr(value, field.name) for field in fields(value)}
    assert type(value)(**members) == value
    assert replace(value) == value
    assert type(value).__match_args__ == tuple(members)
    for name in members:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)
    assert not hasattr(value, "__dict__")
