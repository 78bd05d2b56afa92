"""What differs between two answers: which member of which finding was added, lost, changed or moved.

A difference has a kind, the same for all answers that differ in the same way, and an example of it to read. Items of a
list are paired by what tells them apart, first all that are equal, then by ever fewer members: so a changed message is
no lost finding and a new one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

WIDTH = 150  # letters of a value that are shown


@dataclass(frozen=True)
class Difference:
    """One difference: its kind, and how it looks here."""

    kind: str
    example: str


Pairs = list[tuple[int, int]]

# Members by which items of a list are known, the most telling first: findings, results, reasons, ways, hops.
TELLING: list[tuple[str, ...]] = [
    ("code", "source", "index", "record", "path", "message"),
    ("code", "source", "index", "record", "path"),
    ("code", "record", "path"),
    ("code", "source", "record", "at"),
    ("code", "record", "message"),
    ("path", "source", "index", "record"),
    ("ruleId", "partialFingerprints", "message"),
    ("ruleId", "partialFingerprints"),
    ("code", "offering", "access_path", "hop"),
    ("offering", "access_path", "hops"),
    ("offering", "access_path"),
    ("from", "to", "channel"),
    ("code", "record"),
    ("ruleId",),
    ("id",),
    ("code",),
]


def written(value: Any) -> str:
    """JSON text that keeps the order of members."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def sorted_text(value: Any) -> str:
    """JSON text in which the order of members does not count; other than for `==`, 1 is not true."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def differences(before: Any, after: Any) -> list[Difference]:
    """All that differs; empty where the two are the same, the order of members included."""
    if isinstance(before, dict) and isinstance(after, dict) and ("error" in before) != ("error" in after):
        return [Difference("an error on one side only", f"{short(before)} → {short(after)}")]
    found = list(between(before, after, "", ""))
    if not found and written(before) != written(after):
        found.append(Difference("members stand in another order", shown(written(before), written(after))))
    return found


def between(before: Any, after: Any, kind: str, place: str) -> Iterator[Difference]:
    """`kind` says where without numbers and `place` with them."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in [*before, *(name for name in after if name not in before)]:
            inner, where = f"{kind}.{name}".lstrip("."), f"{place}/{name}"
            if name not in after:
                yield Difference(f"{inner}: lost", f"{where}: {short(before[name])}")
            elif name not in before:
                yield Difference(f"{inner}: new", f"{where}: {short(after[name])}")
            else:
                yield from between(before[name], after[name], inner, where)
    elif isinstance(before, list) and isinstance(after, list):
        yield from between_lists(before, after, kind, place)
    elif type(before) is not type(after) or before != after:
        yield Difference(f"{kind or 'answer'}: changed", f"{place}: {shown(before, after)}")


def between_lists(before: list[Any], after: list[Any], kind: str, place: str) -> Iterator[Difference]:
    if sorted_text(before) == sorted_text(after):
        return  # members of an item may stand in another order: that is told of the whole answer
    pairs, lost, new = paired(before, after)
    for at in lost:
        yield Difference(f"{kind}{label(before[at])}: lost", f"{place}/{at}: {short(before[at])}")
    for at in new:
        yield Difference(f"{kind}{label(after[at])}: new", f"{place}/{at}: {short(after[at])}")
    for old, now in pairs:
        yield from between(before[old], after[now], kind + label(before[old]), f"{place}/{old}")
    order = [now for _, now in pairs]
    if order != sorted(order):
        first = next(at for at, (now, expected) in enumerate(zip(order, sorted(order), strict=True)) if now != expected)
        told = f"{place}/{pairs[first][0]}: now at {order[first]}: {short(before[pairs[first][0]])}"
        yield Difference(f"{kind}: another order", told)


def label(item: Any) -> str:
    """An item of a list without its number, by its code where it has one."""
    code = (item.get("code") or item.get("ruleId") or "") if isinstance(item, dict) else ""
    return f"[{code}]"


def paired(before: list[Any], after: list[Any]) -> tuple[Pairs, list[int], list[int]]:
    """Which items belong together, which are lost and which are new; each by its numbers."""
    left, right = list(range(len(before))), list(range(len(after)))
    pairs: Pairs = []
    for key in [written, *(telling(names) for names in TELLING)]:
        waiting: dict[str, list[int]] = {}
        for at in right:
            name = key(after[at])
            if name:
                waiting.setdefault(name, []).append(at)
        still = []
        for at in left:
            same = waiting.get(key(before[at]) or "")
            if same:
                pairs.append((at, same.pop(0)))
            else:
                still.append(at)
        taken = {now for _, now in pairs}
        left, right = still, [at for at in right if at not in taken]
    if len(left) == len(right) and all(label(before[at]) == "[]" for at in left):
        # what has no name of its own has changed in its place
        pairs += zip(left, right, strict=True)
        left, right = [], []
    return sorted(pairs), left, right


def telling(names: tuple[str, ...]) -> Callable[[Any], str]:
    """The values of these members as a text; empty where the item does not have the first of them."""

    def key(item: Any) -> str:
        if not isinstance(item, dict) or names[0] not in item:
            return ""
        return written([item.get(name) for name in names])

    return key


def short(value: Any) -> str:
    text = value if isinstance(value, str) else written(value)
    return text if len(text) <= WIDTH else f"{text[:WIDTH]}… ({len(text)} letters)"


def shown(before: Any, after: Any) -> str:
    """Both values; of long ones the part where they begin to differ."""
    texts = [value if isinstance(value, str) else written(value) for value in (before, after)]
    if max(map(len, texts)) > WIDTH:
        alike = next((at for at, (a, b) in enumerate(zip(*texts, strict=False)) if a != b), min(map(len, texts)))
        start = max(0, alike - WIDTH // 3)
        texts = [("…" if start else "") + text[start : start + WIDTH] for text in texts]
    return f"{texts[0]} → {texts[1]}"


class Summary:
    """Differences of many answers, by call and kind, with the first examples of each."""

    EXAMPLES = 5

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.examples: dict[tuple[str, str], list[str]] = {}
        self.calls: dict[str, list[int]] = {}  # answers, of them different

    def add(self, call: str, name: str, found: list[Difference]) -> None:
        totals = self.calls.setdefault(call, [0, 0])
        totals[0] += 1
        totals[1] += bool(found)
        for kind in {difference.kind for difference in found}:
            self.counts[call, kind] += 1
        for difference in found:
            examples = self.examples.setdefault((call, difference.kind), [])
            if len(examples) < self.EXAMPLES:
                examples.append(f"{name} {difference.example}")

    @property
    def different(self) -> int:
        return sum(different for _, different in self.calls.values())

    def lines(self) -> Iterator[str]:
        for call, (count, different) in sorted(self.calls.items()):
            yield f"{call}: {count:,} answers, {different:,} different"
        for (call, kind), count in sorted(self.counts.items(), key=lambda it: (it[0][0], -it[1], it[0][1])):
            yield f"\n{call}: {kind} ({count:,} answers)"
            yield from (f"    {example}" for example in self.examples[call, kind])
