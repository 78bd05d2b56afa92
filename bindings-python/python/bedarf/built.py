"""The classes of answers, as the native part makes their objects."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields

from . import _native
from .answers import NAMES
from .values import FrozenMap


def _field(field: Field[object]) -> tuple[str, object]:
    """Its name, and what stands in its place where it is absent."""
    return field.name, None if field.default is MISSING else field.default


def _open(kind: type) -> type:
    """A class with the same members, not frozen: what is made of it becomes one of `kind`."""
    return type(
        kind.__name__, kind.__bases__, {"__slots__": [field.name for field in fields(kind)]}
    )


CLASSES = _native.Classes(
    FrozenMap,
    [
        (kind.__name__, (kind, _open(kind)), names, [_field(field) for field in fields(kind)])
        for kind, names in NAMES.items()
    ],
)
"""Every class of `answers`."""
