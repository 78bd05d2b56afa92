import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { BedarfRequestError, load } from "../dist/page.node.js";
import { load as loadSmall } from "../dist/bedarf.node.js";

const folder = new URL("../../examples/kog/", import.meta.url);
const kog = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:json|jsonl|csv)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const bedarf = await load();

test("the report is a page in the language asked for", () => {
  for (const [lang, title] of [
    ["de", "Bericht zum kommunalen IT-Bedarf"],
    ["en", "Report on municipal IT needs"],
  ]) {
    const { html } = bedarf.report(kog, { asOf: "2026-11-24", lang });
    assert.ok(html.startsWith(`<!DOCTYPE html><html lang="${lang}">`));
    assert.ok(html.includes(`<h1>${title}</h1>`));
    assert.equal(html, bedarf.report(kog, { asOf: "2026-11-24", lang }).html);
  }
});

test("what the small module does, the one with the report does alike", async () => {
  const small = await loadSmall();
  const options = { asOf: "2026-11-24" };
  assert.deepEqual(bedarf.check(kog, options), small.check(kog, options));
  assert.equal(small.report, undefined);
});

test("without a day there is no report", () => {
  assert.throws(() => bedarf.report(kog), BedarfRequestError);
});
