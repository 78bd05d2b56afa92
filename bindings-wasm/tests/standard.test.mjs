// The Standard Schemas: what forms are told, in an order they can rely on, whatever they hand in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { load } from "../dist/bedarf.node.js";
import { hostile, need } from "./hostile.mjs";
import { records } from "./vectors.mjs";

const bedarf = await load();
const validate = (type, value, own) =>
  bedarf[type]["~standard"].validate(value, own && { libraryOptions: { bedarf: own } });
const issues = (type, value, own) => validate(type, value, own).issues ?? [];

test("JSON Schemas are fetched when asked for, and say so before", async () => {
  const { jsonSchema } = bedarf.need["~standard"];
  assert.throws(() => jsonSchema.input({ target: "draft-07" }), { code: "forms" });
  const [forms, again] = await Promise.all([bedarf.forms(), bedarf.forms()]);
  assert.equal(forms, again);
  assert.equal(jsonSchema.input({ target: "draft-07" }).title, "Bedarf");
  for (const target of ["openapi-3.0", "draft-04", "", undefined]) {
    assert.throws(() => jsonSchema.output({ target }), { code: "target" });
  }
});

const forms = await bedarf.forms();
const TYPES = Object.keys(forms);

test("there is one for every record type", () => {
  const { enum: words } = JSON.parse(
    readFileSync(new URL("../../schemas/v1/record.schema.json", import.meta.url), "utf8"),
  ).$defs.RecordType;
  assert.deepEqual(TYPES, words);
  for (const type of TYPES) {
    const { version, vendor } = bedarf[type]["~standard"];
    assert.deepEqual([version, vendor], [1, "bedarf"]);
    assert.deepEqual(Object.keys(forms[type]["~standard"]), Object.keys(bedarf[type]["~standard"]));
  }
});

test("the value is the one that was given", () => {
  const record = need();
  assert.equal(validate("need", record).value, record);
});

test("hostile values are values or issues, at once", () => {
  for (const [name, make, { error, finding }] of hostile) {
    const value = make();
    const result = validate("need", value);
    assert.ok(!(result instanceof Promise), name);
    assert.ok(result.issues?.length > 0, `${name} is no need`);
    const { code, severity, message, path } = result.issues[0];
    assert.equal(severity, "error");
    assert.ok(message.length > 5, name);
    assert.ok(
      path.every((step) => ["string", "number"].includes(typeof step)),
      name,
    );
    // what is data in another form for `check` is no record here
    const other = ["input", "file"].includes(error) || code === "record" || ["JSON-001", "JSON-002"].includes(finding);
    if (!other)
      assert.ok(
        result.issues.some((issue) => issue.code === (error ?? finding)),
        `${name}: ${code}`,
      );
  }
});

test("hostile options are issues", () => {
  const throwing = {
    get libraryOptions() {
      throw null;
    },
  };
  const { issues: found } = bedarf.need["~standard"].validate(need(), throwing);
  assert.deepEqual(found[0].code, "unreadable");
  for (const own of [5, "de", { lang: 7 }, { asOf: "gestern" }, { colour: 1 }, new Map([[1, 2]])]) {
    const result = validate("need", need(), own);
    assert.ok(result.issues === undefined || result.issues[0].code === "bad_request");
  }
});

test("the language is an argument", () => {
  const broken = { ...need(), title: { de: "Kurz" } };
  const [de] = issues("need", broken);
  const [en] = issues("need", broken, { lang: "en" });
  assert.deepEqual(de.path, ["title", "de"]);
  assert.deepEqual([en.code, en.path], [de.code, de.path]);
  assert.notEqual(en.message, de.message);
  assert.match(issues("need", 5, { lang: "en" })[0].message, /^expected one record/);
  // bound for form libraries, which hand no options over; an argument still wins
  const english = bedarf.need.with({ asOf: "2026-11-24" }).with({ lang: "en" })["~standard"];
  assert.equal(english.validate(broken).issues[0].message, en.message);
  const again = { libraryOptions: { bedarf: { lang: "de" } } };
  assert.equal(english.validate(broken, again).issues[0].message, de.message);
});

test("only errors make it fail", () => {
  const { outcome, ...warned } = need();
  warned.status = "submitted";
  warned.history.push({ status: "submitted", on: "2026-11-12", by: "Geschäftsstelle" });
  const { ok, warnings } = bedarf.check(warned, { asOf: "2026-11-24" });
  assert.ok(ok && warnings > 0, "a warning is what this test is about");
  assert.equal(validate("need", warned, { asOf: "2026-11-24" }).issues, undefined);
});

