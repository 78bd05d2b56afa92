// Fields that hold one value: text, number, day, code, yes or no, and whatever stays as it is.
import { h, idOf } from "./dom.js";
import { get } from "./record.js";

/** Longer texts get a field of several lines. */
const ONE_LINE = 200;

/** A label, a hint, a control and a place for messages, as KERN has them. */
export function field(page, path, control, { label, optional, hint, kind = "kern-form-input" }) {
  const id = idOf(path);
  const said = h(
    "label",
    { class: "kern-label", for: id },
    label,
    optional && h("span", { class: "kern-label__optional" }, ` – ${page.texts.optional}`),
  );
  const box = control.matches("select")
    ? h("div", { class: "kern-form-input__select-wrapper" }, control)
    : control;
  const tip = hint && h("div", { class: "kern-hint", id: `${id}-hint` }, hint);
  const messages = h("ul", { class: "messages", id: `${id}-messages` });
  control.id = id;
  control.dataset.path = path;
  control.setAttribute(
    "aria-describedby",
    [tip && `${id}-hint`, messages.id].filter(Boolean).join(" "),
  );
  const check = control.type === "checkbox";
  if (optional === false && !check) control.setAttribute("aria-required", "true");
  return h("div", { class: kind }, check ? [box, said, tip, messages] : [said, tip, box, messages]);
}

/** A field that is a part of another: messages stand at the whole. */
export function inner(page, path, part, control, more) {
  const made = field(page, `${path}-${part}`, control, more);
  delete control.dataset.path;
  return made;
}

/** What all fields of the schema have in common. */
const about = (page, path) => ({
  label: page.label(path),
  optional: !page.required(path),
  hint: page.hint(path),
});

const shown = (value) =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** A text, a number or a day. */
export function input(page, schema, path, more = {}) {
  const value = get(page.record, path);
  const text = shown(value);
  const number = schema.type === "integer";
  const day = schema.format === "date" && (text === "" || isDay(text));
  const long = (schema.maxLength ?? 0) > ONE_LINE;
  const control = h(long ? "textarea" : "input", {
    class: "kern-form-input__input",
    type: long ? undefined : day ? "date" : "text",
    rows: long ? "3" : undefined,
    inputmode: number ? "numeric" : undefined,
    autocomplete: "off",
    oninput: () => page.set(path, read(control.value)),
  });
  if (path.endsWith("/en")) control.lang = "en";
  if (day || number) control.classList.add("narrow");
  else if (!long && schema.format !== undefined) control.classList.add("medium");
  control.value = text;
  const read = (written) => {
    if (written === "") return undefined;
    return number && /^-?\d{1,15}$/.test(written.trim()) ? Number(written) : written;
  };
  return field(page, path, control, { ...about(page, path), ...more });
}

/** A day that a field for days can show. */
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** One code out of a list. */
export function choice(page, schema, path) {
  const codes = page.codes(path);
  const control = select(page, page.words(schema), codes, shown(get(page.record, path)), (value) =>
    page.set(path, value || undefined),
  );
  return field(page, path, control, about(page, path));
}

/** A list to choose from; a value that is none of it is shown as what it is, never dropped. */
export function select(page, words, labels, value, chosen) {
  const options = words.map((word) => h("option", { value: word }, labels[word] ?? word));
  if (!words.includes(value)) {
    const foreign = value === "" ? page.texts.choose : page.texts.foreign(value);
    options.unshift(h("option", { value }, foreign));
  } else options.unshift(h("option", { value: "" }, page.texts.choose));
  const control = h("select", { class: "kern-form-input__select" }, options);
  control.value = value;
  control.addEventListener("change", () => chosen(control.value));
  return control;
}

/** Yes or no: not touched means nothing is said about it. */
export function checkbox(page, path) {
  const control = h("input", {
    type: "checkbox",
    class: "kern-form-check__checkbox",
    onchange: () => page.set(path, control.checked),
  });
  control.checked = get(page.record, path) === true;
  return field(page, path, control, {
    ...about(page, path),
    optional: false,
    kind: "kern-form-check",
  });
}

