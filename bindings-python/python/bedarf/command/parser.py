"""What can be said on the command line, with help in German or English.

The options of a call are those of its request (`options.py`); what a command has beyond that, and
how its answer is told to people, stands in its own module.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

from .. import __version__
from ..wire import Lang
from . import (
    affected,
    agenda,
    allocate,
    answers,
    bundle,
    bundle_change,
    check,
    completeness,
    coverage,
    debts,
    diff,
    fix,
    inbox,
    matching,
    notices,
    paths,
    readiness,
    reference,
    report,
    tables,
    trace,
    uses,
    what_if,
)
from .call import Call, Option
from .german import speaking
from .help import HELP, VALUES
from .options import CALLS
from .terminal import Terminal
from .words import Words

Run = Callable[[Call, argparse.Namespace, Terminal, Words], int]

TOLD: dict[str, Run] = {
    "check": check.run,
    "fix": fix.run,
    "paths": paths.run,
    "affected": affected.run,
    "uses": uses.run,
    "agenda": agenda.run,
    "notices": notices.run,
    "inbox": inbox.run,
    "trace": trace.run,
    "bundle": bundle.run,
    "bundle.merge": bundle_change.run,
    "bundle.split": bundle_change.run,
    "debts": debts.run,
    "completeness": completeness.run,
    "match": matching.run,
    "coverage": coverage.run,
    "readiness": readiness.run,
    "diff": diff.run,
    "what_if": what_if.run,
    "allocate": allocate.run,
    "explain": reference.explain,
    "catalogue": reference.catalogue,
}
"""The calls whose answer is told to people as well as given as JSON."""

WRITTEN: dict[str, Run] = {"report": report.run, "schema": answers.run, "tables": tables.run}
"""The calls whose answer has one form alone."""

OUT = {"report": "file", "tables": "folder"}
"""What an answer is written to."""

INSIDE = ("sarif",)
"""The calls that are a format of another."""


class Refused(Exception):
    """The command line makes no sense; the text says why and how it is meant."""


class _Parser(argparse.ArgumentParser):
    """Raises instead of ending the process."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise Refused(f"{self.prog}: {message}\n{self.format_usage()}")


def lang_of(argv: Sequence[str]) -> Lang:
    """The language asked for, also when the rest makes no sense."""
    english = "--lang=en" in argv or ("--lang", "en") in pairwise(argv)
    return "en" if english else "de"


def parse(argv: Sequence[str], lang: Lang) -> argparse.Namespace:
    """What was said. Raises `Refused`."""
    with speaking(lang):
        return parser(lang).parse_args(joined(argv))


def joined(argv: Sequence[str]) -> list[str]:
    """The words with those of one command in one: `bundle merge` is `bundle.merge`. What is called
    like its second word is told by a path: `bundle ./merge`."""
    names = {call.name for call in CALLS}
    words = list(argv)
    at = next((at for at, word in enumerate(words) if word in names), len(words))
    if ".".join(words[at : at + 2]) in names:
        words[at : at + 2] = [" ".join(words[at : at + 2])]
    return words


def parser(lang: Lang) -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(prog="bedarf", description=HELP["bedarf"][lang])
    top.set_defaults(color="auto")
    _help(top, lang)
    version = f"bedarf {__version__}"
    top.add_argument("--version", action="version", version=version, help=HELP["version"][lang])
    _language(top, lang)
    commands = top.add_subparsers(
        required=True, metavar=HELP["command"][lang], title=HELP["commands"][lang]
    )
    for call in CALLS:
        if call.name not in INSIDE:
            text = call.does[lang]
            name = call.name.replace(".", " ")
            sub = commands.add_parser(name, help=text, description=text)
            _help(sub, lang)
            _command(sub, call, lang)
    return top


