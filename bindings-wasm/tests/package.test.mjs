import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const file = (name) => new URL(`../${name}`, import.meta.url);
const text = (name) => readFileSync(file(name), "utf8");
const cwd = fileURLToPath(file("."));

test("what is published is complete and nothing more", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd, encoding: "utf8" }),
  );
  const names = files.map(({ path }) => path).sort();
  assert.deepEqual(
    names.filter(
      (name) => !/^(?:js\/\w+\.(?:js|d\.ts)|pkg\/.+|README\.md|package\.json)$/.test(name),
    ),
    [],
  );
  const { exports } = JSON.parse(text("package.json"));
  const named = [
    ...Object.values(exports["."]),
    exports["./bedarf.wasm"],
    exports["./package.json"],
  ];
  for (const name of named) assert.ok(names.includes(name.slice(2)), name);
});

test("every import of the published files is published", () => {
  for (const name of [
    "index",
    "node",
    "core",
    "api",
    "engine",
    "keys",
    "input",
    "encode",
    "errors",
    "standard",
    "forms",
  ]) {
    for (const [, target] of text(`js/${name}.js`).matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
      assert.ok(existsSync(new URL(target, file(`js/${name}.js`))), `${name}: ${target}`);
    }
  }
});

test("no eval, and no inline script or style on the page", () => {
  for (const name of [
    "js/core.js",
    "js/api.js",
    "js/engine.js",
    "js/encode.js",
    "js/standard.js",
    "js/forms.js",
    "pkg/bedarf_wasm.js",
    "form/form.js",
  ]) {
    assert.doesNotMatch(text(name), /\beval\s*\(|new Function/);
  }
  const page = text("form/index.html");
  assert.doesNotMatch(page, /<style|style="|<script(?![^>]*src=)|\son\w+="|https?:/);
});

test("the module does not tell where it was built", () => {
  const module = readFileSync(file("pkg/bedarf_wasm_bg.wasm"));
  const names =
    WebAssembly.Module.customSections(new WebAssembly.Module(module), "name").length +
    WebAssembly.Module.customSections(new WebAssembly.Module(module), "producers").length;
  assert.equal(names, 0);
  const paths = module
    .toString("latin1")
    .match(/(?:\/root|\/home|\/Users|\/work|\/tmp|\.cargo)\/[\w/.-]*/g);
  assert.deepEqual([...new Set(paths)], []);
});

test("the lock file names no registry", () => {
  assert.doesNotMatch(text("package-lock.json"), /"resolved"/);
});

test("no type of the interface hides one of the records", () => {
  const names = (file) =>
    [...text(file).matchAll(/^export (?:interface|type|class|function) (\w+)/gm)].map(
      ([, name]) => name,
    );
  const records = names("js/records.d.ts");
  assert.deepEqual(
    [...names("js/index.d.ts"), ...names("js/standard.d.ts")].filter((name) =>
      records.includes(name),
    ),
    [],
  );
  assert.equal(new Set(records).size, records.length);
});
