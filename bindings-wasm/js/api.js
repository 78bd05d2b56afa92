import { CALLS } from "./calls.js";
import { encode } from "./encode.js";
import { read, readUnits } from "./input.js";
import { makeKeys } from "./keys.js";
import { makeRegister } from "./register.js";
import { placeless, said, understood } from "./request.js";
import { makeSchemas } from "./standard.js";

/** The version of this package and of the core in it. */
export const VERSION = "0.1.0";

const encoder = new TextEncoder();

/** Options of a record by itself. */
const { limit, lines, ...RECORD } = CALLS.check.options;

/** Most checks kept for schemas with options of their own. */
const CHECKERS = 16;

/**
 * What `load()` gives.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 * @param {boolean} reports whether the module makes the report
 */
export function makeApi(engine, reports) {
  const calls = Object.entries(CALLS).filter(([, { feature }]) => feature === undefined || reports);

  /** A call on texts, or on the register that they are. */
  function answer(name, input, options) {
    const { lang, units, progress, text: request } = understood(options, CALLS[name].options);
    const { inputs, text } = read(input, lang);
    if (units !== undefined) inputs.push(readUnits(units, lang));
    return { answered: said(engine.call(name, request, inputs, lang, progress)), text };
  }

  const onTexts = calls.map(([name]) => [
    name,
    (input, options) => answer(name, input, options).answered,
  ]);

  /** The checks that are kept, by their options. */
  const checkers = new Map();

  /** The findings of one record that is data, in an order that its members have no part in. */
  function checkRecord(record, options) {
    const { lang, text: asked } = understood({ ...options, scope: "record" }, RECORD);
    if (!checkers.has(asked)) {
      if (checkers.size === CHECKERS) checkers.clear();
      checkers.set(asked, engine.checker(asked, lang));
    }
    const bytes = encoder.encode(encode(record, lang, true));
    return checkers.get(asked)(bytes)?.findings ?? [];
  }

  return Object.freeze({
    ...Object.fromEntries(onTexts),
    check(input, options) {
      const { answered, text } = answer("check", input, options);
      if (!text) placeless(answered);
      return answered;
    },
    register: makeRegister(engine, calls),
    checker(options) {
      const { lang, text: asked } = understood({ ...options, scope: "record" }, RECORD);
      const ask = engine.checker(asked, lang);
      return Object.freeze({
        check(record) {
          const { inputs, text } = read(record, lang);
          const found = ask(inputs[0][1]);
          if (found === undefined) return { ok: true, findings: [] };
          if (!text) placeless(found);
          return { ok: found.ok, findings: found.findings };
        },
      });
    },
    ...makeSchemas(checkRecord),
    digest(record, options) {
      return answer("digest", record, options).answered.digest;
    },
    keys: makeKeys(engine),
    version: VERSION,
  });
}
