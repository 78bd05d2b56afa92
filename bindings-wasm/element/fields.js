// Fields that hold one value: text, number, day, code, yes or no, and whatever stays as it is.
import { h, idOf } from "./dom.js";
import { field, group, inner } from "./frame.js";
import { reference } from "./references.js";
import { LAENDER } from "./texts.js";

/** Longer texts get a field of several lines. */
const ONE_LINE = 200;

/** Of the characters that a text may have: fewer are said to be left. */
const FEW = 0.25;

/** What all fields of the schema have in common. */
const about = (state, path) => ({
  label: state.label(path),
  optional: state.optional(path),
  hint: state.hint(path),
});

const shown = (value) =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** A text, a number or a day. */
export function input(state, schema, path, more = {}) {
  const value = state.get(path);
  const text = shown(value);
  const number = schema.type === "integer";
  if (schema.format === "ref") return reference(state, path, { ...about(state, path), ...more });
  const day = schema.format === "date" && (text === "" || isDay(text));
  const long = (schema.maxLength ?? 0) > ONE_LINE;
  const control = h(long ? "textarea" : "input", {
    class: "kern-form-input__input",
    type: long ? undefined : day ? "date" : "text",
    rows: long ? "3" : undefined,
    inputmode: number ? "numeric" : undefined,
    autocomplete: "off",
    oninput: () => {
      count();
      state.set(path, read(control.value));
    },
  });
  if (path.endsWith("/en")) control.lang = "en";
  if (day || number) control.classList.add("narrow");
  else if (!long && schema.format !== undefined) control.classList.add("medium");
  control.value = text;
  const read = (written) => {
    if (written === "") return undefined;
    return number && /^-?\d{1,15}$/.test(written.trim()) ? Number(written) : written;
  };
  const { beside, count } = counted(state, path, control, schema.maxLength);
  count();
  return field(state, path, control, { ...about(state, path), beside, ...more });
}

/** How many characters are left, once there are few; `count` counts again. */
function counted(state, path, control, most) {
  if (most === undefined) return { beside: [], count: () => {} };
  const counter = h("div", { class: "kern-hint counter", id: `${idOf(path)}-counter` });
  const count = () => {
    const left = most - [...control.value].length;
    counter.textContent = left <= most * FEW ? state.texts.left(left) : "";
  };
  return { beside: [counter], count };
}

/** A day that a field for days can show. */
const isDay = (text) => {
  const time = Date.parse(`${text}T00:00Z`);
  // the 30 February is read as the 2 March, and a field for days would stay empty
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** One code out of a list. */
export function choice(state, schema, path, more = {}) {
  const codes = state.codes(path);
  const control = select(state, state.words(schema), codes, shown(state.get(path)), (value) =>
    state.set(path, value || undefined),
  );
  return field(state, path, control, { ...about(state, path), ...more });
}

/** A list to choose from; a value that is none of it is shown as what it is, never dropped. */
export function select(state, words, labels, value, chosen) {
  const options = words.map((word) => h("option", { value: word }, labels[word] ?? word));
  if (!words.includes(value)) {
    const foreign = value === "" ? state.texts.choose : state.texts.foreign(value);
    options.unshift(h("option", { value }, foreign));
  } else options.unshift(h("option", { value: "" }, state.texts.choose));
  const control = h("select", { class: "kern-form-input__select" }, options);
  control.value = value;
  control.addEventListener("change", () => chosen(control.value));
  return control;
}

/** Yes or no: not touched means nothing is said about it. */
export function checkbox(state, path) {
  const control = h("input", {
    type: "checkbox",
    class: "kern-form-check__checkbox",
    onchange: () => state.set(path, control.checked),
  });
  control.checked = state.get(path) === true;
  return field(state, path, control, {
    ...about(state, path),
    optional: false,
    kind: "kern-form-check",
  });
}

/** Yes or no where both have to be said: an empty box would say neither. */
export function yesOrNo(state, path) {
  const { texts } = state;
  const control = select(state, ["true", "false"], { true: texts.yes, false: texts.no }, shown(state.get(path)), (word) =>
    state.set(path, word === "" ? undefined : word === "true"),
  );
  return field(state, path, control, about(state, path));
}

/** One of the Länder, by its name. */
export function land(state, path) {
  const control = select(state, Object.keys(LAENDER).sort(), LAENDER, shown(state.get(path)), (key) =>
    state.set(path, key || undefined),
  );
  return field(state, path, control, about(state, path));
}

/** Several codes out of a list, each with a box. */
export function choices(state, words, path, labels, legend) {
  const value = state.get(path);
  const there = Array.isArray(value) ? value : [];
  const all = boxes(path, words, labels, there, (kept) =>
    state.set(path, kept.length > 0 ? kept : undefined),
  );
  return group(state, path, legend ?? state.label(path), all);
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

/** What the form has no fields for, as the text that it is saved as; `within` fields of the same path. */
export function raw(state, path, label = state.label(path), within = false) {
  const value = state.get(path);
  const control = h("textarea", {
    class: "kern-form-input__input code",
    rows: "4",
    spellcheck: "false",
    oninput: () => {
      try {
        const written = control.value.trim();
        state.set(path, written === "" ? undefined : JSON.parse(written));
      } catch {
        state.broken(path, control.value);
      }
    },
  });
  control.value = state.unreadable.get(path) ?? (value === undefined ? "" : JSON.stringify(value, undefined, 2));
  const more = { ...about(state, path), label, hint: state.texts.rawHint };
  return within ? inner(state, path, "text", control, more) : field(state, path, control, more);
}

const WORDS = { true: true, ja: true, yes: true, false: false, nein: false, no: false };
export const LISTS = ["in", "not_in", "contains_all", "contains_any", "between"];

/** Yes, no, a number or a text, one in each line. What looks like another kind stands in quotes. */
export function value(state, path) {
  const holder = path.slice(0, path.lastIndexOf("/"));
  const now = state.get(path);
  const control = valueInput(state, now, (lines) => {
    const list = LISTS.includes(state.get(`${holder}/op`)) || lines.length > 1;
    state.set(path, list && lines.length > 0 ? lines : lines[0]);
  });
  return field(state, path, control, { ...about(state, path), hint: state.texts.valueHint });
}

/** A field of several lines for values; `changed` gets what its lines mean, or texts as they are. */
export function valueInput(state, now, changed, isText = false) {
  const control = h("textarea", { class: "kern-form-input__input", rows: "2" });
  const lines = now === undefined ? [] : Array.isArray(now) ? now : [now];
  const shown = (line) => (isText && typeof line === "string" ? line : written(state, line));
  control.value = lines.map(shown).join("\n");
  control.addEventListener("input", () => {
    changed(
      control.value
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => (isText ? line.trim() : meant(line))),
    );
  });
  return control;
}

function written(state, value) {
  if (typeof value === "boolean") return value ? state.texts.yes : state.texts.no;
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
