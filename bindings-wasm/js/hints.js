// Short advice at fields, by record type and path, else by the last name of the path.

export const HINTS = {
  de: {
    "need.title": "Für sich allein verständlich, 8 bis 120 Zeichen.",
    "need.statement": "Das Problem oder die fehlende Fähigkeit, noch nicht die Lösung.",
    "need.outcome": "Wer steht danach besser da, und woran würde man es merken?",
    "need.solution_idea": "Sie wird bewusst getrennt vom Bedarf festgehalten.",
    "profile.title": "Für sich allein verständlich, 8 bis 120 Zeichen.",
    "profile.version":
      "Zum Beispiel 1, 2 oder ein Tag; von der Verabschiedung an ändert sich der Inhalt nicht mehr.",
    "body.seat_groups.*.accepts.*": "Art von Organisation oder Kennung einer Organisation.",
    "need.id": "Sie bleibt für immer, zum Beispiel BED-2026-0042.",
    id: "Sie bleibt für immer.",
    "services.*": "Leistungsschlüssel (99…, 14 Ziffern) oder OZG-Kennung (5 Ziffern).",
    by: "Eine Funktion, keine Person.",
    role: "Eine Funktion, keine Person.",
    mail: "Das Postfach einer Funktion, keiner Person.",
    amount: "Betrag mit Punkt vor den Cent, zum Beispiel 1250.00.",
    "typing.*": "Zahl der FIM-Typisierung.",
    "tie_chain.*": "price, points, lot oder criterion: mit der Kennung eines Kriteriums.",
    decide_by: "price, points, lot oder criterion: mit der Kennung eines Kriteriums.",
    concept: "Name mit Punkten dazwischen, zum Beispiel betrieb.verfuegbarkeit.",
  },
  en: {
    "need.title": "Understandable on its own, 8 to 120 characters.",
    "need.statement": "The problem or the missing capability, not the solution yet.",
    "need.outcome": "Who is better off afterwards, and how would one notice?",
    "need.solution_idea": "Kept apart from the need on purpose.",
    "profile.title": "Understandable on its own, 8 to 120 characters.",
    "profile.version": "For example 1, 2 or a day; from adoption on its contents do not change.",
    "body.seat_groups.*.accepts.*": "A kind of organisation, or the id of one.",
    "need.id": "It stays forever, for example BED-2026-0042.",
    id: "It stays forever.",
    "services.*": "Service key (99…, 14 digits) or OZG id (5 digits).",
    by: "A function, not a person.",
    role: "A function, not a person.",
    mail: "The mailbox of a function, not of a person.",
    amount: "With a point before the cents, for example 1250.00.",
    "typing.*": "Number of the FIM typing.",
    "tie_chain.*": "price, points, lot or criterion: with the id of a criterion.",
    decide_by: "price, points, lot or criterion: with the id of a criterion.",
    concept: "Names with points between them, for example operation.availability.",
  },
};

/** The advice for a place, if there is any. */
export function hintFor(type, place, lang) {
  const hints = HINTS[lang];
  const path = place.replace(/\.(?:de)$/, "");
  if (place.endsWith(".en")) return undefined;
  const steps = path.split(".");
  const last = steps.at(-1) === "*" ? steps.slice(-2).join(".") : steps.at(-1);
  const own = hints[`${type}.${path}`];
  // ids within a record are short, those of records stay forever
  return own ?? (last === "id" && steps.length > 1 ? undefined : hints[last]);
}
