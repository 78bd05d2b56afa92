// Notices, evaluations and what else is no need, written by a clerk: with the keyboard alone, criteria row
// by row, on paper and in colours of one's own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { load } from "../dist/form.node.js";
import { editor, findingsOfAxe, focused, picture, recordOf, start } from "./chromium.mjs";
import { keyboard } from "./keyboard.mjs";

const examples = JSON.parse(readFileSync(new URL("../editor/examples.json", import.meta.url), "utf8"));
const TYPES = ["notice", "evidence", "evaluation", "land_rule", "session", "decision"];

let browser;
before(async () => {
  browser = await start();
});
after(() => browser.stop());

/** Nobody has to write down what the device knows. */
const BEGUN = {
  notice: { id: /^MIT-/, day: "published", message: "new", subjects: [] },
  evidence: { id: /^NW-/, supports: [""] },
  evaluation: { id: /^BEW-/, day: "as_of", offers: [{ answers: {} }] },
  land_rule: { id: /^LR-/, day: "on" },
  session: { id: /^SI-/, day: "start", agenda: [] },
  decision: { id: /^BES-/, day: "date", refs: [] },
};

const example = async (page, type) => {
  await page.click("#example");
  await page.waitForFunction((id) => document.querySelector("bedarf-form").record.id === id, examples[type].id);
};
const open = (page, id) => page.locator(`#${id}`).evaluate((part) => part.open || part.querySelector("summary").click());

test("a new record says what the device knows, and what few need is folded away", async () => {
  for (const type of TYPES) {
    const page = await editor(browser, `?type=${type}&organisation=stadt-paderborn`);
    const { id, created, ...begun } = await recordOf(page);
    const { id: form, day, ...more } = BEGUN[type];
    assert.match(id, form);
    const own = type === "notice" ? { sender: "stadt-paderborn" } : {};
    assert.deepEqual(begun, { type, ...more, ...(day && { [day]: created }), ...own });
    const shown = await page.locator(".step .kern-label:visible").count();
    assert.ok(shown > 3 && shown < 30, `${type}: ${shown} fields`);
    assert.equal(await page.locator("textarea.code:visible").count(), 0, "nothing to be written in JSON");
  }
});

test("a message about a member that is folded away leads there", async () => {
  const page = await editor(browser, "?type=notice");
  await example(page, "notice");
  await page.evaluate(() => {
    const form = document.querySelector("bedarf-form");
    form.record = { ...form.record, message: "nue" };
  });
  await page.click("bedarf-form [type=submit]");
  assert.equal(await page.locator("#step-1-more > summary > .mark").textContent(), "1 Fehler");
  assert.equal(await page.locator("#steps .mark >> nth=0").textContent(), "1 Fehler");
  await page.locator("#summary-list a", { hasText: "Art der Mitteilung" }).click();
  assert.equal(await focused(page), "f-message");
});

test("a notice is written with the keyboard alone", async () => {
  const page = await editor(browser, "?type=notice");
  const { press, tabTo, write, choose } = keyboard(page);
  await write("f-title-de", "Wohngeld wird nur noch online beantragt");
  await write("f-what_changes-de", "Anträge auf Wohngeld kommen von 2028 an nur noch über den Online-Dienst.");
  await choose("f-certainty", "beschlossen");
  await choose("f-addressees-mode", "Alle");
  await choose("f-obligation", "soll sich vorbereiten");
  await tabTo("f-steps-head");
  await press("Enter");
  await tabTo("f-steps-add");
  await press("Enter");
  assert.equal(await focused(page), "f-steps-0-text-de");
  await page.keyboard.type("Den Online-Dienst bestellen.");
  await write("f-steps-0-role", "IT-Leitung");
  await write("f-sender", "fitko");
  await choose("f-competence-kind", "Gesetz");
  await write("f-competence-citation", "§ 1 OZG");
  await write("f-contact-name-de", "Produktmanagement Wohngeld");
  await write("f-contact-mail", "wohngeld@example.org");
  await choose("f-visibility", "kommunale Familie");
  await tabTo("actions-check");
  await press("Enter");
  assert.match(await page.locator("#summary-title").textContent(), /^(?:Alles in Ordnung|Keine Fehler)/);
  const record = await recordOf(page);
  assert.equal((await load()).check(record, { asOf: record.created }).ok, true);
  assert.deepEqual(await findingsOfAxe(page, "notice-written"), []);
});

