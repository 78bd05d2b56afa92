import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../dist/bedarf.node.js";
import { need } from "./hostile.mjs";

const bedarf = await load();
const asOf = "2026-11-24";

const codes = (report) => report.findings.map(({ code }) => code);

test("text, bytes and objects get the same findings", () => {
  const record = { ...need(), kind: "governanc", colour: "blau" };
  const text = JSON.stringify(record, undefined, 1);
  const reports = [text, new TextEncoder().encode(text), record].map((input) =>
    bedarf.check(input),
  );
  for (const report of reports) assert.deepEqual(codes(report).sort(), ["SHAPE-002", "SHAPE-004"]);
  assert.deepEqual(reports[0], reports[1]);
  assert.ok(
    reports[0].findings.every(({ at }) => at.line > 1 && at.column > 0 && at.column_utf16 > 0),
  );
  const placeless = reports[0].findings.map(({ at, ...finding }) => finding);
  assert.deepEqual(reports[2].findings, placeless);
});

test("arrays, JSON Lines and named texts", () => {
  const other = { ...need(), id: "BED-2026-0043" };
  const lines = [need(), other].map((record) => JSON.stringify(record)).join("\n");
  assert.equal(bedarf.check([need(), other]).records, 2);
  assert.equal(bedarf.check(lines, { lines: true }).records, 2);
  const report = bedarf.check({
    "a.jsonl": lines,
    "b.json": JSON.stringify({ ...need(), id: "BED-2026-0042" }),
  });
  assert.equal(report.records, 3);
  assert.ok(codes(report).includes("CORE-001"), "the id is there twice");
  assert.ok(report.findings.some(({ source }) => source === "a.jsonl" || source === "b.json"));
});

test("messages come in both languages", () => {
  const { outcome, ...record } = need();
  const [de] = bedarf.check(record).findings;
  const [en] = bedarf.check(record, { lang: "en" }).findings;
  assert.equal(de.code, "NEED-005");
  assert.equal(en.code, "NEED-005");
  assert.notEqual(de.message, en.message);
});

test("words are added to the lists of rules", () => {
  const record = { ...need(), statement: { de: "Eltern wünschen sich eine knackige Auskunft." } };
  const told = (options) => bedarf.check(record, options).by_code["WORD-001"];
  assert.equal(told({}), undefined);
  assert.equal(told({ words: { "WORD-001": ["knackig-"] } }), 1);
  assert.throws(() => bedarf.check(record, { words: { "WORD-009": ["knackig-"] } }), /WORD-009/);
});

test("options reach the core", () => {
  const { outcome, ...record } = need();
  const severity = (options) => bedarf.check(record, options).findings[0].severity;
  assert.equal(severity({}), "warning");
  assert.equal(severity({ severities: { "NEED-005": "info" } }), "info");
  const many = Array.from({ length: 5 }, (_, index) => ({ ...record, id: `BED-${index}` }));
  const cut = bedarf.check(many, { limit: 2, scope: "record" });
  assert.equal(cut.by_code["NEED-005"], 5);
  assert.equal(cut.truncated, true);
  assert.equal(cut.findings.filter(({ code }) => code === "NEED-005").length, 2);
  const masked = JSON.stringify(bedarf.check({ ...need(), kind: "geheimnis" }, { mask: true }));
  assert.ok(!masked.includes("geheimnis"));
});

test("an undefined option is as good as none", () => {
  const nothing = { lang: undefined, asOf: undefined, units: undefined, limit: undefined };
  assert.deepEqual(bedarf.check(need(), nothing), bedarf.check(need()));
});

test("paths answers for a register in any form", () => {
  const register = [need()];
  const query = { unit: "05774032", asOf };
  const answer = bedarf.paths(register, query);
  assert.deepEqual(answer.paths, []);
  assert.deepEqual(bedarf.paths(JSON.stringify(register), query), answer);
  assert.deepEqual(bedarf.paths({ "register.json": JSON.stringify(register) }, query), answer);
});

test("a digest counts what a record says, not how it is written", () => {
  const record = need();
  const digest = bedarf.digest(record);
  assert.match(digest, /^sha256:[0-9a-f]{64}$/);
  const turned = Object.fromEntries(Object.entries(record).reverse());
  const statement = { de: ` ${record.statement.de.replaceAll(" ", "\n ")}` };
  for (const same of [
    JSON.stringify(record, undefined, 1),
    turned,
    { ...record, statement: { ...record.statement, ...statement } },
    { ...record, ext: { own: 0.5 }, links: [] },
  ]) {
    assert.equal(bedarf.digest(same), digest);
  }
  assert.notEqual(bedarf.digest({ ...record, created: "2020-01-01" }), digest);
});

test("a digest of no record is refused", () => {
  const refused = (findings) => (error) => {
    assert.equal(error.name, "BedarfRequestError");
    assert.deepEqual(error.findings.map(({ code }) => code), findings);
    return true;
  };
  const unfit = { ...need(), kind: "governanc" };
  assert.throws(() => bedarf.digest(unfit, { lang: "en" }), refused(["SHAPE-004"]));
  assert.throws(() => bedarf.digest([need(), need()]), refused([]));
  assert.throws(() => bedarf.digest("{"), refused(["JSON-002"]));
  assert.throws(() => bedarf.digest(need(), { asOf: "2026-11-24" }), refused([]));
});
