// What the form says beside labels and messages.

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

/** Simplified German (BCP 47): labels, advice and messages of its own, where there are some. */
const SIMPLE = "de-simple";

/** The language of the form for a language tag: German, English or simplified German. */
export function langFor(tag = "") {
  const [main, variant] = tag.toLowerCase().split("-");
  return main === "en" ? "en" : variant === "simple" ? SIMPLE : "de";
}

/** The language that labels and findings of a form in this one come in. */
export const spoken = (lang) => lang.slice(0, 2);

/** Fetches what a language has of its own. */
export async function fetched(lang) {
  if (lang !== SIMPLE || TEXTS[SIMPLE] !== undefined) return;
  const { SIMPLE: simple, simply } = await import("./simple.js");
  TEXTS[SIMPLE] = { ...TEXTS.de, ...simple.texts, simple, messages: simply };
}

export const textsOf = (lang) => TEXTS[lang] ?? TEXTS[spoken(lang)];

/** `a`, `a und b`, `a, b und c`. */
export const listed = (words, last) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

const counted = (count, one, many) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const TEXTS = {
  de: {
    optional: "freiwillig",
    en: "englisch",
    yes: "ja",
    no: "nein",
    choose: "Bitte wählen",
    foreign: (value) => `„${value}“ (unbekannt)`,
    office: "Nur für die Geschäftsstelle",
    more: "Weitere Angaben",
    own: "Inhalt",
    add: (what) => `${what} hinzufügen`,
    remove: (what) => `${what} entfernen`,
    rawHint: "Wird unverändert gespeichert, so wie es hier steht.",
    valueHint: "Ja, nein, eine Zahl oder ein Text; mehrere Werte je in einer Zeile.",
    unreadable: "Dieser Text lässt sich noch nicht lesen",
    richer: "Diese Auswahl lässt sich hier nur als Text ändern",
    who: "Wer ist gemeint?",
    modes: {
      everyone: "Alle",
      plain: "Nach Art, Land und Größe",
      all: "Wer alle Bedingungen erfüllt",
      any: "Wer mindestens eine Bedingung erfüllt",
    },
    units: {
      kommune: "Kommunen",
      kreis: "Kreise",
      gemeindeverband: "Gemeindeverbände",
      land: "Länder",
      bund: "der Bund",
    },
    someUnits: "alle Stellen",
    which: "Welche Stellen?",
    where: "In welchen Ländern?",
    from: "Einwohner mindestens",
    noCount: "Bitte eine ganze Zahl in Ziffern angeben, zum Beispiel 20.000.",
    to: "Einwohner höchstens",
    within: (laender) => {
      const said = laender.map((land) => (land === "Saarland" ? "im Saarland" : `in ${land}`));
      return laender.includes("Saarland") ? listed(said, "und") : `in ${listed(laender, "und")}`;
    },
    sizeFrom: (count) => `ab ${count} Einwohnern`,
    sizeTo: (count) => `bis ${count} Einwohner`,
    sizeBetween: (from, to) => `mit ${from} bis ${to} Einwohnern`,
    and: "und",
    andAlso: "und zugleich",
    or: "oder",
    notSo: (said) => `nicht ${said}`,
    known: (attribute) => `${attribute} ist bekannt`,
    unknown: (attribute) => `${attribute} ist nicht bekannt`,
    meant: (said) => `Gemeint: ${said}.`,
    meets: (yes, unknown) =>
      `Im geöffneten Register sind das ${yes}${unknown ? `; bei weiteren ${unknown} ist es nicht bekannt` : ""}.`,
    condition: "Bedingung",
    criterion: "Kriterium",
    nextSteps: "Welche Schritte sind jetzt möglich?",
    step: "Schritt",
    takenBy: "Wer ihn geht",
    proof: "Was ihn belegt",
    needs: "Das fehlt dafür noch",
    noNeeds: "nichts",
    noStep: "Von hier aus gibt es keinen weiteren Schritt.",
    stepsLater: "Das steht fest, sobald die übrigen Angaben vollständig sind.",
    takeStep: "Eintragen",
    noKey: "Bitte ein Kriterium angeben.",
    keyTwice: (key) => `„${key}“ steht schon in der Liste.`,
    allKeys: (count) => `Alle ${count} Kriterien eintragen`,
    version: (version) => `Fassung ${version}`,
    attribute: "Merkmal",
    comparison: "Vergleich",
    valueLabel: "Wert",
    severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
    severities: { error: "Fehler", warning: "Warnungen", info: "Hinweise" },
    errors: (count) => counted(count, "Fehler", "Fehler"),
    warnings: (count) => counted(count, "Warnung", "Warnungen"),
    infos: (count) => counted(count, "Hinweis", "Hinweise"),
    fine: "Alles in Ordnung.",
    toFill: (count) => (count === 1 ? "Eine Angabe ist noch offen." : `${count} Angaben sind noch offen.`),
    usable: "Keine Fehler. Warnungen hindern nicht am Speichern.",
    open: "Bitte noch berichtigen oder ergänzen.",
    summaryErrors: (count) =>
      count === 1
        ? "Eine Angabe fehlt noch oder ist zu berichtigen"
        : `${count} Angaben fehlen noch oder sind zu berichtigen`,
    summaryWarnings: (count) =>
      count === 1 ? "Keine Fehler, aber eine Warnung" : `Keine Fehler, aber ${count} Warnungen`,
    summaryFine: "Alles in Ordnung, der Datensatz kann gespeichert werden",
    missing: (label) => (label.endsWith("?") ? `Noch offen: ${label}` : `${label} fehlt`),
    tick: "Bitte mindestens einen Wert ankreuzen",
    use: (value) => `„${value}“ übernehmen`,
    drop: "Angabe entfernen",
    rename: (name) => `In „${name}“ umbenennen`,
    repair: "Vorschlag übernehmen",
    saved: (name, errors) =>
      errors > 0
        ? `Gespeichert als „${name}“, mit ${counted(errors, "Fehler", "Fehlern")}.`
        : `Gespeichert als „${name}“.`,
    loading: "Wird geladen …",
    loadFailed: "Das Formular lässt sich gerade nicht laden.",
    noLang: "Die andere Sprache lässt sich gerade nicht laden.",
    noType: (type) => `Die Art „${type}“ gibt es nicht.`,
    again: "Noch einmal versuchen",
    check: "Alles prüfen",
    save: "Speichern",
    stepsLabel: "Schritte",
    way: "Welche Angabe?",
    left: (count) => (count < 0 ? `${-count} Zeichen zu viel` : `Noch ${counted(count, "Zeichen", "Zeichen")}`),
    byName: "Namen eintippen und auswählen.",
    byId: "Die Kennung aus dem Register.",
    byVersion: (example) => `Die Kennung mit der Fassung, zum Beispiel ${example}@2.`,
    byCriterion: "Das Profil mit Fassung und Kriterium, zum Beispiel PRO-1@1#K1.",
  },
  en: {
    optional: "optional",
    en: "English",
    yes: "yes",
    no: "no",
    choose: "Please choose",
    foreign: (value) => `“${value}” (unknown)`,
    office: "For the office only",
    more: "More",
    own: "Content",
    add: (what) => `Add: ${what}`,
    remove: (what) => `Remove: ${what}`,
    rawHint: "Saved as it stands here.",
    valueHint: "Yes, no, a number or a text; several values each in a line.",
    unreadable: "this text cannot be read yet",
    richer: "This condition can be changed as text only",
    who: "Who is meant?",
    modes: {
      everyone: "Everyone",
      plain: "By kind, Land and size",
      all: "Whoever meets all conditions",
      any: "Whoever meets at least one condition",
    },
    units: {
      kommune: "municipalities",
      kreis: "counties",
      gemeindeverband: "associations of municipalities",
      land: "Länder",
      bund: "the federation",
    },
    someUnits: "all units",
    which: "Which units?",
    where: "In which Länder?",
    from: "Inhabitants at least",
    noCount: "Please give a whole number in digits, for example 20,000.",
    to: "Inhabitants at most",
    within: (laender) => `in ${listed(laender, "and")}`,
    sizeFrom: (count) => `from ${count} inhabitants`,
    sizeTo: (count) => `up to ${count} inhabitants`,
    sizeBetween: (from, to) => `with ${from} to ${to} inhabitants`,
    and: "and",
    andAlso: "and also",
    or: "or",
    notSo: (said) => `not ${said}`,
    known: (attribute) => `${attribute} is known`,
    unknown: (attribute) => `${attribute} is not known`,
    meant: (said) => `Meant: ${said}.`,
    meets: (yes, unknown) =>
      `In the open register that is ${yes}${unknown ? `; for ${unknown} more it is not known` : ""}.`,
    condition: "Condition",
    criterion: "Criterion",
    nextSteps: "Which steps are possible now?",
    step: "Step",
    takenBy: "Who takes it",
    proof: "What proves it",
    needs: "Still missing for it",
    noNeeds: "nothing",
    noStep: "There is no further step from here.",
    stepsLater: "This is settled once the other details are complete.",
    takeStep: "Enter",
    noKey: "Please give a criterion.",
    keyTwice: (key) => `“${key}” is in the list already.`,
    allKeys: (count) => `Add all ${count} criteria`,
    version: (version) => `version ${version}`,
    attribute: "Attribute",
    comparison: "Comparison",
    valueLabel: "Value",
    severity: { error: "Error", warning: "Warning", info: "Note" },
    severities: { error: "Errors", warning: "Warnings", info: "Notes" },
    errors: (count) => counted(count, "error", "errors"),
    warnings: (count) => counted(count, "warning", "warnings"),
    infos: (count) => counted(count, "note", "notes"),
    fine: "Everything is in order.",
    toFill: (count) => (count === 1 ? "One entry is still open." : `${count} entries are still open.`),
    usable: "No errors. Warnings do not keep you from saving.",
    open: "Please correct or complete.",
    summaryErrors: (count) =>
      count === 1
        ? "One entry is missing or has to be corrected"
        : `${count} entries are missing or have to be corrected`,
    summaryWarnings: (count) =>
      count === 1 ? "No errors, but one warning" : `No errors, but ${count} warnings`,
    summaryFine: "Everything is in order, the record can be saved",
    missing: (label) => (label.endsWith("?") ? `Still open: ${label}` : `${label} is missing`),
    tick: "Please tick at least one",
    use: (value) => `Use “${value}”`,
    drop: "Remove the entry",
    rename: (name) => `Rename to “${name}”`,
    repair: "Use the suggestion",
    saved: (name, errors) =>
      errors > 0
        ? `Saved as “${name}”, with ${counted(errors, "error", "errors")}.`
        : `Saved as “${name}”.`,
    loading: "Loading …",
    loadFailed: "The form cannot be loaded right now.",
    noLang: "The other language cannot be loaded right now.",
    noType: (type) => `There is no type “${type}”.`,
    again: "Try again",
    check: "Check everything",
    save: "Save",
    stepsLabel: "Steps",
    way: "Which one?",
    left: (count) =>
      count < 0 ? `${counted(-count, "character", "characters")} too many` : `${counted(count, "character", "characters")} left`,
    byName: "Type a name and choose it.",
    byId: "The id in the register.",
    byVersion: (example) => `The id with its version, for example ${example}@2.`,
    byCriterion: "The profile with its version and the criterion, for example PRO-1@1#K1.",
  },
};
