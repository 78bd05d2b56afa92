import { definitions, labels } from "../pkg/forms.js";
import { BedarfRequestError, message } from "./errors.js";
import { hintFor } from "./hints.js";
import { LANGS } from "./langs.js";
import { makePlaces, named, reference } from "./places.js";
import { TYPES } from "./types.js";
import { labelOf, labelled, placeOf, stepsOf } from "./wording.js";

const { places, label, codes } = makePlaces(definitions, labels);

/** Advice is on texts: not on what is chosen from a list or refers to another record. */
const isAdvised = ({ codes: words, schema }) => words === undefined && schema?.format !== "ref";

/** What rules ask of every record of a type, whatever else it says. */
function always(name, look) {
  const flags = Object.entries(definitions[name].properties).filter(([, { type }]) => type === "boolean");
  const ways = [{}, ...flags.map(([flag]) => ({ [flag]: true }))];
  const [first, ...others] = ways.map((more) => {
    const record = { ...emptyOf(reference(name)), ...more };
    return absent(look(record, {}), record);
  });
  return first.filter((path) => others.every((all) => all.includes(path)));
}

/** Places of members that issues are about and that are not there, as `originators.0.role`. */
function absent(issues, record) {
  const isThere = ({ path }) => {
    const value = path.reduce((holder, step) => holder?.[step], record);
    return value !== undefined && value !== null && value !== "" && !Number.isNaN(value);
  };
  return [...new Set(issues.filter((one) => !isThere(one)).map(({ path }) => path.join(".")))];
}

const kept = {};

/** Labels of a type, which a form of another type may say as well. */
export const labelsOf = (type) => (kept[type] ??= makeForm(type, () => []).form.labels);

/**
 * What a form wants to know of a record type beyond messages; see `index.d.ts`.
 *
 * @param {string} type
 * @param {(record: object, own: object) => { path: (string | number)[] }[]} look errors of a record
 * @param {(at: string) => string} [descriptionOf] what a type or member means, in German; without it
 *   JSON Schemas have no descriptions but the advice at fields
 */
export function makeForm(type, look, descriptionOf) {
  const name = type.replace(/(?:^|_)(.)/g, (_, letter) => letter.toUpperCase()); // land_rule: LandRule
  const required = [];
  const said = {};
  const unadvised = new Set();
  for (const lang of LANGS)
    said[lang] = { title: labels.types[name][lang], members: {}, codes: {} };
  for (const place of places(reference(name))) {
    if (place.required) required.push(place.path);
    if (!isAdvised(place)) unadvised.add(place.path);
    for (const lang of LANGS) {
      said[lang].members[place.path] = place.label[lang];
      if (place.codes) said[lang].codes[place.path] = spoken(place.codes, lang);
    }
  }
  let all;
  const form = {
    get required() {
      all ??= Object.freeze([...new Set([...required, ...always(name, look)])]);
      return all;
    },
    labels: frozen(said),
    get empty() {
      return emptyOf(reference(name));
    },
  };
  return {
    form,
    labelOf: (path, lang) => labelOf(said[lang], path),
    hintOf(path, lang) {
      const place = placeOf(stepsOf(path));
      return unadvised.has(place) ? undefined : hintFor(type, place, lang);
    },
    missing: (record, own) => absent(look(record, own), record),
    labelled: (text, finding, lang) => labelled(said[lang], text, finding),
    jsonSchema: (options, lang) => jsonSchema(name, options, lang, descriptionOf),
  };
}

const spoken = (codes, lang) =>
  Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, label[lang]]));

/**
 * The members that must be there, with nothing in them; what has no empty value is left out, a code
 * among them.
 */
function emptyOf(schema) {
  const known = definitions[named(schema)] ?? schema;
  const { properties, required = [], type, const: only, enum: words } = known;
  if (only !== undefined) return only;
  if (properties) {
    const members = required.map((member) => [member, emptyOf(properties[member])]);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }
  return words === undefined ? { array: [], string: "" }[type] : undefined;
}

/** The JSON Schema of one type for one of the two drafts in wide use; its members stand at the top. */
function jsonSchema(name, { target } = {}, lang, descriptionOf) {
  const used = reached(definitions[name], {});
  const said = Object.entries(used).map(([key, node]) => [key, told(node, key, lang, descriptionOf)]);
  const root = { title: labels.types[name][lang], ...told(definitions[name], name, lang, descriptionOf) };
  const parts = Object.fromEntries(said);
  if (target === "draft-2020-12") {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    return structuredClone({ $schema, ...root, $defs: parts });
  }
  if (target === "draft-07") {
    const $schema = "http://json-schema.org/draft-07/schema#";
    return { $schema, ...older(root), definitions: older(parts) };
  }
  throw new BedarfRequestError("target", message("target", lang, { kind: String(target) }));
}

/** The word of a record type by the name of its definition: LandRule, land_rule. */
const wordOf = (name) => name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();

/**
 * The schema with what people call its members and codes, in one language. `at` is its name, or
 * `Type.member`.
 */
function told(schema, at, lang, descriptionOf) {
  const { description, enum: words, properties, items, oneOf, ...rest } = schema;
  const list = codes(schema, at);
  if (words !== undefined && list !== undefined) {
    return { ...rest, oneOf: words.map((word) => ({ const: word, title: list[word][lang] })) };
  }
  const out = { ...rest };
  if (words !== undefined) out.enum = words;
  // the text that stands in the schema is English
  if (description !== undefined && descriptionOf !== undefined) {
    out.description = lang === "en" ? description : descriptionOf(at);
  }
  if (oneOf !== undefined) out.oneOf = oneOf.map((one) => told(one, at, lang, descriptionOf));
  if (items !== undefined) out.items = told(items, at, lang, descriptionOf);
  if (properties !== undefined) {
    const of = at.includes(".") ? "Text" : at;
    const type = TYPES.find((word) => word === wordOf(of));
    const members = Object.entries(properties).map(([member, inner]) => {
      const title = label(`${of}.${member}`)[lang];
      const at = `${of}.${member}`;
      const place = type === undefined ? `*.${member}` : member;
      const hint = isAdvised({ codes: codes(inner, at), schema: inner }) ? hintFor(type, place, lang) : undefined;
      const said = told(inner, at, lang, descriptionOf);
      return [member, { title, ...said, ...(hint && { description: hint }) }];
    });
    out.properties = Object.fromEntries(members);
  }
  return out;
}

function reached(node, found) {
  if (typeof node !== "object" || node === null) return found;
  const name = named(node);
  if (name !== undefined && !Object.hasOwn(found, name)) {
    found[name] = definitions[name];
    reached(definitions[name], found);
  }
  for (const inner of Object.values(node)) reached(inner, found);
  return found;
}

/** Draft 7 has other words for definitions and looks at nothing beside a reference. */
function older(node) {
  if (Array.isArray(node)) return node.map(older);
  if (typeof node !== "object" || node === null) return node;
  const { $ref, ...beside } = node;
  const rest = Object.fromEntries(
    Object.entries(beside).map(([key, inner]) => [key, older(inner)]),
  );
  if ($ref === undefined) return rest;
  const reference = { $ref: `#/definitions/${named(node)}` };
  return Object.keys(rest).length === 0 ? reference : { allOf: [reference], ...rest };
}

function frozen(value) {
  if (typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
