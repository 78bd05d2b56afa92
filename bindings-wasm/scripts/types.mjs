// Makes js/records.d.ts and the list of record types, js/types.js, out of schemas/v1:
// `node scripts/types.mjs write|check [folder]`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { compile } from "json-schema-to-typescript";

const TYPES = new URL("../js/records.d.ts", import.meta.url);
const WORDS = new URL("../js/types.js", import.meta.url);
const SCHEMAS = new URL("../../schemas/v1/", import.meta.url);

const HEAD = `/* Made from schemas/v1 by scripts/types.mjs; \`npm run types\` makes it again. */`;

/**
 * One schema of everything, so that what several record types share is one type. A schema that is
 * only a name for its definitions (`$ref`, or `anyOf` with a tombstone) adds nothing but these.
 */
export function bundle(schemas) {
  const definitions = {};
  const add = (name, definition) => {
    if (Object.hasOwn(definitions, name) && !isDeepStrictEqual(definitions[name], definition)) {
      throw new Error(`two schemas say different things about ${name}`);
    }
    definitions[name] = definition;
  };
  let any;
  const nouns = [];
  for (const { name, schema } of schemas) {
    const { $defs = {}, $schema, $id, ...root } = schema;
    for (const [key, definition] of Object.entries($defs)) add(key, rewired(definition, name));
    if (name === "Record") any = rewired(root, name);
    else if (!root.$ref && !Object.hasOwn($defs, name)) {
      add(name, rewired(root, name));
      nouns.push(name);
    }
  }
  any ??= { oneOf: nouns.map((name) => ({ $ref: `#/definitions/${name}` })) };
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, definition] of sorted) definition.title = key;
  return {
    ...any,
    title: "BedarfRecord",
    description: "A record of any type that this version knows.",
    definitions: Object.fromEntries(sorted),
  };
}

/** What only a check needs and a type cannot say, and titles inside, which would name types. */
const LEFT_OUT = ["format", "maxItems", "minItems", "pattern", "propertyNames", "title"];

/** Which members go together: also for a check only. */
const isRequirement = (node) => Object.keys(node).every((key) => key === "required");

/** With references into the bundle; `self` is what the schema as a whole is called there. */
function rewired(node, self, areNames = false) {
  if (Array.isArray(node)) return node.map((item) => rewired(item, self));
  if (typeof node !== "object" || node === null) return node;
  if (!areNames && typeof node.$ref === "string") {
    const target = node.$ref === "#" ? self : node.$ref.replace("#/$defs/", "");
    const reference = { $ref: `#/definitions/${target}` };
    // a description beside a reference would make a copy of the type
    return node.description ? { allOf: [reference], description: node.description } : reference;
  }
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (areNames) out[key] = rewired(value, self);
    else if (key === "unevaluatedProperties") out.additionalProperties = value;
    else if (["anyOf", "oneOf"].includes(key) && value.every(isRequirement)) continue;
    else if (!LEFT_OUT.includes(key)) out[key] = rewired(value, self, key === "properties");
  }
  return out;
}

export async function types(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\w+\.schema\.json$/.test(name))
        .sort()
    : [];
  const schemas = files.map((file) => {
    const schema = JSON.parse(readFileSync(resolve(folder, file), "utf8"));
    return { name: pascal(file.replace(".schema.json", "")), schema };
  });
  if (schemas.length === 0) {
    return `${HEAD}\n\nexport type BedarfRecord = { readonly type: string; readonly id: string };\n`;
  }
  const made = await compile(bundle(schemas), "BedarfRecord", {
    additionalProperties: true,
    bannerComment: HEAD,
    format: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 100 },
    unknownAny: true,
    unreachableDefinitions: true,
  });
  const members = words(folder).map((word) => `  ${word}: ${pascal(word)};\n`);
  return `${made}\n/** Word of a record type → the record. */\nexport interface RecordTypes {\n${members.join("")}}\n`;
}

/** The words of the record types, in the order of their declaration. */
function words(folder) {
  const { $defs } = JSON.parse(readFileSync(resolve(folder, "record.schema.json"), "utf8"));
  return $defs.RecordType.enum;
}

/** The list of record types as JavaScript. */
function list(folder) {
  const lines = words(folder).map((word) => `  ${JSON.stringify(word)},\n`);
  return `${HEAD}\n\n/** The record types, in the order of their declaration. */\nexport const TYPES = [\n${lines.join("")}];\n`;
}

function pascal(name) {
  return name.replace(/(?:^|[-_])(\w)/g, (_, letter) => letter.toUpperCase());
}

async function main([mode, folder = fileURLToPath(SCHEMAS)]) {
  if (mode !== "write" && mode !== "check") {
    console.error("usage: node scripts/types.mjs write|check [folder of schemas]");
    return 2;
  }
  const files = [
    [TYPES, await types(folder)],
    [WORDS, list(folder)],
  ];
  if (mode === "write") {
    for (const [target, made] of files) writeFileSync(target, made);
    return 0;
  }
  return Math.max(...files.map(([target, made]) => compare(target, made)));
}

/** Whether a file is as it would be made: 0, else 1 with the first line that differs. */
function compare(target, made) {
  const there = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (there === made) return 0;
  const [old, now] = [there.split("\n"), made.split("\n")];
  const line = now.findIndex((text, index) => text !== old[index]);
  const name = target.pathname.split("/").at(-1);
  console.error(`js/${name} differs from the schemas in line ${line + 1}, run: npm run types`);
  console.error(`- ${old[line] ?? ""}\n+ ${now[line] ?? ""}`);
  return 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
