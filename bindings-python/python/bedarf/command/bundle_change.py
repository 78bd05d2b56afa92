"""`bedarf bundle merge` and `bedarf bundle split`: what changes, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import BundleChange
from ..values import FrozenMap
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: BundleChange) -> None:
        terminal.say(clean(found.message))
        for record in found.records:
            title = record["title"]
            name = title["de"] if isinstance(title, FrozenMap) else title
            terminal.say(clean(f"- {name} ({record['id']})"))
        terminal.say(words("nothing_stored"))

    return tell(call, args, terminal, words, BundleChange.of, write)
