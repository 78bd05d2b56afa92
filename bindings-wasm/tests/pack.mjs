// The packed archive, installed into an empty project: its form and its types. Where it runs: hosts.mjs.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { load } from "../dist/bedarf.node.js";
import { ENTRIES } from "../scripts/entries.mjs";
import { PACKAGE, installed, packed, run } from "./archive.mjs";
import { verdict } from "./pack/verdict.js";

const TOOLS = join(PACKAGE, "node_modules");
const node = (...options) => run(project, process.execPath, options);
const tool = (name, ...options) => node(join(TOOLS, name), ...options);

const expected = await verdict(load);
let folder;
let project;
let archive;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "bedarf-pack-"));
  project = join(folder, "project");
  archive = await packed(folder);
  await installed(project, archive);
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
  const attw = (...options) => tool("@arethetypeswrong/cli/dist/index.js", archive, ...options);
  // an element is for pages, and these have modules
  await attw("--profile", "node16", "--exclude-entrypoints", "element", ...modules);
  await attw("--profile", "esm-only", "--entrypoints", "element");
});

for (const module of ["nodenext", "node16"]) {
  test(`TypeScript for Node, ${module}, without the types of a page`, async () => {
    const options = `--noEmit --strict --module ${module} --target es2022 --lib es2022 --types node`;
    const types = ["--typeRoots", join(TOOLS, "@types"), "types.mts", "types.cts"];
    await tool("typescript/bin/tsc", ...options.split(" "), ...types);
  });
}

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

test("CommonJS: version, module and errors", async () => assert.equal(await node("require.cjs"), expected));
