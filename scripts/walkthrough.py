#!/usr/bin/env python3
"""The walk-throughs of CONTRIBUTING.md, done: each is a patch, applied one upon another to a copy.

    walkthrough.py            field, rule, record type: made, tested, built, and used in three languages
    walkthrough.py --count    only says how many hand-written files each patch touches

The copy stands in .make/walkthrough and keeps its target folder. What a patch may touch stands in PATCHES; what it
adds is then used by tests/walkthrough/use.rs, use.py and use.mjs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATCHES_IN = ROOT / "tests/walkthrough"
COPY = ROOT / ".make/walkthrough"
# name of the patch: how many hand-written files it may touch, vectors aside, and what they are
PATCHES = {
    "field": (1, "the record type"),
    "rule": (2, "the rule, and one line in its family"),
    "record-type": (2, "the record type, and one line in the list of record types"),
}


def run(*command: str, cwd: Path = COPY, **environment: str) -> None:
    """Runs a command in the copy; what it says is shown only where it fails."""
    begun = time.monotonic()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **environment})
    shown = " ".join(command).replace(str(ROOT), ".")
    if done.returncode:
        sys.exit(f"walkthrough: {shown}\n{done.stdout[-6000:]}\n{done.stderr[-6000:]}")
    print(f"  {time.monotonic() - begun:5.1f} s  {shown[:100]}")


def touched(name: str) -> list[str]:
    """The hand-written files that a patch touches, those of vectors left out."""
    lines = (PATCHES_IN / f"{name}.patch").read_text(encoding="utf-8").splitlines()
    paths = [line.removeprefix("+++ b/") for line in lines if line.startswith("+++ b/")]
    return [path for path in paths if not path.startswith("tests/vectors/")]


def count() -> int:
    """Says how many files each patch touches; how many of them touch too many."""
    wrong = 0
    for name, (most, what) in PATCHES.items():
        paths = touched(name)
        vectors = (PATCHES_IN / f"{name}.patch").read_text(encoding="utf-8").count("+++ b/tests/vectors/")
        wrong += len(paths) > most
        print(f"{name}: {len(paths)} hand-written (at most {most}: {what}), {vectors} vectors: {', '.join(paths)}")
    return wrong


def copy() -> None:
    """The files that git tracks or would track; those of an earlier copy that are gone are removed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = {name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()}
    COPY.mkdir(parents=True, exist_ok=True)
    kept = {"target", "node_modules", "pkg", ".git"}
    for folder, folders, files in os.walk(COPY):
        folders[:] = [name for name in folders if name not in kept]
        for file in files:
            path = Path(folder) / file
            if str(path.relative_to(COPY)) not in names:
                path.unlink()
    for name in sorted(names):
        source, target = ROOT / name, COPY / name
        # an equal file keeps its time, so that cargo builds only what changed
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    modules = COPY / "bindings-wasm/node_modules"
    if not modules.exists():
        modules.symlink_to(ROOT / "bindings-wasm/node_modules")


def main() -> int:
    if count():
        return 1
    if "--count" in sys.argv:
        return 0
    begun = time.monotonic()
    copy()
    binaries = ROOT / ".venv/bin"
    for name in PATCHES:
        print(name)
        run("git", "apply", "--unsafe-paths", "--directory", str(COPY), str(PATCHES_IN / f"{name}.patch"), cwd=Path("/"))
        run("cargo", "run", "-q", "-p", "bedarf-regen", "--", "write")
    run("node", "bindings-wasm/scripts/types.mjs", "write")
    print("all of them")
    run("cargo", "fmt", "--all", "--check")
    run("cargo", "clippy", "-q", "-p", "bedarf", "--", "-D", "warnings")
    run("cargo", "test", "-q", "-p", "bedarf-tests", "--test", "vectors", "--test", "catalogue", "--test", "walkthrough")
    run("cargo", "run", "-q", "-p", "bedarf-regen", "--", "check")
    wheels = COPY / ".make/wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    # not the release profile: what is asked here is whether it works
    build = [str(binaries / "maturin"), "build", "--quiet", "-m", "bindings-python/Cargo.toml"]
    run(*build, "-i", str(binaries / "python"), "-o", str(wheels))
    site = COPY / ".make/site"
    shutil.rmtree(site, ignore_errors=True)
    pip = [str(binaries / "python"), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run(*pip, "--target", str(site), *map(str, wheels.glob("*.whl")))
    run(str(binaries / "python"), "tests/walkthrough/use.py", PYTHONPATH=str(site))
    run("node", "bindings-wasm/scripts/build.mjs")
    run("node", "tests/walkthrough/use.mjs")
    print(f"walkthrough: ok, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
