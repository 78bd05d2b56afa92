#!/usr/bin/env python3
"""The walk-throughs of CONTRIBUTING.md, done: `make walkthrough`.

Field, rule, record type and call are patches in tests/walkthrough, applied one upon another to a copy of the
checkout in .make/walkthrough. What is made from the types is made anew, the tests are run, and use.rs, use.py and
use.mjs use what was added. A patch that touches more by hand than MOST says fails: the walk-through has become longer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATCHES = ROOT / "tests/walkthrough"
COPY = ROOT / ".make/walkthrough"
PYTHON = str(ROOT / ".venv/bin/python")
WASM = "wasm32-unknown-unknown"
# patch: how many files it may add, how many it may change, and by how many lines each of these; vectors aside
# (a call has its view in words beside it, a file with two lines in the list of commands)
MOST = {"field": (0, 1, 5), "rule": (1, 1, 1), "record-type": (1, 1, 1), "call": (2, 2, 2)}
# what is built in the copy is soon built, not fast
ENVIRONMENT = {
    "CARGO_PROFILE_DEV_DEBUG": "0",
    "CARGO_PROFILE_TEST_DEBUG": "0",
    "CARGO_PROFILE_TEST_OPT_LEVEL": "0",
    "CARGO_TARGET_DIR": str(COPY / "target"),
    "PYTHONPATH": str(COPY / ".make/site"),
}


def attempt(*command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in the copy."""
    return subprocess.run(command, cwd=COPY, env=os.environ | ENVIRONMENT, capture_output=True, text=True, check=False)


def run(*command: str) -> None:
    """Runs a command in the copy; what it says is shown only where it fails."""
    begun = time.monotonic()
    done = attempt(*command)
    shown = " ".join(command).replace(f"{COPY}/", "").replace(f"{ROOT}/", "")
    if done.returncode:
        sys.exit(f"walkthrough: {shown}\n{done.stdout[-6000:]}{done.stderr[-6000:]}")
    print(f"  {time.monotonic() - begun:5.1f} s  {shown[:100]}", flush=True)


def files(root: Path) -> set[str]:
    """The files that git tracks there or would track."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=root, capture_output=True, check=True, text=True).stdout.split("\0")
    return {name for name in names if name and (root / name).is_file()}


def copy() -> None:
    """Makes the copy what the checkout is; what was built before stays."""
    subprocess.run(["git", "init", "-q", str(COPY)], check=True)
    wanted = files(ROOT)
    for name in files(COPY) - wanted:
        (COPY / name).unlink()
    for name in wanted:
        source, target = ROOT / name, COPY / name
        # an equal file keeps its time, so that cargo builds only what has changed
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    modules = COPY / "bindings-wasm/node_modules"
    if not modules.exists():
        modules.symlink_to((ROOT / "bindings-wasm/node_modules").resolve())


def count(name: str) -> None:
    """Says what a patch touches by hand; fails where that is more than it may."""
    said = attempt("git", "apply", "--numstat", str(PATCHES / f"{name}.patch")).stdout
    lines = [(path, int(added)) for added, _, path in map(str.split, said.splitlines())]
    by_hand = [(path, added) for path, added in lines if not path.startswith("tests/vectors/")]
    changed = [added for path, added in by_hand if (COPY / path).exists()]
    most = MOST[name]
    counted = (len(by_hand) - len(changed), len(changed), max(changed, default=0))
    print(f"{name}: {', '.join(f'{path} (+{added})' for path, added in by_hand)}", flush=True)
    if any(one > limit for one, limit in zip(counted, most, strict=True)):
        said = "files added, files changed, lines in one of these"
        sys.exit(f"walkthrough: {name} takes more by hand than it may: {counted}, at most {most} ({said})")


def apply(name: str) -> None:
    """Applies a patch and makes anew what is made from the types."""
    count(name)
    done = attempt("git", "apply", str(PATCHES / f"{name}.patch"))
    if done.returncode:
        sys.exit(
            f"walkthrough: {name}.patch no longer applies, so bring it and CONTRIBUTING.md up to date\n{done.stderr}"
        )
    run("cargo", "run", "-q", "-p", "bedarf-regen", "--", "write")


def main() -> int:
    begun = time.monotonic()
    copy()
    for name in MOST:
        apply(name)
    print("all of them")
    # as `make regen` does: the findings on pages, with the tables just written
    run("cargo", "run", "-q", "-p", "bedarf-regen", "--", "write")
    run("node", "bindings-wasm/scripts/types.mjs", "write")
    # cargo finds it there by itself
    (COPY / "tests/tests").mkdir(exist_ok=True)
    shutil.copyfile(PATCHES / "use.rs", COPY / "tests/tests/walkthrough.rs")
    run("make", "-o", ".make/venv", "fmt", f"BIN={ROOT / '.venv/bin'}")
    run(PYTHON, "scripts/lint.py")
    tests = ("vectors", "catalogue", "records", "walkthrough")
    run("cargo", "test", "-q", "-p", "bedarf-tests", *(part for name in tests for part in ("--test", name)))
    run("cargo", "run", "-q", "-p", "bedarf-regen", "--", "check")
    shutil.rmtree(COPY / ".make", ignore_errors=True)
    wheels, site = str(COPY / ".make/wheels"), str(COPY / ".make/site")
    run(str(ROOT / ".venv/bin/maturin"), "build", "-q", "-m", "bindings-python/Cargo.toml", "-i", PYTHON, "-o", wheels)
    offline = ("-q", "--disable-pip-version-check", "--no-deps", "--no-index", "--find-links", wheels)
    run(PYTHON, "-m", "pip", "install", *offline, "--target", site, "bedarf")
    run(PYTHON, "tests/walkthrough/use.py")
    run("cargo", "build", "-q", "-p", "bedarf-wasm", "--features", "register", "--target", WASM)
    run(
        "cargo", "run", "-q", "-p", "bedarf-pack", "--", "--quick", str(COPY / "target" / WASM / "debug"), "bedarf_wasm"
    )
    run("node", "bindings-wasm/scripts/forms.mjs")
    run("node", "bindings-wasm/scripts/sentences.mjs")
    run("node", "bindings-wasm/scripts/bundle.mjs", "bedarf")
    run("node", "tests/walkthrough/use.mjs")
    print(f"walkthrough: ok, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
