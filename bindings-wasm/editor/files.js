// Records as texts that come and go.

/** The record types, in the order in which they are offered. */
export const TYPES = ["need", "profile", "offering", "body", "session", "decision", "organisation", "channel"];

/** The record in a text, or what is the matter with it. */
export function read(text, titleOf, texts) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return { problem: texts.noRecord };
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) return { problem: texts.noRecord };
  if (!TYPES.includes(record.type)) return { problem: texts.otherType(TYPES.map(titleOf).join(", ")) };
  return { record };
}

/** Hands a file to whoever uses the page. */
export function handOut(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
