// The forms of docs/forms.md that are made out of the JSON Schemas, in Chromium: rjsf and JSON Forms
// show every message at its field, and once all is corrected they save the very record.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { load } from "bedarf";
import { address, blocks, bundled, files } from "./blocks.mjs";
import { asked } from "../js/adapters/values.js";
import { placeOf } from "../js/wording.js";
import { picture, start } from "./chromium.mjs";

const examples = JSON.parse(readFileSync(new URL("../editor/examples.json", import.meta.url)));
const forms = await (await load()).forms();

/** Draws the form of a type in a language; a long text is made here, it is too long for an address. */
const AROUND = `
import { load } from "bedarf";
import { createRoot } from "react-dom/client";
const { type, lang, record, long } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
if (long) record.ext = { text: "x".repeat(long) };
const RecordForm = formOf((await (await load()).forms())[type].with({ lang }));
const save = (value) => (globalThis.saved = value);
createRoot(document.getElementById("page")).render(<RecordForm record={record} save={save} />);
`;

const own = { "x.own": { list: [1, "zwei", null], "~/": true } };
const profile = { ...examples.profile, ext: own };
const need = {
  ...examples.need,
  urgency: {
    date: "2028-12-31",
    consequence: "legal_deadline",
    source: { kind: "law", citation: "OZG", date: "2024-07-23" },
  },
  ext: own,
};

/** Records, and what is made wrong in them: path → value, none for a member that is taken out. */
const CASES = {
  "profile, shape": {
    lang: "de",
    right: profile,
    faults: {
      version: undefined,
      "title.de": "Kurz",
      purpose: undefined,
      "criteria.1.weight": -1,
      "criteria.2.scale.0.text.de": undefined,
      status: "gone",
    },
  },
  "profile, rules": {
    lang: "en",
    right: profile,
    faults: {
      "criteria.1.scale.1.from": 5, // two steps have it
      "criteria.1.weight": 90, // told at the group, an object
      "scoring.groups.1.weight": 40, // told at the list of groups
      "scoring.decide_by": undefined, // the method asks for it
    },
  },
  "need, shape": {
    lang: "en",
    right: need,
    faults: {
      id: "?",
      "title.de": "Kurz",
      statement: undefined,
      "originators.0": {},
      kind: "gone",
    },
  },
  "need, rules": {
    lang: "de",
    right: need,
    faults: { originators: [], status: "triaged", level: undefined, "urgency.source": undefined },
  },
};

/** What tells the two libraries apart on the page: where messages stand, and how fields are found. */
const LIBRARIES = {
  rjsf: {
    save: "Submit",
    found: ".error-detail li",
    list: ".errors li",
    at: (page, path) => byId(page, `${["root", ...path].join("_")}__error`),
    async field(page, path) {
      await byId(page, "root_id").waitFor(); // drawn: what is missing now has to be added
      for (const [place, name] of path.entries()) {
        const above = ["root", ...path.slice(0, place)].join("_");
        const there = await byId(page, `${above}_${name}`).count();
        if (typeof name === "number" && !there) await byId(page, `${above}__add`).click();
      }
      return byId(page, ["root", ...path].join("_"));
    },
  },
  "JSON Forms": {
    save: "Save",
    found: "[role=alert], .validation_error",
    at: (page, path, said) =>
      called(path, said)
        .reduce(part, page.locator("#page > fieldset"))
        .locator("> [role=alert], > .validation_error"),
    async field(page, path, said) {
      let holder = page.locator("#page > fieldset");
      await part(holder, called(["id"], said)[0]).waitFor(); // drawn: what is missing now has to be added
      for (const name of called(path, said)) {
        if (!(await part(holder, name).count())) await holder.locator("> button").click();
        holder = part(holder, name);
      }
      return holder.locator("input, select");
    },
  },
};

/** What the steps of a path are called on the page: members by their labels, entries by number. */
const called = (path, said) =>
  path.map((step, index) =>
    typeof step === "number" ? step : (said.members[placeOf(path.slice(0, index + 1).map(String))] ?? step),
  );

const byId = (page, id) => page.locator(`[id="${id}"]`);

/** The part of a fieldset with that name. */
const part = (holder, name) =>
  holder.locator("> *").filter({
    has: holder.page().locator(`> legend, > label`, { hasText: new RegExp(`^${String(name).replace(/[^\p{L}\p{N} ]/gu, "\\$&")}\\*?$`) }),
  });

const issuesOf = (type, lang, record) => asked(forms[type].with({ lang }), record).issues;

