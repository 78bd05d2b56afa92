// Short advice at fields, by record type and path, else by the last name of the path.

export const HINTS = {
  de: {
    "need.title": "Für sich allein verständlich, 8 bis 120 Zeichen.",
    "need.statement": "Das Problem oder die fehlende Fähigkeit, noch nicht die Lösung.",
    "need.outcome": "Wer steht danach besser da, und woran würde man es merken?",
    "need.solution_idea": "Sie wird bewusst getrennt vom Bedarf festgehalten.",
    "notice.title": "Für sich allein verständlich, 8 bis 120 Zeichen.",
    "notice.what_changes": "In ein, zwei Sätzen: Was ist künftig anders?",
    "notice.obligation_reason": "Nötig, wenn nichts zu tun ist oder es sehr schnell gehen muss.",
    "notice.next_update_by": "Nötig, solange noch nicht alles beschlossen ist.",
    "notice.changes": "Nötig, wenn diese Mitteilung eine andere ersetzt.",
    "notice.competence.citation": "Das Gesetz oder der Beschluss, zum Beispiel Beschluss 2024/13.",
    "evidence.issuer": "Der Name der Stelle oder ihre Kennung im Register.",
    "evaluation.register_edition": "Der Tag der Ausgabe oder die Prüfsumme des Registers.",
    "land_rule.rule": "Was das Land bestimmt hat, in ein, zwei Sätzen.",
    "session.agenda.*.id": "Die Nummer auf der Tagesordnung.",
    "decision.number": "So, wie das Gremium seine Beschlüsse zählt.",
    "decision.item": "Die Nummer auf der Tagesordnung der Sitzung.",
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
    "notice.title": "Understandable on its own, 8 to 120 characters.",
    "notice.what_changes": "In a sentence or two: what will be different?",
    "notice.obligation_reason": "Needed where nothing has to be done, or very soon.",
    "notice.next_update_by": "Needed as long as not everything is decided.",
    "notice.changes": "Needed where this notice takes the place of another.",
    "notice.competence.citation": "The law or the decision, for example Beschluss 2024/13.",
    "evidence.issuer": "The name of whoever issued it, or the id in the register.",
    "evaluation.register_edition": "The day of the edition, or the digest of the register.",
    "land_rule.rule": "What the Land has laid down, in a sentence or two.",
    "session.agenda.*.id": "The number on the agenda.",
    "decision.number": "As the body numbers its decisions.",
    "decision.item": "The number on the agenda of the session.",
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
