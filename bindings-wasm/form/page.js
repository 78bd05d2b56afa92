// What fields and messages know of the record that is being edited: schema, labels, values.
import { placeOf, stepsOf } from "../js/wording.js";
import { h, idOf } from "./dom.js";
import { get, ordered, put } from "./record.js";
import { TEXTS } from "./texts.js";

/** A JSON Pointer as labels name it. */
const pattern = (path) => placeOf(stepsOf(path));

const REF = "#/$defs/";

/** Codes of attributes stand where organisations have them. */
const ATTRIBUTES = ["kind", "size_class", "unit_type"];

/**
 * The state of the page for one record; `changed` is called after every change of a value, `drawn`
 * when fields come or go, with the id that gets the focus, `repair` with a finding that has a fix.
 */
export class Page {
  /** What was folded open, by path; an own text that cannot be read yet, by path. */
  open = new Set();
  unreadable = new Map();

  constructor(state) {
    Object.assign(this, state);
    const form = this.forms[this.type];
    this.form = form;
    this.schema = form["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    this.definitions = this.schema.$defs;
    this.needed = new Set(form.required);
  }

  get texts() {
    return TEXTS[this.lang];
  }

  get labels() {
    return this.forms[this.type].labels[this.lang];
  }

  /** The label of the place; of a text in German that of the text, of the record its own. */
  label(path) {
    const place = pattern(path).replace(/\.de$/, "");
    return (
      this.labels.members[place] ?? (place === "" ? this.labels.title : place.split(".").at(-1))
    );
  }

  /** Short advice at a field. */
  hint(path) {
    return this.form.hintOf(path, this.lang);
  }

  /** The codes that a schema allows, if it is a list of codes. */
  words(schema) {
    return schema.oneOf?.[0]?.const === undefined ? undefined : schema.oneOf.map((one) => one.const);
  }

  required(path) {
    return this.needed.has(pattern(path));
  }

  codes(path) {
    return this.labels.codes[pattern(path)] ?? {};
  }

  /** Labels of comparisons, in the order of the list. */
  get operators() {
    return this.forms.profile.labels[this.lang].codes["criteria.*.expected.op"];
  }

  attributeCodes(attribute) {
    const { codes } = this.forms.organisation.labels[this.lang];
    return ATTRIBUTES.includes(attribute) ? codes[attribute] : undefined;
  }

  nameOf({ $ref }) {
    return $ref?.slice(REF.length);
  }

  resolved(schema) {
    return this.definitions[this.nameOf(schema)] ?? schema;
  }

  /** Writes a value; what the record has beside the fields stays. */
  set(path, value) {
    this.unreadable.delete(path);
    put(this.record, path, value);
    this.record = ordered(this.record, Object.keys(this.schema.properties));
    this.changed();
  }

  /** A text that is no value yet: the record stays, the field says so. */
  broken(path, message) {
    const code = "unreadable";
    this.unreadable.set(path, { code, severity: "error", path, message });
    this.changed();
  }

  redraw(focus) {
    this.drawn(focus);
  }

  /** One more entry at the end of a list. */
  add(path, schema) {
    const there = get(this.record, path) ?? [];
    const at = `${path}/${there.length}`;
    const { type, properties } = this.resolved(schema);
    put(this.record, path, [...there, properties ? {} : type === "array" ? [] : ""]);
    this.open.add(path).add(at);
    this.changed();
    this.redraw({ within: idOf(at) });
  }

  remove(path) {
    const list = path.slice(0, path.lastIndexOf("/"));
    const index = Number(path.slice(list.length + 1));
    const rest = get(this.record, list).filter((_, place) => place !== index);
    put(this.record, list, rest.length > 0 || this.required(list) ? rest : undefined);
    this.changed();
    this.redraw(`${idOf(list)}-add`);
  }

  /** The record as text, members in the order of the model. */
  get text() {
    return JSON.stringify(this.record, undefined, 2);
  }
}

/** The choice of record types. */
export function typeOptions(types, forms, lang) {
  return types.map((type) => h("option", { value: type }, forms[type].labels[lang].title));
}
