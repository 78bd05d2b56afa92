// Makes js/records.d.ts (records and answers), the list of record types, js/types.js, and the calls with
// their options, js/calls.js and js/calls.d.ts, and the places of records, js/places.d.ts, out of schemas/v1:
// `node scripts/types.mjs write|check [folder]`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { compile } from "json-schema-to-typescript";
import { makePlaces, reference } from "../js/places.js";
import { formData } from "./forms.mjs";

const TYPES = new URL("../js/records.d.ts", import.meta.url);
const CALLS = new URL("../js/calls.js", import.meta.url);
const CALL_TYPES = new URL("../js/calls.d.ts", import.meta.url);
const PLACES = new URL("../js/places.d.ts", import.meta.url);
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
  const [nouns, answers] = [[], []];
  for (const { name, schema } of schemas) {
    if (name.endsWith(".answer")) {
      // of an answer only what it is made of: it has no type of its own
      const parts = Object.entries(schema.$defs);
      for (const [key, definition] of parts) add(key, rewired(definition, name));
      answers.push(...parts.map(([key]) => ({ $ref: `#/definitions/${key}` })));
      continue;
    }
    const { $defs = {}, $schema, $id, ...root } = schema;
    for (const [key, definition] of Object.entries($defs)) add(key, rewired(definition, name));
    if (name === "Record") any = rewired(root, name);
    else if (!root.$ref && !Object.hasOwn($defs, name)) {
      add(name, rewired(root, name));
      nouns.push(name);
    }
  }
  any ??= { oneOf: nouns.map((name) => ({ $ref: `#/definitions/${name}` })) };
  const description = "A record of any type that this version knows.";
  definitions[RECORD] = { ...any, description };
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, definition] of sorted) definition.title = key;
  return {
    title: ALL,
    anyOf: [{ $ref: `#/definitions/${RECORD}` }, ...answers],
    definitions: Object.fromEntries(sorted),
  };
}

const RECORD = "BedarfRecord";

/** The type of everything, which nobody asks for. */
const ALL = "Everything";

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
        .filter((name) => /^(\w+|[\w.]+\.answer)\.schema\.json$/.test(name))
        .sort()
    : [];
  const schemas = files.map((file) => {
    const schema = JSON.parse(readFileSync(resolve(folder, file), "utf8"));
    const word = file.replace(".schema.json", "");
    return { name: word.endsWith(".answer") ? word : pascal(word), schema };
  });
  if (schemas.length === 0) {
    return `${HEAD}\n\nexport type BedarfRecord = { readonly type: string; readonly id: string };\n`;
  }
  const everything = await compile(bundle(schemas), ALL, {
    additionalProperties: true,
    bannerComment: HEAD,
    format: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 100 },
    unknownAny: true,
    unreachableDefinitions: true,
  });
  const made = everything.replace(new RegExp(`(?:^/\\*\\*(?:(?!\\*/)[^])*\\*/\n)?^export type ${ALL} =[^;]*;\n`, "m"), "");
  const members = words(folder).map((word) => `  ${word}: ${pascal(word)};\n`);
  return `${made}\n/** Word of a record type → the record. */\nexport interface RecordTypes {\n${members.join("")}}\n`;
}

/** The words of the record types, in the order of their declaration. */
function words(folder) {
  const { $defs } = JSON.parse(readFileSync(resolve(folder, "record.schema.json"), "utf8"));
  return $defs.RecordType.enum;
}

/** The places of each record type, as types. */
function placeTypes(folder) {
  const { definitions, labels } = formData(pathToFileURL(`${resolve(folder)}/`));
  const { places } = makePlaces(definitions, labels);
  const lines = words(folder).map((word) => {
    const all = [...places(reference(pascal(word)))].map(({ path }) => `    | ${JSON.stringify(path)}\n`);
    return `  ${word}:\n${[...new Set(all)].join("").replace(/\n$/, ";\n")}`;
  });
  const does = "/** Word of a record type → its members and the entries of its lists, as `required` and labels name them. */";
  return `${HEAD}\n\n${does}\nexport interface RecordPlaces {\n${lines.join("")}}\n`;
}

/** The list of record types as JavaScript. */
function list(folder) {
  const lines = words(folder).map((word) => `  ${JSON.stringify(word)},\n`);
  return `${HEAD}\n\n/** The record types, in the order of their declaration. */\nexport const TYPES = [\n${lines.join("")}];\n${checkOptions(folder)}`;
}

/** The options of `check`, which entries without the other calls take as well. */
function checkOptions(folder) {
  const check = calls(folder).find(({ name }) => name === "check");
  return `\n/** Options of \`check\`, by their names here and in the request. */\nexport const CHECK = ${optionsOf(check)};\n`;
}

/** The calls that a page has: what tells about the library itself is for the other languages. */
function calls(folder) {
  const all = JSON.parse(readFileSync(resolve(folder, "calls.json"), "utf8"));
  return all.filter(({ works }) => works !== "alone");
}

/** `as_of` is `asOf`, `bundle.merge` is `bundleMerge`. */
const camel = (name) => name.replace(/[._](\w)/g, (_, letter) => letter.toUpperCase());

/** Options by their names here and in the request. */
const optionsOf = ({ members }) =>
  `{ ${members.map((member) => `${camel(member)}: ${JSON.stringify(member)}`).join(", ")} }`;

