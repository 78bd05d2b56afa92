// Makes dist/: a script for each entry and host, bundled and minified, with source maps. What several
// of them need is a script of its own; modules and sentences stay in pkg/. `node scripts/bundle.mjs
// ENTRY…` makes those of some entries alone. Those for Node come once more as CommonJS, with their types.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { ADAPTERS, glues, scripts } from "./entries.mjs";
import { sheet, signs } from "./kern.mjs";

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

/** What <bedarf-form> and the editor have of KERN UX: styles as text, signs as outlines. */
const kern = {
  name: "kern",
  setup(build) {
    const made = {
      element: () => sheet(sources("element"), styles("element"), ":host"),
      signs: () => `export const SIGNS = ${JSON.stringify(signs(["danger", "warning", "info", "success"]))};`,
    };
    build.onResolve({ filter: /^kern:/ }, ({ path }) => ({ path: path.slice("kern:".length), namespace: "kern" }));
    build.onLoad({ filter: /^/, namespace: "kern" }, async ({ path }) => ({
      contents: await made[path](),
      loader: path === "signs" ? "js" : "text",
    }));
  },
};

const own = (name) => readFileSync(here(name), "utf8");
const styles = (folder) => own("element/common.css") + own(`${folder}/${folder}.css`);
const sources = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(here(folder))
      .filter((name) => /\.(?:js|html)$/.test(name))
      .map((name) => new URL(`../${folder}/${name}`, import.meta.url)),
  );

/** The editor: a page that any server can hand out. */
async function editor() {
  mkdirSync(here("dist/editor"));
  for (const name of ["icon.svg", "examples.json"]) copyFileSync(here(`editor/${name}`), here(`dist/editor/${name}`));
  // all at once, not one after the other as they name each other
  const loaded = new Set(["element.js", "editor.js"]);
  for (const name of loaded) {
    for (const [, other] of own(`dist/${name}`).matchAll(/"\.\/((?:chunk|forms)-\w+\.js)"/g)) loaded.add(other);
  }
  const early = [...loaded].map((name) => `    <link rel="modulepreload" href="../${name}" />\n`).join("");
  const page = own("editor/index.html").replace("  </head>", `${early}  </head>`);
  writeFileSync(here("dist/editor/index.html"), page.replace(/\n\s+/g, "\n"));
  const used = [...sources("editor"), new URL("../element/dom.js", import.meta.url)];
  writeFileSync(here("dist/editor/editor.css"), await sheet(used, styles("editor"), ":root"));
}

const AS_MODULES = {
  outdir: here("dist"),
  bundle: true,
  splitting: true,
  minify: true,
  sourcemap: true,
  format: "esm",
  charset: "utf8",
  target: "es2022",
  logLevel: "warning",
};

/** Scripts of pages, which load an entry by themselves. */
const PAGES = [
  { in: here("element/index.js"), out: "element" },
  { in: here("editor/editor.js"), out: "editor" },
];

/** @param {string[]} wanted entries; all without any */
export async function bundle(wanted = []) {
  const outdir = here("dist");
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name.split(".")[0]);
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    ...AS_MODULES,
    entryPoints: [
      ...Object.keys(scripts).filter(isWanted).map((name) => ({ in: `entry:${name}`, out: name })),
      ...(wanted.length > 0 ? [] : PAGES),
    ],
    external: ["node:*", "../pkg/sentences.*", "../pkg/*_inline.js"],
    plugins: [entries, kern],
  });
  if (wanted.length === 0) await editor();
  // by themselves, so that what the entries load stays as it is
  const adapters = ADAPTERS.map((name) => here(`js/adapters/${name}.js`));
  await esbuild.build({ ...AS_MODULES, entryPoints: adapters, packages: "external" });
  await commonjs();
}

/**
 * Each script of the others beside it; the module within a script stays as it is, for bundlers alone.
 * Scripts stand in no file here: of a file in a package of ES modules esbuild would take `default` as
 * Node does, which is one level too many.
 */
const beside = {
  name: "beside",
  setup(build) {
    build.onResolve({ filter: /^/ }, ({ path, kind }) =>
      kind === "entry-point" ? { path, namespace: "script" } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: "script" }, ({ path }) => ({ contents: readFileSync(path, "utf8") }));
    build.onResolve({ filter: /^\.\.?\//, namespace: "script" }, ({ path }) => {
      const named = path.endsWith("_inline.js") ? path : `./${basename(path, ".js")}.cjs`;
      return { path: named, external: true };
    });
  },
};

/** For hosts whose `require` takes no ES module, such as Jest: what Node gets, file by file. */
async function commonjs() {
  const wanted = new RegExp(`^(?:\\w+\\.node|${ADAPTERS.join("|")})\\.js$`);
  const scripts = new Set(readdirSync(here("dist")).filter((name) => wanted.test(name)));
  for (const name of scripts) {
    for (const [, other] of own(`dist/${name}`).matchAll(/"\.\/((?:chunk|forms|descriptions\.de)-\w+\.js)"/g)) scripts.add(other);
  }
  const sentences = readdirSync(here("pkg")).filter((name) => /^sentences\..*\.js$/.test(name));
  await esbuild.build({
    entryPoints: [...[...scripts].map((name) => `dist/${name}`), ...sentences.map((name) => `pkg/${name}`)].map((name) => ({
      in: here(name),
      out: basename(name, ".js"),
    })),
    outdir: here("dist"),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    format: "cjs",
    charset: "utf8",
    target: "es2022",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__filename" },
    inject: [here("js/texts.js")],
    external: ["node:*", "@rjsf/utils"],
    plugins: [beside],
    logLevel: "warning",
  });
  for (const name of readdirSync(here("js"), { recursive: true }).filter((name) => name.endsWith(".d.ts"))) {
    // all of them in one folder
    const types = readFileSync(here(`js/${name}`), "utf8").replace(/(["'])\.\.?\/([\w-]+)\.js\1/g, "$1./$2.cjs$1");
    writeFileSync(here(`dist/${basename(name, ".d.ts")}.d.cts`), types);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(process.argv.slice(2));
}
