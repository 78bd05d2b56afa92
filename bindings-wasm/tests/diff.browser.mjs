// What has changed in examples/kog, as a reader opens the page: a file in Chromium, without a network.
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

/** A title that is one word, as the law knows them. */
const LONG = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

/** The same register later: needs are called otherwise, half of the offerings are gone, units renamed. */
const later = structuredClone(kog);
later["needs.jsonl"] = kog["needs.jsonl"]
  .replaceAll(/("title": ?\{"de": ?")[^"]*/g, `$1${LONG}`)
  .replaceAll('"status":"draft"', '"status":"triaged"');
later["units.csv"] = kog["units.csv"].replaceAll("Paderborn", `Paderborn-${LONG}`);
const named = (side, files) => Object.entries(files).map(([name, text]) => [`${side}/${name}`, text]);
const two = Object.fromEntries([...named("before", kog), ...named("after", later)]);

const pages = {};
let browser;
before(async () => {
  const bedarf = await load();
  const days = { from: "2026-01-01", to: "2026-11-24", html: true };
  pages.days = kept("diff-days.html", bedarf.diff(kog, days).html);
  pages.two = kept("diff-two.html", bedarf.diff(two, { asOf: "2026-11-24", html: true }).html);
  browser = await launch();
});
after(() => browser.close());

for (const name of ["days", "two"]) {
  for (const width of [320, 1280]) {
    test(`changes (${name}) at ${width} px: nothing for axe, nothing sticks out, nothing fetched`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
      const page = await context.newPage();
      const problems = [];
      page.on("console", (line) => problems.push(line.text()));
      page.on("request", (request) => problems.push(request.url()));
      await page.goto(pages[name].href);
      await picture(page, `diff-${name}-${width}`);
      assert.deepEqual(await findingsOfAxe(page, `diff-${name}-${width}`), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px wide`);
      assert.deepEqual(problems, [pages[name].href]);
      await context.close();
    });
  }
}

test("what changed stands first, and each sentence leads to more", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pages.two.href);
  const targets = await page.locator(".glance a").evaluateAll((links) => links.map(({ hash }) => hash));
  assert.ok(targets.length > 1);
  for (const target of targets) assert.equal(await page.locator(target).count(), 1, target);
  const first = await page.locator(".glance").boundingBox();
  assert.ok(first.y < 300, `${first.y} px down`);
  // labels, not names of members
  assert.equal(await page.getByText("/title", { exact: false }).count(), 0);
  await page.close();
});

test("on paper nothing is wider than the page", async () => {
  // A4 with 15 mm at either side
  const page = await browser.newPage({ viewport: { width: 680, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(pages.two.href);
  await picture(page, "diff-print");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 680, `${wide} px wide`);
  await page.close();
});
