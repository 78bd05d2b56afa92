// Prints what a page has to load and fails above the committed limit (sizes.json).
// `--json` prints the figures alone, for the benchmark table; `--print` does not fail.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const file = (name) => new URL(`../${name}`, import.meta.url);
const names = [
  "pkg/bedarf_wasm_bg.wasm",
  "pkg/bedarf_wasm.js",
  ...["index", "core", "engine", "api", "keys", "input", "encode", "errors"].map(
    (name) => `js/${name}.js`,
  ),
];

const { limit } = JSON.parse(readFileSync(file("sizes.json"), "utf8"));
const missing = names.filter((name) => !existsSync(file(name)));
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
const rows = names.map((name) => {
  const bytes = readFileSync(file(name));
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return { name, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes, best).length };
});
const total = { name: "total", raw: 0, gzip: 0, brotli: 0 };
for (const row of rows) for (const key of ["raw", "gzip", "brotli"]) total[key] += row[key];
const fits = total.brotli <= limit;

if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ limit, fits, files: rows, total }));
} else {
  const line = (name, ...cells) =>
    console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(""));
  line("bytes", "raw", "gzip", "brotli");
  for (const { name, raw, gzip, brotli } of [...rows, total]) line(name, raw, gzip, brotli);
  console.log(`limit ${limit} brotli: ${fits ? "kept" : "EXCEEDED"}`);
}
process.exitCode = fits || process.argv.includes("--print") ? 0 : 1;
