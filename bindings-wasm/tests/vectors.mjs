// Reads tests/vectors, the folder that Rust, Python and JavaScript share.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../tests/vectors", import.meta.url));

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];
const json = (file) => JSON.parse(readFileSync(file, "utf8"));

/** `<noun>/{valid,invalid}/*.json`: `{ request, input, findings: [{ code, path, severity }] }`. */
export function records() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .sort()
    .flatMap((noun) =>
      ["valid", "invalid"].flatMap((kind) =>
        files(`${FOLDER}/${noun}/${kind}`).map((file) => ({
          name: `${noun}/${kind}/${basename(file)}`,
          kind,
          ...json(file),
        })),
      ),
    );
}

/** `calls/<name>.json`: `{ call, request, inputs: { name: text } }` beside `<name>.answer.json`. */
export function calls() {
  return files(`${FOLDER}/calls`)
    .filter((file) => !file.endsWith(".answer.json"))
    .map((file) => ({
      name: `calls/${basename(file)}`,
      answer: readFileSync(file.replace(/\.json$/, ".answer.json"), "utf8"),
      ...json(file),
    }));
}

/** A request of the wire as options of JavaScript. */
export function options({ as_of: asOf, ...request } = {}) {
  return asOf === undefined ? request : { asOf, ...request };
}
