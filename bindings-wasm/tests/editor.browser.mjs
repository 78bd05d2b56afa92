// The editor as people use it, and the package on a page.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { drawn, editor, focused, recordOf, start } from "./chromium.mjs";

let browser;
let page;
before(async () => {
  browser = await start();
  page = await editor(browser);
});
after(() => browser.stop());

const examples = JSON.parse(
  readFileSync(new URL("../editor/examples.json", import.meta.url), "utf8"),
);
const messages = (id) => page.locator(`#${id}-messages > li`);
const json = () => recordOf(page);
const submit = () => page.click("bedarf-form [type=submit]");
const open = (id) => page.locator(`#${id}`).evaluate((part) => part.open || part.querySelector("summary").click());
const state = () => page.locator("bedarf-form form").getAttribute("data-state");
const isShown = (id) => page.waitForFunction((id) => document.querySelector("bedarf-form").record.id === id, id);

/** Begins anew, whatever stands there. */
async function clear() {
  await page.click("#clear");
  if (await page.locator("#ask").isVisible()) await page.click("#ask [value=go]");
}

/** Opens a record as a file and waits until it is shown. */
async function file(record, id = record.id) {
  await clear(); // so that the id that is waited for is the new one
  const buffer = Buffer.from(JSON.stringify(record));
  await page.click("#opening");
  await page.setInputFiles("#open", { name: "r.json", mimeType: "application/json", buffer });
  await isShown(id);
}

/** What the page saves. */
async function saved() {
  const coming = page.waitForEvent("download");
  await page.click("#save");
  const download = await coming;
  const text = readFileSync(await download.path(), "utf8");
  return { name: download.suggestedFilename(), record: JSON.parse(text) };
}

test("typing shows and clears messages, in both languages", async () => {
  for (const [lang, label] of [
    ["de", "Fehler: "],
    ["en", "Error: "],
  ]) {
    await page.click(`[data-lang="${lang}"]`);
    await clear();
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await page.locator("#f-title-de").pressSequentially("Kurz");
    const message = messages("f-title-de");
    await message.first().waitFor();
    const said = await message.first().textContent();
    assert.ok(said.startsWith(label), said);
    assert.equal(await page.locator("#f-title-de").getAttribute("aria-invalid"), "true");
    await page.waitForTimeout(1500);
    assert.equal(await message.count(), 1, "stays until it is fixed");
    await page.locator("#f-title-de").pressSequentially(" und jetzt lang genug");
    assert.equal(await message.count(), 0, "cleared at once");
    assert.equal(await page.locator("#f-title-de").getAttribute("aria-invalid"), null);
    assert.equal((await json()).title.de, "Kurz und jetzt lang genug");
  }
  await page.click('[data-lang="de"]');
});

test("the summary takes the focus and leads to fields, also to those folded away", async () => {
  await clear();
  assert.equal(await page.locator("bedarf-form form").getAttribute("novalidate"), "");
  assert.equal(await page.locator("bedarf-form [type=submit]").isDisabled(), false);
  await submit();
  assert.equal(await focused(page), "summary");
  assert.match(await page.title(), /^Fehler: /);
  assert.equal(await page.locator("bedarf-form [type=submit]").isDisabled(), false);
  await page.locator("#summary-list a", { hasText: "Titel" }).click();
  assert.equal(await focused(page), "f-title-de");
  await page.fill("#f-title-de", "Online-Dienste selbst abrufen");
  assert.equal(await page.locator("#summary-list a", { hasText: "Titel" }).count(), 0);

  await file({ ...examples.need, sources: [{ kind: "law", citation: "OZG", url: "nirgends" }] });
  await submit();
  await page.locator("#summary-list a").first().click();
  assert.equal(await focused(page), "f-sources-0-url");
  assert.ok(await page.locator("#f-sources-0-url").isVisible());
});

for (const [type, example] of Object.entries(examples)) {
  test(`the example of ${type} is in order, and saved as it was opened`, async () => {
    await page.selectOption("#type", type);
    await clear();
    await page.click("#example");
    await isShown(example.id);
    assert.equal(await state(), "fine");
    await submit();
    assert.doesNotMatch(await page.title(), /Fehler/);
    const { name, record } = await saved();
    assert.equal(name, `${example.id}.json`);
    assert.deepEqual(record, example);
  });
}

