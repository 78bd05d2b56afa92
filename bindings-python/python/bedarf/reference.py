"""What the library knows about itself: schemas, the rule catalogue, long texts of rules."""

from __future__ import annotations

from typing import Any

from . import _native, wire
from .wire import Lang


def schema(noun: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a record type, for instance `need`.

    Raises `BadRequest` for an unknown noun.
    """
    found: dict[str, Any] = wire.answer(_native.call("schema", wire.request(noun=noun), []))
    return found


def catalogue() -> list[dict[str, Any]]:
    """All rules in the order of their codes: code, name, severity, scope, since, params, texts."""
    rules: list[dict[str, Any]] = wire.answer(_native.call("catalogue", b"{}", []))
    return rules


def explain(code: str, *, lang: Lang = "de") -> dict[str, Any]:
    """The long text of a rule, for instance `NEED-005`: as in the catalogue, with why and source.

    Raises `BadRequest` for an unknown code.
    """
    request = wire.request(code=code, lang=lang)
    text: dict[str, Any] = wire.answer(_native.call("explain", request, []))
    return text
