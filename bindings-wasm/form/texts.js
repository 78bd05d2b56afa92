// What the page says beside labels and messages. Texts that stand still are in index.html, the
// English one in `data-en` beside the German one.

/** The Länder by their key. */
export const LAENDER = {
  "01": "Schleswig-Holstein",
  "02": "Hamburg",
  "03": "Niedersachsen",
  "04": "Bremen",
  "05": "Nordrhein-Westfalen",
  "06": "Hessen",
  "07": "Rheinland-Pfalz",
  "08": "Baden-Württemberg",
  "09": "Bayern",
  10: "Saarland",
  11: "Berlin",
  12: "Brandenburg",
  13: "Mecklenburg-Vorpommern",
  14: "Sachsen",
  15: "Sachsen-Anhalt",
  16: "Thüringen",
};

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const TEXTS = {
  de: {
    page: (title) => `${title} bearbeiten`,
    optional: "freiwillig",
    en: "englisch",
    yes: "ja",
    no: "nein",
    choose: "Bitte wählen",
    foreign: (value) => `„${value}“ (unbekannt)`,
    about: "Angaben über den Datensatz",
    office: "Nur für die Geschäftsstelle",
    own: "Inhalt",
    add: (what) => `${what} hinzufügen`,
    remove: (what) => `${what} entfernen`,
    rawHint: "Wird unverändert gespeichert, so wie es hier steht.",
    valueHint: "Ja, nein, eine Zahl oder ein Text; mehrere Werte je in einer Zeile.",
    unreadable: "Dieser Text lässt sich noch nicht lesen",
    richer: "Zusammengesetzte Auswahl",
    who: "Auswahl",
    modes: {
      everyone: "Alle",
      all: "Wer alle Bedingungen erfüllt",
      any: "Wer mindestens eine Bedingung erfüllt",
    },
    condition: "Bedingung",
    attribute: "Merkmal",
    comparison: "Vergleich",
    valueLabel: "Wert",
    severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
    severities: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
    errors: (count) => counted(count, "Fehler", "Fehler"),
    warnings: (count) => counted(count, "Warnung", "Warnungen"),
    infos: (count) => counted(count, "Hinweis", "Hinweise"),
    fine: "Alles in Ordnung.",
    usable: "Keine Fehler. Warnungen hindern nicht am Speichern.",
    open: "Bitte noch berichtigen oder ergänzen.",
    summaryErrors: (count) =>
      count === 1
        ? "Eine Angabe fehlt noch oder ist zu berichtigen"
        : `${count} Angaben fehlen noch oder sind zu berichtigen`,
    summaryWarnings: (count) =>
      count === 1 ? "Keine Fehler, aber eine Warnung" : `Keine Fehler, aber ${count} Warnungen`,
    summaryFine: "Alles in Ordnung, der Datensatz kann gespeichert werden",
    pageError: "Fehler: ",
    missing: (label) => (label.endsWith("?") ? `Noch offen: ${label}` : `${label} fehlt`),
    tick: "Bitte mindestens einen Wert ankreuzen",
    use: (value) => `„${value}“ übernehmen`,
    drop: "Angabe entfernen",
    rename: (name) => `In „${name}“ umbenennen`,
    repair: "Vorschlag übernehmen",
    draft: (day) =>
      `Das ist Ihr Entwurf vom ${day.split("-").reverse().join(".")}. Er liegt nur in diesem Browser; als Datei ist er noch nicht gespeichert.`,
    saved: (name, errors) =>
      errors > 0
        ? `Gespeichert als „${name}“, mit ${counted(errors, "Fehler", "Fehlern")}.`
        : `Gespeichert als „${name}“.`,
    noExample: "Das Beispiel lässt sich gerade nicht laden.",
    copied: "Der Datensatz ist kopiert.",
    notCopied: "Kopieren ist hier nicht erlaubt. Bitte den Text unten markieren.",
    loadFailed: "Die Prüfung lässt sich nicht laden. Bitte laden Sie die Seite neu.",
    noRecord: "Das ist kein einzelner Datensatz.",
    otherType: (known) => `Hier lassen sich nur diese Datensätze bearbeiten: ${known}.`,
  },
  en: {
    page: (title) => `Edit a record: ${title}`,
    optional: "optional",
    en: "English",
    yes: "yes",
    no: "no",
    choose: "Please choose",
    foreign: (value) => `“${value}” (unknown)`,
    about: "About the record",
    office: "For the office only",
    own: "Content",
    add: (what) => `Add: ${what}`,
    remove: (what) => `Remove: ${what}`,
    rawHint: "Saved as it stands here.",
    valueHint: "Yes, no, a number or a text; several values each in a line.",
    unreadable: "this text cannot be read yet",
    richer: "Composed selection",
    who: "Selection",
    modes: {
      everyone: "Everyone",
      all: "Whoever meets all conditions",
      any: "Whoever meets at least one condition",
    },
    condition: "Condition",
    attribute: "Attribute",
    comparison: "Comparison",
    valueLabel: "Value",
    severity: { error: "Error", warning: "Warning", info: "Note" },
    severities: { error: "Errors", warning: "Warnings", info: "Notes" },
    errors: (count) => counted(count, "error", "errors"),
    warnings: (count) => counted(count, "warning", "warnings"),
    infos: (count) => counted(count, "note", "notes"),
    fine: "Everything is in order.",
    usable: "No errors. Warnings do not keep you from saving.",
    open: "Please correct or complete.",
    summaryErrors: (count) =>
      count === 1
        ? "One entry is missing or has to be corrected"
        : `${count} entries are missing or have to be corrected`,
    summaryWarnings: (count) =>
      count === 1 ? "No errors, but one warning" : `No errors, but ${count} warnings`,
    summaryFine: "Everything is in order, the record can be saved",
    pageError: "Error: ",
    missing: (label) => (label.endsWith("?") ? `Still open: ${label}` : `${label} is missing`),
    tick: "Please tick at least one",
    use: (value) => `Use “${value}”`,
    drop: "Remove the entry",
    rename: (name) => `Rename to “${name}”`,
    repair: "Use the suggestion",
    draft: (day) =>
      `This is your draft of ${day}. It is only in this browser and not yet saved as a file.`,
    saved: (name, errors) =>
      errors > 0
        ? `Saved as “${name}”, with ${counted(errors, "error", "errors")}.`
        : `Saved as “${name}”.`,
    noExample: "The example cannot be loaded right now.",
    copied: "The record is copied.",
    notCopied: "Copying is not allowed here. Please select the text below.",
    loadFailed: "The check cannot be loaded. Please reload the page.",
    noRecord: "This is not a single record.",
    otherType: (known) => `Only these records can be edited here: ${known}.`,
  },
};
