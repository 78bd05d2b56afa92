// The report on examples/kog, opened in Chromium without a network.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { load } from "../js/report-node.js";
import { findingsOfAxe, picture, start } from "./chromium.mjs";

const folder = new URL("../../examples/kog/", import.meta.url);
const kog = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:json|jsonl|csv)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const bedarf = await load();
const html = bedarf.report(kog, { asOf: "2026-11-24" });

for (const width of [320, 1280]) {
  test(`the report at ${width} px: nothing for axe, nothing sticks out`, async () => {
    const browser = await start({ "/report.html": Buffer.from(html) });
    try {
      const page = await browser.open("/report.html", width);
      await picture(page, `report-${width}`);
      assert.deepEqual(await findingsOfAxe(page, `report-${width}`), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px wide`);
    } finally {
      await browser.stop();
    }
  });
}
