// What the editor says beside the form. Texts that stand still are in index.html, the English one in
// `data-en` beside the German one.

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const TEXTS = {
  de: {
    page: (title) => `${title} bearbeiten`,
    pageError: "Fehler: ",
    draft: (day) =>
      `Das ist Ihr Entwurf vom ${day.split("-").reverse().join(".")}. Er liegt nur in diesem Browser; als Datei ist er noch nicht gespeichert.`,
    noExample: "Das Beispiel lässt sich gerade nicht laden.",
    copied: "Der Datensatz ist kopiert.",
    notCopied: "Kopieren ist hier nicht erlaubt. Bitte den Text unten markieren.",
    noRecord: "Das ist kein einzelner Datensatz, oder der Text ist unvollständig. Mehrere Datensätze öffnen Sie als Datei.",
    otherType: (known) => `Hier lassen sich nur diese Datensätze bearbeiten: ${known}.`,
    noFiles: "Darin ist keine Datei eines Registers (.json, .jsonl, .csv).",
    noRegister: "Die Prüfung des Registers lässt sich gerade nicht laden.",
    register: (records, changes) =>
      `Register: ${counted(records, "Datensatz", "Datensätze")}${changes > 0 ? `, ${counted(changes, "geändert", "geändert")}` : ""}`,
    leftAside: (names) => `Nicht Teil eines Registers und beiseite gelassen: ${names.join(", ")}.`,
    changed: "geändert",
    figures: (errors, warnings) =>
      [errors > 0 && counted(errors, "Fehler", "Fehler"), warnings > 0 && counted(warnings, "Warnung", "Warnungen")]
        .filter(Boolean)
        .join(", ") || "in Ordnung",
    more: (count) => `${count} weitere; die Suche findet sie.`,
    looked: (records, errors, warnings) =>
      `${counted(records, "Datensatz", "Datensätze")} zusammen geprüft: ${counted(errors, "Fehler", "Fehler")}, ${counted(warnings, "Warnung", "Warnungen")}.`,
    severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
    unnamed: "ohne Titel",
    taken: "Der Datensatz gehört jetzt zum Register.",
    stored: (name) => `Gespeichert als „${name}“.`,
    archive: "register.zip",
  },
  en: {
    page: (title) => `Edit a record: ${title}`,
    pageError: "Error: ",
    draft: (day) => `This is your draft of ${day}. It is only in this browser and not yet saved as a file.`,
    noExample: "The example cannot be loaded right now.",
    copied: "The record is copied.",
    notCopied: "Copying is not allowed here. Please select the text below.",
    noRecord: "This is not a single record, or the text is incomplete. Open several records as a file.",
    otherType: (known) => `Only these records can be edited here: ${known}.`,
    noFiles: "There is no file of a register in it (.json, .jsonl, .csv).",
    noRegister: "The check of the register cannot be loaded right now.",
    register: (records, changes) =>
      `Register: ${counted(records, "record", "records")}${changes > 0 ? `, ${changes} changed` : ""}`,
    leftAside: (names) => `No part of a register and left aside: ${names.join(", ")}.`,
    changed: "changed",
    figures: (errors, warnings) =>
      [errors > 0 && counted(errors, "error", "errors"), warnings > 0 && counted(warnings, "warning", "warnings")]
        .filter(Boolean)
        .join(", ") || "in order",
    more: (count) => `${count} more; the search finds them.`,
    looked: (records, errors, warnings) =>
      `${counted(records, "record", "records")} checked together: ${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}.`,
    severity: { error: "Error", warning: "Warning", info: "Note" },
    unnamed: "without a title",
    taken: "The record now belongs to the register.",
    stored: (name) => `Saved as “${name}”.`,
    archive: "register.zip",
  },
};

/** Simplified German has the page's own texts in German. */
export const textsOf = (lang) => TEXTS[lang.slice(0, 2)];
