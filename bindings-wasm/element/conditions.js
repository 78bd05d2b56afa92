// Conditions as people say them: kinds, Länder and sizes („Kommunen in Hessen ab 20.000 Einwohnern“), or
// rows of attribute, comparison and value; and what a condition means in words.
import { isObject } from "./record.js";
import { LAENDER, listed } from "./texts.js";

/** Kinds of organisation that are units. */
export const UNITS = ["kommune", "kreis", "gemeindeverband", "land", "bund"];

/** How the rows are joined; one row alone needs no joining. */
export const JOINED = ["all", "any"];

/** A condition without parts: attribute, comparison, value. */
function rowOf(value) {
  if (!isObject(value) || typeof value.attr !== "string") return undefined;
  const operators = Object.keys(value).filter((name) => name !== "attr");
  if (operators.length > 1) return undefined;
  return { attr: value.attr, op: operators[0] ?? "", value: value[operators[0]] };
}

/** The condition as rows and how they are joined, or nothing where it is richer than that. */
export function rowsOf(value) {
  if (value === undefined) return { mode: "", rows: [] };
  if (!isObject(value)) return undefined;
  if (value.everyone === true && Object.keys(value).length === 1) return { mode: "everyone", rows: [] };
  const [first, ...others] = Object.keys(value);
  if (others.length === 0 && JOINED.includes(first) && Array.isArray(value[first])) {
    const rows = value[first].map(rowOf);
    return rows.every(Boolean) ? { mode: first, rows } : undefined;
  }
  const row = rowOf(value);
  return row && { mode: "all", rows: [row] };
}

/** Rows as the condition that they mean. */
export function conditionOf({ mode, rows }) {
  if (mode === "") return undefined;
  if (mode === "everyone") return { everyone: true };
  const parts = rows.map(({ attr, op, value }) => (op === "" ? { attr } : { attr, [op]: value }));
  return mode === "all" && parts.length === 1 ? parts[0] : { [mode]: parts };
}

/** Kinds, Länder and sizes of a condition that says no more than that. */
export function plainOf(value) {
  const rows = rowsOf(value);
  if (rows?.mode !== "all") return undefined;
  const plain = { kinds: [], laender: [] };
  for (const { attr, op, value } of rows.rows) {
    const said = plainRow(attr, op, value);
    if (said === undefined || Object.keys(said).some((name) => plain[name]?.length > 0)) return undefined;
    Object.assign(plain, said);
  }
  return plain;
}

const LISTS = { kind: ["kinds", UNITS], land: ["laender", Object.keys(LAENDER)] };

function plainRow(attr, op, value) {
  if (Object.hasOwn(LISTS, attr)) {
    const [name, words] = LISTS[attr];
    const there = op === "eq" ? [value] : op === "in" && Array.isArray(value) ? value : [];
    const fits = there.length > 0 && there.every((word) => words.includes(word));
    return fits ? { [name]: there } : undefined;
  }
  if (attr !== "population") return undefined;
  const bounds = { ge: [value], le: [undefined, value], between: value }[op];
  if (!Array.isArray(bounds)) return undefined;
  const [from, to, ...more] = bounds;
  const isCount = (bound) => bound === undefined || Number.isSafeInteger(bound);
  return more.length === 0 && isCount(from) && isCount(to) ? { sizes: [from, to] } : undefined;
}

/** The condition that kinds, Länder and sizes mean; none where nothing is said. */
export function conditionOfPlain({ kinds, laender, sizes: [from, to] = [] }) {
  const list = (attr, words) => (words.length === 1 ? { attr, op: "eq", value: words[0] } : { attr, op: "in", value: words });
  const size = { attr: "population" };
  const rows = [
    kinds.length > 0 && list("kind", kinds),
    laender.length > 0 && list("land", laender),
    from !== undefined && to !== undefined && { ...size, op: "between", value: [from, to] },
    from !== undefined && to === undefined && { ...size, op: "ge", value: from },
    from === undefined && to !== undefined && { ...size, op: "le", value: to },
  ].filter(Boolean);
  return rows.length > 0 ? conditionOf({ mode: "all", rows }) : undefined;
}

/** What a list of words calls one of them, if it does. */
const wordOf = (words, one) => (Object.hasOwn(words, one) ? words[one] : undefined);

/** What a condition means, as a part of a sentence; nothing where it says nothing. */
export function inWords(state, value) {
  const { texts } = state;
  const plain = plainOf(value);
  if (plain !== undefined && rowsOf(value).rows.length > 0) {
    const kinds = plain.kinds.length > 0 ? listed(plain.kinds.map((kind) => texts.units[kind]), texts.and) : texts.someUnits;
    const laender = plain.laender.map((land) => LAENDER[land]);
    const where = laender.length > 0 && texts.within(laender);
    return [kinds, where, sizes(state, plain.sizes)].filter(Boolean).join(" ");
  }
  if (!isObject(value)) return "";
  if (value.everyone === true) return texts.modes.everyone.toLowerCase();
  if (isObject(value.not)) {
    const said = inWords(state, value.not);
    return said === "" ? "" : texts.notSo(said);
  }
  const joined = JOINED.find((name) => Array.isArray(value[name]));
  if (joined !== undefined) {
    const parts = value[joined].map((part) => inWords(state, part)).filter(Boolean);
    const said = listed(parts, joined === "all" ? texts.andAlso : texts.or);
    return parts.length > 1 ? `(${said})` : said;
  }
  const row = rowOf(value);
  return row === undefined ? "" : test(state, row);
}

function sizes(state, [from, to] = []) {
  const count = (number) => number.toLocaleString(state.spoken);
  if (from !== undefined && to !== undefined) return state.texts.sizeBetween(count(from), count(to));
  if (from !== undefined) return state.texts.sizeFrom(count(from));
  return to === undefined ? "" : state.texts.sizeTo(count(to));
}

function test(state, { attr, op, value }) {
  const { texts } = state;
  const compared = [value].flat().filter((one) => one !== undefined && one !== null);
  // nothing is compared yet
  if (op === "" || compared.length === 0) return "";
  const attribute = wordOf(state.attributes, attr) ?? attr;
  if (op === "known") return value === false ? texts.unknown(attribute) : texts.known(attribute);
  const codes = attr === "land" ? LAENDER : (state.attributeCodes(attr) ?? {});
  const word = (one) =>
    typeof one === "boolean" ? (one ? texts.yes : texts.no) : typeof one === "number" ? one.toLocaleString(state.spoken) : (wordOf(codes, one) ?? `${one}`);
  const said = listed(compared.map(word), op === "between" ? texts.and : texts.or);
  return `${attribute} ${wordOf(state.operators, op) ?? op} ${said}`;
}
