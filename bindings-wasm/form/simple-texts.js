// What the page says in Leichte Sprache: the texts of texts.js, one by one.

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const errors = (count) => counted(count, "Fehler", "Fehler");
const warnings = (count) => counted(count, "Warnung", "Warnungen");

export const TEXTS = {
  untested: "Das ist ein Text in Leichter Sprache. Eine Prüf-Gruppe hat den Text noch nicht geprüft.",
  page: (title) => `${title} aufschreiben`,
  optional: "freiwillig",
  en: "auf Englisch",
  yes: "ja",
  no: "nein",
  choose: "Bitte auswählen",
  foreign: (value) => `„${value}“ ist unbekannt`,
  about: "Angaben zum Formular",
  office: "Nur für die Geschäfts-Stelle",
  own: "Inhalt",
  add: (what) => `${what} hinzufügen`,
  remove: (what) => `${what} löschen`,
  rawHint: "Das Programm speichert genau diesen Text.",
  valueHint: "Ein Wert ist eine Zahl oder ein Text. Ja und nein gehen auch. Jeder Wert hat eine eigene Zeile.",
  unreadable: "Das Programm kann diesen Text noch nicht lesen",
  richer: "Schwierige Auswahl",
  who: "Auswahl",
  modes: {
    everyone: "Alle",
    all: "Alle Bedingungen müssen passen",
    any: "Eine Bedingung muss passen",
  },
  condition: "Bedingung",
  attribute: "Merkmal",
  comparison: "Vergleich",
  valueLabel: "Wert",
  severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  severities: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
  errors,
  warnings,
  infos: (count) => counted(count, "Hinweis", "Hinweise"),
  fine: "Alles ist richtig.",
  usable: "Es gibt keine Fehler. Sie können trotz Warnungen speichern.",
  open: "Bitte füllen Sie alles aus. Oder ändern Sie die Fehler.",
  summaryErrors: (count) =>
    count === 1 ? "Eine Angabe fehlt oder ist falsch" : `${count} Angaben fehlen oder sind falsch`,
  summaryWarnings: (count) => `Es gibt keine Fehler. Es gibt ${warnings(count)}.`,
  summaryFine: "Alles ist richtig. Sie können jetzt speichern.",
  pageError: "Fehler: ",
  missing: (label) =>
    label.endsWith("?") ? `Diese Frage ist noch offen: „${label}“` : `Diese Angabe fehlt noch: „${label}“`,
  tick: "Bitte kreuzen Sie mindestens ein Feld an",
  use: (value) => `„${value}“ nehmen`,
  drop: "Angabe löschen",
  rename: (name) => `Name „${name}“ nehmen`,
  repair: "Vorschlag nehmen",
  draft: (day) =>
    `Das ist Ihr Entwurf vom ${day.split("-").reverse().join(".")}. ` +
    "Der Entwurf ist nur in diesem Browser. Ein Browser ist ein Programm für das Internet. " +
    "Speichern Sie den Entwurf als Datei.",
  saved: (name, count) =>
    count > 0
      ? `Die Datei heißt „${name}“. Die Datei ist gespeichert. Es gibt noch ${errors(count)}.`
      : `Die Datei heißt „${name}“. Die Datei ist gespeichert.`,
  noExample: "Das Beispiel lädt gerade nicht.",
  copied: "Der Text ist kopiert.",
  notCopied: "Kopieren ist hier verboten. Bitte markieren Sie den Text unten.",
  loadFailed: "Die Prüfung lädt gerade nicht. Bitte laden Sie die Seite neu.",
  noRecord: "In der Datei muss ein einzelnes Formular stehen.",
  otherType: (known) => `Sie können hier nur das bearbeiten: „${known}“.`,
};
