// The record as data: members by JSON Pointer, order for reading, what a new one says already.

import { steps } from "../js/pointer.js";

export { get, patched } from "../js/patch.js";

/** Whether a value is an object with members. */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets a member, or removes it with `undefined`; an object that becomes empty goes with it. */
export function put(record, path, value) {
  const way = steps(path);
  const last = way.pop();
  const passed = [];
  let holder = record;
  for (const [index, step] of way.entries()) {
    const inner = Object.hasOwn(holder, step) ? holder[step] : undefined;
    if (typeof inner !== "object" || inner === null) {
      if (value === undefined) return;
      holder[step] = /^\d+$/.test(way[index + 1] ?? last) ? [] : {};
    }
    passed.push([holder, step]);
    holder = holder[step];
  }
  if (value !== undefined) {
    holder[last] = value;
    return;
  }
  // in a list nothing can be missing: what is emptied stays as an entry, as a new one is
  if (Array.isArray(holder)) {
    holder[last] = "";
    return;
  }
  delete holder[last];
  for (const [above, step] of passed.reverse()) {
    if (Array.isArray(above) || Object.keys(above[step]).length > 0) return;
    delete above[step];
  }
}

/** The same record with its members in the order of the model, those it does not know last. */
export function ordered(record, order) {
  const names = Object.keys(record);
  const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
  names.sort((a, b) => place(a) - place(b));
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

/** Where a path leads once an entry of a list is gone; nothing where it led into that entry. */
export function withoutEntry(path, list, gone) {
  if (!path.startsWith(`${list}/`)) return path;
  const [step, ...rest] = path.slice(list.length + 1).split("/");
  const index = Number(step);
  if (index === gone) return undefined;
  return index < gone ? path : [list, index - 1, ...rest].join("/");
}

/** The day on this device. */
export function today() {
  const date = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An id that no other device makes on that day: `BED-20261129-K7QF2`. */
function newId(prefix, day) {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const random = crypto.getRandomValues(new Uint8Array(5));
  const tail = [...random].map((byte) => letters[byte % letters.length]).join("");
  return `${prefix}-${day.replaceAll("-", "")}-${tail}`;
}

/** The id after those of a list: K4 after K3; nothing where they are not numbered. */
export function nextId(entries) {
  const ids = entries.map((entry) => entry?.id);
  const [, stem, number] = /^(.*?)(\d{1,9})$/.exec(ids.at(-1) ?? "") ?? [];
  const next = `${stem}${Number(number) + 1}`;
  return number === undefined || ids.includes(next) ? undefined : next;
}

/** What ids of a type begin with, and what a new record of it says besides. */
const FRESH = {
  need: ["BED", (day) => ({ originators: [{}], status: "draft", history: [{ status: "draft", on: day }] })],
  notice: ["MIT", (day) => ({ message: "new", subjects: [], published: day })],
  evidence: ["NW", () => ({ supports: [""] })],
  evaluation: ["BEW", (day) => ({ as_of: day, offers: [{ answers: {} }] })],
  land_rule: ["LR", (day) => ({ on: day })],
  session: ["SI", (day) => ({ start: day, agenda: [] })],
  decision: ["BES", (day) => ({ date: day, refs: [] })],
};

/** Where a record says which organisation it is of. */
const OWN = {
  need: (organisation) => ({ originators: [{ organisation }] }),
  notice: (sender) => ({ sender }),
};

/**
 * A new record: what the device knows, and the id of the organisation that writes it where the page tells;
 * the rest is for the one who writes it.
 */
export function fresh(type, organisation) {
  const day = today();
  const [prefix, more] = FRESH[type] ?? [];
  if (prefix === undefined) return { type, created: day };
  const own = organisation ? OWN[type]?.(organisation) : {};
  return { type, id: newId(prefix, day), created: day, ...more(day), ...own };
}

/** What a record is called as a file. */
export const fileName = ({ type, id }) => `${String(id ?? type).replace(/[^\w.-]/g, "_")}.json`;