test("what the editor does not know is reported, kept on saving and offered for repair", async () => {
  const record = {
    ...examples.need,
    kind: "governanc",
    colour: "blau",
    title: { ...examples.need.title, "gsw-CH": "Sälber abrüefe im Lade" },
    affected: { not: { attr: "kind", eq: "land" } },
    ext: { a: [1, { b: null }] },
  };
  record.history = [{ ...record.history[0], stempel: 7 }];
  await file(record);
  await page.fill("#f-statement-de", "Kommunen können Dienste nicht selbst abrufen.");
  const { record: kept } = await saved();
  const { statement, ...before } = record;
  const { statement: now, ...rest } = kept;
  assert.deepEqual(rest, before);
  assert.equal(now.de, "Kommunen können Dienste nicht selbst abrufen.");
  assert.match(await page.locator("#elsewhere").textContent(), /colour/);
  assert.equal(await page.locator("#f-history-0 > summary > .mark").textContent(), "1 Fehler");
  await open("f-history-0");
  assert.match(await messages("f-history-0").textContent(), /stempel/);
  const fix = messages("f-kind").locator("button");
  assert.match(await fix.textContent(), /Steuerung/, "the label, not the code");
  await fix.click();
  assert.equal(await messages("f-kind").count(), 0);
  assert.equal((await json()).kind, "governance");
  assert.equal((await json()).colour, "blau");
});

test("a selector is built in rows, a richer one stays", async () => {
  assert.deepEqual((await json()).affected, { not: { attr: "kind", eq: "land" } });
  await file(examples.need);
  await page.selectOption("#f-affected-mode", "all");
  await page.click("#f-affected button:has-text('Bedingung hinzufügen')");
  assert.equal(await focused(page), "f-affected-row-1-attr");
  await page.selectOption("#f-affected-row-1-attr", "population");
  await page.selectOption("#f-affected-row-1-op", "ge");
  await page.fill("#f-affected-row-1-value", "50000");
  assert.deepEqual((await json()).affected, {
    all: [examples.need.affected, { attr: "population", ge: 50000 }],
  });
  await page.selectOption("#f-affected-mode", "any");
  await page.click("#f-affected button:has-text('Bedingung 1 entfernen')");
  assert.deepEqual((await json()).affected, { any: [{ attr: "population", ge: 50000 }] });
  await page.selectOption("#f-affected-row-0-attr", "land");
  await page.selectOption("#f-affected-row-0-op", "in");
  await page.check("text=Hessen");
  await page.check("text=Hamburg");
  assert.deepEqual((await json()).affected, { any: [{ attr: "land", in: ["02", "06"] }] });
  await page.selectOption("#f-affected-mode", "everyone");
  assert.deepEqual((await json()).affected, { everyone: true });
});

test("lists, boxes, numbers, days and values of the profile", async () => {
  await file(examples.profile);
  for (const id of ["f-criteria-1", "f-criteria-0", "f-criteria-0-expected", "form-about"])
    await open(id);
  await page.fill("#f-criteria-1-weight", "viel");
  await page.locator("#f-criteria-1-weight").blur();
  await messages("f-criteria-1-weight").first().waitFor();
  assert.equal((await json()).criteria[1].weight, "viel", "kept as it was written");
  await page.fill("#f-criteria-1-weight", "100");
  assert.equal((await json()).criteria[1].weight, 100);
  await page.fill("#f-criteria-0-expected-value", "nein");
  assert.equal((await json()).criteria[0].expected.value, false);
  await page.fill("#f-criteria-0-expected-value", '"5"');
  assert.equal((await json()).criteria[0].expected.value, "5");
  await page.selectOption("#f-criteria-0-expected-op", "in");
  await page.fill("#f-criteria-0-expected-value", "5\nAls Text");
  assert.deepEqual((await json()).criteria[0].expected.value, [5, "Als Text"]);
  await page.check("text=Kommunen");
  assert.deepEqual((await json()).addressees, ["it_plr", "land", "municipalities"]);
  await page.click("#f-criteria-add");
  assert.equal(await focused(page), "f-criteria-3-id");
  assert.equal((await json()).criteria.length, 4);
  await page.click("text=Kriterium 4 entfernen");
  assert.equal((await json()).criteria.length, 3);
  await page.fill("#f-confirmed", "2026-11-01");
  assert.equal((await json()).confirmed, "2026-11-01");
  await page.fill("#f-confirmed", "");
  assert.equal("confirmed" in (await json()), false);
  await open("f-ext");
  await page.fill("#f-ext-text", '{"a": ');
  await page.locator("#f-ext-text").blur();
  assert.match(await messages("f-ext").textContent(), /lässt sich noch nicht lesen/);
  await page.fill("#f-ext-text", '{"a": [1]}');
  assert.deepEqual((await json()).ext, { a: [1] });
});

