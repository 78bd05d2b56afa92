"""What the command line knows of a call."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import wire
from ..wire import Lang

Both = Mapping[Lang, str]
"""A text in both languages."""


@dataclass(frozen=True)
class Option:
    """One member of a request: its name there, what sort of value it has, whether it must be
    there, the words that it may be, and what it is."""

    name: str
    kind: str
    required: bool
    words: tuple[str, ...]
    help: Both


@dataclass(frozen=True)
class Call:
    """A call: what it works on (`alone`, `texts`, `register`), what it does, and its options, of
    those in `choice` exactly one."""

    name: str
    works: str
    does: Both
    choice: tuple[str, ...]
    options: tuple[Option, ...]

    def request(self, args: argparse.Namespace) -> bytes:
        """The request that the command line means."""
        given = {option.name: _said(getattr(args, option.name, None)) for option in self.options}
        wishes = given.get("severities")
        if wishes is not None:
            given["severities"] = dict(wishes) or None
        return wire.request(**given)


def _said(value: Any) -> Any:
    """What the command line says. Where the locale knows no umlauts, Python hides their bytes
    behind half characters: they are UTF-8."""
    if isinstance(value, list):
        return [_said(it) for it in value]
    if isinstance(value, str) and any("\udc80" <= it <= "\udcff" for it in value):
        return os.fsencode(value).decode("utf-8", "surrogateescape")
    return value
