// The page for one municipality as a clerk opens and prints it: a file in Chromium, without a network.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { load } from "../dist/page.node.js";
import { findingsOfAxe, kept, picture } from "./chromium.mjs";
import { launch } from "./launch.mjs";

const folder = new URL("../../examples/kog/", import.meta.url);
const kog = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:json|jsonl|csv)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const UNITS = { paderborn: "05774032", berlin: "110000000000", binningen: "071355002009", kiel: "010020000000" };

/** How many of the seven parts hold something: nobody here waits for an answer of its own, one has to confirm. */
const FILLED = { paderborn: 5, berlin: 5, binningen: 5, kiel: 6 };

let browser;
const pages = {};
before(async () => {
  const bedarf = await load();
  for (const [name, unit] of Object.entries(UNITS)) {
    const { html } = bedarf.report(kog, { asOf: "2026-11-24", since: "2026-07-01", unit });
    pages[name] = kept(`unit-${name}.html`, html);
  }
  browser = await launch();
});
after(() => browser.close());

for (const name of Object.keys(UNITS)) {
  for (const width of [320, 1280]) {
    test(`${name} at ${width} px: nothing for axe, nothing sticks out, nothing fetched`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
      const page = await context.newPage();
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(pages[name].href);
      await picture(page, `unit-${name}-${width}`);
      assert.deepEqual(await findingsOfAxe(page, `unit-${name}-${width}`), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px wide`);
      assert.equal(await page.locator("ul.entries").count(), FILLED[name], "the parts that are not empty");
      assert.deepEqual(requests, [pages[name].href]);
      await context.close();
    });
  }

  test(`${name} on paper: two sheets`, async () => {
    const page = await browser.newPage();
    await page.goto(pages[name].href);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets >= 1 && sheets <= 2, `${sheets} sheets`);
    await page.close();
  });
}
