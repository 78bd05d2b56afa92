"""Files of any size are read in pieces: memory does not grow with them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import NEED

pytest.importorskip("resource", reason="this system does not tell the peak of memory")

MEASURE = """
import resource, sys
import bedarf

class Lines:
    def __init__(self, line, times):
        self.block = line * 500
        self.times = times
    def read(self, size=-1):
        self.times -= 1
        return self.block if self.times >= 0 else b""

def peak(times):
    line = sys.argv[1].encode() + b"\\n"
    report = bedarf.check(Lines(line, times), lines=True, scope="record", limit=10)
    assert report.records == 500 * times, report.records
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

peak(2)
small = peak(2)
print((peak(60) - small) / 1024)
"""


def test_the_peak_does_not_grow_with_the_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, json.dumps(NEED | {"kind": "x"})],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    grown = float(done.stdout)  # MiB; the text has 17
    assert grown < 4
