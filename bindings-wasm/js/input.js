import { encode } from "./encode.js";
import { BedarfInputError } from "./errors.js";
import { step } from "./pointer.js";

const ENDINGS = [".json", ".jsonl", ".csv"];
const encoder = new TextEncoder();

/** Text given directly: its findings name no source. */
const UNNAMED = "";

/**
 * What the core is given: names and bytes. `text` is false for an object, whose findings then
 * have no position in a text.
 *
 * @typedef {{ inputs: [string, Uint8Array][], text: boolean }} Inputs
 */

/**
 * Reads the input of a call: JSON text, bytes, a record, an array of records, or several texts by
 * their names (`{"needs.jsonl": "…", "units.csv": "…"}`).
 *
 * @param {unknown} input
 * @param {string} lang
 * @returns {Inputs}
 */
export function read(input, lang) {
  try {
    const bytes = content(input);
    if (bytes !== undefined) return { inputs: [[UNNAMED, bytes]], text: true };
    if (typeof input !== "object" || input === null) {
      throw new BedarfInputError("input", { lang });
    }
    if (areFiles(input)) return { inputs: files(input, lang), text: true };
  } catch (error) {
    throw known(error, lang);
  }
  return { inputs: [[UNNAMED, encoder.encode(encode(input, lang))]], text: false };
}

/**
 * Reads the unit table.
 *
 * @param {unknown} units CSV as text or bytes
 * @param {string} lang
 * @returns {[string, Uint8Array]}
 */
export function readUnits(units, lang) {
  try {
    return ["units.csv", file(units, "/units", "units.csv", lang)];
  } catch (error) {
    throw known(error, lang);
  }
}

/** Text and bytes as bytes, nothing for anything else. */
function content(value) {
  if (typeof value === "string") return encoder.encode(escaped(value));
  // by its tag, because bytes of another realm are bytes too; and a copy, because a view may lie
  // about its `length` or be written to by another thread
  const tag = Object.prototype.toString;
  const isView = ArrayBuffer.isView(value) && tag.call(value) === "[object Uint8Array]";
  if (isView || tag.call(value) === "[object ArrayBuffer]") return new Uint8Array(value).slice();
  return undefined;
}

function areFiles(value) {
  if (Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => ENDINGS.some((ending) => name.endsWith(ending)));
}

function files(value, lang) {
  return Object.keys(value).map((name) => {
    const path = step(name);
    if (name.includes("\0")) throw new BedarfInputError("file", { path, lang });
    return [name, file(value[name], path, name, lang)];
  });
}

function file(value, path, name, lang) {
  if (typeof value === "string" && name.endsWith(".csv") && escaped(value) !== value) {
    throw new BedarfInputError("surrogate", { path, lang });
  }
  const bytes = content(value);
  if (bytes === undefined) throw new BedarfInputError("file", { path, lang });
  return bytes;
}

/**
 * Writes lone surrogates as escapes: UTF-8 has no bytes for them, and replacing them would change
 * the text behind the caller's back. The core then reports them where they stand. After an odd
 * number of backslashes there is no way to write one, and nothing valid either way.
 */
function escaped(text) {
  if (text.isWellFormed?.()) return text;
  return text.replace(/(\\*)(\p{Surrogate})/gu, (all, slashes, half) =>
    slashes.length % 2 === 1 ? all : `${slashes}\\u${half.charCodeAt(0).toString(16)}`,
  );
}

/** A Proxy or a getter threw, or there was no memory for a copy. */
function known(error, lang) {
  if (error instanceof BedarfInputError) return error;
  return new BedarfInputError("unreadable", { lang, cause: error });
}
