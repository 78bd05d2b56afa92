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
    "one_rows_checked": "1 Zeile geprüft",
    "many_rows_checked": "{n} Zeilen geprüft",
    "record": "Datensatz {n}",
    "whole": "Register im Ganzen",
    "help": "Rat",
    "fix": "Vorschlag",
    "fix_replace": "{path} ersetzen durch {value}",
    "fix_add": "{path} ergänzen: {value}",
    "fix_remove": "{path} entfernen",
    "fix_move": "{from_} umbenennen in {path}",
    "fix_ask": "Ausführen? (j = ja, n = nein, a = alle, q = abbrechen)",
    "fix_yes": "j ja",
    "fix_no": "n nein",
    "fix_all": "a alle",
    "fix_quit": "q abbrechen",
    "fix_not_asked": "nichts geändert; mit --yes werden die Korrekturen ausgeführt",
    "fix_stopped": "abgebrochen, nichts geändert",
    "fix_left": "nicht korrigiert: {place} ({why})",
    "fix_packed": "{path}: gepackte Dateien werden nicht geändert",
    "fix_read_only": "{path}: die Datei ist schreibgeschützt",
    "fix_changed": "{path}: inzwischen geändert, deshalb nicht überschrieben",
    "fix_not_written": "{path}: kann nicht geschrieben werden ({why})",
    "one_fixed": "1 Korrektur ausgeführt, Dateien: {files}.",
    "many_fixed": "{n} Korrekturen ausgeführt, Dateien: {files}.",
    "related": "Siehe auch",
    "one_hidden": "{code}: 1 weiteres Vorkommen nicht gezeigt (--limit)",
    "many_hidden": "{code}: {n} weitere Vorkommen nicht gezeigt (--limit)",
    "one_left_out": "1 Regel nicht geprüft",
    "many_left_out": "{n} Regeln nicht geprüft",
    "left_out_no_as_of": "Es fehlt der Stichtag (--as-of).",
    "left_out_no_units": "Es ist keine Gebietskörperschaft bekannt (--units oder units.csv).",
    "left_out_one_record": "Sie brauchen das ganze Register, nicht nur einen Datensatz.",
    "failed": "bedarf: {what}",
    "not_found": "{path}: nicht gefunden",
    "no_path": "ein leerer Pfad; der aktuelle Ordner ist „.“",
    "not_allowed": "{path}: darf nicht gelesen werden",
    "not_read": "{path}: kann nicht gelesen werden ({why})",
    "empty_folder": "{path}: der Ordner enthält nichts, das sich prüfen lässt",
    "unknown_ending": "{path}: die Endung ist keine von .json, .jsonl, .ndjson, .csv",
    "no_file": "{path}: das ist keine gewöhnliche Datei",
    "skipped": "nicht gelesen: {names} ({why})",
    "skipped_folder": "Unterordner",
    "skipped_ending": "die Endung ist keine von .json, .jsonl, .ndjson, .csv",
    "skipped_table": "keine der Tabellen units.csv, successors.csv, services.csv",
    "skipped_expectation": "Erwartung eines Beispiels",
    "skipped_no_file": "keine gewöhnliche Datei",
    "skipped_hidden": "versteckte Datei",
    "text_as_path": "{path}: das ist Text und kein Pfad; Text wird mit - von der Eingabe gelesen",
    "too_long": "{path}: die Gebietstabelle ist zu lang (höchstens 256 MiB)",
    "refused": "{option}: {message}",
    "own_input": "{path}: damit würde eine Eingabe überschrieben",
    "not_written": "die Ausgabe kann nicht geschrieben werden ({why})",
    "one_unread": "1 Datensatz ist nicht lesbar und zählt nicht mit; „bedarf check“ sagt, warum",
    "many_unread": (
        "{n} Datensätze sind nicht lesbar und zählen nicht mit; „bedarf check“ sagt, warum"
    ),
    "no_units": "keine Einheit gefunden: weder ein Gemeindeverzeichnis noch eine Tabelle",
    "open_units": (
        "aufgelöst, Nachfolger nicht aus den Listen zu erkennen ({n}): {keys}; "
        "in successors.csv nachtragen"
    ),
    "progress": "{n} MiB gelesen  {path}",
    "none_way": "Kein Bezugsweg",
    "one_way": "1 Bezugsweg",
    "many_way": "{n} Bezugswege",
    "ways_for": "{ways} für {unit} am {day}",
    "way": "Bezugsweg",
    "path": "{n}. {offering}, Bezugsweg {way}",
    "step": "Schritt {n}",
    "hop": "{to} bestellt bei {from_} über „{channel}“",
    "no_hop": "nichts zu bestellen: die Stelle bietet es selbst an",
    "rule": "Regel gilt {interval}",
    "from": "ab {day}",
    "until": "bis vor {day}",
    "always": "unbefristet",
    "source": "Quelle",
    "cost": "Kosten",
    "cost_known": "bekannt, ohne Einzelposten",
    "cost_unknown": "nicht bekannt",
    "year": "im Jahr",
    "once": "einmalig",
    "with_tax": "mit Umsatzsteuer",
    "without_tax": "ohne Umsatzsteuer",
    "infrastructure_operation": "Betrieb der Infrastruktur",
    "further_development": "Weiterentwicklung",
    "platform_fee": "Plattformgebühr",
    "service_operation": "Betrieb des Dienstes",
    "case_cost": "Kosten je Fall",
    "connection_once": "Anbindung",
    "rollout": "Einführung",
    "first_development": "Erstentwicklung",
    "assumptions": "Angenommen, nicht belegt",
    "reasons": "Gründe:",
    "reasons_beside": "Bezugswege, die an diesem Tag nicht offenstehen:",
    "next_contact": "Nächste Stelle",
    "units_asked": "{units} Einheiten gefragt, Stand {day}",
    "concerned": "betroffen",
    "inhabitants": "Einwohner",
    "not_concerned": "nicht betroffen",
    "uncertain": "ungewiss",
    "total": "zusammen",
    "not_recorded": "Ungewiss, weil nicht eingetragen",
    "counted_once": (
        "Einwohner zusammen, je Land und je Größenklasse: die der Städte und Gemeinden, ohne die "
        "der Kreise, Verbände und gemeindefreien Gebiete."
    ),
    "no_population": "+ Bei einigen ist die Einwohnerzahl nicht eingetragen.",
    "more_units": "{n} weitere (--limit)",
    "productive": "im Echtbetrieb",
    "pilot": "im Pilotbetrieb",
    "planned": "geplant",
    "overdue": "überfällig",
    "in_use_since": "seit {day}",
    "confirmed": "bestätigt",
    "not_confirmed": "nicht bestätigt",
    "to_come": "Sitzungen, die anstehen",
    "no_session": "Im Register steht keine künftige Sitzung.",
    "without_session": "Bereit, aber ohne eingetragene Sitzung",
    "held_sessions": "Sitzungen, die stattgefunden haben",
    "hand_in_by": "einzureichen bis {day}",
    "too_late": "einzureichen war bis {day}",
    "ready": "bereit",
    "raised_by": "eingebracht von {name}",
    "own_use": "Die Kommune selbst: {state}.",
    "works_with": "IT-Dienstleister, Fachverfahren",
    "ask_there": "Dort zu fragen",
    "missing_data": "Nicht eingetragen",
    "not_compared": "Nicht eingetragen und darum nicht verglichen: {labels}",
    "one_point": "1 Punkt",
    "many_point": "{n} Punkte",
    "none_point": "keine Punkte",
    "one_other_kind": "1 weitere Nutzung durch eine Stelle anderer Art",
    "many_other_kind": "{n} weitere Nutzungen durch Stellen anderer Art",
    "one_not_yet": "1 weitere Nutzung begann erst nach dem Stichtag",
    "many_not_yet": "{n} weitere Nutzungen begannen erst nach dem Stichtag",
    "one_unused": "Zu 1 weiteren Angebot ist keine Nutzung eingetragen.",
    "many_unused": "Zu {n} weiteren Angeboten ist keine Nutzung eingetragen.",
    "severity": "Schwere",
    "scope": "Umfang",
    "scope_L": "ein Datensatz",
    "scope_T": "ein Datensatz, mit Stichtag",
    "scope_N": "das ganze Register",
    "scope_NT": "das ganze Register, mit Stichtag",
    "since": "Seit Version",
    "why": "Warum",
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
    "one_rows_checked": "1 row checked",
    "many_rows_checked": "{n} rows checked",
    "record": "record {n}",
    "whole": "the register as a whole",
    "help": "advice",
    "fix": "proposal",
    "fix_replace": "replace {path} by {value}",
    "fix_add": "add {path}: {value}",
    "fix_remove": "remove {path}",
    "fix_move": "rename {from_} to {path}",
    "fix_ask": "Carry it out? (y = yes, n = no, a = all, q = quit)",
    "fix_yes": "y yes",
    "fix_no": "n no",
    "fix_all": "a all",
    "fix_quit": "q quit",
    "fix_not_asked": "nothing changed; with --yes the fixes are carried out",
    "fix_stopped": "stopped, nothing changed",
    "fix_left": "not fixed: {place} ({why})",
    "fix_packed": "{path}: packed files are not changed",
    "fix_read_only": "{path}: the file is read-only",
    "fix_changed": "{path}: changed in between, so it is not overwritten",
    "fix_not_written": "{path}: cannot be written ({why})",
    "one_fixed": "1 fix carried out, files: {files}.",
    "many_fixed": "{n} fixes carried out, files: {files}.",
    "related": "see also",
    "one_hidden": "{code}: 1 more not shown (--limit)",
    "many_hidden": "{code}: {n} more not shown (--limit)",
    "one_left_out": "1 rule not asked",
    "many_left_out": "{n} rules not asked",
    "left_out_no_as_of": "the as-of date is missing (--as-of)",
    "left_out_no_units": "no unit is known (--units or units.csv)",
    "left_out_one_record": "they need the whole register, not one record alone",
    "failed": "bedarf: {what}",
    "not_found": "{path}: not found",
    "no_path": "an empty path; the current folder is “.”",
    "not_allowed": "{path}: must not be read",
    "not_read": "{path}: cannot be read ({why})",
    "empty_folder": "{path}: the folder holds nothing that can be checked",
    "unknown_ending": "{path}: the ending is none of .json, .jsonl, .ndjson, .csv",
    "no_file": "{path}: this is no regular file",
    "skipped": "not read: {names} ({why})",
    "skipped_folder": "folder within the folder",
    "skipped_ending": "the ending is none of .json, .jsonl, .ndjson, .csv",
    "skipped_table": "none of the tables units.csv, successors.csv, services.csv",
    "skipped_expectation": "what an example expects",
    "skipped_no_file": "no regular file",
    "skipped_hidden": "hidden file",
    "text_as_path": "{path}: this is text and no path; text is read from the input with -",
    "too_long": "{path}: the unit table is too long (at most 256 MiB)",
    "refused": "{option}: {message}",
    "own_input": "{path}: that would overwrite an input",
    "not_written": "the output cannot be written ({why})",
    "one_unread": '1 record cannot be read and does not count; "bedarf check" says why',
    "many_unread": '{n} records cannot be read and do not count; "bedarf check" says why',
    "no_units": "no unit found: neither a list of municipalities nor a table",
    "open_units": (
        "dissolved, with no successor to be told from the lists ({n}): {keys}; "
        "add them to successors.csv"
    ),
    "progress": "{n} MiB read  {path}",
    "none_way": "no route",
    "one_way": "1 route",
    "many_way": "{n} routes",
    "ways_for": "{ways} for {unit} on {day}",
    "way": "route",
    "path": "{n}. {offering}, route {way}",
    "step": "step {n}",
    "hop": '{to} orders from {from_} through "{channel}"',
    "no_hop": "nothing to order: the unit offers it itself",
    "rule": "the rule holds {interval}",
    "from": "from {day}",
    "until": "until before {day}",
    "always": "without limit",
    "source": "source",
    "cost": "cost",
    "cost_known": "known, without components",
    "cost_unknown": "not known",
    "year": "a year",
    "once": "once",
    "with_tax": "with VAT",
    "without_tax": "without VAT",
    "infrastructure_operation": "operation of the infrastructure",
    "further_development": "further development",
    "platform_fee": "platform fee",
    "service_operation": "operation of the service",
    "case_cost": "cost per case",
    "connection_once": "connection",
    "rollout": "rollout",
    "first_development": "first development",
    "assumptions": "assumed, not proven",
    "reasons": "reasons:",
    "reasons_beside": "routes that are not open on this day:",
    "next_contact": "next contact",
    "units_asked": "{units} units asked, as of {day}",
    "concerned": "concerned",
    "inhabitants": "inhabitants",
    "not_concerned": "not concerned",
    "uncertain": "uncertain",
    "total": "together",
    "not_recorded": "uncertain, as not on record",
    "counted_once": (
        "inhabitants together, by Land and by size class: those of municipalities, without those "
        "of counties, associations and unincorporated areas"
    ),
    "no_population": "+ of some the number of inhabitants is not on record",
    "more_units": "{n} more (--limit)",
    "productive": "in productive use",
    "pilot": "in pilot operation",
    "planned": "planned",
    "overdue": "overdue",
    "in_use_since": "since {day}",
    "confirmed": "confirmed",
    "not_confirmed": "not confirmed",
    "to_come": "Sessions to come",
    "no_session": "the register has no session to come",
    "without_session": "Ready, but no session on record",
    "held_sessions": "Sessions held",
    "hand_in_by": "to be handed in by {day}",
    "too_late": "had to be handed in by {day}",
    "ready": "ready",
    "raised_by": "raised by {name}",
    "own_use": "the municipality itself: {state}",
    "works_with": "IT provider, procedures",
    "ask_there": "to ask there",
    "missing_data": "not on record",
    "not_compared": "not on record and so not compared: {labels}",
    "one_point": "1 point",
    "many_point": "{n} points",
    "none_point": "no points",
    "one_other_kind": "1 more use, by a body of another kind",
    "many_other_kind": "{n} more uses, by bodies of another kind",
    "one_not_yet": "1 more use began after the day only",
    "many_not_yet": "{n} more uses began after the day only",
    "one_unused": "for 1 more offering no use is on record",
    "many_unused": "for {n} more offerings no use is on record",
    "severity": "severity",
    "scope": "scope",
    "scope_L": "one record",
    "scope_T": "one record, on a day",
    "scope_N": "the whole register",
    "scope_NT": "the whole register, on a day",
    "since": "since version",
    "why": "why",
}

