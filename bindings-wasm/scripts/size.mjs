// Prints what each entry loads and fails above a committed limit (sizes.json).
// `--json` prints the figures alone; `--print` does not fail.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { KINDS } from "../js/kinds.js";
import { ENTRIES } from "./entries.mjs";

const ROOT = new URL("../", import.meta.url);
const BEST = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
};
const MEASURES = ["raw", "gzip", "brotli"];

/** @param {Uint8Array} bytes */
export const measured = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, BEST).length,
});

/** The file and all that it loads at once, by its `import`, `export … from` and `new URL`. */
function loaded(file, isForm, found = new Set()) {
  if (found.has(file.href)) return found;
  found.add(file.href);
  const [, named] = LOADS.find(([ending]) => file.href.endsWith(ending)) ?? [];
  const text = named === undefined ? "" : readFileSync(file, "utf8");
  // what is known of record types is loaded by those who ask for it; a form does
  for (const one of [named, isForm && FORMS].filter(Boolean)) {
    for (const [, name] of text.matchAll(one)) loaded(new URL(name, file), isForm, found);
  }
  return found;
}

/** How files say what is loaded with them at once. */
const LOADS = [
  [".js", /(?:\bfrom ?|\bimport ?|\bnew URL\()"(\.[^"]+)"/g],
  [".html", /(?:src|href)="([^"#:]+)"/g],
];
const FORMS = /\bimport\("(\.\/forms-[^"]+)"/g;

/** The page that is the editor. */
const EDITOR = "dist/editor/index.html";

/** What sizes.json limits, an entry of the package or a script: its files and their sum. */
export function sizes() {
  const { exports } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));
  const { limits } = JSON.parse(readFileSync(new URL("sizes.json", ROOT), "utf8"));
  return Object.entries(limits).map(([entry, limit]) => {
    const script = exports[entry]?.default ?? entry;
    // a form fetches the entry that knows its type: what counts is the largest
    const kinds = entry === "./element" ? Object.keys(KINDS) : [undefined];
    const [largest] = kinds
      .map((kind) => whole(entry, script, kind))
      .sort((one, other) => other.total.brotli - one.total.brotli);
    return { entry, ...largest, limit, fits: largest.total.brotli <= limit };
  });
}

/** What an entry loads, a form with the entry that knows its type. */
function whole(entry, script, kind) {
  const isForm = ["./element", EDITOR].includes(entry);
  const found = loaded(new URL(script, ROOT), isForm);
  if (kind !== undefined) loaded(new URL(`dist/${kind}.js`, ROOT), isForm, found);
  if (!entry.endsWith("/inline")) {
    // who loads it wants one language at least, each a file of its own; German is the larger one
    const { said } = ENTRIES[kind ?? (entry.slice(2) || "bedarf")] ?? ENTRIES.form;
    found.add(new URL(`pkg/${said}.de.js`, ROOT).href);
  }
  const files = [...found].sort().map((href) => ({
    name: href.slice(ROOT.href.length),
    ...measured(readFileSync(new URL(href))),
  }));
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  return { files, total: Object.fromEntries(MEASURES.map((key) => [key, sum(key)])) };
}

function main(options) {
  if (!existsSync(new URL("pkg/bedarf_wasm_bg.wasm", ROOT))) {
    console.error("not built yet: pkg");
    return 1;
  }
  const all = sizes();
  if (options.includes("--json")) console.log(JSON.stringify(all));
  else for (const one of all) print(one);
  return options.includes("--print") || all.every(({ fits }) => fits) ? 0 : 1;
}

function print({ entry, files, total, limit, fits }) {
  const line = (name, cells) =>
    console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join(""));
  line(`${entry.replace(/^\.(?!\w)/, "bedarf")}: bytes`, MEASURES);
  for (const { name, ...sizes } of files) line(`  ${name}`, Object.values(sizes));
  line("  total", Object.values(total));
  console.log(`  limit ${limit} brotli: ${fits ? "kept" : "EXCEEDED"}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
