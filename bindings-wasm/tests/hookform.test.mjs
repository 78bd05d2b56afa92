// What bedarf/react-hook-form gives react-hook-form, and the helpers that all adapters have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFix, bedarfResolver, errorAt, findingsOf, fixesAt, warningsAt } from "bedarf/react-hook-form";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { load } from "bedarf/form";
import { createFormControl } from "react-hook-form";
import { fieldOf, valueAt } from "../js/adapters/values.js";
import { need } from "./hostile.mjs";

const asOf = "2026-11-24";
const bedarf = await load({ lang: "en", langs: ["de", "en"] });
const { need: schema } = await bedarf.forms();

/** What the resolver says of values in a form with these fields. */
const resolved = (values, names, more = {}, options = undefined) =>
  bedarfResolver(schema, options)(values, undefined, { names, fields: {}, ...more });

test("the record is handed on clean, without an error", () => {
  const values = { ...need(), outcome: { de: "" }, urgency: { date: "", source: { kind: "" } }, level: null };
  const before = structuredClone(values);
  const { level, outcome, urgency, ...right } = before;
  assert.deepEqual(resolved(values, ["outcome.de"]), { values: right, errors: {} });
  assert.deepEqual(values, before);
});

test("an error has its code, its help and its repair, at its field", () => {
  const { values, errors } = resolved({ ...need(), created: "10.11.2026" }, ["created"]);
  assert.deepEqual(values, {});
  const { type, code, message, help, fix } = errorAt(errors, "created");
  assert.deepEqual([type, code], ["SHAPE-011", "SHAPE-011"]);
  assert.match(message, /written in another way/);
  assert.match(help, /2026-11-10/);
  assert.deepEqual(fix, [{ op: "replace", path: "/created", value: "2026-11-10" }]);
  assert.deepEqual(Object.keys(errors), ["created"], "a field shows it, so it is nowhere else");
});

test("options of the schema, and schemas without labels", () => {
  const values = { ...need(), visibility: "" };
  const german = errorAt(resolved(values, ["visibility"], {}, { lang: "de" }).errors, "visibility");
  assert.match(german.message, /wer/);
  const bare = bedarfResolver(bedarf.need)({ ...need(), status: "" }, undefined, { names: ["status"], fields: {} });
  assert.match(errorAt(bare.errors, "status").message, /“status”/);
  assert.match(errorAt(resolved({ ...need(), status: "" }, ["status"]).errors, "status").message, /“Status”/);
});

test("what was emptied and is missing is told where it was emptied", () => {
  const { errors } = resolved({ ...need(), title: { de: "" }, statement: undefined }, ["title.de", "statement.de"]);
  assert.match(errorAt(errors, "title.de").message, /Title/);
  assert.match(errorAt(errors, "statement.de").message, /in your own words/);
  assert.equal(errors.root, undefined);
});

test("entries of a list keep their places, empty ones before them too", () => {
  const originators = [{ group: "" }, { group: "Bauamt", role: 5 }];
  const { errors } = resolved({ ...need(), originators }, ["originators.0.group", "originators.1.role"]);
  assert.match(errorAt(errors, "originators.1.role").message, /a text is needed/);
  assert.equal(errorAt(errors, "originators.0.group"), undefined);
  assert.ok(Array.isArray(errors.originators));
});

test("the error of a list stands at its root, beside those of its entries", () => {
  const entry = { group: "Bauamt" };
  const empty = resolved({ ...need(), originators: [] }, ["title.de"]).errors;
  assert.equal(errorAt(empty, "originators").message, empty.originators.root.message);
  assert.equal(empty.root.bedarf.issues.length, 1, "no field shows it for certain");
  const emptied = resolved({ ...need(), originators: [{ group: "" }] }, ["originators.0.group"]).errors;
  assert.equal(errorAt(emptied, "originators.0.group").message, errorAt(empty, "originators").message);
  const services = ["99107023017000", "99107023017000"];
  const twice = resolved({ ...need(), services, originators: [entry] }, ["services.0", "services.1"]).errors;
  assert.match(errorAt(twice, "services.1").message, /already/);
  const role = resolved({ ...need(), originators: [{ role: "x" }] }, ["originators.0.role"]).errors;
  assert.equal(role.originators[0].root.message, errorAt(role, "originators.0").message);
  assert.equal(role.root.bedarf.issues.length, 1, "a form need not show what an entry as a whole lacks");
});

