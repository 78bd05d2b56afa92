"""Reports and answers in notebooks: tables in which nothing from a record is markup."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from bedarf import Report, check
from bedarf.notebook import ROWS

from .test_answers import TEXT, answer

EVIL = '<script>alert("&")</script>'


class Tags(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


OURS = {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}


def test_a_report_is_a_table(need: dict[str, Any]) -> None:
    report = check({**need, "id": "BED-1", "kind": EVIL, EVIL: 1})
    page = Tags(report._repr_html_())
    assert set(page.tags) <= OURS
    assert page.tags.count("tr") == 1 + len(report)
    assert EVIL in page.text
    assert all(finding.message in page.text for finding in report)
    assert f"{report.error_count} errors" in page.text


def test_many_findings_are_cut_and_counted(need: dict[str, Any]) -> None:
    report = check([{**need, "id": f"BED-{n}", "kind": "x"} for n in range(ROWS + 5)])
    page = Tags(report._repr_html_())
    assert page.tags.count("td") == 7 * ROWS
    assert page.text.endswith(f"… {len(report) - ROWS} more")


def test_an_answer_is_tables() -> None:
    page = Tags(answer()._repr_html_())
    assert page.tags.count("table") == 2
    assert "FITKO → Nordrhein-Westfalen → ars:057740032032" in page.text
    assert "Kommunen dürfen hier nicht bestellen." in page.text


def test_an_answer_is_escaped_everywhere() -> None:
    def evil(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: evil(entry) for name, entry in value.items()}
        if isinstance(value, list):
            return [evil(entry) for entry in value]
        return EVIL if isinstance(value, str) else value

    from bedarf import PathAnswer

    spoilt = PathAnswer.of(evil(json.loads(TEXT)))
    assert set(Tags(spoilt._repr_html_()).tags) <= OURS
    assert set(Tags(replace(spoilt, reasons=())._repr_html_()).tags) <= OURS


def test_nothing_found_is_an_empty_table() -> None:
    empty = Report.of(
        {
            "ok": True,
            "records": 0,
            "errors": 0,
            "warnings": 0,
            "infos": 0,
            "by_code": {},
            "truncated": False,
            "left_out": {"no_as_of": 0, "no_units": 0, "one_record": 0},
            "looked_at": {"records": {}, "rules": 0},
            "findings": [],
        }
    )
    assert "td" not in Tags(empty._repr_html_()).tags
