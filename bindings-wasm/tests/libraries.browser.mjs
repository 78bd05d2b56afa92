// The forms of the README in Chromium: react-hook-form and TanStack Form with our Standard Schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { start } from "./chromium.mjs";

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const { profile } = JSON.parse(read("form/examples.json"));
profile.criteria.reverse(); // one that is weighted comes first
const blocks = [...read("README.md").matchAll(/```jsx\n(.*?)```/gs)].map(([, code]) => code);
const NAMES = ["react-hook-form", "tanstack"];

const page = (name) => `<!doctype html><html lang="en"><title>${name}</title>
<link rel="icon" href="/form/icon.svg"><div id="root"></div>
<script type="module" src="/tests/${name}.js"></script></html>`;

/** The form of a block, drawn with a record out of the address; what it saves is kept for the test. */
const around = (name) => `
import { createRoot } from "react-dom/client";
import { jsx } from "react/jsx-runtime";
import { ProfileForm } from "${name}.jsx";
const profile = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const save = (value) => (globalThis.saved = value);
createRoot(document.getElementById("root")).render(jsx(ProfileForm, { profile, save }));
`;

async function bundled(name, code) {
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: around(name), resolveDir },
    plugins: [
      {
        name: "block of the README",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(?:react-hook-form|tanstack)\.jsx$/ }, ({ path }) => ({
            path,
            namespace: "block",
          }));
          onLoad({ filter: /./, namespace: "block" }, () => ({
            contents: code,
            loader: "jsx",
            resolveDir,
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0].text;
}

let browser;
before(async () => {
  assert.equal(blocks.length, NAMES.length);
  const more = {};
  for (const [index, name] of NAMES.entries()) {
    more[`/tests/${name}.js`] = await bundled(name, blocks[index]);
    more[`/tests/${name}.html`] = page(name);
  }
  browser = await start(more);
});
after(() => browser.stop());

/** The profile with a weight that is none. */
const wrong = () => {
  const record = structuredClone(profile);
  record.criteria[0].weight = -1;
  return record;
};

for (const [name, message] of [
  ["react-hook-form", /^the value -1 is out of range/],
  ["tanstack", /^Der Wert -1 liegt außerhalb/],
]) {
  test(`${name}: the message stands at criteria, 0, weight`, async () => {
    const form = await browser.open(
      `/tests/${name}.html#${encodeURIComponent(JSON.stringify(wrong()))}`,
    );
    await form.click("button");
    const alert = form.locator("[role=alert]", { hasText: message });
    await alert.waitFor();
    assert.equal(await form.evaluate(() => globalThis.saved), undefined, "not saved with an error");
    await form.fill("input", String(profile.criteria[0].weight));
    await form.click("button");
    await form.waitForFunction(() => globalThis.saved !== undefined);
    const saved = await form.evaluate(() => globalThis.saved);
    assert.deepEqual(saved, profile);
    assert.equal(await alert.count(), 0);
  });
}

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
