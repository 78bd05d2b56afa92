"""`bedarf check`: the findings, for people, as JSON or as SARIF."""

from __future__ import annotations

import argparse
import json
from itertools import groupby
from typing import Any

from .. import wire
from ..answers import Finding, PatchOp, Report
from ..values import thaw
from .answers import FINE, FOUND, WRONG_USE
from .call import Call
from .reading import Reading
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Checks and writes; gives the exit code."""
    reading = Reading(terminal, words, lines=args.lines)
    sarif = args.format == "sarif"
    answer = reading.check(args.paths, args.units, call.request(args), sarif=sarif)
    if reading.nothing:
        return WRONG_USE
    data = wire.answer(answer)
    if args.format == "text":
        Writer(terminal, words).report(Report.of(data))
    else:
        terminal.raw(answer)
    if reading.failed or (not sarif and not data["records"] and not _rows(data)):
        return WRONG_USE
    ok = data["runs"][0]["properties"]["ok"] if sarif else data["ok"]
    return FINE if ok else FOUND


def _rows(data: dict[str, Any]) -> int:
    """How many rows of tables were looked at."""
    return sum(data["looked_at"].get("rows", {}).values())


class Writer:
    """Writes a report for people: by text, by record, then each finding."""

    def __init__(self, terminal: Terminal, words: Words) -> None:
        self._terminal = terminal
        self._words = words

    def report(self, report: Report) -> None:
        """The findings and, last, a line that sums up."""
        say = self._terminal.say
        for source, findings in groupby(report, key=lambda finding: finding.source):
            say(self._terminal.paint(self._source(source), "bold"))
            for (index, record), of_record in groupby(findings, key=_record):
                say()
                if index is not None or record is not None:
                    say(f"  {self._record(index, record)}")
                for finding in of_record:
                    self.finding(finding)
            say()
        self._hidden(report)
        self._left_out(report)
        say(self._sum(report))

    def finding(self, finding: Finding) -> None:
        """One finding: what, where, advice, fix."""
        say, words = self._terminal.say, self._words
        word = self._terminal.paint(words(finding.severity), finding.severity)
        say(f"    {word} {finding.code} {finding.name}")
        if finding.source is not None:
            say(f"      {self._place(finding)}")
        say(f"      {clean(finding.message)}")
        if finding.help:
            say(f"      {words('help')}: {clean(finding.help)}")
        for step in finding.fix:
            say(f"      {words('fix')}: {self._fix(step)}")
        if finding.related:
            places = ", ".join(map(clean, finding.related))
            say(f"      {words('related')}: {places}")

    def _source(self, source: str | None) -> str:
        return self._words("whole") if source is None else clean(source)

    def _record(self, index: int | None, record: str | None) -> str:
        parts = [] if record is None else [clean(record)]
        if index is not None:
            number = self._words("record", n=index + 1)
            parts.append(f"({number})" if parts else number)
        return " ".join(parts)

    def _place(self, finding: Finding) -> str:
        place = self._source(finding.source)
        if finding.at is not None:
            place = f"{place}:{finding.at.line}:{finding.at.column}"
        return f"{place} {clean(finding.path)}".rstrip()

    def _fix(self, step: PatchOp) -> str:
        value = json.dumps(thaw(step.value), ensure_ascii=False)
        return self._words(
            f"fix_{step.op}",
            path=clean(step.path) or "/",
            value=clean(value),
            from_=clean(step.from_ or ""),
        )

    def _hidden(self, report: Report) -> None:
        """For each code, how many findings the limit kept back."""
        if not report.truncated:
            return
        for code, total in report.by_code.items():
            more = total - sum(finding.code == code for finding in report)
            if more:
                form = "one_hidden" if more == 1 else "many_hidden"
                self._terminal.say(self._words(form, code=code, n=more))
        self._terminal.say()

    def _left_out(self, report: Report) -> None:
        """How many rules were not asked, and what would let them be."""
        for reason, n in report.left_out.to_dict().items():
            if n:
                form = "one_left_out" if n == 1 else "many_left_out"
                rules = self._words(form, n=n)
                self._terminal.say(f"{rules}: {self._words(f'left_out_{reason}')}")
        if report.left_out:
            self._terminal.say()

    def _sum(self, report: Report) -> str:
        count = self._words.count
        parts = [
            count("error", report.error_count),
            count("warning", report.warning_count),
            count("info", report.info_count),
        ]
        rows = sum(report.looked_at.rows.values())
        looked_at = (
            count("rows_checked", rows)
            if rows and not report.records
            else count("checked", report.records)
        )
        return f"{looked_at}: {', '.join(parts)}."


def _record(finding: Finding) -> tuple[int | None, str | None]:
    return finding.index, finding.record
