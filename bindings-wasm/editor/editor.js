// The editor: <bedarf-form> for one record, drafts and undo around it, and a register of files.
import { load } from "entry:form";
import { h, handOut } from "../element/dom.js";
import { fresh, today } from "../element/record.js";
import { Drafts, Past } from "./drafts.js";
import { TYPES, read } from "./files.js";
import { List } from "./list.js";
import { Store, contentsOf } from "./register.js";
import { textsOf } from "./texts.js";

const $ = (id) => document.getElementById(id);
const form = $("form");

let forms;
let lang = "de";
const drafts = new Drafts();
const past = new Past();
/** What was begun of every type; nothing is lost by looking at another. */
const begun = new Map();
/** The text that is kept elsewhere: begun just now, opened or saved. */
let kept = "";
/** The register that is open, and where in it the record in the form stands. */
let store;
let place;

/** What may wait until the page has nothing else to do. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** What the address says: type, language, the organisation that writes. */
const query = new URLSearchParams(location.search);
const begin = (type) => fresh(type, query.get("organisation"));

const texts = () => textsOf(lang);
const title = (type) => forms[type].labels[lang.slice(0, 2)].title;

// --- one record ---

/** Shows another record; `elsewhere` says that it is kept somewhere, as a file is, or not begun yet. */
function open(record, { judged = false, elsewhere = true, at } = {}) {
  trouble("");
  $("draft").hidden = true;
  place = at;
  // before the form tells that it shows another one: what is elsewhere is no draft
  kept = elsewhere ? JSON.stringify(record) : "";
  form.open(record, { judged });
  $("type").value = record.type;
  address();
  shown();
}

/** Another record is shown. */
function shown() {
  if ($("text").open) tellText();
  const hasSimple = form.type === "need";
  document.querySelector('[data-lang="de-simple"]').hidden = !hasSimple;
  if (!hasSimple && lang === "de-simple") speak("de");
  $("take-in").hidden = place !== undefined;
  // what is in a register is saved with it
  form.setAttribute("actions", place === undefined ? "check save" : "check");
}

/** Somebody paused: what stands there now can be had back, and is kept. */
function settled() {
  if (forms === undefined) return;
  remember();
  $("undo").disabled = past.isEmpty;
  const said = texts().page(title(form.type));
  $("heading").textContent = said;
  document.title = form.matches(":state(judged):state(error)") ? texts().pageError + said : said;
}

function tellText() {
  $("json").textContent = JSON.stringify(form.record, undefined, 2);
}

const isKept = () => form.value === kept;

/** Keeps the record in its register, else as a draft; not at every key, so also when it is left. */
function keep() {
  if (forms === undefined) return;
  const { type, record } = form;
  if (place !== undefined) {
    if (store.put(place, record)) list.draw();
    return;
  }
  const elsewhere = isKept();
  begun.set(type, { record, elsewhere });
  if (elsewhere) drafts.drop(type);
  else drafts.put(type, record, today());
}

/** What stands on the page now is kept, and can be had back. */
function remember() {
  keep();
  past.note({ record: form.record, at: place });
}

/** A record of another type: the one begun, the draft there is, or a new one. */
function turnTo(type) {
  const there = begun.get(type);
  if (there !== undefined) return open(there.record, there);
  const draft = drafts.get(type);
  open(draft?.record ?? begin(type), { elsewhere: draft === undefined });
  tellDraft(draft);
}

function tellDraft(draft) {
  $("draft").textContent = draft === undefined ? "" : texts().draft(draft.day);
  $("draft").hidden = draft === undefined;
}

/** Whether what stands on the page may go: asked where it is kept nowhere else. */
function mayGo() {
  remember();
  return isKept() || place !== undefined ? Promise.resolve(true) : asked("ask");
}

/** Asks; whether it may go. */
function asked(id) {
  const ask = $(id);
  ask.returnValue = "";
  ask.showModal();
  return new Promise((settle) => {
    ask.addEventListener("close", () => settle(ask.returnValue === "go"), { once: true });
  });
}

/** Whether the register may be closed: asked where it has changes that are saved nowhere. */
function mayClose() {
  keep();
  return store === undefined || store.changes === 0 ? Promise.resolve(true) : asked("ask-register");
}

/** The record in the form belongs to no register any more; nor does what stood there before. */
function leaveRegister() {
  if (place !== undefined) turnTo(form.type);
  past.leave();
}

/** Type and language stand in the address: a reload or a bookmark leads back. */
function address() {
  query.set("type", form.type);
  query.set("lang", lang);
  history.replaceState(null, "", `?${query}`);
}

/** Static texts in the chosen language; the German ones are those of the page itself. */
function speak(wanted) {
  lang = wanted;
  const spoken = lang.slice(0, 2);
  document.documentElement.lang = spoken;
  form.lang = lang;
  for (const one of document.querySelectorAll("[data-lang]")) {
    one.setAttribute("aria-pressed", String(one.dataset.lang === lang));
  }
  for (const element of document.querySelectorAll("[data-en]")) {
    element.dataset.de ??= element.textContent;
    element.textContent = element.dataset[spoken];
  }
  const json = $("json");
  json.dataset.deLabel ??= json.getAttribute("aria-label");
  json.setAttribute("aria-label", json.dataset[`${spoken}Label`]);
  types([form.type]);
  whenIdle(() => types(TYPES));
  trouble("");
  address();
  if (!$("draft").hidden) tellDraft(drafts.get(form.type));
  // what was found is told in the language of the check
  if (store !== undefined) judge();
}

/** The types to choose from. */
function types(some) {
  $("type").replaceChildren(...some.map((type) => h("option", { value: type }, title(type))));
  $("type").value = form.type;
}

