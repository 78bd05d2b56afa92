import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeBedarf } from "../js/api.js";
import { CALL_EXPORTS } from "../js/asking.js";
import { makeLoad } from "../js/core.js";
import { BedarfLoadError, BedarfTrapError } from "../js/errors.js";
import { own as ownModule } from "../js/place.js";
import { load } from "../dist/bedarf.node.js";
import { ENTRIES, scripts } from "../scripts/entries.mjs";
import { SENTENCES } from "./sentences.mjs";

const NAMES = Object.keys(scripts);

const MODULE = new URL("../pkg/bedarf_wasm_bg.wasm", import.meta.url);
const bytes = await readFile(MODULE);

const ENTRY = { exports: CALL_EXPORTS, make: makeBedarf };

/** A `load` that has not run yet: glue and loader have state of their own each time. */
let fresh = 0;
async function unloaded(read = readFile, sentences = SENTENCES) {
  fresh += 1;
  const glue = await import(`../pkg/bedarf_wasm.js?${fresh}`);
  return makeLoad(glue, () => MODULE, read, sentences, ENTRY);
}

const works = (bedarf) => assert.equal(bedarf.check("{").by_code["JSON-002"], 1);

test("importing neither fetches nor compiles nor reads", async () => {
  const quiet = `
    const forbidden = () => { throw new Error("an import has effects"); };
    for (const name of Object.getOwnPropertyNames(WebAssembly)) WebAssembly[name] = forbidden;
    globalThis.fetch = globalThis.atob = forbidden;
    process.binding = forbidden;
    for (const name of ${JSON.stringify(NAMES)}) await import("./dist/" + name + ".js");
    for (const name of ${JSON.stringify(Object.keys(ENTRIES))}) await import("./dist/" + name + ".node.cjs");
  `;
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  execFileSync(process.execPath, ["--input-type=module", "-e", quiet], { cwd, stdio: "pipe" });
});

test("every entry gives the same names on every host", async () => {
  for (const entry of Object.keys(ENTRIES)) {
    const hosts = NAMES.filter((name) => name.split(".")[0] === entry);
    const [first, ...others] = await Promise.all(
      hosts.map(async (name) => Object.keys(await import(`../dist/${name}.js`))),
    );
    assert.equal(others.length, 2);
    for (const names of others) assert.deepEqual(names, first);
  }
});

test("CommonJS gives the same names, works, and shares what the entries share", async () => {
  const require = createRequire(import.meta.url);
  for (const entry of Object.keys(ENTRIES)) {
    const own = require(`../dist/${entry}.node.cjs`);
    assert.deepEqual(Object.keys(own).sort(), Object.keys(await import(`../dist/${entry}.node.js`)).sort());
    const loaded = await own.load();
    const [[type, form]] = Object.entries(await loaded.forms());
    assert.equal(loaded.checker({ lang: "en" }).check({ type }).ok, false);
    assert.ok(form.labels.en);
    assert.equal(own.BedarfInputError, require("../dist/bedarf.node.cjs").BedarfInputError);
  }
});

test("errors of one entry are those of another", async () => {
  const [{ BedarfInputError: one }, { BedarfInputError: other }] = await Promise.all([
    import("../dist/form.node.js"),
    import("../dist/bedarf.node.js"),
  ]);
  assert.equal(one, other);
});

test("is the same for repeated and concurrent calls", async () => {
  let reads = 0;
  const count = (place) => {
    reads += 1;
    return readFile(place);
  };
  const own = await unloaded(count);
  const all = await Promise.all([own(), own(), own(MODULE)]);
  assert.ok(all.every((bedarf) => bedarf === all[0]));
  assert.equal(await own(), all[0]);
  assert.equal(reads, 1);
  works(all[0]);
});

test("takes a place, bytes, an answer and a module", async () => {
  const module = await WebAssembly.compile(bytes);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  for (const source of [
    undefined,
    MODULE,
    bytes,
    new Uint8Array(bytes),
    buffer,
    module,
    Promise.resolve(module),
    new Response(bytes),
    new Response(bytes, { headers: { "content-type": "application/wasm" } }),
    Promise.resolve(new Response(bytes)),
  ]) {
    works(await (await unloaded())(source));
  }
});