test("an evaluation is written with the keyboard alone, criterion by criterion", async () => {
  const page = await editor(browser, "?type=evaluation");
  const { press, tabTo, write, choose } = keyboard(page);
  await write("f-title-de", "Bewertung der Wege zur Wohnsitzanmeldung");
  await write("f-profile", "PRO-1@1");
  await write("f-register_edition", "2026-10-01");
  await write("f-offers-0-offering", "ANG-ewa@2");
  const answers = async () => (await recordOf(page)).offers[0].answers;
  await write("f-offers-0-answers--key", "K1");
  await press("Enter");
  assert.equal(await focused(page), "f-offers-0-answers--0-value", "the value of the new row");
  assert.deepEqual(await answers(), { K1: "" });
  await page.keyboard.type("ja");
  assert.deepEqual(await answers(), { K1: "yes" });
  await write("f-offers-0-answers--key", "K1");
  await press("Enter");
  assert.equal(await page.locator("#f-offers-0-answers--key-wrong").textContent(), "„K1“ steht schon in der Liste.");
  await press("Control+A");
  await page.keyboard.type("K9");
  await tabTo("f-offers-0-answers--add");
  await press("Space");
  await choose("f-offers-0-answers--1-value", "nein");
  assert.deepEqual(await answers(), { K1: "yes", K9: "no" });
  await press("Tab", "Enter");
  assert.deepEqual(await answers(), { K1: "yes" }, "„K9 entfernen“");
  assert.equal(await focused(page), "f-offers-0-answers--key");
  await tabTo("f-offers-0-points-head");
  await press("Enter");
  await write("f-offers-0-points--key", "K2");
  await press("Enter");
  await page.keyboard.type("10");
  await tabTo("f-offers-0-comments-head");
  await press("Enter");
  await write("f-offers-0-comments--key", "K2");
  await press("Enter");
  assert.equal(await focused(page), "f-offers-0-comments-K2-de");
  await page.keyboard.type("Mit Vorbehalt.");
  await write("f-winner", "ANG-ewa@2");
  await tabTo("actions-check");
  await press("Enter");
  assert.equal(await page.locator("#summary-title").textContent(), "Alles in Ordnung, der Datensatz kann gespeichert werden");
  const [offer] = (await recordOf(page)).offers;
  assert.deepEqual(offer, { answers: { K1: "yes" }, offering: "ANG-ewa@2", points: { K2: 10 }, comments: { K2: { de: "Mit Vorbehalt." } } });
  assert.deepEqual(await findingsOfAxe(page, "evaluation-written"), []);
});

test("what is wrong with a value of a map stands at its row, and undo takes rows back", async () => {
  const page = await editor(browser, "?type=evaluation");
  const record = structuredClone(examples.evaluation);
  // a name that other ids could be taken for, and one that a pointer has to write in another way
  record.offers[0].points = { messages: 5, "a/b": 5000, K2: 10 };
  record.offers[0].answers = { K1: "yes", K4: "yse" };
  await page.evaluate((record) => (document.querySelector("bedarf-form").record = record), record);
  await page.click("bedarf-form [type=submit]");
  assert.deepEqual(await recordOf(page), record, "nothing is changed by looking");
  const said = (id) => page.locator(`#${id}-messages > li`).allTextContents();
  assert.match((await said("f-offers-0-answers--1-value")).join(), /yse/);
  assert.match((await said("f-offers-0-points--1-value")).join(), /5000/);
  assert.deepEqual(await said("f-offers-0-points--0-value"), []);
  await page.locator("#summary-list a", { hasText: "Antworten je Kriterium, K4" }).click();
  assert.equal(await focused(page), "f-offers-0-answers--1-value");
  await page.locator("#f-offers-0-answers--1-value-messages button").click();
  assert.equal((await recordOf(page)).offers[0].answers.K4, "yes", "the repair");
  await page.fill("#f-offers-0-points--1-value", "50");
  assert.deepEqual((await recordOf(page)).offers[0].points, { messages: 5, "a/b": 50, K2: 10 });
  await page.fill("#f-offers-0-points--0-value", "");
  assert.equal((await recordOf(page)).offers[0].points.messages, "", "an emptied value stays a row");
  const before = await recordOf(page);
  await page.waitForTimeout(600);
  await page.click("#f-offers-0-points >> text=K2 entfernen");
  assert.deepEqual(Object.keys((await recordOf(page)).offers[0].points), ["messages", "a/b"]);
  await page.waitForTimeout(600);
  await page.click("#undo");
  assert.deepEqual(await recordOf(page), before);
});

