import { BedarfError, BedarfInputError, BedarfLoadError, BedarfRequestError, message } from "./errors.js";
import { langOf } from "./langs.js";
import { steps } from "./pointer.js";
import { TYPES } from "./types.js";

/** What is wrong with the text comes before what is wrong with its shape, and that before rules. */
const FIRST = ["JSON", "SHAPE", "KEY"];

/**
 * One Standard Schema (version 1) per record type that is checked, and `forms`, which fetches what a form wants to
 * know beyond messages: JSON Schemas, labels, an empty record. Only those who ask for it load it.
 *
 * @param {(record: object, options: unknown) => object[]} check
 * @param {string} usual language where none is asked for
 * @param {() => string} spoken one whose sentences are loaded
 * @param {string[]} types of the records that are checked
 */
export function makeSchemas(check, usual, spoken, types) {
  /** What is known of a type beyond messages, once that is fetched. */
  let known = () => undefined;
  const schemas = {};
  /** The attempts under way or done, with descriptions and without; a failed one is forgotten. */
  const coming = {};

  /** `form` is what is known of the type, for a schema that speaks of members by their labels. */
  function schema(type, bound, form) {
    const jsonSchema = (options) => {
      const made = form ?? known(type);
      const lang = langOf(options?.libraryOptions?.bedarf?.lang ?? bound.lang, usual);
      if (made === undefined) throw new BedarfLoadError("forms", message("forms", lang));
      return made.jsonSchema(options, lang);
    };
    const told = { type, bound, check, usual, form };
    const made = {
      "~standard": Object.freeze({
        version: 1,
        vendor: "bedarf",
        validate: (value, options) => validate(value, options, told),
        jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
      }),
      // form libraries have no way to hand options over
      with: (options) => schema(type, { ...bound, ...options }, form),
    };
    if (form !== undefined) {
      Object.defineProperties(made, Object.getOwnPropertyDescriptors(form.form));
      // in no language of its own, so that none that is not loaded hides what is missing
      const { lang: _, ...judged } = bound;
      const asked = (lang) => langOf(lang ?? bound.lang, usual);
      made.missing = (record) => form.missing(record, judged);
      made.lang = asked();
      made.labelOf = (path, lang) => form.labelOf(path, asked(lang));
      made.hintOf = (path, lang) => form.hintOf(path, asked(lang));
    }
    return Object.freeze(made);
  }

  for (const type of types) schemas[type] = schema(type, {});

  /** The errors of a record; what is none, or none to be filled in, is refused. */
  function looked(type, value, own) {
    const lang = usual;
    if (!isRecord(value)) throw new BedarfInputError("record", { lang });
    const [refused] = other(type, value, lang) ?? [];
    if (refused !== undefined) throw new BedarfRequestError(refused.code, refused.message);
    return errors(found(type, value, { ...own, lang: spoken() }, check), value, { lang });
  }

  /** A form of each type, made when it is asked for first. */
  async function fetched(described) {
    const prose = described ? import("./descriptions.de.js") : undefined;
    const [{ makeForm }, descriptions] = await Promise.all([import("./forms.js"), prose]);
    const of = once((type) => makeForm(type, (record, own) => looked(type, record, own), descriptions?.descriptionOf));
    if (described) known = of;
    const form = once((type) => schema(type, {}, of(type)));
    const made = types.map((type) => [type, { enumerable: true, get: () => form(type) }]);
    return Object.freeze(Object.defineProperties({}, Object.fromEntries(made)));
  }

  function forms({ descriptions = true } = {}) {
    coming[descriptions] ??= fetched(descriptions).catch((cause) => {
      delete coming[descriptions];
      throw new BedarfLoadError("load", message("load", usual), { cause });
    });
    return coming[descriptions];
  }

  return { ...schemas, forms };
}

/** A function that answers every question once. */
function once(make) {
  const made = new Map();
  return (asked) => {
    if (!made.has(asked)) made.set(asked, make(asked));
    return made.get(asked);
  };
}

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Synchronous, and whatever is handed in: a value or issues, never an error. */
function validate(value, options, { type, bound, check, usual, form }) {
  let lang = usual;
  try {
    lang = langOf(bound.lang, usual);
    const own = { ...bound, ...options?.libraryOptions?.bedarf };
    lang = langOf(own.lang, usual);
    if (!isRecord(value)) throw new BedarfInputError("record", { lang });
    const issues = other(type, value, lang) ?? errors(found(type, value, own, check), value, { form, lang });
    return issues.length > 0 ? { issues } : { value };
  } catch (error) {
    return { issues: [refusal(error, value, lang)] };
  }
}

/** What is found of a record; one that does not say its type is taken for one of this type as well. */
function found(type, value, own, check) {
  const findings = check(value, own);
  if (value.type !== undefined) return findings;
  const fix = [{ op: "add", path: "/type", value: type }];
  const untyped = findings.filter(({ path }) => path === "/type").map((one) => ({ ...one, fix }));
  return [...untyped, ...check({ ...value, type }, own)];
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

/** The errors among the findings, with labels where they are known. */
function errors(findings, value, { form, lang }) {
  const said = (text, finding) => (form === undefined ? text : form.labelled(text, finding, lang));
  const rank = ({ code }) => {
    const [family, number] = code.split("-");
    // what is no data at all has a code of this package
    if (number === undefined) return -1;
    const place = FIRST.indexOf(family);
    return place === -1 ? FIRST.length : place;
  };
  return findings
    .filter(({ severity }) => severity === "error")
    .sort((a, b) => rank(a) - rank(b))
    .map((finding) => {
      const { code, name, message, help, fix, path } = finding;
      const found = { ...issue(code, said(message, finding), way(path, value)), name };
      if (help !== undefined) found.help = said(help, finding);
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
  return steps(pointer).map((name) => {
    const key = Array.isArray(holder) ? Number(name) : name;
    holder = typeof holder === "object" && holder !== null ? holder[key] : undefined;
    return key;
  });
}
