"""What the tests share. They run against the installed wheel, from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
VECTORS = ROOT / "tests" / "vectors"

NEED: dict[str, Any] = {
    "type": "need",
    "id": "BED-2026-0001",
    "title": {"de": "Online-Dienste selbst abrufen"},
    "created": "2026-01-10",
    "confirmed": "2026-06-01",
    "visibility": "municipal_family",
    "attribution": "named",
    "statement": {"de": "Kommunen können Online-Dienste nicht selbst abrufen."},
    "outcome": {"de": "Jede Kommune kennt zu jedem Dienst einen Bezugsweg."},
    "kind": "governance",
    "originators": [{"organisation": "ars:057740032032"}],
    "affected": {"attr": "kind", "in": ["kommune"]},
    "status": "draft",
    "history": [{"status": "draft", "on": "2026-01-10", "by": "Geschäftsstelle"}],
}

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def need() -> dict[str, Any]:
    """A need without findings, to be changed at will."""
    import copy

    return copy.deepcopy(NEED)


@pytest.fixture
def kog() -> Path:
    """The example register."""
    folder = EXAMPLES / "kog"
    if not any(folder.glob("*.json*")):
        pytest.skip("examples/kog holds no records in this checkout")
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command line in an empty folder, as a clerk whose locale is not UTF-8."""

    def run(*args: object, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        return subprocess.run(
            [sys.executable, "-m", "bedarf", *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**kept, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", **env},
            timeout=120,
            check=False,
        )

    return run
