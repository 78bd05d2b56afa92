"""`bedarf explain`, `catalogue` and `schema`: what the library knows about itself."""

from __future__ import annotations

import argparse
from typing import Any

from .. import _native, wire
from .terminal import Terminal
from .words import Words


def explain(args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """The long text of a rule."""
    answer = _native.call("explain", wire.request(code=args.code, lang=args.lang), [])
    rule: dict[str, Any] = wire.answer(answer)
    if args.format == "json":
        terminal.raw(answer)
        return 0
    terminal.say(terminal.paint(f"{rule['code']} {rule['name']}", "bold"))
    for name in ("severity", "scope", "since"):
        if name in rule:
            value = words(rule[name]) if name == "severity" else rule[name]
            terminal.say(f"{words(name)}: {value}")
    for name in ("message", "help", "text"):
        if rule.get(name):
            terminal.say()
            terminal.say(rule[name])
    return 0


def catalogue(args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """All rules, one a line."""
    answer = _native.call("catalogue", b"{}", [])
    rules: list[dict[str, Any]] = wire.answer(answer)
    if args.format == "json":
        terminal.raw(answer)
        return 0
    for rule in rules:
        severity = words(rule["severity"])
        text = rule[args.lang]
        message = text if isinstance(text, str) else text.get("message", "")
        terminal.say(f"{rule['code']:<9} {severity:<8} {rule['name']:<28} {message}")
    return 0


def schema(args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """The JSON Schema of a record type."""
    answer = _native.call("schema", wire.request(noun=args.noun), [])
    wire.answer(answer)
    terminal.raw(answer)
    return 0
