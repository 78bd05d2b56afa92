// From a schema to fields: objects, lists and texts in several languages; the rest is in fields.js.
import { button, h, idOf } from "./dom.js";
import { checkbox, choice, choices, group, input, raw, value } from "./fields.js";
import { get } from "./record.js";
import { selector } from "./selector.js";
import { STEPS } from "./steps.js";

/** Members of the record itself that say something about the record, not about the matter. */
const ABOUT = [
  "schema_version",
  "modified",
  "confirmed",
  "valid",
  "visibility",
  "attribution",
  "links",
  "suppress",
  "ext",
];

/** An entry of a list with more members than this can be folded away. */
const SMALL = 4;

/** All fields of a record: step by step, then, folded away, what concerns the office or the record. */
export function fields(page) {
  const { properties } = page.schema;
  const names = Object.keys(properties).filter((name) => name !== "type");
  const made = (name) => member(page, properties[name], `/${name}`);
  const within = (content) => h("div", { class: "fields" }, content);
  const steps = STEPS[page.type];
  if (steps === undefined) {
    const part = (own) => names.filter((name) => own === ABOUT.includes(name)).map(made);
    return [...part(false), folded(page, "", page.texts.about, within(part(true)), "about")];
  }
  const named = steps.flatMap(({ members }) => members);
  const rest = names.filter((name) => !named.includes(name));
  return [
    ...steps.map((step, number) => {
      const id = `step-${number + 1}`;
      const title = h("h2", { class: "kern-heading-medium", id }, `${number + 1}. ${step[page.lang]}`);
      const content = step.members.map(made);
      return h("section", { class: "fields step", "aria-labelledby": id }, title, content);
    }),
    folded(page, "", page.texts.office, within(rest.map(made)), "about"),
  ];
}

/** The fields of one member. */
function member(page, schema, path) {
  const name = page.nameOf(schema);
  const known = page.resolved(schema);
  const there = get(page.record, path);
  if (name === "Selector") return optional(page, path, selector(page, path));
  if (name === "Value") return value(page, path);
  if (page.words(known)) return choice(page, known, path);
  if (known.propertyNames) return languages(page, known, path);
  if (known.type === "boolean") return checkbox(page, path);
  if (["string", "integer"].includes(known.type)) return input(page, known, path);
  const fits = known.type === "array" ? Array.isArray(there) : isObject(there);
  if (there !== undefined && !fits) return raw(page, path);
  if (known.type === "array") return several(page, known, path);
  return optional(
    page,
    path,
    known.properties ? object(page, known, path) : raw(page, path, page.texts.own, true),
  );
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What may be absent can be folded away. */
function optional(page, path, content) {
  return page.required(path)
    ? group(page, path, page.label(path), content)
    : folded(page, path, page.label(path), content);
}

function object(page, schema, path) {
  const members = Object.entries(schema.properties);
  const made = members.map(([name, inner]) => member(page, inner, `${path}/${name}`));
  return h("div", { class: "fields" }, made);
}

/** A text in German, and in English where that is wanted or there. */
function languages(page, schema, path) {
  const there = get(page.record, path);
  if (there !== undefined && !isObject(there)) return raw(page, path);
  const field = (lang) => {
    const optional = lang !== "de" || !page.required(path);
    const label = lang === "de" ? page.label(path) : `${page.label(path)} (${page.texts[lang]})`;
    return input(page, schema.properties[lang], `${path}/${lang}`, { label, optional });
  };
  return page.english || there?.en !== undefined ? [field("de"), field("en")] : field("de");
}

/** A list: boxes for codes, otherwise an entry after the other with buttons to add and remove. */
function several(page, schema, path) {
  const items = page.resolved(schema.items);
  const words = page.words(items);
  if (words) return choices(page, words, path, page.codes(`${path}/0`));
  const there = get(page.record, path) ?? [];
  const entries = there.map((_, index) => entry(page, schema.items, `${path}/${index}`, index));
  const add = button(
    page.texts.add(page.label(`${path}/0`)),
    "secondary",
    () => page.add(path, schema.items),
    {
      id: `${idOf(path)}-add`,
    },
  );
  const content = h("div", { class: "fields entries" }, entries, h("div", {}, add));
  const count = there.length > 0 ? ` (${there.length})` : "";
  return page.required(path)
    ? group(page, path, page.label(path), content)
    : folded(page, path, page.label(path) + count, content);
}

function entry(page, schema, path, index) {
  const known = page.resolved(schema);
  const title = `${page.label(path)} ${index + 1}`;
  const remove = button(page.texts.remove(title), "tertiary", () => page.remove(path), {
    class: "kern-btn kern-btn--tertiary kern-btn--x-small",
  });
  if (known.type === "array") {
    const items = page.resolved(known.items);
    return h(
      "div",
      { class: "entry" },
      choices(page, page.words(items), path, page.codes(`${path}/0`), title),
      remove,
    );
  }
  if (known.type === "string") {
    return h(
      "div",
      { class: "entry" },
      input(page, known, path, { label: title, optional: false }),
      remove,
    );
  }
  const there = get(page.record, path);
  if (!isObject(there)) return h("div", { class: "entry" }, raw(page, path, title), remove);
  const content = h("div", { class: "fields" }, object(page, known, path), h("div", {}, remove));
  if (Object.keys(known.properties).length <= SMALL) {
    const small = group(page, path, title, content);
    small.classList.add("entry");
    return small;
  }
  return folded(page, path, `${title}${called(page, known, there, path)}`, content);
}

/** What tells an entry from the others, where it says so. */
function called(page, { properties }, there, path) {
  const name = ["title", "name", "id", "status", "phase", "organisation", "group", "kind"].find(
    (member) => properties[member] && there[member] !== undefined,
  );
  const said = there[name]?.de ?? page.codes(`${path}/${name}`)[there[name]] ?? there[name];
  return typeof said === "string" && said ? `: ${said}` : "";
}

/** A part that can be folded away; what was opened stays open when the page is drawn anew. */
function folded(page, path, title, content, key = path) {
  const id = path === "" ? "f-about" : idOf(path);
  const details = h(
    "details",
    { class: "kern-accordion", id, "data-path": path || undefined, open: page.open.has(key) },
    h(
      "summary",
      { class: "kern-accordion__header" },
      h("span", { class: "kern-title kern-title--small" }, title),
    ),
    h(
      "div",
      { class: "kern-accordion__body" },
      path !== "" && h("ul", { class: "messages", id: `${id}-messages` }),
      content,
    ),
  );
  details.addEventListener("toggle", () => {
    if (details.open) page.open.add(key);
    else page.open.delete(key);
  });
  return details;
}
