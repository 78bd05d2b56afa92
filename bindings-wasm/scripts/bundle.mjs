// Makes dist/: a script for each entry and host, bundled and minified, with source maps. What several
// of them need is a script of its own; modules and sentences stay in pkg/. `node scripts/bundle.mjs
// ENTRY…` makes those of some entries alone.
import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { glues, scripts } from "./entries.mjs";

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The scripts of the entries stand in no file: they differ in names alone. */
const entries = {
  name: "entries",
  setup(build) {
    for (const [namespace, texts] of Object.entries({ entry: scripts, glue: glues })) {
      const named = new RegExp(`^${namespace}:`);
      build.onResolve({ filter: named }, ({ path }) => ({ path: path.replace(named, ""), namespace }));
      build.onLoad({ filter: /^/, namespace }, ({ path }) => ({
        contents: texts[path],
        resolveDir: here("js"),
      }));
    }
  },
};

/** @param {string[]} wanted entries; all without any */
export async function bundle(wanted = []) {
  const outdir = here("dist");
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name.split(".")[0]);
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: Object.keys(scripts).filter(isWanted).map((name) => ({ in: `entry:${name}`, out: name })),
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: true,
    format: "esm",
    charset: "utf8",
    target: "es2022",
    external: ["node:*", "../pkg/sentences.*", "../pkg/*_inline.js"],
    plugins: [entries],
    logLevel: "warning",
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(process.argv.slice(2));
}
