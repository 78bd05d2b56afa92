// What the adapters share: what stands in a form as a record, and places of the record as fields of the form.
import { clean } from "../clean.js";
import { patched } from "../patch.js";
import { labelled, stepsOf } from "../wording.js";

const isObject = (value) => typeof value === "object" && value !== null;

/** What people have filled in. What is no record stays as it is: the schema tells it. */
export const recordOf = (values) => (isObject(values) && !Array.isArray(values) ? clean(values) : values);

/** Whether `clean` takes the value out. */
const isGone = (value) => clean({ value }).value === undefined;

/** Whether there is something, and all of it was emptied. */
const isEmptied = (value) =>
  isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isGone);

/**
 * Where the form holds what is told of a place of the record: lists still have their empty entries
 * there, and what is missing because it was emptied is to be filled in where it was emptied.
 *
 * @param {readonly (string | number)[]} path
 */
export function fieldOf(values, path) {
  let held = values;
  const way = path.map((step) => {
    const key = Array.isArray(held) ? (kept(held)[step] ?? step) : step;
    held = memberOf(held, key);
    return key;
  });
  while (way.length > 0 && isEmptied(held)) {
    const [name] = Object.keys(held);
    way.push(Array.isArray(held) ? Number(name) : name);
    held = held[name];
  }
  return way;
}

/** Places of the entries that `clean` leaves in a list. */
const kept = (list) => [...list.keys()].filter((index) => !isGone(list[index]));

const memberOf = (holder, key) => (isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined);

export const valueAt = (values, way) => way.reduce(memberOf, values);

/** The cleaned record and what the schema tells of it, each at its field. */
export function asked(schema, values) {
  const record = recordOf(values);
  const { issues = [] } = schema["~standard"].validate(record);
  return { record, issues: issues.map((one) => ({ ...one, path: fieldOf(values, one.path) })) };
}

/** The schema with options of its own, where there are some. */
export const bound = (schema, options) => (options === undefined ? schema : schema.with(options));

/** Checkers by what they are asked: options are read once, a form asks at every key. */
const checkers = new WeakMap();

function checkerOf(bedarf, options) {
  if (!checkers.has(bedarf)) checkers.set(bedarf, new Map());
  const known = checkers.get(bedarf);
  const key = JSON.stringify(options);
  if (!known.has(key)) known.set(key, bedarf.checker(options));
  return known.get(key);
}

/** Everything that is found of what stands in a form; see `values.d.ts`. */
export function findingsOf(bedarf, values, { form, ...options } = {}) {
  if (form !== undefined) options.lang ??= form.lang;
  const say = (text, finding) => (form && text ? labelled(form.labels[options.lang], text, finding) : text);
  return found(checkerOf(bedarf, options), recordOf(values)).map((one) => ({
    ...one,
    message: say(one.message, one),
    help: say(one.help, one),
    field: fieldOf(values, stepsOf(one.path)).join("."),
  }));
}

function found(checker, record) {
  try {
    return checker.check(record).findings;
  } catch (error) {
    // a value that is no data is told at its field as well
    if (error?.path === undefined) throw error;
    return [{ code: error.code, severity: "error", message: error.message, path: error.path }];
  }
}

const isAt = (name) => {
  const field = name === undefined ? undefined : stepsOf(name).join(".");
  return (one) => field === undefined || one.field === field;
};

export const warningsAt = (findings, name) =>
  findings.filter(({ severity }) => severity !== "error").filter(isAt(name));

export const fixesAt = (findings, name) => findings.filter(({ fix }) => fix?.length > 0).filter(isAt(name));

export const applyFix = (values, fix) => patched(recordOf(values), fix);
