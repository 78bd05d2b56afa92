// Where the package runs as it comes, without settings of its own: the packed archive in a small project of
// each host, which is asked one need. `--write` writes the table of docs/runtimes.md anew and asks nothing.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import esbuild from "esbuild";
import { build as vite, createServer as viteServer } from "vite";
import webpack from "webpack";
import { load } from "../dist/bedarf.node.js";
import { message } from "../js/errors.js";
import { POLICY, serve } from "../scripts/serve.mjs";
import { PACKAGE, installed, packed, run } from "./archive.mjs";
import { missing } from "./launch.mjs";
import { asking, opened } from "./opened.mjs";
import { verdict } from "./pack/verdict.js";

const HOSTS = join(PACKAGE, "tests/hosts");
const TOOLS = join(HOSTS, "node_modules");
/** Beside the tools, so that they are found from there. */
const RUN = join(HOSTS, "run");
const PAGE = new URL("../../docs/runtimes.md", import.meta.url);
const MARK = "<!-- hosts -->";

/** Long enough for a slow machine, and an answer that never comes is a failure. */
const timeout = 240_000;

const said = await verdict(load);
/** What `asked` gives where all is well: the need by both of its entries, and `ok` of the eight others. */
const expected = JSON.stringify([said, said, ...Array(8).fill(false)]);

const project = (name) => join(RUN, name);
const tool = (name, path, options, env) =>
  run(project(name), process.execPath, [join(TOOLS, path), ...options], { EXPECTED: expected, ...env });
const node = (...options) => run(project("node"), process.execPath, options);

/** The program for this system, from the npm package that carries it; an install script may have moved it. */
function program(scope, inside, moved) {
  const systems = existsSync(join(TOOLS, scope)) ? readdirSync(join(TOOLS, scope)) : [];
  const own = systems.map((name) => join(TOOLS, scope, name, inside));
  return [...own.flatMap((path) => [path, `${path}.exe`]), join(TOOLS, moved)].find((path) => existsSync(path));
}
const deno = program("@deno", "deno", "deno/deno");
const bun = program("@oven", "bin/bun", "bun/bin/bun.exe");

/**
 * What is run where: each gives all answers, which must be what is expected. `of` names the npm package whose
 * version counts, `skip` says why it cannot run here.
 *
 * @type {{ host: string, of?: string, what: string, skip?: string, expects?: string,
 *   ask: () => Promise<string[]> }[]}
 */
const TABLE = [
  { host: "Node", what: "`import`", ask: async () => [await node("print.js")] },
  { host: "Node", what: "`require`", ask: async () => [await node("print.cjs")] },
  {
    host: "Deno",
    of: "deno",
    what: "`deno run`, without permissions",
    skip: deno ? undefined : "the npm package deno has no program for this system",
    async ask() {
      const env = { DENO_DIR: join(RUN, "deno"), DENO_NO_UPDATE_CHECK: "1" };
      return [await run(project("node"), deno, ["run", "--no-remote", "print.js"], env)];
    },
  },
  {
    host: "Bun",
    of: "bun",
    what: "`import` and `require`",
    skip: bun ? undefined : "the npm package bun has no program for this system",
    ask: () => Promise.all(["print.js", "print.cjs"].map((name) => run(project("node"), bun, [name]))),
  },
  ...["node", "jsdom"].map((environment) => ({
    host: "Jest",
    of: "jest",
    what: `\`require\`, environment ${environment}`,
    ask: () => passes("jest", "jest/bin/jest.js", [`${environment}.test.js`, "--ci"]),
  })),
  ...["node", "jsdom", "happy-dom"].map((environment) => ({
    host: "Vitest",
    of: "vitest",
    what: `environment ${environment}`,
    ask: () => passes("vitest", "vitest/vitest.mjs", ["run", `${environment}.test.js`]),
  })),
  {
    host: "Next.js",
    of: "next",
    what: "Turbopack: server component, route, client component",
    skip: missing,
    ask: () => next([]),
  },
  {
    host: "Next.js",
    of: "next",
    what: "webpack: the same",
    skip: missing,
    ask: () => next(["--webpack"]),
  },
  {
    host: "SvelteKit",
    of: "@sveltejs/kit",
    what: "its Node server: page, route; the page in a browser",
    skip: missing,
    ask: sveltekit,
  },
  {
    host: "Vite",
    of: "vite",
    what: "build: page and module worker",
    skip: missing,
    async ask() {
      const outDir = join(RUN, "vite");
      const worker = { format: "es" };
      const build = { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 };
      await vite({ root: project("web"), base: "./", logLevel: "warn", build, worker });
      return inChromium(outDir);
    },
  },
  {
    host: "Vite",
    of: "vite",
    what: "development server: page and module worker",
    skip: missing,
    ask: viteDevelopment,
  },
  {
    host: "webpack",
    of: "webpack",
    what: "build: page and worker",
    skip: missing,
    async ask() {
      const path = join(RUN, "webpack");
      await packedByWebpack({ entry: "./main.js", context: project("web"), output: { path } });
      await cp(join(project("web"), "index.html"), join(path, "index.html"));
      return inChromium(path);
    },
  },
  {
    host: "webpack",
    of: "webpack",
    what: "build for Node",
    async ask() {
      const output = { path: join(RUN, "webpack-node"), filename: "main.cjs" };
      await packedByWebpack({ entry: "./print.js", context: project("node"), target: "node", output });
      return [await alone(join(output.path, output.filename))];
    },
  },
  ...["esm", "cjs"].map((format) => ({
    host: "esbuild",
    of: "esbuild",
    what: `build for Node, one file, ${format}`,
    ask: async () => [await alone(await byEsbuild("print.js", format, { platform: "node" }))],
  })),
  ...["esm", "cjs"].map((format) => ({
    host: "esbuild",
    of: "esbuild",
    what: `\`bedarf/inline\`, one file, ${format}`,
    expects: said,
    ask: async () => [await alone(await byEsbuild("inline.js", format, {}))],
  })),
  {
    host: "esbuild",
    of: "esbuild",
    what: "build for a page, with `--loader:.wasm=file`",
    skip: missing,
    expects: said,
    ask: async () => (await inPage("file.js", { loader: { ".wasm": "file" } })).answers,
  },
  {
    host: "esbuild",
    of: "esbuild",
    what: "build for a page, without: the error says what to do",
    skip: missing,
    expects: `BedarfLoadError: ${message("own", "de")} · ${message("own", "en")}`,
    ask: plainEsbuild,
  },
  {
    host: "Browser",
    what: "without a bundler: page, module worker, service worker; and all once more without the server",
    skip: missing,
    expects: said,
    ask: offline,
  },
];

