import assert from "node:assert/strict";
import { test } from "node:test";

import { clean } from "../js/clean.js";
import { load } from "../dist/form.node.js";

test("what a form leaves behind goes, and nothing else", () => {
  const ext = { note: "", list: [null] };
  const form = {
    type: "need",
    modified: "",
    count: NaN,
    level: null,
    confirmed: undefined,
    title: { de: "Bauanträge ohne Papier stellen", en: "" },
    urgency: { date: "", source: { kind: "", citation: "" } },
    services: ["", "99107023017000"],
    originators: [{ group: "Bauamt", role: "" }, { group: "" }],
    links: [],
    cross_cutting: false,
    weight: 0,
    by: " ",
    ext,
  };
  const before = JSON.stringify(form);
  const { ext: kept, ...cleaned } = clean(form);
  assert.deepEqual(cleaned, {
    type: "need",
    title: { de: "Bauanträge ohne Papier stellen" },
    services: ["99107023017000"],
    originators: [{ group: "Bauamt" }],
    links: [],
    cross_cutting: false,
    weight: 0,
    by: " ",
  });
  assert.equal(kept, ext);
  const date = new Date(0);
  assert.deepEqual(clean({ created: date, map: new Map() }), { created: date, map: new Map() });
  assert.equal(JSON.stringify(form), before);
  assert.deepEqual(clean(cleaned), cleaned);
});

test("nothing is left of nothing", () => {
  assert.deepEqual(clean({}), {});
  assert.deepEqual(clean({ title: { de: "" }, ext: null }), {});
});

test("a form that was emptied again passes", async () => {
  const { check } = await load();
  const record = {
    type: "organisation",
    id: "amt",
    title: { de: "Ein Amt der Stadt", en: "" },
    created: "2026-11-01",
    modified: "",
    confirmed: null,
    kind: "office",
    contact: { name: { de: "" }, mail: "" },
  };
  assert.equal(check(record).ok, false);
  assert.deepEqual(check(clean(record)), { ok: true, findings: [] });
});