test("Node takes file names, file URLs as text and http", async () => {
  const server = createServer((_, response) => response.end(bytes)).listen(0, "127.0.0.1");
  try {
    await new Promise((resolve) => server.once("listening", resolve));
    const web = `http://127.0.0.1:${server.address().port}/bedarf.wasm`;
    // what a bundler or another realm puts in the place of a URL; `node:fs` does not take it
    const foreign = { href: MODULE.href, protocol: "file:", toString: () => MODULE.href };
    for (const [number, place] of [fileURLToPath(MODULE), MODULE.href, foreign, web, new URL(web)].entries()) {
      const { load: own } = await import(`../dist/bedarf.node.js?${number}`);
      works(await own(place));
    }
  } finally {
    server.close();
  }
});

test("Node takes the file beside the script, and the module within a script where there is none", async () => {
  const within = async () => ({ default: "AAEC" });
  for (const script of [import.meta.url, fileURLToPath(import.meta.url)]) {
    assert.deepEqual(await ownModule("../pkg/bedarf_wasm_bg.wasm", script, within), bytes);
  }
  for (const script of ["file:///nowhere/a.js", "/nowhere/a.js", "https://example.org/a.js", undefined]) {
    assert.deepEqual([...(await ownModule("../pkg/bedarf_wasm_bg.wasm", script, within))], [0, 1, 2]);
  }
});

test("what is said of the module of the package says what to do", async () => {
  const missing = () => Promise.reject(new Error("404"));
  const own = await unloaded(missing);
  await assert.rejects(own(), ({ code, message: text }) => code === "load" && text.includes("…/inline"));
  await assert.rejects(own("elsewhere"), ({ code, message: text }) => code === "load" && !text.includes("…/inline"));
});

test("tries again after a failure", async () => {
  let reads = 0;
  const flaky = (place) => {
    reads += 1;
    return reads === 1 ? Promise.reject(new Error("offline")) : readFile(place);
  };
  const own = await unloaded(flaky);
  const first = await Promise.allSettled([own(), own()]);
  assert.ok(
    first.every(({ reason }) => reason instanceof BedarfLoadError),
    "both fail",
  );
  assert.equal(first[0].reason.cause.message, "offline");

  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const nonsense = [
    Uint8Array.of(1, 2, 3),
    empty,
    await WebAssembly.compile(empty),
    new Response("none", { status: 404 }),
    new Response("none", { headers: { "content-type": "application/wasm" } }),
  ];
  for (const source of nonsense) await assert.rejects(own(source), BedarfLoadError);
  for (const source of ["", null, 5, { language: "en" }])
    await assert.rejects((await unloaded())(source), BedarfLoadError);
  works(await (await unloaded())({}));

  const bedarf = await own();
  works(bedarf);
  assert.equal(await own(empty), bedarf, "what is loaded stays");
});

test("two entries in one program share an instance, also one that broke off", async () => {
  const glue = await import("../pkg/bedarf_wasm.js?shared");
  const entry = () => makeLoad(glue, () => MODULE, readFile, SENTENCES, ENTRY)();
  const all = [await entry(), await entry()];
  const { memory } = glue.initSync();
  new Uint8Array(memory.buffer).fill(0xff);
  assert.throws(() => all[0].check("{"), BedarfTrapError);
  works(all[1]);
  works(all[0]);
});

test("gives a frozen object with the version of the package", async () => {
  const bedarf = await load();
  const { version } = JSON.parse(
    await readFile(new URL("../package.json", import.meta.url), "utf8"),
  );
  assert.equal(bedarf.version, version);
  // the schemas of the record types have a test of their own
  const others = Object.keys(bedarf).filter((name) => bedarf[name]["~standard"] === undefined);
  const named = "affected agenda check checker digest fix forms inbox keys notices paths register trace uses version".split(" ");
  assert.deepEqual(others.sort(), named);
  assert.ok(Object.isFrozen(bedarf) && Object.isFrozen(bedarf.keys));
});