test("a message that comes when a field is left takes no button away from under the pointer", async () => {
  const page = await editor(browser, "?type=evaluation");
  const record = structuredClone(examples.evaluation);
  record.offers[0].points = { K2: 10, K3: 5 };
  await page.evaluate((record) => (document.querySelector("bedarf-form").record = record), record);
  await open(page, "f-offers-0");
  await open(page, "f-offers-0-points");
  await page.focus("#f-offers-0-points--0-value");
  const button = await page.locator("#f-offers-0-points >> text=K3 entfernen").boundingBox();
  await page.fill("#f-offers-0-points--0-value", "viel");
  // by its place, at once: before the pause after which messages come anyway
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  assert.deepEqual((await recordOf(page)).offers[0].points, { K2: "viel" });
  await page.locator("#f-offers-0-points--0-value-messages > li").waitFor();
});

test("where the register is known, records, versions and criteria are chosen by their names", async () => {
  const page = await editor(browser, "?type=evaluation");
  await page.evaluate(() => {
    const criterion = (id, name, of) => ({ id, name, class: of });
    document.querySelector("bedarf-form").records = [
      {
        ...{ type: "profile", id: "PRO-1", name: "Wohnsitzanmeldung", version: "1" },
        criteria: [criterion("K1", "Läuft ohne Papier", "A"), criterion("K2", "Ist schnell", "B"), criterion("K3", "Kennt alle", "A")],
      },
      { type: "offering", id: "ANG-ewa", name: "Elektronische Anmeldung", version: "2" },
      { type: "organisation", id: "fitko", name: "FITKO" },
    ];
  });
  const offered = (id) => page.locator(`#${id}-known option`).evaluateAll((all) => all.map(({ value }) => value));
  await page.focus("#f-offers-0-offering");
  assert.deepEqual(await offered("f-offers-0-offering"), ["Elektronische Anmeldung, Fassung 2"]);
  await page.fill("#f-offers-0-offering", "Elektronische Anmeldung, Fassung 2");
  await page.fill("#f-profile", "Wohnsitzanmeldung, Fassung 1");
  await page.focus("#f-winner");
  assert.deepEqual(await offered("f-winner"), ["Elektronische Anmeldung, Fassung 2"]);
  const { profile, offers } = await recordOf(page);
  assert.deepEqual([profile, offers[0].offering], ["PRO-1@1", "ANG-ewa@2"]);
  assert.equal(await page.locator("#f-offers-0-offering").inputValue(), "Elektronische Anmeldung, Fassung 2");
  // the criteria of the profile that is chosen now
  await page.focus("#f-offers-0-answers--key");
  assert.deepEqual(await offered("f-offers-0-answers--key"), ["K1", "K3"], "those that are answered, not those with points");
  await page.click("#f-offers-0-answers--all");
  assert.deepEqual((await recordOf(page)).offers[0].answers, { K1: "", K3: "" });
  assert.equal(await focused(page), "f-offers-0-answers--0-value");
  assert.equal(await page.locator("label[for=f-offers-0-answers--0-value]").textContent(), "K1: Läuft ohne Papier");
  await page.selectOption("#type", "evidence");
  await page.focus("#f-supports-0");
  assert.deepEqual((await offered("f-supports-0"))[0], "K1: Läuft ohne Papier (Wohnsitzanmeldung, Fassung 1)");
  await page.fill("#f-supports-0", "K2: Ist schnell (Wohnsitzanmeldung, Fassung 1)");
  assert.deepEqual((await recordOf(page)).supports, ["PRO-1@1#K2"]);
  await page.fill("#f-supports-0", "PRO-9@1#K1");
  assert.deepEqual((await recordOf(page)).supports, ["PRO-9@1#K1"], "what is typed stays");
});

test("an agenda is numbered, and yes and no are both said", async () => {
  const page = await editor(browser, "?type=session");
  await page.click("#f-agenda-add");
  await page.click("#f-agenda-add");
  await page.selectOption("#f-agenda-1-public", "false");
  assert.deepEqual((await recordOf(page)).agenda, [
    { id: "1", refs: [] },
    { id: "2", refs: [], public: false },
  ]);
  await page.selectOption("#f-agenda-1-public", "");
  assert.equal("public" in (await recordOf(page)).agenda[1], false);
  await page.selectOption("#type", "land_rule");
  await page.selectOption("#f-land", { label: "Hessen" });
  await page.selectOption("#f-allows", "false");
  const { land, allows } = await recordOf(page);
  assert.deepEqual([land, allows], ["06", false]);
});

