import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HINTS } from "../js/hints.js";
import { Drafts, Past } from "../form/drafts.js";
import { get, ordered, patched, put } from "../form/record.js";
import { rowsOf, selectorOf } from "../form/selector.js";
import { TEXTS } from "../form/texts.js";

test("members are read, set and removed by pointer", () => {
  const record = { ext: { "a/b": { "~": 1 } } };
  assert.equal(get(record, "/ext/a~1b/~0"), 1);
  assert.equal(get(record, "/ext/toString"), undefined);
  put(record, "/urgency/source/kind", "law");
  assert.deepEqual(record.urgency, { source: { kind: "law" } });
  put(record, "/urgency/source/kind", undefined);
  assert.equal("urgency" in record, false, "what is empty goes");
  put(record, "/title/de", undefined);
  assert.deepEqual(Object.keys(record), ["ext"]);
  put(record, "/sources/0/kind", "law");
  assert.deepEqual(record.sources, [{ kind: "law" }]);
  const history = { history: [{ on: "2026-11-24" }] };
  put(history, "/history/0/on", undefined);
  assert.deepEqual(history, { history: [{}] }, "a step of a list stays");
});

test("patches do what JSON Patch says and leave the record alone", () => {
  const record = { kind: "x", services: ["1", "2"], colour: "blau", outcom: { de: "a" } };
  const before = JSON.stringify(record);
  assert.deepEqual(
    patched(record, [
      { op: "replace", path: "/kind", value: "legal" },
      { op: "remove", path: "/colour" },
      { op: "replace", path: "/services/1", value: "3" },
      { op: "add", path: "/services/-", value: "4" },
      { op: "add", path: "/services/0", value: "0" },
      { op: "move", from: "/outcom", path: "/outcome" },
      { op: "replace", path: "/nowhere/at/all", value: 1 },
    ]),
    { kind: "legal", services: ["0", "1", "3", "4"], outcome: { de: "a" } },
  );
  assert.equal(JSON.stringify(record), before);
});

test("the model's order, unknown members last", () => {
  const order = ["type", "id", "status"];
  assert.deepEqual(Object.keys(ordered({ zz: 1, status: 1, aa: 1, id: 1, type: 1 }, order)), [
    "type",
    "id",
    "status",
    "zz",
    "aa",
  ]);
});

test("rows mean the selector that they were made from; what is richer has none", () => {
  const leaf = { attr: "kind", in: ["kommune"] };
  for (const value of [
    undefined,
    { everyone: true },
    leaf,
    { all: [leaf, { attr: "population", ge: 5 }] },
    { any: [leaf] },
    { all: [{ attr: "land" }, leaf] },
  ]) {
    assert.deepEqual(selectorOf(rowsOf(value)), value);
  }
  for (const value of [
    5,
    null,
    {},
    { everyone: false },
    { not: leaf },
    { all: [{ any: [leaf] }] },
    { all: [leaf], colour: 1 },
    { attr: "kind", in: [], eq: "land" },
  ]) {
    assert.equal(rowsOf(value), undefined, JSON.stringify(value));
  }
});

test("everything on the page is said in both languages", () => {
  const names = (texts) =>
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === "object" ? names(text).map((inner) => `${name}.${inner}`) : [name],
    );
  assert.deepEqual(names(TEXTS.en), names(TEXTS.de));
  assert.deepEqual(names(HINTS.en), names(HINTS.de));
  const page = readFileSync(new URL("../form/index.html", import.meta.url), "utf8");
  const visible = [...page.matchAll(/<(\w+)((?:\s[^>]*)?)>([^<]*\p{L}[^<]*)</gu)];
  assert.ok(visible.length > 15);
  const alone = visible.filter(
    ([, tag, attributes]) => !["title", "script"].includes(tag) && !/data-en=/.test(attributes),
  );
  // the name of the project, the languages, and what says both at once
  assert.deepEqual(
    alone.map(([, , , text]) => text.trim().slice(0, 12)),
    ["bedarf", "Deutsch", "English", "Zum Prüfen b"],
  );
});

test("drafts outlive the page where the browser keeps them, and do no harm where it does not", () => {
  const kept = new Map();
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  const need = { type: "need", title: { de: "Ein Entwurf" } };
  new Drafts(store).put("need", need, "2026-11-24");
  assert.deepEqual(new Drafts(store).get("need"), { record: need, day: "2026-11-24" });
  assert.equal(new Drafts(store).get("toString"), undefined);
  new Drafts(store).drop("need");
  assert.equal(new Drafts(store).get("need"), undefined);
  for (const text of ["{", "null", "[]", '{"need":5}', '{"need":{"record":{"type":"body"}}}']) {
    kept.set("bedarf.drafts", text);
    assert.equal(new Drafts(store).get("need"), undefined, text);
  }
  const full = {
    getItem: () => null,
    setItem() {
      throw new Error("no room");
    },
  };
  for (const drafts of [new Drafts(full), new Drafts(undefined)]) {
    drafts.put("need", need, "2026-11-24");
    assert.deepEqual(drafts.get("need").record, need);
  }
});

test("what stood on the page before comes back step by step", () => {
  const past = new Past();
  past.note("need", { a: 1 });
  assert.ok(past.isEmpty);
  past.note("need", { a: 1 });
  past.note("need", { a: 2 });
  past.note("body", { a: 3 });
  assert.deepEqual(past.back(), { type: "need", record: { a: 2 } });
  past.note("need", { a: 4 });
  assert.deepEqual(past.back().record, { a: 2 });
  assert.deepEqual(past.back().record, { a: 1 });
  assert.ok(past.isEmpty);
  for (let step = 0; step <= 150; step += 1) past.note("need", { step });
  let steps = 0;
  while (!past.isEmpty) steps += past.back().record.step >= 0;
  assert.equal(steps, 100);
});