_WORDS: Mapping[Lang, Mapping[str, str]] = {"de": _DE, "en": _EN}


_GERMAN = str.maketrans(",.", ".,")


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

    def code(self, name: str) -> str:
        """The label of a code; a code without one stands for itself."""
        return self._words.get(name, name)

    def day(self, day: object) -> str:
        """A day as people write it: `31.12.2022` in German, `2022-12-31` in English."""
        parts = str(day).split("-")
        return ".".join(reversed(parts)) if self.lang == "de" and len(parts) == 3 else str(day)

    def count(self, what: str, number: int) -> str:
        """A number of errors, warnings, infos, checked records or ways, in its plural form."""
        form = {0: "none", 1: "one"}.get(number, "many")
        return self(f"{form}_{what}", n=number)

    def number(self, number: int) -> str:
        """A number with its thousands apart: `20.000` in German, `20,000` in English."""
        grouped = f"{number:,}"
        return grouped.translate(_GERMAN) if self.lang == "de" else grouped

    def amount(self, amount: str) -> str:
        """Decimal text as people write it: `118.000,00` in German, `118,000.00` in English."""
        whole, _, cents = amount.partition(".")
        if not (whole.isascii() and whole.isdigit()):
            return amount
        grouped = f"{int(whole):,}.{cents}"
        return grouped.translate(_GERMAN) if self.lang == "de" else grouped
