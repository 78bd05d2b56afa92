// A record as data: members by JSON Pointer, and the repairs of findings.

import { steps } from "./pointer.js";

/** The value at a JSON Pointer, or undefined. */
export function get(record, path) {
  let value = record;
  for (const step of steps(path)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = value[step];
  }
  return value;
}

/** The record with a JSON Patch applied; steps that lead nowhere are passed over. */
export function patched(record, patch) {
  const copy = structuredClone(record);
  for (const { op, path, from, value } of patch) {
    if (op === "move") {
      const moved = get(copy, from);
      set(copy, from, "remove");
      if (moved !== undefined) set(copy, path, "add", moved);
    } else set(copy, path, op, value);
  }
  return copy;
}

function set(record, path, op, value) {
  const holder = get(record, path.slice(0, path.lastIndexOf("/")));
  const last = steps(path).at(-1);
  if (typeof holder !== "object" || holder === null) return;
  if (Array.isArray(holder)) {
    const index = last === "-" ? holder.length : Number(last);
    if (op === "remove") holder.splice(index, 1);
    else holder.splice(index, op === "replace" ? 1 : 0, value);
  } else if (op === "remove") delete holder[last];
  else holder[last] = value;
}
