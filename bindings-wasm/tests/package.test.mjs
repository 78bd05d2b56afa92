import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ADAPTERS, ENTRIES } from "../scripts/entries.mjs";

const file = (name) => new URL(`../${name}`, import.meta.url);
const text = (name) => readFileSync(file(name), "utf8");
const scripts = ["dist", "js", "pkg"].flatMap((folder) =>
  readdirSync(file(folder))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const cwd = fileURLToPath(file("."));

test("what is published is complete and nothing more", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd, encoding: "utf8" }),
  );
  const names = files.map(({ path }) => path).sort();
  assert.deepEqual(
    names.filter(
      (name) =>
        !/^(?:dist\/[\w.-]+\.(?:js|js\.map|cjs|d\.cts)|dist\/editor\/(?:index\.html|editor\.css|icon\.svg|examples\.json)|js\/(?:adapters\/)?[\w-]+\.d\.ts|pkg\/[\w.]+|LICENSES\/[\w.-]+|README\.md|package\.json)$/.test(name),
    ),
    [],
  );
  const { exports } = JSON.parse(text("package.json"));
  const targets = (it) => (typeof it === "string" ? it : Object.values(it).flatMap(targets));
  const named = targets(exports);
  for (const name of named) assert.ok(names.includes(name.slice(2)), name);
  for (const name of names.filter((name) => /^dist\/.*\.js$/.test(name))) {
    assert.ok(names.includes(`${name}.map`), `${name} has a map`);
  }
  // three for the project, one for the outlines of the Länder
  assert.equal(names.filter((name) => name.startsWith("LICENSES/")).length, 4);
});

test("the size of every entry has a limit", () => {
  const entries = Object.entries(JSON.parse(text("package.json")).exports);
  const { limits } = JSON.parse(text("sizes.json"));
  const loaded = entries.filter(([, targets]) => targets.default !== undefined);
  const own = loaded.filter(([entry]) => !ADAPTERS.includes(entry.slice(2)));
  assert.equal(own.length, loaded.length - ADAPTERS.length);
  assert.ok(own.every(([entry]) => limits[entry] > 0));
});

for (const name of ADAPTERS) {
  test(`${name}: small, nothing is loaded with it, and its library is a peer that may be missing`, () => {
    const [entry, ...more] = [`dist/${name}.js`, ...shared(`dist/${name}.js`)].map(text);
    const all = [entry, ...more].join("");
    assert.ok(all.length < 9000, `${all.length} bytes`);
    assert.doesNotMatch(all, /\bimport\(|new URL\(/);
    const { peerDependencies, peerDependenciesMeta, devDependencies } = JSON.parse(text("package.json"));
    const imported = [...all.matchAll(/from ?"([^."][^"]*)"/g)].map(([, library]) => library);
    assert.ok(imported.every((library) => peerDependencies[library] !== undefined), String(imported));
    for (const [library, range] of Object.entries(peerDependencies)) {
      assert.equal(range, `^${Number.parseInt(devDependencies[library], 10)}.0.0`);
      assert.deepEqual(peerDependenciesMeta[library], { optional: true });
    }
  });
}

for (const name of ADAPTERS) {
  test(`${name}: CommonJS gives the same, and its types find theirs`, async () => {
    const given = Object.keys(createRequire(import.meta.url)(fileURLToPath(file(`dist/${name}.cjs`))));
    assert.deepEqual(given.sort(), Object.keys(await import(`bedarf/${name}`)).sort());
    for (const common of ["findingsOf", "warningsAt", "fixesAt", "applyFix"]) assert.ok(given.includes(common));
    const types = [...text(`dist/${name}.d.cts`).matchAll(/from "(\..*?)"/g)].map(([, target]) => target);
    assert.ok(types.length > 1);
    for (const target of types) {
      assert.match(target, /^\.\/[\w-]+\.cjs$/);
      assert.ok(existsSync(file(`dist/${target.slice(2, -4)}.d.cts`)), target);
    }
  });
}

/** The scripts that a script shares with others. */
const shared = (name) => [...text(name).matchAll(/from ?"\.\/(chunk-\w+\.js)"/g)].map(([, chunk]) => `dist/${chunk}`);

test("every import of the published files is published", () => {
  for (const name of scripts) {
    for (const [, target] of text(name).matchAll(/(?:from ?|import ?|import\(|require\()"(\.[^"]+)"/g)) {
      assert.ok(existsSync(new URL(target, file(name))), `${name}: ${target}`);
    }
  }
});

test("no eval, and no inline script or style on the page", () => {
  for (const name of scripts) {
    assert.doesNotMatch(text(name), /\beval\s*\(|new Function/);
  }
  const page = text("dist/editor/index.html");
  assert.doesNotMatch(page, /<style|style="|<script(?![^>]*src=)|\son\w+="|https?:/);
});

for (const { stem } of Object.values(ENTRIES)) {
  test(`${stem}: no sections for people, and it does not tell where it was built`, () => clean(stem));
}

function clean(stem) {
  const bytes = readFileSync(file(`pkg/${stem}_bg.wasm`));
  const module = new WebAssembly.Module(bytes);
  for (const section of ["name", "producers", ".debug_info", "sourceMappingURL"]) {
    assert.equal(WebAssembly.Module.customSections(module, section).length, 0, section);
  }
  const content = bytes.toString("latin1");
  const { CARGO_HOME, CARGO_TARGET_DIR } = process.env;
  const here = [fileURLToPath(file("..")), homedir(), tmpdir(), CARGO_HOME, CARGO_TARGET_DIR];
  const usual = /\/(?:root|home|Users|work|tmp|var|builds?)\/[\w/.-]+|[A-Z]:\\[\w\\.-]+|\.cargo\//g;
  assert.deepEqual(content.match(usual) ?? [], []);
  for (const place of here.filter((path) => path?.length > 1)) {
    assert.ok(!content.includes(place), place);
  }
}

test("the module within the script is the module", () => {
  for (const { stem } of Object.values(ENTRIES)) {
    const [, base64] = text(`pkg/${stem}_inline.js`).match(/^export default "([\w+/=]+)";\n$/);
    assert.deepEqual(Buffer.from(base64, "base64"), readFileSync(file(`pkg/${stem}_bg.wasm`)));
  }
});

test("the lock files name no registry", () => {
  for (const name of ["package-lock.json", "tests/hosts/package-lock.json"]) {
    assert.doesNotMatch(text(name), /"resolved"/);
  }
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
