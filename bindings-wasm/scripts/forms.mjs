// Makes pkg/forms.js out of schemas/v1: what js/forms.js hands out, fetched only by those who ask.
// Members stand in the order of the labels, which is that of their declaration.
import { readFileSync, writeFileSync } from "node:fs";

const schemas = new URL("../../schemas/v1/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, schemas), "utf8"));

const { Tombstone, RecordType, ...definitions } = read("record.schema.json").$defs;
const all = read("labels.json");
// those of types and codes that no form has are left out; a list within a member is `Type.member`
const kept = (group) =>
  Object.fromEntries(
    Object.entries(all[group]).filter(([name]) => Object.hasOwn(definitions, name.split(".")[0])),
  );
const labels = { types: kept("types"), members: kept("members"), codes: kept("codes") };
for (const [name, { properties }] of Object.entries(definitions)) {
  if (properties === undefined) continue;
  const order = Object.keys(labels.members[name]).filter((key) => Object.hasOwn(properties, key));
  definitions[name].properties = Object.fromEntries(order.map((key) => [key, properties[key]]));
}

const constant = (name, value) => `export const ${name} = ${JSON.stringify(value)};\n`;
writeFileSync(
  new URL("../pkg/forms.js", import.meta.url),
  `// Made from schemas/v1 by scripts/forms.mjs.\n${constant("definitions", definitions)}${constant("labels", labels)}`,
);
