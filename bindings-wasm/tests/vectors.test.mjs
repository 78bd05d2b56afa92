import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as glue from "../pkg/bedarf_wasm.js";
import * as reporting from "../pkg/bedarf_page.js";
import { makeBedarf } from "../js/api.js";
import { CALL_EXPORTS } from "../js/asking.js";
import { CALLS } from "../js/calls.js";
import { makeLoad } from "../js/core.js";
import { SENTENCES } from "./sentences.mjs";
import { calls, keys, options, records } from "./vectors.mjs";

/** What an entry does, with a glue that the tests have as well. */
const loaded = (glued, stem) => {
  const place = new URL(`../pkg/${stem}_bg.wasm`, import.meta.url);
  return makeLoad(glued, () => place, readFile, SENTENCES, { exports: CALL_EXPORTS, make: makeBedarf })();
};
const bedarf = await loaded(glue, "bedarf_wasm");
await loaded(reporting, "bedarf_page");
/** The calls that the module with the report has alone. */
const PAGE = Object.entries(CALLS)
  .filter(([, { feature }]) => feature === "report")
  .map(([name, { name: own = name }]) => own);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** What a vector tells of a finding, in an order of its own. */
/** Code, case, path, severity and parameters. */
const short = (findings) =>
  findings
    .map(({ code, case: which, path, severity, params = {} }) => {
      const told = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
      return `${code} ${which} ${path} ${severity} ${JSON.stringify(told)}`;
    })
    .sort();

test("there are vectors", () => {
  assert.ok(records().length > 0 && calls().length > 0 && keys().length > 0);
});

for (const { name, request, input, forms, findings } of records()) {
  test(name, () => {
    for (const form of forms()) {
      const report = bedarf.check(form, options(request));
      assert.deepEqual(short(report.findings), short(findings));
      const sound = !findings.some(({ severity }) => severity === "error");
      assert.equal(report.ok, sound && report.records > 0); // nothing looked at is not fine
      const isObject = typeof input === "object" && form === input;
      if (isObject) assert.ok(report.findings.every(({ at }) => at === undefined));
    }
  });
}

for (const { name, call, request, inputs = {}, answer } of calls()) {
  test(name, () => {
    const said = call === "key" ? rawKey(request) : rawCall(call, request, inputs);
    // the number of rules asked (`looked_at`) changes with every new rule
    const uncounted = decoder.decode(said).replace(/"rules":\d+/g, '"rules":0');
    assert.equal(uncounted, answer.replace(/\n$/, ""));
  });
}

function rawKey({ format, lang, text }) {
  return glue.key(encoder.encode([format, lang, text].join("\0")));
}

function rawCall(call, request, inputs) {
  const named = Object.entries(inputs).map(([input, text]) => [input, Buffer.from(text)]);
  const lengths = named.flatMap(([input, bytes]) => [input, String(bytes.length)]);
  const head = encoder.encode([call, JSON.stringify(request), ...lengths].join("\0"));
  // what is for others to read is in a module of its own
  const { call: ask } = PAGE.includes(call) ? reporting : glue;
  return ask(head, Buffer.concat(named.map(([, bytes]) => bytes)));
}

for (const { format, text, ok, parts, doubtful = false, written = text, ...fault } of keys()) {
  test(`${format} ${JSON.stringify(text)}`, () => {
    const answer = bedarf.keys.check(format, text);
    assert.equal(answer.ok, ok);
    if (ok) {
      assert.deepEqual(answer.key, { kind: format, text: written, doubtful, parts });
      assert.deepEqual(bedarf.keys.parse(format, text), answer.key);
    } else {
      assert.deepEqual({ code: answer.code, fix: answer.fix }, { fix: undefined, ...fault });
      assert.throws(() => bedarf.keys.parse(format, text), { name: "InvalidKey", ...fault });
    }
  });
}
