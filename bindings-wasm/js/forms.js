import { definitions, labels } from "../pkg/forms.js";
import { BedarfRequestError, message } from "./errors.js";

const REF = "#/$defs/";
const LANGS = ["de", "en"];

/** What a form wants to know of a record type beyond messages; see `index.d.ts`. */
export function makeForm(type) {
  const name = type[0].toUpperCase() + type.slice(1);
  const required = [];
  const said = {};
  for (const lang of LANGS)
    said[lang] = { title: labels.types[name][lang], members: {}, codes: {} };
  for (const place of places({ $ref: REF + name }, "", "", [])) {
    if (place.required) required.push(place.path);
    for (const lang of LANGS) {
      said[lang].members[place.path] = place.label[lang];
      if (place.codes) said[lang].codes[place.path] = spoken(place.codes, lang);
    }
  }
  const form = {
    required: Object.freeze(required),
    labels: frozen(said),
    get empty() {
      return emptyOf({ $ref: REF + name });
    },
  };
  return { form, jsonSchema: (options) => jsonSchema(name, options) };
}

/** Every member below a schema and the entries of its lists; a selector in a selector is left out. */
function* places(schema, path, of, within) {
  const name = named(schema);
  if (name !== undefined) {
    if (within.includes(name)) return;
    yield* places(definitions[name], path, name, [...within, name]);
    return;
  }
  if (schema.items) {
    const item = { path: `${path}.*`, label: labels.types[named(schema.items)] ?? entry(of) };
    yield { ...item, codes: codes(schema.items, of), required: false };
    yield* places(schema.items, item.path, of, within);
  }
  const union = schema.oneOf?.some(({ properties }) => properties) ?? false;
  for (const { properties = {}, required = [] } of union ? schema.oneOf : [schema]) {
    for (const [member, inner] of Object.entries(properties)) {
      const place = path === "" ? member : `${path}.${member}`;
      const at = `${of}.${member}`;
      const needed = !union && required.includes(member);
      yield { path: place, label: label(at), codes: codes(inner, at), required: needed };
      // an object without a name is a text with limits of its own
      yield* places(inner, place, inner.properties ? "Text" : at, within);
    }
  }
}

const named = ({ $ref }) => $ref?.slice(REF.length);

/** The label of `Type.member`. */
function label(at) {
  const [type, member] = at.split(".");
  return labels.members[type][member];
}

/** The label of an entry of `Type.member`. */
function entry(at) {
  const [type, member] = at.split(".");
  return labels.members[type][`${member}.*`] ?? label(at);
}

/** The labels of a list of codes, which has a name of its own or that of the member. */
const codes = (schema, at) => labels.codes[named(schema) ?? (schema.enum ? at : "")];

const spoken = (codes, lang) =>
  Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, label[lang]]));

/** The members that must be there, with nothing in them; what has no empty value is left out. */
function emptyOf(schema) {
  const { properties, required = [], type, const: only } = definitions[named(schema)] ?? schema;
  if (only !== undefined) return only;
  if (properties) {
    const members = required.map((member) => [member, emptyOf(properties[member])]);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }
  return { array: [], string: "" }[type];
}

/** The JSON Schema of one type for one of the two drafts in wide use; its members stand at the top. */
function jsonSchema(name, { target, libraryOptions } = {}) {
  const root = definitions[name];
  const used = reached(root, {});
  if (target === "draft-2020-12") {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    return structuredClone({ $schema, title: name, ...root, $defs: used });
  }
  if (target === "draft-07") {
    const $schema = "http://json-schema.org/draft-07/schema#";
    return { $schema, title: name, ...older(root), definitions: older(used) };
  }
  const lang = libraryOptions?.bedarf?.lang;
  throw new BedarfRequestError("target", message("target", lang, { kind: String(target) }));
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
