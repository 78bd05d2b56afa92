import assert from "node:assert/strict";
import { test } from "node:test";
import * as glue from "../pkg/bedarf_wasm.js";
import { load } from "../js/node.js";
import { calls, options, records } from "./vectors.mjs";

const bedarf = await load();
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** What a vector tells of a finding, in an order of its own. */
const short = (findings) =>
  findings.map(({ code, path, severity }) => `${code} ${path ?? ""} ${severity ?? "error"}`).sort();

const cases = records();
test(
  "there are vectors of records",
  { skip: cases.length === 0 && "tests/vectors is empty" },
  () => {
    assert.ok(
      cases.some(({ kind }) => kind === "valid") && cases.some(({ kind }) => kind === "invalid"),
    );
  },
);

for (const { name, kind, request, input, inputs, findings = [] } of cases) {
  test(name, () => {
    const given = input ?? inputs;
    const text = typeof given === "string" ? given : JSON.stringify(given);
    const forms = inputs ? [inputs] : [text, encoder.encode(text)];
    // the same as native objects, where it is no text that JSON could not hold
    if (typeof given !== "string") forms.push(given);
    for (const form of forms) {
      const report = bedarf.check(form, options(request));
      assert.deepEqual(short(report.findings), short(findings));
      assert.equal(
        report.ok,
        kind === "valid" || !findings.some(({ severity }) => severity === "error"),
      );
      const placed = typeof form === "string" || form instanceof Uint8Array;
      if (!placed && !inputs) assert.ok(report.findings.every(({ at }) => at === undefined));
    }
  });
}

const golden = calls();
test(
  "there are vectors of calls",
  { skip: golden.length === 0 && "tests/vectors/calls is empty" },
  () => {
    assert.ok(golden.length > 0);
  },
);

for (const { name, call, request, inputs = {}, answer } of golden) {
  test(name, () => {
    const named = Object.entries(inputs).map(([input, text]) => [input, Buffer.from(text)]);
    const lengths = named.flatMap(([input, bytes]) => [input, String(bytes.length)]);
    const head = encoder.encode([call, JSON.stringify(request), ...lengths].join("\0"));
    const said = glue.call(head, Buffer.concat(named.map(([, bytes]) => bytes)));
    assert.equal(decoder.decode(said), answer.replace(/\n$/, ""));
  });
}