test("loads the languages that are asked for, and refuses the others", async () => {
  const asked = [];
  const noted = Object.fromEntries(
    Object.entries(SENTENCES).map(([lang, file]) => [lang, () => (asked.push(lang), file())]),
  );
  const german = await (await unloaded(readFile, noted))({ langs: ["de"], module: bytes });
  assert.deepEqual(asked, ["de"]);
  assert.match(german.check("{").findings[0].message, /^Ab hier ist der Text/);
  const english = { lang: "en" };
  for (const call of [
    () => german.check("{", english),
    () => german.digest({ type: "need" }, english),
    () => german.keys.check("ars", "12", english),
  ]) {
    assert.throws(call, /„en“ ist nicht geladen · the language “en” is not loaded/);
  }
  const both = await (await unloaded())();
  assert.doesNotMatch(both.check("{", english).findings[0].message, /^Ab hier ist der Text/);
});

test("takes no other languages, and no sentences of another edition", async () => {
  for (const langs of [[], "de", ["fr"], ["de", "fr"], null])
    await assert.rejects((await unloaded())({ langs }), BedarfLoadError);
  const { default: lines } = await SENTENCES.de();
  for (const other of ["", "kein Satz", lines.slice(0, lines.lastIndexOf("\n"))]) {
    const own = await unloaded(readFile, { de: async () => ({ default: other }) });
    await assert.rejects(own({ langs: ["de"] }), (error) => error.code === "module");
  }
});

test("a language asked for once is the one of every call", async () => {
  const asked = [];
  const noted = Object.fromEntries(
    Object.entries(SENTENCES).map(([lang, file]) => [lang, () => (asked.push(lang), file())]),
  );
  const english = await (await unloaded(readFile, noted))({ lang: "en", module: bytes });
  assert.deepEqual(asked, ["en"]);
  const both = await (await unloaded())({ lang: "en", langs: ["de", "en"], module: bytes });
  const missing = ({ findings }) => findings.find(({ code }) => code === "SHAPE-001").message;
  const said = (bedarf, options) => missing(bedarf.check('{"type": "need"}', options));
  for (const bedarf of [english, both]) {
    assert.match(said(bedarf), /is missing$/);
    assert.match(bedarf.need["~standard"].validate(5).issues[0].message, /^expected/);
    assert.match(missing(bedarf.checker().check({ type: "need" })), /is missing$/);
    assert.match(missing(bedarf.register({}).check({ type: "need" })), /is missing$/);
    assert.throws(() => bedarf.keys.ars("5"), /^InvalidKey: [^„]*$/);
    assert.throws(() => bedarf.check("{}", { colour: 1 }), /there is no such option/);
    assert.match(bedarf.paths({}, { unit: "05774032", asOf: "2026-11-24" }).reasons[0].message, /^[a-z]/);
  }
  assert.match(said(both, { lang: "de" }), /fehlt\.$/);
  for (const wrong of [{ lang: "fr" }, { lang: "en", langs: ["de"] }])
    await assert.rejects((await unloaded())({ ...wrong, module: bytes }), { code: "langs" });
});

test("a form begins with one language; whoever loads later has them all, unless asked for less before", async () => {
  const said = (bedarf, lang) => bedarf.check('{"type": "need"}', { lang }).findings[0].message;
  const asked = [];
  const noted = Object.fromEntries(
    Object.entries(SENTENCES).map(([lang, file]) => [lang, () => (asked.push(lang), file())]),
  );
  const load = await unloaded(readFile, noted);
  const form = await load.speaking("en");
  assert.deepEqual(asked, ["en"]);
  assert.throws(() => said(form, "de"), /nicht geladen/);
  const all = await load();
  assert.equal(all, form);
  assert.deepEqual(asked, ["en", "de"]);
  assert.notEqual(said(all, "de"), said(all, "en"));
  assert.equal(said(all), said(all, "de"), "German where nobody says another");
  await load.speaking("de");
  await load();
  assert.deepEqual(asked, ["en", "de"]);

  let isOffline = false;
  const german = await unloaded(readFile, {
    ...SENTENCES,
    en: () => (isOffline ? Promise.reject(new Error("offline")) : SENTENCES.en()),
  });
  const first = await german({ langs: ["de"] });
  isOffline = true;
  assert.equal(await german(), first, "who asked for one language loads no other");
  await assert.rejects(german.speaking("en"), BedarfLoadError);
  assert.match(said(first, "de"), /./);
  isOffline = false;
  assert.equal(said(await german.speaking("en"), "en"), said(form, "en"));
});
