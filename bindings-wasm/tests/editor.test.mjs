// What surrounds the form in the editor: its texts, drafts, undo, and the files of a register.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Drafts, Past } from "../editor/drafts.js";
import { Store, contentsOf } from "../editor/register.js";
import { TEXTS } from "../editor/texts.js";

test("everything on the page is said in both languages", () => {
  const names = (texts) => Object.entries(texts).flatMap(([name, text]) => (typeof text === "object" ? names(text) : name));
  assert.deepEqual(names(TEXTS.en), names(TEXTS.de));
  const page = readFileSync(new URL("../editor/index.html", import.meta.url), "utf8");
  const visible = [...page.matchAll(/<(\w+)((?:\s[^>]*)?)>([^<]*\p{L}[^<]*)</gu)];
  assert.ok(visible.length > 15);
  const alone = visible.filter(
    ([, tag, attributes]) => !["title", "script"].includes(tag) && !/data-en=/.test(attributes),
  );
  // the languages, and what says both at once
  assert.deepEqual(
    alone.map(([, , , text]) => text.trim().slice(0, 12)),
    ["Deutsch", "English", "Leichte Spra", "Zum Prüfen b"],
  );
});

test("a register keeps every byte of what is not changed", () => {
  const texts = {
    "needs.jsonl": '\n{"type": "need",  "id": "a"}\n\n{"type":"need","id":"b","title":{"de":"B"}}\nnot JSON\n{"type":"need","id":"c"}',
    "bodies.json": '[\n  {"type":"body",   "id":"k"} ]\n',
    "one.json": '{"id":"o", "type":"organisation","title":{"de":"Stadt"}}',
    "broken.json": "{",
    "units.csv": "ars,name\n05,NRW\n",
  };
  const store = new Store(texts);
  assert.deepEqual(store.files(), texts);
  assert.deepEqual(
    [...store.records()].map(({ name, index, record: { id } }) => `${name} ${index} ${id}`),
    ["needs.jsonl 0 a", "needs.jsonl 1 b", "needs.jsonl 3 c", "bodies.json 0 k", "one.json 0 o"],
  );
  assert.deepEqual(store.names(), [
    { type: "need", id: "b", name: "B" },
    { type: "organisation", id: "o", name: "Stadt" },
  ]);
  const at = store.placeOf({ source: "needs.jsonl", index: 3 });
  assert.equal(store.put(at, { type: "need", id: "c" }), false, "the same is no change");
  assert.equal(store.put(at, { type: "need", id: "c", kind: "legal" }), true);
  assert.equal(store.changes, 1);
  assert.equal(store.isChanged(at), true);
  assert.deepEqual(store.files(), {
    ...texts,
    "needs.jsonl": texts["needs.jsonl"].replace('{"type":"need","id":"c"}', '{"type":"need","id":"c","kind":"legal"}'),
  });
  const added = store.add({ type: "need", id: "one" });
  assert.deepEqual(added, { name: "one-2.json", index: 0 });
  assert.equal(store.files()["one-2.json"], '{\n  "type": "need",\n  "id": "one"\n}\n');
  store.saved();
  assert.equal(store.changes, 0);
  assert.deepEqual(store.at(added), { type: "need", id: "one" });
  for (const source of ["elsewhere.json", "units.csv", "broken.json"]) {
    assert.equal(store.placeOf({ source, index: 0 }), undefined, `${source}: no record to go to`);
  }
  const rows = new Store({ "a.jsonl": '{"type":"need","id":"a"}\r\n{"type":"need","id":"b"}\r\n' });
  rows.put({ name: "a.jsonl", index: 0 }, { type: "need", id: "c" });
  assert.equal(rows.files()["a.jsonl"], '{"type":"need","id":"c"}\r\n{"type":"need","id":"b"}\r\n');
  // „ü“ as Windows writes it, and what marks UTF-8
  const bytes = { "units.csv": new Uint8Array([0x4c, 0xfc]), "n.json": new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]) };
  assert.deepEqual(new Store(bytes).files(), bytes);
  assert.equal([...new Store(bytes).records()].length, 1);
  assert.equal(new Store({ "a.json": '[{"type":"need"}]' }).single, undefined, "a list is a register");
  assert.deepEqual(new Store({ "a.json": '{"type":"need"}' }).single, { type: "need" });
});

test("fields can name records by their versions and criteria", () => {
  const criteria = [{ id: "K1", title: { de: "Ohne Papier" }, class: "A" }, { id: "K2" }, "K3"];
  const records = [
    { type: "profile", id: "P", title: { de: "Anmeldung" }, version: "1", criteria },
    { type: "offering", id: "A", title: { de: "Dienst" }, version: 2, criteria: {} },
  ];
  assert.deepEqual(new Store({ "a.json": JSON.stringify(records) }).names(), [
    { type: "profile", id: "P", name: "Anmeldung", version: "1", criteria: [{ id: "K1", name: "Ohne Papier", class: "A" }] },
    { type: "offering", id: "A", name: "Dienst" },
  ]);
});

test("of a folder the files of a register are taken, and the others named", async () => {
  const file = (way, text) => ({ name: way.split("/").at(-1), webkitRelativePath: way, arrayBuffer: async () => new TextEncoder().encode(text).buffer });
  const files = [file("kog/needs.jsonl", "{}"), file("kog/a/units.csv", "ars"), file("kog/README.md", "#")];
  const { contents, left } = await contentsOf(files);
  const texts = Object.entries(contents).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  assert.deepEqual(texts, [["needs.jsonl", "{}"], ["a/units.csv", "ars"]]);
  assert.deepEqual(left, ["README.md"]);
});

test("drafts outlive the page where the browser keeps them, and do no harm where it does not", () => {
  const kept = new Map();
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  const need = { type: "need", title: { de: "Ein Entwurf" } };
  new Drafts(store).put("need", need, "2026-11-24");
  assert.deepEqual(new Drafts(store).get("need"), { record: need, day: "2026-11-24" });
  assert.equal(new Drafts(store).get("toString"), undefined);
  new Drafts(store).put("need", need, "2026-11-25");
  assert.equal(new Drafts(store).get("need").day, "2026-11-24", "nothing was written");
  const [one, other] = [new Drafts(store), new Drafts(store)];
  other.put("body", { type: "body" }, "2026-11-24");
  one.put("channel", { type: "channel" }, "2026-11-24");
  assert.deepEqual(Object.keys(JSON.parse(kept.get("bedarf.drafts"))), ["need", "body", "channel"], "two tabs");
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
  past.note({ a: 1 });
  assert.ok(past.isEmpty);
  past.note({ a: 1 });
  past.note({ a: 2 });
  past.note({ a: 3 });
  assert.deepEqual(past.back(), { a: 2 });
  past.note({ a: 4 });
  assert.deepEqual(past.back(), { a: 2 });
  assert.deepEqual(past.back(), { a: 1 });
  assert.ok(past.isEmpty);
  for (let step = 0; step <= 150; step += 1) past.note({ step });
  let steps = 0;
  while (!past.isEmpty) steps += past.back().step >= 0;
  assert.equal(steps, 100);
});
