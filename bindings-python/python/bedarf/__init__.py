"""Municipal IT needs as data: check records, and find the way to a service.

    import bedarf

    report = bedarf.check("needs.jsonl", as_of="2026-11-24")   # path, bytes, dict, dicts
    report.ok, report.errors, report.columns()

    register = bedarf.Register.read("examples/kog", as_of="2026-11-24")
    register.report
    register.paths(unit="05774032", service="99115005104000")

    bedarf.Ars("057740032032").ags                             # keys are text, checked

A `str` or path names a file or folder, `bytes` are JSON text. What is wrong with the data stands
in the report and is never raised; `BedarfError` is the parent of all that is. No call reads a
clock: say the day as `as_of`. All answers are frozen, comparable, hashable and picklable.
"""

from .answers import Assumption, Hop, NextContact, Path, PathAnswer, Reason
from .checking import check, digest
from .errors import BadRequest, BedarfError, InvalidKey, NotJson
from .keys import (
    Ags,
    Ars,
    DecisionNumber,
    DestinationId,
    DvdvKey,
    FimId,
    Key,
    Land,
    Leistungsschluessel,
    LeitwegId,
    OzgId,
)
from .parts import Contact, Cost, CostComponent, Interval, Origin
from .reference import catalogue, explain, schema
from .register import Register
from .report import Finding, LeftOut, Patch, Place, Report
from .tables import MissingExtra
from .values import FrozenMap

__all__ = [
    "Ags",
    "Ars",
    "Assumption",
    "BadRequest",
    "BedarfError",
    "Contact",
    "Cost",
    "CostComponent",
    "DecisionNumber",
    "DestinationId",
    "DvdvKey",
    "FimId",
    "Finding",
    "FrozenMap",
    "Hop",
    "Interval",
    "InvalidKey",
    "Key",
    "Land",
    "LeftOut",
    "Leistungsschluessel",
    "LeitwegId",
    "MissingExtra",
    "NextContact",
    "NotJson",
    "Origin",
    "OzgId",
    "Patch",
    "Path",
    "PathAnswer",
    "Place",
    "Reason",
    "Register",
    "Report",
    "catalogue",
    "check",
    "digest",
    "explain",
    "schema",
]
