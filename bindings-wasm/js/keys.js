import { langOf } from "./langs.js";
import { BedarfInputError, BedarfRequestError, InvalidKey } from "./errors.js";

/** The kinds of keys, as schemas name their form, and what they are called as functions. */
const FUNCTIONS = {
  leistungsschluessel: "leistungsschluessel",
  "ozg-id": "ozgId",
  ars: "ars",
  ags: "ags",
  land: "land",
  "decision-number": "decisionNumber",
  "leitweg-id": "leitwegId",
  "fim-id": "fimId",
  "dvdv-key": "dvdvKey",
  "destination-id": "destinationId",
};

const KINDS = Object.freeze(Object.keys(FUNCTIONS));

/**
 * The keys without a record: `keys.ars("057740032032")`, `keys.parse("ars", text)`,
 * `keys.check("ars", text)`.
 *
 * @param {ReturnType<import("./asking.js").asking>} engine
 * @param {string} usual language where none is asked for
 */
export function makeKeys(engine, usual) {
  function check(kind, text, options) {
    const lang = language(options, usual);
    if (!KINDS.includes(kind)) {
      throw new BedarfInputError("key_kind", { kind: typeof kind === "string" ? kind : "", lang });
    }
    // a key out of a table program: a number that may have lost its leading zero
    const written = Number.isSafeInteger(text) ? String(text) : text;
    if (typeof written !== "string") throw new BedarfInputError("key", { lang });
    const { ok, key, error, ...rest } = engine.key(kind, written, lang);
    if (error !== undefined) throw new BedarfRequestError(error.code, error.message, error);
    if (!ok) return Object.freeze({ ok, ...rest });
    if (rest.parts !== undefined) Object.freeze(rest.parts);
    return Object.freeze({ ok, key: Object.freeze({ kind: key, ...rest }) });
  }

  function parse(kind, text, options) {
    const answer = check(kind, text, options);
    if (answer.ok) return answer.key;
    throw new InvalidKey(kind, text, answer);
  }

  const keys = { kinds: KINDS, check, parse };
  for (const kind of KINDS) keys[FUNCTIONS[kind]] = (text, options) => parse(kind, text, options);
  return Object.freeze(keys);
}

/** @param {{ lang?: unknown } | undefined} options */
function language(options, usual) {
  try {
    return langOf(options?.lang, usual);
  } catch (cause) {
    throw new BedarfInputError("unreadable", { path: "/lang", cause });
  }
}
