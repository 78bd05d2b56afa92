import assert from "node:assert/strict";
import { test } from "node:test";
import { BedarfRequestError } from "../dist/bedarf.node.js";
import { load } from "../dist/bedarf.node.js";
import { hostile, judge, need } from "./hostile.mjs";

const bedarf = await load();
const normal = () => {
  const report = bedarf.check(need());
  assert.deepEqual([report.ok, report.records], [true, 1], JSON.stringify(report.findings));
};

for (const entry of hostile) {
  test(`${entry[0]}: ${entry[2].error ?? entry[2].finding}`, () => {
    assert.equal(judge(bedarf, entry), undefined);
  });
}

test("after 300 hostile calls a normal one is answered", () => {
  const quick = hostile.filter(([name]) => !/never ends|1,000,000/.test(name));
  for (let call = 0; call < 300; call += 1) {
    assert.equal(judge(bedarf, quick[call % quick.length], call % 2 ? "de" : "en"), undefined);
  }
  normal();
});

test("hostile options are errors", () => {
  const options = [
    null,
    5,
    "de",
    { as_of: "2026-11-24" },
    { asOf: new Date(0) },
    { asOf: "24.11.2026" },
    { limit: NaN },
    { limit: "many" },
    { severities: new Map() },
    { scope: "everything" },
    { mask: () => true },
    {
      get lang() {
        throw new Error("no");
      },
    },
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    ),
    { __proto__: null, toString: 1 },
  ];
  for (const option of options) {
    assert.throws(() => bedarf.check(need(), option), BedarfRequestError);
    assert.throws(() => bedarf.paths([need()], option), BedarfRequestError);
  }
  assert.throws(() => bedarf.check(need(), { units: 5 }), {
    name: "BedarfInputError",
    path: "/units",
  });
  assert.throws(() => bedarf.check(need(), { units: "ars\n\ud83d" }), { code: "surrogate" });
  normal();
});

test("bytes are copied before they are read", () => {
  const bytes = new TextEncoder().encode(JSON.stringify(need()));
  Object.defineProperty(bytes, "length", { value: 5 });
  assert.equal(bedarf.check(bytes).ok, true);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(new TextEncoder().encode(JSON.stringify(need())));
  assert.equal(bedarf.check(shared).ok, true);
  assert.equal(bedarf.check(Buffer.from(JSON.stringify(need()))).ok, true);
});

test("a getter that calls the engine is no trouble", () => {
  const record = need();
  Object.defineProperty(record, "title", {
    enumerable: true,
    get: () => ({ de: bedarf.check(need()).ok ? "Online-Dienste selbst abrufen" : "" }),
  });
  assert.equal(bedarf.check(record).ok, true);
});
