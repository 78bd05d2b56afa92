// Who is meant: everyone, kinds and sizes of units, or rows of conditions. Anything richer stays as it is.
import { JOINED, UNITS, conditionOf, conditionOfPlain, inWords, plainOf, rowsOf } from "./conditions.js";
import { button, h, idOf, small } from "./dom.js";
import { LISTS, boxes, raw, select, valueInput } from "./fields.js";
import { inner } from "./frame.js";
import { LAENDER } from "./texts.js";

/**
 * The fields of a condition, and what it means. A list that somebody is choosing from stays: only what
 * hangs on the choice is drawn anew.
 */
export function selector(state, path) {
  const { texts } = state;
  const meant = h("p", { class: "kern-body meant", role: "status" });
  const tell = () => {
    const said = meaning(state, state.get(path));
    if (meant.textContent !== said) meant.textContent = said;
  };
  tell();
  const now = rowsOf(state.get(path));
  if (now === undefined) return h("div", { class: "fields" }, raw(state, path, texts.richer, true), meant);

  const write = (condition, focus) => {
    state.set(path, condition);
    tell();
    if (focus) state.redraw(path, focus);
  };
  const body = h("div", { class: "fields" });
  const draw = (mode) => {
    const rows = () => rowsFields(state, path, { ...rowsOf(state.get(path)), mode }, write);
    const fields = { plain: () => plainFields(state, path, write), all: rows, any: rows }[mode];
    body.replaceChildren(...(fields?.() ?? []));
    body.hidden = fields === undefined;
  };
  const choose = (mode) => {
    const value = state.get(path);
    // what the way before said is there again for whoever goes back
    if (value !== undefined) state.left.set(`${path} ${way}`, value);
    way = mode;
    state.ways.set(path, mode);
    const made = mode === "plain" ? plainOf(value) && value : conditionOf(joined(mode, rowsOf(value)));
    const before = state.left.get(`${path} ${mode}`);
    const isLost = value === undefined || made === undefined || (value.everyone === true && mode !== "everyone");
    write(mode === "" ? undefined : isLost && before !== undefined ? before : made);
    draw(mode);
    state.grown();
  };
  const mode = modeOf(state, path, now);
  let way = mode;
  const chosen = select(state, ["everyone", "plain", ...JOINED], texts.modes, mode, choose);
  draw(mode);
  return h("div", { class: "fields" }, inner(state, path, "mode", chosen, { label: texts.who }), body, meant);
}

/** What is chosen, else what fits what is there. */
function modeOf(state, path, { mode, rows }) {
  const chosen = state.ways.get(path);
  const isPlain = rows.length === 0 || plainOf(state.get(path)) !== undefined;
  if (chosen === "plain" && isPlain && mode !== "everyone") return "plain";
  if (JOINED.includes(chosen) && mode === chosen) return chosen;
  return mode === "all" && isPlain ? "plain" : mode;
}

/** The same rows joined in another way; one that is still empty where there are none. */
function joined(mode, { rows }) {
  return { mode, rows: rows.length === 0 ? [empty()] : rows };
}

const empty = () => ({ attr: "kind", op: "in", value: [] });

/** What a condition means in words, and how many units meet it where there is a register that knows. */
function meaning(state, condition) {
  const { texts, register, spoken: lang } = state;
  const said = inWords(state, condition);
  if (said === "") return "";
  if (register === undefined) return texts.meant(said);
  try {
    const { in_words: words, yes, unknown } = register.affected({ condition, asOf: state.asOf, lang });
    const units = (one) => one.units.toLocaleString(lang);
    return `${texts.meant(words)} ${texts.meets(units(yes), unknown.units > 0 && units(unknown))}`;
  } catch {
    // not a condition yet
    return texts.meant(said);
  }
}

/** A number as people write it: „20.000“, “20,000”; nothing where it is none, as „1.5“. */
function countOf(written) {
  const isCount = /^(?:\d{1,10}|\d{1,3}(?:[.,\s]\d{3}){1,3})$/.test(written);
  return isCount ? Number(written.replace(/\D/g, "")) : undefined;
}

