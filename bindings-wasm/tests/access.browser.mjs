// Whoever uses the editor: with a keyboard, a narrow screen, or with what axe looks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { editor, findingsOfAxe, focused, picture, recordOf, start } from "./chromium.mjs";

const examples = JSON.parse(readFileSync(new URL("../editor/examples.json", import.meta.url), "utf8"));

let browser;
before(async () => {
  browser = await start();
});
after(() => browser.stop());

/** Unfolds everything, and what comes to light with it. */
const openAll = (page) =>
  page.evaluate(async () => {
    const root = document.querySelector("bedarf-form").shadowRoot;
    for (let closed; (closed = root.querySelectorAll("details:not([open])")).length > 0; ) {
      for (const part of closed) part.querySelector("summary").click();
      await new Promise(requestAnimationFrame);
    }
  });
const tooWide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Ids that are named and not there, and fields without a label, on the page and in its form. */
const dangling = (page) =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll("bedarf-form")].map(({ shadowRoot }) => shadowRoot)];
    return roots.flatMap((root) => {
      const names = ["aria-describedby", "aria-labelledby", "for"];
      const named = [...root.querySelectorAll(names.map((name) => `[${name}]`).join())];
      const ids = named.flatMap((element) =>
        names.flatMap((name) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)),
      );
      const controls = [...root.querySelectorAll("input, select, textarea")];
      const twice = [...root.querySelectorAll("[id]")].map(({ id }) => id).sort();
      const isThere = (id) => root.getElementById(id) !== null;
      return [
        // a summary has a title once there is one
        ...ids.filter((id) => !isThere(id) && id !== "summary-title"),
        ...controls.filter(({ labels }) => !labels?.length).map(({ id }) => `no label: ${id}`),
        ...twice.filter((id, index) => id === twice[index - 1]).map((id) => `twice: ${id}`),
      ];
    });
  });

for (const width of [320, 1280]) {
  for (const type of Object.keys(examples)) {
    test(`${type} at ${width} pixels, before and after a failed submit`, async () => {
      const page = await editor(browser, `?type=${type}`, width);
      const look = async (state) => {
        const name = `${type}-${width}-${state}`;
        await picture(page, name);
        assert.deepEqual(await findingsOfAxe(page, name), []);
        assert.deepEqual(await dangling(page), []);
        assert.doesNotMatch(await page.locator("body").innerText(), /\[object|undefined|NaN/);
        assert.ok((await tooWide(page)) <= 0, `${await tooWide(page)} pixels too wide`);
      };
      await look("empty");
      await page.click("bedarf-form [type=submit]");
      assert.equal(await focused(page), "summary");
      await look("failed");
      await page.click("#example");
      const { id } = examples[type];
      await page.waitForFunction((id) => document.querySelector("bedarf-form").record.id === id, id);
      await openAll(page);
      await page.fill("#f-title-de", "Kurz");
      await page.fill("#f-created", "");
      await page.click("bedarf-form [type=submit]");
      await page.click('[data-lang="en"]');
      await page.check("#english");
      await openAll(page);
      await look("open");
    });
  }
}

for (const [name, width, media] of [
  ["dark", 1280, { colorScheme: "dark" }],
  ["dark", 320, { colorScheme: "dark" }],
  ["forced", 1280, { forcedColors: "active" }],
  ["light", 768, {}],
  ["simple", 768, {}],
  ["zoomed", 640, { deviceScaleFactor: 2 }],
]) {
  test(`a need, ${name}, at ${width} pixels`, async () => {
    const lang = name === "simple" ? "de-simple" : "de";
    const page = await editor(browser, `?type=need&lang=${lang}`, width, media);
    for (const state of ["empty", "failed"]) {
      if (state === "failed") await page.click("bedarf-form [type=submit]");
      await picture(page, `need-${name}-${width}-${state}`);
      assert.deepEqual(await findingsOfAxe(page, `need-${name}-${width}-${state}`), []);
      assert.ok((await tooWide(page)) <= 0);
    }
  });
}

test("on paper there are no buttons", async () => {
  const page = await editor(browser, "?type=need");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("button:visible").count(), 0);
  await picture(page, "need-print");
});

test("what rules ask for is not called voluntary any more", async () => {
  const page = await editor(browser, "?type=profile");
  await page.click("#example");
  await page.waitForFunction((id) => document.querySelector("bedarf-form").record.id === id, examples.profile.id);
  const label = page.locator("label[for=f-rapporteur]");
  assert.equal(await label.textContent(), "Berichterstatter – freiwillig");
  await page.selectOption("#f-status", "addressed");
  assert.equal(await label.textContent(), "Berichterstatter");
  assert.equal(await page.locator("#f-rapporteur").getAttribute("aria-required"), "true");
});

test("works with the keyboard alone", async () => {
  const page = await editor(browser);
  const tabTo = async (id) => {
    for (let press = 0; press < 120 && (await focused(page)) !== id; press += 1) {
      await page.keyboard.press("Tab");
    }
    assert.equal(await focused(page), id);
  };
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "step-1", "the list of steps leads to them");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "f-title-de");
  await page.keyboard.type("Kurz");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "f-title-de", "Enter is for the field, not for the form");
  await page.locator("#f-title-de-messages > li").waitFor();
  assert.equal(await page.locator("#summary").isVisible(), false);
  await page.locator("bedarf-form [type=submit]").focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "f-title-de", "a link of the summary leads to the field");
  await tabTo("f-history-add");
  await page.keyboard.press("Space");
  assert.equal(await focused(page), "f-history-1-status", "a new entry takes the focus");
  await page.keyboard.press("ArrowDown");
  await tabTo("f-history-1-by");
  await page.keyboard.type("Geschäftsstelle");
  assert.equal((await recordOf(page)).history[1].by, "Geschäftsstelle");
  await page.locator("#f-history button", { hasText: "Schritt 2 entfernen" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "f-history-add");
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