test("a record of another type, or a withdrawn one, is an issue", () => {
  assert.deepEqual(
    issues("offering", need()).map(({ code, path }) => [code, path]),
    [["other_type", ["type"]]],
  );
  const withdrawn = {
    type: "need",
    id: "BED-1",
    title: { de: "Zurückgezogener Bedarf" },
    created: "2026-11-10",
    withdrawn: { on: "2026-11-11", reason: { de: "Doppelt erfasst" } },
  };
  assert.ok(bedarf.check(withdrawn).ok);
  assert.deepEqual(issues("need", withdrawn)[0].code, "withdrawn");
  const misspelt = issues("need", { ...need(), type: "ned" });
  assert.deepEqual([misspelt[0].code, misspelt[0].path], ["SHAPE-017", ["type"]]);
  assert.ok(
    issues("need", { "needs.json": JSON.stringify(need()) }).length > 0,
    "a file by its name",
  );
  assert.ok(issues("need", [need()]).length > 0, "a list of one");
});

test("places in lists are numbers, names of digits are not", () => {
  const record = { ...need(), originators: [{ group: "Kommunalgremium" }, { group: "" }] };
  record.title = { ...record.title, 7: "Ein Titel in keiner Sprache" };
  const paths = issues("need", record).map(({ path }) => path);
  assert.ok(
    paths.some((path) => path[0] === "originators" && path[1] === 1 && path[2] === "group"),
  );
  assert.ok(paths.some((path) => path[0] === "title" && path[1] === "7"));
});

test("the order of members has no part in the order of issues", () => {
  const damaged = {
    ...need(),
    title: { fr: "Trop court", de: "Kurz" },
    history: [{ by: "", status: "drafd" }],
    originators: [{}, { role: "", organisation: "?" }],
    sources: [{ url: "ftp://x" }],
    zz: 1,
    aa: 2,
  };
  const first = JSON.stringify(issues("need", damaged));
  assert.ok(JSON.parse(first).length > 8);
  for (let round = 1; round <= 50; round += 1) {
    assert.equal(JSON.stringify(issues("need", shuffled(damaged, round))), first);
  }
});

/** The same record, its members in another order. */
function shuffled(value, seed) {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  const key = (name) =>
    [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, seed);
  const names = Object.keys(value).sort((a, b) => key(a) - key(b));
  return Object.fromEntries(names.map((name) => [name, shuffled(value[name], seed)]));
}

test("what is wrong with the shape comes before what rules say", () => {
  for (const { name, request, forms: inputs } of records()) {
    for (const record of inputs().filter((form) => TYPES.includes(form.type))) {
      const found = issues(record.type, record, request?.as_of ? { asOf: request.as_of } : {});
      const ranks = found.map(({ code }) => Number(!/^(?:JSON|SHAPE|KEY)-/.test(code)));
      assert.deepEqual(ranks, [...ranks].sort(), name);
    }
  }
});

test("both drafts say the same, and what fits no draft has an issue", () => {
  const options = { strict: false, validateFormats: false, allErrors: false };
  for (const type of TYPES) {
    const { input } = bedarf[type]["~standard"].jsonSchema;
    const newer = new Ajv2020(options).compile(input({ target: "draft-2020-12" }));
    const older = new Ajv(options).compile(input({ target: "draft-07" }));
    let looked = 0;
    for (const { name, forms: inputs } of records()) {
      for (const record of inputs()
        .flat()
        .filter((form) => form?.type === type)) {
        looked += 1;
        assert.equal(older(record), newer(record), name);
        if (newer(record)) continue;
        assert.ok(issues(type, record).length > 0 || record.schema_version, name);
      }
    }
    assert.ok(looked > 5, `vectors of ${type}`);
    assert.equal(newer({ ...forms[type].empty, type: "other" }), false);
  }
});

test("JSON Schemas are one's own to change", () => {
  const { output } = bedarf.need["~standard"].jsonSchema;
  output({ target: "draft-2020-12" }).$defs.Text.required.length = 0;
  output({ target: "draft-07" }).definitions.Text.required.length = 0;
  for (const [target, group] of Object.entries({
    "draft-2020-12": "$defs",
    "draft-07": "definitions",
  })) {
    assert.ok(output({ target })[group].Text.required.length > 0);
  }
});

