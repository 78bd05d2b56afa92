"""Merging needs, taking them out and dividing them, in Python and on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from bedarf import BadRequest, Register
from bedarf.answers import BundleChange

Run = Callable[..., "CompletedProcess[bytes]"]

ON, BY = "2026-10-01", "Geschäftsstelle"


def need(number: int, *groups: str) -> dict[str, Any]:
    return {
        "type": "need",
        "id": f"BED-{number}",
        "title": {"de": f"Wohngeld digital beantragen, Teil {number}"},
        "created": "2026-01-15",
        "statement": {"de": "Anträge auf Wohngeld gehen auf Papier ein."},
        "kind": "functional",
        "originators": [{"group": group} for group in groups],
        "affected": {"everyone": True},
        "status": "submitted",
        "history": [{"status": "submitted", "on": "2026-01-20", "by": "Mitglied"}],
    }


@pytest.fixture
def needs() -> list[dict[str, Any]]:
    return [need(1, "Städte"), need(2, "Kreise", "Städte")]


def after(needs: list[dict[str, Any]], change: BundleChange) -> list[dict[str, Any]]:
    """The needs with the changed ones in their place."""
    changed: dict[str, Any] = {it["id"]: it for it in json.loads(change.to_json())["records"]}
    return [changed.pop(it["id"], it) for it in needs] + list(changed.values())


def merged(needs: list[dict[str, Any]]) -> BundleChange:
    return Register.read(needs).bundle_merge(
        into="BED-1", from_=["BED-2"], objection_until="2026-10-31", on=ON, by=BY
    )


def test_a_merged_need_comes_out_as_it_was(needs: list[dict[str, Any]]) -> None:
    change = merged(needs)
    assert BundleChange.of(json.loads(change.to_json())) == change
    first, second = change.records
    assert [it["group"] for it in json.loads(change.to_json())["records"][0]["originators"]] == [
        "Städte",
        "Kreise",
    ]
    assert (first["status"], second["status"]) == ("submitted", "merged")
    again = after(needs, change)
    taken_out = Register.read(again).bundle_split(need="BED-2", on=ON, by=BY)
    for before, now in zip(needs, after(again, taken_out), strict=True):
        assert {**before, "history": 0} == {
            name: 0 if name == "history" else value
            for name, value in now.items()
            if name != "modified"
        }


def test_a_need_is_divided(needs: list[dict[str, Any]]) -> None:
    told: list[dict[str, Any]] = [{"originators": ["Kreise"]}, {"kind": "legal"}]
    parts = [
        {"id": f"BED-2-{number}", "title": {"de": f"Wohngeld, {number}. Schritt"}, **more}
        for number, more in enumerate(told, 1)
    ]
    change = Register.read(needs).bundle_split(need="BED-2", parts=parts, on=ON, by=BY)
    old, first, second = json.loads(change.to_json())["records"]
    assert old["status"] == "superseded"
    assert [it["group"] for it in first["originators"]] == ["Kreise", "Städte"]
    assert [it["group"] for it in second["originators"]] == ["Städte"]
    assert second["kind"] == "legal"


def test_what_cannot_be_merged_is_refused(needs: list[dict[str, Any]]) -> None:
    register = Register.read(needs, lang="en")
    with pytest.raises(BadRequest, match="cannot be merged into itself"):
        register.bundle_merge(
            into="BED-1", from_=["BED-1"], objection_until="2026-10-31", on=ON, by=BY
        )
    with pytest.raises(BadRequest, match="was not merged"):
        register.bundle_split(need="BED-1", on=ON, by=BY)


def test_the_command_has_two_words(needs: list[dict[str, Any]], tmp_path: Path, run: Run) -> None:
    (tmp_path / "merge").mkdir()
    (tmp_path / "merge" / "needs.json").write_text(json.dumps(needs), "utf-8")
    register = str(tmp_path / "merge")
    options = (
        "--into",
        "BED-1",
        "--from",
        "BED-2",
        "--on",
        "2026-10-01",
        "--by",
        "Amt für Digitales",
    )
    done = run("bundle", "merge", register, *options, "--objection-until", "2026-10-31")
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode()
    assert "Einwände sind bis zum 31.10.2026 möglich." in said
    assert "(BED-2)" in said
    done = run(
        "bundle", "merge", register, *options, "--objection-until", "2026-10-31", "--format", "json"
    )
    records = json.loads(done.stdout)["records"]
    assert records[1]["history"][-1]["by"] == "Amt für Digitales"
    # the call `bundle` is still there, also for a folder of that name
    assert run("bundle", register, "--as-of", "2026-11-24").returncode == 0
    assert run("bundle", "./merge", "--as-of", "2026-11-24").returncode == 0
