import { encode } from "./encode.js";
import { BedarfInputError, BedarfRequestError, message } from "./errors.js";
import { langOf } from "./langs.js";

/** An object has no lines: the position is that of a text the caller never saw. */
export function placeless({ findings }) {
  for (const finding of findings) delete finding.at;
}

/** What the core said, where the request made sense to it. */
export function said(answer) {
  if (answer.error === undefined) return answer;
  throw new BedarfRequestError(answer.error.code, answer.error.message, answer.error);
}

/**
 * Options as the JSON text of the request that the core reads; the core judges their values.
 *
 * @param {object} [options]
 * @param {Record<string, string>} known options by their names here and in the request
 * @param {object} [own] members of the request that hold where no option says another
 */
export function understood(options = {}, known, own) {
  let lang = own?.lang === "en" ? "en" : "de";
  try {
    if (typeof options !== "object" || options === null) throw refused("options", lang);
    lang = langOf(options.lang, lang);
    const { units, progress, ...named } = options;
    if (progress !== undefined && typeof progress !== "function") {
      throw refused("option", lang, "progress");
    }
    const request = { ...own };
    for (const name of Object.keys(named)) {
      const value = named[name];
      if (value === undefined) continue;
      if (Object.hasOwn(known, name)) request[known[name]] = value;
      else throw refused("option", lang, name);
    }
    if (typeof (request.as_of ?? "") !== "string") throw refused("as_of", lang);
    lang = request.lang === "en" ? "en" : "de";
    // what is no data is an option that makes no sense
    return { lang, units, progress, request, text: encode(request, lang) };
  } catch (error) {
    if (error instanceof BedarfRequestError) throw error;
    const why = error instanceof BedarfInputError ? error.message : message("unreadable", lang);
    throw new BedarfRequestError("bad_request", why, { cause: error });
  }
}

function refused(problem, lang, kind) {
  return new BedarfRequestError("bad_request", message(problem, lang, { kind }));
}
