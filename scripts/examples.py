#!/usr/bin/env python3
"""The examples do what the README says of them: `make test-examples`.

examples/kog has no errors and tells that the advice on the 33rd session came after the decision, examples/faulty has
exactly the findings of its expected.json, and the way of Paderborn to a service is closed at the FIT-Store in 2020 and
open today.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ROOT / ".venv" / "bin" / "bedarf"
EXPECTED = ROOT / "examples" / "faulty" / "expected.json"
TODAY = "2026-11-24"
LAND = "05"  # North Rhine-Westphalia, where Paderborn lies

Finding = tuple[str, str | None, str]


def bedarf(*arguments: str) -> tuple[int, dict[str, Any]]:
    """Exit and answer of one call."""
    said = subprocess.run(
        [str(COMMAND), *arguments, "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return said.returncode, json.loads(said.stdout or "{}")


def found(answer: dict[str, Any]) -> set[Finding]:
    return {(f["code"], f.get("record"), f["path"]) for f in answer.get("findings", ())}


def expected() -> set[Finding]:
    entries = json.loads(EXPECTED.read_text("utf-8"))
    return {(e["code"], e.get("record"), e["path"]) for e in entries}


def kog_is_clean() -> list[str]:
    code, answer = bedarf("check", "examples/kog", "--as-of", TODAY)
    wrong = [] if code == 0 else [f"exit {code}, not 0"]
    return wrong + [
        f"{f['code']} {f.get('record')} {f['path']}" for f in answer["findings"] if f["severity"] == "error"
    ]


def kog_tells_of_late_advice() -> list[str]:
    _, answer = bedarf("check", "examples/kog", "--as-of", TODAY)
    late = [f for f in answer["findings"] if f["code"] == "BODY-009" and f.get("record") == "kog-2020-11"]
    decisions = sorted(str(f["params"].get("first")) for f in late)
    return [] if decisions == ["itplr-2020-40", "itplr-2020-44"] else [f"advice after {decisions}"]


def faulty_is_as_expected() -> list[str]:
    if not EXPECTED.exists():
        return ["examples/faulty/expected.json is not there"]
    code, answer = bedarf("check", "examples/faulty", "--as-of", TODAY, "--limit", "100000")
    wrong = [] if code == 1 else [f"exit {code}, not 1"]
    there, wanted = found(answer), expected()
    wrong += [f"not found: {finding}" for finding in sorted(wanted - there, key=str)]
    return wrong + [f"not expected: {finding}" for finding in sorted(there - wanted, key=str)]


def closed_in_2020() -> list[str]:
    code, answer = bedarf("paths", "examples/kog", "--unit", "05774032", "--as-of", "2020-11-01")
    wrong = [] if code == 0 else [f"exit {code}, not 0"]
    wrong += ["a path, where there was none"] if answer.get("paths") else []
    reasons = [r for r in answer.get("reasons", ()) if r["code"] == "orderer_not_permitted"]
    if not any(reason.get("channel") == "fit_store" for reason in reasons):
        wrong.append("no reason orderer_not_permitted at the FIT-Store")
    contact = (answer.get("next_contact") or {}).get("organisation", "")
    return wrong if contact.startswith(f"land-{LAND}") or contact == f"ars:{LAND}0000000000" else [
        *wrong, f"the next to speak to is {contact or 'nobody'}, not the Land"
    ]  # fmt: skip


def open_today() -> list[str]:
    code, answer = bedarf("paths", "examples/kog", "--unit", "05774032", "--as-of", TODAY)
    wrong = [] if code == 0 else [f"exit {code}, not 0"]
    paths = answer.get("paths", ())
    wrong += [] if paths else ["no path"]
    return wrong + ([] if any(path.get("assumptions") for path in paths) else ["nothing is said to be assumed"])


def main() -> int:
    failed = 0
    for check in (kog_is_clean, kog_tells_of_late_advice, faulty_is_as_expected, closed_in_2020, open_today):
        wrong = check()
        failed += bool(wrong)
        print(f"examples: {check.__name__}: " + ("ok" if not wrong else f"{len(wrong)} wrong"))
        for line in wrong:
            print(f"    {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
