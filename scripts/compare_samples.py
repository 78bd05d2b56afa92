"""Samples for compare.py: answers broken in one way each, and what must be said of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

from compare import KNOWN, judge

Answer = dict[str, Any]
Change = Callable[[Answer], Any]


def finding(code: str, path: str, **more: Any) -> Answer:
    made = {"code": code, "name": "a-name", "severity": "error", "source": "r.json", "index": 0, "record": "a"}
    return {**made, "path": path, "at": {"line": 1, "column": 2}, "message": f"Zu {path}.", **more}


FIX = [{"op": "replace", "path": "/kind", "value": "kreis"}]
REPORT: Answer = {
    "ok": False, "records": 2, "errors": 3, "warnings": 1, "infos": 1,
    "by_code": {"CORE-002": 1, "LINK-001": 1, "NEED-014": 1, "SHAPE-001": 1, "SHAPE-004": 1},
    "truncated": False,
    "findings": [
        finding("CORE-002", "", severity="info", params={"count": 3}),
        finding("SHAPE-004", "/kind", fix=FIX, help="Schreiben Sie „kreis“."),
        finding("SHAPE-001", "/title", severity="warning"),
        finding("LINK-001", "/links/0/target", related=["b"]),
        finding("NEED-014", "/history/3", index=1, record="b"),
    ],
}  # fmt: skip
PATHS: Answer = {
    "paths": [
        {"offering": "o", "access_path": "w0", "hops": [{"from": "x", "to": "p", "channel": "c"}], "assumptions": []},
        {"offering": "o", "access_path": "w1", "hops": [{"from": "x", "to": "u", "channel": "c"}], "assumptions": []},
    ],
    "reasons": [{"code": "out_of_scope", "offering": "q", "on": "2020-01-01", "message": "Nicht gemeint."}],
    "names": {"x": "Stelle"},
}
RULES = [{"id": code} for code in REPORT["by_code"]]
SARIF: Answer = {
    "runs": [
        {
            "tool": {"driver": {"rules": RULES}},
            "results": [
                {
                    "ruleId": it["code"],
                    "ruleIndex": list(REPORT["by_code"]).index(it["code"]),
                    "level": {"info": "note"}.get(it["severity"], it["severity"]),
                    "message": {"text": it["message"]},
                    "partialFingerprints": {"recordAndPath/v1": f"{it['code']} {it['path']}"},
                }
                for it in REPORT["findings"]
            ],
            "properties": {name: value for name, value in REPORT.items() if name != "findings"},
        }
    ]
}
PAGE: Answer = {"html": "<p>" + "Ein Satz. " * 100 + "3 Bedarfe</p>"}


def put(*way: str | int, value: Any) -> Change:
    """Another value at a place."""

    def change(answer: Answer) -> None:
        held: Any = answer
        for step in way[:-1]:
            held = held[step]
        held[way[-1]] = value

    return change


def drop(*way: str | int) -> Change:
    """Nothing at a place any more."""

    def change(answer: Answer) -> None:
        held: Any = answer
        for step in way[:-1]:
            held = held[step]
        del held[way[-1]]

    return change


def swap(answer: Answer) -> None:
    """The findings in another order."""
    answer["findings"][1:3] = answer["findings"][2:0:-1]


def swap_members(answer: Answer) -> None:
    """A finding with its members in another order."""
    members = answer["findings"][1]
    members["code"] = members.pop("code")


def wanted(answer: Answer) -> None:
    """All that is known to differ, as it will."""
    held = answer["runs"][0] if "runs" in answer else answer
    total = held.get("properties", held)
    total.update({"errors": 2, "infos": 0, "left_out": {"count": 3}})
    gone = {"CORE-002", "NEED-014"}
    total["by_code"] = {code: count for code, count in total["by_code"].items() if code not in gone}
    if "runs" in answer:
        held["tool"]["driver"]["rules"] = [it for it in RULES if it["id"] not in gone]
        held["results"] = [it for it in held["results"] if it["ruleId"] not in gone]
        for result in held["results"]:
            result["ruleIndex"] = list(total["by_code"]).index(result["ruleId"])
        return
    held["findings"] = [{**it, "case": 0} for it in held["findings"] if it["code"] not in gone]


def wanted_and(change: Change) -> Change:
    """What is known to differ and something else."""

    def both(answer: Answer) -> None:
        wanted(answer)
        change(answer)

    return both


ROWS: Answer = {
    "html": '<ul><li><data data-figure="infos" value="3">3</data> Hinweise</li></ul><table><tbody>'
    '<tr><th scope="row">CORE-002</th><td>Hinweis</td></tr>'
    '<tr><th scope="row">LINK-001</th><td>Fehler</td></tr></tbody></table>'
}
CUT: Answer = {
    "findings": [finding("CORE-003", "/a"), finding("LINK-001", "/b")],
    "by_code": {"CORE-003": 2, "LINK-001": 1},
    "truncated": True,
}


def without_page_row(answer: Answer) -> None:
    """The page without the rule that is gone."""
    page = answer["html"].replace('<tr><th scope="row">CORE-002</th><td>Hinweis</td></tr>', "")
    answer["html"] = page.replace('value="3">3</data> Hinweise', 'value="2">2</data> Hinweise')


ONE = ("findings", 1)
NOT_KNOWN = ["LINK-001", "SHAPE-001", "SHAPE-004"]
# answer, what is done to it, the kinds of difference that must be told; none where it is left out
SAMPLES: list[tuple[Answer, Change, list[str]]] = [
    (REPORT, lambda _: None, []),
    (ROWS, without_page_row, []),
    (ROWS, lambda it: it.update(html=it["html"].replace("LINK-001", "LINK-002")), ["html: changed"]),
    (CUT, put("findings", 0, "path", value="/c"), []),
    (CUT, put("findings", 1, "path", value="/c"), ["findings[LINK-001].path: changed"]),
    (CUT, put("by_code", "CORE-003", value=3), ["by_code.CORE-003: changed"]),
    (REPORT, put(*ONE, "message", value="Anders."), ["findings[SHAPE-004].message: changed"]),
    (REPORT, put(*ONE, "help", value="Anders."), ["findings[SHAPE-004].help: changed"]),
    (REPORT, put(*ONE, "severity", value="warning"), ["findings[SHAPE-004].severity: changed"]),
    (REPORT, put(*ONE, "fix", 0, "value", value="land"), ["findings[SHAPE-004].fix[].value: changed"]),
    (REPORT, drop(*ONE, "fix"), ["findings[SHAPE-004].fix: lost"]),
    (REPORT, put(*ONE, "path", value="/art"), ["findings[SHAPE-004].path: changed"]),
    (REPORT, put(*ONE, "at", "column", value=3), ["findings[SHAPE-004].at.column: changed"]),
    (REPORT, put(*ONE, "code", value="SHAPE-005"), ["findings[SHAPE-004].code: changed"]),
    (REPORT, lambda it: it["findings"].clear(), [f"findings[{code}]: lost" for code in NOT_KNOWN]),
    (REPORT, put(*ONE, "record", value="c"), ["findings[SHAPE-004].record: changed"]),
    (REPORT, put(*ONE, "index", value=False), ["findings[SHAPE-004].index: changed"]),
    (REPORT, put("findings", 3, "related", 0, value="c"), ["findings[LINK-001].related[]: changed"]),
    (REPORT, put("findings", 3, "related", value=["b", "c"]), ["findings[LINK-001].related[]: new"]),
    (REPORT, drop(*ONE), ["findings[SHAPE-004]: lost"]),
    (REPORT, lambda it: it["findings"].insert(2, finding("KEY-001", "/x")), ["findings[KEY-001]: new"]),
    (REPORT, lambda it: it["findings"].insert(1, it["findings"][1]), ["findings[SHAPE-004]: new"]),
    (REPORT, swap, ["findings: another order"]),
    (REPORT, swap_members, ["members stand in another order"]),
    (REPORT, put("errors", value=2), ["errors: changed"]),
    (REPORT, put("by_code", "LINK-001", value=2), ["by_code.LINK-001: changed"]),
    (REPORT, put("more", value=1), ["more: new"]),
    (REPORT, drop("truncated"), ["truncated: lost"]),
    (REPORT, wanted, []),
    (REPORT, wanted_and(put("infos", value=1)), ["infos: changed"]),
    (REPORT, wanted_and(put("ok", value=True)), ["ok: changed"]),
    (REPORT, wanted_and(put("truncated", value=True)), ["truncated: changed"]),
    (REPORT, wanted_and(put("findings", 0, "message", value="Anders.")), ["findings[SHAPE-004].message: changed"]),
    (REPORT, wanted_and(drop("findings", 2)), ["findings[LINK-001]: lost"]),
    (PATHS, drop("paths", 0), ["paths[]: lost"]),
    (PATHS, put("paths", 0, "hops", 0, "to", value="q"), ["paths[].hops[].to: changed"]),
    (PATHS, lambda it: it["paths"].reverse(), ["paths: another order"]),
    (PATHS, put("reasons", 0, "code", value="data_missing"), ["reasons[out_of_scope].code: changed"]),
    (PATHS, put("names", "x", value="y"), ["names.x: changed"]),
    (SARIF, wanted, []),
    (SARIF, put("runs", 0, "results", 1, "level", value="note"), ["runs[].results[SHAPE-004].level: changed"]),
    (SARIF, put("runs", 0, "results", 1, "ruleIndex", value=0), ["runs[].results[SHAPE-004].ruleIndex: changed"]),
    (SARIF, drop("runs", 0, "results", 3), ["runs[].results[LINK-001]: lost"]),
    (PAGE, put("html", value=PAGE["html"].replace("3", "4")), ["html: changed"]),
    ({"digest": "sha256:a"}, lambda it: it.update({"error": it.pop("digest")}), ["an error on one side only"]),
]


def told(before: Answer, change: Change) -> list[str]:
    """The kinds of difference that are told of an answer that was changed."""
    after = copy.deepcopy(before)
    change(after)
    texts = [json.dumps(it, ensure_ascii=False, separators=(",", ":")).encode() for it in (before, after)]
    return sorted({difference.kind for difference in judge(texts[0], texts[1], KNOWN, {})})


def check_samples() -> int:
    """Runs every sample; prints what went otherwise than said."""
    failed = 0
    for number, (before, change, expected) in enumerate(SAMPLES):
        found = told(before, change)
        if found != expected:
            failed += 1
            print(f"self-check: sample {number}: {found}, expected {expected}")
    letters = judge(b'{"a":"\xc3\xa4"}', b'{"a":"\\u00e4"}', KNOWN, {}), judge(b'{"a":1}', b'{"a"', KNOWN, {})
    failed += sum(not found for found in letters)
    print(f"compare self-check: {len(SAMPLES) + 2 - failed} passed, {failed} failed")
    return 1 if failed else 0
