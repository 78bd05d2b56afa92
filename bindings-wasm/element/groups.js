// From a schema to fields: objects, lists and texts in several languages; fields of one value are in
// fields.js. What is folded away is drawn when it is opened.
import { button, h, idOf, small } from "./dom.js";
import { checkbox, choice, choices, input, land, raw, value, yesOrNo } from "./fields.js";
import { group } from "./frame.js";
import { isStatus, life } from "./life.js";
import { map, valuesOf } from "./maps.js";
import { isObject } from "./record.js";
import { selector } from "./selector.js";
import { membersOf, stepsFor } from "./steps.js";

/** An entry of a list with more members than this can be folded away. */
const SMALL = 4;

/** Yes, no, or nobody has said. */
const UNSAID = ["/allows"];

/** What draws a part that is still folded away. */
const waiting = new WeakMap();

/** All fields of a record: step by step, then, folded away, what concerns the office or the record. */
export function fields(state) {
  const { properties } = state.schema;
  const steps = stepsFor(state);
  const made = (name) => member(state, properties[name], `/${name}`);
  const named = ["type", ...steps.flatMap(membersOf)];
  const rest = Object.keys(properties).filter((name) => !named.includes(name));
  /** Members that few need; messages about them lead there. */
  const aside = (id, title, names) =>
    folded(state, { id, key: id, members: names.join(" ") }, title, () => h("div", { class: "fields" }, names.map(made)));
  const sections = steps.map((step, number) => {
    const id = `step-${number + 1}`;
    const title = h("h2", { class: "kern-heading-medium", id, tabindex: "-1" }, stepTitle(state, step, number));
    const more = step.more && aside(`${id}-more`, state.texts.more, step.more);
    return h("section", { class: "fields step", "aria-labelledby": id }, title, step.members.map(made), more);
  });
  return [...sections, h("section", { class: "fields step" }, aside("form-about", state.office, rest))];
}

/** What a step is called: `2. Wie dringend?`; one step alone has no number. */
export function stepTitle(state, step, number) {
  const title = state.step(number) ?? step[state.spoken];
  return stepsFor(state).length > 1 ? `${number + 1}. ${title}` : title;
}

/** The fields of one member. */
function member(state, schema, path) {
  const name = state.nameOf(schema);
  const known = state.resolved(schema);
  const there = state.get(path);
  if (name === "Selector") return optional(state, path, () => state.slot(path, () => selector(state, path)));
  if (name === "Value") return value(state, path);
  if (state.words(known)) {
    const chosen = choice(state, known, path);
    return isStatus(state, path) ? life(state, path, chosen, folded) : chosen;
  }
  if (known.propertyNames && known.properties) return languages(state, known, path);
  if (known.type === "boolean") {
    return state.required(path) || UNSAID.includes(path) ? yesOrNo(state, path) : checkbox(state, path);
  }
  if (known.format === "land") return land(state, path);
  if (["string", "integer"].includes(known.type)) return input(state, known, path);
  const fits = known.type === "array" ? Array.isArray(there) : isObject(there);
  if (there !== undefined && !fits) return raw(state, path);
  if (known.type === "array") return state.slot(path, () => several(state, known, path));
  return optional(state, path, () => {
    if (valuesOf(known)) return map(state, known, path, (...text) => languages(state, ...text));
    return known.properties ? object(state, known, path) : raw(state, path, state.texts.own, true);
  });
}

/** What may be absent can be folded away. */
function optional(state, path, content) {
  return state.required(path)
    ? group(state, path, state.label(path), content())
    : folded(state, placed(path), state.label(path), content);
}

/** The members of an object; of those that exclude each other the one that is chosen. */
function object(state, schema, path) {
  const ways = alternatives(schema);
  if (ways.length > 0) return state.slot(`${path}/`, () => chosen(state, schema, path, ways));
  return h("div", { class: "fields" }, members(state, schema, path));
}

const members = (state, schema, path, left = []) =>
  Object.entries(schema.properties)
    .filter(([name]) => !left.includes(name))
    .map(([name, inner]) => member(state, inner, `${path}/${name}`));

/** Members of which an object has one: `organisation` or `group`. */
const alternatives = ({ oneOf = [] }) => oneOf.flatMap(({ required = [], properties }) => (properties ? [] : required));

/** A choice among members, with the field of the chosen one; all that are there have theirs. */
function chosen(state, schema, path, ways) {
  const isThere = (name) => state.get(`${path}/${name}`) !== undefined;
  const there = ways.filter(isThere);
  const way = there[0] ?? state.ways.get(path) ?? ways[0];
  for (const name of ways) state.require(`${path}/${name}`);
  const id = `${idOf(path)}-way`;
  const radios = ways.map((name) => {
    const choose = () => {
      const before = state.get(`${path}/${way}`);
      if (before !== undefined) state.left.set(`${path}/${way}`, before);
      state.ways.set(path, name);
      state.set(`${path}/${way}`, undefined);
      if (state.left.has(`${path}/${name}`)) state.set(`${path}/${name}`, state.left.get(`${path}/${name}`));
      state.redraw(`${path}/`, { within: `${idOf(path)}-${name}` });
    };
    const control = h("input", {
      class: "kern-form-check__radio",
      type: "radio",
      name: id,
      id: `${id}-${name}`,
      checked: name === way,
      onchange: choose,
    });
    const said = h("label", { class: "kern-label", for: control.id }, state.label(`${path}/${name}`));
    return h("div", { class: "kern-form-check" }, control, said);
  });
  const legend = h("legend", { class: "kern-label unseen" }, state.texts.way);
  const choice = h("fieldset", { class: "kern-fieldset ways" }, legend, h("div", { class: "kern-fieldset__body" }, radios));
  const left = ways.filter((name) => name !== way && !isThere(name));
  return h("div", { class: "fields" }, there.length > 1 ? [] : choice, members(state, schema, path, left));
}

