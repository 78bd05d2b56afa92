"""How fast Python checks documents with the wheel and with its peers: `make bench-python`.

    peers.py FOLDER COMMAND...

FOLDER holds the documents as JSON Lines; `COMMAND measure NOUN FILE` prints the seconds of the
unit, a plain typed parse by serde_json. In every round the unit and all candidates see the same
documents; `BENCH <name> <ratio> <low> <high>` gives the median of the rounds and its spread. What
counts is CPU time, so that other processes do not.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

import jsonschema_rs
import msgspec
import orjson
import pydantic
from models import model

import bedarf

ROUNDS = 7
SETS = ("need-examples", "need-canonical", "offering-canonical")
SCHEMAS = Path(__file__).resolve().parents[2] / "schemas" / "v1"
DEFECT = "SHAPE-011"
"""What is wrong with every fiftieth document: a date that is none."""
OPTIONS: dict[str, Any] = {"as_of": "2026-11-24", "scope": "record"}

Candidate: TypeAlias = tuple[str, Callable[[], int]]
"""A name, and what it does with all documents: how many of them it finds good."""


class Documents:
    """The documents of one file, in the forms that the candidates take."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.noun = file.stem.partition("-")[0]
        self.name = file.stem.replace("-", " ")
        self.lines = file.read_bytes()
        self.texts = self.lines.splitlines()
        self.dicts = [json.loads(text) for text in self.texts]
        schema = json.loads((SCHEMAS / f"{self.noun}.schema.json").read_bytes())
        self.validator = jsonschema_rs.validator_for(schema, validate_formats=True)
        kind = self.noun.capitalize()
        self.struct = model(schema, kind, "msgspec")
        self.decoder = msgspec.json.Decoder(self.struct)
        self.model = model(schema, kind, "pydantic")


def candidates(docs: Documents) -> Iterator[Candidate]:
    """Everything that is measured: first from bytes, then from dicts."""
    size = len(docs.texts)
    is_valid, iter_errors = docs.validator.is_valid, docs.validator.iter_errors

    def checked(lines: bytes, limit: int = 1000) -> int:
        report = bedarf.check(lines, lines=True, limit=limit, **OPTIONS)
        return size - report.by_code.get(DEFECT, 0)

    yield "bedarf check, JSON Lines", lambda: checked(docs.lines)
    yield "bedarf check, JSON Lines, findings only counted", lambda: checked(docs.lines, 0)
    yield (
        "jsonschema-rs is_valid, parsed by orjson",
        lambda: sum(is_valid(orjson.loads(text)) for text in docs.texts),
    )
    yield (
        "jsonschema-rs iter_errors, parsed by orjson",
        lambda: sum(not list(iter_errors(orjson.loads(text))) for text in docs.texts),
    )
    yield (
        "msgspec decode",
        lambda: sum(_fits(docs.decoder.decode, msgspec.ValidationError, docs.texts)),
    )
    yield (
        "pydantic model_validate_json",
        lambda: sum(_fits(docs.model.model_validate_json, pydantic.ValidationError, docs.texts)),
    )
    yield (
        "dicts: bedarf check",
        lambda: size - bedarf.check(docs.dicts, **OPTIONS).by_code.get(DEFECT, 0),
    )
    yield "dicts: jsonschema-rs is_valid", lambda: sum(map(is_valid, docs.dicts))
    yield (
        "dicts: msgspec convert",
        lambda: sum(
            _fits(lambda it: msgspec.convert(it, docs.struct), msgspec.ValidationError, docs.dicts)
        ),
    )
    yield (
        "dicts: pydantic model_validate",
        lambda: sum(_fits(docs.model.model_validate, pydantic.ValidationError, docs.dicts)),
    )


def _fits(
    read: Callable[[Any], Any], refusal: type[Exception], values: list[Any]
) -> Iterator[bool]:
    """Whether each value is read."""
    for value in values:
        try:
            read(value)
        except refusal:
            yield False
        else:
            yield True


def measure(docs: Documents, command: list[str]) -> None:
    """Measures all candidates in turn, round by round, and prints their ratios to the unit."""
    measured = list(candidates(docs))
    ratios: list[list[float]] = [[] for _ in measured]
    for turn in range(ROUNDS + 1):
        said = subprocess.run(
            [*command, "measure", docs.noun, str(docs.file)], capture_output=True, check=True
        )
        unit = float(said.stdout)
        for (name, act), found in zip(measured, ratios, strict=True):
            begun = time.process_time()
            good = act()
            taken = time.process_time() - begun
            if turn:
                found.append(unit / taken)
            elif good != len(docs.texts) * 49 // 50:
                raise SystemExit(f"{docs.name}: {name}: {good} of {len(docs.texts)} are good")
    for (name, _), found in zip(measured, ratios, strict=True):
        low, high = min(found), max(found)
        print(f"BENCH {docs.name}: {name} {median(found):.2f} {low:.2f} {high:.2f}", flush=True)


def main(folder: str, *command: str) -> None:
    peers = ("jsonschema-rs", "msgspec", "orjson", "pydantic")
    versions = ", ".join(f"{name} {version(name)}" for name in peers)
    print(f"NOTE CPython {platform.python_version()}, {versions}; {ROUNDS} rounds, CPU time.")
    for name in SETS:
        measure(Documents(Path(folder, f"{name}.jsonl")), list(command))


if __name__ == "__main__":
    main(*sys.argv[1:])
