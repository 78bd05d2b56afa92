// A page that checks a need while it is typed.
import { load } from "../js/index.js";
import { empty, example } from "./example.js";
import * as fields from "./fields.js";
import * as messages from "./messages.js";
import { patched } from "./record.js";
import { TEXTS } from "./texts.js";

const $ = (id) => document.getElementById(id);
const form = $("form");

/** How long a pause must be before something new is said about a field that is being written. */
const PAUSE = 500;

/** That rules about other records are left out is no news at a form. */
const QUIET = { "CORE-002": "off" };

let bedarf;
let lang = "de";
let base = empty(today());
let report = { findings: [], errors: 0, warnings: 0, infos: 0 };
let everything = false;
let pause;
const touched = new Set();

function today() {
  const date = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Checks what stands on the page and shows the answer; new messages only when `settled`. */
function check(settled) {
  const record = fields.read(base);
  $("json").textContent = JSON.stringify(record, undefined, 2);
  if (bedarf === undefined) return;
  report = bedarf.check(record, { lang, asOf: today(), scope: "record", severities: QUIET });
  show(settled);
}

function show(settled) {
  const texts = TEXTS[lang];
  const groups = messages.byField(report.findings);
  for (const field of form.querySelectorAll("[data-path]")) {
    let found = groups.get(field.id) ?? [];
    if (!settled && field === document.activeElement) {
      const there = [...$(field.dataset.messages).children].map((line) => line.dataset.code);
      found = found.filter(({ code }) => there.includes(code));
    } else if (!everything && !touched.has(field.id)) found = [];
    messages.show(field, found, texts, (finding) => repair(finding, field));
  }
  messages.fill($("elsewhere"), groups.get("") ?? [], texts, (finding) => repair(finding));
  if (!$("summary").hidden) summary();
  if (settled) state(texts);
}

/** The figures beside the form. */
function state(texts) {
  const { errors, warnings, infos } = report;
  const figures = [
    errors > 0 && texts.errors(errors),
    warnings > 0 && texts.warnings(warnings),
    infos > 0 && texts.infos(infos),
  ].filter(Boolean);
  const advice = errors > 0 ? texts.open : figures.length > 0 ? texts.usable : "";
  const said = figures.length > 0 ? `${figures.join(", ")}. ${advice}` : texts.fine;
  if ($("counts").textContent !== said) $("counts").textContent = said;
  $("state").dataset.state = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
  const title = $("form-title").dataset[lang];
  document.title = everything && errors > 0 ? texts.pageError + title : title;
}

function summary() {
  const texts = TEXTS[lang];
  const { errors, warnings } = report;
  const title =
    errors > 0
      ? texts.summaryErrors(errors)
      : warnings > 0
        ? texts.summaryWarnings(warnings)
        : texts.summaryFine;
  messages.summarise(report.findings, title, texts);
}

/** Shows another record: an example, a file, one that was repaired. */
function open(record) {
  base = record;
  fields.write(record, TEXTS[lang]);
  rename($("steps"));
  messages.prepare(form);
  check(true);
}

function repair(finding, field) {
  open(patched(fields.read(base), finding.fix));
  (field?.isConnected ? field : form).focus();
}

/** Static texts in the chosen language; the German ones are those of the page itself. */
function rename(root) {
  for (const element of root.querySelectorAll("[data-en]")) {
    element.dataset.de ??= element.textContent;
    element.textContent = element.dataset[lang];
  }
  $("steps")
    .querySelectorAll(".step")
    .forEach((step, index) => step.setAttribute("aria-label", TEXTS[lang].step(index + 1)));
}

function speak(chosen) {
  const record = fields.read(base);
  lang = chosen;
  document.documentElement.lang = lang;
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  rename(document);
  open(record);
}

function trouble(said) {
  $("trouble").textContent = said;
  $("trouble").hidden = said === "";
}

function restart(record) {
  trouble("");
  touched.clear();
  everything = false;
  $("summary").hidden = true;
  open(record);
}

form.addEventListener("input", () => {
  fields.arrange();
  check(false);
  clearTimeout(pause);
  pause = setTimeout(settle, PAUSE);
});

function settle() {
  clearTimeout(pause);
  if (form.contains(document.activeElement)) touched.add(document.activeElement.id);
  check(true);
}

form.addEventListener("change", ({ target }) => {
  touched.add(target.id);
  settle();
});

form.addEventListener("focusout", ({ target }) => {
  if (!target.dataset.path || !target.value) return;
  touched.add(target.id);
  settle();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  everything = true;
  $("summary").hidden = false;
  check(true);
  $("summary").focus();
});

$("add-step").addEventListener("click", () => {
  const record = fields.read(base);
  const history = Array.isArray(record.history) ? record.history : [];
  open({ ...record, history: [...history, { status: record.status, on: today() }] });
  $(`step-${history.length}-status`).focus();
});

$("steps").addEventListener("click", ({ target }) => {
  if (!target.matches(".remove")) return;
  const record = fields.read(base);
  open({
    ...record,
    history: record.history.filter((_, index) => index !== Number(target.dataset.index)),
  });
  $("add-step").focus();
});

$("example").addEventListener("click", () => restart(example(today())));
$("clear").addEventListener("click", () => restart(empty(today())));

$("open").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  target.value = "";
  if (file === undefined) return;
  try {
    const record = JSON.parse(await file.text());
    if (typeof record !== "object" || record === null || Array.isArray(record)) throw new Error();
    restart(record);
    everything = true;
    check(true);
    if (record.type !== "need") trouble(TEXTS[lang].noNeed);
  } catch {
    trouble(TEXTS[lang].noFile);
  }
});

$("save").addEventListener("click", () => {
  const record = fields.read(base);
  const link = document.createElement("a");
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `${String(record.id ?? "bedarf").replace(/[^\w.-]/g, "_")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});

for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => speak(button.dataset.lang));
}

fields.prepare(lang);
fields.write(base, TEXTS[lang]);
speak(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "de");
try {
  bedarf = await load();
  check(true);
} catch {
  trouble(TEXTS[lang].loadFailed);
}
