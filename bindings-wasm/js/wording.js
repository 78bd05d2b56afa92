// What people call the places of a record: labels for members and codes, in messages too.
import { LANGS } from "./langs.js";
import { steps as pointed } from "./pointer.js";

/** A way into a record, as steps: of `["originators", 0]`, `originators[0].role`, `/originators/0`. */
export function stepsOf(path) {
  if (typeof path !== "string") return [...path].map(String);
  if (path.startsWith("/")) return pointed(path);
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** The place as labels name it: `/criteria/0/weight` is `criteria.*.weight`. */
export const placeOf = (steps) => steps.map((step) => (/^\d+$/.test(step) ? "*" : step)).join(".");

/** Conditions within conditions are called as those on top are. */
const flat = (place) => place.replaceAll(/\.(?:all|any)\.\*|\.not(?=\.)/g, "");

/** The label of a place; of a text that of the member it is in, with the language; of an entry its number. */
export function labelOf(said, path) {
  const steps = stepsOf(path);
  if (steps.length === 0) return said.title;
  const last = steps.at(-1);
  const place = placeOf(steps);
  const own = said.members[place] ?? said.members[flat(place)];
  if (/^\d+$/.test(last)) return `${own ?? labelOf(said, steps.slice(0, -1))} ${Number(last) + 1}`;
  if (own === undefined) return last;
  const isText = LANGS.includes(last) && steps.length > 1;
  return isText ? `${labelOf(said, steps.slice(0, -1))} (${own})` : own;
}

/** Words of a message that are of us: all others were written by whoever filled in the record. */
const OURS = ["nearest", "expected"];

/**
 * A text of a finding with labels in place of the members and codes that it names: „Titel“ for
 * „title“. What whoever filled in the record wrote stays as it is.
 */
export function labelled(said, text, { path, name, params = {} }) {
  const steps = stepsOf(path);
  const around = steps.slice(0, -1);
  const codes = said.codes[placeOf(steps)] ?? said.codes[flat(placeOf(steps))] ?? {};
  const member = (inner) => said.members[placeOf(inner)] ?? said.members[flat(placeOf(inner))];
  const labelFor = (word) =>
    codes[word] ??
    member([...around, word]) ??
    member([...steps, word]) ??
    said.members[word] ??
    Object.values(said.codes).find((list) => Object.hasOwn(list, word))?.[word];
  const ours = name === "missing-member" ? [...OURS, "member"] : OURS;
  const theirs = Object.entries(params).flatMap(([key, value]) => (ours.includes(key) ? [] : value));
  const kept = new Set([...theirs, ...LANGS]);
  const { expected } = params;
  const listed = Array.isArray(expected) ? expected.map(String) : [];
  const labels = listed.map((word) => labelFor(word) ?? word).join(", ");
  return (listed.length > 1 ? text.replace(listed.join(", "), () => labels) : text).replace(
    // what a word means stands in brackets behind it: with its label that is said already
    /([„“])([a-z_]+)([“”])( \([^()„“”]*\))?/g,
    (all, opening, word, closing, meaning = "") => {
      const label = kept.has(word) ? undefined : labelFor(word);
      if (label === undefined) return all;
      return opening + label + closing + (codes[word] === undefined && member([...around, word]) ? meaning : "");
    },
  );
}
