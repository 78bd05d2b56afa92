import { encode } from "./encode.js";
import { BedarfInputError } from "./errors.js";
import { read } from "./input.js";
import { KINDS } from "./kinds.js";
import { LANGS } from "./langs.js";
import { placeless, understood } from "./request.js";
import { makeSchemas } from "./standard.js";
import { CHECK, TYPES } from "./types.js";

/** The version of this package and of the core in it. */
export const VERSION = "0.1.0";

const encoder = new TextEncoder();

/** Options of a record by itself. */
const { limit, lines, scope, ...RULES } = CHECK;

/** Where nothing but the structure is looked at, days, severities and words change nothing. */
const { asOf, severities, words, ...STRUCTURE } = RULES;

/** Lets go of checks that nobody can ask any more. */
const forgotten = new FinalizationRegistry((held) => held.free());

/** Most checks kept for options of their own. */
const CHECKERS = 16;

/**
 * Checks of one record by itself: what every entry has.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 * @param {Record<string, string>} known options by their names here and in the request
 * @param {string[]} types of the records that are checked
 */
export function makeChecks(engine, known = RULES, types = TYPES) {
  /** The checks that are kept, by their options. */
  const kept = new Map();

  const request = (options) => understood(options, known, { ...engine.own, scope: "record" });
  /** What is asked where no option says another: mostly it is. */
  let usual;
  const asked = (options) => (options === undefined ? (usual ??= request()) : request(options));

  function keep({ lang, text }) {
    if (!kept.has(text)) {
      if (kept.size === CHECKERS) {
        for (const { free } of kept.values()) free();
        kept.clear();
      }
      kept.set(text, engine.checker(text, lang));
    }
    return kept.get(text);
  }

  /** What is found of a record. */
  function found({ ask }, record, lang) {
    const { inputs, text } = read(record, lang);
    // files by their names are many records: those of a register
    if (inputs.length !== 1 || inputs[0][0] !== "") throw new BedarfInputError("record", { lang });
    const answer = ask(inputs[0][1]);
    if (answer === undefined) return { ok: true, findings: [] };
    if (!text) placeless(answer);
    return { ok: answer.ok, findings: answer.findings };
  }

  /**
   * The findings of one record that is data, in an order that its members have no part in. What no
   * text can hold is told at its place, and the rest is looked at all the same.
   */
  function ofData(record, options) {
    const wanted = asked(options);
    const refused = [];
    const bytes = encoder.encode(encode(record, wanted.lang, refused));
    const found = keep(wanted).ask(bytes)?.findings ?? [];
    if (refused.length === 0) return found;
    const places = new Set(refused.map(({ path }) => path));
    const told = refused.map((one) => ({ ...one, severity: "error" }));
    return [...told, ...found.filter(({ path }) => !places.has(path))];
  }

  return {
    check(record, options) {
      const wanted = asked(options);
      return found(keep(wanted), record, wanted.lang);
    },
    checker(options) {
      const { lang, text } = asked(options);
      const held = engine.checker(text, lang);
      const checker = Object.freeze({ check: (record) => found(held, record, lang) });
      forgotten.register(checker, held);
      return checker;
    },
    ...makeSchemas(ofData, engine.lang, () => [engine.lang, ...LANGS].find(engine.speaks), types),
    version: VERSION,
  };
}

/** What `load()` of `bedarf/structure` gives. */
export const makeStructure = (engine) => Object.freeze(makeChecks(engine, STRUCTURE));

/** What `load()` of `bedarf/form` gives. */
export const makeForm = (engine) => Object.freeze(makeChecks(engine));

/** What `load()` of an entry gives that knows records of some types alone. */
export const makeOf = (kind) => (engine) => Object.freeze(makeChecks(engine, RULES, KINDS[kind]));
