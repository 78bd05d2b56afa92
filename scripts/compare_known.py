"""How answers are made alike where a difference is known and wanted; which ones are is said in `compare.py`.

Each function changes two answers in place and tells whether there was anything to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Answer = dict[str, Any]
Alike = Callable[[Answer, Answer], bool]

WORDS = {"error": "errors", "warning": "warnings", "info": "infos", "note": "infos"}


def runs(answer: Answer) -> list[Answer]:
    """The runs of a SARIF log; other answers have none."""
    listed = answer.get("runs", [])
    return listed if isinstance(listed, list) else []


def lists(answer: Answer) -> Iterator[list[Answer]]:
    """The findings of an answer, also of one that is an error."""
    for holder in (answer, answer.get("error", {})):
        if isinstance(holder, dict) and isinstance(holder.get("findings"), list):
            yield holder["findings"]


def totals(answer: Answer) -> list[Answer]:
    """What counts findings: a report, or the properties of a SARIF run."""
    held = [run.get("properties", {}) for run in runs(answer)]
    return [it for it in [answer, *held] if "by_code" in it]


def new_in_finding(member: str) -> Alike:
    """Findings have the member now; where they had it before as well, it is compared."""

    def alike(before: Answer, after: Answer) -> bool:
        had = any(member in finding for findings in lists(before) for finding in findings)
        have = [finding for findings in lists(after) for finding in findings if member in finding]
        if not had:
            for finding in have:
                del finding[member]
        return bool(have) and not had

    return alike


def new_in_report(member: str) -> Alike:
    """Reports have the member now; where they had it before as well, it is compared."""

    def alike(before: Answer, after: Answer) -> bool:
        had = any(member in it for it in totals(before))
        have = [it for it in totals(after) if member in it]
        if not had:
            for it in have:
                del it[member]
        return bool(have) and not had

    return alike


def new_in_answer(member: str) -> Alike:
    """Answers about a register have the member now; where they had it before as well, it is compared."""

    def alike(before: Answer, after: Answer) -> bool:
        is_new = member in after and member not in before and "error" not in before
        if is_new:
            del after[member]
        return is_new

    return alike


def whole_cost(before: Answer, after: Answer) -> bool:
    """A path tells the whole cost now: what it did not tell before is taken out, all else is compared."""
    told = ("state", "components", "key")
    costs = [path.get("cost", {}) for path in after.get("paths", []) if isinstance(path, dict)]
    had = [path.get("cost", {}) for path in before.get("paths", []) if isinstance(path, dict)]
    if any(name not in told for cost in had for name in cost):
        return False
    more = [(cost, name) for cost in costs for name in list(cost) if name not in told]
    for cost, name in more:
        del cost[name]
    return bool(more)


def without_code(code: str, level: str) -> Alike:
    """No finding of the code is compared; totals are reckoned without it, by its usual level where none was kept."""

    def alike(before: Answer, after: Answer) -> bool:
        left_out = [leave_out(answer, code, level) for answer in (before, after)]  # of both, so no generator
        return any(left_out)

    return alike


def leave_out(answer: Answer, code: str, level: str) -> bool:
    """Takes the findings of a code out of an answer, and out of its totals."""
    levels: list[str] = []
    for findings in lists(answer):
        levels += [it["severity"] for it in findings if it.get("code") == code]
        findings[:] = [it for it in findings if it.get("code") != code]
    for run in runs(answer):
        levels += leave_out_of_run(run, code)
    counted = False
    for total in totals(answer):
        kept = answer["findings"] if "findings" in answer else runs(answer)[0]["results"]
        counted |= uncount(total, code, levels or [level], len(kept))
    return bool(levels) or counted


def without_row(code: str) -> Alike:
    """The page has no row on the code, and does not count it among the infos."""
    row = re.compile(rf'<tr><th scope="row">{code}</th>.*?</tr>')
    infos = r'<li><data data-figure="infos" value="\d+">[\d.,]+</data> [^<]*</li>'
    none = r'(<h2 id="findings-title">[^<]*</h2>)(?:<div(?:(?!</div>).)*<tbody></tbody></table></div>|<p>[^<]*</p>)'

    def alike(before: Answer, after: Answer) -> bool:
        pages = [answer for answer in (before, after) if row.search(str(answer.get("html", "")))]
        for answer in (before, after) if pages else ():
            answer["html"] = re.sub(none, r"\1", re.sub(infos, "", row.sub("", answer["html"])))
        return bool(pages)

    return alike


def cut_elsewhere(code: str) -> Alike:
    """Where a limit cut both lists, another part of the findings of the code may be left; the totals are compared."""

    def alike(before: Answer, after: Answer) -> bool:
        if not (before.get("truncated") and after.get("truncated")):
            return False
        kept = [[it for it in answer["findings"] if it.get("code") == code] for answer in (before, after)]
        if kept[0] == kept[1] or len(kept[0]) != len(kept[1]):
            return False
        for answer in (before, after):
            answer["findings"][:] = [it for it in answer["findings"] if it.get("code") != code]
        return True

    return alike


def leave_out_of_run(run: Answer, code: str) -> list[str]:
    """The levels of the results that went; the others keep their rules, by new numbers."""
    rules = run["tool"]["driver"]["rules"]
    gone = next((at for at, rule in enumerate(rules) if rule["id"] == code), None)
    if gone is None:
        return []
    del rules[gone]
    levels = [it["level"] for it in run["results"] if it["ruleId"] == code]
    run["results"][:] = [it for it in run["results"] if it["ruleId"] != code]
    for result in run["results"]:
        result["ruleIndex"] -= result["ruleIndex"] > gone
    return levels


def uncount(total: Answer, code: str, levels: list[str], kept: int) -> bool:
    """Reckons totals without a code, whose kept findings had these levels; others are as the last."""
    count = total["by_code"].pop(code, None)
    if count is None:
        return False
    levels = levels[:count]
    for level in [*levels, *[levels[-1]] * (count - len(levels))]:
        if WORDS[level] in total:
            total[WORDS[level]] -= 1
    if "ok" in total:
        total["ok"] = total.get("errors") == 0
    if total.get("truncated"):
        total["truncated"] = sum(total["by_code"].values()) > kept
    return True
