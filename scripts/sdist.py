#!/usr/bin/env python3
"""The source distribution: `make sdist` writes it, `make test-sdist` builds from it alone.

What maturin packs is the code of the wheel. Beside it go the sources of all crates that it is built from, and the line
for cargo that says so: whoever has Rust and maturin builds the wheel without the network. The same sources give the
same bytes.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".make/sdist"
BIN = ROOT / ".venv/bin"
USE = "import bedarf, sys; print(bedarf.check(sys.argv[1], as_of='2026-11-24').to_dict())"


def make() -> Path:
    """Writes the archive with the crates in it."""
    for old in FOLDER.glob("*.tar.gz"):
        old.unlink()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        run(BIN / "maturin", "sdist", "-m", ROOT / "bindings-python/Cargo.toml", "-o", work)
        [packed] = work.glob("*.tar.gz")
        with tarfile.open(packed) as archive:
            archive.extractall(work, filter="data")
        root = work / packed.name.removesuffix(".tar.gz")
        (root / ".cargo").mkdir()
        lines = run("cargo", "vendor", "vendor", cwd=root)
        (root / ".cargo/config.toml").write_text(lines, encoding="utf-8")
        FOLDER.mkdir(parents=True, exist_ok=True)
        written = FOLDER / packed.name
        pack(root, written)
    return written


def pack(root: Path, target: Path) -> None:
    """An archive in order of names, without what differs from machine to machine."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = entry.mtime = 0
        entry.uname = entry.gname = ""
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for path in sorted(root.rglob("*")):
            archive.add(path, path.relative_to(root.parent), recursive=False, filter=plain)


def check(archive: Path) -> None:
    """A wheel from nothing but the archive says what the wheel of this checkout says."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        # an empty home of cargo knows no crates: what is not in the archive cannot be had
        env = {**os.environ, "CARGO_HOME": str(work / "cargo"), "CARGO_NET_OFFLINE": "true"}
        env["PATH"] = f"{BIN}{os.pathsep}{env['PATH']}"
        options = ("--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
        run(
            *(BIN / "python", "-m", "pip", "wheel", *options),
            *("--no-build-isolation", "--no-cache-dir", "-w", work, archive),
            cwd=work,
            env=env,
        )
        venv.create(work / "venv", with_pip=True)
        python = work / "venv/bin/python"
        run(python, "-m", "pip", "install", *options, *work.glob("*.whl"), cwd=work)
        faulty = ROOT / "examples/faulty"
        there, here = (run(each, "-c", USE, faulty, cwd=work) for each in (python, BIN / "python"))
    if there != here or "SHAPE-001" not in here:
        sys.exit(f"sdist: the answers differ:\n{there}{here}")


def run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """What the command prints; where it fails, so does this."""
    done = subprocess.run(command, cwd=cwd, env=env, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"sdist: {command[0]} failed:\n{done.stderr or done.stdout}")
    return done.stdout


if __name__ == "__main__":
    written = make()
    print(f"sdist: {written.relative_to(ROOT)}, {written.stat().st_size / 1e6:.1f} MB")
    if sys.argv[1:] == ["check"]:
        first = written.read_bytes()
        if make().read_bytes() != first:
            sys.exit("sdist: made twice, it is not the same")
        check(written)
        print("sdist: built from it alone, without the network: ok")
