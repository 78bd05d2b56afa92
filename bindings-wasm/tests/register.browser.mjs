// A page that reads a register once and asks it about 400 towns: no rule runs meanwhile.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { start } from "./chromium.mjs";

const KOG = new URL("../../examples/kog/", import.meta.url);
const names = readdirSync(KOG).filter((name) => /\.(jsonl?|csv)$/.test(name));
const kog = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, KOG), "utf8")]));

const PAGE = `<!doctype html><html lang="de"><meta charset="utf-8"><link rel="icon" href="/dist/editor/icon.svg"><title>Register</title><body></body></html>`;

let browser;
before(async () => {
  browser = await start({ "/register.html": PAGE });
});
after(() => browser.stop());

test("400 towns are asked, and the counter of rules stands at none until the register is checked", async () => {
  const page = await browser.open("/register.html");
  const told = await page.evaluate(async (files) => {
    const { load } = await import("/dist/bedarf.js");
    const bedarf = await load({ langs: ["de"] });
    const towns = files["units.csv"].split("\n").slice(1).filter(Boolean);
    const stages = { rules: 0 };
    const progress = (stage) => (stages[stage] = (stages[stage] ?? 0) + 1);
    const register = bedarf.register(files, { asOf: "2026-11-24" });
    let paths = 0;
    for (let time = 0; time < 400; time += 1) {
      const [unit] = towns[time % towns.length].split(",");
      paths += register.paths({ unit, progress }).paths.length;
    }
    const asked = stages.rules;
    const report = register.check(undefined, { progress });
    register.free();
    return { paths, asked, checked: stages.rules, records: report.records };
  }, kog);
  console.log(`# 400 towns: ${told.paths} paths, ${told.asked} times at rules; a check: ${told.checked}`);
  assert.ok(told.paths > 400);
  assert.equal(told.asked, 0);
  assert.ok(told.checked > 0 && told.records > 100);
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
