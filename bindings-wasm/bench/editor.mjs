// How long the editor lets people wait, on a processor slowed down four times; beside an earlier checkout,
// in turns: `node bench/editor.mjs [FOLDER OF THE OTHER CHECKOUT]`. Both must be built.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { measured } from "../scripts/size.mjs";
import { launch } from "../tests/launch.mjs";

const ROUNDS = 5;
const KEYS = 30;
const CRITERIA = 100;
const SLOWED = 4;

/** An editor that is served: where, and how its parts are found. */
async function served(folder) {
  const { serve } = await import(new URL("bindings-wasm/scripts/serve.mjs", folder));
  const { origin, stop } = await serve({ root: new URL("bindings-wasm/", folder) });
  const { url } = await fetch(`${origin}/`);
  return { address: url, stop };
}

/** The example of a profile with many criteria. */
function profile() {
  const file = new URL("../editor/examples.json", import.meta.url);
  const { profile: example } = JSON.parse(readFileSync(file, "utf8"));
  const criteria = Array.from({ length: CRITERIA }, (_, at) => ({ ...example.criteria[at % 3], id: `K${at + 1}` }));
  return { ...example, criteria };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What is within a page or within the form on it. */
const WITHIN = `const all = (what) => [document, ...[...document.querySelectorAll("bedarf-form")].map((form) => form.shadowRoot).filter(Boolean)]
  .flatMap((root) => [...root.querySelectorAll(what)]);`;

/** Until the next frame is drawn after something is done, in milliseconds. */
const UNTIL_PAINT = `const untilPaint = (act) => new Promise((done) => {
  const begun = performance.now();
  act();
  requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - begun); port2.postMessage(0); });
});`;

async function visit(browser, { address }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const files = [];
  page.on("response", async (response) => files.push(await response.body().catch(() => Buffer.alloc(0))));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const run = (code, given) => page.evaluate(`(async (given) => { ${WITHIN} ${UNTIL_PAINT} ${code} })(${JSON.stringify(given)})`);
  await page.goto(`${address}?type=profile`, { waitUntil: "commit" });
  const verdict = await run(`
    while (!all("form[data-state]").length) await new Promise(requestAnimationFrame);
    return performance.now();`);
  const load = { verdict, requests: files.length, brotli: files.reduce((sum, body) => sum + measured(body).brotli, 0) };
  // a file is the way that every edition has
  const buffer = Buffer.from(JSON.stringify(profile()));
  await run(`all("#opening")[0]?.matches("button") && all("#opening")[0].click();`);
  await page.setInputFiles("#open", { name: "p.json", mimeType: "application/json", buffer });
  await run(`while (!all("#f-criteria").length || all("[data-path='/title/de']")[0].value === "") await new Promise(requestAnimationFrame);`);
  const elements = await run(`return all("*").length;`);
  const keys = await run(
    `const field = all("[data-path='/title/de']")[0];
     field.focus();
     const took = [];
     for (let key = 0; key < given; key += 1) {
       took.push(await untilPaint(() => { field.value += "x"; field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true })); }));
       await new Promise((go) => setTimeout(go, 20));
     }
     return took;`,
    KEYS,
  );
  const adding = await run(`return untilPaint(() => all("#f-criteria-add")[0].click());`);
  const language = await run(`await untilPaint(() => all("[data-lang=en]")[0].click()); return untilPaint(() => all("[data-lang=de]")[0].click());`);
  await context.close();
  return { ...load, elements, key: median(keys), worst: Math.max(...keys), adding, language };
}

const here = new URL("../../", import.meta.url);
const other = process.argv[2] && pathToFileURL(`${resolve(process.argv[2])}/`);
const editors = Object.fromEntries(
  await Promise.all(Object.entries({ before: other, now: here }).filter(([, it]) => it).map(async ([name, it]) => [name, await served(it)])),
);
const browser = await launch();
const taken = Object.fromEntries(Object.keys(editors).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, one] of Object.entries(editors)) taken[name].push(await visit(browser, one));
}
await browser.close();
const NAMES = {
  verdict: "first verdict (ms)",
  requests: "requests",
  brotli: "bytes, brotli",
  elements: `elements with ${CRITERIA} criteria`,
  key: "key to paint, median (ms)",
  worst: "key to paint, worst (ms)",
  adding: "a criterion more (ms)",
  language: "another language (ms)",
};
console.log(["", ...Object.keys(editors)].join(" | "));
for (const [key, name] of Object.entries(NAMES)) {
  console.log([name, ...Object.values(taken).map((all) => Math.round(median(all.map((one) => one[key]))))].join(" | "));
}
for (const { stop } of Object.values(editors)) stop();
process.exit();
