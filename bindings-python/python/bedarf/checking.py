"""`check`: all that is wrong with records, at once; `fix`: what of that is certain, put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from . import _native, feed, files, objects, wire
from .answers import FixAnswer, Report
from .files import Source
from .plain import Record
from .units import Units, unit_table
from .wire import Day, Lang, Progress, Scope, Wish, WordLists


def check(
    source: Source,
    *,
    as_of: Day | None = None,
    lang: Lang = "de",
    limit: int = 1000,
    severities: Mapping[str, Wish] | None = None,
    words: WordLists | None = None,
    mask: bool = False,
    scope: Scope | None = None,
    lines: bool | None = None,
    units: Units | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Checks one record, several, files or folders, and reports every finding.

    `source`: a `str` or path is a file (`.json`, `.jsonl`, `.ndjson`, `.csv` for tables, each
    packed with gzip or not) or a folder of such files, or an iterable of these; `bytes` and
    open binary files are JSON text; a mapping, a dataclass or a model of pydantic is a record, a
    list of these is what a JSON array is, and any other iterable of them is read like JSON Lines;
    a table of pandas, polars or pyarrow has a record a row. A record that cannot be read costs no
    other. Files are read in pieces of 1 MiB.

    `as_of` is the day the records are judged on; without it, rules that need a day are skipped
    and counted (`Report.left_out`). `limit` is how many findings are kept per code; the totals
    stay exact. `severities` gives codes (`NEED-014`) or cases (`NEED-014/no-reason`) another
    severity, or silences them (`off`); with `strict`, warnings count as errors. `words` adds
    words to the lists of rules on wording (`{"WORD-001": ["knackig-"]}`). What a folder
    holds and nobody looked at is named (`Report.skipped`); a report on nothing is not `ok`.
    `mask` hides values. `scope` is `record` (default for one record) or `register` (default for
    several). `lines` says that text is JSON Lines. `units` is a unit table. Findings in Python
    objects have no `at`: there is no text. `progress` is told how far the check is; what it
    raises breaks the check off.

    Raises `OSError` for a path that cannot be read, `BadRequest` for an option that makes no
    sense, `NotJson` for one object that JSON cannot say: of several it is a finding, and a
    `NotJsonWarning` says why. Findings are never raised.
    """
    request = wire.options(
        as_of=as_of,
        lang=lang,
        limit=limit,
        severities=severities,
        words=words,
        mask=mask,
        scope=scope,
        lines=lines,
        strict=strict,
    )
    skipped: list[files.Skipped] = []
    texts, from_objects = files.texts(source, lines=lines, skipped=skipped)
    table = [] if units is None else [unit_table(units)]
    answer = feed.check(chain(table, texts), request, progress, False, skipped)
    return report_of(answer, places=not from_objects)


def fix(
    source: Source,
    *,
    codes: Iterable[str] = (),
    skip: Iterable[str] = (),
    as_of: Day | None = None,
    lang: Lang = "de",
    scope: Scope | None = None,
    lines: bool | None = None,
    units: Units | None = None,
    progress: Progress | None = None,
) -> FixAnswer:
    """The texts of a source with the fixes of findings carried out: `texts` are those that have
    changed, `changes` says what, `not_applied` what was left and why. No file is written.

    `source`, `as_of`, `lang`, `scope`, `lines`, `units`, `progress` are those of `check`. `codes`
    are the codes (`SHAPE-004`) or cases (`SHAPE-004/misspelt`) that are wanted, all where none is
    named; `skip` are fixes that are not, by their `id` in an answer. Bytes that no fix touches stay
    as they are: order of members, unknown members, white space, ends of lines.

    Raises `OSError` for a path that cannot be read, `BadRequest` for an option that makes no
    sense, `NotJson` for one object that JSON cannot say.
    """
    texts, _ = files.texts(source, lines=lines)
    table = [] if units is None else [unit_table(units)]
    inputs: list[tuple[str, bytes]] = []
    for text in chain(table, texts):
        with text.open() as stream:
            inputs.append((text.name, stream.read()))
        lines = lines or text.kind == "objects"
    request = wire.request(
        codes=[codes] if isinstance(codes, str) else list(codes),
        skip=[skip] if isinstance(skip, str) else list(skip),
        as_of=as_of,
        lang=lang,
        scope=scope,
        lines=lines,
    )
    return FixAnswer.of(wire.answer(_native.call("fix", request, inputs, progress)))


def report_of(answer: bytes, *, places: bool) -> Report:
    """The report that an answer is; without positions in a text that nobody has seen."""
    data = wire.answer(answer)
    if not places:
        for finding in data["findings"]:
            finding.pop("at", None)
    return Report.of(data)


def digest(record: bytes | bytearray | memoryview | Record, *, lang: Lang = "de") -> str:
    """The digest of what a record says, `sha256:…`: what `baseline` of an adopted profile records.

    `record` is JSON text, a mapping, a dataclass or a model of pydantic. Members that may change
    while what it says stays the same (`status`, `history`, `links` …) do not count, nor do their
    order and the white space in texts.

    Raises `BadRequest` for a record that does not fit, `NotJson` for an object that JSON cannot
    say.
    """
    if isinstance(record, (bytes, bytearray, memoryview)):
        text = bytes(record)
    else:
        text = objects.to_text(record)
    answer = wire.answer(_native.call("digest", wire.request(lang=lang), [("", text)]))
    said: str = answer["digest"]
    return said