/** What rules ask of every record of a type, though its schema does not. */
const BY_RULES = { need: ["attribution", "visibility"], evaluation: ["register_edition"] };

test("an empty record has what must be there, and is a new one every time", () => {
  for (const type of TYPES) {
    const { empty, required } = forms[type];
    assert.equal(empty.type, type);
    assert.notEqual(forms[type].empty, empty);
    empty.title.de = "Eigener Titel";
    assert.equal(forms[type].empty.title.de, "");
    const { input } = bedarf[type]["~standard"].jsonSchema;
    const { required: names } = input({ target: "draft-2020-12" });
    const asked = required.filter((path) => !path.includes(".") && !names.includes(path));
    assert.deepEqual(asked, BY_RULES[type] ?? []);
    assert.ok(names.every((name) => required.includes(name)));
    assert.ok(Object.keys(empty).every((name) => names.includes(name)));
    assert.ok(required.includes("title.de"));
    // what is missing or empty is all that is wrong with it
    const wrong = issues(type, empty).filter(
      ({ path }) => ![...required, ...forms[type].missing(empty)].includes(path.join(".")),
    );
    assert.deepEqual(wrong, []);
  }
});

test("every member and every code has a label in both languages", () => {
  for (const type of TYPES) {
    const { de, en } = forms[type].labels;
    assert.deepEqual(Object.keys(de.members), Object.keys(en.members));
    assert.deepEqual(Object.keys(de.codes), Object.keys(en.codes));
    const { $defs, properties } = bedarf[type]["~standard"].jsonSchema.input({
      target: "draft-2020-12",
    });
    const names = [{ properties }, ...Object.values($defs)].flatMap(({ properties = {} }) =>
      Object.keys(properties),
    );
    assert.notEqual(de.members["sources.*"], de.members.sources, "an entry is one of the list");
    const said = new Set(Object.keys(de.members).map((path) => path.split(".").at(-1)));
    assert.deepEqual(
      names.filter((name) => !said.has(name)),
      [],
    );
    const lists = Object.values($defs)
      .filter(({ type, oneOf }) => type === "string" && oneOf !== undefined)
      .map(({ oneOf }) => oneOf.map((one) => one.const));
    assert.ok(lists.length > 2, type);
    for (const words of lists) {
      for (const { codes } of [de, en]) {
        const found = Object.values(codes).some((list) => words.every((word) => list[word]));
        assert.ok(found, `${type}: ${words}`);
      }
    }
    const texts = [de, en].flatMap(({ title, members, codes }) => [
      title,
      ...Object.values(members),
      ...Object.values(codes).flatMap((list) => Object.values(list)),
    ]);
    assert.ok(
      texts.every((text) => typeof text === "string" && text.length > 0 && !text.includes("_")),
    );
  }
});

