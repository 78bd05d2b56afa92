import { encode } from "./encode.js";
import { BedarfInputError, BedarfRequestError, message } from "./errors.js";
import { read, readUnits } from "./input.js";
import { makeKeys } from "./keys.js";
import { makeSchemas } from "./standard.js";

/** The version of this package and of the core in it. */
export const VERSION = "0.1.0";

const encoder = new TextEncoder();

/** Options by their name here and in the request. */
const COMMON = { lang: "lang", asOf: "as_of" };
const CHECK = {
  ...COMMON,
  limit: "limit",
  severities: "severities",
  mask: "mask",
  scope: "scope",
  lines: "lines",
};
const RECORD = { ...COMMON, severities: "severities", mask: "mask", scope: "scope" };
const DIGEST = { lang: "lang" };
const REPORT = { ...COMMON };
const PATHS = { ...COMMON, unit: "unit", organisation: "organisation", service: "service" };

/**
 * What `load()` gives.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 * @param {boolean} reports whether the module makes the report
 */
export function makeApi(engine, reports) {
  function answer(name, known, input, options) {
    const { lang, units, request } = understood(options, known);
    const { inputs, text } = read(input, lang);
    if (units !== undefined) inputs.push(readUnits(units, lang));
    return { answered: said(engine.call(name, request, inputs, lang)), text };
  }

  /** The findings of one record that is data, in an order that its members have no part in. */
  function checkRecord(record, options) {
    const { lang, request } = understood({ ...options, scope: "record" }, RECORD);
    const bytes = encoder.encode(encode(record, lang, true));
    return said(engine.call("check", request, [["", bytes]], lang));
  }

  return Object.freeze({
    check(input, options) {
      const { answered, text } = answer("check", CHECK, input, options);
      // an object has no lines: the position is that of a text the caller never saw
      if (!text) for (const finding of answered.findings) delete finding.at;
      return answered;
    },
    paths(register, options) {
      return answer("paths", PATHS, register, options).answered;
    },
    ...makeSchemas(checkRecord),
    digest(record, options) {
      return answer("digest", DIGEST, record, options).answered.digest;
    },
    ...(reports && {
      report(register, options) {
        return answer("report", REPORT, register, options).answered.html;
      },
    }),
    keys: makeKeys(engine),
    version: VERSION,
  });
}

/** What the core said, where the request made sense to it. */
function said(answer) {
  if (answer.error === undefined) return answer;
  throw new BedarfRequestError(answer.error.code, answer.error.message, answer.error);
}

/** Options as the request that the core reads; the core judges their values. */
function understood(options = {}, known) {
  let lang = "de";
  try {
    if (typeof options !== "object" || options === null) throw refused("options", lang);
    if (options.lang === "en") lang = "en";
    let units;
    const request = {};
    for (const name of Object.keys(options)) {
      const value = options[name];
      if (value === undefined) continue;
      if (name === "units") units = value;
      else if (Object.hasOwn(known, name)) request[known[name]] = value;
      else throw refused("option", lang, name);
    }
    if (typeof (request.as_of ?? "") !== "string") throw refused("as_of", lang);
    return { lang, units, request: encode(request, lang) };
  } catch (error) {
    if (error instanceof BedarfRequestError) throw error;
    const why = error instanceof BedarfInputError ? error.message : message("unreadable", lang);
    throw new BedarfRequestError("bad_request", why, { cause: error });
  }
}

function refused(problem, lang, kind) {
  return new BedarfRequestError("bad_request", message(problem, lang, { kind }));
}
