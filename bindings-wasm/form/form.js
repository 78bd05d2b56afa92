// An editor for records that checks them while they are written.
import { load } from "../dist/form.js";
import { Drafts, Past } from "./drafts.js";
import { fields } from "./groups.js";
import * as messages from "./messages.js";
import { Page, typeOptions } from "./page.js";
import { patched } from "./record.js";
import { TEXTS } from "./texts.js";
import { TYPES, fileName, newId, read, today } from "./files.js";

const $ = (id) => document.getElementById(id);
const form = $("form");

/** How long a pause must be before something new is said about a field that is being written. */
const PAUSE = 500;

const KINDS = { error: "danger", warning: "warning", info: "info" };

let bedarf;
let forms;
let page;
let report;
let everything = false;
let pause;
const touched = new Set();
/** What was begun of every type; nothing is lost by looking at another. */
const begun = new Map();
const drafts = new Drafts();
const past = new Past();
/** The text that is kept elsewhere: begun just now, opened or saved. */
let kept = "";

/** Checks what stands on the page and shows the answer; new messages only when `settled`. */
function check(settled) {
  const { text } = page;
  $("json").textContent = text;
  begun.set(page.type, { record: page.record, elsewhere: text === kept });
  if (settled) {
    keep();
    note();
  }
  $("undo").disabled = past.isEmpty;
  report = bedarf.check(page.record, {
    lang: page.lang,
    asOf: today(),
  });
  report.findings.push(...page.unreadable.values());
  show(settled);
}

function show(settled) {
  const groups = messages.byField($("fields"), report.findings);
  for (const field of $("fields").querySelectorAll("[data-path]")) {
    let found = groups.get(field.id) ?? [];
    if (!settled && field === document.activeElement) {
      const there = [...$(`${field.id}-messages`).children].map((line) => line.dataset.code);
      found = found.filter(({ code }) => there.includes(code));
    } else if (!everything && !touched.has(field.id)) found = [];
    messages.show(page, field, found);
  }
  messages.fill(page, $("elsewhere"), groups.get("") ?? []);
  if (!$("summary").hidden) summary();
  if (settled) state();
}

/** How many errors, warnings and infos there are. */
const counts = () =>
  ["error", "warning", "info"].map(
    (severity) => report.findings.filter((finding) => finding.severity === severity).length,
  );

/** The figures under the form. */
function state() {
  const { texts } = page;
  const [errors, warnings, infos] = counts();
  const figures = [
    errors > 0 && texts.errors(errors),
    warnings > 0 && texts.warnings(warnings),
    infos > 0 && texts.infos(infos),
  ].filter(Boolean);
  const advice = errors > 0 ? texts.open : figures.length > 0 ? texts.usable : "";
  const said = figures.length > 0 ? `${figures.join(", ")}. ${advice}` : texts.fine;
  if ($("counts").textContent !== said) $("counts").textContent = said;
  form.dataset.state = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
  const title = texts.page(page.labels.title);
  $("heading").textContent = title;
  document.title = everything && errors > 0 ? texts.pageError + title : title;
}

function summary() {
  const { texts } = page;
  const [errors, warnings, infos] = counts();
  const kind = errors > 0 ? "danger" : warnings > 0 ? "warning" : infos > 0 ? "info" : "success";
  $("summary").className = `kern-alert kern-alert--${kind}`;
  $("summary-icon").className = `kern-icon kern-icon--${kind}`;
  $("summary-title").textContent =
    errors > 0
      ? texts.summaryErrors(errors)
      : warnings > 0
        ? texts.summaryWarnings(warnings)
        : texts.summaryFine;
  messages.summarise(page, $("summary-list"), report.findings);
}

/** Draws the fields anew and puts the focus where it belongs. */
function draw(focus) {
  $("fields").replaceChildren(...fields(page).flat(Infinity));
  check(true);
  if (focus?.within) {
    const entry = $(focus.within) ?? $(`${focus.within}-0`);
    const inside = entry?.matches("input, textarea")
      ? entry
      : entry?.querySelector("input, select, textarea");
    inside?.focus();
  } else if (focus) messages.goTo(focus);
}

const isKept = () => page.text === kept;

/** Keeps the draft; not at every key, so also when the page is left. */
function keep() {
  if (page === undefined) return;
  if (isKept()) drafts.drop(page.type);
  else drafts.put(page.type, page.record, today());
}
globalThis.addEventListener("pagehide", keep);

/** Shows another record; `elsewhere` says that it is kept somewhere, as a file is, or not begun yet. */
function open(type, record, { judged = false, elsewhere = true } = {}) {
  trouble("");
  $("draft").hidden = true;
  const { lang, english } = page ?? { lang: language(), english: false };
  page = new Page({
    root: $("fields"),
    forms,
    type,
    lang,
    record,
    english,
    changed: change,
    drawn: draw,
    repair,
  });
  kept = elsewhere ? page.text : "";
  address();
  touched.clear();
  everything = judged;
  $("summary").hidden = true;
  $("said").textContent = "";
  $("type").value = type;
  draw();
}

/** What stands on the page now can be had back. */
function note() {
  if (page !== undefined) past.note(page.type, page.record);
}

