// The record as data: members by JSON Pointer, order for reading.

import { steps } from "../js/pointer.js";

export { get, patched } from "../js/patch.js";

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
