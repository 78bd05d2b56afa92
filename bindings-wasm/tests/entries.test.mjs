// What the smaller entries say of a record is what `bedarf` says of it, each as far as it looks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../dist/bedarf.node.js";
import { BedarfInputError, BedarfRequestError, load as loadForm } from "../dist/form.node.js";
import { load as loadInline } from "../dist/form.inline.js";
import { load as loadStructure } from "../dist/structure.node.js";
import { load as loadStructureInline } from "../dist/structure.inline.js";
import { need } from "./hostile.mjs";
import { KINDS } from "../js/kinds.js";
import { TYPES } from "../js/types.js";
import { options, records } from "./vectors.mjs";

const rules = JSON.parse(readFileSync(new URL("../../schemas/v1/rules.json", import.meta.url), "utf8"));
const structural = new Set(rules.filter(({ scope }) => scope === "").map(({ code }) => code));
const bedarf = await load();
const form = await loadForm();
const loaded = async (kind, host) => (await import(`../dist/${kind}.${host}.js`)).load();
const some = Object.fromEntries(
  await Promise.all(Object.keys(KINDS).map(async (kind) => [kind, await loaded(kind, "node")])),
);
const structure = await loadStructure();

const said = ({ ok, findings }) => ({ ok, findings });

test("each says what `bedarf` says of one record", () => {
  let [compared, sound, broken, judged] = [0, 0, 0, 0];
  for (const { request, forms } of records()) {
    const { lang, asOf, severities, mask, units, limit, lines } = options(request) ?? {};
    if (units !== undefined || limit !== undefined || lines !== undefined) continue;
    for (const given of forms()) {
      if (Object.keys(given).some((name) => name.endsWith(".csv"))) {
        assert.throws(() => form.check(given), BedarfInputError);
        continue;
      }
      const whole = bedarf.check(given, { lang, asOf, severities, mask, scope: "record" });
      // what sort of file it is asks only who reads files
      if (whole.findings.some(({ code }) => code === "JSON-006")) continue;
      assert.deepEqual(form.check(given, { lang, asOf, severities, mask }), said(whole));
      const ofStructure = whole.findings.filter(({ code }) => structural.has(code));
      const ok = whole.records > 0 && ofStructure.every(({ severity }) => severity !== "error");
      assert.deepEqual(structure.check(given, { lang, mask }), { ok, findings: ofStructure });
      compared += 1;
      if (whole.findings.length === 0) sound += 1;
      else if (!ok) broken += 1;
      else judged += 1;
    }
  }
  console.log(`${compared} records: ${sound} sound, ${broken} broken, ${judged} judged by rules`);
  for (const count of [sound, broken, judged]) assert.ok(count > compared / 100);
});

/** The type of a record that is one by itself. */
function typeOf(input) {
  try {
    return (typeof input === "string" ? JSON.parse(input) : input)?.type;
  } catch {
    return undefined;
  }
}

test("no type has two entries beside those that know all", () => {
  const known = Object.values(KINDS).flat();
  assert.equal(new Set(known).size, known.length);
  assert.ok(known.every((type) => TYPES.includes(type)));
});

for (const [kind, types] of Object.entries(KINDS)) {
  test(`the one for ${types} says the same of these, and of any other record that it is none`, () => {
    let [compared, refused] = [0, 0];
    for (const { name, request, input } of records()) {
      const { lang, asOf, severities, words, mask } = options(request) ?? {};
      // one record, or each of several by itself
      for (const given of [input].flat()) {
        const type = typeOf(given);
        if (!TYPES.includes(type)) continue;
        const whole = form.check(given, { lang, asOf, severities, words, mask });
        // two types: it is told which there are
        if (whole.findings.some(({ path }) => path === "/type")) continue;
        const found = some[kind].check(given, { lang, asOf, severities, words, mask });
        if (types.includes(type)) {
          assert.deepEqual(found, whole, name);
          compared += 1;
        } else if (whole.ok) {
          assert.equal(found.ok, false, name);
          const [{ code, path, params }] = found.findings;
          const known = TYPES.filter((one) => types.includes(one));
          assert.deepEqual([code, path, params.expected], ["SHAPE-017", "/type", known], name);
          refused += 1;
        }
      }
    }
    console.log(`${compared} of ${types}, ${refused} other records`);
    for (const count of [compared, refused]) assert.ok(count > 100);
    const names = ["check", "checker", ...types, "forms", "version"];
    assert.deepEqual(Object.keys(some[kind]).sort(), names.sort());
  });
}

test("each has checkers, schemas and forms", async () => {
  const inline = [await loadInline(), await loaded("need", "inline"), await loadStructureInline()];
  for (const entry of [form, some.need, structure, ...inline]) {
    assert.equal(entry.checker({ lang: "en" }).check({ type: "need" }).ok, false);
    assert.equal(entry.check(need()).ok, true);
    const { issues } = entry.need["~standard"].validate({ type: "need" });
    assert.ok(issues.length > 3);
    const forms = await entry.forms();
    assert.ok(forms.need["~standard"].jsonSchema.input({ target: "draft-07" }).title);
    assert.equal(entry.version, bedarf.version);
    assert.equal(entry.paths, undefined);
    assert.ok(Object.isFrozen(entry));
  }
});

test("each for some types has their schemas and forms, also with the module within", async () => {
  for (const [kind, types] of Object.entries(KINDS)) {
    for (const entry of [some[kind], await loaded(kind, "inline")]) {
      const forms = await entry.forms();
      assert.deepEqual(Object.keys(forms).sort(), [...types].sort());
      for (const type of types) {
        assert.ok(entry[type]["~standard"].validate({ type }).issues.length > 0, type);
        assert.deepEqual(forms[type].missing(forms[type].empty), (await form.forms())[type].missing(forms[type].empty));
      }
    }
  }
});

test("what changes nothing is no option", () => {
  assert.throws(() => structure.check(need(), { asOf: "2026-11-24" }), BedarfRequestError);
  assert.throws(() => form.check(need(), { scope: "register" }), BedarfRequestError);
  assert.throws(() => form.check(need(), { asOf: "2026-02-30" }), BedarfRequestError);
  assert.throws(() => structure.check({ a: 1n }), BedarfInputError);
});

test("a module of another entry is refused where it has not what is wanted", async () => {
  const place = new URL("../pkg/bedarf_structure_bg.wasm", import.meta.url);
  const { load: fresh } = await import("../dist/bedarf.node.js?other");
  await assert.rejects(fresh(place), { code: "module" });
});
