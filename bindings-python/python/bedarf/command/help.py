"""What the command line says of itself, in German and English."""

from __future__ import annotations

from collections.abc import Mapping

from ..wire import Lang

HELP: Mapping[str, Mapping[Lang, str]] = {
    "command": {"de": "BEFEHL", "en": "COMMAND"},
    "commands": {"de": "Befehle", "en": "commands"},
    "bedarf": {
        "de": "IT-Bedarfe der Kommunen prüfen und Bezugswege finden. English: --lang en --help",
        "en": "Checks IT needs of municipalities and finds the routes to services.",
    },
    "help": {
        "de": "zeigt diese Hilfe",
        "en": "shows this help",
    },
    "version": {
        "de": "zeigt die Version",
        "en": "shows the version",
    },
    "path": {
        "de": "Datei (.json, .jsonl), Ordner solcher Dateien oder - für die Eingabe",
        "en": "file (.json, .jsonl), folder of such files, or - for the input",
    },
    "one_or_two": {
        "de": "ein Register, oder erst das frühere, dann das spätere: Datei, Ordner oder -",
        "en": "one register, or the earlier and then the later one: file, folder or -",
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
    "file": {
        "de": "die Datei, in die die Seite geschrieben wird, oder - für die Ausgabe",
        "en": "the file that the page is written to, or - for the output",
    },
    "yes": {
        "de": "führt alle Korrekturen aus, ohne zu fragen",
        "en": "carries out all fixes without asking",
    },
    "dry-run": {
        "de": "zeigt nur, was geändert würde",
        "en": "only shows what would be changed",
    },
    "folder": {
        "de": "der Ordner, in den units.csv und successors.csv geschrieben werden",
        "en": "the folder that units.csv and successors.csv are written to",
    },
    "units": {
        "de": "Gebietstabelle (CSV); in einem Ordner von selbst units.csv",
        "en": "unit table (CSV); in a folder units.csv by itself",
    },
    "lines": {
        "de": "die Eingabe ist JSON Lines: ein Datensatz je Zeile",
        "en": "the input is JSON Lines: one record a line",
    },
}
"""What commands have beyond the options of their calls."""

VALUES: Mapping[str, Mapping[Lang, str]] = {
    "day": {
        "de": "„{}“ ist kein Tag: JJJJ-MM-TT oder today",
        "en": "“{}” is no day: YYYY-MM-DD or today",
    },
    "count": {
        "de": "„{}“ ist keine ganze Zahl ab 0",
        "en": "“{}” is no whole number from 0 on",
    },
    "words": {
        "de": "„{}“ ist keine Datei mit einem JSON-Objekt, das je Code eine Liste von Wörtern hat",
        "en": "“{}” is no file with a JSON object that has a list of words for each code",
    },
    "json": {
        "de": 'das ist keine Bedingung in JSON, wie {{"attr":"land","eq":"05"}}: „{}“',
        "en": 'this is no condition in JSON, as {{"attr":"land","eq":"05"}}: “{}”',
    },
    "wish": {
        "de": "„{}“ ist so nicht möglich: CODE=error, CODE=warning, CODE=info oder CODE=off",
        "en": "“{}” is not possible: CODE=error, CODE=warning, CODE=info or CODE=off",
    },
}
"""What is wrong with a value."""