test("the error of an object stands beside those of its members", () => {
  const names = ["urgency.date", "urgency.source.date"];
  const urgency = { date: "2028-12-31", consequence: "legal_deadline", source: { date: "gestern" } };
  const { errors } = resolved({ ...need(), urgency }, names);
  assert.match(errorAt(errors, "urgency.source.date").message, /gestern/);
  const affected = { attr: "kind", extra: "" };
  const some = resolved({ ...need(), affected: { ...affected, extra: 1 } }, ["affected.attr", "affected.extra"]).errors;
  assert.match(errorAt(some, "affected").message, /exactly one is needed/);
  assert.match(errorAt(some, "affected.extra").message, /no member/);
  const both = resolved({ ...need(), affected: { ...affected, extra: 1 } }, ["affected", "affected.extra"]).errors;
  assert.match(errorAt(both, "affected").message, /exactly one is needed/);
  assert.match(errorAt(both, "affected.extra").message, /no member/, "beside the error of a field around it");
  const whole = resolved({ ...need(), urgency: { ...urgency, source: 5 } }, ["urgency"]).errors;
  assert.match(errorAt(whole, "urgency").message, /number/, "a field that holds the whole object");
  assert.equal(whole.root, undefined);
});

test("what no field shows is told in one place as well", () => {
  const { errors } = resolved({ ...need(), kind: "", visibility: "", extra: 1 }, ["title.de"]);
  const { bedarf: lost } = errors.root;
  assert.deepEqual(lost.issues.map(({ path }) => path.join(".")).sort(), ["extra", "kind", "visibility"]);
  assert.deepEqual(lost.message.split("\n"), lost.issues.map(({ message }) => message));
  assert.equal(errorAt(errors, "kind").code, "SHAPE-001");
  assert.equal(errorAt(errors, "root.bedarf"), lost);
  for (const values of [[], null, { ...need(), type: "offering" }]) {
    const { errors: others } = resolved(values, ["title.de"]);
    const { issues } = schema["~standard"].validate(values);
    assert.deepEqual(others.root.bedarf.issues, issues);
    assert.deepEqual(Object.keys(others), issues[0].path.length > 0 ? ["type", "root"] : ["root"]);
  }
});

test("names of members that are no names change nothing else", () => {
  const values = JSON.parse('{ "__proto__": { "polluted": { "a": 1 } }, "constructor": { "prototype": 5 } }');
  const { errors } = resolved({ ...need(), ...values, urgency: values }, []);
  assert.ok(errors.root.bedarf.issues.length > 0);
  assert.equal(Object.getPrototypeOf(errors), Object.prototype);
  const deep = resolved({ ...need(), constructor: { polluted: 1n } }, []).errors;
  assert.ok(deep.root.bedarf.issues.some(({ path }) => path.join() === "constructor,polluted"));
  assert.equal(Object.polluted, undefined);
  assert.equal({}.polluted, undefined);
});

test("criteriaMode `all` keeps every message of a field", () => {
  const names = ["originators"];
  const values = { ...need(), originators: [{ group: 1, role: 2 }, {}, { grup: "" , role: "x" }] };
  const first = errorAt(resolved(values, names).errors, "originators");
  const all = errorAt(resolved(values, names, { criteriaMode: "all" }).errors, "originators");
  assert.equal(first.types, undefined);
  const { issues } = schema["~standard"].validate(values);
  assert.equal(first.message, issues.find(({ path }) => path[0] === "originators").message);
  assert.equal(all.message, first.message);
  assert.ok(Object.values(all.types).flat().length >= 3);
  assert.ok([all.types[all.code]].flat().includes(all.message));
});

test("the browser is told every message, and shows the first", () => {
  const said = [];
  const input = (name) => ({
    setCustomValidity: (message) => said.push([name, message]),
    reportValidity: () => said.push(["shown", name]),
  });
  const kind = { ref: { name: "kind" }, refs: [input("first"), input("second")] };
  const fields = { title: { de: { ref: input("title.de") } }, kind };
  const more = { shouldUseNativeValidation: true, fields };
  const { errors } = resolved({ ...need(), kind: "gone" }, ["title.de", "kind"], more);
  const { message, ref } = errorAt(errors, "kind");
  assert.equal(ref, kind.ref);
  assert.deepEqual(said, [["title.de", ""], ["first", message], ["second", message], ["shown", "first"]]);
  said.length = 0;
  resolved(need(), ["title.de", "kind"], more);
  assert.deepEqual(said, [["title.de", ""], ["first", ""], ["second", ""]]);
});

test("warnings by field, with labels, in the language of the form", () => {
  const values = { ...need(), confirmed: "2020-01-01", created: "2020-01-01", outcome: { de: "" } };
  const [warning] = warningsAt(findingsOf(bedarf, values, { form: schema.with({ lang: "de" }), asOf }), "confirmed");
  assert.equal(warning.severity, "warning");
  assert.match(warning.help, /„Zuletzt bestätigt am“/);
  const english = findingsOf(bedarf, values, { form: schema, asOf });
  assert.match(warningsAt(english, "confirmed")[0].help, /“Last confirmed on”/);
  assert.equal(warningsAt(english, "outcome.de").length, 1, "told where it was emptied");
  assert.equal(warningsAt(english, "outcome").length, 0);
  assert.match(warningsAt(findingsOf(bedarf, values, { asOf }), "confirmed")[0].help, /“confirmed”/);
  const day = findingsOf(bedarf, values);
  assert.equal(warningsAt(day, "confirmed").length, 0, "no day, no rule that needs one");
  const both = findingsOf(bedarf, { ...values, kind: "gone" }, { asOf });
  assert.ok(both.some(({ severity }) => severity === "error"));
  assert.ok(warningsAt(both).every(({ severity }) => severity !== "error"));
});

