"""argparse in German: it asks gettext for each of its texts, and is answered here. A text that is
not known, of another version of Python, stays English."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ..wire import Lang

GERMAN: Mapping[str, str] = {
    "usage: ": "Aufruf: ",
    "positional arguments": "Angaben",
    "options": "Optionen",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "es fehlt: %s",
    "one of the arguments %s is required": "es fehlt eine dieser Angaben: %s",
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "expected one argument": "hier fehlt ein Wert",
    "expected at most one argument": "höchstens ein Wert",
    "expected at least one argument": "hier fehlt mindestens ein Wert",
    "expected %s argument": "hier fehlt ein Wert",
    "expected %s arguments": "hier fehlen Werte: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "„%(value)s“ gibt es nicht; möglich: %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "„%(value)s“ ist hier kein Wert",
    "unrecognized arguments: %s": "unbekannt: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "„%(parser_name)s“ gibt es nicht; möglich: %(choices)s"
    ),
    "ignored explicit argument %r": "hier steht kein Wert: %r",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kann vieles meinen: %(matches)s"
    ),
}
"""The texts of argparse, as it asks for them."""


@contextmanager
def speaking(lang: Lang) -> Iterator[None]:
    """Lets argparse speak the language meanwhile."""
    before = {
        name: getattr(argparse, name) for name in ("_", "ngettext") if hasattr(argparse, name)
    }
    if lang == "de":
        for name, words in (("_", _one), ("ngettext", _many)):
            if name in before:
                setattr(argparse, name, words)
    try:
        yield
    finally:
        for name, words in before.items():
            setattr(argparse, name, words)


def _one(text: str) -> str:
    return GERMAN.get(text, text)


def _many(one: str, many: str, count: int) -> str:
    return _one(one if count == 1 else many)
