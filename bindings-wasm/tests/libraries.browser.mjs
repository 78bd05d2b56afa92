// The forms of docs/forms.md in Chromium: react-hook-form and TanStack Form with our Standard Schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { address, blocks, bundled, files } from "./blocks.mjs";
import { start } from "./chromium.mjs";

const { profile } = JSON.parse(readFileSync(new URL("../editor/examples.json", import.meta.url)));
profile.criteria.reverse(); // one that is weighted comes first
profile.confirmed = "2021-09-01"; // so long ago that it is a warning

/** The form of a block, drawn with a record out of the address; what it saves is kept for the test. */
const AROUND = `
import { createRoot } from "react-dom/client";
const profile = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const save = (value) => (globalThis.saved = value);
createRoot(document.getElementById("page")).render(<ProfileForm profile={profile} save={save} />);
`;

let browser;
before(async () => {
  const more = {};
  for (const name of ["react-hook-form", "TanStack Form"])
    Object.assign(more, files(name, await bundled(...blocks[name], AROUND)));
  browser = await start(more);
});
after(() => browser.stop());

/** The profile with a weight that is none, and with fields that were emptied. */
const wrong = () => {
  const record = { ...structuredClone(profile), modified: "", sources: [""], valid: { from: "" } };
  record.criteria[0].weight = -1;
  return record;
};

for (const [name, message] of [
  ["react-hook-form", /^the value -1 is out of range/],
  ["TanStack Form", /^Der Wert -1 liegt außerhalb/],
]) {
  test(`${name}: the message stands at criteria, 0, weight`, async () => {
    const form = await browser.open(address(name, wrong()));
    await form.click("button");
    const alert = form.locator("[role=alert]", { hasText: message });
    await alert.waitFor();
    assert.equal(await form.evaluate(() => globalThis.saved), undefined, "not saved with an error");
    await form.fill("input", String(profile.criteria[0].weight));
    await form.click("button");
    await form.waitForFunction(() => globalThis.saved !== undefined);
    const saved = await form.evaluate(() => globalThis.saved);
    assert.deepEqual(saved, { ...profile, sources: [] });
    assert.equal(await alert.count(), 0);
  });
}

test("TanStack Form: what no field shows is told as well", async () => {
  const form = await browser.open(address("TanStack Form", { ...profile, kind: "" }));
  assert.equal(await form.textContent("label"), "Gewicht");
  await form.click("button");
  await form.locator("[role=alert]", { hasText: "„Art des Profils“ fehlt" }).waitFor();
  assert.equal(await form.evaluate(() => globalThis.saved), undefined);
});

test("react-hook-form: a warning is shown with labels, and keeps nothing from being saved", async () => {
  const form = await browser.open(address("react-hook-form", { ...profile, kind: "" }));
  await form.locator("[role=status]", { hasText: "last confirmed on 2021-09-01" }).waitFor();
  assert.equal(await form.textContent("label"), "Weight");
  await form.click("button");
  // no field of this form holds it
  await form.locator("[role=alert]", { hasText: "“Kind of profile” is missing" }).waitFor();
  assert.equal(await form.evaluate(() => globalThis.saved), undefined);
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
