// Messages in Leichte Sprache of what answers a need, and of how texts are worded: notices, evidence,
// evaluations, rules of Länder, sessions, decisions, criteria. As in simple-messages.js.
import { DAY_WRONG, day, quoted } from "./simple-messages.js";

const REVIEWED = "Jemand hat die Verbindung angesehen.";
const ALL_THREE =
  "Nennen Sie den Tag und die Aufgabe und die Prüf-Summe. Oder löschen Sie alle drei Angaben.";
const SENTENCES = "Schreiben Sie das in ein oder zwei Sätzen auf.";
const ONE_WORD = "Entscheiden Sie sich für ein Wort.";
const other = ({ params }) => `Im Text steht ${quoted(params.found)}. Das Kriterium sagt etwas anderes.`;
const version = ({ params }) => `Nennen Sie die Fassung. Ein Beispiel: ${quoted(`${params.value}@1`)}.`;
const days = (count) => (count === 1 ? "1 Tag" : `${count} Tage`);

export const ANSWERS = {
  "CORE-003 reply-before-decision": {
    message: ({ params }) =>
      `Die Antwort ist vom ${day(params.day)}. Der Beschluss ist erst vom ${day(params.from)}.`,
    help: DAY_WRONG,
  },
  "CORE-003 session-ends-before-it-begins": {
    message: ({ params }) => `Die Sitzung beginnt am ${day(params.from)}. Sie endet aber schon am ${day(params.to)}.`,
    help: DAY_WRONG,
  },
  "CRIT-007 named": {
    message: ({ params }) => `${quoted(params.value)} ist vielleicht eine Firma oder ein Produkt.`,
    help: "Beschreiben Sie lieber die Eigenschaft. Oder ergänzen Sie „oder gleichwertig“.",
  },
  "CRIT-008 same-condition": {
    message: ({ params }) => `${quoted(params.first)} und ${quoted(params.value)} verlangen das Gleiche.`,
    help: "Löschen Sie ein Kriterium. Oder erklären Sie den Unterschied.",
  },
  "EVAL-003 nothing": {
    message: ({ params }) => `Mit dem Preis ${quoted(params.value)} kann man nicht rechnen.`,
    help: "Schreiben Sie den richtigen Preis. Oder lassen Sie den Preis weg.",
  },
  "EVAL-003 other-terms": {
    message: ({ params }) => `Man kann diesen Preis nicht mit ${quoted(params.found)} vergleichen.`,
    help:
      "Alle Preise brauchen die gleiche Währung und den gleichen Zeitraum. " +
      "Auch die Umsatz-Steuer muss gleich sein.",
  },
  "EVAL-004 offering": {
    message: ({ params }) => `Hier fehlt die Fassung von ${quoted(params.value)}.`,
    help: (finding) => `${version(finding)} Oder nennen Sie die Prüf-Summe vom Angebot.`,
  },
  "EVAL-004 profile": { message: "Hier fehlt die Fassung vom Profil.", help: version },
  "EVAL-004 register": {
    message: "Von welchem Tag ist das Register?",
    help: "Schreiben Sie den Tag auf.",
  },
  "EVID-002 ends-soon": {
    message: ({ params }) => `Der Nachweis gilt nur noch bis zum ${day(params.day)}.`,
    help: "Besorgen Sie bald einen neuen Nachweis.",
  },
  "EVID-002 expired": {
    message: ({ params }) => `Der Nachweis gilt seit dem ${day(params.day)} nicht mehr.`,
    help: "Besorgen Sie einen neuen Nachweis. Dieser Nachweis zählt nicht mehr.",
  },
  "EVID-002 future": {
    message: ({ params }) => `Der ${day(params.day)} kommt erst noch.`,
    help: "Prüfen Sie den Tag. Oder warten Sie auf den Nachweis.",
  },
  "LINK-006 no-day": { message: `${REVIEWED} Der Tag fehlt.`, help: ALL_THREE },
  "LINK-006 no-digest": { message: `${REVIEWED} Die Prüf-Summe fehlt.`, help: ALL_THREE },
  "LINK-006 nobody": { message: `${REVIEWED} Wer war das?`, help: ALL_THREE },
  "NEED-004 prescribed": {
    message: ({ params }) => `Das Wort ${quoted(params.value)} nennt vielleicht schon eine Lösung.`,
    help: "Beschreiben Sie nur das Problem. Für Ihre Idee gibt es ein eigenes Feld.",
  },
  "NOTE-002 no-reason": {
    message: "Es ist nichts zu tun. Der Grund fehlt.",
    help: "Schreiben Sie: Warum ist nichts zu tun?",
  },
  "NOTE-002 no-step": {
    message: "Es ist etwas zu tun. Aber was genau?",
    help: "Nennen Sie mindestens einen Schritt. Wer macht das? Bis wann?",
  },
  "NOTE-003 no-day": {
    message: "Noch ist nicht alles entschieden. Wann gibt es neue Informationen?",
    help: "Nennen Sie einen Tag.",
  },
  "NOTE-005 no-words": { message: "Hier steht nur eine Adresse. Was ändert sich?", help: SENTENCES },
  "NOTE-006 days": {
    message: ({ params }) =>
      `Es ${params.count === 1 ? "bleibt" : "bleiben"} nur ${days(params.count)} Zeit. Nötig sind meistens ${days(params.limit)}.`,
    help: "Lassen Sie mehr Zeit. Oder schreiben Sie: Warum ist es so eilig?",
  },
  "NOTE-007 nothing-new": {
    message: "Die Mitteilung ersetzt eine andere Mitteilung. Was ist neu?",
    help: SENTENCES,
  },
  "NOTE-009 no-date": {
    message: "Die Frist steht in einem Gesetz oder Beschluss. Das Datum fehlt.",
    help: "Ergänzen Sie das Datum.",
  },
  "NOTE-009 no-norm": {
    message: "Eine Frist steht immer in einem Gesetz oder Beschluss.",
    help: "Nennen Sie das Gesetz oder den Beschluss. Oder löschen Sie die Frist.",
  },
  "ORGA-007 no-rule": { message: "Das Land hat etwas geregelt. Was genau?", help: SENTENCES },
  "ORGA-007 no-source": {
    message: "Das Land hat etwas geregelt. Wo steht das?",
    help: "Nennen Sie zum Beispiel das Gesetz.",
  },
  "ORGA-007 not-of-this-topic": {
    message: "Diese Angabe passt nicht zum Thema.",
    help: "Löschen Sie die Angabe. Oder ändern Sie das Thema.",
  },
  "WORD-001 unmeasured": {
    message: ({ params }) => `Was genau heißt ${quoted(params.value)}?`,
    help: "Nennen Sie eine Zahl oder eine Frist.",
  },
  "WORD-002 way-out": {
    message: ({ params }) => `Gilt das immer? Das Wort ${quoted(params.value)} lässt das offen.`,
    help: "Schreiben Sie: Wann gilt das?",
  },
  "WORD-003 open": {
    message: ({ params }) => `Was gehört noch dazu? Das Wort ${quoted(params.value)} lässt das offen.`,
    help: "Nennen Sie alles. Löschen Sie dann das Wort.",
  },
  "WORD-004 nobody": {
    message: ({ params }) => `Wer tut etwas? Der Satz mit ${quoted(params.value)} sagt das nicht.`,
    help: "Nennen Sie im Satz: Wer tut das?",
  },
  "WORD-005 several": {
    message: ({ params }) => `${quoted(params.value)} verlangt vielleicht mehr als eine Sache.`,
    help: "Machen Sie daraus zwei Kriterien.",
  },
  "WORD-006 contradicts": { message: other, help: ONE_WORD },
  "WORD-006 small-letters": { message: other, help: ONE_WORD },
  "WORD-006 two": {
    message: ({ params }) => `Im Text stehen ${quoted(params.first)} und ${quoted(params.found)}.`,
    help: ONE_WORD,
  },
  "WORD-007 compared-with-nothing": {
    message: ({ params }) => `Womit soll man vergleichen? Das Wort ${quoted(params.value)} lässt das offen.`,
    help: "Ein Beispiel: schneller als heute.",
  },
  "WORD-007 no-bound": {
    message: ({ params }) => `Ist mit ${quoted(params.value)} die größte oder die kleinste Zahl gemeint?`,
    help: "Schreiben Sie „mindestens“ oder „höchstens“ dazu.",
  },
  "WORD-007 no-unit": {
    message: ({ params }) => `Die Zahl ${quoted(params.value)} braucht eine Einheit.`,
    help: "Schreiben Sie zum Beispiel: Tage oder Euro.",
  },
  "WORD-008 no-circle": {
    message: ({ params }) => `Wer oder was ist mit ${quoted(params.value)} gemeint?`,
    help: "Nennen Sie die Gruppe.",
  },
  "WORD-010 no-keyword": {
    message: "Im Text fehlt „MUSS“ oder „SOLL“ oder „KANN“.",
    help: "Ergänzen Sie eins von diesen Wörtern.",
  },
  "WORD-010 no-verb": {
    message: "Im Text fehlt ein Tun-Wort.",
    help: "Ein Beispiel: Der Anbieter MUSS die Daten speichern.",
  },
  "WORD-010 nobody": {
    message: "Wer muss etwas tun?",
    help: "Nennen Sie den Anbieter oder den Dienst.",
  },
};
