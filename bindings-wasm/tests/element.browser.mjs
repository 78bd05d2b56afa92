// <bedarf-form> on a page of somebody else: two of them, under a strict policy and styles that mean others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { drawn, findingsOfAxe, focused, picture, start } from "./chromium.mjs";

const examples = JSON.parse(readFileSync(new URL("../editor/examples.json", import.meta.url), "utf8"));

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
    <title>Intranet</title>
    <link rel="icon" href="/dist/editor/icon.svg" /><link rel="stylesheet" href="/foreign/page.css" />
    <script type="module" src="/dist/element.js"></script><script type="module" src="/foreign/page.js"></script>
  </head>
  <body>
    <main>
      <h1>Intranet</h1>
      <form id="host" action="/foreign/sent.html">
        <label for="note">Note</label><input id="note" name="note" />
        <bedarf-form id="need" type="need" lang="de" name="need"></bedarf-form>
        <bedarf-form id="profile" type="profile" name="profile" actions="check"></bedarf-form>
        <button id="send">Send</button><button type="reset">Reset</button>
      </form>
    </main>
  </body>
</html>`;
const CSS = `html { font-size: 62.5%; color-scheme: light; }
body { font: 16px/1.4 Georgia, serif; }
label, legend, summary { display: none; }
input, select, textarea, button, details, section { border: 9px dotted magenta; float: right; opacity: 0.1; }
#host > * { float: none; opacity: 1; }
h2, p, li { font-size: 40px; position: absolute; }
bedarf-form { --bedarf-rem: 16px; --bedarf-font: Georgia, serif; --kern-color-action-default: rgb(0, 90, 60); }
bedarf-form::part(message) { text-transform: none; }`;
const JS = `globalThis.told = [];
for (const name of ["ready", "change", "findings", "save"]) {
  document.addEventListener("bedarf-" + name, (event) => {
    const { target, detail } = event;
    if (name === "save") event.preventDefault();
    told.push([target.id, name, detail.ok, detail.record?.title?.de]);
  });
}`;

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

let browser;
let page;
before(async () => {
  browser = await start({
    "/foreign/index.html": HTML,
    "/foreign/page.css": CSS,
    "/foreign/page.js": JS,
    "/foreign/readme.js": /<script type="module">\n(  const form = [^]*?)<\/script>/.exec(readme)[1],
    "/foreign/sent.html": "<!doctype html><title>Sent</title><link rel=icon href=/dist/editor/icon.svg>",
  });
  page = await browser.open("/foreign/index.html");
  await drawn(page);
});
after(() => browser.stop());

const of = (form, id) => page.locator(`#${form} #${id}`);
const told = (form, name) => page.evaluate(([form, name]) => told.filter((one) => one[0] === form && one[1] === name), [form, name]);
const validity = (form) => page.evaluate((id) => document.getElementById(id).matches(":valid"), form);

test("two forms, each with its type and language, used together", async () => {
  assert.equal(await of("need", "step-1").textContent(), "1. Worum geht es?");
  assert.equal(await of("profile", "step-1").textContent(), "1. What is it about?", "the language around it");
  await of("need", "f-title-de").fill("Online-Dienste selbst abrufen");
  await of("profile", "f-title-de").fill("Anforderungen an Online-Dienste");
  await of("need", "f-title-de").fill("Online-Dienste selbst aus dem FIT-Store abrufen");
  const records = await page.evaluate(() => ["need", "profile"].map((id) => document.getElementById(id).record));
  assert.deepEqual(
    records.map(({ type, title }) => [type, title.de]),
    [
      ["need", "Online-Dienste selbst aus dem FIT-Store abrufen"],
      ["profile", "Anforderungen an Online-Dienste"],
    ],
  );
  assert.deepEqual((await told("profile", "change")).map((one) => one[3]), ["Anforderungen an Online-Dienste"]);
  assert.equal((await told("need", "change")).length, 2);
  assert.equal((await told("need", "ready")).length, 1);
});

test("styles of the page stay outside, its colours and letters come in", async () => {
  const look = await of("need", "f-title-de").evaluate((field) => {
    const { opacity, float, borderTopStyle, fontFamily } = getComputedStyle(field);
    const label = field.getRootNode().querySelector("label[for=f-title-de]");
    const { display, fontSize } = getComputedStyle(label);
    const check = field.getRootNode().querySelector("[type=submit]");
    return { opacity, float, borderTopStyle, fontFamily, display, fontSize, colour: getComputedStyle(check).backgroundColor };
  });
  assert.equal(look.opacity, "1");
  assert.equal(look.float, "none");
  assert.notEqual(look.borderTopStyle, "dotted");
  assert.notEqual(look.display, "none");
  assert.equal(look.fontSize, "18px", "--bedarf-rem");
  assert.match(look.fontFamily, /Georgia/);
  assert.equal(look.colour, "rgb(0, 90, 60)");
  await picture(page, "foreign-page");
  const own = (await findingsOfAxe(page, "foreign-page")).filter((found) => found.includes("#need") || found.includes("#profile"));
  assert.deepEqual(own, []);
});

