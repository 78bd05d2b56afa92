import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../dist/form.node.js";
import { DESCRIPTIONS, descriptionOf } from "../js/descriptions.de.js";
import { TYPES } from "../js/types.js";
import { definitions } from "../pkg/forms.js";

/** Every type and `Type.member` that says in English what it means. */
const ENGLISH = new Map(
  Object.entries(definitions).flatMap(([type, { description, properties = {} }]) => {
    const members = Object.entries(properties).map(([name, inner]) => [`${type}.${name}`, inner.description]);
    return [[type, description], ...members].filter(([, said]) => said !== undefined);
  }),
);

/** Types that are records, by their name in the definitions. */
const wordOf = (name) => name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
const RECORDS = Object.keys(definitions).filter((name) => TYPES.includes(wordOf(name)));

/** Words that no German sentence has. */
const FOREIGN = /\b(?:the|of|its|whether|which|what|who|whom|how|where|when|is|are|and|for|with|day)\b/i;

test("what says in English what it means says so in German, and nothing else does", () => {
  assert.ok(ENGLISH.size > 400);
  assert.deepEqual([...ENGLISH.keys()].filter((at) => descriptionOf(at) === undefined), []);
  const own = (at) => (Object.hasOwn(DESCRIPTIONS, at) ? at : at.replace(/^\w+/, "*"));
  const places = new Set([...ENGLISH.keys()].map(own));
  assert.deepEqual(Object.keys(DESCRIPTIONS).filter((at) => !places.has(at)), []);
});

test("what holds for every record is said of records alone", () => {
  for (const [at, said] of Object.entries(DESCRIPTIONS).filter(([at]) => at.startsWith("*."))) {
    for (const type of RECORDS) assert.equal(descriptionOf(at.replace("*", type)), said);
  }
  for (const at of ENGLISH.keys()) {
    if (Object.hasOwn(DESCRIPTIONS, at)) continue;
    assert.ok(RECORDS.includes(at.split(".")[0]), `${at} has no description of its own`);
  }
});

test("they are German sentences", () => {
  for (const [at, said] of ENGLISH) {
    const german = descriptionOf(at);
    assert.notEqual(german, said, at);
    assert.doesNotMatch(german, FOREIGN, at);
    assert.match(german, /^[A-ZÄÖÜ].*[.]$/, at);
    assert.doesNotMatch(german, / {2}|„[^“]*$|[a-z]_[a-z]/, at);
    assert.ok(german.split(/(?<=\.) /).length <= 2, `${at}: more than two sentences`);
  }
  // what is looked for can be found
  assert.match("Whether it is public.", FOREIGN);
});

/** What a schema says at each place that has a text: of a language, without advice of fields. */
function said(schema, at, found = new Map()) {
  if (schema.description !== undefined) found.set(at, schema.description);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) said(inner, `${at}.${name}`, found);
  return found;
}

test("a JSON Schema in German has a description wherever one in English has", async () => {
  const forms = await (await load()).forms();
  for (const type of TYPES) {
    for (const [target, parts] of Object.entries({ "draft-2020-12": "$defs", "draft-07": "definitions" })) {
      const [de, en] = ["de", "en"].map((lang) => {
        const schema = forms[type].with({ lang })["~standard"].jsonSchema.input({ target });
        const all = Object.entries(schema[parts]).flatMap(([name, part]) => [...said(part, name)]);
        return new Map([...said(schema, type), ...all]);
      });
      assert.deepEqual([...de.keys()], [...en.keys()]);
      const same = [...de].filter(([at, text]) => text === en.get(at));
      assert.deepEqual(same, []);
    }
  }
});

test("whoever shows no descriptions has the advice at fields alone", async () => {
  const forms = await (await load()).forms({ descriptions: false });
  for (const lang of ["de", "en"]) {
    const schema = forms.need.with({ lang })["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    assert.equal(schema.description, undefined);
    assert.equal(schema.properties.status.description, undefined);
    assert.equal(schema.properties.title.description, forms.need.hintOf("title", lang));
  }
});
