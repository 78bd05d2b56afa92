"""Small values that answers are made of: intervals, sources, costs, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .values import FrozenMap, Json


def said(members: Mapping[str, Json]) -> dict[str, Json]:
    """The members that are there: absent is left out."""
    return {name: value for name, value in members.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `from_` to before `to`, as `YYYY-MM-DD`; None is unbounded."""

    from_: str | None = None
    to: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Interval:
        """Reads an interval from its JSON form."""
        return cls(data.get("from"), data.get("to"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return said({"from": self.from_, "to": self.to})


@dataclass(frozen=True, slots=True)
class Origin:
    """What something stands on: `kind` is `law`, `decision`, `session`, `study` or `statement`."""

    kind: str
    citation: str
    date: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Origin:
        """Reads a source from its JSON form."""
        return cls(data["kind"], data["citation"], data.get("date"), data.get("url"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return said(
            {"kind": self.kind, "citation": self.citation, "date": self.date, "url": self.url}
        )


@dataclass(frozen=True, slots=True)
class CostComponent:
    """One part of a cost: `amount` is decimal text, `per` is `year` or `once`."""

    kind: str
    amount: str
    currency: str
    vat_included: bool
    year: int
    per: str

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return {
            "kind": self.kind,
            "amount": self.amount,
            "currency": self.currency,
            "vat_included": self.vat_included,
            "year": self.year,
            "per": self.per,
        }


@dataclass(frozen=True, slots=True)
class Cost:
    """What an offering costs, as recorded: `state` is `known` or `unknown`; `key` shares it."""

    state: str
    components: tuple[CostComponent, ...] = ()
    key: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Cost:
        """Reads a cost from its JSON form."""
        components = tuple(CostComponent(**part) for part in data.get("components", ()))
        return cls(data["state"], components, data.get("key"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        components: Json = [part.to_dict() for part in self.components] or None
        return said({"state": self.state, "components": components, "key": self.key})


@dataclass(frozen=True, slots=True)
class Contact:
    """A unit or function that can be asked: its name by language, its mailbox, its page."""

    name: FrozenMap[str]
    mail: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, data: dict[str, Any]) -> Contact:
        """Reads a contact from its JSON form."""
        return cls(FrozenMap(data["name"]), data.get("mail"), data.get("url"))

    def to_dict(self) -> dict[str, Json]:
        """The JSON form."""
        return said({"name": dict(self.name), "mail": self.mail, "url": self.url})
