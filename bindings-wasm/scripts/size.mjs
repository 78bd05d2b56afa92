// Prints what a page has to load and fails above the committed limit (sizes.json).
// `--json` prints the figures alone, for the benchmark table; `--print` does not fail.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const file = (name) => new URL(`../${name}`, import.meta.url);
const names = [
  "pkg/bedarf_wasm_bg.wasm",
  "pkg/bedarf_wasm.js",
  ...["index", "core", "engine", "api", "keys", "input", "encode", "errors", "standard"].map(
    (name) => `js/${name}.js`,
  ),
];
/** Fetched only by `forms()`, so not part of what every page loads. */
const later = ["js/forms.js", "pkg/forms.js"];

const { limit, forms } = JSON.parse(readFileSync(file("sizes.json"), "utf8"));
const missing = [...names, ...later].filter((name) => !existsSync(file(name)));
if (missing.length > 0) {
  console.error(`not built yet: ${missing.join(", ")}`);
  process.exit(1);
}

const best = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
};
const measured = (name) => {
  const bytes = readFileSync(file(name));
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return { name, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes, best).length };
};
const summed = (name, rows) => {
  const sum = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  return { name, raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
};
const rows = names.map(measured);
const total = summed("total", rows);
const onDemand = summed("forms, on demand", later.map(measured));
const fits = total.brotli <= limit && onDemand.brotli <= forms;

if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ limit, forms, fits, files: rows, total, onDemand }));
} else {
  const line = (name, ...cells) =>
    console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(""));
  line("bytes", "raw", "gzip", "brotli");
  for (const { name, raw, gzip, brotli } of [...rows, total, onDemand])
    line(name, raw, gzip, brotli);
  console.log(`limits ${limit} and ${forms} brotli: ${fits ? "kept" : "EXCEEDED"}`);
}
process.exitCode = fits || process.argv.includes("--print") ? 0 : 1;
