"""The words of the command line, in German and English."""

from __future__ import annotations

from collections.abc import Mapping

from ..wire import Lang

_DE: Mapping[str, str] = {
    "error": "Fehler",
    "warning": "Warnung",
    "info": "Hinweis",
    "none_error": "keine Fehler",
    "one_error": "1 Fehler",
    "many_error": "{n} Fehler",
    "none_warning": "keine Warnungen",
    "one_warning": "1 Warnung",
    "many_warning": "{n} Warnungen",
    "none_info": "keine Hinweise",
    "one_info": "1 Hinweis",
    "many_info": "{n} Hinweise",
    "none_checked": "Kein Datensatz geprüft",
    "one_checked": "1 Datensatz geprüft",
    "many_checked": "{n} Datensätze geprüft",
    "record": "Datensatz {n}",
    "whole": "Ganzes Register",
    "input": "Eingabe",
    "help": "Rat",
    "fix": "Vorschlag",
    "fix_replace": "{path} ersetzen durch {value}",
    "fix_add": "{path} ergänzen: {value}",
    "fix_remove": "{path} entfernen",
    "fix_move": "{from_} umbenennen in {path}",
    "fix_copy": "{from_} kopieren nach {path}",
    "fix_test": "{path} ist {value}",
    "related": "Siehe auch",
    "one_hidden": "{code}: 1 weiteres Vorkommen nicht gezeigt (--limit)",
    "many_hidden": "{code}: {n} weitere Vorkommen nicht gezeigt (--limit)",
    "failed": "bedarf: {what}",
    "not_found": "{path}: nicht gefunden",
    "not_allowed": "{path}: darf nicht gelesen werden",
    "not_read": "{path}: kann nicht gelesen werden ({why})",
    "empty_folder": "{path}: der Ordner enthält keine .json- oder .jsonl-Datei",
    "unknown_ending": "{path}: die Endung ist weder .json noch .jsonl noch .csv",
    "text_as_path": "{path}: das ist Text und kein Pfad; Text wird mit - von der Eingabe gelesen",
    "too_long": "{path}: die Gebietstabelle ist zu lang (höchstens 256 MiB)",
    "not_written": "die Ausgabe kann nicht geschrieben werden ({why})",
    "one_faulty": "das Register enthält 1 Fehler; „bedarf check“ zeigt ihn",
    "many_faulty": "das Register enthält {n} Fehler; „bedarf check“ zeigt sie",
    "progress": "{path}: {n} MiB gelesen",
    "ways_one": "1 Weg",
    "ways_many": "{n} Wege",
    "ways_none": "Kein Weg",
    "ways_for": "{ways} für {unit} am {day}",
    "way": "{n}. {offering}, Weg {way}",
    "hop": "{to} bestellt bei {from_} über {channel}",
    "rule": "Regel gilt {interval}",
    "source": "Quelle: {source}",
    "cost": "Kosten",
    "cost_unknown": "nicht bekannt",
    "assumptions": "Angenommen, nicht belegt",
    "reasons": "Gründe",
    "at_hop": "Schritt {n}",
    "next_contact": "Nächste Stelle",
    "severity": "Schwere",
    "scope": "Umfang",
    "since": "Seit",
    "from": "ab {day}",
    "until": "bis vor {day}",
    "always": "unbefristet",
    "year": "im Jahr",
    "once": "einmalig",
}

_EN: Mapping[str, str] = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "none_error": "no errors",
    "one_error": "1 error",
    "many_error": "{n} errors",
    "none_warning": "no warnings",
    "one_warning": "1 warning",
    "many_warning": "{n} warnings",
    "none_info": "no infos",
    "one_info": "1 info",
    "many_info": "{n} infos",
    "none_checked": "no record checked",
    "one_checked": "1 record checked",
    "many_checked": "{n} records checked",
    "record": "record {n}",
    "whole": "whole register",
    "input": "input",
    "help": "advice",
    "fix": "proposal",
    "fix_replace": "replace {path} by {value}",
    "fix_add": "add {path}: {value}",
    "fix_remove": "remove {path}",
    "fix_move": "rename {from_} to {path}",
    "fix_copy": "copy {from_} to {path}",
    "fix_test": "{path} is {value}",
    "related": "see also",
    "one_hidden": "{code}: 1 more not shown (--limit)",
    "many_hidden": "{code}: {n} more not shown (--limit)",
    "failed": "bedarf: {what}",
    "not_found": "{path}: not found",
    "not_allowed": "{path}: must not be read",
    "not_read": "{path}: cannot be read ({why})",
    "empty_folder": "{path}: the folder holds no .json or .jsonl file",
    "unknown_ending": "{path}: the ending is not .json, .jsonl or .csv",
    "text_as_path": "{path}: this is text and no path; text is read from the input with -",
    "too_long": "{path}: the unit table is too long (at most 256 MiB)",
    "not_written": "the output cannot be written ({why})",
    "one_faulty": 'the register has 1 error; "bedarf check" shows it',
    "many_faulty": 'the register has {n} errors; "bedarf check" shows them',
    "progress": "{path}: {n} MiB read",
    "ways_one": "1 way",
    "ways_many": "{n} ways",
    "ways_none": "no way",
    "ways_for": "{ways} for {unit} on {day}",
    "way": "{n}. {offering}, way {way}",
    "hop": "{to} orders from {from_} through {channel}",
    "rule": "the rule holds {interval}",
    "source": "source: {source}",
    "cost": "cost",
    "cost_unknown": "not known",
    "assumptions": "assumed, not proven",
    "reasons": "reasons",
    "at_hop": "step {n}",
    "next_contact": "next contact",
    "severity": "severity",
    "scope": "scope",
    "since": "since",
    "from": "from {day}",
    "until": "until before {day}",
    "always": "without limit",
    "year": "a year",
    "once": "once",
}

_WORDS: Mapping[Lang, Mapping[str, str]] = {"de": _DE, "en": _EN}


class Words:
    """The words in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._words = _WORDS[lang]

    def __call__(self, name: str, **parts: object) -> str:
        """The text of that name with its parts put in."""
        return self._words[name].format(**parts)

    def has(self, name: str) -> bool:
        """Whether there is such a text."""
        return name in self._words

    def day(self, day: object) -> str:
        """A day as people write it: `31.12.2022` in German, `2022-12-31` in English."""
        parts = str(day).split("-")
        return ".".join(reversed(parts)) if self.lang == "de" and len(parts) == 3 else str(day)

    def count(self, what: str, number: int) -> str:
        """A number of errors, warnings, infos or checked records, in its plural form."""
        form = {0: "none", 1: "one"}.get(number, "many")
        return self(f"{form}_{what}", n=number)