/** A record of another type: the draft there is, or a new one. */
function turnTo(type) {
  note();
  const there = begun.get(type);
  if (there !== undefined) return open(type, there.record, there);
  const draft = drafts.get(type);
  if (draft === undefined) return open(type, fresh(type));
  open(type, draft.record, { elsewhere: false });
  $("draft").textContent = page.texts.draft(draft.day);
  $("draft").hidden = false;
}

/** Whether what stands on the page may go: asked where it is kept nowhere else. */
function mayGo() {
  note();
  if (isKept()) return Promise.resolve(true);
  const ask = $("ask");
  ask.returnValue = "";
  ask.showModal();
  return new Promise((settle) => {
    ask.addEventListener("close", () => settle(ask.returnValue === "go"), { once: true });
  });
}

/** Type and language stand in the address: a reload or a bookmark leads back. */
function address() {
  const said = new URLSearchParams(location.search);
  said.set("type", page.type);
  said.set("lang", page.lang);
  history.replaceState(null, "", `?${said}`);
}

function repair(finding, focus) {
  page.record = patched(page.record, finding.fix);
  draw(focus);
  if (focus === undefined || document.activeElement === document.body) form.focus();
}

function change() {
  check(false);
  clearTimeout(pause);
  pause = setTimeout(settle, PAUSE);
}

function settle() {
  clearTimeout(pause);
  const field = document.activeElement?.closest("[data-path]");
  if (field && form.contains(field)) touched.add(field.id);
  check(true);
}

/** Static texts in the chosen language; the German ones are those of the page itself. */
function speak(lang) {
  page.lang = lang;
  document.documentElement.lang = lang;
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  for (const element of document.querySelectorAll("[data-en]")) {
    element.dataset.de ??= element.textContent;
    element.textContent = element.dataset[lang];
  }
  const json = $("json");
  json.dataset.deLabel ??= json.getAttribute("aria-label");
  json.setAttribute("aria-label", json.dataset[`${lang}Label`]);
  $("type").replaceChildren(...typeOptions(TYPES, forms, lang));
  $("type").value = page.type;
  trouble("");
  address();
  draw();
}

function trouble(said) {
  $("trouble").textContent = said;
  $("trouble").hidden = said === "";
}

/** Takes in the text of a record; whether it is shown now. */
async function take(text) {
  const { record, problem } = read(text, (type) => forms[type].labels[page.lang].title, page.texts);
  if (problem) trouble(problem);
  else if (await mayGo()) open(record.type, record, { judged: true });
  else return false;
  return problem === undefined;
}

const language = () => (new URLSearchParams(location.search).get("lang") === "en" ? "en" : "de");

form.addEventListener("focusout", ({ target }) => {
  const field = target.closest("[data-path]");
  if (!field || !target.value) return;
  touched.add(field.id);
  settle();
});
form.addEventListener("change", ({ target }) => {
  const field = target.closest("[data-path]");
  if (field) touched.add(field.id);
  settle();
});
// whoever presses Enter is done with this field, not with the form
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("input, select")) return;
  event.preventDefault();
  settle();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  everything = true;
  $("summary").hidden = false;
  check(true);
  messages.unfold($("fields"), report.findings);
  $("summary").focus();
});
$("type").addEventListener("change", ({ target }) => turnTo(target.value));
$("clear").addEventListener("click", async () => {
  if (await mayGo()) open(page.type, fresh(page.type));
});
$("example").addEventListener("click", async () => {
  if (!(await mayGo())) return;
  try {
    const examples = await (await fetch("examples.json")).json();
    open(page.type, examples[page.type]);
  } catch {
    trouble(page.texts.noExample);
  }
});
$("undo").addEventListener("click", () => {
  note();
  const { type, record } = past.back();
  open(type, record, { elsewhere: false });
  form.focus();
});
$("open").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  target.value = "";
  if (file !== undefined) take(await file.text());
});
$("take").addEventListener("click", async () => {
  if (await take($("paste").value)) $("paste").value = "";
});
$("english").addEventListener("change", ({ target }) => {
  page.english = target.checked;
  draw();
});
$("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${page.text}\n`], { type: "application/json" }));
  link.download = fileName(page.record);
  link.click();
  kept = page.text;
  check(true);
  $("draft").hidden = true;
  const [errors] = counts();
  $("said").textContent = page.texts.saved(link.download, errors);
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(page.text);
    $("said").textContent = page.texts.copied;
  } catch {
    $("said").textContent = page.texts.notCopied;
    $("text").open = true;
  }
});
for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => speak(button.dataset.lang));
}

/** A new record: what the device knows; the rest is for the one who writes it. */
function fresh(type) {
  const day = today();
  if (type !== "need") return { type, created: day };
  const history = [{ status: "draft", on: day }];
  return { type, id: newId("BED", day), created: day, status: "draft", history };
}

try {
  bedarf = await load();
  forms = await bedarf.forms();
  const asked = new URLSearchParams(location.search).get("type");
  const type = TYPES.includes(asked) ? asked : TYPES[0];
  const lang = language();
  for (const part of document.querySelectorAll("[inert]")) part.inert = false;
  $("loading").hidden = true;
  turnTo(type);
  speak(lang);
} catch (error) {
  $("loading").hidden = true;
  trouble(TEXTS[language()].loadFailed);
  throw error;
}
