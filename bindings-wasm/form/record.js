// The record as data: members by JSON Pointer, patches, order for reading.

const steps = (path) =>
  path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

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

/** The same record with its members in the order of the model, those it does not know last. */
export function ordered(record, order) {
  const names = Object.keys(record);
  const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
  names.sort((a, b) => place(a) - place(b));
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}
