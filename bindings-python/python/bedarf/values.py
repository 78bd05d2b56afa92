"""Frozen JSON values: what the typed answers are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, TypeVar, Union

Json: TypeAlias = Union[bool, int, float, str, "list[Json]", "dict[str, Json]", None]
"""What JSON text can say, as Python reads it."""

Frozen: TypeAlias = Union[bool, int, float, str, "tuple[Frozen, ...]", "FrozenMap[Frozen]", None]
"""The same, unchangeable and hashable: lists are tuples, objects are `FrozenMap`."""

V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[str, V_co]):
    """A mapping that cannot change, can be hashed and pickled, and keeps its order.

    It equals every mapping with the same entries.
    """

    __slots__ = ("_entries",)

    _entries: dict[str, V_co]

    def __init__(self, entries: Mapping[str, V_co] = {}, /) -> None:
        object.__setattr__(self, "_entries", dict(entries))

    def __getitem__(self, name: str) -> V_co:
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Mapping):
            return self._entries == dict(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._entries.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._entries!r})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a FrozenMap cannot change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a FrozenMap cannot change")

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self._entries,))


def freeze(value: Any) -> Frozen:
    """Gives a JSON value as read by `json.loads` its frozen form."""
    if isinstance(value, dict):
        return FrozenMap({name: freeze(entry) for name, entry in value.items()})
    if isinstance(value, (list, tuple)):
        return tuple(freeze(entry) for entry in value)
    assert value is None or isinstance(value, (bool, int, float, str))
    return value


def thaw(value: Frozen) -> Json:
    """The way back: plain dicts and lists, as `json.dumps` takes them."""
    if isinstance(value, FrozenMap):
        return {name: thaw(entry) for name, entry in value.items()}
    if isinstance(value, tuple):
        return [thaw(entry) for entry in value]
    return value