/** The calls with their options, by their names here and in the request. */
function callTable(folder) {
  const lines = calls(folder).map(({ name, works, feature, members }) => {
    const options = name === "check" ? "CHECK" : optionsOf({ members });
    const own = camel(name) === name ? "" : ` name: ${JSON.stringify(name)},`;
    const more = feature === undefined ? own : `${own} feature: ${JSON.stringify(feature)},`;
    return `  ${camel(name)}: { works: ${JSON.stringify(works)},${more} options: ${options} },\n`;
  });
  return `${HEAD}\nimport { CHECK } from "./types.js";\n\n/** The calls with their options, by their names here and in the request; with their own names where these are others. */\nexport const CALLS = {\n${lines.join("")}};\n`;
}

/** The options of the calls and the methods of a register, as types. */
function callTypes(folder) {
  const read = (file) => JSON.parse(readFileSync(resolve(folder, file), "utf8"));
  const used = new Set();
  const made = calls(folder).map((call) => {
    const { $ref, $defs } = read(`${call.name}.request.schema.json`);
    const { properties, required = [] } = $defs[$ref.slice("#/$defs/".length)];
    const lines = call.members.map((member) => {
      const { description, ...schema } = properties[member];
      if (isRecordPart(schema)) used.add(nameOf(schema));
      const mark = required.includes(member) ? "" : "?";
      const none = required.includes(member) ? "" : " | undefined";
      return `  /** ${description} */\n  readonly ${camel(member)}${mark}: ${typeOf(schema, $defs)}${none};\n`;
    });
    const head = `/** Options of \`${call.name}\`. ${call.does.en} */`;
    return `${head}\nexport interface ${pascal(call.name)}Options {\n${lines.join("")}}\n`;
  });
  // these two have habits of their own
  const others = calls(folder).filter(({ name }) => name !== "check" && name !== "digest");
  const method = (call, takes) => {
    const answer = read(`${call.name}.answer.schema.json`);
    const type = answer.$ref?.slice("#/$defs/".length) ?? "object";
    used.add(type);
    return `  /**\n   * ${call.does.en}\n   *\n   * @throws {BedarfInputError}\n   * @throws {BedarfRequestError}\n   */\n  ${camel(call.name)}(${takes}): ${type};\n`;
  };
  const which = (feature) => others.filter((call) => call.feature === feature);
  const once = (feature) =>
    which(feature)
      .map((call) => method(call, `${call.works === "register" ? "register: Input, options" : "input: Input, options?"}: ${pascal(call.name)}Options & GivenOptions`))
      .join("");
  const held = (feature) =>
    which(feature)
      .filter(({ works }) => works === "register")
      .map((call) => method(call, `options?: Own<${pascal(call.name)}Options> & Told`))
      .join("");
  const parts = [
    ...made,
    `/** The calls, as functions of texts. */\nexport interface Calls {\n${once()}}\n`,
    `/** The same, of the module that makes pages as well. */\nexport interface CallsWithReport extends Calls {\n${once("report")}}\n`,
    `/** The calls on a register that was read. */\nexport interface RegisterCalls {\n${held()}}\n`,
    `/** The same, of the module that makes pages as well. */\nexport interface RegisterCallsWithReport extends RegisterCalls {\n${held("report")}}\n`,
  ];
  const names = [...used].filter((name) => name !== "object").sort();
  const imports = `import type { GivenOptions, Input, Lang, Own, Told } from "./index.js";\nimport type { ${names.join(", ")} } from "./records.js";\n`;
  return `${HEAD}\n${imports}\n${parts.join("\n")}`;
}

const nameOf = ({ $ref }) => $ref?.slice("#/$defs/".length);

/** Whether a member of a request is a part of records, with its type there. */
const isRecordPart = (schema) => ["Selector", "Cost", "Shares"].includes(nameOf(schema));

/** The type of a member of a request. */
function typeOf(schema, definitions) {
  const name = nameOf(schema);
  if (name !== undefined) {
    return name === "Lang" || isRecordPart(schema) ? name : typeOf(definitions[name], definitions);
  }
  if (schema.enum !== undefined) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  if (schema.type === "array") {
    const item = typeOf(schema.items, definitions);
    return /^\w+$/.test(item) ? `readonly ${item}[]` : `ReadonlyArray<${item}>`;
  }
  if (schema.properties !== undefined) return objectType(schema, definitions);
  if (schema.type === "object") {
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties, definitions)}>>`;
  }
  return { integer: "number" }[schema.type] ?? schema.type ?? anyOf(schema, definitions);
}

/** A part of a request that no record has. */
function objectType({ properties, required = [] }, definitions) {
  const members = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? ": " : "?: ";
    return `readonly ${name}${mark}${typeOf(schema, definitions)}${required.includes(name) ? "" : " | undefined"}`;
  });
  return `{ ${members.join("; ")} }`;
}

const anyOf = (schema, definitions) =>
  [...new Set(schema.anyOf.map((one) => typeOf(one, definitions)))].join(" | ");

function pascal(name) {
  return name.replace(/(?:^|[-._])(\w)/g, (_, letter) => letter.toUpperCase());
}

async function main([mode, folder = fileURLToPath(SCHEMAS)]) {
  if (mode !== "write" && mode !== "check") {
    console.error("usage: node scripts/types.mjs write|check [folder of schemas]");
    return 2;
  }
  const files = [
    [TYPES, await types(folder)],
    [WORDS, list(folder)],
    [CALLS, callTable(folder)],
    [CALL_TYPES, callTypes(folder)],
    [PLACES, placeTypes(folder)],
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
