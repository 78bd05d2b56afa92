// The page and the package in Chromium, under the strict policy.
// CHROMIUM names the browser, SCREENSHOTS a folder for pictures; without a browser the test is
// skipped, except where REQUIRE_BROWSER=1 or CI says that it must be there.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { POLICY, serve } from "../scripts/serve.mjs";
import { launch, missing } from "./launch.mjs";

const { SCREENSHOTS } = process.env;

if (missing !== undefined) {
  console.log(`# SKIP browser test: ${missing}`);
  process.exit();
}

let browser;
let server;
let page;
const problems = [];

before(async () => {
  server = await serve();
  browser = await launch();
  await open(1280);
});

after(async () => {
  await browser?.close();
  server?.stop();
});

/** A fresh page; everything that goes wrong on it is collected. */
async function open(width, path = "/form/") {
  if (page) {
    problems.push(...(await page.evaluate(() => globalThis.violations)));
    await page.context().close();
  }
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "de-DE" });
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on(
    "console",
    (line) => ["error", "warning"].includes(line.type()) && problems.push(line.text()),
  );
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(server.origin)) {
      problems.push(`foreign request: ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const response = await page.goto(server.origin + path);
  assert.equal(response.headers()["content-security-policy"], POLICY);
  await page.waitForFunction(() => document.querySelector("#state").dataset.state !== "idle");
}

const messages = (id) => page.locator(`#${id}-messages li`);
const picture = async (name) => {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
};
const json = async () => JSON.parse(await page.locator("#json").textContent());

test("typing shows and clears messages, in both languages", async () => {
  for (const [lang, label] of [
    ["de", "Fehler: "],
    ["en", "Error: "],
  ]) {
    await page.click(`[data-lang="${lang}"]`);
    await page.click("#clear");
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await page.locator("#title").pressSequentially("Kurz");
    const message = messages("title");
    await message.first().waitFor();
    const said = await message.first().textContent();
    assert.ok(said.startsWith(label), said);
    assert.equal(await page.locator("#title").getAttribute("aria-invalid"), "true");
    if (lang === "de") assert.match(await page.locator("#counts").textContent(), /\d+ Fehler/);
    await page.locator("#title").pressSequentially(" und jetzt lang genug");
    assert.equal(await message.count(), 0, "cleared at once");
    assert.equal(await page.locator("#title").getAttribute("aria-invalid"), null);
    assert.equal((await json()).title.de, "Kurz und jetzt lang genug");
  }
});

test("errors and warnings are told apart in words", async () => {
  await page.click('[data-lang="de"]');
  await page.click("#example");
  await page.fill("#outcome", "");
  await page.selectOption("#kind", "legal");
  await page.click("text=Alles prüfen");
  assert.match(await messages("outcome").first().textContent(), /^Warnung: /);
  assert.match(await messages("basis").first().textContent(), /^Fehler: /);
  assert.equal(await page.locator("#outcome").getAttribute("aria-invalid"), null);
  assert.equal(await page.locator("#basis").getAttribute("aria-invalid"), "true");
});

test("a source that is filled in and emptied again leaves nothing behind", async () => {
  await page.fill("#basis", "§ 1 OZG");
  await page.selectOption("#basis-kind", "law");
  await page.fill("#basis-date", "2017-08-18");
  assert.deepEqual((await json()).sources, [
    { citation: "§ 1 OZG", kind: "law", date: "2017-08-18" },
  ]);
  assert.equal(await messages("basis").count(), 0);
  await page.fill("#basis", "");
  await page.selectOption("#basis-kind", "");
  await page.fill("#basis-date", "");
  assert.equal((await json()).sources, undefined);
});

test("words of code lists are said as the page says them", async () => {
  await page.click("#example");
  await page.selectOption("#status", "submitted");
  const said = await messages("status").first().textContent();
  assert.match(said, /„eingereicht“.*„Entwurf“/);
});

test("the summary takes the focus and leads to the fields", async () => {
  await page.click("#clear");
  assert.match((await json()).created, /^\d{4}-\d\d-\d\d$/);
  await page.click("text=Alles prüfen");
  assert.equal(await page.evaluate(() => document.activeElement.id), "summary");
  assert.match(await page.title(), /^Fehler: /);
  const link = page.locator("#summary-list a", { hasText: "Titel" });
  await link.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "title");
  await picture("1280-errors");
});

test("the example is in order and can be saved", async () => {
  await page.click("#example");
  assert.equal(await page.locator("#state").getAttribute("data-state"), "fine");
  const download = page.waitForEvent("download");
  await page.click("#save");
  assert.equal((await download).suggestedFilename(), "BED-2026-0042.json");
});

test("a file keeps what the page has no field for, and fixes are offered", async () => {
  const record = { ...(await json()), kind: "governanc", colour: "blau", ext: { a: [1] } };
  await page.setInputFiles("#open", {
    name: "need.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(record)),
  });
  const fix = page.locator("#kind-messages .fix");
  await fix.first().waitFor();
  assert.match(await fix.first().textContent(), /governance/);
  await picture("1280-file");
  await fix.first().click();
  assert.equal(await messages("kind").count(), 0);
  const { kind, colour, ext } = await json();
  assert.deepEqual([kind, colour, ext], ["governance", "blau", { a: [1] }]);
  assert.ok((await page.locator("#elsewhere li").count()) > 0, "the unknown member is reported");
});

test("every description that a field names is there", async () => {
  const dangling = await page.evaluate(() =>
    [...document.querySelectorAll("[aria-describedby], [aria-labelledby], label[for]")].flatMap(
      (element) =>
        ["aria-describedby", "aria-labelledby", "for"]
          .flatMap((name) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean))
          .filter((id) => document.getElementById(id) === null),
    ),
  );
  assert.deepEqual(dangling, []);
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll("#form :is(input, select, textarea)")]
      .filter((field) => !field.labels?.length)
      .map(({ id }) => id),
  );
  assert.deepEqual(unnamed, []);
});

