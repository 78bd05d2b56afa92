// What fields and messages know of the record that is being edited: schema, labels, values.
import { placeOf, stepsOf } from "../js/wording.js";
import { idOf } from "./dom.js";
import { get, nextId, ordered, put, withoutEntry } from "./record.js";
import { ORDERS } from "./steps.js";
import { spoken, textsOf } from "./texts.js";

const REF = "#/$defs/";

/** Codes of attributes stand where organisations have them. */
const ATTRIBUTES = ["kind", "size_class", "unit_type"];

/**
 * The state of the form for one record. It is told `changed` after every change of a value, `drawn`
 * when fields came or went, with the id that gets the focus, `repair` with a finding that has a fix;
 * `look` tells what is found of another record.
 */
export class State {
  /** Paths of what is folded open, and of fields that somebody was in. */
  open = new Set();
  touched = new Set();
  /** Paths of members that nobody has to fill in and that rules asked for all the same. */
  asked = new Set();
  /** An own text that cannot be read yet, by path. */
  unreadable = new Map();
  /** Of members that exclude each other: the one chosen, by object; what the others said, by path. */
  ways = new Map();
  left = new Map();
  /** Places of maps that are drawn, what is below them has no name of its own; and their paths. */
  maps = new Set();
  drawnMaps = new Set();
  #slots = new Map();
  #fields;

  /** @param {{ root: Element, forms: object, type: string, lang: string, record: object }} given and listeners */
  constructor(given) {
    Object.assign(this, given);
    this.form = this.forms[this.type];
    this.schema = this.form["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    this.definitions = this.schema.$defs;
    for (const [name, order] of Object.entries(ORDERS)) {
      const part = this.definitions[name];
      if (part !== undefined) part.properties = ordered(part.properties, order);
    }
    this.needed = new Set(this.form.required);
  }

  /** The language that findings and labels come in. */
  get spoken() {
    return spoken(this.lang);
  }

  get texts() {
    return textsOf(this.lang);
  }

  get labels() {
    return this.form.labels[this.spoken];
  }

  /** What this language has of its own for a need, where it has some. */
  get #own() {
    return this.type === "need" ? this.texts.simple : undefined;
  }

  /** What the record is called. */
  get title() {
    return this.#own?.labels.title ?? this.labels.title;
  }

  /** A JSON Pointer as labels name it. */
  place(path) {
    const steps = stepsOf(path);
    for (let end = 1; end < steps.length; end += 1) if (this.maps.has(placeOf(steps.slice(0, end)))) steps[end] = "0";
    return placeOf(steps);
  }

  /** The label of the place; of a text in German that of the text, of the record its own. */
  label(path) {
    const whole = path.replace(/\/de$/, "");
    const around = whole.slice(0, Math.max(whole.lastIndexOf("/"), 0));
    // of a value in a map its key
    if (this.maps.has(this.place(around))) return `${this.label(around)}, ${stepsOf(whole).at(-1)}`;
    const place = this.place(whole);
    const { members } = this.labels;
    const label = this.#own?.labels.members[place] ?? members[place];
    return label ?? (place === "" ? this.title : place.split(".").at(-1));
  }

  /** Short advice at a field. */
  hint(path) {
    return this.#own === undefined ? this.form.hintOf(path, this.spoken) : this.#own.advice[this.place(path)];
  }

  /** What a step is called, where the language has words of its own for it. */
  step(number) {
    return this.#own?.steps[number];
  }

  /** What the part of the office is called. */
  get office() {
    return this.#own?.office.title ?? this.texts.office;
  }

  /** The codes that a schema allows, if it is a list of codes. */
  words(schema) {
    return schema.oneOf?.[0]?.const === undefined ? undefined : schema.oneOf.map((one) => one.const);
  }

  required(path) {
    return this.needed.has(this.place(path));
  }

  /** Whether a field may be left empty, as far as is known. */
  optional(path) {
    return !this.required(path) && !this.asked.has(path);
  }

  /** Says that a member has to be there once its object is. */
  require(path) {
    this.needed.add(this.place(path));
  }

  /** What the codes of a place mean. */
  codes(path) {
    const place = this.place(path);
    return this.#own?.labels.codes[place] ?? this.labels.codes[place] ?? {};
  }

  /** Labels of comparisons, in the order of the list. */
  get operators() {
    return this.#own?.operators ?? this.labelsOf("profile")[this.spoken].codes["criteria.*.expected.op"];
  }

