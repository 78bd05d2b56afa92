// The report on examples/kog as a reader opens it: a file in Chromium, without a network.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { load } from "../js/report-node.js";
import { findingsOfAxe, kept, picture } from "./chromium.mjs";
import { launch } from "./launch.mjs";

const folder = new URL("../../examples/kog/", import.meta.url);
const kog = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:json|jsonl|csv)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);

let browser;
let place;
before(async () => {
  const bedarf = await load();
  place = kept("report.html", bedarf.report(kog, { asOf: "2026-11-24" }));
  browser = await launch();
});
after(() => browser.close());

for (const width of [320, 1280]) {
  test(`the report at ${width} px: nothing for axe, nothing sticks out, nothing fetched`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const page = await context.newPage();
    const problems = [];
    page.on("console", (line) => problems.push(line.text()));
    page.on("request", (request) => problems.push(request.url()));
    await page.goto(place.href);
    await picture(page, `report-${width}`);
    assert.deepEqual(await findingsOfAxe(page, `report-${width}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px wide`);
    assert.deepEqual(problems, [place.href]);
    await context.close();
  });
}