/** The project's own test compares. */
async function passes(name, path, options) {
  await tool(name, path, options);
  return [expected];
}

/** `print.js` runs where it was carried to, the package out of reach. */
const alone = (path) => run(join(path, ".."), process.execPath, [path]);

async function byEsbuild(name, format, options) {
  const outfile = join(RUN, "esbuild", `${name}-${format}.${format === "esm" ? "mjs" : "cjs"}`);
  const entryPoints = [join(project("node"), name)];
  const logOverride = { "empty-import-meta": "silent" };
  await esbuild.build({ entryPoints, outfile, format, bundle: true, minify: true, logOverride, ...options });
  return outfile;
}

async function packedByWebpack(settings) {
  const stats = await promisify(webpack)({ mode: "production", ...settings });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
}

/** A page of one script, which esbuild has made. */
async function inPage(name, options) {
  const outdir = join(RUN, "esbuild-page", name);
  const entryPoints = [{ in: join(project("esbuild"), name), out: "page" }];
  await esbuild.build({ entryPoints, outdir, format: "esm", bundle: true, minify: true, ...options });
  await cp(join(project("esbuild"), "index.html"), join(outdir, "index.html"));
  return openedFrom(outdir);
}

async function plainEsbuild() {
  const { answers, problems } = await inPage("plain.js", {});
  assert.equal(problems.length, 1);
  assert.match(problems[0], /404/);
  return answers;
}

/** Serves a folder under the strict policy and asks its page. */
async function openedFrom(path) {
  const server = await serve({ root: pathToFileURL(`${path}/`), served: /^/ });
  try {
    const { said: answers, problems, headers } = await opened(`${server.origin}/index.html`, answersOf);
    assert.equal(headers["content-security-policy"], POLICY);
    return { answers, problems };
  } finally {
    server.stop();
  }
}

async function inChromium(path) {
  const { answers, problems } = await openedFrom(path);
  assert.deepEqual(problems, []);
  return answers;
}

const answersOf = (page) => page.evaluate(() => globalThis.said);

async function viteDevelopment() {
  const server = await viteServer({
    root: project("web"),
    logLevel: "warn",
    server: { host: "127.0.0.1", port: 0 },
  });
  try {
    await server.listen();
    const { said: answers, problems } = await opened(server.resolvedUrls.local[0], answersOf);
    assert.deepEqual(problems, []);
    return answers;
  } finally {
    await server.close();
  }
}

let chromium = "Chromium";

/** Opened until the service worker has seen every request, and then without the server. */
async function offline() {
  const root = pathToFileURL(`${project("static")}/`);
  // a request of the browser itself, which passes through the service worker
  const server = await serve({ root, served: /^/, more: { "/favicon.ico": "" } });
  try {
    const { said: answers, problems, version } = await opened(`${server.origin}/index.html`, answersOf, {
      often: 3,
      last: async () => server.stop(),
    });
    chromium = `Chromium ${version}`;
    assert.deepEqual(problems, []);
    await assert.rejects(fetch(server.origin), "the server is gone");
    return answers;
  } finally {
    server.stop();
  }
}