test("works with the keyboard alone", async () => {
  await open(1280);
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "title");
  await page.keyboard.type("Online-Dienste abrufen");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "summary");
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement.id)) === "add-step") break;
  }
  await page.keyboard.press("Space");
  assert.equal(await page.evaluate(() => document.activeElement.id), "step-1-status");
});

test("fits 320 and 1280 pixels in both languages", async () => {
  for (const width of [320, 1280]) {
    for (const lang of ["de", "en"]) {
      await open(width, `/form/?lang=${lang}`);
      await picture(`${width}-${lang}-empty`);
      await page.click("#example");
      await page.fill("#title", "Kurz");
      await page.fill("#outcome", "");
      await page.fill("#services", "99115005104\n99115005104000");
      await page.fill("#urgency-date", "2027-12-31");
      await page.click("#form .primary");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} pixels too wide at ${width}`);
      await picture(`${width}-${lang}`);
    }
  }
});

test("load twice, and hostile objects, on the page", async () => {
  const result = await page.evaluate(async () => {
    const { load } = await import("/js/index.js");
    const { hostile, judge, need } = await import("/tests/hostile.mjs");
    const all = await Promise.all([load(), load()]);
    const wrong = [];
    for (let call = 0; call < 300; call += 1) {
      const entry = hostile[call % hostile.length];
      if (call >= hostile.length && /never ends|1,000,000/.test(entry[0])) continue;
      const said = judge(all[0], entry, "en");
      if (said !== undefined) wrong.push(said);
    }
    const { ok, findings } = all[0].check(need(), { severities: { "CORE-002": "off" } });
    return { same: all[0] === all[1], wrong, ok, findings };
  });
  assert.deepEqual(result, { same: true, wrong: [], ok: true, findings: [] });
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.deepEqual(problems, []);
});