/** Several codes out of a list, each with a box. */
export function choices(page, words, path, labels, legend) {
  const value = get(page.record, path);
  const there = Array.isArray(value) ? value : [];
  const all = boxes(path, words, labels, there, (kept) =>
    page.set(path, kept.length > 0 ? kept : undefined),
  );
  return group(page, path, legend ?? page.label(path), all);
}

/** A box for each word; `changed` gets the words chosen, after those that the list does not know. */
export function boxes(path, words, labels, there, changed) {
  const all = words.map((word, index) => {
    const id = `${idOf(path)}-${index}`;
    const box = h("input", {
      type: "checkbox",
      class: "kern-form-check__checkbox",
      id,
      value: word,
    });
    box.checked = there.includes(word);
    return h(
      "div",
      { class: "kern-form-check" },
      box,
      h("label", { class: "kern-label", for: id }, labels[word] ?? word),
    );
  });
  const body = h("div", { class: "kern-fieldset__body" }, all);
  body.addEventListener("change", () => {
    const chosen = [...body.querySelectorAll("input:checked")].map((box) => box.value);
    changed([...there.filter((word) => !words.includes(word)), ...chosen]);
  });
  return body;
}

/** Fields that belong together, with a place for messages about all of them. */
export function group(page, path, legend, ...content) {
  const id = idOf(path);
  return h(
    "fieldset",
    {
      class: "kern-fieldset",
      id,
      "data-path": path,
      tabindex: "-1",
      "aria-describedby": `${id}-messages`,
    },
    h("legend", { class: "kern-label" }, legend),
    h("ul", { class: "messages", id: `${id}-messages` }),
    content,
  );
}

/** What the page has no fields for, as the text that it is saved as; `within` fields of the same path. */
export function raw(page, path, label = page.label(path), within = false) {
  const value = get(page.record, path);
  const control = h("textarea", {
    class: "kern-form-input__input code",
    rows: "4",
    spellcheck: "false",
    oninput: () => {
      try {
        const written = control.value.trim();
        page.set(path, written === "" ? undefined : JSON.parse(written));
      } catch {
        page.broken(path, page.texts.unreadable);
      }
    },
  });
  control.value = value === undefined ? "" : JSON.stringify(value, undefined, 2);
  const more = { ...about(page, path), label, hint: page.texts.rawHint };
  return within ? inner(page, path, "text", control, more) : field(page, path, control, more);
}

const WORDS = { true: true, ja: true, yes: true, false: false, nein: false, no: false };
export const LISTS = ["in", "not_in", "contains_all", "contains_any", "between"];

/** Yes, no, a number or a text, one in each line. What looks like another kind stands in quotes. */
export function value(page, path) {
  const holder = path.slice(0, path.lastIndexOf("/"));
  const now = get(page.record, path);
  const control = valueInput(page, now, (lines) => {
    const list = LISTS.includes(get(page.record, `${holder}/op`)) || lines.length > 1;
    page.set(path, list && lines.length > 0 ? lines : lines[0]);
  });
  return field(page, path, control, { ...about(page, path), hint: page.texts.valueHint });
}

/** A field of several lines for values; `changed` gets what its lines mean. */
export function valueInput(page, now, changed) {
  const control = h("textarea", { class: "kern-form-input__input", rows: "2" });
  const lines = now === undefined ? [] : Array.isArray(now) ? now : [now];
  control.value = lines.map((line) => written(page, line)).join("\n");
  control.addEventListener("input", () => {
    changed(
      control.value
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(meant),
    );
  });
  return control;
}

function written(page, value) {
  if (typeof value === "boolean") return value ? page.texts.yes : page.texts.no;
  if (typeof value !== "string") return JSON.stringify(value);
  return meant(value) === value ? value : JSON.stringify(value);
}

function meant(line) {
  const text = line.trim();
  if (Object.hasOwn(WORDS, text.toLowerCase())) return WORDS[text.toLowerCase()];
  if (/^-?\d{1,15}$/.test(text) && String(Number(text)) === text) return Number(text);
  try {
    return /^"/.test(text) ? JSON.parse(text) : line;
  } catch {
    return line;
  }
}
