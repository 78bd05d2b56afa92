// The steps in which a record is filled in. What no step names is for the office that keeps it.

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
};
