// Reads tests/vectors, the folder that Rust, Python and JavaScript share; its README says what
// the files hold.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../tests/vectors", import.meta.url));
const encoder = new TextEncoder();

const list = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const cases = (folder) =>
  list(`${FOLDER}/${folder}`)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".answer.json"))
    .map((name) => ({ name: `${folder}/${name}`, file: `${FOLDER}/${folder}/${name}` }));

/** Records: `{ name, request, input, forms, findings }`, `forms` being all that the input is fed as. */
export function records() {
  const nouns = list(FOLDER).filter((name) => statSync(`${FOLDER}/${name}`).isDirectory());
  const folders = nouns.flatMap((noun) => [`${noun}/valid`, `${noun}/invalid`]);
  return folders.flatMap(cases).map(({ name, file }) => {
    const { request, findings, ...given } = json(file);
    return { name, request, input: given.input, findings, forms: () => forms(given) };
  });
}

function forms({ input, input_base64: base64, input_repeat: repeated, tables }) {
  if (tables !== undefined) return [{ "input.json": JSON.stringify(input), ...tables }];
  if (base64 !== undefined) return [new Uint8Array(Buffer.from(base64, "base64"))];
  if (repeated !== undefined) {
    const { prefix, repeat, times, suffix } = repeated;
    return [encoder.encode(prefix + repeat.repeat(times) + suffix)];
  }
  if (typeof input === "string") return [input, encoder.encode(input)];
  const text = JSON.stringify(input);
  return [text, encoder.encode(text), input];
}

/** Calls: `{ name, call, request, inputs, answer }`. */
export function calls() {
  return cases("calls").map(({ name, file }) => ({
    name,
    ...json(file),
    answer: readFileSync(file.replace(/\.json$/, ".answer.json"), "utf8"),
  }));
}

/** Keys: `{ format, text, ok, parts, doubtful, written, code, fix }`. */
export function keys() {
  return cases("keys").flatMap(({ file }) => json(file));
}

/** A request of the wire as options of JavaScript. */
export function options({ as_of: asOf, ...request } = {}) {
  return asOf === undefined ? request : { asOf, ...request };
}
