// The form of needs in Leichte Sprache (`de-simple`): loaded only where that language is chosen.
// Long nouns have hyphens, as Anlage 2 of the BITV 2.0 asks; tests/simple.test.mjs holds the rules.
import { ANSWERS } from "./simple-answers.js";
import { MESSAGES } from "./simple-messages.js";
import { TEXTS } from "./simple-texts.js";

/** A text in two languages. */
const text = (path, label, advice) => ({
  [path]: [label, advice],
  [`${path}.de`]: ["Deutsch"],
  [`${path}.en`]: ["Englisch"],
});

/** A part of the record: what its members are called stands below its path. */
const part = (path, label, advice, members) => ({
  [path]: [label, advice],
  ...Object.fromEntries(Object.entries(members).map(([name, said]) => [`${path}.${name}`, said])),
});

/** A list, with what one entry of it is called. */
const list = (path, label, advice, entry, members) => ({
  [path]: [label, advice],
  ...part(`${path}.*`, entry, undefined, members),
});

const ROLE = "Nennen Sie eine Aufgabe und keinen Namen.";
const REFERENCE = "Schreiben Sie hier die Kennung von der Organisation.";
const DAY = "Schreiben Sie den Tag auf.";

/** Comparisons, by their word. */
const OPERATORS = {
  eq: "ist gleich",
  ne: "ist anders als",
  lt: "ist kleiner als",
  le: "ist höchstens",
  gt: "ist größer als",
  ge: "ist mindestens",
  in: "ist eins davon",
  not_in: "ist keins davon",
  within: "beginnt mit",
  contains_all: "enthält alles davon",
  contains_any: "enthält eins davon",
  between: "liegt zwischen diesen Zahlen",
  known: "ist bekannt",
};

/** Attributes of organisations, by their word. */
const ATTRIBUTES = {
  id: "Kennung",
  kind: "Art von der Organisation",
  unit_type: "Art von der Gemeinde",
  size_class: "Größe",
  portal: "Portal im Internet",
  administered_by: "Verwaltung durch",
  land: "Bundes-Land",
  ars: "Regional-Schlüssel",
  ags: "Gemeinde-Schlüssel",
  population: "Anzahl von Einwohnern",
  own_administration: "Eigene Verwaltung",
  it_provider: "Dienst-Leister für Computer",
  procedure: "Fach-Programm",
  member_of: "Mitglied in",
};

const LISTS = ["in", "not_in", "between", "contains_all", "contains_any"];
const SELECTOR = {
  all: ["Alle Bedingungen passen"],
  "all.*": ["Alle Bedingungen passen"],
  any: ["Mindestens eine Bedingung passt"],
  "any.*": ["Mindestens eine Bedingung passt"],
  not: ["Die Bedingung passt nicht"],
  everyone: ["Alle"],
  attr: ["Merkmal"],
  ...Object.fromEntries(Object.entries(OPERATORS).map(([word, said]) => [word, [said]])),
  ...Object.fromEntries(LISTS.map((word) => [`${word}.*`, [OPERATORS[word]]])),
};

const CONSTRAINT = {
  concept: ["Merkmal", "Schreiben Sie einen Namen mit Punkten. Ein Beispiel: betrieb.verfuegbarkeit."],
  op: ["Vergleich", "Wie vergleichen Sie das Merkmal?"],
  value: ["Wert", "Womit vergleichen Sie das Merkmal?"],
};

const ORIGINATOR = {
  organisation: ["Organisation", `${REFERENCE} Eine Organisation ist zum Beispiel eine Stadt.`],
  group: ["Gruppe", "Soll der Name geheim bleiben? Dann nennen Sie nur eine Gruppe."],
  role: ["Aufgabe in der Organisation", `${ROLE} Ein Beispiel: Leitung.`],
  session: ["Sitzung", "Jemand hat den Bedarf in dieser Sitzung genannt."],
  on_behalf_of: ["Im Auftrag von", "Für wen haben Sie den Bedarf genannt?"],
};

const SOURCE = {
  kind: ["Art von der Quelle", "Eine Quelle ist zum Beispiel ein Gesetz."],
  citation: ["Genaue Stelle", "Wo genau steht das? Ein Beispiel: Paragraf 3."],
  date: ["Datum", "Von welchem Tag ist die Quelle?"],
  url: ["Adresse im Internet", "Die Adresse beginnt mit https://."],
};

