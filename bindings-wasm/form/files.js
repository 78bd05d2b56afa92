// Records as texts that come and go.

/** The record types that the page has an editor for. */
export const TYPES = ["need", "profile", "offering", "body"];

/** The day on this device. */
export function today() {
  const date = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An id that no other device makes on that day: `BED-20261129-K7QF2`. */
export function newId(prefix, day) {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const random = crypto.getRandomValues(new Uint8Array(5));
  const tail = [...random].map((byte) => letters[byte % letters.length]).join("");
  return `${prefix}-${day.replaceAll("-", "")}-${tail}`;
}

/** The record in a text, or what is the matter with it. */
export function read(text, titleOf, texts) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return { problem: texts.noRecord };
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return { problem: texts.noRecord };
  }
  if (!TYPES.includes(record.type)) {
    return { problem: texts.otherType(TYPES.map(titleOf).join(", ")) };
  }
  return { record };
}

/** What a record is called as a file. */
export const fileName = ({ type, id }) => `${String(id ?? type).replace(/[^\w.-]/g, "_")}.json`;