test("a language that is asked for once holds for titles, labels, advice and messages", () => {
  for (const [lang, title, kind, advice] of [
    ["de", "Titel", "rechtlich", /^Für sich allein/],
    ["en", "Title", "legal", /^Understandable/],
  ]) {
    const form = forms.need.with({ lang });
    const schema = form["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    const { title: named } = schema.properties;
    assert.equal(named.title, title);
    assert.match(named.description, advice);
    const codes = schema.$defs.NeedKind.oneOf.map((one) => [one.const, one.title]);
    assert.deepEqual(Object.fromEntries(codes), form.labels[lang].codes.kind);
    assert.equal(form.labelOf("title"), title);
    assert.match(form.hintOf("/title/de"), advice);
    const [issue] = form["~standard"].validate({ ...need(), kind: undefined }).issues;
    assert.ok(issue.message.includes(form.labels[lang].members.kind), issue.message);
    assert.ok(form.with({ asOf: "2026-11-24" }).labelOf, "bound once more it is still a form");
  }
});

test("what a place is called, however the way to it is written", () => {
  const { labelOf } = forms.need;
  for (const way of [["originators", 0, "organisation"], "originators.0.organisation", "originators[0].organisation", "/originators/0/organisation"])
    assert.equal(labelOf(way, "de"), "Organisation");
  assert.deepEqual(
    ["title.de", "services.1", "", "ext.a", "title", []].map((way) => labelOf(way, "de")),
    ["Titel (Deutsch)", "Leistung 2", "Bedarf", "a", "Titel", "Bedarf"],
  );
  // an id within a record is not one that stays forever
  assert.match(forms.need.hintOf("id", "de"), /für immer/);
  assert.equal(forms.need.hintOf("variants.0.id", "de"), undefined);
});

test("what is no data is told at its place, and the rest all the same", () => {
  const record = { ...need(), title: { de: "Kurz" }, created: new Date(0), urgency: undefined };
  record.services = ["99107023017000", undefined, 7n];
  record.ext = { count: NaN };
  const found = issues("need", record).map(({ code, path }) => [code, path.join(".")]);
  const refused = [["not_plain", "created"], ["number", "ext.count"], ["undefined", "services.1"], ["bigint", "services.2"]];
  assert.deepEqual(found.filter(([code]) => !/-/.test(code)), refused);
  assert.ok(found.some(([code, path]) => code === "SHAPE-006" && path === "title.de"));
  assert.equal(found.length, refused.length + 1, JSON.stringify(found));
  assert.deepEqual(found.slice(0, 4), refused, "what is no data comes first");
});

test("a record that does not say its type is looked at as what the schema is for", () => {
  const { type, ...untyped } = need();
  const [first, ...others] = issues("need", { ...untyped, title: { de: "Kurz" } });
  assert.deepEqual([first.path, first.fix], [["type"], [{ op: "add", path: "/type", value: "need" }]]);
  assert.deepEqual(others.map(({ path }) => path.join(".")), ["title.de"]);
  assert.ok(issues("need", {}).length > 8);
});

test("what a record lacks as it stands: what its type asks for, and what its other members ask for", () => {
  const { missing } = forms.need;
  assert.deepEqual(missing(need()), []);
  const { level, ...triaged } = { ...need(), status: "triaged" };
  triaged.history = [...triaged.history, { status: "triaged", on: "2026-11-20", by: "Geschäftsstelle" }];
  triaged.originators = [{ group: "Bauamt" }, {}];
  delete triaged.visibility;
  triaged.urgency = { consequence: "legal_deadline", within: { months: 6 } };
  const lacks = missing(triaged);
  for (const path of ["level", "visibility", "urgency.within.event"])
    assert.ok(lacks.includes(path), `${path}: ${lacks}`);
  // every field that is marked, and nothing else, is all that a record needs
  const { required, empty } = forms.need;
  assert.ok(missing(empty).every((path) => required.includes(path)));
});

test("what whoever filled it in wrote stays as it is, and what we say speaks by labels", () => {
  const found = issuesOf({ ...need(), kind: "none", level: "body", originators: [{}], affected: {} });
  const at = (place) => found.find(({ path }) => path.join(".") === place);
  assert.match(at("kind").message, /„none“/);
  assert.match(at("level").help, /^Möglich sind: operativ, strategisch, beides\.$/);
  assert.match(at("originators.0").message, /Organisation, Gruppe/);
  const bare = issuesOf({ ...need(), visibility: undefined, attribution: undefined });
  const said = bare.map(({ message, help }) => `${message} ${help}`).join(" ");
  assert.doesNotMatch(said, /[a-z]_[a-z]/);
  assert.doesNotMatch(said, /„([^“]*)“ \(\1\)/, "nothing is said twice");
});

const issuesOf = (record) => forms.need.with({ lang: "de" })["~standard"].validate(record).issues ?? [];

test("a record that cannot be looked at lacks no one knows what, and advice is on texts alone", () => {
  const { missing, hintOf } = forms.need;
  for (const wrong of [null, [], 5, "need"]) assert.throws(() => missing(wrong), { code: "record" });
  assert.throws(() => missing({ type: "offering" }), { code: "other_type" });
  assert.throws(() => missing({ type: "need", withdrawn: {} }), { code: "withdrawn" });
  assert.throws(() => forms.need.with({ asOf: "gestern" }).missing({}), { code: "bad_request" });
  assert.deepEqual(missing({ ...need(), id: "", created: null }), ["created", "id"]);
  assert.equal(hintOf("fulfilment.by", "de"), undefined, "an offering, no function");
  assert.match(hintOf("history.0.by", "de"), /Funktion/);
  assert.equal(forms.body.hintOf("memberships.0.role", "de"), undefined);
  assert.equal(forms.need.labelOf("affected.all.0.attr", "de"), forms.need.labelOf("affected.attr", "de"));
});
