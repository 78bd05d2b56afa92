// Messages of a need in Leichte Sprache, and what to do: by the code and the case of the finding. A text
// with values is a function of what the finding says: its label, its parameters, and a word as people
// call it. All that the checks of tests/needs.mjs find has its text here; the rest stays German.
import { TEXTS } from "./simple-texts.js";

const FILL = "Füllen Sie das Feld aus.";
const FROM_LIST = "Wählen Sie ein Wort aus der Liste.";
const CHOOSE = "Wählen Sie eine Antwort aus.";
const DESCRIBE = "Schreiben Sie mit Ihren Worten: Was fehlt? Oder was soll möglich sein?";
export const DAY_WRONG = "Ändern Sie einen von den beiden Tagen.";
const BY_OWN_HAND =
  "Schreiben Sie das Wort true für Ja. Schreiben Sie das Wort false für Nein. " +
  "Lassen Sie die Anführungs-Zeichen weg.";

/** Longest value that is said again. */
const LONG = 60;

/** A value in quotes; a long one is cut. */
export const quoted = (value = "…") => {
  const text = String(value);
  return text.length > LONG ? `„${text.slice(0, LONG)} …“` : `„${text}“`;
};

/** A status as people call it. */
const status = (word, code) => quoted(word(code, "status"));

const meant = (value) => `Meinen Sie ${quoted(value)}?`;

/** A day as people write it. */
export const day = (text = "") => text.split("-").reverse().join(".");

const missing = { message: ({ label }) => `${TEXTS.missing(label)}.` };
const notInList = ({ params }) => `Das Wort ${quoted(params.value)} steht nicht in der Liste.`;
const ATTRIBUTE = "affected.attr";
const doesNotFit = ({ params, word }) =>
  `${quoted(params.value)} passt nicht zu ${quoted(word(params.attribute, ATTRIBUTE))}.`;

/** What has to stand at a place, by its kind. */
const WANTED = {
  text: "Schreiben Sie einen Text.",
  integer: "Schreiben Sie eine ganze Zahl.",
  list: "Schreiben Sie eine Liste in diesen Klammern: „[ ]“.",
  object: "Schreiben Sie die Angabe in diesen Klammern: „{ }“.",
};
const wanted = ({ params }) => WANTED[params.expected] ?? "Prüfen Sie die Angabe.";
const WRONG_FORM = "Diese Angabe hat die falsche Form.";

const contact = (what) => ({
  message: `Alle Menschen können diesen Text lesen. Im Text steht ${what}.`,
  help: "Löschen Sie das aus dem Text. Kontakt-Daten kommen zu den Angaben von der Organisation.",
});

