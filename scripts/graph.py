#!/usr/bin/env python3
"""What the shipped core is built from: fails where a crate is in it that must not be (`make lint`).

`cargo tree` tells, without network. Only normal dependencies count: derive macros run at build time.
"""

from __future__ import annotations

import re
import subprocess
import sys

# size, a second truth, network, randomness, a clock, or the host of one binding
BANNED = re.compile(
    r"regex(-.+)?|fancy-regex|schemars(_derive)?|jsonschema|serde_json|openssl(-.+)?|native-tls|rustls|ring|reqwest"
    r"|hyper|tokio|ureq|socket2|getrandom|rand(_.+)?|iana-time-zone|js-sys|web-sys|wasm-bindgen|pyo3(-.+)?"
)
SHIPPED = [
    ("the core", ["-p", "bedarf"]),
    ("the core, small", ["-p", "bedarf", "--no-default-features"]),
    ("the core for WASM", ["-p", "bedarf", "--no-default-features", "--target", "wasm32-unknown-unknown"]),
]


def crates(arguments: list[str]) -> set[str]:
    """Names of all crates in the tree, the package itself left out."""
    command = ["cargo", "tree", "-e", "normal", "--prefix", "none", "--format", "{p}", *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode:
        sys.exit(said.stderr)
    return {line.split()[0] for line in said.stdout.splitlines() if line} - {"bedarf"}


def main() -> int:
    wrong = 0
    for title, arguments in SHIPPED:
        found = crates(arguments)
        bad = sorted(name for name in found if BANNED.fullmatch(name))
        wrong += len(bad)
        print(f"graph: {title}: {len(found)} crates" + (f", not allowed: {', '.join(bad)}" if bad else ""))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