async function next(options) {
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  await tool("next", "next/dist/bin/next", ["build", ...options], env);
  return served("next", (port) => ({
    options: [join(TOOLS, "next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)],
    env,
  }));
}

async function sveltekit() {
  await tool("sveltekit", "vite/bin/vite.js", ["build", "--logLevel", "error"]);
  return served("sveltekit", (port) => ({ options: ["build"], env: { HOST: "127.0.0.1", PORT: String(port) } }));
}

/** A built server, started without the package: what its route, its page and the page's script say. */
async function served(name, how) {
  const home = join(project(name), "node_modules");
  await rename(home, `${home}.away`);
  try {
    return await asking(project(name), how, async (origin) => {
      const route = await (await fetch(`${origin}/route`)).text();
      const read = async (page) => {
        await page.waitForFunction(() => document.querySelector("#client").textContent);
        return page.locator("pre").allTextContents();
      };
      const { said: answers, problems } = await opened(origin, read);
      assert.deepEqual(problems, []);
      return [route, ...answers];
    });
  } finally {
    await rename(`${home}.away`, home);
  }
}

const [ours, theirs] = [PACKAGE, HOSTS].map((folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
/** The tools as they are pinned, by name. */
const pinned = { ...ours.devDependencies, ...theirs.devDependencies, ...theirs.optionalDependencies };
/** What is no tool is as old or new as the machine has it. */
const stated = { Node: ours.engines.node, Browser: "Chromium" };

/** The page with the table of hosts between two markers. */
function written(text) {
  const [before, , after, ...more] = text.split(MARK);
  assert.ok(after !== undefined && more.length === 0, `${PAGE} has ${MARK} twice`);
  const lines = TABLE.map(({ host, of, what }) => `| ${host} | ${pinned[of] ?? stated[host]} | ${what} |`);
  const table = ["| host | version | what is run |", "|---|---|---|", ...lines].join("\n");
  return `${before}${MARK}\n${table}\n${MARK}${after}`;
}

async function prepared() {
  assert.ok(existsSync(TOOLS), "the hosts are not installed: npm ci in bindings-wasm/tests/hosts");
  await rm(RUN, { recursive: true, force: true });
  await mkdir(RUN, { recursive: true });
  const fresh = project("fresh");
  await installed(fresh, await packed(RUN));
  const folders = await readdir(HOSTS, { withFileTypes: true });
  const names = folders.filter((it) => it.isDirectory()).map(({ name }) => name);
  for (const name of names.filter((name) => !["node_modules", "run"].includes(name))) {
    await cp(join(HOSTS, name), project(name), { recursive: true });
    await cp(join(fresh, "node_modules"), join(project(name), "node_modules"), { recursive: true });
    for (const file of ["asked.js", "verdict.js"]) await cp(join(PACKAGE, "tests/pack", file), join(project(name), file));
    await asCommonjs(project(name));
    const manifest = join(project(name), "package.json");
    if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true, "type": "module" }');
  }
}

/** What is asked, for those who call `require`. */
async function asCommonjs(folder) {
  const external = ["bedarf", "bedarf/*"];
  const [entry, outfile] = ["asked.js", "asked.cjs"].map((name) => join(folder, name));
  await esbuild.build({ entryPoints: [entry], outfile, external, bundle: true, format: "cjs", platform: "node" });
}

/** A line for each host: what it is, what was run, and how that went. */
function told({ host, of, what, skip, verdict: result = "not run" }) {
  const version = host === "Node" ? process.versions.node : (pinned[of] ?? chromium);
  return [host, version, what.replaceAll("`", ""), skip ? `SKIPPED: ${skip}` : result].join(" · ");
}

function tests() {
  before(prepared);
  for (const row of TABLE) {
    const { host, what, skip, ask, expects = expected } = row;
    test(`${host}: ${what}`, { skip, timeout }, async () => {
      row.verdict = "FAILED";
      const answers = await ask();
      assert.ok(answers.length > 0);
      for (const answer of answers) assert.equal(answer, expects);
      row.verdict = "ok";
    });
  }
  test("docs/runtimes.md has these hosts (node tests/hosts.mjs --write)", () => {
    const page = readFileSync(PAGE, "utf8");
    assert.equal(page, written(page));
  });
  after(async () => {
    await rm(RUN, { recursive: true, force: true });
    console.log(TABLE.map(told).join("\n"));
  });
}

if (process.argv.includes("--write")) writeFileSync(PAGE, written(readFileSync(PAGE, "utf8")));
else tests();