  /** Labels of what units are told apart by. */
  get attributes() {
    const labels = this.#own?.labels ?? this.labelsOf("need")[this.spoken];
    return labels.codes["affected.attr"];
  }

  attributeCodes(attribute) {
    const { codes } = this.labelsOf("organisation")[this.spoken];
    return ATTRIBUTES.includes(attribute) ? (this.#own?.attributes[attribute] ?? codes[attribute]) : undefined;
  }

  nameOf({ $ref }) {
    return $ref?.slice(REF.length);
  }

  resolved(schema) {
    return this.definitions[this.nameOf(schema)] ?? schema;
  }

  get(path) {
    return get(this.record, path);
  }

  /** Writes a value; what the record has beside the fields stays. */
  set(path, value) {
    this.unreadable.delete(path);
    // an emptied value of a map stays a row, as an entry of a list does
    const isKeyed = this.maps.has(this.place(path.slice(0, path.lastIndexOf("/"))));
    put(this.record, path, value === undefined && isKeyed ? "" : value);
    this.record = ordered(this.record, Object.keys(this.schema.properties));
    this.changed();
    // another profile has other criteria
    if (path === "/profile") for (const map of this.drawnMaps) this.redraw(map);
  }

  /** A text that is no value yet: the record stays, the field says so. */
  broken(path, text) {
    this.unreadable.set(path, text);
    this.changed();
  }

  /** What cannot be read yet, as findings. */
  get unread() {
    const message = this.texts.unreadable;
    return [...this.unreadable.keys()].map((path) => ({ code: "unreadable", severity: "error", path, message }));
  }

  /** A part of the form that can be drawn anew by itself. */
  slot(path, make) {
    const node = make();
    this.#slots.set(path, { node, make });
    return node;
  }

  /** Draws a part anew, after what is in it came or went. */
  redraw(path, focus) {
    const { node, make } = this.#slots.get(path);
    const now = make();
    node.replaceWith(now);
    this.#slots.set(path, { node: now, make });
    this.grown(focus);
  }

  /** Fields came or went. */
  grown(focus) {
    this.#fields = undefined;
    this.drawn(focus);
  }

  /** The fields that are drawn, by path. */
  get fields() {
    const drawn = () => [...this.root.querySelectorAll("[data-path]")].map((field) => [field.dataset.path, field]);
    this.#fields ??= new Map(drawn());
    return this.#fields;
  }

  /** One more entry at the end of a list; gives its path. */
  add(path, schema) {
    const there = this.get(path) ?? [];
    const at = `${path}/${there.length}`;
    const { type } = this.resolved(schema);
    this.open.add(path).add(at);
    this.set(path, [...there, this.#begun(schema, there) ?? (type === "array" ? [] : "")]);
    return at;
  }

  /** What a new object says already: an id after those of its list, lists and maps that may be empty. */
  #begun(schema, others) {
    const { properties, required = [] } = this.resolved(schema);
    if (properties === undefined) return undefined;
    const begun = required.flatMap((name) => {
      const { type, minItems = 0, properties: members, additionalProperties: values } = this.resolved(properties[name]);
      if (name === "id") return [[name, nextId(others) ?? (this.nameOf(schema) === "AgendaItem" ? "1" : undefined)]];
      if (type === "array" && minItems === 0) return [[name, []]];
      return type === "object" && members === undefined && typeof values === "object" ? [[name, {}]] : [];
    });
    return Object.fromEntries(begun.filter(([, value]) => value !== undefined));
  }

  /** Takes an entry out of its list; what was known of those behind it moves up with them. */
  remove(path) {
    const list = path.slice(0, path.lastIndexOf("/"));
    const gone = Number(path.slice(list.length + 1));
    const stays = (at) => withoutEntry(at, list, gone);
    for (const name of ["open", "touched", "asked"]) {
      this[name] = new Set([...this[name]].map(stays).filter((at) => at !== undefined));
    }
    for (const name of ["unreadable", "ways", "left"]) {
      const kept = [...this[name]].map(([at, known]) => [stays(at), known]);
      this[name] = new Map(kept.filter(([at]) => at !== undefined));
    }
    const rest = this.get(list).filter((_, place) => place !== gone);
    this.set(list, rest.length > 0 || this.required(list) ? rest : undefined);
    this.redraw(list, `${idOf(list)}-add`);
  }

  /** The record as text, members in the order of the model. */
  get text() {
    return JSON.stringify(this.record, undefined, 2);
  }
}