function trouble(said, at = "trouble") {
  $(at).textContent = said;
  $(at).hidden = said === "";
}

/** Takes in the text of a record; whether it is shown now. */
async function take(text) {
  const { record, problem } = read(text, title, texts());
  trouble(problem ?? "", "open-trouble");
  if (problem !== undefined) return;
  $("open-dialog").close();
  $("paste").value = "";
  if (await mayGo()) open(record, { judged: true });
}

// --- a register ---

const list = new List({
  texts,
  title,
  labels: (type) => forms[type].labels[lang.slice(0, 2)],
  store: () => store,
  chosen: (at, path) => {
    remember();
    open(store.at(at), { judged: true, at });
    form.focus();
    if (path === undefined) form.scrollIntoView();
    else form.focusOn(path);
  },
});

/** One record is shown by itself; several, or a table, are a register. */
async function takeFiles(files) {
  const { contents, left } = await contentsOf(files);
  const isEmpty = Object.keys(contents).length === 0;
  trouble(isEmpty ? texts().noFiles : "", "open-trouble");
  if (isEmpty) return;
  const opened = new Store(contents);
  if (opened.single !== undefined) return take(JSON.stringify(opened.single));
  $("open-dialog").close();
  if (!(await mayClose())) return;
  leaveRegister();
  store = opened;
  $("register").hidden = false;
  $("register").open = true;
  $("register-said").textContent = left.length > 0 ? texts().leftAside(left) : "";
  form.records = store.names();
  await judge();
  $("register").querySelector("summary").focus();
}

/** Checks all records together; conditions are counted in the same register. */
async function judge() {
  keep();
  try {
    const { load } = await import("entry:bedarf");
    const bedarf = await load();
    form.register?.free();
    form.register = bedarf.register(store.files(), { lang: lang.slice(0, 2), asOf: today() });
    list.judged(form.register.check(undefined, { lang: lang.slice(0, 2) }));
  } catch {
    trouble(texts().noRegister);
  }
}

async function saveRegister() {
  keep();
  const files = store.files();
  const names = Object.keys(files);
  if (names.length === 1) handOut(names[0], files[names[0]], "application/octet-stream");
  else {
    const { strToU8, zipSync } = await import("fflate");
    const bytes = (content) => (typeof content === "string" ? strToU8(content) : content);
    const packed = Object.fromEntries(names.map((name) => [name, bytes(files[name])]));
    handOut(texts().archive, zipSync(packed), "application/zip");
  }
  store.saved();
  list.draw();
  $("register-said").textContent = texts().stored(names.length === 1 ? names[0] : texts().archive);
}

// --- what people do ---

form.addEventListener("bedarf-change", () => {
  if ($("text").open) tellText();
});
form.addEventListener("bedarf-findings", settled);
form.addEventListener("bedarf-save", () => {
  kept = form.value;
  keep();
  $("draft").hidden = true;
});
globalThis.addEventListener("pagehide", keep);
globalThis.addEventListener("beforeunload", (event) => {
  // what was typed since the last pause counts as well
  keep();
  if (store !== undefined && store.changes > 0) event.preventDefault();
});
$("type").addEventListener("change", ({ target }) => {
  remember();
  turnTo(target.value);
});
$("clear").addEventListener("click", async () => {
  if (await mayGo()) open(begin(form.type));
});
$("example").addEventListener("click", async () => {
  if (!(await mayGo())) return;
  try {
    const examples = await (await fetch("examples.json")).json();
    open(examples[form.type]);
  } catch {
    trouble(texts().noExample);
  }
});
$("undo").addEventListener("click", () => {
  remember();
  const { record, at } = past.back();
  open(record, { elsewhere: false, at });
  form.focus();
});
$("opening").addEventListener("click", () => {
  trouble("", "open-trouble");
  $("open-dialog").showModal();
});
for (const id of ["open", "folder"]) {
  $(id).addEventListener("change", async ({ target }) => {
    const files = [...target.files];
    target.value = "";
    if (files.length > 0) await takeFiles(files);
  });
}
$("take").addEventListener("click", () => take($("paste").value));
$("english").addEventListener("change", ({ target }) => form.toggleAttribute("english", target.checked));
$("text").addEventListener("toggle", tellText);
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(JSON.stringify(form.record, undefined, 2));
    form.say(texts().copied);
  } catch {
    form.say(texts().notCopied);
    $("text").open = true;
  }
});
$("check-register").addEventListener("click", judge);
$("save-register").addEventListener("click", saveRegister);
$("take-in").addEventListener("click", () => {
  place = store.add(form.record);
  kept = form.value;
  keep();
  form.records = store.names();
  list.draw();
  shown();
  $("register-said").textContent = texts().taken;
});
// on paper everything that is said is to be seen
globalThis.addEventListener("beforeprint", () => form.unfold());
$("seek").addEventListener("input", () => list.draw());
for (const one of document.querySelectorAll("[data-lang]")) {
  one.addEventListener("click", () => speak(one.dataset.lang));
}

lang = ["de", "en", "de-simple"].find((it) => it === query.get("lang")) ?? "de";
const type = TYPES.find((it) => it === query.get("type")) ?? TYPES[0];
const draft = drafts.get(type);
await customElements.whenDefined("bedarf-form");
form.lang = lang;
form.open(draft?.record ?? begin(type));
// „Noch einmal versuchen“ in the form goes on here as well
await form.ready.catch(() => new Promise((done) => form.addEventListener("bedarf-ready", done, { once: true })));
forms = await (await load.speaking(lang.slice(0, 2))).forms({ descriptions: false });
for (const part of document.querySelectorAll("[inert]")) part.inert = false;
kept = draft === undefined ? form.value : "";
tellDraft(draft);
shown();
speak(lang);
settled();
