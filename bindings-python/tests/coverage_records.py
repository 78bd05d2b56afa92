"""Needs, profiles and evidence beside `examples/kog`, and a small register that has every state."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

EVERYONE = {"everyone": True}
LARGE = {"attr": "population", "ge": 20_000}


def record(type: str, id: str, /, **members: Any) -> Record:
    head = {
        "type": type,
        "id": id,
        "title": {"de": f"Zum Vergleich: {id}"},
        "created": "2020-06-01",
    }
    return head | {"visibility": "public", "attribution": "group_only"} | members


def history(*steps: tuple[str, str]) -> list[Record]:
    return [{"status": status, "on": day, "by": "Geschäftsstelle"} for status, day in steps]


def need(id: str, affected: Record, *services: str, **members: Any) -> Record:
    steps = members.pop("steps", (("draft", "2020-06-01"), ("submitted", "2020-06-02")))
    return record(
        "need",
        id,
        statement={"de": "Ein Online-Dienst ist zu beziehen."},
        kind="operation",
        level="operational",
        originators=[{"group": "Kommunalgremium"}],
        affected=affected,
        status=steps[-1][0],
        history=history(*steps),
        **({"services": list(services)} if services else {"cross_cutting": True}),
        **members,
    )


def criterion(
    id: str, class_: str, binding: str, concept: str, want: Any, **members: Any
) -> Record:
    op, value = want if isinstance(want, tuple) else ("eq", want)
    return {
        "id": id,
        "title": {"de": f"Kriterium {id} zum Vergleich"},
        "text": {"de": f"{concept} ist einzuhalten."},
        "class": class_,
        "binding": binding,
        "dimension": "operation",
        "concept": concept,
        "data_type": "boolean" if isinstance(value, bool) else "integer",
        "expected": {"op": op, "value": value},
    } | members


def profile(id: str, version: str, scope: Record, *criteria: Record, **members: Any) -> Record:
    steps = members.pop(
        "steps", (("draft", "2020-06-01"), ("agreed", "2020-06-01"), ("adopted", "2020-09-01"))
    )
    return record(
        "profile",
        id,
        version=version,
        kind="profile",
        purpose={"de": "Was Angebote einhalten, um die es hier geht."},
        addressees=["provider"],
        cross_cutting=True,
        scope=scope,
        criteria=list(criteria),
        status=steps[-1][0],
        history=history(*steps),
        **members,
    )


def evidence(id: str, about: str, kind: str, issued: str, *supports: str, **more: Any) -> Record:
    return record(
        "evidence",
        id,
        about=about,
        kind=kind,
        issuer="fitko",
        issued=issued,
        supports=list(supports),
        result=more.pop("result", "met"),
        **more,
    )


def offering(id: str, scope: Record, *ways: list[tuple[str, str, str]], **members: Any) -> Record:
    """An offering whose ways are hops of giver, taker and channel."""
    return {
        "reuse_model": "service",
        "provider": "bund",
        "operator": "bund",
        "contact": {"name": {"de": "Servicestelle"}, "mail": "dienst@example.org"},
        "services": [members.pop("service", "99123456001000")],
        "lifecycle": "available",
        "phases": [{"phase": "available", "actual": "2020-10-01"}],
        "cost": {"state": "known", "key": "usage", "components": [COST]},
        "access_paths": [
            {
                "id": f"weg-{number}",
                "hops": [{"from": giver, "to": taker, "channel": by} for giver, taker, by in way],
            }
            for number, way in enumerate(ways)
        ],
    } | record("offering", id, scope=scope, **members)


COST = {
    "kind": "service_operation",
    "amount": "1000.00",
    "currency": "EUR",
    "vat_included": True,
    "year": 2026,
    "per": "year",
}

HOUSING, RESIDENCE, PARKING = "99107023017000", "99115005104001", "99108001001000"
TRADE, CERTIFICATES, VEHICLES = "99050012104000", "99027002012000", "99036008007000"
ADVANCE, LICENCE, PERMIT = "99107021017000", "99023002000000", "99107022012000"

BESIDE_KOG: list[Record] = [
    need("V-wohngeld", EVERYONE, HOUSING),
    need("V-wohnsitz", {"attr": "population", "ge": 5_000}, RESIDENCE),
    need("V-parken", {"attr": "land", "in": ["05", "06"]}, PARKING),
    need("V-gewerbe", {"attr": "own_administration", "eq": False}, TRADE),
    need("V-urkunden", {"attr": "ars", "within": "09"}, CERTIFICATES),
    need("V-kfz", {"not": {"attr": "unit_type", "in": ["64"]}}, VEHICLES),
    need("V-unterhalt", {"attr": "procedure", "contains_any": ["wohngeld"]}, ADVANCE),
    need("V-fuehrerschein", {"any": [{"attr": "land", "eq": "09"}, LARGE]}, LICENCE),
    need(
        "V-wohnberechtigung", {"all": [LARGE, {"attr": "own_administration", "eq": True}]}, PERMIT
    ),
    need("V-wohngeld-oder-urkunden", EVERYONE, CERTIFICATES, HOUSING),
    need("V-erhoehung", EVERYONE, "99107023017003"),
    need("V-umfassend", EVERYONE, "99107023000000"),
    need("V-anderswo", EVERYONE, "99107023151000"),
    need("V-verweis", LARGE, links=[{"rel": "implemented_by", "target": "ANG-gewerbe"}]),
    need("V-spaeter", EVERYONE, HOUSING, created="2023-03-01", steps=(("draft", "2023-03-01"),)),
    need(
        "V-erledigt",
        EVERYONE,
        HOUSING,
        steps=(("draft", "2020-06-01"), ("submitted", "2020-06-02"), ("withdrawn", "2023-05-05")),
    ),
    profile(
        "V-PRO-wohnsitz",
        "1",
        EVERYONE,
        criterion(
            "K1",
            "A",
            "must",
            "access.ends_at_municipality",
            True,
            evidence=[["provider_document"]],
            derived_from=["V-wohnsitz"],
        ),
        criterion("K2", "I", "should", "rollout.weeks", ("le", 8)),
    ),
    profile(
        "V-PRO-wohngeld",
        "1",
        {"attr": "land", "not_in": ["09"]},
        criterion("K1", "I", "should", "rollout.weeks", ("le", 8), derived_from=["V-wohngeld"]),
    ),
    profile(
        "V-PRO-gewerbe",
        "1",
        EVERYONE,
        criterion(
            "K1",
            "A",
            "must",
            "access.ends_at_municipality",
            True,
            evidence=[["provider_document"]],
            derived_from=["V-verweis"],
        ),
    ),
    evidence("V-NW-1", "ANG-wohnsitz@1", "provider_document", "2026-09-01", "V-PRO-wohnsitz@1#K1"),
]

FRAME, LAND = ("bund", "role:kommune", "rahmenvertrag"), ("bund", "role:land", "fit_store")
ON = ("role:land", "role:kommune", "land_zentral")
BUNDLED = [
    ("bund", "role:bundler", "kommunalvertreter"),
    ("role:bundler", "role:kommune", "it_dienstleister"),
]


VIA = ("role:it_provider", "role:kommune", "it_dienstleister")


def service(number: int) -> str:
    return f"99123456{number:03}000"


def land_rule(land: str, state: str, on: str, kind: str = "law", **members: Any) -> Record:
    return record(
        "land_rule",
        f"V-LR-{land}-{on}",
        land=land,
        topic="pass_on_to_municipalities",
        state=state,
        on=on,
        rule={"de": "Das Land regelt die Weitergabe (Beispiel)."},
        source={"kind": kind, "citation": "Gesetz des Landes (Beispiel)"},
        **members,
    )


SECURE = criterion(
    "A1",
    "A",
    "must",
    "login.two_factors",
    True,
    evidence=[["certificate"], ["test_report", "provider_document"]],
    evidence_max_age_months=24,
    derived_from=["H-01", "H-02"],
)
FAST = criterion("S1", "I", "should", "answer.days", ("le", 5))
BIG = criterion(
    "A2",
    "A",
    "must",
    "load.tested",
    True,
    evidence=[["test_report"]],
    applies_when={"attr": "population", "ge": 100_000},
    derived_from=["H-01"],
)
PRO = "H-PRO"
GOVDIGITAL = {
    "organisation": "govdigital",
    "valid": {"from": "2023-01-01"},
    "source": {"kind": "law", "citation": "Satzung (Beispiel)"},
}


def secured(id: str, **members: Any) -> Record:
    return criterion(id, "A", "must", f"secured.{id}", True, evidence=[["certificate"]], **members)


HANDWRITTEN: list[Record] = [
    record(
        "channel",
        "rahmenvertrag",
        rules=[
            {
                "valid": {"from": "2020-01-01"},
                "orderers": ["role:kommune"],
                "pass_on": "no",
                "source": {"kind": "law", "citation": "Gesetz (Beispiel)"},
            }
        ],
    ),
    land_rule("05", "regulated", "2021-12-01", allows=False, valid={"from": "2022-01-01"}),
    land_rule("06", "regulated", "2020-09-01", allows=True),
    land_rule("06", "regulated", "2025-01-01", allows=False),
    land_rule("03", "regulated", "2020-09-01", "statement", allows=True),
    land_rule("14", "in_preparation", "2020-09-01"),
    land_rule("09", "unknown", "2020-09-01"),
    # two versions, one after the other, by a way that needs nobody else
    offering(
        "H-ANG-1", EVERYONE, [FRAME], version="1", service=service(1), valid={"to": "2024-01-01"}
    )
    | {
        "facts": [
            {
                "concept": "login.two_factors",
                "value": True,
                "assurance": "certified",
                "on": "2020-10-01",
            },
            {
                "concept": "answer.days",
                "value": 9,
                "assurance": "self_declared",
                "on": "2021-06-01",
            },
        ]
    },
    offering(
        "H-ANG-1", LARGE, [FRAME], version="2", service=service(1), valid={"from": "2024-01-01"}
    )
    | {
        "compliance": [
            {"criterion": f"{PRO}@1#A1", "result": "met"},
            {"criterion": f"{PRO}@2#A1", "result": "met"},
            {"criterion": f"{PRO}@2#A2", "result": "not_met"},
        ]
    },
    offering("H-ANG-2", EVERYONE, [LAND, ON], service=service(2)),
    offering("H-ANG-3", EVERYONE, [LAND, ON], service=service(3), efa=True),
    offering("H-ANG-4", EVERYONE, [LAND, ON], service=service(4), cost={"state": "unknown"}),
    offering("H-ANG-5", EVERYONE, BUNDLED, service=service(5)),
    offering("H-ANG-6", EVERYONE, [LAND], service=service(6)),
    offering(
        "H-ANG-7",
        EVERYONE,
        [("bund", "role:land", "direktvertrag"), ON],
        [("bund", "role:it_provider", "efa_marktplatz_govdigital"), VIA],
        service=service(7),
    ),
    offering(
        "H-ANG-8",
        {"attr": "procedure", "contains_any": ["wohngeld"]},
        [FRAME],
        service=service(8),
    ),
    offering(
        "H-ANG-9",
        EVERYONE,
        [FRAME],
        service=service(9),
        lifecycle="ended",
        phases=[
            {"phase": "pilot", "actual": "2020-10-15"},
            {"phase": "available", "actual": "2021-06-01"},
            {"phase": "phasing_out", "actual": "2024-05-01"},
            {"phase": "ended", "actual": "2025-01-01"},
        ],
    ),
    offering(
        "H-ANG-10",
        EVERYONE,
        [FRAME],
        service=service(10),
        lifecycle="pilot",
        phases=[{"phase": "pilot", "actual": "2022-03-01"}],
    ),
    offering(
        "H-ANG-11",
        EVERYONE,
        [FRAME],
        service=service(11),
        lifecycle="planned",
        phases=[{"phase": "available", "planned": "2027-01-01"}],
    ),
    offering(
        "H-ANG-12",
        EVERYONE,
        [FRAME],
        service=service(12),
        valid={"from": "2023-01-01", "to": "2026-01-01"},
    ),
    offering("H-ANG-13", EVERYONE, service=service(13), reuse_model="standard"),
    offering(
        "H-ANG-14",
        EVERYONE,
        [("fitko", "role:bund", "fit_store"), ("role:bund", "role:land", "fit_store"), ON],
        service=service(14),
        provider="fitko",
    ),
    offering(
        "H-ANG-15",
        EVERYONE,
        [FRAME],
        service=service(15),
        compliance=[
            {"criterion": "H-PRO-wem@1#A1", "result": "not_met"},
            {"criterion": "H-PRO-wann@1#A1", "result": "not_applicable"},
            {"criterion": "H-PRO-wann@1#A2", "result": "partly"},
        ],
    ),
    *(
        record("organisation", id, kind="it_provider", in_house_with=relations)
        for id, relations in (("H-IT-1", [GOVDIGITAL]), ("H-IT-2", []))
    ),
    record(
        "organisation",
        "H-AMT",
        kind="gemeindeverband",
        land="01",
        ars="010515178",
        own_administration=True,
        it_providers=[
            {"organisation": "H-IT-2", "primary": True, "valid": {"from": "2020-01-01"}},
            {
                "organisation": "H-IT-1",
                "primary": False,
                "valid": {"from": "2022-06-01", "to": "2026-01-01"},
            },
        ],
    ),
    need("H-Stand-1", EVERYONE, service(1), steps=(("submitted", "2022-06-02"),)),
    need(
        "H-Stand-2",
        LARGE,
        service(1),
        steps=(("accepted", "2020-06-01"), ("fulfilled", "2023-01-01")),
    ),
    need(
        "H-Stand-3",
        LARGE,
        service(1),
        steps=(("addressed", "2020-06-01"), ("rejected", "2023-01-01")),
    ),
    need(
        "H-Stand-4",
        LARGE,
        service(1),
        steps=(("addressed", "2020-06-01"), ("accepted", "2023-01-01")),
    ),
    need("H-wem", EVERYONE, service(15)),
    need("H-wann", EVERYONE, service(15)),
    profile(
        "H-PRO-wem",
        "1",
        {"attr": "procedure", "contains_any": ["meldewesen"]},
        secured("A1", derived_from=["H-wem"]),
    ),
    profile(
        "H-PRO-muster",
        "1",
        EVERYONE,
        secured("A1"),
        secured("A2", applies_when={"attr": "land", "in": ["05", "09"]}),
        secured("A3"),
        steps=(("draft", "2020-06-01"),),
    ),
    profile(
        "H-PRO-wann",
        "1",
        EVERYONE,
        secured("A1", derived_from=["H-wann"]),
        secured("A2", applies_when={"attr": "land", "in": ["05", "09"]}),
        based_on=[
            {
                "profile": "H-PRO-muster@1",
                "changes": [
                    {"op": "drop", "criterion": id, "reason": {"de": "Hier nicht nötig."}}
                    for id in ("A1", "A2", "A3")
                ],
            }
        ],
    ),
    *(need(f"H-{number:02}", EVERYONE, service(number)) for number in range(1, 16)),
    need("H-zwei", {"attr": "own_administration", "eq": True}, service(5), service(10)),
    need("H-drei", EVERYONE, service(7), service(8), service(2)),
    profile(
        PRO,
        "1",
        EVERYONE,
        SECURE,
        FAST,
        steps=(
            ("draft", "2020-06-01"),
            ("agreed", "2020-06-01"),
            ("adopted", "2020-10-01"),
            ("replaced", "2024-01-01"),
        ),
    ),
    profile(
        PRO,
        "2",
        EVERYONE,
        SECURE,
        BIG,
        steps=(("draft", "2023-06-01"), ("agreed", "2023-06-01"), ("adopted", "2024-01-01")),
    ),
    profile(
        "H-PRO-entwurf",
        "1",
        EVERYONE,
        criterion("A9", "A", "must", "never.met", True, derived_from=["H-04"]),
        steps=(("draft", "2020-06-01"),),
    ),
    evidence("H-NW-1", "H-ANG-1@1", "certificate", "2020-10-01", f"{PRO}@1#A1"),
    evidence("H-NW-2", "H-ANG-1@2", "test_report", "2024-02-01", f"{PRO}@2#A1"),
    evidence("H-NW-3", "H-ANG-1@2", "provider_document", "2024-05-01", f"{PRO}@2#A1"),
    evidence("H-NW-4", "H-ANG-2", "certificate", "2021-01-01", f"{PRO}@1#A1"),
    evidence("H-NW-5", "H-ANG-2", "certificate", "2026-01-01", f"{PRO}@2#A1", result="not_met"),
]
