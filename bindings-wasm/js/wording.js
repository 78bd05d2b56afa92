// What people call the places of a record: labels for members and codes, in messages too.

/** A way into a record, as steps: of `["originators", 0]`, `originators[0].role`, `/originators/0`. */
export function stepsOf(path) {
  if (typeof path !== "string") return [...path].map(String);
  if (path.startsWith("/")) {
    const steps = path.slice(1).split("/");
    return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** The place as labels name it: `/criteria/0/weight` is `criteria.*.weight`. */
export const placeOf = (steps) => steps.map((step) => (/^\d+$/.test(step) ? "*" : step)).join(".");

/** The label of a place; of a text that of the member it is in, with the language; of an entry its number. */
export function labelOf(said, path) {
  const steps = stepsOf(path);
  if (steps.length === 0) return said.title;
  const last = steps.at(-1);
  const own = said.members[placeOf(steps)];
  if (/^\d+$/.test(last)) return `${own ?? labelOf(said, steps.slice(0, -1))} ${Number(last) + 1}`;
  if (own === undefined) return last;
  const isText = /^(?:de|en)$/.test(last) && steps.length > 1;
  return isText ? `${labelOf(said, steps.slice(0, -1))} (${own})` : own;
}

/** The text with labels in place of the members and codes that it names: „Titel“ for „title“. */
export function labelled(said, text, path) {
  const steps = stepsOf(path);
  const around = steps.slice(0, -1);
  const codes = said.codes[placeOf(steps)] ?? {};
  return text.replace(/([„“])([a-z_]+)(?=[“”])/g, (all, quote, word) => {
    const label =
      codes[word] ??
      said.members[placeOf([...around, word])] ??
      said.members[placeOf([...steps, word])] ??
      said.members[word] ??
      Object.values(said.codes).find((list) => Object.hasOwn(list, word))?.[word];
    return label ? quote + label : all;
  });
}
