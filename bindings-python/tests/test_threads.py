"""Other threads run while the library works. No clock is asked: only who came to run when."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bedarf import _native, check

from .conftest import NEED

BIG = json.dumps(NEED).encode() + b"\n"
BIG *= 1000


@pytest.fixture(autouse=True)
def _no_switching() -> Iterator[None]:
    """The interpreter takes the lock from no thread: one runs on until it gives it up itself."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    yield
    sys.setswitchinterval(before)


def turns_during(work: Callable[[], Any]) -> int:
    """How often this thread came to run between the first and the last step of the work."""
    steps: list[str] = []

    def worker() -> None:
        steps.append("in")
        work()
        steps.append("out")

    thread = threading.Thread(target=worker)
    thread.start()
    turns = 0
    while "out" not in steps:
        turns += "in" in steps
        time.sleep(0)
    thread.join()
    return turns


def gives_turns(work: Callable[[], Any]) -> bool:
    """Whether this thread comes to run while the work goes on; on a busy machine the first times
    may pass without one."""
    return any(turns_during(work) for _ in range(200))


def test_work_that_keeps_the_lock_gives_no_turn() -> None:
    assert turns_during(lambda: sum(range(1_000_000))) == 0


def test_a_call_gives_turns() -> None:
    assert gives_turns(lambda: _native.call("check", b'{"lines":true}', [("a.jsonl", BIG)]))


def test_a_reader_gives_turns() -> None:
    reader = _native.CheckReader(b"{}")
    reader.begin("a.jsonl", True)
    assert gives_turns(lambda: reader.feed(BIG))
    reader.end()
    assert turns_during(lambda: reader.finish(False)) >= 0


def test_many_threads_get_the_same_report() -> None:
    sys.setswitchinterval(1e-5)
    texts = b"".join(json.dumps({**NEED, "id": f"B-{n}"}).encode() + b"\n" for n in range(50))
    expected = check(texts, lines=True)
    reports: list[Any] = []
    threads = [
        threading.Thread(target=lambda: reports.append(check(texts, lines=True))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reports == [expected] * 8


def test_a_reader_is_used_by_one_thread_at_a_time() -> None:
    reader = _native.CheckReader(b"{}")
    reader.begin("a.jsonl", True)
    line = json.dumps(NEED).encode() + b"\n"
    threads = [threading.Thread(target=reader.feed, args=(line,)) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    reader.end()
    assert json.loads(reader.finish(False))["records"] == 16
    with pytest.raises(RuntimeError, match="finished"):
        reader.feed(line)
