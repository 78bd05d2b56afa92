// The packed archive, installed into an empty project and used from there, as others do it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import esbuild from "esbuild";
import { build as vite, createServer as viteServer } from "vite";
import webpack from "webpack";
import { load } from "../dist/bedarf.node.js";
import { ENTRIES } from "../scripts/entries.mjs";
import { POLICY, serve } from "../scripts/serve.mjs";
import { launch, missing } from "./launch.mjs";
import { verdict } from "./pack/verdict.js";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const TOOLS = join(PACKAGE, "node_modules");
const run = async (cwd, command, ...options) =>
  (await promisify(execFile)(command, options, { cwd })).stdout.trim();
const node = (...options) => run(project, process.execPath, ...options);
const tool = (name, ...options) => node(join(TOOLS, name), ...options);

/** Long enough for a slow machine, and an answer that never comes is a failure. */
const timeout = 60_000;
const expected = await verdict(load);
let folder;
let project;
let archive;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "bedarf-pack-"));
  project = join(folder, "project");
  const options = ["--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(await run(PACKAGE, "npm", "pack", ...options));
  archive = join(folder, filename);
  await mkdir(project);
  await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }');
  await run(project, "npm", "install", "--offline", "--no-audit", "--no-fund", archive);
  await cp(join(PACKAGE, "tests/pack"), project, { recursive: true });
});

after(() => rm(folder, { recursive: true, force: true }));

test("publint finds nothing", async () => {
  const { publint } = await import("publint");
  const { messages } = await publint({ pkgDir: join(project, "node_modules/bedarf"), pack: false });
  assert.deepEqual(messages, []);
});

test("the types are right for every way to import", async () => {
  const modules = Object.keys(ENTRIES).map((entry) => `${entry}.wasm`);
  const options = ["--profile", "esm-only", "--exclude-entrypoints", ...modules];
  await tool("@arethetypeswrong/cli/dist/index.js", archive, ...options);
});

test("TypeScript for Node, without the types of a page", async () => {
  const options = "--noEmit --strict --module nodenext --target es2022 --lib es2022 --types node";
  const types = ["--typeRoots", join(TOOLS, "@types"), "types.mts", "types.cts"];
  await tool("typescript/bin/tsc", ...options.split(" "), ...types);
});

test("Node: import", async () => assert.equal(await node("import.js"), expected));

test("Node: every entry", async () => {
  assert.equal(await node("entries.js"), "false,false,false,false");
});

test("a source map leads back to the source", async () => {
  const installed = join(project, "node_modules/bedarf/dist");
  const maps = (await readdir(installed)).filter((name) => name.endsWith(".js.map"));
  const sources = await Promise.all(
    maps.map(async (name) => JSON.parse(await readFile(join(installed, name), "utf8"))),
  );
  const engine = sources.find(({ sources: names }) => names.includes("../js/engine.js"));
  const text = engine.sourcesContent[engine.sources.indexOf("../js/engine.js")];
  assert.equal(text, await readFile(join(PACKAGE, "js/engine.js"), "utf8"));
});

test("Node: require", async () => assert.equal(await node("require.cjs"), expected));

for (const format of ["esm", "cjs"]) {
  test(`esbuild: one file, ${format}`, async () => {
    const outfile = join(folder, `one-${format}`, format === "esm" ? "one.mjs" : "one.cjs");
    const entryPoints = [join(project, "inline.js")];
    await esbuild.build({ entryPoints, outfile, format, bundle: true, minify: true });
    assert.equal(await run(join(outfile, ".."), process.execPath, outfile), expected);
  });
}

test("Vite: a build, in a page and a module worker", { skip: missing, timeout }, async () => {
  const outDir = join(folder, "vite");
  await vite({
    root: project,
    base: "./",
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
    worker: { format: "es" },
  });
  await inChromium(outDir);
});

test("Vite: the development server, as the README sets it up", { skip: missing, timeout }, async () => {
  const server = await viteServer({
    root: project,
    logLevel: "warn",
    server: { host: "127.0.0.1", port: 0 },
    optimizeDeps: { exclude: ["bedarf"] },
  });
  try {
    await server.listen();
    await says(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

test("webpack: a build, in a page and a worker", { skip: missing, timeout }, async () => {
  const path = join(folder, "webpack");
  const stats = await promisify(webpack)({
    mode: "production",
    context: project,
    entry: "./main.js",
    output: { path },
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
  await copyFile(join(project, "index.html"), join(path, "index.html"));
  await inChromium(path);
});

/** Serves a folder under the strict policy and asks its page. */
async function inChromium(path) {
  const server = await serve({ root: pathToFileURL(`${path}/`), served: /^/ });
  try {
    const { headers } = await says(`${server.origin}/index.html`);
    assert.equal(headers["content-security-policy"], POLICY);
  } finally {
    server.stop();
  }
}

/** Opens a page: it and its worker say what is expected, and nothing goes wrong. */
async function says(url) {
  const problems = [];
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(new URL(url).origin)) problems.push(request.url());
    });
    const response = await page.goto(url);
    const said = await page.evaluate(() => globalThis.said);
    assert.deepEqual({ said, problems }, { said: [expected, expected], problems: [] });
    return { headers: response.headers() };
  } finally {
    await browser.close();
  }
}
