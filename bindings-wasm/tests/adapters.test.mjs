// What rjsf, JSON Forms and TanStack Form may rely on of their entries, beyond what a page shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { getControlPath } from "@jsonforms/core";
import { findSchemaDefinition, getClosestMatchingOption } from "@rjsf/utils";
import Ajv2020 from "ajv/dist/2020.js";
import { clean, load } from "bedarf";
import { bedarfMiddleware, errorsOf } from "bedarf/json-forms";
import { validator } from "bedarf/rjsf";
import { bedarfValidator, errorsElsewhere } from "bedarf/tanstack-form";
import { standardSchemaValidators } from "@tanstack/react-form";
import { need } from "./hostile.mjs";
import { records } from "./vectors.mjs";

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

test("rjsf: what was emptied is not there; errors keep code, help and repair", () => {
  const schema = schemaOf("need", "draft-2020-12");
  const values = { ...need(), urgency: { source: {} }, outcome: { de: "" }, originators: [{}, { group: "A" }] };
  assert.deepEqual(validator(forms.need).validateFormData(values, schema), { errors: [], errorSchema: {} });
  const wrong = { ...values, created: "10.11.2026", title: { de: "" }, originators: [{}, { group: 5 }] };
  const { errors, errorSchema } = validator(forms.need, { lang: "en" }).validateFormData(wrong, schema);
  const [{ params }] = errors.filter(({ property }) => property === ".created");
  assert.equal(params.code, "SHAPE-011");
  assert.deepEqual(params.fix, [{ op: "replace", path: "/created", value: "2026-11-10" }]);
  assert.match(params.help, /2026-11-10/);
  assert.match(errorSchema.title.de.__errors[0], /“Title” is missing/);
  assert.equal(errorSchema.originators[1].group.__errors.length, 1);
});

test("JSON Forms: every issue is an error of ajv at the place of the field", () => {
  const strange = { ...record, "~a/b": 1, originators: [{ group: "A", role: 5 }], statement: { de: "" }, level: "" };
  const errors = errorsOf(forms.need, strange);
  const { issues } = forms.need["~standard"].validate(clean(strange));
  assert.deepEqual(
    errors.map(({ message }) => message),
    issues.map(({ message }) => message),
  );
  const paths = issues.map(({ path }) => path.join("."));
  assert.ok(paths.includes("statement") && paths.includes("originators.0.role"));
  assert.deepEqual(
    errors.map(getControlPath),
    paths.map((path) => (path === "statement" ? "statement.de" : path)),
  );
  assert.ok(errors.some(({ instancePath }) => instancePath === "/~0a~1b"));
  const [{ params }] = errors.filter(({ instancePath }) => instancePath === "/originators/0/role");
  assert.deepEqual([params.code, params.fix[0].value], ["SHAPE-003", "5"]);
  assert.deepEqual(errorsOf(forms.need, []).map(getControlPath), [""]);
});

test("JSON Forms: the middleware tells errors with each change, and with nothing else", () => {
  const middleware = bedarfMiddleware(forms.need, { lang: "en" });
  const state = { data: need() };
  assert.equal(middleware(state, {}, () => state), state);
  assert.deepEqual(middleware(state, {}, () => ({ ...state })).additionalErrors, []);
  const [error] = middleware(state, {}, () => ({ data: { ...need(), kind: "" } })).additionalErrors;
  assert.equal(error.message, "the member “Kind of need” is missing");
  assert.deepEqual(errorsOf(forms.need, { ...need(), kind: "" }, { lang: "en" }), [error]);
});

test("TanStack Form: issues by the names of fields, with code, help and repair", () => {
  const told = (value, schema = forms.need, options = { lang: "en" }) =>
    standardSchemaValidators.validate({ value, validationSource: "form" }, bedarfValidator(schema, options));
  const values = { ...need(), urgency: { date: "" }, outcome: { de: "" } };
  assert.equal(told(values), undefined);
  const originators = [{ group: "" }, { group: "A", role: 5 }];
  const { fields } = told({ ...values, originators, title: { de: "" }, created: "10.11.2026" });
  assert.deepEqual(Object.keys(fields).sort(), ["created", "originators[1].role", "title.de"]);
  const [{ code, help, fix }] = fields.created;
  assert.deepEqual([code, fix[0].value], ["SHAPE-011", "2026-11-10"]);
  assert.match(help, /^write 2026-11-10/);
  const { outcome, ...value } = need();
  assert.deepEqual(bedarfValidator(forms.need)["~standard"].validate(values), { value });
});

test("TanStack Form: what no field shows, once", () => {
  const [at, away] = [{ message: "here" }, { message: "there" }];
  const errorMap = { onSubmit: { kind: [at], status: [away] }, onChange: { status: [away] }, onBlur: null };
  const fieldInfo = { kind: { instance: {} }, status: { instance: null } };
  assert.deepEqual(errorsElsewhere({ state: { errorMap }, fieldInfo }), [away]);
});