test("a condition is built from words, and said in words", async () => {
  await file(examples.need);
  const meant = () => page.locator("#f-affected .meant").textContent();
  assert.equal(await page.locator("#f-affected-mode").inputValue(), "plain");
  assert.equal(await meant(), "Gemeint: Kommunen, Kreise und Gemeindeverbände.");
  await page.uncheck("#f-affected >> text=Kreise");
  await page.uncheck("#f-affected >> text=Gemeindeverbände");
  await page.check("#f-affected >> text=Nordrhein-Westfalen");
  await page.fill("#f-affected-from", "20.000");
  assert.equal(await meant(), "Gemeint: Kommunen in Nordrhein-Westfalen ab 20.000 Einwohnern.");
  assert.deepEqual((await json()).affected, {
    all: [
      { attr: "kind", eq: "kommune" },
      { attr: "land", eq: "05" },
      { attr: "population", ge: 20000 },
    ],
  });
  await page.check("#f-affected >> text=Saarland");
  await page.fill("#f-affected-to", "50000");
  assert.equal(
    await meant(),
    "Gemeint: Kommunen in Nordrhein-Westfalen und im Saarland mit 20.000 bis 50.000 Einwohnern.",
  );
  await page.fill("#f-affected-to", "viele");
  assert.match(await page.locator("#f-affected-to-wrong").textContent(), /ganze Zahl/);
  await page.fill("#f-affected-to", "50000");
  const built = (await json()).affected;
  await page.selectOption("#f-affected-mode", "everyone");
  assert.deepEqual((await json()).affected, { everyone: true });
  await page.selectOption("#f-affected-mode", "plain");
  assert.deepEqual((await json()).affected, built, "what was built is there again");
  const richer = { all: [{ attr: "kind", in: ["kommune"] }, { attr: "portal", known: true }] };
  await file({ ...examples.need, affected: richer });
  await page.selectOption("#f-affected-mode", "plain");
  await page.selectOption("#f-affected-mode", "all");
  assert.deepEqual((await json()).affected, richer, "rows that the other way has no fields for, too");
});

test("texts come and go: pasted, copied, refused with a reason", async () => {
  await page.click("#opening");
  for (const [text, said] of [
    ["{", /kein einzelner Datensatz/],
    ["[]", /kein einzelner Datensatz/],
    ['{"type": "ticket"}', /Bedarf, Anforderungsprofil, Angebot, Gremium/],
  ]) {
    await page.fill("#paste", text);
    await page.click("#take");
    assert.match(await page.locator("#open-trouble").textContent(), said);
  }
  await page.keyboard.press("Escape");
  await clear();
  await page.click("#opening");
  await page.fill("#paste", JSON.stringify(examples.body));
  await page.click("#take");
  assert.equal(await page.locator("#type").inputValue(), "body");
  assert.equal(await page.locator("#open-dialog").isVisible(), false);
  await page.click("#copy");
  await page.waitForFunction(() => document.querySelector("bedarf-form").shadowRoot.getElementById("said").textContent);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(JSON.parse(copied), examples.body);
  await page.selectOption("#type", "offering");
  await page.selectOption("#type", "body");
  assert.deepEqual(await json(), examples.body, "what was begun is still there");
});

