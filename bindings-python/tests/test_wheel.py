"""The wheel: one for every CPython from 3.11 on, with nothing behind it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

import bedarf

from .conftest import NEED

HOME = Path(bedarf.__file__).parents[1]
"""The folder that the package is installed in."""

USE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import bedarf
report = bedarf.check(json.loads(sys.argv[2]), as_of="2026-11-24")
assert bedarf.Ars("057740032032").ags == "05774032"
unwanted = ("polars", "pandas", "pyarrow", "numpy", "difflib", "bedarf.records")
others = [name for name in unwanted if name in sys.modules]
print(json.dumps([report.to_dict(), others]))
"""


def interpreters() -> list[Path]:
    """Other CPythons of this machine that the wheel is meant for, one of each version."""
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    installed = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    folders += [folder / "bin" for folder in sorted(installed.glob("3.*"))]
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("python3.*")):
            version = re.fullmatch(r"python3\.(\d+)", path.name)
            if version and int(version[1]) >= 11 and _runs(path):
                found.setdefault(version[1], path)
    found.pop(str(sys.version_info.minor), None)
    return list(found.values())


def _runs(path: Path) -> bool:
    """Whether it is a CPython that runs, with a lock: one without needs a wheel of its own."""
    tell = "import sys, sysconfig; sys.exit(bool(sysconfig.get_config_var('Py_GIL_DISABLED')))"
    done = subprocess.run([path, "-c", tell], capture_output=True, check=False)
    return done.returncode == 0


def use(python: str | Path) -> list[object]:
    """What that interpreter gives when it imports this very installation, and nothing else."""
    done = subprocess.run(
        [python, "-I", "-S", "-c", USE, str(HOME), json.dumps(NEED)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: list[object] = json.loads(done.stdout)
    return told


def test_the_wheel_is_for_every_version_from_3_11_on() -> None:
    tags = distribution("bedarf").read_text("WHEEL") or ""
    assert re.search(r"^Tag: cp311-abi3-", tags, re.M), tags


def test_it_needs_nothing_and_loads_no_table_library() -> None:
    needed = distribution("bedarf").requires or []
    assert all("extra ==" in line for line in needed), needed
    [report, others] = use(sys.executable)
    assert others == []
    assert report == bedarf.check(NEED, as_of="2026-11-24").to_dict()


def test_other_versions_give_the_same() -> None:
    others = interpreters()
    if not others:
        pytest.skip("there is no other CPython from 3.11 on here")
    for python in others:
        assert use(python) == use(sys.executable), python