test("a page's form is sent with the records, once they are sound", async () => {
  assert.equal(await validity("need"), false);
  assert.equal(await page.evaluate(() => document.getElementById("need").validationMessage.length > 5), true);
  await page.click("#send");
  assert.match(page.url(), /index\.html$/, "what has errors is not sent");
  await page.evaluate(({ need, profile }) => {
    document.getElementById("need").record = need;
    document.getElementById("profile").value = JSON.stringify(profile);
  }, examples);
  assert.equal(await validity("need"), true);
  assert.deepEqual(
    await page.evaluate(() => Object.fromEntries([...new FormData(document.getElementById("host"))].map(([name, text]) => [name, text && JSON.parse(text).id]))),
    { note: "", need: examples.need.id, profile: examples.profile.id },
  );
  assert.equal(await page.evaluate(() => document.getElementById("need").form.id), "host");
  await of("need", "f-title-de").press("Enter");
  assert.match(page.url(), /index\.html$/, "Enter is for the field");
});

test("checking, saving and going to a place", async () => {
  const ok = await page.evaluate(() => document.getElementById("need").check());
  assert.equal(ok, true);
  assert.equal(await focused(page), "summary");
  assert.equal(await page.evaluate(() => document.getElementById("need").matches(":state(fine)")), true);
  await page.click("#need #save");
  assert.deepEqual((await told("need", "save")).map((one) => one[2]), [true], "the page keeps it");
  assert.equal(await of("profile", "save").count(), 0, "no button that the page does not want");
  await page.evaluate(() => document.getElementById("profile").focusOn("/criteria/1/text/de"));
  assert.equal(await focused(page), "f-criteria-1-text-de");
  await page.evaluate(() => (document.getElementById("profile").lang = "de"));
  await page.waitForFunction(() => document.getElementById("profile").shadowRoot.getElementById("step-1").textContent === "1. Worum geht es?");
  assert.equal(await focused(page), "f-criteria-1-text-de", "another language leaves one where one is");
});

test("a form that is taken out and put in again, reset and disabled keeps its ways", async () => {
  await page.evaluate(() => {
    const need = document.getElementById("need");
    const parent = need.parentElement;
    need.remove();
    parent.prepend(need);
  });
  assert.equal(await page.evaluate(() => document.getElementById("need").record.id), examples.need.id);
  await page.click("[type=reset]");
  assert.match(await page.evaluate(() => document.getElementById("need").record.id), /^BED-\d{8}-/);
  await page.evaluate(() => {
    const fieldset = document.createElement("fieldset");
    fieldset.disabled = true;
    const need = document.getElementById("need");
    need.replaceWith(fieldset);
    fieldset.append(need);
  });
  assert.equal(await page.evaluate(() => document.getElementById("need").shadowRoot.getElementById("form").inert), true);
  for (const wrong of ["null", "5", '{"type":"ticket"}']) {
    const thrown = await page.evaluate((text) => {
      try {
        document.getElementById("profile").value = text;
      } catch (error) {
        return error.message;
      }
    }, wrong);
    assert.ok(thrown, wrong);
  }
});

test("a type that there is not is said", async () => {
  await page.evaluate(() => document.getElementById("profile").setAttribute("type", "bedarf"));
  assert.match(await of("profile", "loading").textContent(), /„bedarf“/);
  await page.evaluate(() => document.getElementById("profile").setAttribute("type", "profile"));
  assert.equal(await of("profile", "form").isVisible(), true);
});

test("organisations are chosen by name, a group is the other choice", async () => {
  page = await browser.open("/foreign/index.html");
  await drawn(page);
  await page.evaluate(() => {
    const names = { paderborn: "Stadt Paderborn", kiel: "Stadt Kiel", a: "Neustadt", b: "Neustadt" };
    document.getElementById("need").records = Object.entries(names).map(([id, name]) => ({ type: "organisation", id, name }));
  });
  const record = () => page.evaluate(() => document.getElementById("need").record.originators);
  const field = of("need", "f-originators-0-organisation");
  await field.pressSequentially("stadt");
  assert.deepEqual(await page.locator("#need #f-originators-0-organisation-known option").evaluateAll((all) => all.map(({ value }) => value)), [
    "Stadt Paderborn",
    "Stadt Kiel",
    "Neustadt (a)",
    "Neustadt (b)",
  ]);
  await field.fill("Stadt Paderborn");
  assert.deepEqual(await record(), [{ organisation: "paderborn" }]);
  await page.check("#need >> text=Gruppe, wenn die Organisation nicht genannt wird");
  assert.equal(await focused(page), "f-originators-0-group");
  assert.deepEqual(await record(), [{}]);
  await of("need", "f-originators-0-group").fill("Arbeitskreis Wohnen");
  assert.deepEqual(await record(), [{ group: "Arbeitskreis Wohnen" }]);
  await of("need", "f-originators-0-way-organisation").check();
  assert.equal(await field.inputValue(), "Stadt Paderborn", "what was said before is there again");
});

test("what the README shows works", async () => {
  await page.evaluate(() => {
    globalThis.sent = [];
    globalThis.fetch = (...all) => sent.push(all);
    document.querySelector("bedarf-form").replaceWith(document.createElement("bedarf-form"));
    return new Promise((done) => {
      document.addEventListener("bedarf-ready", done, { once: true });
      const script = document.createElement("script");
      script.type = "module";
      script.src = "/foreign/readme.js";
      document.body.append(script);
    });
  });
  await page.locator("bedarf-form >> nth=0 >> #save").click();
  const [[where, { method, body }]] = await page.evaluate(() => globalThis.sent);
  assert.deepEqual([where, method], ["/needs", "POST"]);
  assert.deepEqual(JSON.parse(body), { type: "need", title: { de: "Wohngeld online beantragen" } });
});

test("no violation of the policy, no error, nothing from elsewhere", async () => {
  assert.deepEqual(await browser.problems(), []);
});