const SUPPORTER = {
  organisation: ["Organisation", REFERENCE],
  ...text("reason", "Warum?", "Schreiben Sie den Grund auf."),
  intensity: ["Wie stark ist die Unterstützung?", "1 heißt: wenig. 3 heißt: sehr stark."],
};

const LINK = {
  rel: ["Art von der Verbindung", "Was haben die Formulare miteinander zu tun?"],
  target: ["Anderes Formular", "Schreiben Sie die Kennung von dem anderen Formular."],
  digest: ["Prüf-Summe", "An der Prüf-Summe erkennt man Änderungen."],
  reviewed_on: ["Zuletzt angesehen am", "Wann hat jemand die Verbindung geprüft?"],
  reviewed_by: ["Wer hat die Verbindung angesehen?", ROLE],
  basis: ["Ist die Verbindung belegt?", "Steht die Verbindung in einer Quelle? Dann ist sie belegt."],
};

const SERVICES = {
  services: [
    "Um welche Leistungen geht es?",
    "Leistungen sind Aufgaben von der Verwaltung. Ein Beispiel: einen Pass ausstellen.",
  ],
  "services.*": [
    "Leistung",
    "Schreiben Sie die Nummer von der Leistung. Die Nummer hat 14 Ziffern und beginnt mit 99. " +
      "Oder nehmen Sie die OZG-Nummer mit 5 Ziffern. OZG heißt: Online-Zugangs-Gesetz.",
  ],
};

const CONSTRAINTS = ["Das muss mit jeder Lösung weiter gehen", "Nennen Sie wichtige Bedingungen."];
const ORIGINATORS = ["Wer hat den Bedarf?", "Nennen Sie eine Organisation oder eine Gruppe."];

