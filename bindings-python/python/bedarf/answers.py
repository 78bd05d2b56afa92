"""The answer of `Register.paths`, as frozen values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .parts import Contact, Cost, Interval, Origin, said
from .values import FrozenMap, Json

ReasonCode: TypeAlias = (
    Literal["no_offering"]
    | Literal["out_of_scope"]
    | Literal["no_access_path"]
    | Literal["orderer_not_permitted"]
    | Literal["in_house_missing"]
    | Literal["not_yet_available"]
    | Literal["data_missing"]
)
"""Why a way is no path (gap reasons, formulas F8)."""

AssumptionCode: TypeAlias = (
    Literal["cost_unknown"]
    | Literal["land_rule_unknown"]
    | Literal["statement_only"]
    | Literal["scope_unknown"]
)
"""What a path takes for granted."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: `from_` hands over, `to` orders, through `channel`; all are ids, or the
    key of the unit. `rule_valid` is when the channel's rule holds, `source` where it is written."""

    from_: str
    to: str
    channel: str
    rule_valid: Interval
    source: Origin

    @classmethod
    def of(cls, data: dict[str, Any]) -> Hop:
        """Reads a hop from its JSON form."""
        return cls(
            data["from"],
            data["to"],
            data["channel"],
            Interval.of(data["rule_valid"]),
            Origin.of(data["source"]),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return {
            "from": self.from_,
            "to": self.to,
            "channel": self.channel,
            "rule_valid": self.rule_valid.to_dict(),
            "source": self.source.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something that a path takes for granted, at a hop (from 0) or as a whole."""

    code: AssumptionCode
    message: str
    hop: int | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Assumption:
        """Reads an assumption from its JSON form."""
        return cls(data["code"], data["message"], data.get("hop"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return said({"code": self.code, "hop": self.hop, "message": self.message})


@dataclass(frozen=True, slots=True)
class Path:
    """A way that leads to the unit on that day; what is not proven stands in `assumptions`."""

    offering: str
    access_path: str
    hops: tuple[Hop, ...]
    cost: Cost
    assumptions: tuple[Assumption, ...] = ()

    @classmethod
    def of(cls, data: dict[str, Any]) -> Path:
        """Reads a path from its JSON form."""
        return cls(
            data["offering"],
            data["access_path"],
            tuple(map(Hop.of, data["hops"])),
            Cost.of(data["cost"]),
            tuple(map(Assumption.of, data["assumptions"])),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return {
            "offering": self.offering,
            "access_path": self.access_path,
            "hops": [hop.to_dict() for hop in self.hops],
            "cost": self.cost.to_dict(),
            "assumptions": [assumption.to_dict() for assumption in self.assumptions],
        }


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a way is no path: of which offering, at which hop (from 0) and channel, on which day."""

    code: ReasonCode
    message: str
    on: str
    offering: str | None = None
    access_path: str | None = None
    hop: int | None = None
    channel: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Reason:
        """Reads a reason from its JSON form."""
        return cls(**data)

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        return said(
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
    """Whom to speak to next, and why: the id of an organisation, or `role:land` when the Land has
    no record; `contact` where known."""

    organisation: str
    why: str
    contact: Contact | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> NextContact:
        """Reads a next contact from its JSON form."""
        contact = data.get("contact")
        return cls(
            data["organisation"], data["why"], None if contact is None else Contact.of(contact)
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form; what is absent is left out."""
        contact = None if self.contact is None else self.contact.to_dict()
        return said({"organisation": self.organisation, "contact": contact, "why": self.why})


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """The paths to a unit on a day, why other ways are none, and whom to ask; `names` says what
    the ids are called, in the language asked for."""

    paths: tuple[Path, ...]
    reasons: tuple[Reason, ...]
    next_contact: NextContact | None
    names: FrozenMap[str]

    @classmethod
    def of(cls, data: dict[str, Any]) -> PathAnswer:
        """Reads an answer from its JSON form."""
        contact = data.get("next_contact")
        return cls(
            tuple(map(Path.of, data["paths"])),
            tuple(map(Reason.of, data["reasons"])),
            None if contact is None else NextContact.of(contact),
            FrozenMap(data["names"]),
        )

    def to_dict(self) -> dict[str, Json]:
        """The JSON form, members in the order of the interface; what is absent is left out."""
        contact = self.next_contact
        return said(
            {
                "paths": [path.to_dict() for path in self.paths],
                "reasons": [reason.to_dict() for reason in self.reasons],
                "next_contact": None if contact is None else contact.to_dict(),
                "names": dict(self.names),
            }
        )

    def to_json(self) -> str:
        """Compact JSON text, as every binding of the library gives it."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    def _repr_html_(self) -> str:
        """The paths and reasons as tables, for notebooks."""
        from .notebook import answer_tables

        return answer_tables(self)
