// What rjsf and JSON Forms may rely on of the adapters in docs/forms.md, beyond what a page shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { getControlPath } from "@jsonforms/core";
import { findSchemaDefinition, getClosestMatchingOption } from "@rjsf/utils";
import Ajv2020 from "ajv/dist/2020.js";
import { load } from "bedarf";
import { blocks, bundled } from "./blocks.mjs";
import { records } from "./vectors.mjs";

const module = async (...codes) =>
  import(`data:text/javascript,${encodeURIComponent(await bundled(...codes))}`);
const { validator } = await module(blocks.rjsf[0]);
const { errorsOf } = await module(...blocks["JSON Forms"], "export { errorsOf };");
const forms = await (await load()).forms();
const schemaOf = (type, target) => forms[type]["~standard"].jsonSchema.input({ target });

/** Every place of a value where the schema has branches. */
function* places(schema, value, root) {
  if (value === undefined || schema === undefined) return;
  if (schema.$ref) yield* places(findSchemaDefinition(schema.$ref, root), value, root);
  for (const part of schema.allOf ?? []) yield* places(part, value, root);
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  if (branches.length > 0) yield { branches, value };
  for (const branch of branches) yield* places(branch, value, root);
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    yield* places(inner, value?.[name], root);
  for (const entry of Array.isArray(value) ? value : []) yield* places(schema.items, entry, root);
}

/** They tell no branches apart. */
const LIMITS =
  /^(?:pattern|format|propertyNames|uniqueItems|(?:max|min)(?:imum|Length|Items|Properties))$/;

const ajv = new Ajv2020({ strict: false, addUsedSchema: false });
const compiled = {};
const limitless = (key, inner) => (LIMITS.test(key) ? undefined : inner);

/** The answer of ajv, limits and patterns aside. */
function isValid(schema, value, root) {
  const key = root.title + JSON.stringify(schema);
  if (compiled[key] === undefined) {
    const { $defs, definitions } = root;
    const text = JSON.stringify({ ...schema, $defs, definitions }, limitless);
    compiled[key] = ajv.compile(JSON.parse(text));
  }
  return compiled[key](value);
}

for (const target of ["draft-2020-12", "draft-07"]) {
  test(`rjsf, ${target}: branches are told apart as ajv does, in all records of the vectors`, () => {
    const ours = validator(forms.need);
    const roots = Object.fromEntries(
      Object.keys(forms).map((type) => [type, schemaOf(type, target)]),
    );
    const seen = new Set();
    for (const { name, forms: inputs } of records()) {
      for (const record of inputs().flat()) {
        const root = Object.hasOwn(roots, record?.type) ? roots[record.type] : {};
        for (const { branches, value } of places(root, record, root)) {
          const [answers, expected] = [ours, { isValid }].map((asked) => [
            ...branches.map((branch) => asked.isValid(branch, value, root)),
            getClosestMatchingOption(asked, root, value, branches),
          ]);
          assert.deepEqual(answers, expected, `${name}: ${JSON.stringify(value)}`);
          answers.forEach((answer) => seen.add(answer));
        }
      }
    }
    assert.equal(ours.isValid({ allOf: [true, false] }, 1, {}), false);
    for (const answer of [true, false, 0, 1, 2, 3, 4]) assert.ok(seen.has(answer));
  });
}

const record = { ...forms.need.empty, title: { de: "Kurz" } };

test("rjsf: errors may be changed and added, as with its own validator", () => {
  const schema = schemaOf("need", "draft-2020-12");
  const ours = validator(forms.need);
  const all = ours.validateFormData(record, schema);
  assert.deepEqual(all.errors, ours.rawValidation(schema, record).errors);
  const [{ name, property, message }] = all.errors.filter(
    (error) => error.property === ".title.de",
  );
  assert.equal(name, "SHAPE-006");
  assert.deepEqual(all.errorSchema.title.de.__errors, [message]);

  const transform = (errors, uiSchema) =>
    errors
      .filter((error) => error.property === property)
      .map((error) => ({ ...error, message: uiSchema.short }));
  const custom = (data, errors, uiSchema, errorSchema) => {
    assert.deepEqual(errorSchema, { title: { de: { __errors: ["Zu kurz"] } } });
    errors.title.de.addError(data.title.de);
    errors.level.addError("Welche Ebene?"); // a member that is not there
    return errors;
  };
  const { errors, errorSchema } = ours.validateFormData(record, schema, custom, transform, {
    short: "Zu kurz",
  });
  assert.deepEqual(errorSchema.title.de.__errors, ["Zu kurz", "Kurz"]);
  assert.deepEqual(errorSchema.level.__errors, ["Welche Ebene?"]);
  assert.deepEqual(
    errors.map((error) => error.message),
    ["Zu kurz", "Kurz", "Welche Ebene?"],
  );

  const right = validator({ "~standard": { validate: (value) => ({ value }) } });
  assert.deepEqual(right.validateFormData(record, schema), { errors: [], errorSchema: {} });
  assert.equal(ours.validateFormData([], schema).errorSchema.__errors.length, 1);
});

test("JSON Forms: every issue is an error of ajv at the place of the field", () => {
  const strange = { ...record, "~a/b": 1, originators: [{}] };
  const errors = errorsOf(forms.need, strange);
  const { issues } = forms.need["~standard"].validate(strange);
  assert.deepEqual(
    errors.map(({ message }) => message),
    issues.map(({ message }) => message),
  );
  assert.deepEqual(
    errors.map(getControlPath),
    issues.map(({ path }) => path.join(".")),
  );
  assert.ok(errors.some(({ instancePath }) => instancePath === "/~0a~1b"));
  assert.deepEqual(errorsOf(forms.need, []).map(getControlPath), [""]);
});

test("the adapters are as short as they are said to be", () => {
  for (const [code] of [blocks.rjsf, blocks["JSON Forms"]])
    assert.ok(code.trim().split("\n").length < 40);
});