/** What the places of a need are called, as its labels name them, with advice where there is any. */
const PLACES = {
  type: ["Art"],
  schema_version: ["Version vom Daten-Format", "Lassen Sie dieses Feld am besten leer."],
  id: [
    "Kennung",
    "Die Kennung ist ein fester Name. Sie bleibt immer gleich. Ein Beispiel: BED-2026-0042.",
  ],
  ...text(
    "title",
    "Titel",
    "Bedarf heißt: Sie brauchen etwas. Sagen Sie kurz: Worum geht es? Schreiben Sie 8 bis 120 Zeichen.",
  ),
  created: ["Aufgeschrieben am", "An diesem Tag haben Sie den Bedarf aufgeschrieben."],
  modified: ["Zuletzt geändert am", "An diesem Tag war die letzte Änderung."],
  confirmed: ["Zuletzt geprüft am", "Stimmt noch alles? An diesem Tag hat jemand das geprüft."],
  confirmed_by: ["Geprüft von", "Welche Stelle hat das geprüft?"],
  ...part("valid", "Von wann bis wann gilt das?", "Nennen Sie den Anfang und das Ende.", {
    from: ["Erster Tag", "Ab diesem Tag gilt der Bedarf."],
    to: ["Erster Tag danach", "Ab diesem Tag gilt der Bedarf nicht mehr."],
  }),
  visibility: [
    "Wer darf das lesen?",
    "Ein Gremium ist eine Gruppe mit einer Aufgabe. Das Gremium berät über Ihren Bedarf.",
  ],
  attribution: ["Dürfen andere wissen: Von wem ist der Bedarf?", "Wählen Sie eine Antwort aus."],
  ...text("statement", "Was fehlt Ihnen?", "Beschreiben Sie das Problem. Die Lösung kommt später."),
  ...text("outcome", "Was ist danach besser?", "Wem geht es danach besser? Woran merkt man das?"),
  ...text(
    "solution_idea",
    "Ihre Idee für eine Lösung",
    "Haben Sie schon eine Idee? Dann schreiben Sie die Idee hier auf.",
  ),
  kind: ["Welche Art von Bedarf ist das?", "Wählen Sie eine Art aus."],
  level: ["Geht es um den Alltag oder um Pläne?", "Alltag ist die Arbeit an jedem Tag. Pläne sind für viele Jahre."],
  ...list("originators", ...ORIGINATORS, "Organisation oder Gruppe", ORIGINATOR),
  ...part("affected", "Wen betrifft der Bedarf?", "Ein Beispiel: alle Städte.", SELECTOR),
  ...list(
    "supporters",
    "Wer unterstützt den Bedarf?",
    "Nennen Sie andere Organisationen mit dem gleichen Bedarf.",
    "Unterstützung",
    SUPPORTER,
  ),
  ...SERVICES,
  cross_cutting: ["Der Bedarf betrifft viele Leistungen", "Kreuzen Sie das Feld bei Ja an."],
  ...part("urgency", "Wie eilig ist der Bedarf?", "Bis wann brauchen Sie eine Lösung?", {
    date: ["Bis zu diesem Tag", "Kennen Sie den Tag genau? Dann nennen Sie den Tag."],
    ...part("within", "Frist ab einem Ereignis", "Ist der Tag noch offen? Dann nennen Sie eine Frist.", {
      ...text("event", "Wann beginnt die Frist?", "Ein Beispiel: Das Gesetz gilt."),
      months: ["Wie viele Monate dauert die Frist?", "Schreiben Sie eine ganze Zahl."],
    }),
    ...part("source", "Wo steht die Frist?", "Nennen Sie zum Beispiel das Gesetz.", SOURCE),
    consequence: ["Was passiert sonst?", "Was passiert ohne eine Lösung?"],
  }),
  ...list("constraints", ...CONSTRAINTS, "Bedingung", CONSTRAINT),
  status: ["Stand", "Wie weit ist der Bedarf?"],
  ...list("history", "Verlauf", "Schreiben Sie alle Schritte auf.", "Schritt", {
    status: ["Stand", "Wie weit war der Bedarf nach diesem Schritt?"],
    on: ["Tag", "Wann war dieser Schritt?"],
    by: ["Durch wen?", `${ROLE} Ein Beispiel: Geschäfts-Stelle.`],
    decision: ["Beschluss", "Ein Beschluss ist eine Entscheidung von einem Gremium."],
    ...text("reason", "Warum?", "Schreiben Sie den Grund auf."),
  }),
  ...part("merge", "Teil von einem anderen Bedarf", "Manche Bedarfe gehören zusammen.", {
    into: ["Anderer Bedarf", "Schreiben Sie die Kennung von dem anderen Bedarf."],
    on: ["Tag", "Seit wann gehören die Bedarfe zusammen?"],
    objection_until: ["Widerspruch bis zu diesem Tag", "Bis dahin kann man Nein sagen."],
    ...text("generalisation", "Was ist jetzt allgemeiner?", "Gilt etwas jetzt für mehr Menschen?"),
    text: ["Prüf-Summe", "An der Prüf-Summe erkennt man: Der Text ist noch gleich."],
    ...part("moved", "Was kam durch diesen Bedarf dazu?", "Das füllt das Programm aus.", {
      ...list("originators", ...ORIGINATORS, "Organisation oder Gruppe", ORIGINATOR),
      ...list("supporters", "Wer unterstützt den Bedarf?", "Nur wer neu dazukam.", "Unterstützung", SUPPORTER),
      ...SERVICES,
      ...part("affected", "Wen betrifft der Bedarf jetzt auch?", "Ein Beispiel: alle Städte.", SELECTOR),
      ...list("links", "Neue Verbindungen", "Was kam durch den Bedarf dazu?", "Verbindung", LINK),
      ...list("own_links", "Alte Verbindungen", "Was hat der Bedarf abgegeben?", "Verbindung", LINK),
      as_variant: ["Bleibt der Bedarf als Unterschied da?", "Kreuzen Sie Ja oder Nein an."],
      visibility: ["Wer durfte das vorher lesen?", "Es geht um den anderen Bedarf."],
      attribution: ["Durften andere das vorher wissen?", "Es geht um den anderen Bedarf."],
    }),
  }),
  ...text("forwarded_to", "Wer hat den Bedarf bekommen?", "Der Bedarf passt hier nicht. Wer kümmert sich jetzt um den Bedarf?"),
  ...list(
    "variants",
    "Was bleibt für manche anders?",
    "Manche Bedarfe gehören zusammen. Trotzdem gibt es Unterschiede.",
    "Unterschied",
    {
      id: ["Kennung", "Wählen Sie einen kurzen Namen. Ein Beispiel: V1."],
      ...part("scope", "Für wen gilt das?", "Ein Beispiel: alle Städte.", SELECTOR),
      ...text("delta", "Was ist anders?", "Beschreiben Sie den Unterschied."),
      ...list("constraints", ...CONSTRAINTS, "Bedingung", CONSTRAINT),
      ...list("originators", ...ORIGINATORS, "Organisation oder Gruppe", ORIGINATOR),
    },
  ),
  ...list(
    "consents",
    "Wer ist dafür? Wer ist dagegen?",
    "Mehrere Bedarfe gehören zusammen. Finden alle das gut?",
    "Antwort",
    {
      organisation: ["Organisation", REFERENCE],
      group: ["Gruppe", "Nennen Sie die Organisation oder die Gruppe."],
      stance: ["Dafür oder dagegen?", "Wählen Sie eine Antwort aus."],
      on: ["Tag", "Von welchem Tag ist die Antwort?"],
    },
  ),
  ...part("fulfilment", "Was erfüllt den Bedarf?", "Nennen Sie die Lösung.", {
    by: ["Angebot", "Schreiben Sie die Kennung von dem Angebot."],
    profile: [
      "Anforderungs-Profil",
      "Ein Anforderungs-Profil ist eine Liste. Darin steht: Das muss eine Lösung können.",
    ],
    as_of: ["Stand vom", DAY],
    confirmed_by: ["Wer hat das bestätigt?", "Nennen Sie die Organisationen."],
    "confirmed_by.*": ["Organisation"],
  }),
  ...list("links", "Verbindung zu anderen Formularen", "Was hat mit dem Bedarf zu tun?", "Verbindung", LINK),
  ...list("sources", "Wo kann man das nachlesen?", "Nennen Sie zum Beispiel ein Gesetz.", "Quelle", SOURCE),
  ...list(
    "suppress",
    "Ausgeblendete Hinweise",
    "Manche Hinweise passen gerade nicht. Sie können diese Hinweise ausblenden.",
    "Ausgeblendeter Hinweis",
    {
      code: ["Nummer von der Regel", "Ein Beispiel: NEED-005."],
      reason: ["Warum?", "Schreiben Sie den Grund auf."],
      by: ["Durch wen?", ROLE],
      expires: ["Gilt bis", "Bis zu diesem Tag ist der Hinweis ausgeblendet."],
    },
  ),
  ext: ["Eigene Angaben", "Hier ist Platz für Ihre eigenen Daten."],
};