test("nothing that was typed is lost: reload, another type, beginning anew, an example", async () => {
  const title = page.locator("#f-title-de");
  await page.selectOption("#type", "need");
  await clear();
  const begun = await json();
  assert.match(begun.id, /^BED-\d{8}-[2-9A-Z]{5}$/);
  assert.deepEqual(begun.history, [{ status: "draft", on: begun.created }]);
  await title.fill("Bauanträge ohne Papier stellen");
  await page.click('[data-lang="en"]');
  const typed = await json();

  await page.reload();
  await drawn(page);
  assert.deepEqual(await json(), typed);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.locator("#draft").textContent(), /^This is your draft of \d{4}-/);
  assert.match(page.url(), /type=need/);

  for (const button of ["#clear", "#example"]) {
    await page.click(button);
    assert.equal(await page.evaluate(() => document.activeElement.value), "stay");
    await page.keyboard.press("Enter");
    assert.deepEqual(await json(), typed, "whoever is asked and stays loses nothing");
    await page.click(button);
    await page.keyboard.press("Escape");
    assert.deepEqual(await json(), typed);
  }
  await clear();
  assert.notDeepEqual(await json(), typed);
  await page.click("#undo");
  assert.deepEqual(await json(), typed, "and what was given up comes back");
  await title.fill("");
  await page.locator("#f-statement-de").focus();
  await page.click("#undo");
  assert.deepEqual(await json(), typed, "as what was deleted does");

  await saved();
  assert.match(await page.locator("#said").textContent(), /^Saved as “BED-.*, with \d+ errors\.$/);
  await page.click("#clear");
  assert.equal(await page.locator("#ask").isVisible(), false, "what is saved may go");
  await page.reload();
  await drawn(page);
  assert.equal(await title.inputValue(), "");
  await page.click('[data-lang="de"]');
});

