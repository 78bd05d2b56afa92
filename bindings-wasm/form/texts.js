// What the page says while it runs. Texts that stand still are in index.html, the English one in
// `data-en` beside the German one.

/** Status of a need: word in the record, German, English. */
export const STATUS = [
  ["draft", "Entwurf", "draft"],
  ["submitted", "eingereicht", "submitted"],
  ["triaged", "gesichtet", "triaged"],
  ["in_consultation", "in Beratung", "in consultation"],
  ["bundled", "gebündelt", "bundled"],
  ["adopted", "angenommen", "adopted"],
  ["addressed", "adressiert", "addressed"],
  ["accepted", "vom Adressaten angenommen", "accepted by the addressee"],
  ["partly_accepted", "teilweise angenommen", "partly accepted"],
  ["rejected", "abgelehnt", "rejected"],
  ["fulfilled", "erfüllt", "fulfilled"],
  ["withdrawn", "zurückgezogen", "withdrawn"],
  ["forwarded", "weitergegeben", "forwarded"],
  ["merged", "zusammengeführt", "merged"],
  ["superseded", "ersetzt", "superseded"],
];

/** The Länder by their key. */
export const LAENDER = [
  ["01", "Schleswig-Holstein"],
  ["02", "Hamburg"],
  ["03", "Niedersachsen"],
  ["04", "Bremen"],
  ["05", "Nordrhein-Westfalen"],
  ["06", "Hessen"],
  ["07", "Rheinland-Pfalz"],
  ["08", "Baden-Württemberg"],
  ["09", "Bayern"],
  ["10", "Saarland"],
  ["11", "Berlin"],
  ["12", "Brandenburg"],
  ["13", "Mecklenburg-Vorpommern"],
  ["14", "Sachsen"],
  ["15", "Sachsen-Anhalt"],
  ["16", "Thüringen"],
];

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const TEXTS = {
  de: {
    severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
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
    summaryFine: "Alles in Ordnung. Der Bedarf kann gespeichert werden.",
    pageError: "Fehler: ",
    missing: (label) => `„${label}“ ist noch auszufüllen`,
    use: (value) => `„${value}“ übernehmen`,
    remove: "Angabe entfernen",
    rename: (name) => `In „${name}“ umbenennen`,
    repair: "Vorschlag übernehmen",
    choose: "Bitte wählen",
    step: (number) => `Schritt ${number}`,
    as: (value) => `„${value}“ (unbekannt)`,
    loadFailed: "Die Prüfung lässt sich nicht laden. Bitte laden Sie die Seite neu.",
    noFile: "Diese Datei enthält keinen einzelnen Datensatz im JSON-Format.",
    noNeed: "Diese Datei enthält keinen Bedarf.",
  },
  en: {
    severity: { error: "Error", warning: "Warning", info: "Note" },
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
    summaryFine: "Everything is in order. The need can be saved.",
    pageError: "Error: ",
    missing: (label) => `“${label}” is still to be filled in`,
    use: (value) => `Use “${value}”`,
    remove: "Remove the entry",
    rename: (name) => `Rename to “${name}”`,
    repair: "Use the suggestion",
    choose: "Please choose",
    step: (number) => `Step ${number}`,
    as: (value) => `“${value}” (unknown)`,
    loadFailed: "The check cannot be loaded. Please reload the page.",
    noFile: "This file does not hold a single record in JSON.",
    noNeed: "This file does not hold a need.",
  },
};