test("a check is made once for the same options, and says what it says", () => {
  const one = { code: "X-001", severity: "info", message: "„title“", path: "/title/de" };
  const asked = [];
  const checker = (options) => {
    asked.push(options);
    return { check: () => ({ ok: true, findings: [one, { ...one, fix: [] }] }) };
  };
  const fake = { checker };
  for (const lang of ["de", "en", "de"]) {
    const found = findingsOf(fake, {}, { form: schema, lang });
    assert.equal(found[0].message, lang === "de" ? "„Titel“" : "„Title“");
    assert.equal(found[0].help, undefined);
    assert.deepEqual(fixesAt(found), [], "no repair, or one in which nothing is to be done");
    assert.equal(warningsAt(found).length, 2);
  }
  assert.deepEqual(asked, [{ lang: "de" }, { lang: "en" }]);
});

test("a place of the record is a field of the form", () => {
  const emptied = { title: { de: "" }, originators: [{ group: "" }], services: ["", "a"] };
  assert.deepEqual(fieldOf(emptied, []), []);
  assert.deepEqual(fieldOf({ title: { de: "" } }, []), [], "the record itself stays itself");
  assert.deepEqual(fieldOf(emptied, ["originators"]), ["originators", 0, "group"]);
  assert.deepEqual(fieldOf(emptied, ["services", 0]), ["services", 1]);
  assert.deepEqual(fieldOf(emptied, ["services", 7, "x"]), ["services", 7, "x"]);
  assert.deepEqual(fieldOf(emptied, ["services"]), ["services"]);
  assert.equal(valueAt(emptied, ["toString"]), undefined);
});

test("a repair is done to the cleaned values, in a copy", () => {
  const values = { ...need(), created: "10.11.2026", originators: [{ group: "" }, { group: "A", role: 5 }], level: "" };
  const before = structuredClone(values);
  const findings = findingsOf(bedarf, values, { form: schema });
  const [role] = fixesAt(findings, "originators[1].role");
  const repaired = applyFix(values, role.fix);
  assert.deepEqual(repaired.originators, [{ group: "A", role: "5" }]);
  assert.equal(Object.hasOwn(repaired, "level"), false);
  assert.equal(fixesAt(findings, "title.de").length, 0);
  const all = fixesAt(findings).reduce((record, { fix }) => applyFix(record, fix), values);
  assert.deepEqual(all.created, "2026-11-10");
  assert.deepEqual(values, before);
});

test("what is no data is a finding, an option that is none an error", () => {
  const [found] = findingsOf(bedarf, { ...need(), created: 1n });
  assert.deepEqual([found.field, found.severity], ["created", "error"]);
  assert.throws(() => findingsOf(bedarf, need(), { asOf: "gestern" }), { code: "bad_request" });
});

test("the resolver that others make for Standard Schemas takes ours as well", async () => {
  const ask = standardSchemaResolver(schema);
  const { errors } = await ask({ ...need(), title: { de: "Kurz" } }, undefined, { names: ["title.de"], fields: {} });
  assert.match(errors.title.de.message, /too short|characters/);
  assert.deepEqual((await ask(need(), undefined, { names: [], fields: {} })).values, need());
});

test("in react-hook-form itself: errors at fields, then the cleaned record", async () => {
  const defaultValues = { ...need(), title: { de: "" }, kind: "", urgency: { date: "" }, originators: [{ group: "" }] };
  const form = createFormControl({ defaultValues, resolver: bedarfResolver(schema) });
  for (const name of ["title.de", "urgency.date", "originators.0.group"]) form.register(name);
  let [record, errors] = [];
  const submit = form.handleSubmit((valid) => (record = valid), (invalid) => (errors = invalid));
  await submit();
  for (const name of ["title.de", "originators.0.group", "root.bedarf"]) assert.ok(errorAt(errors, name).code, name);
  assert.equal(errorAt(errors, "urgency.date"), undefined);
  assert.equal(form.getFieldState("title.de").error.code, "SHAPE-001");
  form.setValue("title.de", need().title.de);
  assert.equal(await form.trigger("title.de"), true);
  assert.equal(form.getFieldState("title.de").error, undefined);
  form.setValue("originators.0.group", "Bauamt");
  form.setValue("kind", "governance");
  await submit();
  assert.deepEqual(record, { ...need(), kind: "governance", originators: [{ group: "Bauamt" }] });
});
