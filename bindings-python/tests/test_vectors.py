"""The vectors that Rust, Python and JavaScript share."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import bedarf
from bedarf import (
    AffectedAnswer,
    InvalidKey,
    Key,
    PathAnswer,
    Report,
    TraceAnswer,
    UsesAnswer,
    _native,
    check,
)

from .conftest import VECTORS

CASES = sorted(VECTORS.glob("*/*valid/*.json"))
CALLS = sorted(
    path for path in (VECTORS / "calls").glob("*.json") if not path.name.endswith(".answer.json")
)

KEYS = [
    case
    for path in sorted((VECTORS / "keys").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]

Told = tuple[str, str, str, str, str]


def name_of(path: Path) -> str:
    return path.relative_to(VECTORS).with_suffix("").as_posix()


def told(findings: Iterable[Any]) -> list[Told]:
    """Code, case, path, severity and parameters; a parameter that names the text loses its name."""

    def params(finding: Any) -> str:
        return re.sub(
            r'"[^"]*input\.jsonl?#', '"#', json.dumps(finding.get("params", {}), sort_keys=True)
        )

    return sorted((f["code"], f["case"], f["path"], f["severity"], params(f)) for f in findings)


def text_of(vector: dict[str, Any]) -> bytes:
    """The text that a vector is about: a record, text, bytes, or something many times over."""
    if "input_base64" in vector:
        return base64.b64decode(vector["input_base64"])
    if "input_repeat" in vector:
        made = vector["input_repeat"]
        text: str = made["prefix"] + made["repeat"] * made["times"] + made["suffix"]
        return text.encode()
    given = vector["input"]
    return (given if isinstance(given, str) else json.dumps(given)).encode()


def object_of(vector: dict[str, Any]) -> Any:
    """The same as Python objects, unless the vector is about the text itself."""
    if isinstance(vector.get("input", ""), str) and "input_repeat" not in vector:
        pytest.skip("this vector is about the text itself: there is no such object")
    text = text_of(vector)
    if vector["request"].get("lines"):
        return iter([json.loads(line) for line in text.splitlines()])
    return json.loads(text)


def test_there_are_vectors() -> None:
    if not CASES and not CALLS:
        pytest.skip("tests/vectors holds nothing in this checkout")


@pytest.mark.parametrize("path", CASES, ids=name_of)
@pytest.mark.parametrize("way", ["text", "bytes", "object"])
def test_a_vector(path: Path, way: str, tmp_path: Path) -> None:
    vector = json.loads(path.read_text(encoding="utf-8"))
    request = dict(vector["request"])
    source: Any = text_of(vector)
    if tables := vector.get("tables"):
        if way != "text":
            pytest.skip("tables stand in files beside the records")
        for name, csv in tables.items():
            (tmp_path / name).write_text(csv, encoding="utf-8")
        (tmp_path / "input.json").write_bytes(text_of(vector))
        source = tmp_path
    elif way == "text":
        source = tmp_path / ("input.jsonl" if request.get("lines") else "input.json")
        source.write_bytes(text_of(vector))
    if way == "object":
        source = object_of(vector)
    report = check(source, **request)
    assert told(finding.to_dict() for finding in report) == told(vector["findings"])
    if way == "object":
        assert all(finding.at is None for finding in report)


@pytest.mark.parametrize("path", CALLS, ids=name_of)
def test_a_call_is_answered_to_the_byte(path: Path) -> None:
    vector = json.loads(path.read_text(encoding="utf-8"))
    wanted = path.with_suffix(".answer.json").read_bytes().rstrip(b"\n")
    request = json.dumps(vector["request"], ensure_ascii=False, separators=(",", ":")).encode()
    inputs = [(name, text.encode()) for name, text in vector.get("inputs", {}).items()]
    if vector["call"] == "key":
        answer = _native.key(**vector["request"])
    else:
        answer = _native.call(vector["call"], request, inputs)
    assert uncounted(answer) == wanted.decode()
    if "answer" in vector:
        assert json.loads(answer) == vector["answer"]
    data = json.loads(answer)
    if vector["call"] == "sarif" and "error" not in data:
        assert in_pieces(request, inputs, sarif=True) == answer
    if vector["call"] == "check" and "error" not in data:
        assert Report.of(data).to_json() == answer.decode()
        assert in_pieces(request, inputs, sarif=False) == answer
    if vector["call"] == "paths" and "error" not in data:
        assert PathAnswer.of(data).to_json() == answer.decode()
    if vector["call"] == "affected" and "error" not in data:
        assert AffectedAnswer.of(data).to_json() == answer.decode()
    if vector["call"] == "uses" and "error" not in data:
        assert UsesAnswer.of(data).to_json() == answer.decode()
    if vector["call"] == "trace" and "error" not in data:
        assert TraceAnswer.of(data).to_json() == answer.decode()


def uncounted(answer: bytes) -> str:
    """Without the number of rules asked (`looked_at`), which changes with every new rule."""
    return re.sub(r'"rules":\d+', '"rules":0', answer.decode())


def in_pieces(request: bytes, inputs: list[tuple[str, bytes]], *, sarif: bool) -> bytes:
    """The answer when the texts come seven bytes at a time."""
    reader = _native.CheckReader(request)
    for name, text in inputs:
        if name.endswith(".csv"):
            reader.table(name, text)
            continue
        lines = name.endswith(".jsonl") or bool(json.loads(request).get("lines"))
        reader.begin(name, lines)
        for start in range(0, len(text), 7):
            reader.feed(text[start : start + 7])
        reader.end()
    return reader.finish(sarif)


KINDS: dict[str, type[Key]] = {
    kind.kind: kind
    for kind in vars(bedarf).values()
    if isinstance(kind, type) and issubclass(kind, Key) and kind.kind
}


@pytest.mark.parametrize("case", KEYS, ids=lambda case: f"{case['format']} {case['text']}")
def test_a_key(case: dict[str, Any]) -> None:
    kind = KINDS[case["format"]]
    if case["ok"]:
        key = kind(case["text"])
        assert key.doubtful == case.get("doubtful", False)
        assert dict(key.parts) == dict(key.parts) | case.get("parts", {})
        assert kind(key) == key
    else:
        with pytest.raises(InvalidKey) as refused:
            kind(case["text"])
        assert refused.value.code == case["code"]
        assert refused.value.fix == case.get("fix")
