import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../dist/bedarf.node.js";
import { load as loadForm } from "../dist/form.node.js";
import { need } from "./hostile.mjs";

const bedarf = await load();
const written = (record) => JSON.stringify(record, undefined, 3).replaceAll("\n", "\r\n");

test("gives the texts with fixes, and what was changed", () => {
  const text = written({ ...need(), kind: "governanc", unknown: 1 });
  const { texts, changes, not_applied } = bedarf.fix({ "a.json": text, "b.json": written(need()) });
  assert.deepEqual(texts, [
    { name: "a.json", text: text.replace('"governanc"', '"governance"') },
  ]);
  assert.deepEqual(
    changes.map(({ code, path, old, new: now }) => [code, path, old, now]),
    [["SHAPE-004", "/kind", '"governanc"', '"governance"']],
  );
  assert.deepEqual(not_applied, []);
});

test("codes and single fixes are chosen", () => {
  const text = written({ ...need(), kind: "governanc", level: "" });
  const { changes } = bedarf.fix(text);
  assert.equal(changes.length, 2);
  for (const { code, id } of changes) {
    assert.deepEqual(bedarf.fix(text, { codes: [code] }).changes.map((it) => it.id), [id]);
    const left = bedarf.fix(text, { skip: [id] });
    assert.deepEqual(left.not_applied.map(({ why }) => why), ["skipped"]);
  }
  assert.throws(() => bedarf.fix(text, { codes: ["SHAPE-999"], lang: "en" }), /SHAPE-999/);
});

test("a form has no such call", async () => {
  assert.equal((await loadForm()).fix, undefined);
});
