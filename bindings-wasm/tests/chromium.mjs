// A page in Chromium under the strict policy; everything that goes wrong on it is collected.
//
// CHROMIUM names the browser, BROWSER_RESULTS a folder for pictures and findings of axe; without a
// browser the tests are skipped, except where REQUIRE_BROWSER=1 or CI says that it must be there.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { POLICY, serve } from "../scripts/serve.mjs";
import { launch, missing } from "./launch.mjs";

const { BROWSER_RESULTS } = process.env;
const RESULTS = BROWSER_RESULTS ?? fileURLToPath(new URL("../../.make/browser", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

if (missing !== undefined) {
  console.log(`# SKIP browser test: ${missing}`);
  process.exit(0);
}

/** A browser with one page at a time; `more` are files served beside the others. */
export async function start(more) {
  const server = await serve({ more });
  const browser = await launch();
  const problems = [];
  let page;

  async function leave() {
    if (page === undefined) return;
    problems.push(...(await page.evaluate(() => globalThis.violations)));
    await page.context().close();
    page = undefined;
  }

  return {
    /** A fresh page. */
    async open(path, width = 1280, media = {}) {
      await leave();
      const permissions = ["clipboard-read", "clipboard-write"];
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ viewport, locale: "de-DE", permissions, ...media });
      context.setDefaultTimeout(30_000);
      page = await context.newPage();
      page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
      page.on("console", (line) => {
        if (["error", "warning"].includes(line.type())) problems.push(line.text());
      });
      page.on("request", (request) => {
        const own =
          /^(?:blob|data):/.test(request.url()) || request.url().startsWith(server.origin);
        if (!own) problems.push(`foreign request: ${request.url()}`);
      });
      await page.addInitScript(() => {
        globalThis.violations = [];
        document.addEventListener("securitypolicyviolation", (event) => {
          globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const response = await page.goto(server.origin + path);
      assert.equal(response.headers()["content-security-policy"], POLICY);
      return page;
    },
    /** Violations of the policy, errors, warnings and foreign requests of all pages so far. */
    async problems() {
      await leave();
      return problems;
    },
    async stop() {
      await browser.close();
      server.stop();
    },
  };
}

/** The editor, once it has drawn its fields. */
export async function editor(browser, query = "", width = 1280, media = {}) {
  const page = await browser.open(`/dist/editor/${query}`, width, media);
  await drawn(page);
  return page;
}

/** Waits until every form on the page has drawn its fields. */
export const drawn = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("bedarf-form")].every(
      (form) => form.shadowRoot?.getElementById("form").dataset.state && !document.querySelector("[inert]"),
    ),
  );

/** The record as it stands in the form. */
export const recordOf = (page) => page.evaluate(() => document.querySelector("bedarf-form").record);

/** The id of what has the focus, within a form as well. */
export const focused = (page) =>
  page.evaluate(() => {
    let { activeElement: at } = document;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at.id;
  });

const result = (name) => {
  mkdirSync(RESULTS, { recursive: true });
  return `${RESULTS}/${name}`;
};

/** Keeps a file among the results. */
export function kept(name, text) {
  writeFileSync(result(name), text);
  return pathToFileURL(result(name));
}

export const picture = (page, name) =>
  page.screenshot({ path: result(`${name}.png`), fullPage: true });

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe finds on the page, as `rule: element`; the whole answer is written down. */
export async function findingsOfAxe(page, name) {
  await page.evaluate(axe);
  const said = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  const { violations, passes, incomplete, testEngine, testEnvironment } = said;
  const short = (rules) => rules.map(({ id, nodes }) => ({ id, nodes: nodes.length }));
  const summary = {
    page: name,
    rules: RULES,
    engine: testEngine,
    width: testEnvironment.windowWidth,
    violations,
    passes: short(passes),
    incomplete: short(incomplete),
  };
  writeFileSync(result(`axe-${name}.json`), `${JSON.stringify(summary, undefined, 2)}\n`);
  assert.ok(passes.length > 20, "axe has looked");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
