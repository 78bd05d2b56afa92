// Measures the package next to ajv and zod, in Node and in Chromium, and writes the tables in
// docs/benchmarks.md (`make bench-web`): `node bench/run.mjs FOLDER`; FOLDER has the documents as JSON Lines.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, arch, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { serve } from "../scripts/serve.mjs";
import { measured, sizes } from "../scripts/size.mjs";
import { launch, missing } from "../tests/launch.mjs";
import { measure } from "./measure.js";
import { placed, tables } from "./tables.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CONTENDERS = ["structure", "form", "bedarf", "ajv", "zod"];
const SETS = ["need-examples", "need-canonical"];
const DOCUMENTS = 1_000;
const STARTS = 9;

/** ajv makes code while it runs, so this page allows more than ours ever needs. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'";

/** What a page loads: one script each, and our module where the script looks for it. */
async function bundle(folder) {
  await esbuild.build({
    entryPoints: [...CONTENDERS, "measure", "cold"].map((name) => here(`${name}.js`)),
    outdir: join(folder, "bench"),
    bundle: true,
    minify: true,
    format: "esm",
  });
  mkdirSync(join(folder, "pkg"));
  for (const name of readdirSync(here("../pkg")).filter((name) => /\.wasm$|^sentences/.test(name))) {
    copyFileSync(here(`../pkg/${name}`), join(folder, "pkg", name));
  }
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>bench</title>");
  const size = (name) => measured(readFileSync(join(folder, name))).brotli;
  // as it is published: a bundle of one file would hold what is fetched later, too
  const of = (wanted) => sizes().find(({ entry }) => entry === wanted).total.brotli;
  const own = [".", "./structure", "./form", "./page"].map((entry) => [
    `\`bedarf${entry.slice(1)}\`, sentences of one language included`,
    of(entry),
  ]);
  const peers = ["ajv", "zod"].map((name) => [name, size(`bench/${name}.js`)]);
  return Object.fromEntries([...own, ...peers]);
}

/** Milliseconds from nothing to the first verdict, in a fresh process each. */
function startsInNode(text) {
  const script = `
    const { cold } = await import(${JSON.stringify(pathToFileURL(here("cold.js")))});
    console.log(await cold(process.argv[1], process.argv[2]));
  `;
  const start = (name) => {
    const options = ["--no-warnings", "--input-type=module", "-e", script];
    const place = pathToFileURL(here(`${name}.js`)).href;
    return Number(execFileSync(process.execPath, [...options, place, text], { encoding: "utf8" }));
  };
  return inTurn(start);
}

/** The same in a fresh page each, which keeps nothing of the one before. */
function startsInPages(browser, origin, text) {
  return inTurn(async (name) => {
    const page = await open(browser, origin);
    const answer = await page.evaluate(
      async ([place, json]) => {
        const { cold } = await import("/bench/cold.js");
        return cold(place, json);
      },
      [`/bench/${name}.js`, text],
    );
    await page.context().close();
    return answer;
  });
}

async function inTurn(start) {
  const times = Object.fromEntries(CONTENDERS.map((name) => [name, []]));
  for (let round = 0; round < STARTS; round += 1) {
    for (const name of CONTENDERS) times[name].push(await start(name));
  }
  return times;
}

async function open(browser, origin) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/index.html`);
  return page;
}

/** All rows of one host: `measured` names them. */
function rows(host, work, starts) {
  const form = { bytes: "from bytes", text: "from text", object: "from objects" };
  return [
    ...work.map(({ set, form: name, times }) => {
      const how = form[name] ?? "as JSON Lines, in one call";
      return { measured: `${host}: ${set.replace("-", " ")}, ${how}`, times };
    }),
    { measured: `${host}: cold start to the first verdict`, times: starts },
  ];
}

async function inChromium(folder, sets, text) {
  const browser = await launch();
  const served = { root: pathToFileURL(`${folder}/`), served: /^/, policy: POLICY };
  const server = await serve(served);
  try {
    const page = await open(browser, server.origin);
    const work = await page.evaluate(async (documents) => {
      const { measure } = await import("/bench/measure.js");
      return measure(documents);
    }, sets);
    const starts = await startsInPages(browser, server.origin, text);
    return { version: browser.version(), rows: rows("Chromium", work, starts) };
  } finally {
    server.stop();
    await browser.close();
  }
}

async function main([documents]) {
  if (missing !== undefined) throw new Error(missing);
  const read = (name) => {
    const lines = readFileSync(join(documents, `${name}.jsonl`), "utf8").split("\n");
    return lines.slice(0, DOCUMENTS).join("\n");
  };
  const sets = Object.fromEntries(SETS.map((name) => [name, read(name)]));
  const [text] = sets["need-examples"].split("\n");
  const folder = mkdtempSync(join(tmpdir(), "bedarf-bench-"));
  try {
    const sizes = await bundle(folder);
    const node = rows("Node", await measure(sets), await startsInNode(text));
    const chromium = await inChromium(folder, sets, text);
    const machine = `Node ${process.versions.node}, Chromium ${chromium.version}, ${arch()}`;
    const found = tables({
      on: new Date().toISOString().slice(0, 10),
      machine: `${machine}, ${availableParallelism()} cores`,
      rows: [...node, ...chromium.rows],
      sizes,
    });
    console.log(found);
    const page = new URL("../../docs/benchmarks.md", import.meta.url);
    writeFileSync(page, placed(readFileSync(page, "utf8"), found));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