export const MESSAGES = {
  "SHAPE-001 member": { ...missing, help: FILL },
  "SHAPE-001 one-of": {
    message: "Hier fehlt noch eine Angabe.",
    help: ({ params, word }) =>
      params.expected.length > 3
        ? "Wählen Sie etwas aus."
        : `Nennen Sie eins davon: ${params.expected.map((one) => quoted(word(one))).join(" oder ")}.`,
  },
  "SHAPE-002 misspelt": {
    message: ({ params }) => `Den Namen ${quoted(params.member)} kennt das Programm nicht.`,
    help: ({ params, word }) => meant(word(params.nearest)),
  },
  "SHAPE-002 unknown": {
    message: ({ params }) => `Den Namen ${quoted(params.member)} kennt das Programm nicht.`,
    help: "Prüfen Sie den Namen. Eigene Daten kommen in das Feld „Eigene Angaben“.",
  },
  "SHAPE-003 type": { message: WRONG_FORM, help: wanted },
  "SHAPE-003 container": { message: WRONG_FORM, help: wanted },
  "SHAPE-003 no-list": { message: WRONG_FORM, help: WANTED.list },
  "SHAPE-003 null": {
    message: "Hier steht „null“. Das heißt: nichts.",
    help: "Löschen Sie die Angabe oder füllen Sie das Feld aus.",
  },
  "SHAPE-003 null-required": {
    message: "Hier steht „null“. Das heißt: nichts.",
    help: "Diese Angabe brauchen wir. Füllen Sie das Feld aus.",
  },
  "SHAPE-003 answer-in-quotes": {
    message: "Hier muss Ja oder Nein stehen.",
    help: BY_OWN_HAND,
  },
  "SHAPE-003 number-in-quotes": {
    message: "Hier muss eine Zahl stehen.",
    help: "Schreiben Sie nur die Ziffern. Lassen Sie die Anführungs-Zeichen weg.",
  },
  "SHAPE-003 decimals": {
    message: "Hier muss eine ganze Zahl stehen.",
    help: "Schreiben Sie die Zahl ohne Komma und ohne Punkt.",
  },
  "SHAPE-004 misspelt": {
    message: notInList,
    help: ({ params, word }) => meant(word(params.nearest)),
  },
  "SHAPE-004 unknown": { message: notInList, help: FROM_LIST },
  "SHAPE-005 number": {
    message: ({ params: { value, bound } }) => `Die Zahl ${value} ist zu ${bound === "most" ? "groß" : "klein"}.`,
    help: ({ params: { bound, limit } }) =>
      bound === "most" ? `Die Zahl darf höchstens ${limit} sein.` : `Die Zahl muss mindestens ${limit} sein.`,
  },
  "SHAPE-006 text": {
    message: ({ params }) => `Der Text ist zu kurz. Der Text hat nur ${params.value} Zeichen.`,
    help: ({ params }) => `Schreiben Sie mindestens ${params.limit} Zeichen.`,
  },
  "SHAPE-006 empty": {
    message: "Hier steht nichts.",
    help: "Schreiben Sie etwas oder löschen Sie die Angabe.",
  },
  "SHAPE-006 empty-required": { message: "Hier steht noch nichts.", help: FILL },
  "SHAPE-007 text": {
    message: ({ params }) => `Der Text ist zu lang. Der Text hat ${params.value} Zeichen.`,
    help: ({ params }) => `Kürzen Sie den Text. Erlaubt sind höchstens ${params.limit} Zeichen.`,
  },
  "SHAPE-008 entries": {
    message: "Hier steht zu wenig.",
    help: ({ params: { limit } }) =>
      limit === 1 ? "Nennen Sie mindestens einen Eintrag." : `Nennen Sie mindestens ${limit} Einträge.`,
  },
  "SHAPE-009 entries": {
    message: "Hier steht zu viel.",
    help: ({ params }) => `Erlaubt sind höchstens ${params.limit} Einträge. Löschen Sie die anderen Einträge.`,
  },
  "SHAPE-009 one-of": {
    message: ({ params }) => `Hier stehen ${params.value} Angaben. Erlaubt ist nur eine Angabe.`,
    help: "Löschen Sie die anderen Angaben.",
  },
  "SHAPE-010 entry": { message: "Dieser Eintrag ist doppelt.", help: "Löschen Sie den doppelten Eintrag." },
  "SHAPE-011 form": {
    message: ({ params }) => `${quoted(params.value)} ist kein Tag im Kalender.`,
    help: "Schreiben Sie zuerst das Jahr. Dann kommen der Monat und der Tag. Ein Beispiel: 2026-11-24.",
  },
  "SHAPE-011 no-such-day": {
    message: ({ params }) => `Den Tag ${quoted(params.value)} gibt es nicht.`,
    help: "Prüfen Sie das Jahr und den Monat und den Tag.",
  },
  "SHAPE-011 spelled": {
    message: ({ params }) => `Der Tag ${quoted(params.value)} hat die falsche Form.`,
    help: ({ params }) => `Schreiben Sie den Tag so: ${quoted(params.repaired)}.`,
  },
  "SHAPE-012 form": {
    message: ({ params }) => `${quoted(params.value)} ist keine Adresse im Internet.`,
    help: "Schreiben Sie die ganze Adresse. Die Adresse beginnt mit „https://“.",
  },
  "SHAPE-012 spelled": {
    message: "In der Adresse sind falsche Zeichen.",
    help: ({ params }) => `Schreiben Sie die Adresse so: ${quoted(params.repaired)}.`,
  },
  "SHAPE-013 member-name": {
    message: ({ params }) => `Die Sprache ${quoted(params.value)} kennt das Programm nicht.`,
    help: "Schreiben Sie „de“ für Deutsch. Schreiben Sie „en“ für Englisch.",
  },
  "SHAPE-014 form": {
    message: ({ params }) => `${quoted(params.value)} ist keine Kennung.`,
    help:
      "Am Anfang steht ein Buchstabe oder eine Ziffer. Danach gehen auch diese Zeichen: „. _ : / -“. " +
      "Lassen Sie Leer-Zeichen weg. Schreiben Sie „ae“ statt „ä“. Erlaubt sind höchstens 120 Zeichen.",
  },
  "SHAPE-016 form": {
    message: ({ params }) => `${quoted(params.value)} ist keine Prüf-Summe.`,
    help:
      "Am Anfang steht: „sha256:“. Danach kommen 64 Zeichen. Erlaubt sind 0 bis 9 und a bis f. " +
      "Am besten kopieren Sie die Prüf-Summe.",
  },
  "SHAPE-018 version": {
    message: ({ params }) => `Die Version ${quoted(params.value)} kennt das Programm nicht.`,
    help: "Das Programm kennt die Version „1.0“. Lassen Sie dieses Feld am besten leer.",
  },
  "KEY-001 no-leistungsschluessel": {
    message: ({ params }) => `${quoted(params.value)} ist keine Nummer von einer Leistung.`,
    help: "Die Nummer hat 14 Ziffern. Die Nummer beginnt mit 99. Ein Beispiel: 99115005104000.",
  },
  "KEY-001 unusual-leistungsschluessel": {
    message: ({ params }) => `Die Nummer ${quoted(params.value)} ist ungewöhnlich.`,
    help: "Prüfen Sie die Nummer. Die Nummer hat 14 Ziffern und beginnt mit 99.",
  },
  "KEY-001 unusual-ozg-id": {
    message: ({ params }) => `Die Nummer ${quoted(params.value)} ist ungewöhnlich.`,
    help: "Prüfen Sie die Nummer. Solche Nummern beginnen mit 10. Ein Beispiel: 10110.",
  },
  "KEY-010 number": {
    message: ({ params }) =>
      `Die Nummer ${quoted(params.value)} ist falsch geschrieben. Vielleicht fehlt vorn eine Null.`,
    help: ({ params }) => `${meant(params.repaired)} Schreiben Sie die Nummer als Text.`,
  },
  "KEY-010 rounded": {
    message: ({ params }) => `Ein Programm hat die Nummer ${quoted(params.value)} gerundet. Ziffern fehlen.`,
    help: "Suchen Sie die richtige Nummer. Schreiben Sie alle Ziffern als Text.",
  },
  "COND-001 other-type": {
    message: doesNotFit,
    help: ({ params }) =>
      ({ integer: "Schreiben Sie eine Zahl.", boolean: "Schreiben Sie ja oder nein." })[params.kind] ??
      "Prüfen Sie den Wert.",
  },
  "COND-001 other-form": {
    message: ({ params, word }) =>
      `Der Vergleich ${quoted(word(params.operator, "constraints.*.op"))} braucht einen anderen Wert.`,
    help: ({ params }) =>
      ({
        list: "Schreiben Sie alle Werte auf. Jeder Wert hat eine eigene Zeile.",
        boolean: "Schreiben Sie ja oder nein.",
      })[params.expected] ?? "Ändern Sie den Wert oder den Vergleich.",
  },
  "COND-002 near": {
    message: notInList,
    help: ({ params, word }) => meant(word(params.nearest)),
  },
  "COND-002 unknown": { message: notInList, help: FROM_LIST },
  "COND-003 repairable": {
    message: doesNotFit,
    help: ({ params }) => meant(params.repaired),
  },
  "COND-003 no-key": {
    message: doesNotFit,
    help:
      "Zählen Sie die Ziffern. Ein Bundes-Land hat 2 Ziffern. Ein Kreis hat 5 Ziffern. " +
      "Ein Verband von Gemeinden hat 9 Ziffern. Eine Gemeinde hat 8 oder 12 Ziffern. " +
      "Die ersten 2 Ziffern sind 01 bis 16.",
  },
  "COND-004 contradiction": {
    message: "Diese Bedingung passt auf niemanden. Die Teile widersprechen sich.",
    help: "Prüfen Sie die Werte. Müssen alle Bedingungen passen? Oder reicht eine Bedingung?",
  },
  "CORE-003 in-the-future": {
    message: ({ params }) => `Der ${day(params.day)} kommt erst noch.`,
    help: ({ params }) => `Nennen Sie einen Tag bis zum ${day(params.limit)}.`,
  },
  "CORE-003 before-made": {
    message: ({ params }) => `Der ${day(params.day)} ist zu früh. Der Bedarf ist erst vom ${day(params.from)}.`,
    help: DAY_WRONG,
  },
  "CORE-003 changed-before-made": {
    message: ({ params }) => `Die Änderung ist vom ${day(params.day)}. Der Bedarf ist erst vom ${day(params.from)}.`,
    help: DAY_WRONG,
  },
  "CORE-003 ends-before-it-begins": {
    message: ({ params }) => `Der Anfang ist am ${day(params.from)}. Das Ende ist schon am ${day(params.to)}.`,
    help: "Das Ende muss nach dem Anfang liegen.",
  },
  "CORE-004 blank": {
    message: "Hier fehlt der Text auf Deutsch.",
    help: "Schreiben Sie den Text auf Deutsch. Punkte und Leer-Zeichen allein reichen nicht.",
  },
  "CORE-004 nothing": {
    message: "Hier stehen nur Zeichen ohne Bedeutung.",
    help: "Schreiben Sie Wörter oder löschen Sie die Angabe.",
  },
  "CORE-004 not-translated": {
    message: "Zwei Sprachen haben den gleichen Text.",
    help: "Übersetzen Sie den Text oder löschen Sie ihn.",
  },
  "CORE-004 invisible": {
    message: "Im Text ist ein unsichtbares Zeichen. Das passiert oft beim Kopieren.",
    help: "Löschen Sie das unsichtbare Zeichen.",
  },
  "CORE-004 misread": {
    message: "Im Text sind falsche Zeichen. Das passiert oft bei ä und ö und ü.",
    help: "Schreiben Sie diese Buchstaben neu.",
  },
  "CORE-006 long-ago": {
    message: ({ params }) =>
      `Die letzte Prüfung war am ${day(params.day)}. Das ist mehr als ${params.limit} Monate her.`,
    help: "Prüfen Sie: Stimmt noch alles? Dann schreiben Sie hier den Tag von heute.",
  },
  "CORE-006 never": {
    message: ({ params }) =>
      `Die letzte Änderung war am ${day(params.day)}. Das ist mehr als ${params.limit} Monate her. ` +
      "Seitdem hat niemand den Bedarf geprüft.",
    help: "Prüfen Sie: Stimmt noch alles? Dann schreiben Sie hier den Tag von heute.",
  },
  "CORE-009 twice": {
    message: ({ params }) => `Die Kennung ${quoted(params.value)} gibt es schon in der Liste.`,
    help: "Wählen Sie eine neue Kennung. Oder löschen Sie den doppelten Eintrag.",
  },
  "NEED-001 blank": { message: "Die Beschreibung vom Bedarf ist leer.", help: DESCRIBE },
  "NEED-001 title-again": { message: "Hier steht noch einmal der Titel.", help: DESCRIBE },
  "NEED-002 nobody": {
    message: "Hier steht noch niemand. Wer hat den Bedarf?",
    help: "Nennen Sie mindestens eine Organisation oder eine Gruppe.",
  },
  "NEED-002 group-only": {
    message: ({ params }) =>
      `Hier steht nur die Gruppe ${quoted(params.value)}. Der Name von der Organisation ist aber erlaubt.`,
    help: ({ word }) => `Nennen Sie die Organisation. Oder ändern Sie die Antwort bei ${quoted(word("attribution"))}.`,
  },
  "NEED-003 not-allowed": {
    message: ({ params, word }) => `Nach ${status(word, params.first)} kommt nicht ${status(word, params.value)}.`,
    help: ({ word }) =>
      "Ergänzen Sie den Schritt dazwischen. Oder ändern Sie diesen Schritt. " +
      `Die Liste bei ${quoted(word("status", ""))} zeigt die Reihenfolge. ` +
      `Nur ${status(word, "in_consultation")} und ${status(word, "bundled")} dürfen fehlen.`,
  },
  "NEED-003 begins-late": {
    message: ({ params, word }) => `Der Verlauf beginnt mit ${status(word, params.value)}. Der Anfang fehlt.`,
    help: ({ word }) =>
      `Am Anfang steht ${status(word, "draft")} oder ${status(word, "submitted")}. Ergänzen Sie die ersten Schritte.`,
  },
  "NEED-003 goes-back": {
    message: ({ params }) => `Dieser Schritt war am ${day(params.day)}. Der Schritt davor war am ${day(params.from)}.`,
    help: `${DAY_WRONG} Oder ordnen Sie die Schritte.`,
  },
  "NEED-003 other-status": {
    message: ({ params, word }) =>
      `Der Stand ist ${status(word, params.value)}. Der letzte Schritt im Verlauf ist ${status(word, params.first)}.`,
    help: "Ergänzen Sie den Verlauf oder ändern Sie den Stand.",
  },
  "NEED-003 no-history": {
    message: ({ params, word }) => `Der Stand ist ${status(word, params.value)}. Der Verlauf ist aber leer.`,
    help:
      "Schreiben Sie alle Schritte auf. Nennen Sie den Tag und die Aufgabe. " +
      "Am Anfang steht der Entwurf oder die Abgabe.",
  },
  "NEED-005 missing": {
    ...missing,
    help:
      "Schreiben Sie: Wem geht es danach besser? Woran merkt man das? " +
      "Am besten kann man es zählen oder sehen.",
  },
  "NEED-006 missing": { ...missing, help: CHOOSE },
  "NEED-008 legal": {
    message: "Es geht um ein Gesetz oder eine Regel. Eine Quelle mit Datum fehlt.",
    help: "Nennen Sie das Gesetz oder den Beschluss. Nennen Sie auch das Datum.",
  },
  "NEED-008 urgent": {
    message: ({ params }) => `Die Frist ist am ${day(params.day)}. Eine Quelle mit Datum fehlt.`,
    help: "Schreiben Sie: Wo steht die Frist? Nennen Sie auch das Datum.",
  },
  "NEED-009 passed": {
    message: ({ params }) => `Die Frist war am ${day(params.day)}. Der Bedarf ist aber noch offen.`,
    help: "Prüfen Sie: Ist der Bedarf schon erfüllt? Oder gibt es eine neue Frist?",
  },
  "NEED-016 missing": {
    message: ({ params, word, label }) =>
      `Der Stand ist ${status(word, params.value)}. ${TEXTS.missing(label)}.`,
    help: "Füllen Sie das Feld aus oder ändern Sie den Stand.",
  },
  "NEED-016 other-status": {
    message: ({ params, word }) =>
      `Diese Angabe gehört zum Stand ${status(word, params.expected)}. Der Stand ist aber ${status(word, params.value)}.`,
    help: "Ändern Sie den Stand oder löschen Sie die Angabe.",
  },
  "PRIV-001 visibility": { ...missing, help: CHOOSE },
  "PRIV-001 attribution": { ...missing, help: CHOOSE },
  "PRIV-009 mail": contact("eine E-Mail-Adresse"),
  "PRIV-009 telephone": contact("eine Telefon-Nummer"),
  "PRIV-009 address": contact("eine Adresse"),
  "WORD-009 unknown-rule": {
    message: ({ params }) => `Die Regel ${quoted(params.value)} gibt es nicht.`,
    help: "Prüfen Sie die Nummer oder löschen Sie den Eintrag.",
  },
  "WORD-009 expired": {
    message: ({ params }) => `Die Regel ${quoted(params.value)} war nur bis zum ${day(params.day)} ausgeblendet.`,
    help: "Löschen Sie den Eintrag. Oder nennen Sie einen neuen Tag mit Grund.",
  },
  "WORD-009 finds-errors": {
    message: ({ params }) => `Die Regel ${quoted(params.value)} meldet Fehler. Fehler kann man nicht ausblenden.`,
    help: "Beheben Sie den Fehler. Löschen Sie dann den Eintrag.",
  },
};
