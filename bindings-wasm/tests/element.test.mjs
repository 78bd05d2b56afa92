import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../dist/form.node.js";
import { HINTS } from "../js/hints.js";
import { conditionOf, conditionOfPlain, inWords, plainOf, rowsOf } from "../element/conditions.js";
import { Known } from "../element/known.js";
import { fresh, get, nextId, ordered, patched, put, withoutEntry } from "../element/record.js";
import { STEPS, membersOf, stepsFor } from "../element/steps.js";
import { langFor, textsOf } from "../element/texts.js";

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
  const services = { services: ["1", "2"] };
  put(services, "/services/0", undefined);
  assert.deepEqual(services, { services: ["", "2"] }, "no hole, which is no data");
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

test("rows mean the condition that they were made from; what is richer has none", () => {
  const leaf = { attr: "kind", in: ["kommune"] };
  for (const value of [
    undefined,
    { everyone: true },
    leaf,
    { all: [leaf, { attr: "population", ge: 5 }] },
    { any: [leaf] },
    { all: [{ attr: "land" }, leaf] },
  ]) {
    assert.deepEqual(conditionOf(rowsOf(value)), value);
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

test("kinds, Länder and sizes are read from a condition that says no more", () => {
  const kinds = { attr: "kind", in: ["kommune", "kreis"] };
  const land = { attr: "land", eq: "05" };
  const size = (op, value) => ({ attr: "population", [op]: value });
  for (const condition of [kinds, land, size("ge", 20_000), size("le", 5), size("between", [1, 2]), { all: [kinds, land, size("ge", 1)] }]) {
    assert.deepEqual(conditionOfPlain(plainOf(condition)), condition, JSON.stringify(condition));
  }
  for (const condition of [
    undefined,
    { everyone: true },
    { any: [kinds] },
    { all: [land, land] },
    size("gt", 5),
    size("ge", 1.5),
    size("between", [1, 2, 3]),
    { attr: "kind", in: ["office"] },
    { attr: "kind", in: [] },
    { attr: "land", eq: "99" },
    { attr: "ars", within: "05" },
  ]) {
    assert.equal(plainOf(condition), undefined, JSON.stringify(condition));
  }
});

test("a condition is said in words", () => {
  const state = (lang) => ({
    texts: textsOf(lang),
    spoken: lang,
    attributes: { land: "Land", population: "Einwohnerzahl", own_administration: "eigene Verwaltung", ars: "Schlüssel" },
    operators: { eq: "gleich", gt: "größer als", within: "liegt in" },
    attributeCodes: () => undefined,
  });
  const said = (condition, lang = "de") => inWords(state(lang), condition);
  const nrw = { attr: "land", eq: "05" };
  assert.equal(said({ all: [{ attr: "kind", in: ["kommune"] }, nrw, { attr: "population", ge: 20_000 }] }), "Kommunen in Nordrhein-Westfalen ab 20.000 Einwohnern");
  assert.equal(said({ all: [nrw, { attr: "population", le: 5000 }] }, "en"), "all units in Nordrhein-Westfalen up to 5,000 inhabitants");
  assert.equal(said({ attr: "land", in: ["10", "05", "06"] }), "alle Stellen im Saarland, in Nordrhein-Westfalen und in Hessen");
  assert.equal(said({ not: nrw }), "nicht alle Stellen in Nordrhein-Westfalen");
  assert.equal(said({ attr: "own_administration", eq: true }), "eigene Verwaltung gleich ja");
  assert.equal(said({ any: [{ attr: "population", gt: 1000 }, { attr: "ars", known: false }] }), "(Einwohnerzahl größer als 1.000 oder Schlüssel ist nicht bekannt)");
  for (const nothing of [undefined, 5, {}, { all: 5 }]) assert.equal(said(nothing), "");
});

test("what is known of entries moves up when one before them goes", () => {
  const gone = (path) => withoutEntry(path, "/history", 1);
  assert.deepEqual(["/history", "/history/0/on", "/history/1/on", "/history/2/on", "/title"].map(gone), [
    "/history",
    "/history/0/on",
    undefined,
    "/history/1/on",
    "/title",
  ]);
});

test("records are found by name, those of one name by their ids too", () => {
  const organisation = (id, name) => ({ type: "organisation", id, name });
  const known = new Known([
    organisation("paderborn", "Stadt Paderborn"),
    organisation("a", "Neustadt"),
    organisation("b", "Neustadt"),
    { type: "session", id: "s1", name: "1. Sitzung in Paderborn" },
  ]);
  assert.equal(known.idOf(" stadt paderborn"), "paderborn");
  assert.equal(known.nameOf("paderborn"), "Stadt Paderborn");
  assert.equal(known.idOf("Neustadt"), undefined);
  assert.equal(known.idOf("Neustadt (b)"), "b");
  assert.equal(known.nameOf("nobody"), undefined);
  assert.deepEqual(known.matching("paderborn", ["organisation"]), ["Stadt Paderborn"]);
  assert.deepEqual(known.matching("paderborn"), ["Stadt Paderborn", "1. Sitzung in Paderborn"]);
  const many = new Known(Array.from({ length: 11_004 }, (_, at) => organisation(`o${at}`, `Ort ${at}`)));
  assert.equal(many.matching("ort").length, 20);
});

test("versions and criteria are named where they are asked for, and nowhere else", () => {
  const criteria = [{ id: "K1", name: "Ohne Papier", class: "A" }];
  const known = new Known(
    [
      { type: "profile", id: "P", name: "Anmeldung", version: "1", criteria },
      { type: "profile", id: "P", name: "Anmeldung", version: "2" },
      { type: "offering", id: "A", name: "Dienst" },
    ],
    textsOf("de").version,
  );
  assert.deepEqual(known.matching("", ["profile@"]), ["Anmeldung (P), Fassung 1", "Anmeldung (P), Fassung 2"]);
  assert.equal(known.idOf("Anmeldung (P), Fassung 2"), "P@2");
  assert.equal(known.nameOf("P@1"), "Anmeldung (P), Fassung 1");
  assert.deepEqual(known.matching("", ["criterion"]), ["K1: Ohne Papier (Anmeldung (P), Fassung 1)"]);
  assert.equal(known.idOf("K1: Ohne Papier (Anmeldung (P), Fassung 1)"), "P@1#K1");
  assert.deepEqual(known.matching("dienst", ["offering@"]), ["Dienst"], "one without versions is as it is");
  assert.deepEqual(known.matching(""), ["Anmeldung (P)", "Dienst"]);
  assert.deepEqual([known.criteriaOf("P@1"), known.criteriaOf("P@2"), known.criteriaOf(undefined)], [criteria, [], []]);
});

test("an entry is numbered after the last one", () => {
  const ids = (...all) => all.map((id) => ({ id }));
  assert.equal(nextId(ids("K1", "K2")), "K3");
  assert.equal(nextId(ids("TOP 9")), "TOP 10");
  assert.equal(nextId(ids("K4", "K3")), undefined, "one that is there already");
  for (const entries of [[], ids("eins"), ids(undefined), ["K1"]]) assert.equal(nextId(entries), undefined);
});

test("a new record is of the organisation that the page tells, where it says so at all", () => {
  assert.deepEqual(fresh("need", "kiel").originators, [{ organisation: "kiel" }]);
  assert.deepEqual(fresh("need").originators, [{}]);
  assert.equal(fresh("notice", "kiel").sender, "kiel");
  assert.equal("sender" in fresh("notice"), false);
  assert.deepEqual(Object.keys(fresh("evidence", "kiel")), ["type", "id", "created", "supports"]);
  assert.deepEqual(Object.keys(fresh("body")), ["type", "created"]);
});

test("no step asks for what its type has not, or asks twice", async () => {
  const forms = await (await load()).forms({ descriptions: false });
  for (const [type, steps] of Object.entries(STEPS)) {
    const names = steps.flatMap(membersOf);
    const { properties } = forms[type]["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    assert.deepEqual(names.filter((name) => properties[name] === undefined), [], type);
    assert.equal(new Set(names).size, names.length, type);
  }
});

test("a language tag leads to a language of the form", () => {
  const tags = [undefined, "", "de", "de-AT", "de-simple", "DE-Simple", "en", "en-GB", "fr"];
  assert.deepEqual(tags.map(langFor), ["de", "de", "de", "de", "de-simple", "de-simple", "en", "en", "de"]);
});

/** The names in a table of texts, those of inner tables as well. */
const names = (texts) =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === "object" ? names(text).map((inner) => `${name}.${inner}`) : [name],
  );

test("everything that the form says is said in both languages", () => {
  assert.deepEqual(names(textsOf("en")), names(textsOf("de")));
  assert.deepEqual(names(HINTS.en), names(HINTS.de));
});

test("a type that nobody has thought of steps for has one, with all that it is about", () => {
  const schema = { properties: { type: {}, id: {}, title: {}, question: {}, visibility: {}, ext: {} } };
  assert.deepEqual(stepsFor({ type: "ticket", schema }), [{ de: "Angaben", en: "Details", members: ["title", "question"] }]);
  assert.equal(stepsFor({ type: "need", schema }).length, 5);
});