const STATUS = {
  draft: "Entwurf",
  submitted: "abgegeben",
  triaged: "angesehen",
  in_consultation: "in Beratung",
  bundled: "mit anderen gebündelt",
  adopted: "vom Gremium beschlossen",
  addressed: "an den Empfänger geschickt",
  accepted: "vom Empfänger angenommen",
  partly_accepted: "vom Empfänger zum Teil angenommen",
  rejected: "vom Empfänger abgelehnt",
  fulfilled: "erfüllt",
  withdrawn: "zurückgezogen",
  forwarded: "weitergegeben",
  merged: "Teil von einem anderen Bedarf",
  superseded: "durch einen anderen Bedarf ersetzt",
};

const SOURCES = {
  law: "Gesetz",
  decision: "Beschluss",
  session: "Sitzung",
  study: "Untersuchung",
  statement: "Aussage",
};

const READERS = {
  body: "nur das Gremium",
  member_organisations: "Organisationen aus dem Gremium",
  municipal_family: "Städte und Gemeinden und ihre Partner",
  administration: "alle Ämter und Behörden",
  public: "alle Menschen",
};
const NAMES = { named: "Ja: mit dem Namen", group_only: "Nur mit der Gruppe", none: "Nein" };
const RELATIONS = {
  elaborates: "erklärt genauer",
  decomposes: "teilt auf",
  specifies: "legt fest",
  satisfies: "erfüllt",
  implemented_by: "Umsetzung durch",
  validated_by: "Nachweis durch",
  requires: "braucht",
  constrains: "schränkt ein",
  affected_by: "betroffen von",
  addressed_by: "aufgenommen von",
  answers: "antwortet auf",
  continues: "führt fort",
  supersedes: "ersetzt",
  duplicates: "doppelt mit",
};
const BASES = { documented: "belegt", assumed: "angenommen" };

/** Words of lists, by the place that they stand at. */
const CODES = {
  visibility: READERS,
  attribution: NAMES,
  kind: {
    functional: "Aufgaben im Amt",
    interoperability: "Programme arbeiten zusammen",
    legal: "Gesetze und Regeln",
    organisation: "Abläufe bei der Arbeit",
    funding: "Geld",
    information: "Informationen",
    operation: "Betrieb von Programmen",
    security: "Sicherheit",
    privacy: "Schutz von Daten",
    accessibility: "Barriere-Freiheit",
    governance: "Planung und Leitung",
  },
  level: { operational: "Alltag", strategic: "Pläne für lange Zeit", both: "beides" },
  "affected.attr": ATTRIBUTES,
  "urgency.source.kind": SOURCES,
  "urgency.consequence": {
    legal_deadline: "Man verpasst eine Frist aus einem Gesetz",
    security_gap: "Eine Lücke in der Sicherheit bleibt",
    cost: "Es kostet Geld",
    quality: "Die Qualität leidet",
    none: "Nichts",
  },
  "constraints.*.op": OPERATORS,
  status: STATUS,
  "history.*.status": STATUS,
  "variants.*.scope.attr": ATTRIBUTES,
  "variants.*.constraints.*.op": OPERATORS,
  "consents.*.stance": { agreed: "dafür", objected: "dagegen" },
  "links.*.rel": RELATIONS,
  "links.*.basis": BASES,
  "merge.moved.links.*.rel": RELATIONS,
  "merge.moved.links.*.basis": BASES,
  "merge.moved.own_links.*.rel": RELATIONS,
  "merge.moved.own_links.*.basis": BASES,
  "merge.moved.affected.attr": ATTRIBUTES,
  "merge.moved.visibility": READERS,
  "merge.moved.attribution": NAMES,
  "sources.*.kind": SOURCES,
};

