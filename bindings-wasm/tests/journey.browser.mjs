// A clerk writes down a need: from nothing to a file, with the keyboard alone, three mistakes on the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { load } from "../dist/form.node.js";
import { drawn, editor, findingsOfAxe, focused, picture, recordOf, start } from "./chromium.mjs";
import { keyboard } from "./keyboard.mjs";

let browser;
let page;
let press, tabTo, write, choose;
before(async () => {
  browser = await start();
  page = await editor(browser, "?type=need");
  ({ press, tabTo, write, choose } = keyboard(page));
});
after(() => browser.stop());

/** Leaves the field, mends what is wrong in it with the button in its message. */
async function mend(id, wanted) {
  await press("Tab");
  const button = page.locator(`#${id}-messages button`);
  await button.waitFor();
  const name = await button.textContent();
  if (!(await button.evaluate((one) => one.getRootNode().activeElement === one))) await press("Shift+Tab"); // it came after the focus had gone
  assert.ok(await button.evaluate((one) => one.getRootNode().activeElement === one), `${name} is the next stop`);
  await press("Enter");
  assert.match(name, wanted);
  assert.equal(await page.locator(`#${id}-messages > li.error`).count(), 0);
}

/** Nothing is wrong with the page, whatever is wrong with the record. */
async function sound(name) {
  await picture(page, `journey-${name}`);
  assert.deepEqual(await findingsOfAxe(page, `journey-${name}`), []);
}

const STATEMENT = "Anträge zum Wohngeld kommen auf Papier, weil unsere Gemeinde den Dienst nicht bestellen kann.";

test("from nothing to a sound file, with the keyboard alone", async () => {
  await sound("begun");
  await write("f-title-de", "Wohngeld online beantragen");
  await write("f-statement-de", STATEMENT);
  await write("f-outcome-de", "Neun von zehn Anträgen kommen online; gezählt wird jeden Monat.");
  await choose("f-kind", "fachlich");

  // the first mistake: a key with blanks, as it stands in many lists
  await tabTo("f-services-head");
  await press("Enter");
  await tabTo("f-services-add");
  await press("Enter");
  assert.equal(await focused(page), "f-services-0");
  await page.keyboard.type("99 107 013 000 000");
  await sound("first-mistake");
  await mend("f-services-0", /„99107013000000“ übernehmen/);
  assert.deepEqual((await recordOf(page)).services, ["99107013000000"]);

  // another language in the middle
  await tabTo("lang-en", "Shift+Tab");
  await press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await drawn(page);
  await sound("english");

  // the second mistake: a blank before an id
  await tabTo("f-originators-0-organisation");
  await page.keyboard.type(" buergeramt");
  await mend("f-originators-0-organisation", /Use “buergeramt”/);
  await write("f-originators-0-role", "Fachdienst Wohngeld");
  const typed = await recordOf(page);

  // somebody closes the browser
  await page.waitForTimeout(700);
  await page.reload();
  await drawn(page);
  assert.deepEqual(await recordOf(page), typed, "nothing is lost");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await sound("again");
  await tabTo("lang-de");
  await press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "de");
  await drawn(page);
  assert.deepEqual(await recordOf(page), typed);

  // the third mistake: a key of a region without its zero
  await choose("f-affected-mode", "Wer alle Bedingungen erfüllt");
  await choose("f-affected-row-0-attr", "Regionalschlüssel");
  await choose("f-affected-row-0-op", "liegt in (Schlüsselanfang)");
  await write("f-affected-row-0-value", "5774");
  await mend("f-affected-row-0-value", /„05774“ übernehmen/);
  assert.deepEqual((await recordOf(page)).affected, { attr: "ars", within: "05774" });
  await sound("mended");

  // the summary says what is left, and leads there
  await tabTo("actions-check");
  await press("Enter");
  assert.equal(await focused(page), "summary");
  assert.match(await page.locator("#summary-title").textContent(), /^3 Angaben fehlen/);
  await sound("summary");
  await press("Tab", "Enter");
  assert.equal(await focused(page), "f-visibility");
  await choose("f-visibility", "kommunale Familie");
  await choose("f-attribution", "namentlich");
  await write("f-history-0-by", "Geschäftsstelle");
  await tabTo("actions-check");
  await press("Enter");
  assert.equal(await page.locator("#summary-title").textContent(), "Alles in Ordnung, der Datensatz kann gespeichert werden");
  await sound("in-order");
  await tabTo("save");
  const coming = page.waitForEvent("download");
  await press("Enter");
  const download = await coming;
  const record = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(record.title.de, "Wohngeld online beantragen");
  assert.equal(record.statement.de, STATEMENT);
  assert.equal(download.suggestedFilename(), `${record.id}.json`);
  const { check } = await load();
  assert.deepEqual(check(record, { asOf: record.created }), { ok: true, findings: [] });
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
