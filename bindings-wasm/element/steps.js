// The steps in which a record is filled in: what the task needs, and under `more`, folded away, what few
// need. What no step names is for the office that keeps it.

/** Members that say something about a record, not about its matter. */
const ABOUT = [
  ...["type", "schema_version", "id", "created", "modified", "confirmed", "confirmed_by", "valid", "visibility", "attribution"],
  ...["links", "sources", "suppress", "ext"],
];

/** Parts whose members are asked for in another order than that of the model. */
export const ORDERS = {
  AgendaItem: ["id", "title", "public", "result", "raised_by"],
  Offer: ["offering", "answers", "points", "price", "comments"],
};

/** All members of a step. */
export const membersOf = ({ members, more = [] }) => [...members, ...more];

/** The steps of a type; one with all that it is about where nobody has thought of steps yet. */
export function stepsFor({ type, schema }) {
  const others = Object.keys(schema.properties).filter((name) => !ABOUT.includes(name));
  return STEPS[type] ?? [{ de: "Angaben", en: "Details", members: others }];
}

export const STEPS = {
  need: [
    {
      de: "Worum geht es?",
      en: "What is it about?",
      members: ["title", "statement", "outcome", "solution_idea", "kind", "services", "cross_cutting", "sources"],
    },
    {
      de: "Wer hat den Bedarf, wen betrifft er?",
      en: "Who has the need, whom does it concern?",
      members: ["originators", "affected", "supporters"],
    },
    { de: "Wie dringend?", en: "How urgent?", members: ["urgency", "constraints"] },
    { de: "Wer darf das lesen?", en: "Who may read it?", members: ["visibility", "attribution"] },
    { de: "Stand und Verlauf", en: "Status and history", members: ["status", "level", "history"] },
  ],
  profile: [
    {
      de: "Worum geht es?",
      en: "What is it about?",
      members: ["title", "version", "kind", "subject", "purpose", "services", "cross_cutting", "based_on"],
    },
    { de: "An wen und für wen?", en: "To whom and for whom?", members: ["addressees", "scope"] },
    { de: "Was wird verlangt?", en: "What is required?", members: ["criteria", "scoring"] },
    {
      de: "Stand und Beschluss",
      en: "Status and decision",
      members: ["status", "history", "decision", "rapporteur", "positions"],
    },
  ],
  offering: [
    {
      de: "Was ist es?",
      en: "What is it?",
      members: ["title", "version", "services", "cross_cutting", "reuse_model", "efa", "lifecycle", "phases"],
    },
    {
      de: "Von wem und für wen?",
      en: "By whom and for whom?",
      members: ["provider", "operator", "contact", "scope", "references"],
    },
    { de: "Wie kommt man daran, was kostet es?", en: "How to get it, what does it cost?", members: ["access_paths", "cost"] },
    {
      de: "Was kann es?",
      en: "What can it do?",
      members: ["facts", "compliance", "interfaces", "maturity", "trust_level", "typing", "fim_ids", "source_code"],
    },
  ],
  body: [
    { de: "Welches Gremium?", en: "Which body?", members: ["title", "authority", "purpose", "mandate", "cadence"] },
    { de: "Wer sitzt darin?", en: "Who sits in it?", members: ["seat_groups", "seats", "memberships"] },
  ],
  session: [
    {
      de: "Welche Sitzung?",
      en: "Which session?",
      members: ["title", "body", "number", "start", "end", "mode"],
    },
    { de: "Was steht auf der Tagesordnung?", en: "What is on the agenda?", members: ["agenda"] },
  ],
  decision: [
    {
      de: "Welcher Beschluss?",
      en: "Which decision?",
      members: ["title", "body", "date", "number", "session"],
      more: ["item", "url"],
    },
    { de: "Was wurde beschlossen?", en: "What was decided?", members: ["result", "refs"], more: ["votes", "items"] },
    { de: "Wer war beteiligt, was folgt?", en: "Who took part, what follows?", members: ["involved", "reply"] },
  ],
  notice: [
    {
      de: "Was ändert sich?",
      en: "What changes?",
      members: ["title", "what_changes", "certainty", "next_update_by"],
      more: ["message", "supersedes", "changes", "subjects"],
    },
    {
      de: "Wen betrifft es, was ist zu tun?",
      en: "Whom does it concern, what is to be done?",
      members: ["addressees", "obligation", "obligation_reason", "steps"],
    },
    { de: "Ab wann, bis wann?", en: "From when, by when?", members: ["published", "effective_from", "deadline"] },
    {
      de: "Wer teilt es mit?",
      en: "Who tells it?",
      members: ["sender", "competence", "contact", "visibility"],
      more: ["attribution", "sources"],
    },
    { de: "Was kam zurück?", en: "What came back?", members: ["questions", "acks"] },
  ],
  evidence: [
    { de: "Was wird belegt?", en: "What is shown?", members: ["title", "about", "supports", "result"] },
    {
      de: "Wer hat es wann ausgestellt?",
      en: "Who issued it, and when?",
      members: ["kind", "issuer", "issued", "valid", "url"],
      more: ["digest"],
    },
  ],
  evaluation: [
    {
      de: "Was wird bewertet?",
      en: "What is evaluated?",
      members: ["title", "profile", "as_of", "register_edition"],
    },
    { de: "Welche Angebote, welche Antworten?", en: "Which offers, which answers?", members: ["offers"] },
    { de: "Was kam heraus?", en: "What came of it?", members: ["winner"] },
  ],
  land_rule: [
    {
      de: "Welches Land, welches Thema?",
      en: "Which Land, which subject?",
      members: ["title", "land", "topic"],
    },
    { de: "Was gilt dort?", en: "What holds there?", members: ["state", "allows", "rule", "on", "next_update_by"] },
    { de: "Woher ist das, wer weiß mehr?", en: "Where is it from, who knows more?", members: ["source", "contact"] },
  ],
  organisation: [
    { de: "Welche Organisation?", en: "Which organisation?", members: ["title", "kind", "contact", "roles"] },
    {
      de: "Wo liegt sie, wie groß ist sie?",
      en: "Where is it, how large is it?",
      members: ["ars", "ags", "land", "unit_type", "population", "size_class", "own_administration", "administered_by"],
    },
    {
      de: "Womit arbeitet sie?",
      en: "What does it work with?",
      members: ["it_providers", "in_house_with", "member_of", "portal", "procedures", "destinations", "leitweg_id", "dvdv_key"],
    },
  ],
  channel: [{ de: "Welcher Kanal, wer darf bestellen?", en: "Which channel, who may order?", members: ["title", "operator", "rules"] }],
};