const said = (index) =>
  Object.fromEntries(
    Object.entries(PLACES)
      .filter(([, all]) => all[index] !== undefined)
      .map(([place, all]) => [place, all[index]]),
  );

export const SIMPLE = {
  /** In the form of `forms.need.labels.de`. */
  labels: { title: "Bedarf", members: said(0), codes: CODES },
  /** Advice at fields, by the place. */
  advice: said(1),
  /** Titles of the steps, in the order of steps.js. */
  steps: [
    "Worum geht es?",
    "Wer hat den Bedarf? Wen betrifft der Bedarf?",
    "Wie eilig ist der Bedarf?",
    "Wer darf das lesen?",
    "Wie weit ist der Bedarf?",
  ],
  /** The part that is for the office. */
  office: {
    title: TEXTS.office,
    advice: "Die Geschäfts-Stelle ist das Büro vom Gremium. Sie füllt diese Felder aus.",
  },
  /** Comparisons, and the words of attributes that have a list of their own. */
  operators: OPERATORS,
  attributes: {
    kind: {
      kommune: "Gemeinde oder Stadt",
      kreis: "Kreis",
      gemeindeverband: "Verband von Gemeinden",
      land: "Bundes-Land",
      bund: "Bund",
      umbrella_association: "Verband von Städten oder Kreisen",
      provider_association: "Verband von Dienst-Leistern für Computer",
      it_provider: "Dienst-Leister für Computer",
      expert_organisation: "Fach-Organisation",
      office: "Geschäfts-Stelle oder Anstalt",
    },
    size_class: {
      up_to_5000: "bis 5.000 Einwohner",
      up_to_20000: "bis 20.000 Einwohner",
      up_to_100000: "bis 100.000 Einwohner",
      up_to_500000: "bis 500.000 Einwohner",
      above_500000: "mehr als 500.000 Einwohner",
    },
  },
  texts: TEXTS,
  messages: { ...MESSAGES, ...ANSWERS },
};

/** The place of a JSON Pointer as labels name it; of a text that of the member that it is in. */
const placeOf = (path) =>
  path
    .slice(1)
    .split("/")
    .map((step) => (/^\d+$/.test(step) ? "*" : step))
    .join(".")
    .replace(/\.(?:all|any)\.\*|\.not(?=\.)/g, "")
    .replace(/\.(?:de|en)$/, "");

/** What people call a member of the part at hand, or a word of a list: of the one at the place `at`, or of any. */
function wordFor(place, { members, codes }) {
  const around = place.slice(0, Math.max(place.lastIndexOf("."), 0));
  const near = (name) => members[around ? `${around}.${name}` : name] ?? members[`${place}.${name}`];
  return (word, at = place) =>
    codes[at]?.[word] ??
    near(word) ??
    members[word] ??
    [...Object.values(codes), SIMPLE.attributes.kind].find((words) => Object.hasOwn(words, word))?.[word] ??
    String(word);
}

/**
 * The message and the advice of a finding in Leichte Sprache; undefined where it has none, and the
 * German text stays. `labels` are those of the record, a need without any.
 */
export function simply(finding, labels = SIMPLE.labels) {
  const { code, case: which, path, params = {} } = finding;
  const told = SIMPLE.messages[`${code} ${which}`];
  if (told === undefined) return undefined;
  const place = placeOf(path);
  const word = wordFor(place, labels);
  const name = place.split(".").at(-1);
  const label = labels.members[place] ?? word(name);
  const spoken = (text) => (typeof text === "function" ? text({ label, params, word }) : text);
  return { message: spoken(told.message), help: spoken(told.help) };
}
