// Records as texts that come and go.
import { isObject } from "../element/record.js";
import { TYPES as ALL } from "../js/types.js";

/** Those that are written most often come first. */
const FIRST = ["need", "profile", "offering", "body", "session", "decision"];

/** The record types, in the order in which they are offered. */
export const TYPES = [...FIRST, ...ALL.filter((type) => !FIRST.includes(type))];

/** The record in a text, or what is the matter with it. */
export function read(text, titleOf, texts) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return { problem: texts.noRecord };
  }
  if (!isObject(record)) return { problem: texts.noRecord };
  if (!TYPES.includes(record.type)) return { problem: texts.otherType(TYPES.map(titleOf).join(", ")) };
  return { record };
}
