import { BedarfInputError, message } from "./errors.js";
import { step } from "./pointer.js";

/**
 * Deeper than the core reads (128): what lies below is left out, because the core stops with
 * JSON-003 before it gets there. This also ends a Proxy that goes on forever.
 */
const DEPTH = 160;

/** Characters of JSON text; engines give up at about twice as many. */
const SIZE = 2 ** 28;

/** Places that are told one by one. */
const MOST = 1000;

/**
 * What of a value no text can hold, where the rest is asked for all the same.
 *
 * @typedef {{ code: string, path: string, message: string }} Refused
 */

/**
 * Writes a plain object or array as JSON text: what `JSON.stringify` would write for data, and a
 * `BedarfInputError` with the place for everything that it would drop, change or die of.
 *
 * - Only plain objects (prototype `Object.prototype` or none) and arrays; `Map`, `Set`, `Date`,
 *   typed arrays, boxed values and class instances are refused.
 * - `toJSON` is not called: a record is data. On a plain object it is a function like any other,
 *   so it is refused and not silently honoured.
 * - A member that is `undefined` counts as absent, as forms write it; in an array it is refused,
 *   a hole too.
 * - Lone surrogates become escapes, so that the core can report them.
 * - Symbol members and members that are not enumerable are no data and not looked at.
 *
 * @param {object} value
 * @param {string} [lang] language of the messages
 * @param {Refused[]} [refused] takes up what is refused: `null` stands there then. With it members
 *   are written by name, so that equal records are equal texts.
 * @returns {string}
 */
export function encode(value, lang = "de", refused = undefined) {
  const way = [];
  const pass =
    refused &&
    ((refusal) => {
      if (way.length === 0 || refused.length === MOST) throw refusal;
      const { problem: code, kind } = refusal;
      refused.push({ code, path: pointer(way), message: message(code, lang, { kind }) });
    });
  try {
    return (pass ? undefined : quick(value)) ?? write(value, way, pass);
  } catch (error) {
    if (error instanceof Refusal) {
      throw new BedarfInputError(error.problem, { path: pointer(way), kind: error.kind, lang });
    }
    // a getter, a Proxy or the engine's own limits
    throw new BedarfInputError("unreadable", { path: pointer(way), lang, cause: error });
  }
}

/** The text as the engine writes it, where that is what `write` would write; mostly it is. */
function quick(value) {
  try {
    return isData(value, DEPTH) ? JSON.stringify(value) : undefined;
  } catch {
    return undefined; // `write` says what of it cannot be read
  }
}

/** Whether it is nothing but data, at most so deep. */
function isData(value, depth) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  // the engine would ask it, also where a page gave one to all objects
  if (depth === 0 || value.toJSON !== undefined) return false;
  if (Array.isArray(value)) {
    // by number, so that holes are seen
    for (let at = 0; at < value.length; at += 1) {
      if (!isData(value[at], depth - 1)) return false;
    }
    return true;
  }
  if (!plain(value)) return false;
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member !== undefined && !isData(member, depth - 1)) return false;
  }
  return true;
}

/** Thrown inside only; `encode` knows the place. */
class Refusal {
  constructor(problem, kind = "") {
    this.problem = problem;
    this.kind = kind;
  }
}

/** Goes through the value with a stack of its own: no input can exhaust that of the engine. */
function write(root, way, pass) {
  const above = new Set();
  let text = "";
  let value = root;
  while (value !== undefined) {
    if (text.length > SIZE) throw new Refusal("too_large");
    const level = passing(pass, () => open(value, above, pass !== undefined));
    if (level === undefined) {
      text += passing(pass, () => scalar(value)) ?? "null";
    } else if (way.length === DEPTH) {
      text += "null";
    } else {
      text += level.names === undefined ? "[" : "{";
      above.add(value);
      way.push(level);
    }
    value = undefined;
    while (way.length > 0 && value === undefined) {
      const top = way.at(-1);
      value = following(top, pass);
      if (value === undefined) {
        text += top.names === undefined ? "]" : "}";
        above.delete(top.value);
        way.pop();
      } else {
        if (top.written++ > 0) text += ",";
        if (top.names !== undefined) text += `${JSON.stringify(top.at)}:`;
      }
    }
  }
  return text;
}

/** What comes of it; nothing where it is refused and that is taken up. */
function passing(pass, make) {
  try {
    return make();
  } catch (error) {
    if (pass === undefined || !(error instanceof Refusal)) throw error;
    pass(error);
    return undefined;
  }
}

/** The level of an object or array, nothing for a single value. */
function open(value, above, sorted) {
  if (typeof value !== "object" || value === null) return undefined;
  if (above.has(value)) throw new Refusal("cycle");
  if (Array.isArray(value)) {
    return { value, names: undefined, size: value.length, next: 0, at: 0, written: 0 };
  }
  if (!plain(value)) throw new Refusal("not_plain", kind(value));
  const names = Object.keys(value);
  if (sorted) names.sort();
  return { value, names, size: names.length, next: 0, at: "", written: 0 };
}

/** The next member of a level; undefined at its end. */
function following(level, pass) {
  while (level.next < level.size) {
    level.at = level.names === undefined ? level.next : level.names[level.next];
    level.next += 1;
    const member = level.value[level.at];
    if (member !== undefined) return member;
    if (level.names !== undefined) continue;
    if (pass === undefined) throw new Refusal("undefined");
    pass(new Refusal("undefined"));
    return null;
  }
  return undefined;
}

function scalar(value) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      if (Number.isFinite(value)) return JSON.stringify(value);
      throw new Refusal("number", String(value));
    case "bigint":
      throw new Refusal("bigint");
    case "object":
      return "null";
    default:
      throw new Refusal("not_plain", typeof value);
  }
}

/** Also true for a plain object of another window or worker. */
function plain(value) {
  const above = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above) === null;
}

/** How a refused object calls itself; its own code is not run for that where it can be helped. */
function kind(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function pointer(way) {
  return way.map(({ at }) => step(at)).join("");
}