const steps = (path) => path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The record with other values at some paths. */
function changed(record, faults) {
  const copy = structuredClone(record);
  for (const [path, value] of Object.entries(faults)) {
    const way = steps(path);
    const last = way.pop();
    const holder = way.reduce((inner, step) => inner[step], copy);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

/** What is to be typed where, so that a value stands at a path. */
const leaves = (path, value) =>
  typeof value === "object"
    ? Object.entries(value).flatMap(([name, inner]) => leaves([...path, ...steps(name)], inner))
    : [[path, value]];

/** Key by key where it is a short text: whoever types fast loses nothing. */
async function type(field, value, codes) {
  const kind = await field.evaluate((input) => input.type);
  if (kind === "select-one") return field.selectOption({ label: codes?.[value] ?? value });
  if (kind !== "text" || value.length > 60) return field.fill(String(value));
  await field.fill("");
  return field.pressSequentially(value);
}

/** Every message stands at its place and can be seen, and no other message stands anywhere. */
async function shown(page, { at, found }, issues, said) {
  for (const { path, message } of issues)
    await at(page, path, said).filter({ hasText: message, visible: true }).waitFor();
  const expected = issues.map(({ message }) => message).sort();
  const deadline = Date.now() + 5000;
  let there;
  do {
    const texts = await page.locator(found).allInnerTexts();
    there = texts.flatMap((text) => text.split("\n").filter(Boolean)).sort();
  } while (!isDeepStrictEqual(there, expected) && Date.now() < deadline);
  assert.deepEqual(there, expected);
}

let browser;
before(async () => {
  const more = {};
  for (const name of Object.keys(LIBRARIES))
    Object.assign(more, files(name, await bundled(...blocks[name], AROUND)));
  browser = await start(more);
});
after(() => browser.stop());

for (const [name, library] of Object.entries(LIBRARIES)) {
  for (const [what, { lang, right, faults }] of Object.entries(CASES)) {
    test(`${name}, ${what}, ${lang}: messages at their fields, gone once corrected`, async () => {
      const wrong = changed(right, faults);
      const page = await browser.open(address(name, { type: right.type, lang, record: wrong }));
      const save = page.getByRole("button", { name: library.save, exact: true });
      await save.click();
      const issues = issuesOf(right.type, lang, wrong);
      assert.ok(issues.length >= Object.keys(faults).length, "every fault is told");
      const said = forms[right.type].labels[lang];
      await shown(page, library, issues, said);
      await picture(page, `${name} ${what}`.replaceAll(/\W+/g, "-"));

      const open = { ...faults };
      for (const path of Object.keys(faults)) {
        assert.equal(await page.evaluate(() => globalThis.saved), undefined, "not with an error");
        const value = steps(path).reduce((inner, step) => inner[step], right);
        for (const [place, leaf] of leaves(steps(path), value))
          await type(await library.field(page, place, said), leaf, said.codes[placeOf(place.map(String))]);
        delete open[path];
        await save.click();
        await shown(page, library, issuesOf(right.type, lang, changed(right, open)), said);
      }
      await save.click();
      await page.waitForFunction(() => globalThis.saved !== undefined);
      assert.deepEqual(await page.evaluate(() => globalThis.saved), right);
    });
  }
}

for (const [name, library] of Object.entries(LIBRARIES)) {
  test(`${name}: an empty record of every type has its messages`, async () => {
    for (const [type, { empty }] of Object.entries(forms)) {
      const page = await browser.open(address(name, { type, lang: "de", record: empty }));
      await page.getByRole("button", { name: library.save, exact: true }).click();
      await shown(page, library, issuesOf(type, "de", empty), forms[type].labels.de);
    }
  });
}

for (const [name, library] of Object.entries(LIBRARIES)) {
  test(`${name}: a field that is filled in and emptied again keeps nothing from being saved`, async () => {
    const record = { ...need, modified: "", services: [""], fulfilment: { by: "" } };
    const { modified, fulfilment, ...left } = { ...record, services: [] };
    const page = await browser.open(address(name, { type: "need", lang: "de", record }));
    for (const text of ["An English title of some length", ""])
      await type(await library.field(page, ["title", "en"], forms.need.labels.de), text);
    await page.getByRole("button", { name: library.save, exact: true }).click();
    await page.waitForFunction(() => globalThis.saved !== undefined);
    assert.deepEqual(await page.evaluate(() => globalThis.saved), left);
  });
}

for (const [name, { save, at, list }] of Object.entries(LIBRARIES)) {
  test(`${name}: what no field can hold is told as well`, async () => {
    const strange = { ...changed(profile, { "criteria.1.own": 1 }), extra: { a: 1 } };
    const long = 2 ** 24;
    const cases = [
      [{ record: strange }, strange],
      [
        { record: profile, long },
        { ...profile, ext: { text: "x".repeat(long) } },
      ],
    ];
    for (const [given, record] of cases) {
      const page = await browser.open(address(name, { type: "profile", lang: "en", ...given }));
      await page.getByRole("button", { name: save, exact: true }).click();
      const issues = issuesOf("profile", "en", record);
      assert.ok(issues.length > 0);
      for (const { path, message } of issues)
        await (list ? page.locator(list) : at(page, path, forms.profile.labels.en)).filter({ hasText: message }).waitFor();
    }
  });
}

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
