// Who is meant: everyone, or rows of attribute, comparison and value. Anything richer stays as it is.
import { button, h, idOf } from "./dom.js";
import { LISTS, boxes, inner, raw, select, valueInput } from "./fields.js";
import { get } from "./record.js";
import { LAENDER } from "./texts.js";

/** How the rows are joined; `one` is a single row, which needs no joining. */
const JOINED = ["all", "any"];

/** The selector as rows, or nothing where it is richer than that. */
export function rowsOf(value) {
  if (value === undefined) return { mode: "", rows: [] };
  if (typeof value !== "object" || value === null) return undefined;
  if (value.everyone === true && Object.keys(value).length === 1)
    return { mode: "everyone", rows: [] };
  const [first, ...others] = Object.keys(value);
  if (others.length === 0 && JOINED.includes(first) && Array.isArray(value[first])) {
    const rows = value[first].map(rowOf);
    return rows.every(Boolean) ? { mode: first, rows } : undefined;
  }
  const row = rowOf(value);
  return row && { mode: "all", rows: [row] };
}

function rowOf(value) {
  if (typeof value !== "object" || value === null || typeof value.attr !== "string")
    return undefined;
  const operators = Object.keys(value).filter((name) => name !== "attr");
  return operators.length > 1
    ? undefined
    : { attr: value.attr, op: operators[0] ?? "", value: value[operators[0]] };
}

/** Rows as the selector that they mean; one row alone needs no joining. */
export function selectorOf({ mode, rows }) {
  if (mode === "") return undefined;
  if (mode === "everyone") return { everyone: true };
  const parts = rows.map(({ attr, op, value }) => (op === "" ? { attr } : { attr, [op]: value }));
  return mode === "all" && parts.length === 1 ? parts[0] : { [mode]: parts };
}

/** The fields of a selector. */
export function selector(page, path) {
  const state = rowsOf(get(page.record, path));
  if (state === undefined) return raw(page, path, page.texts.richer, true);
  const { texts } = page;
  const write = (next, focus) => {
    page.set(path, selectorOf(next));
    if (focus) page.redraw(focus);
  };
  const modes = ["everyone", ...JOINED];
  const chosen = select(page, modes, texts.modes, state.mode, (mode) => {
    const rows =
      JOINED.includes(mode) && state.rows.length === 0
        ? [{ attr: "kind", op: "in", value: [] }]
        : state.rows;
    write({ mode, rows }, `${idOf(path)}-mode`);
  });
  const mode = inner(page, path, "mode", chosen, { label: texts.who });
  if (!JOINED.includes(state.mode)) return h("div", { class: "fields" }, mode);
  const rows = state.rows.map((row, index) => rowFields(page, path, state, row, index, write));
  const add = button(texts.add(texts.condition), "secondary", () => {
    const more = [...state.rows, { attr: "kind", op: "in", value: [] }];
    write({ ...state, rows: more }, `${idOf(path)}-row-${more.length - 1}-attr`);
  });
  return h("div", { class: "fields" }, mode, rows, h("div", {}, add));
}

function rowFields(page, path, state, row, index, write) {
  const { texts } = page;
  const base = `${path}-row-${index}`;
  const title = `${texts.condition} ${index + 1}`;
  const changed = (more, focus) => {
    const rows = state.rows.map((old, place) => (place === index ? { ...old, ...more } : old));
    Object.assign(row, more);
    state.rows = rows;
    write(state, focus);
  };
  const attributes = Object.keys(page.codes(`${path}/attr`));
  const attr = select(page, attributes, page.codes(`${path}/attr`), row.attr, (attr) =>
    changed({ attr, value: emptyOf(row.op) }, `${idOf(base)}-attr`),
  );
  const words = page.operators;
  const op = select(page, Object.keys(words), words, row.op, (op) =>
    changed({ op, value: fitting(op, row.value) }, `${idOf(base)}-op`),
  );
  const remove = button(
    texts.remove(title),
    "tertiary",
    () => {
      const rows = state.rows.filter((_, place) => place !== index);
      write(rows.length > 0 ? { ...state, rows } : { mode: "", rows }, `${idOf(path)}-mode`);
    },
    { class: "kern-btn kern-btn--tertiary kern-btn--x-small" },
  );
  const part = (name, control, label) => inner(page, base, name, control, { label });
  return h(
    "fieldset",
    { class: "kern-fieldset entry" },
    h("legend", { class: "kern-label" }, title),
    h(
      "div",
      { class: "row" },
      part("attr", attr, texts.attribute),
      part("op", op, texts.comparison),
    ),
    valueFields(page, base, row, (value) => changed({ value }), part),
    h("div", {}, remove),
  );
}

/** What is compared with: boxes where the attribute has a list of codes, else lines of text. */
function valueFields(page, base, row, changed, part) {
  const codes = row.attr === "land" ? LAENDER : page.attributeCodes(row.attr);
  if (row.op === "known") {
    const control = select(
      page,
      ["true", "false"],
      { true: page.texts.yes, false: page.texts.no },
      String(row.value),
      (word) => changed(word === "true"),
    );
    return part("value", control, page.texts.valueLabel);
  }
  if (codes && ["eq", "ne"].includes(row.op)) {
    return part(
      "value",
      select(page, inOrder(codes), codes, String(row.value ?? ""), changed),
      page.texts.valueLabel,
    );
  }
  if (codes && LISTS.includes(row.op) && row.op !== "between")
    return several(page, base, codes, row, changed);
  const control = valueInput(page, row.value, (lines) =>
    changed(LISTS.includes(row.op) ? lines : lines[0]),
  );
  return part("value", control, page.texts.valueLabel);
}

function several(page, base, codes, row, changed) {
  const there = Array.isArray(row.value) ? row.value : [];
  return h(
    "fieldset",
    { class: "kern-fieldset" },
    h("legend", { class: "kern-label" }, page.texts.valueLabel),
    boxes(base, inOrder(codes), codes, there, changed),
  );
}

/** Numbers as words come last in an object when they begin with a zero. */
const inOrder = (codes) => {
  const words = Object.keys(codes);
  return words.every((word) => /^\d+$/.test(word)) ? words.sort() : words;
};

const emptyOf = (op) => (LISTS.includes(op) ? [] : op === "known" ? true : undefined);

/** The value under another comparison. */
function fitting(op, value) {
  if (op === "known") return value !== false;
  if (LISTS.includes(op)) return value === undefined ? [] : [value].flat();
  return Array.isArray(value) ? value[0] : value;
}