test("where the steps are wider than their place, that is seen, and they can be moved with the keyboard", async () => {
  const page = await editor(browser, "?type=profile", 320);
  await example(page, "profile");
  await open(page, "f-status--steps");
  const region = page.getByRole("region", { name: "Welche Schritte sind jetzt möglich?" });
  const [wide, shadows] = await region.evaluate((it) => [it.scrollWidth > it.clientWidth, getComputedStyle(it).backgroundImage]);
  assert.ok(wide);
  assert.equal(shadows.match(/linear-gradient/g)?.length, 4);
  await region.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("bedarf-form").shadowRoot.querySelector(".wide").scrollLeft > 0);
  assert.deepEqual(await findingsOfAxe(page, "profile-steps-320"), []);
  await picture(page, "profile-steps-320");
});

test("the steps that are possible now are told, with who takes them, what proves and what they need, and taken", async () => {
  const page = await editor(browser, "?type=profile");
  await example(page, "profile");
  const steps = () => page.locator(".life tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map(({ firstChild }) => firstChild.textContent)));
  await open(page, "f-status--steps");
  assert.deepEqual((await steps()).map(([step]) => step), ["Entwurf", "verabschiedet", "zurückgezogen"]);
  const [, by, proof, needs] = (await steps())[1];
  assert.deepEqual([by, proof], ["das Gremium", "der Beschluss und die Prüfsumme der verabschiedeten Fassung"]);
  assert.match(needs, /Beschluss/);
  assert.deepEqual(await findingsOfAxe(page, "profile-steps"), []);
  await picture(page, "profile-steps");
  await page.getByRole("button", { name: "Eintragen: verabschiedet" }).click();
  const { status, history } = await recordOf(page);
  assert.equal(status, "adopted");
  assert.deepEqual(Object.keys(history.at(-1)), ["status", "on"]);
  assert.equal(await focused(page), `f-history-${history.length - 1}-by`);
  assert.ok(!(await steps()).some(([step]) => step === "Entwurf"), "the table is of what stands there now");
  await page.evaluate(() => {
    const form = document.querySelector("bedarf-form");
    form.record = { ...form.record, criteria: 5 };
  });
  await open(page, "f-status--steps");
  assert.match(await page.locator(".life p").textContent(), /sobald die übrigen Angaben/, "rules that cannot look refuse nothing");
  await page.selectOption("#type", "need");
  await open(page, "f-status--steps");
  const told = await steps();
  assert.deepEqual(told.map(([step]) => step), ["eingereicht", "zurückgezogen", "weitergegeben", "zusammengeführt", "ersetzt"]);
  // what the rules say of each step that is told and of none that is not
  const { check } = await load();
  const need = await recordOf(page);
  const codes = (await (await load()).forms()).need.labels.de.codes.status;
  for (const [word, label] of Object.entries(codes)) {
    const history = [...need.history, { status: word, on: need.created, by: "Geschäftsstelle" }];
    const { findings } = check({ ...need, status: word, history }, { asOf: need.created });
    const isAllowed = !findings.some(({ code, case: which }) => code === "NEED-003" && which === "not-allowed");
    if (word !== "draft") assert.equal(told.some(([step]) => step === label), isAllowed, word);
  }
});

for (const type of TYPES) {
  test(`${type} in colours of one's own, and on paper`, async () => {
    const page = await editor(browser, `?type=${type}`, 1280, { forcedColors: "active" });
    await example(page, type);
    await page.evaluate(() => document.querySelector("bedarf-form").unfold());
    await picture(page, `${type}-forced`);
    assert.deepEqual(await findingsOfAxe(page, `${type}-forced`), []);
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    assert.equal(await page.locator("button:visible").count(), 0);
    await picture(page, `${type}-print`);
    assert.equal(await page.locator(".adding:visible").count(), 0, "nothing to be added on paper");
    const { width } = await page.locator("#fields").boundingBox();
    assert.ok(width > 900, `the whole width of the paper: ${width}`);
  });
}

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