test("a register is opened, listed, changed, checked together and saved as a whole", async () => {
  await page.reload();
  await drawn(page);
  await clear();
  const folder = new URL("../../examples/kog/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name !== "README.md");
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
  const files = Object.entries(texts).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
  await page.click("#opening");
  await page.setInputFiles("#open", [...files, { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") }]);
  await page.locator("#register-findings > p").waitFor();
  assert.match(await page.locator("#register-title").textContent(), /^Register: \d+ Datensätze$/);
  assert.match(await page.locator("#register-said").textContent(), /notes\.txt/);
  assert.match(await page.locator("#register-findings > p").textContent(), /zusammen geprüft: 0 Fehler/);
  assert.equal(await page.locator("#records > li").count(), 101, "a hundred, and how many more there are");
  await page.fill("#seek", "fit-store");
  const needs = texts["needs.jsonl"].split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const wanted = needs.find(({ title }) => /FIT-Store/.test(title.de));
  await page.locator("#records button", { hasText: wanted.title.de }).first().click();
  await isShown(wanted.id);
  await page.fill("#f-title-de", `${wanted.title.de} (geändert)`);
  await page.keyboard.press("Tab");
  assert.match(await page.locator("#register-title").textContent(), /1 geändert$/);

  // an organisation is chosen by the name that it has in the register
  await page.click("text=Bedarfsträger hinzufügen");
  const at = wanted.originators.length;
  await page.fill(`#f-originators-${at}-organisation`, "Land Niedersachsen");
  assert.equal((await json()).originators[at].organisation, "land-03");
  await page.fill(`#f-originators-${at}-organisation`, "niemand");
  await page.click("#check-register");
  const lost = page.locator("#register-findings li", { hasText: "niemand" });
  await lost.waitFor();
  await page.selectOption("#type", "body");
  await lost.locator("button").click();
  assert.equal(await focused(page), `f-originators-${at}-organisation`, "a finding leads to its field");
  await page.click(`text=Bedarfsträger ${at + 1} entfernen`);

  // how many a condition means
  await page.selectOption("#f-affected-mode", "plain");
  await page.check("#f-affected >> text=Nordrhein-Westfalen");
  const meant = await page.locator("#f-affected .meant").textContent();
  const [, count] = /^Gemeint: .*Nordrhein-Westfalen.*\. Im geöffneten Register sind das (\d+)/.exec(meant);
  assert.ok(Number(count) > 0 && Number(count) < 400, meant);

  // a new record is taken in
  await page.selectOption("#type", "need");
  await clear();
  await page.fill("#f-title-de", "Ein neuer Bedarf im Register");
  const added = await json();
  await page.click("#take-in");
  assert.equal(await page.locator("#take-in").isVisible(), false);
  const coming = page.waitForEvent("download");
  await page.click("#save-register");
  const download = await coming;
  assert.equal(download.suggestedFilename(), "register.zip");
  const { strFromU8, unzipSync } = await import("fflate");
  const saved = unzipSync(readFileSync(await download.path()));
  assert.deepEqual(Object.keys(saved).sort(), [...names, `${added.id}.json`].sort());
  const changed = names.filter((name) => strFromU8(saved[name]) !== texts[name]);
  assert.deepEqual(changed, ["needs.jsonl"], "what was not changed keeps every byte");
  const lines = [texts["needs.jsonl"], strFromU8(saved["needs.jsonl"])].map((text) => text.split("\n"));
  const differing = lines[0].flatMap((line, row) => (line === lines[1][row] ? [] : row));
  assert.equal(differing.length, 1);
  assert.equal(JSON.parse(lines[1][differing[0]]).title.de, `${wanted.title.de} (geändert)`);
  assert.deepEqual(JSON.parse(strFromU8(saved[`${added.id}.json`])), added);
  assert.match(await page.locator("#register-title").textContent(), /Datensätze$/, "nothing is changed any more");
  await page.reload();
  await drawn(page);
});

test("500 conditions of every shape are opened and saved as they were", async () => {
  let seed = 7;
  const below = (bound) => {
    seed = (seed * 48271) % 2147483647;
    return seed % bound;
  };
  const of = (list) => list[below(list.length)];
  const VALUES = {
    kind: ["kommune", "kreis", "land"],
    land: ["05", "09", "16"],
    population: [0, 20_000, 500_000],
    own_administration: [true, false],
    unit_type: ["60", "64"],
  };
  const counts = {};
  const counted = (kind, value) => ((counts[kind] = (counts[kind] ?? 0) + 1), value);
  const leaf = () => {
    const attr = of(Object.keys(VALUES));
    const op = of(["eq", "ne", "in", "not_in", "ge", "lt", "between", "known", "within"]);
    const value = { in: () => VALUES[attr], not_in: () => [of(VALUES[attr])], between: () => [1000, 200_000] };
    if (op === "known") return counted("known", { attr, known: of([true, false]) });
    if (op === "within") return counted("within", { attr: "ars", within: of(["05", "05774"]) });
    return { attr, [op]: value[op]?.() ?? of(VALUES[attr]) };
  };
  const condition = (depth) => {
    const shape = depth === 0 ? "leaf" : of(["everyone", "leaf", "all", "any", "not"]);
    if (shape === "leaf") return counted("leaf", leaf());
    if (shape === "everyone") return counted(shape, { everyone: true });
    if (shape === "not") return counted(shape, { not: condition(depth - 1) });
    return counted(shape, { [shape]: Array.from({ length: 1 + below(3) }, () => condition(depth - 1)) });
  };
  for (let round = 0; round < 20; round += 1) {
    const variants = Array.from({ length: 25 }, (_, number) => {
      const id = `v${number}`;
      return { id, delta: { de: "Anders" }, scope: condition(3), originators: [{ group: "Bauamt" }] };
    });
    const record = { ...examples.need, id: `BED-R${round}`, variants };
    await file(record);
    await page.fill("#f-title-de", "Ein anderer Titel als zuvor");
    const after = (await saved()).record;
    assert.deepEqual(after, { ...record, title: { ...record.title, de: "Ein anderer Titel als zuvor" } });
  }
  console.log(counts);
  const all = Object.values(counts).reduce((sum, count) => sum + count);
  assert.ok(Object.values(counts).every((count) => count > all / 100), JSON.stringify(counts));
});

test("values of a wrong kind are shown as they are", async () => {
  const odd = {
    ...examples.offering,
    services: "99115005104000",
    cost: 5,
    title: "Text",
    efa: "ja",
  };
  await file(odd);
  assert.equal(await page.locator("#f-services").inputValue(), '"99115005104000"');
  assert.deepEqual((await saved()).record, odd);
});

test("load twice, and hostile objects, on the page", async () => {
  const result = await page.evaluate(async () => {
    const { load } = await import("/dist/bedarf.js");
    const { hostile, judge, need } = await import("/tests/hostile.mjs");
    const all = await Promise.all([load(), load()]);
    const wrong = [];
    for (let call = 0; call < 300; call += 1) {
      const entry = hostile[call % hostile.length];
      if (call >= hostile.length && /never ends|1,000,000/.test(entry[0])) continue;
      const said = judge(all[0], entry, "en");
      if (said !== undefined) wrong.push(said);
      const { issues } = all[0].need["~standard"].validate(entry[1]());
      if (!(issues?.length > 0)) wrong.push(`${entry[0]} is no need`);
    }
    const { ok, findings } = all[0].check(need());
    return { same: all[0] === all[1], wrong, ok, findings };
  });
  assert.deepEqual(result, { same: true, wrong: [], ok: true, findings: [] });
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
