"""What the command line says of itself, in German and English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..wire import Lang

TITLES: Mapping[Lang, Mapping[str, str]] = {
    "de": {
        "arguments": "Angaben",
        "options": "Optionen",
        "commands": "Befehle",
        "command": "BEFEHL",
    },
    "en": {
        "arguments": "arguments",
        "options": "options",
        "commands": "commands",
        "command": "COMMAND",
    },
}

HELP: Mapping[str, Mapping[Lang, str]] = {
    "bedarf": {
        "de": "IT-Bedarfe der Kommunen prüfen und Bezugswege finden. English: --lang en --help",
        "en": "Checks IT needs of municipalities and finds the ways to services.",
    },
    "help": {"de": "zeigt diese Hilfe", "en": "shows this help"},
    "version": {"de": "zeigt die Version", "en": "shows the version"},
    "check": {
        "de": "prüft Datensätze; Ende 0 ohne Fehler, 1 mit Fehlern, 2 bei falschem Aufruf",
        "en": "checks records; exit 0 without errors, 1 with errors, 2 on wrong use",
    },
    "paths": {
        "de": "zeigt die Wege, auf denen eine Kommune an einem Tag Leistungen beziehen darf",
        "en": "shows the ways by which a municipality may order services on a day",
    },
    "report": {
        "de": "schreibt den Bericht über ein Register als eine HTML-Seite",
        "en": "writes the report on a register as one HTML page",
    },
    "explain": {"de": "erklärt eine Regel", "en": "explains a rule"},
    "catalogue": {"de": "zählt alle Regeln auf", "en": "lists all rules"},
    "schema": {
        "de": "gibt das JSON-Schema einer Datensatzart aus",
        "en": "prints the JSON Schema of a record type",
    },
    "path": {
        "de": "Datei (.json, .jsonl), Ordner solcher Dateien oder - für die Eingabe",
        "en": "file (.json, .jsonl), folder of such files, or - for the input",
    },
    "lang": {
        "de": "Sprache: de (Vorgabe) oder en",
        "en": "language: de (default) or en",
    },
    "format": {
        "de": "Form der Ausgabe; Vorgabe ist text",
        "en": "form of the output; text by default",
    },
    "color": {
        "de": "Farben; Vorgabe ist auto: auf einem Terminal, wenn NO_COLOR nicht gesetzt ist",
        "en": "colours; auto by default: on a terminal where NO_COLOR is not set",
    },
    "out": {
        "de": "die Datei, in die die Seite geschrieben wird, oder - für die Ausgabe",
        "en": "the file that the page is written to, or - for the output",
    },
    "as_of": {
        "de": "Stichtag JJJJ-MM-TT oder today",
        "en": "the day to judge on, YYYY-MM-DD or today",
    },
    "limit": {
        "de": "höchstens so viele Befunde je Regel zeigen (Vorgabe 1000)",
        "en": "show at most so many findings per rule (default 1000)",
    },
    "scope": {
        "de": "Regeln eines Datensatzes (record) oder des ganzen Registers (register)",
        "en": "rules of one record or of the whole register",
    },
    "severity": {
        "de": "eine Regel abschwächen oder (off) ausschalten",
        "en": "make a rule less grave, or (off) silent",
    },
    "mask": {"de": "Werte in den Meldungen verbergen", "en": "hide values in the messages"},
    "units": {
        "de": "Gebietstabelle (CSV); in einem Ordner von selbst units.csv",
        "en": "unit table (CSV); in a folder units.csv by itself",
    },
    "lines": {
        "de": "die Eingabe ist JSON Lines: ein Datensatz je Zeile",
        "en": "the input is JSON Lines: one record a line",
    },
    "unit": {"de": "die Kommune, als ARS oder AGS", "en": "the municipality, as ARS or AGS"},
    "organisation": {
        "de": "die Organisation, als Id im Register",
        "en": "the organisation, as id in the register",
    },
    "service": {
        "de": "nur diese Leistung: Leistungsschlüssel oder OZG-Id",
        "en": "only this service: Leistungsschlüssel or OZG id",
    },
    "code": {"de": "Kennung der Regel, etwa NEED-005", "en": "code of the rule, as NEED-005"},
    "noun": {"de": "Art des Datensatzes, etwa need", "en": "record type, as need"},
}

VALUES: Mapping[str, Mapping[Lang, str]] = {
    "day": {
        "de": "„{}“ ist kein Tag: JJJJ-MM-TT oder today",
        "en": "“{}” is no day: YYYY-MM-DD or today",
    },
    "count": {
        "de": "„{}“ ist keine ganze Zahl ab 0",
        "en": "“{}” is no whole number from 0 on",
    },
    "wish": {
        "de": "„{}“ ist so nicht möglich: CODE=warning, CODE=info oder CODE=off",
        "en": "“{}” is not possible: CODE=warning, CODE=info or CODE=off",
    },
}
"""What is wrong with a value."""

_GERMAN = (
    (r"the following arguments are required: (.*)", r"es fehlt: \1"),
    (r"one of the arguments (.*) is required", r"es fehlt eine dieser Angaben: \1"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 und \2 schließen einander aus"),
    (r"argument (.*?): expected .*", r"\1: hier fehlt ein Wert"),
    (
        r"argument (.*?): invalid choice: '(.*)' \(choose from (.*)\)",
        r"\1: „\2“ gibt es nicht; möglich: \3",
    ),
    (r"argument (.*?): (.*)", r"\1: \2"),
    (r"unrecognized arguments: (.*)", r"unbekannt: \1"),
)
"""What argparse says, and how we say it."""


def refusal(message: str, lang: Lang) -> str:
    """A refusal of argparse in the asked language; one that is not known stays as it is."""
    for english, german in _GERMAN if lang == "de" else ():
        if found := re.fullmatch(english, message, re.DOTALL):
            return found.expand(german)
    return message
