"""Requests to the native library and answers from it, both JSON text."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from json.encoder import encode_basestring
from typing import Any, Literal, TypeAlias

from . import _native
from .answers import Finding, Severity
from .errors import BadRequest

Lang: TypeAlias = Literal["de"] | Literal["en"]
Day: TypeAlias = date | str
"""A day: a `datetime.date`, or text `YYYY-MM-DD`."""
Scope: TypeAlias = Literal["record"] | Literal["register"]
WordLists: TypeAlias = Mapping[str, Sequence[str]]
"""Words by the code of the rule to whose list they are added."""

Wish: TypeAlias = Severity | Literal["off"]
"""What a caller may make of a severity: another one, or none at all."""
Progress: TypeAlias = Callable[[str, int, int], object]
"""Is told how far a call is: what it is at (`reading`, `rules`, `reach`), how much of it is done
and how much there is in all. What it raises breaks the call off."""


def _inside(value: object) -> object:
    """A mapping within a member, as of a condition that an answer told."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no JSON value")


_WRITER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_inside
)


def request(**members: object) -> bytes:
    """The JSON text of a request; members that are None are left out, days written out."""
    said = [f'"{name}":{_json(value)}' for name, value in members.items() if value is not None]
    return f"{{{','.join(said)}}}".encode("utf-8", "backslashreplace")


def _json(value: object) -> str:
    # most members are texts, and the encoder begins anew with each value
    if type(value) is str:
        return encode_basestring(value)
    if isinstance(value, datetime):
        return encode_basestring(value.date().isoformat())
    if isinstance(value, date):
        return encode_basestring(value.isoformat())
    return _WRITER.encode(value)


def options(
    *,
    as_of: Day | None,
    lang: Lang,
    limit: int | None,
    severities: Mapping[str, str] | None,
    words: WordLists | None = None,
    mask: bool,
    scope: Scope | None = None,
    lines: bool | None = None,
    strict: bool = False,
) -> bytes:
    """The request of `check`, as the library reads it."""
    return request(
        as_of=as_of,
        lang=lang,
        limit=limit,
        severities=severities or None,
        words=words or None,
        mask=mask or None,
        scope=scope,
        lines=lines,
        strict=strict or None,
    )


def ask(call: str, /, **members: object) -> Any:
    """The answer to a call that works on nothing. Raises `BadRequest`."""
    return answer(_native.call(call, request(**members), []))


def answer(text: bytes) -> Any:
    """Reads an answer. Raises `BadRequest` when it says that the request cannot be answered."""
    data = json.loads(text)
    if isinstance(data, dict) and "error" in data:
        raise bad_request(data["error"])
    return data


def bad_request(error: Mapping[str, Any]) -> BadRequest:
    """The exception for an error answer."""
    findings = tuple(Finding.of(entry) for entry in error.get("findings", ()))
    return BadRequest(error["code"], error["message"], findings)
