import { contender as ajv } from "./ajv.js";
import { contender as bedarf } from "./bedarf.js";
import { contender as form } from "./form.js";
import { contender as structure } from "./structure.js";
import { contender as zod } from "./zod.js";

const ROUNDS = 9;
/** Documents that one contender judges before the next one has its turn. */
const SLICE = 50;

/**
 * Measures all contenders over the same documents, in turn, round by round.
 *
 * @param {Record<string, string>} sets JSON Lines by their names
 * @returns {Promise<{ set: string, form: string, times: Record<string, number[]> }[]>} milliseconds
 */
export async function measure(sets) {
  const made = { structure, form, bedarf, ajv, zod };
  const all = await Promise.all(Object.entries(made).map(async ([name, make]) => [name, await make()]));
  return Object.entries(sets).flatMap(([set, lines]) =>
    Object.entries(forms(lines)).map(([form, inputs]) => {
      const contenders = Object.fromEntries(all.filter(([, contender]) => contender[form]));
      agreed(contenders, form, inputs);
      return { set, form, times: rounds(contenders, form, inputs) };
    }),
  );
}

/** The documents as one gets them: each as bytes, text or object, and all in one piece. */
function forms(lines) {
  const encoder = new TextEncoder();
  const texts = lines.split("\n");
  return {
    bytes: texts.map((text) => encoder.encode(text)),
    text: texts,
    object: texts.map((text) => JSON.parse(text)),
    lines: [encoder.encode(lines)],
  };
}

/** Contenders that judge differently do not do the same work. */
function agreed(contenders, form, inputs) {
  const [first, ...others] = Object.values(contenders);
  for (const [number, input] of inputs.entries()) {
    const verdict = first[form](input);
    if (others.some((other) => other[form](input) !== verdict)) {
      throw new Error(`document ${number} as ${form}: the contenders do not agree`);
    }
  }
}

/** The first round warms up and does not count. */
function rounds(contenders, form, inputs) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const spent = Object.fromEntries(names.map((name) => [name, 0]));
    for (let at = 0; at < inputs.length; at += SLICE) {
      const slice = inputs.slice(at, at + SLICE);
      for (const name of names) spent[name] += time(contenders[name][form], slice);
    }
    if (round > 0) for (const name of names) times[name].push(spent[name]);
  }
  return times;
}

function time(judge, inputs) {
  const begun = performance.now();
  for (const input of inputs) judge(input);
  return performance.now() - begun;
}
