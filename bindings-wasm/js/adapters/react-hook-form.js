// Record types as resolvers of react-hook-form 7; see `react-hook-form.d.ts`.
import { asked, bound, valueAt } from "./values.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";

export function bedarfResolver(schema, options) {
  const wanted = bound(schema, options);
  return (values, _, form) => {
    const { record, issues } = asked(wanted, values);
    const errors = nested(issues, values, form);
    if (form.shouldUseNativeValidation) told(errors, form);
    return issues.length > 0 ? { values: {}, errors } : { values: record, errors };
  };
}

/** The error at a field, or that of the list or the object itself. */
export function errorAt(errors, name) {
  const found = at(errors, name);
  return typeof found?.type === "string" ? found : found?.root;
}

const at = (holder, name) => name.split(/[.[\]]+/).reduce((inner, step) => inner?.[step], holder);

/** The issues as errors of fields; those that no field shows once more in one place. */
function nested(issues, values, { fields = {}, names = [], criteriaMode }) {
  const errors = {};
  const lost = [];
  for (const issue of issues) {
    const { way, shown } = place(issue.path, values, names);
    if (!shown) lost.push(issue);
    // the record itself, and a name that would change the errors themselves
    if (way.length === 0 || way.includes("__proto__")) continue;
    const ref = shown ? at(fields, way.join("."))?.ref : undefined;
    put(errors, way, { ...said(issue), ...(ref && { ref }) }, criteriaMode === "all");
  }
  if (lost.length > 0) {
    const message = lost.map((one) => one.message).join("\n");
    errors.root = { bedarf: { ...said(lost[0]), message, issues: lost } };
  }
  return errors;
}

const said = ({ code, message, help, fix }) => ({
  type: code,
  message,
  code,
  ...(help !== undefined && { help }),
  ...(fix !== undefined && { fix }),
});

/** Where an error goes, and whether a field of the form shows it there. */
function place(path, values, names) {
  const name = path.join(".");
  if (names.includes(name)) return { way: path, shown: true };
  // a field may hold a whole object
  const around = path.findLastIndex((_, length) => names.includes(path.slice(0, length).join(".")));
  if (around > 0) return { way: path.slice(0, around), shown: true };
  const value = valueAt(values, path);
  const within = names.find((one) => one.startsWith(`${name}.`));
  // what is not there at all is to be filled in at its first field
  if (within !== undefined && value === undefined) return { way: within.split("."), shown: true };
  const holds = typeof value === "object" && value !== null;
  // its own errors and those of its parts stand beside each other, as those of a field array do
  return { way: holds && path.length > 0 ? [...path, "root"] : path, shown: false };
}

function put(errors, way, error, all) {
  let holder = errors;
  for (const [index, step] of way.slice(0, -1).entries()) {
    if (!Object.hasOwn(holder, step)) holder[step] = /^\d+$/.test(way[index + 1]) ? [] : {};
    holder = holder[step];
  }
  const last = way.at(-1);
  const there = Object.hasOwn(holder, last) ? holder[last] : {};
  // the first one is the one that is shown
  holder[last] = typeof there.type === "string" ? there : Object.assign(there, error);
  if (all) holder[last].types = { ...there.types, [error.code]: more(there.types?.[error.code], error.message) };
}

const more = (texts, text) => (texts === undefined ? text : [texts].flat().concat(text));

/** Errors as the browser tells them: it opens one bubble, that of the first field with an error. */
function told(errors, { fields = {}, names = [] }) {
  const inputs = names.flatMap((name) => {
    const { ref, refs = [ref] } = at(fields, name) ?? {};
    const message = errorAt(errors, name)?.message ?? "";
    return refs.filter((one) => one?.setCustomValidity !== undefined).map((input) => ({ input, message }));
  });
  for (const { input, message } of inputs) input.setCustomValidity(message);
  inputs.find(({ message }) => message !== "")?.input.reportValidity();
}
