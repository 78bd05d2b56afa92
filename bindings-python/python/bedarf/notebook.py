"""Values as tables for notebooks. Everything from a record is escaped: it is text, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .answers import (
        AffectedAnswer,
        AffectedGroup,
        Finding,
        OfferingUses,
        OneUse,
        Path,
        PathAnswer,
        Reason,
        Report,
        UsesAnswer,
    )

ROWS = 200
"""Most rows of a table; how many more there are is said below it."""

Row = Sequence[object]


def report_tables(report: Report) -> str:
    """The findings of a report, with the totals above them."""
    totals = (
        f"{report.records} records: {report.error_count} errors, "
        f"{report.warning_count} warnings, {report.info_count} infos"
    )
    names = ("severity", "code", "record", "place", "path", "message", "help")
    return table(totals, names, map(_finding, report))


def record_table(records: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Records by what all of them have; a table library shows the rest."""

    def row(record: Mapping[str, Any]) -> Row:
        title = record["title"]
        return record["id"], title.get(lang, title["de"]), record["created"], record.get("status")

    return table(f"{len(records)} records", ("id", "title", "created", "status"), map(row, records))


def affected_table(answer: AffectedAnswer) -> str:
    """The counts of an answer, all together and in groups."""

    def row(label: str, of: AffectedAnswer | AffectedGroup) -> Row:
        return label, of.yes.units, of.yes.population, of.no.units, of.unknown.units

    groups = (*answer.by_land, *answer.by_size_class, *answer.by_kind)
    rows = [row("", answer), *(row(group.label, group) for group in groups)]
    names = ("group", "yes", "population", "no", "unknown")
    return table(answer.in_words, names, rows)


def uses_table(answer: UsesAnswer) -> str:
    """Those who use something, offering by offering."""

    def row(of: OfferingUses, one: OneUse) -> Row:
        who = one.organisation.name or one.organisation.id
        offering = answer.names.get(of.offering, of.offering)
        since = one.since or one.planned_on
        day = None if since is None else str(since)
        return offering, who, one.points, one.state, day, "yes" if one.confirmed else "no"

    rows = [row(of, one) for of in answer.offerings for one in of.uses]
    names = ("offering", "organisation", "points", "state", "day", "confirmed")
    return table("uses", names, rows)


def answer_tables(answer: PathAnswer) -> str:
    """The paths of an answer, the reasons against other ways, and whom to speak to next."""
    known = answer.names

    def way(path: Path) -> Row:
        ends = [path.hops[0].from_, *(hop.to for hop in path.hops)] if path.hops else []
        steps = " → ".join(known.get(end, end) for end in ends)
        assumed = "; ".join(assumption.message for assumption in path.assumptions)
        return known.get(path.offering, path.offering), path.access_path, steps, assumed

    def against(reason: Reason) -> Row:
        offering = reason.offering and known.get(reason.offering, reason.offering)
        channel = reason.channel and known.get(reason.channel, reason.channel)
        return offering, reason.access_path, channel, reason.message, reason.code

    parts = [table("paths", ("offering", "way", "steps", "assumed"), map(way, answer.paths))]
    if answer.reasons:
        names = ("offering", "way", "channel", "message", "code")
        parts.append(table("reasons", names, map(against, answer.reasons)))
    if answer.next_contact is not None:
        next_one = answer.next_contact
        name = known.get(next_one.organisation, next_one.organisation)
        parts.append(f"<p>{escape(name)}: {escape(next_one.why)}</p>")
    return "".join(parts)


def table(caption: str, names: Sequence[str], rows: Iterable[Row]) -> str:
    """A table; None is an empty cell."""
    listed = list(rows)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(map(_row, listed[:ROWS]))
    more = len(listed) - ROWS
    tail = f"<p>… {more} more</p>" if more > 0 else ""
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{tail}"
    )


def _row(cells: Row) -> str:
    texts = ("" if cell is None else str(cell) for cell in cells)
    return "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in texts) + "</tr>"


def _finding(finding: Finding) -> Row:
    place = finding.source
    if finding.at is not None:
        place = f"{place or ''}:{finding.at.line}:{finding.at.column}"
    return (
        finding.severity,
        finding.code,
        finding.record,
        place,
        finding.path,
        finding.message,
        finding.help,
    )
