import { encode } from "./encode.js";
import { BedarfInputError, BedarfRequestError, message } from "./errors.js";
import { read, readUnits } from "./input.js";
import { makeKeys } from "./keys.js";

/** The version of this package and of the core in it. */
export const VERSION = "0.1.0";

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
const DIGEST = { lang: "lang" };
const PATHS = { ...COMMON, unit: "unit", organisation: "organisation", service: "service" };

/**
 * What `load()` gives.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 */
export function makeApi(engine) {
  function answer(name, known, input, options) {
    const { lang, units, request } = understood(options, known);
    const { inputs, text } = read(input, lang);
    if (units !== undefined) inputs.push(readUnits(units, lang));
    const said = engine.call(name, request, inputs, lang);
    if (said.error) throw new BedarfRequestError(said.error.code, said.error.message, said.error);
    return { said, text };
  }

  return Object.freeze({
    check(input, options) {
      const { said, text } = answer("check", CHECK, input, options);
      // an object has no lines: the position is that of a text the caller never saw
      if (!text) for (const finding of said.findings) delete finding.at;
      return said;
    },
    paths(register, options) {
      return answer("paths", PATHS, register, options).said;
    },
    digest(record, options) {
      return answer("digest", DIGEST, record, options).said.digest;
    },
    keys: makeKeys(engine),
    version: VERSION,
  });
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