/** A text in German, and in English where that is wanted or there. */
function languages(state, schema, path, about = { label: state.label(path), optional: state.optional(path) }) {
  const there = state.get(path);
  if (there !== undefined && !isObject(there)) return raw(state, path, about.label);
  const field = (lang) => {
    const optional = lang !== "de" || about.optional;
    const label = lang === "de" ? about.label : `${about.label} (${state.texts[lang]})`;
    return input(state, schema.properties[lang], `${path}/${lang}`, { label, optional });
  };
  return state.english || there?.en !== undefined ? [field("de"), field("en")] : field("de");
}

/** A list: boxes for codes, otherwise an entry after the other with buttons to add and remove. */
function several(state, schema, path) {
  const items = state.resolved(schema.items);
  const words = state.words(items);
  if (words) return choices(state, words, path, state.codes(`${path}/0`));
  const title = () => {
    const { length } = state.get(path) ?? [];
    return state.required(path) || !length ? state.label(path) : `${state.label(path)} (${length})`;
  };
  const content = () => {
    const there = state.get(path) ?? [];
    const entries = there.map((_, index) => entry(state, schema.items, `${path}/${index}`, index));
    const add = button(state.texts.add(state.label(`${path}/0`)), "secondary", more, { id: `${idOf(path)}-add` });
    return h("div", { class: "fields entries" }, entries, h("div", {}, add));
  };
  // the others stay as they are
  const more = ({ currentTarget }) => {
    const at = state.add(path, schema.items);
    currentTarget.parentElement.before(entry(state, schema.items, at, Number(at.slice(path.length + 1))));
    whole.querySelector("legend, summary > .kern-title").textContent = title();
    state.grown({ within: idOf(at) });
  };
  const whole = state.required(path)
    ? group(state, path, title(), content())
    : folded(state, placed(path), title(), content);
  return whole;
}

function entry(state, schema, path, index) {
  const known = state.resolved(schema);
  const title = `${state.label(path)} ${index + 1}`;
  const remove = small(state.texts.remove(title), "tertiary", () => state.remove(path));
  const simple = (content) => h("div", { class: "entry" }, content, remove);
  if (known.type === "array") {
    const words = state.words(state.resolved(known.items));
    return simple(choices(state, words, path, state.codes(`${path}/0`), title));
  }
  if (known.type === "string") return simple(input(state, known, path, { label: title, optional: false }));
  const there = state.get(path);
  if (!isObject(there)) return simple(raw(state, path, title));
  const content = () => h("div", { class: "fields" }, object(state, known, path), h("div", {}, remove));
  if (Object.keys(known.properties).length <= SMALL || alternatives(known).length > 0) {
    const all = group(state, path, title, content());
    all.classList.add("entry");
    return all;
  }
  // of one that says nothing yet all is to be filled in
  if (Object.values(there).every(isEmpty)) state.open.add(path);
  return folded(state, placed(path), `${title}${called(state, known, there, path)}`, content);
}

const isEmpty = (value) => typeof value === "object" && Object.keys(value ?? {}).length === 0;

/** What tells an entry from the others, where it says so. */
function called(state, { properties }, there, path) {
  const name = ["title", "name", "id", "status", "phase", "organisation", "group", "kind"].find(
    (member) => properties[member] && there[member] !== undefined,
  );
  const said = there[name]?.de ?? state.codes(`${path}/${name}`)[there[name]] ?? there[name];
  return typeof said === "string" && said ? `: ${state.known.nameOf(said) ?? said}` : "";
}

/** What a part that is folded away is known by: its place in the record. */
const placed = (path) => ({ id: idOf(path), key: path, path });

/**
 * A part that can be folded away, drawn when it is opened first; what was opened stays open when the
 * form is drawn anew. A part without a path has members of the record in it.
 */
function folded(state, { id, key, path, members }, title, content) {
  const place = path !== undefined && h("ul", { class: "messages", id: `${id}-messages` });
  const summary = h(
    "summary",
    { class: "kern-accordion__header", id: `${id}-head` },
    h("span", { class: "kern-title kern-title--small" }, title),
    h("span", { class: "mark" }),
  );
  const body = h("div", { class: "kern-accordion__body" }, place);
  const named = { class: "kern-accordion", part: "panel", id, "data-path": path, "data-members": members };
  const details = h("details", named, summary, body);
  waiting.set(details, () => body.append(content()));
  if (state.open.has(key)) drawn(details);
  details.open = state.open.has(key);
  // before the browser opens it, so that it does not open empty
  summary.addEventListener("click", () => unfold(state, details, false));
  details.addEventListener("toggle", () => {
    if (details.open) {
      state.open.add(key);
      unfold(state, details, false);
    } else state.open.delete(key);
  });
  return details;
}

/** Whether a part is still to be drawn. */
export const isWaiting = (part) => waiting.has(part);

/** Draws what is folded away; whether that was still to be done. */
function drawn(details) {
  const draw = waiting.get(details);
  waiting.delete(details);
  draw?.();
  return draw !== undefined;
}

/** Draws what is folded away, and opens it unless somebody else does. */
export function unfold(state, details, opening = true) {
  if (drawn(details)) state.grown();
  if (opening) details.open = true;
}
