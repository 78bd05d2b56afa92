"""What the command line knows of a call."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass

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
        given = {option.name: getattr(args, option.name, None) for option in self.options}
        wishes = given.get("severities")
        if wishes is not None:
            given["severities"] = dict(wishes) or None
        return wire.request(**given)
