/** A need as it is begun. */
export const empty = (today) => ({
  type: "need",
  created: today,
  status: "draft",
  history: [{ status: "draft", on: today }],
});

/** What the Kommunalgremium named in 2020, as it could be written down today. */
export const example = (today) => ({
  type: "need",
  id: "BED-2026-0042",
  title: { de: "Online-Dienste selbst aus dem FIT-Store abrufen" },
  created: today,
  visibility: "municipal_family",
  attribution: "group_only",
  statement: {
    de: "Kommunen können Online-Dienste aus dem FIT-Store nicht selbst abrufen; nur Bund und Länder sind dazu berechtigt. Ob und wie ein Land einen Dienst weitergibt, ist von Land zu Land verschieden.",
  },
  outcome: {
    de: "Jede Kommune kennt zu jedem EfA-Dienst einen Bezugsweg; messbar am Anteil der Kommunen mit mindestens einem Weg.",
  },
  solution_idea: {
    de: "Länder bieten ihren Kommunen die Dienste nach einem gemeinsamen Geschäftsmodell an.",
  },
  kind: "governance",
  level: "strategic",
  originators: [{ group: "Kommunalgremium" }],
  affected: { attr: "kind", in: ["kommune", "kreis", "gemeindeverband"] },
  cross_cutting: true,
  status: "draft",
  history: [{ status: "draft", on: today, by: "Geschäftsstelle" }],
});
