// The report on examples/kog as a reader opens it: a file in Chromium, without a network.
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
const long = structuredClone(kog);
long["needs.jsonl"] = kog["needs.jsonl"].replaceAll(
  /("title": ?\{"de": ?")[^"]*/g,
  "$1Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
);

let browser;
let place;
let printed;
before(async () => {
  const bedarf = await load();
  place = kept("report.html", bedarf.report(kog, { asOf: "2026-11-24" }).html);
  printed = kept("report-long.html", bedarf.report(long, { asOf: "2026-11-24" }).html);
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
    const regions = await page.locator(".scroll").evaluateAll((all) => {
      const wider = all.filter((it) => it.scrollWidth > it.clientWidth);
      const told = (it) => it.tabIndex === 0 && it.ariaLabel && /gradient/.test(getComputedStyle(it).backgroundImage);
      return [wider.length, wider.filter((it) => !told(it)).length];
    });
    assert.equal(regions[1], 0, "where a table is wider than the page that is seen");
    assert.ok(width > 320 || regions[0] > 5);
    await context.close();
  });
}

test("the report on paper: every table is whole, charts stand beside theirs", async () => {
  // A4 with 15 mm at either side
  const page = await browser.newPage({ viewport: { width: 680, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(printed.href);
  assert.ok(await page.getByText("übertragungsverordnung").count(), "the long word is there");
  await picture(page, "report-print");
  const [out, high] = await page.evaluate(() => [
    [...document.querySelectorAll("table")]
      .filter((table) => table.getBoundingClientRect().right > innerWidth)
      .map((table) => table.caption.innerText),
    [...document.querySelectorAll(".chart")]
      .filter(({ children: [chart, table] }) => chart.offsetTop > table.offsetTop + 20)
      .map((chart) => chart.innerText),
  ]);
  assert.deepEqual([out, high], [[], []]);
  const shadows = await page.locator(".scroll").evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundImage));
  assert.deepEqual([...new Set(shadows)], ["none"]);
  await page.close();
});
