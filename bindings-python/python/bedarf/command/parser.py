"""What can be said on the command line, with help in German or English."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from typing import Any, NoReturn

from ..wire import Lang
from . import check, paths, reference, report
from .help import HELP, TITLES, VALUES, refusal


class Refused(Exception):
    """The command line makes no sense; the text says why and how it is meant."""


class _Parser(argparse.ArgumentParser):
    """Raises instead of ending the process; titles in the asked language."""

    def __init__(self, *, lang: Lang = "de", **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        self.lang = lang
        self._positionals.title = TITLES[lang]["arguments"]
        self._optionals.title = TITLES[lang]["options"]
        self.add_argument("-h", "--help", action="help", help=HELP["help"][lang])

    def error(self, message: str) -> NoReturn:
        raise Refused(f"{self.prog}: {refusal(message, self.lang)}\n{self.format_usage()}")


def lang_of(argv: Sequence[str]) -> Lang:
    """The language asked for, also when the rest makes no sense."""
    english = "--lang=en" in argv or ("--lang", "en") in pairwise(argv)
    return "en" if english else "de"


def parser(lang: Lang) -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(prog="bedarf", description=HELP["bedarf"][lang], lang=lang)
    top.set_defaults(color="auto")
    top.add_argument("--version", action="version", version=_version(), help=HELP["version"][lang])
    _language(top, lang)
    commands = top.add_subparsers(
        required=True, metavar=TITLES[lang]["command"], title=TITLES[lang]["commands"]
    )

    def command(name: str, run: Callable[..., int]) -> argparse.ArgumentParser:
        text = HELP[name][lang]
        sub: _Parser = commands.add_parser(name, help=text, description=text, lang=lang)
        sub.set_defaults(run=run)
        _language(sub, lang)
        if name not in ("schema", "report"):
            formats = ["text", "json", "sarif"] if name == "check" else ["text", "json"]
            sub.add_argument("--format", choices=formats, default="text", help=HELP["format"][lang])
            wishes = ["auto", "always", "never"]
            sub.add_argument("--color", choices=wishes, default="auto", help=HELP["color"][lang])
        return sub

    day: dict[str, Any] = {"type": partial(_day, lang), "metavar": "D", "help": HELP["as_of"][lang]}

    sub = command("check", check.run)
    sub.add_argument("paths", nargs="+", metavar="PATH", help=HELP["path"][lang])
    _reading(sub, lang)
    sub.add_argument("--as-of", **day)
    sub.add_argument(
        "--limit", type=partial(_count, lang), default=1000, metavar="N", help=HELP["limit"][lang]
    )
    sub.add_argument("--scope", choices=["record", "register"], help=HELP["scope"][lang])
    sub.add_argument(
        "--severity",
        action="append",
        default=[],
        type=partial(_severity, lang),
        metavar="CODE=warning|info|off",
        help=HELP["severity"][lang],
    )
    sub.add_argument("--mask", action="store_true", help=HELP["mask"][lang])

    sub = command("paths", paths.run)
    sub.add_argument("register", metavar="REGISTER", help=HELP["path"][lang])
    _reading(sub, lang)
    asked = sub.add_mutually_exclusive_group(required=True)
    asked.add_argument("--unit", metavar="KEY", help=HELP["unit"][lang])
    asked.add_argument("--organisation", metavar="ID", help=HELP["organisation"][lang])
    sub.add_argument("--service", metavar="KEY", help=HELP["service"][lang])
    sub.add_argument("--as-of", required=True, **day)

    sub = command("report", report.run)
    sub.add_argument("register", metavar="REGISTER", help=HELP["path"][lang])
    _reading(sub, lang)
    sub.add_argument("--out", metavar="FILE", required=True, help=HELP["out"][lang])
    sub.add_argument("--as-of", required=True, **day)

    sub = command("explain", reference.explain)
    sub.add_argument("code", metavar="CODE", help=HELP["code"][lang])
    command("catalogue", reference.catalogue)
    sub = command("schema", reference.schema)
    sub.add_argument("noun", metavar="NOUN", help=HELP["noun"][lang])
    return top


def _language(sub: argparse.ArgumentParser, lang: Lang) -> None:
    sub.add_argument("--lang", choices=["de", "en"], default=lang, help=HELP["lang"][lang])


def _reading(sub: argparse.ArgumentParser, lang: Lang) -> None:
    """The options that say how input is read."""
    sub.add_argument("--units", metavar="FILE", help=HELP["units"][lang])
    sub.add_argument("--lines", action="store_true", default=None, help=HELP["lines"][lang])


def _version() -> str:
    try:
        return f"bedarf {version('bedarf')}"
    except PackageNotFoundError:
        return "bedarf"


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


def _count(lang: Lang, text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise _no_value("count", lang, text)


def _severity(lang: Lang, text: str) -> tuple[str, str]:
    code, sign, severity = text.partition("=")
    if sign and severity in ("error", "warning", "info", "off"):
        return code, severity
    raise _no_value("wish", lang, text)


def _no_value(kind: str, lang: Lang, text: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(VALUES[kind][lang].format(text))
