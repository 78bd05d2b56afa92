import { BedarfError, BedarfInputError, BedarfLoadError, message } from "./errors.js";
import { TYPES } from "./types.js";

/** What is wrong with the text comes before what is wrong with its shape, and that before rules. */
const FIRST = ["JSON", "SHAPE", "KEY"];

/**
 * One Standard Schema (version 1) per record type, and `forms`, which fetches what a form wants to
 * know beyond messages: JSON Schemas, labels, an empty record. Only those who ask for it load it.
 *
 * @param {(record: object, options: unknown) => object[]} check
 */
export function makeSchemas(check) {
  /** What makes the JSON Schema of a type, once it is fetched. */
  const known = {};
  const schemas = {};
  /** The one attempt under way or done; a failed one is forgotten. */
  let coming;

  function schema(type, bound) {
    const jsonSchema = (options) => {
      if (known[type] === undefined) throw new BedarfLoadError("forms", message("forms"));
      return known[type](options);
    };
    return Object.freeze({
      "~standard": Object.freeze({
        version: 1,
        vendor: "bedarf",
        validate: (value, options) => validate(type, value, bound, options, check),
        jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
      }),
      // form libraries have no way to hand options over
      with: (options) => schema(type, { ...bound, ...options }),
    });
  }

  for (const type of TYPES) schemas[type] = schema(type, {});

  async function fetched() {
    const { makeForm } = await import("./forms.js");
    const forms = TYPES.map((type) => {
      const { form, jsonSchema } = makeForm(type);
      known[type] = jsonSchema;
      const members = Object.getOwnPropertyDescriptors(form);
      return [type, Object.freeze(Object.defineProperties({ ...schemas[type] }, members))];
    });
    return Object.freeze(Object.fromEntries(forms));
  }

  function forms() {
    coming ??= fetched().catch((cause) => {
      coming = undefined;
      throw new BedarfLoadError("load", message("load"), { cause });
    });
    return coming;
  }

  return { ...schemas, forms };
}

/** Synchronous, and whatever is handed in: a value or issues, never an error. */
function validate(type, value, bound, options, check) {
  let lang = "de";
  try {
    if (bound.lang === "en") lang = "en";
    const own = { ...bound, ...options?.libraryOptions?.bedarf };
    lang = own.lang === "en" ? "en" : "de";
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new BedarfInputError("record", { lang });
    }
    const issues = other(type, value, lang) ?? errors(check(value, own), value);
    return issues.length > 0 ? { issues } : { value };
  } catch (error) {
    return { issues: [refusal(error, value, lang)] };
  }
}

/** The one issue of a record of another type; a withdrawn record is none to be filled in. */
function other(type, value, lang) {
  const given = value.type;
  if (given !== type && TYPES.includes(given)) {
    return [issue("other_type", message("other_type", lang, { given, type }), ["type"])];
  }
  if (!Object.hasOwn(value, "withdrawn") || value.withdrawn === undefined) return undefined;
  return [issue("withdrawn", message("withdrawn", lang), ["withdrawn"])];
}

function errors(findings, value) {
  const rank = ({ code }) => {
    const place = FIRST.indexOf(code.split("-")[0]);
    return place === -1 ? FIRST.length : place;
  };
  return findings
    .filter(({ severity }) => severity === "error")
    .sort((a, b) => rank(a) - rank(b))
    .map(({ code, name, message, help, fix, path }) => {
      const found = { ...issue(code, message, way(path, value)), name };
      if (help !== undefined) found.help = help;
      if (fix !== undefined) found.fix = fix;
      return found;
    });
}

const issue = (code, message, path) => ({ code, severity: "error", message, path });

/** What could not be checked at all. */
function refusal(error, value, lang) {
  try {
    if (!(error instanceof BedarfError)) throw error;
    return issue(error.code, error.message, way(error.path ?? "", value));
  } catch {
    return issue("unreadable", message("unreadable", lang), []);
  }
}

/** A JSON Pointer as a way into the value: places in lists are numbers. */
function way(pointer, value) {
  let holder = value;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(holder) ? Number(name) : name;
      holder = typeof holder === "object" && holder !== null ? holder[key] : undefined;
      return key;
    });
}
