"""Municipal IT needs as data: check records, and find the way to a service.

    import bedarf

    report = bedarf.check("needs.jsonl", as_of="2026-11-24")   # path, bytes, dict, dicts
    report.ok, report.errors, report.columns()

    register = bedarf.Register.read("examples/kog", as_of="2026-11-24")
    register.check()
    register.paths(unit="05774032", service="99115005104000")
    register.affected(condition={"attr": "population", "ge": 20_000})
    register.uses(unit="05774032", service="99107021017000")
    register["BED-2020-0001"]["title"]["de"]                   # records are dictionaries
    register.needs.to_polars()                                 # and flat tables
    bedarf.labels("NeedKind", lang="en")

    bedarf.Ars("057740032032").ags                             # keys are text, checked

A `str` or path names a file or folder, `bytes` are JSON text. What is wrong with the data stands
in the report and is never raised; `BedarfError` is the parent of all that is. No call reads a
clock: say the day as `as_of`. All answers are frozen, comparable, hashable and picklable.
"""

from ._version import __version__
from .answers import (
    AffectedAnswer,
    AffectedGroup,
    AffectedNames,
    AskedNeed,
    Assumption,
    Contact,
    Cost,
    CostComponent,
    Edition,
    Finding,
    FixAnswer,
    Fixed,
    FixedText,
    Interval,
    LeftOut,
    Likeness,
    LookedAt,
    MissingAttribute,
    MissingData,
    NamedUnit,
    NamedUnits,
    NextContact,
    OfferingUses,
    OneUse,
    Page,
    PatchOp,
    Path,
    PathAnswer,
    PathHop,
    Place,
    Reason,
    Report,
    RuleCase,
    RuleEntry,
    RuleExplained,
    RuleParam,
    RuleText,
    RuleWhy,
    Source,
    TraceAnswer,
    TraceCircle,
    TraceLookedAt,
    TraceMissing,
    TraceNode,
    TraceState,
    TraceStep,
    UnitCount,
    Unread,
    UsesAnswer,
    UsingOrganisation,
)
from .calls import catalogue, explain, schema
from .checker import Checker
from .checking import check, digest, fix
from .collection import Records
from .errors import BadRequest, BedarfError, InvalidKey, NotJson, NotJsonWarning
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
from .labelling import labels
from .register import Register
from .tables import MissingExtra
from .values import FrozenMap

__all__ = [
    "AffectedAnswer",
    "AffectedGroup",
    "AffectedNames",
    "Ags",
    "Ars",
    "AskedNeed",
    "Assumption",
    "BadRequest",
    "BedarfError",
    "Checker",
    "Contact",
    "Cost",
    "CostComponent",
    "DecisionNumber",
    "DestinationId",
    "DvdvKey",
    "Edition",
    "FimId",
    "Finding",
    "FixAnswer",
    "Fixed",
    "FixedText",
    "FrozenMap",
    "Interval",
    "InvalidKey",
    "Key",
    "Land",
    "LeftOut",
    "Leistungsschluessel",
    "LeitwegId",
    "Likeness",
    "LookedAt",
    "MissingAttribute",
    "MissingData",
    "MissingExtra",
    "NamedUnit",
    "NamedUnits",
    "NextContact",
    "NotJson",
    "NotJsonWarning",
    "OfferingUses",
    "OneUse",
    "OzgId",
    "Page",
    "PatchOp",
    "Path",
    "PathAnswer",
    "PathHop",
    "Place",
    "Reason",
    "Records",
    "Register",
    "Report",
    "RuleCase",
    "RuleEntry",
    "RuleExplained",
    "RuleParam",
    "RuleText",
    "RuleWhy",
    "Source",
    "TraceAnswer",
    "TraceCircle",
    "TraceLookedAt",
    "TraceMissing",
    "TraceNode",
    "TraceState",
    "TraceStep",
    "UnitCount",
    "Unread",
    "UsesAnswer",
    "UsingOrganisation",
    "__version__",
    "catalogue",
    "check",
    "digest",
    "explain",
    "fix",
    "labels",
    "schema",
]
