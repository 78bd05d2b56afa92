"""`bedarf explain` and `catalogue`: what the library knows about itself."""

from __future__ import annotations

import argparse
import re
from typing import Any

from .. import _native, wire
from .call import Call
from .terminal import Terminal
from .words import Words


def explain(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """The long text of a rule."""
    answer = _native.call("explain", call.request(args), [])
    rule: dict[str, Any] = wire.answer(answer)
    if args.format == "json":
        terminal.raw(answer)
        return 0
    terminal.say(terminal.paint(f"{rule['code']} {rule['name']}", "bold"))
    terminal.say(f"{words('severity')}: {words(rule['severity'])}")
    if rule["scope"]:
        terminal.say(f"{words('scope')}: {words('scope_' + rule['scope'])}")
    terminal.say(f"{words('since')}: {rule['since']}")
    terminal.say(f"{words('why')}: {rule['why'][args.lang]}")
    terminal.say(f"{words('source')}: {rule['source']}")
    for text in rule[args.lang]:
        terminal.say()
        terminal.say(_plain(text["message"]))
        if text["help"]:
            terminal.say(f"{words('help')}: {_plain(text['help'])}")
    return 0


def catalogue(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """All rules, one a line."""
    answer = _native.call("catalogue", call.request(args), [])
    rules: list[dict[str, Any]] = wire.answer(answer)
    if args.format == "json":
        terminal.raw(answer)
        return 0
    for rule in rules:
        severity = words(rule["severity"])
        message = _plain(rule[args.lang][0]["message"]) if rule[args.lang] else ""
        terminal.say(f"{rule['code']:<9} {severity:<8} {rule['name']:<28} {message}".rstrip())
    return 0


def _plain(text: str) -> str:
    """A text of a rule with an ellipsis where a finding has its values."""
    many = re.sub(r"\{\w+\?[^|}]*\|([^}]*)\}", lambda forms: forms[1].replace("#", "…"), text)
    return re.sub(r"\{\w+\}", "…", many)