def _command(sub: argparse.ArgumentParser, call: Call, lang: Lang) -> None:
    """One call with its options."""
    sub.set_defaults(run=partial(_run(call), call))
    if call.works == "texts":
        about = "one_or_two" if call.name == "diff" else "path"
        sub.add_argument("paths", nargs="+", metavar="PATH", help=HELP[about][lang])
    elif call.works == "register":
        sub.add_argument("register", metavar="REGISTER", help=HELP["path"][lang])
    if call.works != "alone":
        sub.add_argument("--units", metavar="FILE", help=HELP["units"][lang])
        sub.add_argument("--lines", action="store_true", default=None, help=HELP["lines"][lang])
    if call.name in OUT:
        out = OUT[call.name]
        sub.add_argument("--out", metavar=out.upper(), required=True, help=HELP[out][lang])
    if call.name == "diff":
        sub.add_argument("--out", metavar="FILE.html", help=HELP["file"][lang])
    if call.name == "fix":
        for flag in ("yes", "dry-run"):
            sub.add_argument(f"--{flag}", action="store_true", help=HELP[flag][lang])
    choice = sub.add_mutually_exclusive_group(required=True) if call.choice else sub
    for option in call.options:
        # a page is written to a file
        if option.name not in ("lang", "lines", "html"):
            _option(choice if option.name in call.choice else sub, call, option, lang)
    _language(sub, lang)
    if call.name in WRITTEN:
        return
    formats = (["text"] if call.name in TOLD else []) + ["json"]
    formats += ["sarif"] if call.name == "check" else []
    sub.add_argument("--format", choices=formats, default=formats[0], help=HELP["format"][lang])
    wishes = ["auto", "always", "never"]
    sub.add_argument("--color", choices=wishes, default="auto", help=HELP["color"][lang])


def _run(call: Call) -> Run:
    return {**TOLD, **WRITTEN}.get(call.name, answers.run)


def _option(sub: Any, call: Call, option: Option, lang: Lang) -> None:
    """One member of the request: a text that a call on nothing needs stands alone."""
    name, text = option.name, option.help[lang]
    if call.works == "alone" and option.required:
        sub.add_argument(name, metavar=name.upper(), help=text)
        return
    settings: dict[str, Any] = {"help": text, "dest": name}
    if option.required:
        settings["required"] = True
    match option.kind:
        case "flag":
            settings |= {"action": "store_true", "default": None}
        case "choice":
            settings |= {"choices": list(option.words)}
        case "day":
            settings |= {"type": partial(_day, lang), "metavar": "D"}
        case "count":
            settings |= {"type": partial(_count, lang), "metavar": "N"}
        case "json":
            settings |= {"type": partial(_json, lang), "metavar": "JSON"}
        case "prose":
            settings |= {"metavar": "TEXT"}
        case "texts":
            # one at a time
            name = name.removesuffix("s")
            settings |= {"action": "append", "metavar": "CODE" if name == "code" else "ID"}
            if name == "code":
                settings["type"] = _code
        case "words":
            settings |= {"type": partial(_words, lang), "metavar": "FILE"}
        case "wishes":
            name = "severity"
            metavar = "CODE=error|warning|info|off"
            settings |= {"action": "append", "default": [], "metavar": metavar}
            settings["type"] = partial(_severity, lang)
        case _:
            is_id = name in ("organisation", "need", "into", "offering", "owed_by", "id")
            settings |= {"metavar": "ID"} if is_id else {"metavar": "KEY", "type": _tight}
    sub.add_argument("--" + name.replace("_", "-"), **settings)


def _help(sub: argparse.ArgumentParser, lang: Lang) -> None:
    sub.add_argument("-h", "--help", action="help", help=HELP["help"][lang])


def _language(sub: argparse.ArgumentParser, lang: Lang) -> None:
    sub.add_argument("--lang", choices=["de", "en"], default=lang, help=HELP["lang"][lang])


def _day(lang: Lang, text: str) -> str:
    """A day as `YYYY-MM-DD`; `today` is the only place where a clock is read."""
    if text == "today":
        return date.today().isoformat()
    try:
        if len(text) == 10:
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise _no_value("day", lang, text)


def _tight(text: str) -> str:
    """A key without the blanks that people put into it."""
    return "".join(text.split())


def _count(lang: Lang, text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise _no_value("count", lang, text)


def _json(lang: Lang, text: str) -> Any:
    """What is written in JSON, an object or a list."""
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if isinstance(said, (dict, list)):
        return said
    raise _no_value("json", lang, text)


def _words(lang: Lang, name: str) -> Any:
    """What stands in a file: lists of words by the code of a rule."""
    try:
        said = json.loads(Path(name).read_text("utf-8"))
    except (OSError, ValueError):
        said = None
    if isinstance(said, dict):
        return said
    raise _no_value("words", lang, name)


def _severity(lang: Lang, text: str) -> tuple[str, str]:
    code, sign, severity = text.partition("=")
    if sign and severity in ("error", "warning", "info", "off"):
        return _code(code), severity
    raise _no_value("wish", lang, text)


def _code(text: str) -> str:
    """A code or one of its cases; capitals do not matter."""
    rule, slash, case = text.strip().partition("/")
    return rule.upper() + slash + case


def _no_value(kind: str, lang: Lang, text: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(VALUES[kind][lang].format(text))
