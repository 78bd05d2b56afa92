"""The vectors that Rust, Python and JavaScript share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bedarf import PathAnswer, Report, _native, check

from .conftest import VECTORS

CASES = sorted(VECTORS.glob("*/*valid/*.json"))
CALLS = sorted(
    path for path in (VECTORS / "calls").glob("*.json") if not path.name.endswith(".answer.json")
)

Told = tuple[str, str, str]


def name_of(path: Path) -> str:
    return path.relative_to(VECTORS).with_suffix("").as_posix()


def told(report: Report) -> list[Told]:
    return sorted((finding.code, finding.path, finding.severity) for finding in report)


def expected(vector: dict[str, Any]) -> list[Told]:
    return sorted((f["code"], f["path"], f["severity"]) for f in vector["findings"])


def read(path: Path) -> dict[str, Any]:
    """A vector; a good record alone is one that nothing is found in."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data if "input" in data else {"request": {}, "input": data, "findings": []}


def test_there_are_vectors() -> None:
    if not CASES and not CALLS:
        pytest.skip("tests/vectors holds nothing in this checkout")


@pytest.mark.parametrize("path", CASES, ids=name_of)
@pytest.mark.parametrize("way", ["text", "bytes", "object"])
def test_a_vector(path: Path, way: str, tmp_path: Path) -> None:
    vector = read(path)
    given = vector["input"]
    request = dict(vector.get("request", {}))
    text = given.encode("utf-8") if isinstance(given, str) else json.dumps(given).encode()
    source: Any = text
    if way == "text":
        source = tmp_path / ("input.jsonl" if request.get("lines") else "input.json")
        source.write_bytes(text)
    if way == "object":
        if isinstance(given, str):
            pytest.skip("this vector is about the text itself: there is no such object")
        source = given
    report = check(source, **request)
    assert told(report) == expected(vector)
    if way == "object":
        assert all(finding.at is None for finding in report)


@pytest.mark.parametrize("path", CALLS, ids=name_of)
def test_a_call_is_answered_to_the_byte(path: Path) -> None:
    vector = json.loads(path.read_text(encoding="utf-8"))
    wanted = path.with_suffix(".answer.json").read_bytes().rstrip(b"\n")
    request = json.dumps(vector["request"], ensure_ascii=False).encode()
    inputs = [(name, text.encode()) for name, text in vector.get("inputs", {}).items()]
    answer = _native.call(vector["call"], request, inputs)
    assert answer.decode() == wanted.decode()
    if "answer" in vector:
        assert json.loads(answer) == vector["answer"]
    data = json.loads(answer)
    if vector["call"] == "check" and "error" not in data:
        assert Report.of(data).to_json() == wanted.decode()
        assert in_pieces(request, inputs) == answer
    if vector["call"] == "paths" and "error" not in data:
        assert PathAnswer.of(data).to_json() == wanted.decode()


def in_pieces(request: bytes, inputs: list[tuple[str, bytes]]) -> bytes:
    """The report when the texts come seven bytes at a time."""
    intake = _native.Intake(request)
    for name, text in inputs:
        if name.endswith(".csv"):
            intake.units(name, text)
            continue
        lines = name.endswith(".jsonl") or bool(json.loads(request).get("lines"))
        intake.begin(name, lines)
        for start in range(0, len(text), 7):
            intake.feed(text[start : start + 7])
        intake.end()
    return intake.finish().report()
