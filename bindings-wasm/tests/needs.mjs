// Needs as they come: those of the examples and of the vectors, and what a form makes of one on the way.
import { readFileSync, readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const text = (name) => readFileSync(new URL(name, root), "utf8");
const lines = (name) => text(name).split("\n").filter(Boolean).map((line) => JSON.parse(line));

const DAY = "2026-11-24";
const example = JSON.parse(text("bindings-wasm/editor/examples.json")).need;

/** A need with something in every member that the form has a field for. */
const FULL = {
  ...example,
  schema_version: "1.0",
  modified: "2026-11-12",
  valid: { from: "2026-11-10", to: "2028-11-10" },
  title: { de: "Online-Dienste selbst aus dem FIT-Store abrufen", en: "Fetch services from the FIT-Store" },
  originators: [
    { organisation: "stadt-paderborn", role: "Leitung IT", session: "kog-2026-11", on_behalf_of: "kreis-paderborn" },
    { group: "Kommunalgremium" },
  ],
  supporters: [{ organisation: "stadt-leipzig", reason: { de: "Wir brauchen es auch." }, intensity: 2 }],
  services: ["99107013000000", "10240"],
  urgency: {
    date: "2027-12-31",
    source: { kind: "law", citation: "§ 1 OZG", date: "2024-07-24", url: "https://www.gesetze-im-internet.de/ozg/" },
    consequence: "legal_deadline",
  },
  constraints: [{ concept: "login.bundid", op: "eq", value: true }],
  status: "submitted",
  history: [
    { status: "draft", on: "2026-11-10", by: "Geschäftsstelle" },
    {
      status: "submitted",
      on: "2026-11-11",
      by: "Geschäftsstelle",
      decision: "B-1",
      reason: { de: "Mit allen besprochen." },
    },
  ],
  variants: [
    {
      id: "V1",
      scope: { all: [{ attr: "land", in: ["05"] }, { attr: "population", ge: 5000 }] },
      delta: { de: "In Nordrhein-Westfalen über den Verband." },
      constraints: [{ concept: "login.bundid", op: "known", value: true }],
      originators: [{ group: "Arbeitskreis Nordrhein-Westfalen" }],
    },
  ],
  consents: [{ organisation: "stadt-leipzig", stance: "agreed", on: "2026-11-12" }],
  fulfilment: { by: "ANG-1", profile: "PRO-1", as_of: "2026-11-12", confirmed_by: ["stadt-leipzig"] },
  links: [
    { rel: "addressed_by", target: "PRO-1", digest: `sha256:${"0".repeat(64)}`, reviewed_on: DAY, reviewed_by: "Büro" },
  ],
  sources: [{ kind: "study", citation: "Umfrage", date: "2026-01-01", url: "https://example.org/" }],
  suppress: [{ code: "NEED-005", reason: "Wird noch erhoben.", by: "Geschäftsstelle", expires: "2027-01-01" }],
  ext: { aktenzeichen: "12" },
};

/** What only needs of one status have. */
const ENDED = [
  {
    status: "merged",
    merge: {
      into: "BED-2",
      on: "2026-11-12",
      objection_until: "2026-12-12",
      generalisation: { de: "Ohne die Orte." },
    },
  },
  { status: "forwarded", forwarded_to: { de: "An das Land" } },
].map((ended) => ({
  ...example,
  ...ended,
  history: [...FULL.history.slice(0, 2), { status: ended.status, on: "2026-11-12", by: "Geschäftsstelle" }],
}));

/** What a form puts first: a record with what the device knows. */
const FRESH = {
  type: "need",
  id: "BED-2026-a1b2c3",
  created: DAY,
  status: "draft",
  history: [{ status: "draft", on: DAY }],
};

const DATED = /^\d{4}-\d\d-\d\d$/;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What people write in place of a value. */
function* instead(value) {
  if (Array.isArray(value)) yield* [[], [...value, value[0]], [...value, isObject(value[0]) ? {} : ""]];
  else if (isObject(value)) yield {};
  else if (typeof value === "number") yield* ["", "viel", String(value), 0, 1.5];
  else if (typeof value === "boolean") yield* ["", "ja"];
  else if (DATED.test(value)) yield* ["", "24.12.2026", "2026-02-30", "2019-01-01", "2031-01-01", "bald"];
  else {
    yield* ["", " ", value[0], value.slice(0, -1), `${value}x`, `${value} `, value.toUpperCase()];
    yield* [`${value} und mehr`, value.repeat(60)];
  }
}

/** The record with every member missing, empty, misspelt or written in another way, one at a time. */
function* changes(record, inner = record) {
  for (const [key, value] of Object.entries(inner)) {
    if (inner === record && key === "type") continue;
    for (const other of instead(value)) {
      inner[key] = other;
      yield structuredClone(record);
    }
    if (!Array.isArray(inner)) {
      delete inner[key];
      yield structuredClone(record);
      inner[key.slice(0, -1)] = value;
      yield structuredClone(record);
      delete inner[key.slice(0, -1)];
    }
    inner[key] = value;
    if (typeof value === "object") yield* changes(record, value);
  }
}

/** What is written in the members of an end. */
function* ended(record) {
  const known = structuredClone(record);
  for (const name of ["merge", "forwarded_to"].filter((name) => Object.hasOwn(known, name))) {
    yield* changes(known, known[name]);
  }
}

/** A form on the way: one member after the other is filled in. */
function* filling() {
  const record = structuredClone(FRESH);
  yield structuredClone(record);
  for (const [name, value] of Object.entries(example)) {
    record[name] = value;
    yield structuredClone(record);
  }
}

/** A status chosen, and no step added for it. */
function* turned(words) {
  for (const status of words) yield { ...structuredClone(example), status };
}

/** Records of vectors, each with the day that it is looked at. */
function* vectors(types, folders) {
  for (const folder of folders) {
    for (const kind of ["invalid", "valid"]) {
      let names = [];
      try {
        names = readdirSync(new URL(`tests/vectors/${folder}/${kind}/`, root));
      } catch {
        continue;
      }
      for (const name of names) {
        const { input, request } = JSON.parse(text(`tests/vectors/${folder}/${kind}/${name}`));
        const all = [input].flat().filter((one) => isObject(one) && types.includes(one.type) && !one.withdrawn);
        for (const record of all) yield { record, asOf: request?.as_of ?? DAY };
      }
    }
  }
}

/** Records of other types, in all vectors. */
export const others = (types) => [...vectors(types, readdirSync(new URL("tests/vectors/", root)))];

/** All of them, by where they come from. */
export function needs(statuses) {
  const onDay = (records) => [...records].map((record) => ({ record, asOf: DAY }));
  const said = (all) => all.filter(({ type, withdrawn }) => type === "need" && withdrawn === undefined);
  return {
    examples: onDay([...said(lines("examples/kog/needs.jsonl")), ...said(lines("examples/faulty/needs.jsonl"))]),
    vectors: [...vectors(["need"], ["need", "record", "links", "kog", "decision", "profile"])],
    filling: onDay(filling()),
    statuses: onDay(turned(statuses)),
    changed: onDay([...changes(structuredClone(FULL)), ...ENDED.flatMap((one) => [...ended(one)])]),
    fresh: onDay(changes(structuredClone(FRESH))),
  };
}