/** Which kinds, in which Länder, of which size. */
function plainFields(state, path, write) {
  const { texts } = state;
  const plain = plainOf(state.get(path)) ?? { kinds: [], laender: [] };
  const changed = (more) => {
    Object.assign(plain, more);
    write(conditionOfPlain(plain));
  };
  const some = (name, words, labels, legend) =>
    h(
      "fieldset",
      { class: "kern-fieldset columns" },
      h("legend", { class: "kern-label" }, legend),
      boxes(`${path}-${name}`, words, labels, plain[name], (kept) => changed({ [name]: kept })),
    );
  const bound = (at, part, label) => {
    const control = h("input", { class: "kern-form-input__input narrow", inputmode: "numeric", autocomplete: "off" });
    control.value = plain.sizes?.[at] ?? "";
    control.addEventListener("input", () => {
      const sizes = [...(plain.sizes ?? [undefined, undefined])];
      const written = control.value.trim();
      sizes[at] = countOf(written);
      const isWrong = written !== "" && sizes[at] === undefined;
      if (isWrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      wrong.textContent = isWrong ? texts.noCount : "";
      changed({ sizes });
    });
    const wrong = h("div", { class: "kern-hint wrong", id: `${idOf(path)}-${part}-wrong`, role: "status" });
    return inner(state, path, part, control, { label, beside: [wrong] });
  };
  return [
    some("kinds", UNITS, texts.units, texts.which),
    some("laender", Object.keys(LAENDER).sort(), LAENDER, texts.where),
    h("div", { class: "row" }, bound(0, "from", texts.from), bound(1, "to", texts.to)),
  ];
}

/** A row after the other. */
function rowsFields(state, path, now, write) {
  const { texts } = state;
  const written = (next, focus) => write(conditionOf(next), focus);
  const rows = now.rows.map((row, index) => rowFields(state, path, now, row, index, written));
  const add = button(texts.add(texts.condition), "secondary", () => {
    const more = [...now.rows, empty()];
    written({ ...now, rows: more }, `${idOf(path)}-row-${more.length - 1}-attr`);
  });
  return [...rows, h("div", {}, add)];
}

function rowFields(state, path, now, row, index, write) {
  const { texts } = state;
  const base = `${path}-row-${index}`;
  const title = `${texts.condition} ${index + 1}`;
  // messages stand at the part that they are about
  const part = (name, control, label) => {
    const made = inner(state, base, name, control, { label });
    control.dataset.path = `${placeOf(state, path, now.mode, index)}/${name === "attr" ? name : row.op}`;
    return made;
  };
  const changed = (more) => {
    Object.assign(row, more);
    write(now);
  };
  const value = h("div", {});
  const draw = () => value.replaceChildren(valueFields(state, base, row, (value) => changed({ value }), part));
  const other = (more) => {
    changed(more);
    draw();
    state.grown();
  };
  const { attributes, operators } = state;
  const attr = select(state, Object.keys(attributes), attributes, row.attr, (attr) =>
    other({ attr, value: emptyOf(row.op) }),
  );
  const op = select(state, Object.keys(operators), operators, row.op, (op) => other({ op, value: fitting(op, row.value) }));
  const remove = small(texts.remove(title), "tertiary", () => {
    const rows = now.rows.filter((_, place) => place !== index);
    write(rows.length > 0 ? { ...now, rows } : { mode: "", rows }, `${idOf(path)}-mode`);
  });
  draw();
  return h(
    "fieldset",
    { class: "kern-fieldset entry" },
    h("legend", { class: "kern-label" }, title),
    h("div", { class: "row" }, part("attr", attr, texts.attribute), inner(state, base, "op", op, { label: texts.comparison })),
    value,
    h("div", {}, remove),
  );
}

/** Where a row stands in the record; one alone is the condition itself. */
function placeOf(state, path, mode, index) {
  return state.get(path)?.attr === undefined ? `${path}/${mode}/${index}` : path;
}

/** What is compared with: boxes where the attribute has a list of codes, else lines of text. */
function valueFields(state, base, row, changed, part) {
  const { texts } = state;
  const codes = row.attr === "land" ? LAENDER : state.attributeCodes(row.attr);
  const one = (words, labels, value, chosen) => part("value", select(state, words, labels, value, chosen), texts.valueLabel);
  if (row.op === "known") {
    return one(["true", "false"], { true: texts.yes, false: texts.no }, String(row.value), (word) => changed(word === "true"));
  }
  if (codes && ["eq", "ne"].includes(row.op)) return one(inOrder(codes), codes, String(row.value ?? ""), changed);
  if (codes && LISTS.includes(row.op) && row.op !== "between") {
    const there = Array.isArray(row.value) ? row.value : [];
    return h(
      "fieldset",
      { class: "kern-fieldset columns" },
      h("legend", { class: "kern-label" }, texts.valueLabel),
      boxes(base, inOrder(codes), codes, there, changed),
    );
  }
  // keys look like numbers and are none
  const isText = !["population", "own_administration"].includes(row.attr);
  const control = valueInput(state, row.value, (lines) => changed(LISTS.includes(row.op) ? lines : lines[0]), isText);
  return part("value", control, texts.valueLabel);
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
