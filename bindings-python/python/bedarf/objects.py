"""Python objects to JSON text, for `check` and `Register.read`.

Plain objects are written natively. What is nested very deep, is a mapping, a subclass or a value
of another package, has a lone surrogate in it or cannot be said in JSON is written, or refused with
its place, here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring
from typing import Any

from . import _native
from .errors import NotJson
from .plain import plain

DEEPEST = 100_000
"""Levels after which an object is refused; the library itself reports more than 128."""

_ADVICE = {"bytes": "give text: value.decode()"}


def to_text(value: object) -> bytes:
    """The JSON text of `value`: mappings, lists, sets, text, numbers, bool, None, days, amounts,
    values of numpy and pandas, dataclasses and models of pydantic.

    A lone surrogate is written as its escape and what is missing (NaN, NA, NaT) as null, so that it
    becomes a finding. Raises `NotJson` for everything else, cycles included.
    """
    text, refused = to_text_as_far(value)
    if refused is not None:
        raise refused
    return text


def to_text_as_far(value: object) -> tuple[bytes, NotJson | None]:
    """The JSON text of `value`, or as much of it as goes before what JSON cannot say."""
    text = _native.plain(value)
    if text is not None:
        return text, None
    writer = _Writer()
    refused = None
    try:
        writer.put(value)
        writer.run()
    except NotJson as error:
        refused = error
    # only surrogates cannot be encoded; what stands for them is their escape in JSON too
    return "".join(writer.parts).encode("utf-8", "backslashreplace"), refused


class _Level:
    """One open object or list: what is still to be written, and where we are in it."""

    __slots__ = ("count", "entries", "is_object", "name", "value")

    def __init__(self, value: Any, entries: Iterator[Any], is_object: bool) -> None:
        self.value = value
        self.entries = entries
        self.is_object = is_object
        self.name: str | int = 0
        self.count = 0


class _Writer:
    __slots__ = ("levels", "open_ids", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.levels: list[_Level] = []
        self.open_ids: set[int] = set()

    def run(self) -> None:
        """Writes what is open, to the end."""
        while self.levels:
            level = self.levels[-1]
            if self.entries_of(level):
                self.parts.append("}" if level.is_object else "]")
                self.open_ids.discard(id(level.value))
                self.levels.pop()

    def entries_of(self, level: _Level) -> bool:
        """Writes entries until one opens a level of its own; whether all are written."""
        write = self.parts.append
        for entry in level.entries:
            if level.count:
                write(",")
            level.name = level.count
            level.count += 1
            if level.is_object:
                name, entry = entry
                if not isinstance(name, str):
                    level.name = repr(name)
                    raise self.refused(f"a name must be text, not {_kind(name)}")
                level.name = name
                write(encode_basestring(name))
                write(":")
            if type(entry) is str:
                write(encode_basestring(entry))
            elif self.put(entry):
                return False
        return True

    def put(self, value: Any) -> bool:
        """Writes a plain value, or opens an object or list; whether it opened one."""
        if isinstance(value, str):
            self.parts.append(encode_basestring(value))
        elif isinstance(value, dict):
            return self.open(value, iter(value.items()), True)
        elif isinstance(value, (list, tuple)):
            return self.open(value, iter(value), False)
        elif value is None:
            self.parts.append("null")
        elif isinstance(value, bool):
            self.parts.append("true" if value else "false")
        elif isinstance(value, (int, float)):
            self.parts.append(self.number(value))
        elif isinstance(value, Mapping):
            return self.open(value, iter(value.items()), True)
        elif (known := plain(value)) is not value:
            return self.put(known)
        else:
            advice = _ADVICE.get(type(value).__name__)
            tail = f"; {advice}" if advice else ""
            raise self.refused(f"{_kind(value)} has no form in JSON{tail}")
        return False

    def number(self, value: int | float) -> str:
        if isinstance(value, int):
            try:
                return int.__repr__(value)
            except ValueError:
                raise self.refused("an integer has too many digits") from None
        if math.isnan(value):
            return "null"
        if math.isinf(value):
            raise self.refused(f"{value!r} has no form in JSON; leave the member out")
        return float.__repr__(value)

    def open(self, value: Any, entries: Iterator[Any], is_object: bool) -> bool:
        if id(value) in self.open_ids:
            raise self.refused("the object contains itself")
        if len(self.levels) >= DEEPEST:
            raise NotJson(f"more than {DEEPEST} levels deep", "")
        self.open_ids.add(id(value))
        self.levels.append(_Level(value, entries, is_object))
        self.parts.append("{" if is_object else "[")
        return True

    def refused(self, message: str) -> NotJson:
        names = (str(level.name) for level in self.levels)
        steps = ("/" + name.replace("~", "~0").replace("/", "~1") for name in names)
        return NotJson(message, "".join(steps))


def _kind(value: object) -> str:
    kind = type(value)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
