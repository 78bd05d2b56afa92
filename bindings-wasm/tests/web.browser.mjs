// examples/web, built with Vite and used in Chromium: a form that somebody wrote with the README alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "bedarf";
import { build } from "vite";
import { picture, start } from "./chromium.mjs";

const root = fileURLToPath(new URL("../../examples/web", import.meta.url));

/** What the example depends on is installed for the package already. */
const installed = {
  name: "installed",
  enforce: "pre",
  resolveId(source, importer) {
    const isOwn = /^[a-z@]/.test(source) && importer?.startsWith(root);
    return isOwn ? this.resolve(source, fileURLToPath(new URL("../package.json", import.meta.url)), { skipSelf: true }) : undefined;
  },
};
const { check, forms } = await load();
const { need } = await forms();
const STATEMENT = "Kommunen können Online-Dienste aus dem FIT-Store nicht selbst abrufen; nur Länder sind dazu berechtigt.";

let browser;
before(async () => {
  const settings = { write: false, modulePreload: false };
  const { output } = await build({ root, base: "/web/", configFile: false, plugins: [installed], logLevel: "warn", build: settings });
  const files = output.map(({ fileName, code, source }) => [`/web/${fileName}`, code ?? source]);
  browser = await start({ ...Object.fromEntries(files), "/favicon.ico": "" });
});
after(() => browser?.stop());

/** A form with everything that is needed in it. */
async function filled() {
  const page = await browser.open("/web/index.html");
  await at(page, "title.de").fill("Online-Dienste selbst aus dem FIT-Store abrufen");
  await at(page, "statement.de").fill(STATEMENT);
  await at(page, "kind").selectOption({ label: "Steuerung" });
  await at(page, "visibility").selectOption("municipal_family");
  await at(page, "attribution").selectOption("group_only");
  await at(page, "originators.0.group").fill("Kommunalgremium");
  await at(page, "outcome.de").fill("Jede Kommune kennt zu jedem EfA-Dienst einen Bezugsweg.");
  return page;
}

const at = (page, name) => page.locator(`[id="${name}"]`);
const error = (page, name, hasText) => at(page, `${name}-error`).filter({ hasText }).waitFor();
const save = (page) => page.locator("form > button").click();
const saved = async (page) => JSON.parse((await page.textContent("output")) || "null");
const others = (page) => page.textContent("#others");

test("the form is short", () => {
  const lines = readFileSync(`${root}/NeedForm.jsx`, "utf8").trim().split("\n");
  assert.ok(lines.length < 60, `${lines.length} lines`);
});

test("every message at its field, in the language that is chosen", async () => {
  const page = await browser.open("/web/index.html");
  await save(page);
  await error(page, "title.de", "„Titel“ fehlt");
  await error(page, "kind", "„Art des Bedarfs“ fehlt");
  await error(page, "visibility", "wer diesen Bedarf lesen darf");
  await error(page, "originators.0.group", /\w/);
  assert.equal(await others(page), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "title.de", "the first field that is wrong");
  await page.selectOption("#lang", "en");
  await error(page, "title.de", "“Title” is missing");
  await error(page, "kind", "“Kind of need” is missing");
  await error(page, "visibility", "who may read this need");
  assert.match(await page.textContent('label[for="kind"]'), /^Kind of need$/);
  assert.match(await page.textContent('[id="title.de-hint"]'), /8 to 120 characters/);
  const { accessibility } = need.labels.en.codes.kind;
  assert.ok((await at(page, "kind").locator("option").allTextContents()).includes(accessibility));
  await picture(page, "web-errors");
  await at(page, "title.de").fill("Kurz");
  await error(page, "title.de", /characters/);
  assert.equal(await saved(page), null);
});

test("the cleaned record is handed over; an emptied field keeps nothing from being saved", async () => {
  const page = await filled();
  await at(page, "urgency.date").fill("2030-12-31");
  await save(page);
  // no field of this form holds what the date asks for
  await page.locator("#others", { hasText: "„Folge, wenn nichts geschieht“ fehlt" }).waitFor();
  assert.equal(await saved(page), null);
  await at(page, "urgency.date").fill("");
  await at(page, "outcome.de").fill("");
  await save(page);
  await page.locator("output", { hasText: "BED-2026-0042" }).waitFor();
  const record = await saved(page);
  assert.equal(record.statement.de, STATEMENT);
  assert.deepEqual(record.originators, [{ group: "Kommunalgremium" }]);
  for (const name of ["urgency", "outcome", "solution_idea"]) assert.equal(Object.hasOwn(record, name), false, name);
  assert.equal(check(record).ok, true);
  assert.equal(await others(page), "");
});

test("warnings stand in one place and keep nothing from being saved", async () => {
  const page = await filled();
  const warnings = page.locator("li");
  assert.equal(await warnings.count(), 0);
  await at(page, "outcome.de").fill("");
  await warnings.filter({ hasText: /^Woran merkt man, dass es besser ist.*: Es ist nicht angegeben/ }).waitFor();
  await page.selectOption("#lang", "en");
  await warnings.filter({ hasText: /^How would one notice.*: it is not said who is better off/ }).waitFor();
  await save(page);
  await page.locator("output", { hasText: "BED-2026-0042" }).waitFor();
  assert.equal(await warnings.count(), 1);
});

test("a repair is done with a button", async () => {
  const page = await filled();
  await at(page, "outcome.de").fill("");
  const day = new Date().toISOString().slice(0, 10);
  await at(page, "confirmed").fill(day.split("-").reverse().join("."));
  await save(page);
  await error(page, "confirmed", /andere/);
  await page.getByRole("button", { name: day }).click();
  await page.waitForFunction((value) => document.getElementById("confirmed").value === value, day);
  await page.waitForFunction(() => document.getElementById("confirmed-error").textContent === "");
  assert.equal(await page.getByRole("button", { name: day }).count(), 0);
  assert.equal(await at(page, "outcome.de").inputValue(), "");
  assert.equal(await at(page, "statement.de").inputValue(), STATEMENT);
  await save(page);
  await page.locator("output", { hasText: "BED-2026-0042" }).waitFor();
  assert.equal((await saved(page)).confirmed, day);
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
