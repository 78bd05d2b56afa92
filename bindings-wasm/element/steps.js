// The steps in which a record is filled in. What no step names is for the office that keeps it.

/** Members that say something about a record, not about its matter. */
const ABOUT = [
  ...["type", "schema_version", "id", "created", "modified", "confirmed", "valid", "visibility", "attribution"],
  ...["links", "sources", "suppress", "ext"],
];

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
      members: ["title", "version", "kind", "purpose", "services", "cross_cutting", "based_on"],
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
    { de: "Welche Sitzung?", en: "Which session?", members: ["title", "body", "number", "mode", "start", "end"] },
    { de: "Was steht an?", en: "What is on the agenda?", members: ["agenda"] },
  ],
  decision: [
    { de: "Welcher Beschluss?", en: "Which decision?", members: ["title", "body", "number", "date", "session", "item", "url"] },
    { de: "Was wurde beschlossen?", en: "What was decided?", members: ["result", "votes", "refs", "items"] },
    { de: "Wer war beteiligt, was folgt?", en: "Who took part, what follows?", members: ["involved", "reply"] },
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
