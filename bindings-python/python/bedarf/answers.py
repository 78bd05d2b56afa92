"""The answer of `Register.paths`, as frozen values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .values import Frozen, Json, freeze, thaw

ReasonCode: TypeAlias = (
    Literal["no_access_path"]
    | Literal["orderer_not_permitted"]
    | Literal["in_house_missing"]
    | Literal["out_of_scope"]
    | Literal["not_yet_available"]
)
"""Why a way is none (formulas, F8)."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a way: `from_` hands over, `to` orders, through `channel`.

    `rule_valid` is the interval (`from`, `to`, half-open) of the channel's rule that was applied,
    `source` what that rule stands on.
    """

    from_: str
    to: str
    channel: str
    rule_valid: Frozen = None
    source: Frozen = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Hop:
        """Reads a hop from its JSON form."""
        return cls(
            data["from"],
            data["to"],
            data["channel"],
            freeze(data.get("rule_valid")),
            freeze(data.get("source")),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return _said(
            {
                "from": self.from_,
                "to": self.to,
                "channel": self.channel,
                "rule_valid": thaw(self.rule_valid),
                "source": thaw(self.source),
            }
        )


@dataclass(frozen=True, slots=True)
class Path:
    """A way that leads to the unit on that day; what is not proven stands in `assumptions`."""

    offering: str
    access_path: str
    hops: tuple[Hop, ...]
    cost: Frozen = None
    assumptions: tuple[Frozen, ...] = ()

    @classmethod
    def of(cls, data: dict[str, Any]) -> Path:
        """Reads a way from its JSON form."""
        return cls(
            data["offering"],
            data["access_path"],
            tuple(Hop.of(hop) for hop in data["hops"]),
            freeze(data.get("cost")),
            tuple(freeze(entry) for entry in data.get("assumptions", ())),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return _said(
            {
                "offering": self.offering,
                "access_path": self.access_path,
                "hops": [hop.to_dict() for hop in self.hops],
                "cost": thaw(self.cost),
                "assumptions": [thaw(entry) for entry in self.assumptions],
            }
        )


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a way is none: at which hop (from 0) and channel, on which day."""

    code: ReasonCode
    offering: str
    message: str
    access_path: str | None = None
    hop: int | None = None
    channel: str | None = None
    on: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Reason:
        """Reads a reason from its JSON form."""
        return cls(
            data["code"],
            data["offering"],
            data["message"],
            data.get("access_path"),
            data.get("hop"),
            data.get("channel"),
            data.get("on"),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return _said(
            {
                "code": self.code,
                "offering": self.offering,
                "access_path": self.access_path,
                "hop": self.hop,
                "channel": self.channel,
                "on": self.on,
                "message": self.message,
            }
        )


@dataclass(frozen=True, slots=True)
class NextContact:
    """Whom to speak to next, and why; `contact` is a function mailbox or page, where known."""

    organisation: str
    why: str
    contact: Frozen = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> NextContact:
        """Reads a contact from its JSON form."""
        return cls(data["organisation"], data["why"], freeze(data.get("contact")))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return _said(
            {
                "organisation": self.organisation,
                "contact": thaw(self.contact),
                "why": self.why,
            }
        )


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """The ways to a unit on a day, or all reasons why there is none and whom to ask."""

    paths: tuple[Path, ...]
    reasons: tuple[Reason, ...] = ()
    next_contact: NextContact | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> PathAnswer:
        """Reads an answer from its JSON form."""
        contact = data.get("next_contact")
        return cls(
            tuple(Path.of(entry) for entry in data["paths"]),
            tuple(Reason.of(entry) for entry in data["reasons"]),
            None if contact is None else NextContact.of(contact),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        contact = self.next_contact
        return _said(
            {
                "paths": [path.to_dict() for path in self.paths],
                "reasons": [reason.to_dict() for reason in self.reasons],
                "next_contact": None if contact is None else contact.to_dict(),
            }
        )

    def to_json(self) -> str:
        """Compact JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))


def _said(members: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in members.items() if value is not None}
