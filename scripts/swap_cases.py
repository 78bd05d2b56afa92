#!/usr/bin/env python3
"""Does a vector notice when a rule tells the wrong case? `make swap-cases` asks for every rule of the records.

Cases of a rule with the same fields change places where they are made, in a copy of the checkout; where the fields
differ, the compiler notices. Each such case must then be missed in the vectors. A finding of one rule never takes the
place of one of another, so all are swapped at once, and there is one build.
"""

from __future__ import annotations

import re
import sys
from collections import Counter

from walkthrough import COPY, attempt, copy

CASES = re.compile(r"#\[derive\(Cases\)\]\npub(?:\(.*?\))? enum (?P<name>\w+) \{\n(?P<body>.*?)\n\}\n", re.S)
CASE = re.compile(r"^    (\w+)(?: \{(.*?)\})?,$", re.M | re.S)
TEST = "records_as_text_in_pieces_and_by_name"
Told = tuple[str, str]


def swaps(body: str) -> dict[str, str]:
    """Each case with the one that takes its place: the next with the same fields."""
    alike: dict[str, list[str]] = {}
    for name, fields in CASE.findall(body):
        alike.setdefault(" ".join(fields.split()).rstrip(","), []).append(name)
    groups = [names for names in alike.values() if len(names) > 1]
    return {name: other for names in groups for name, other in zip(names, names[1:] + names[:1], strict=True)}


def swap(text: str, rule: str, other: dict[str, str]) -> str:
    """Rust source in which the cases have changed places; an imported case stands there without its rule."""
    path = rf"(?:(?:Self|{rule})::)" + ("?" if f"use {rule}::{{" in text else "")
    made = re.compile(rf"^ *use .*;$|(?<![\w:]){path}({'|'.join(other)})\b", re.M)
    return made.sub(lambda found: f"{rule}::{other[found[1]]}" if found[1] else found[0], text)


def swap_all() -> list[Told]:
    """Swaps the cases of every rule in the copy; says which they are."""
    swapped = []
    for file in sorted((COPY / "core/src/rules").glob("*/*.rs")):
        text = file.read_text(encoding="utf-8")
        cases, code = CASES.search(text), re.search(r'code: "(.*?)"', text)
        other = swaps(cases["body"]) if cases else {}
        if cases and code and other:
            parts = [swap(part, cases["name"], other) for part in text.split(cases[0])]
            file.write_text(cases[0].join(parts), encoding="utf-8")
            swapped += [(code[1], re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()) for name in other]
    return swapped


def missed(said: str) -> set[Told]:
    """Code and case of what the vectors wanted and did not get."""
    found = set()
    for wanted, got in re.findall(r"^  wanted (.*)\n  found  (.*)$", said, re.M):
        told = [Counter(re.findall(r'\["([A-Z]+-\d+)", "([\w-]+)"', findings)) for findings in (wanted, got)]
        found |= set(told[0] - told[1])
    return found


def main() -> int:
    copy()
    swapped = swap_all()
    done = attempt("cargo", "test", "-q", "-p", "bedarf-tests", "--test", "vectors", TEST)
    noticed = missed(done.stdout)
    if not noticed:
        sys.exit(f"swap_cases: nothing was noticed, or nothing was built\n{done.stderr[-6000:]}")
    for code, case in swapped:
        if (code, case) not in noticed:
            print(f"{code}/{case}: no vector notices that another case is told")
    rules = {code for code, _ in swapped}
    count = sum(told in noticed for told in swapped)
    families = {code.partition("-")[0] for code in rules}
    print(f"{count} of {len(swapped)} noticed, in {len(rules)} rules of {len(families)} families")
    return 0 if count == len(swapped) else 1


if __name__ == "__main__":
    sys.exit(main())
