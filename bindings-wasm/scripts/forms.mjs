// Makes pkg/forms.js out of schemas/v1: what js/forms.js hands out, fetched only by those who ask; and
// pkg/lives.js, what the element tells of the next steps of a record.
// Members stand in the order of the labels, which is that of their declaration.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SCHEMAS = new URL("../../schemas/v1/", import.meta.url);

/** The schemas of the parts of records, and the labels of all that forms have. */
export function formData(folder = SCHEMAS) {
  const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
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
  return { definitions, labels };
}

/** Who takes the steps in the life of a record, and what proves each: type → status → both. */
function lives(folder = SCHEMAS) {
  const told = JSON.parse(readFileSync(new URL("life_cycles.json", folder), "utf8"));
  const of = (steps) => Object.fromEntries(steps.map(({ to, by, proof }) => [to, { by, proof }]));
  return Object.fromEntries(Object.entries(told).map(([type, steps]) => [type, of(steps)]));
}

/** Writes them for the scripts of the package. */
export function writeForms() {
  const constants = Object.entries(formData()).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  const text = `// Made from schemas/v1 by scripts/forms.mjs.\n${constants.join("")}`;
  writeFileSync(new URL("../pkg/forms.js", import.meta.url), text);
  const steps = `// Made from schemas/v1 by scripts/forms.mjs.\nexport const LIVES = ${JSON.stringify(lives())};\n`;
  writeFileSync(new URL("../pkg/lives.js", import.meta.url), steps);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeForms();
