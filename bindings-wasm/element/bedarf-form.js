// What <bedarf-form> is: a form for one record on any page, checked while it is written.
import styles from "kern:element";
import { button, h, handOut } from "./dom.js";
import { fields, unfold } from "./groups.js";
import { Judging } from "./judging.js";
import { Known } from "./known.js";
import { knows, loadFor } from "./loads.js";
import { goTo, reach } from "./messages.js";
import { skeleton, stepList } from "./overview.js";
import { Press } from "./press.js";
import { fileName, fresh, isObject, patched, today } from "./record.js";
import { State } from "./state.js";
import { counted } from "./summary.js";
import { fetched, langFor, spoken, textsOf } from "./texts.js";

/** Elsewhere than on a page the element can be imported, not made. */
const Element = globalThis.HTMLElement ?? class {};

const sheet = () => {
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  return made;
};
let shared;

export class BedarfForm extends Element {
  static formAssociated = true;
  static observedAttributes = ["type", "lang", "english", "actions", "as-of"];

  #internals = this.attachInternals();
  #shadow = this.attachShadow({ mode: "open" });
  #bedarf;
  #forms;
  /** Labels of any type, also of those that this form does not know. */
  #labelsOf;
  #state;
  /** What the form is given before it is ready. */
  #given = {};
  #records;
  #register;
  #judging = new Judging({
    part: (id) => this.#part(id),
    writing: () => this.#shadow.activeElement,
    told: (message) => this.#told(message),
    tell: (name) => this.#tell(name),
    states: this.#internals.states,
  });
  #press;
  #ready;
  /** The language that is there; the one wanted may still be on its way, or out of reach. */
  #spoken;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [(shared ??= sheet())];
    this.#shadow.append(...this.#skeleton());
    // a page's form is not sent without the record that it waits for
    this.#internals.setValidity({ customError: true }, textsOf("de").loading, this.#part("loading"));
  }

  // --- what a page says and asks ---

  /** The record as it stands in the form; written, it is shown, and touched by nobody yet. */
  get record() {
    return structuredClone(this.#state?.record ?? this.#given.record);
  }

  set record(record) {
    // a page that hands back what it was told takes nobody out of the field
    if (this.#state !== undefined && JSON.stringify(record) === this.value) return;
    this.open(record);
  }

  /** Shows a record; `judged` as one that is checked as a whole already. */
  open(record, { judged = false } = {}) {
    if (!isObject(record)) throw new TypeError("record");
    const { type } = record;
    const isType = typeof type === "string" && (this.#forms === undefined || knows(this.#forms, type));
    if (!isType) throw new RangeError(`type: ${type}`);
    this.#given = { record: structuredClone(record), judged };
    if (type !== this.type) this.type = type;
    else this.#begin();
  }

  /** The record type; another one begins a new record. */
  get type() {
    return this.getAttribute("type") ?? "need";
  }

  set type(type) {
    this.setAttribute("type", type);
  }

  /** What a form is sent with: the record as JSON text. */
  get value() {
    return this.#state === undefined ? "" : JSON.stringify(this.#state.record);
  }

  set value(text) {
    this.record = JSON.parse(text);
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  get form() {
    return this.#internals.form;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    this.check();
    return this.#internals.checkValidity();
  }

  /** What is found of the record. */
  get findings() {
    return [...this.#judging.findings];
  }

  /** Whether what is found has no error. */
  get ok() {
    return this.#state !== undefined && counted(this.findings)[0] === 0;
  }

  /** Resolves once fields are drawn. */
  get ready() {
    return (this.#ready ??= this.#start());
  }

  /** Records that fields may name, `{ type, id, name }` each: they are chosen by their names. */
  set records(records) {
    this.#records = records;
    this.#draw();
  }

  /** A register of `bedarf`, which tells how many units a condition is met by. */
  get register() {
    return this.#register;
  }

  set register(register) {
    this.#register = register;
    this.#draw();
  }

  /** The field of a place (JSON Pointer) gets the focus. */
  focusOn(path) {
    if (this.#state !== undefined) goTo(this.#state, { path });
  }

  /** Unfolds everything that the record says something in. */
  unfold() {
    const state = this.#state;
    const places = ({ path, members }) => (path === undefined ? (members ?? "").split(" ").map((name) => `/${name}`) : [path]);
    const isSaid = ({ open, dataset }) => !open && places(dataset).some((path) => state.get(path) !== undefined);
    for (let closed; (closed = [...this.#shadow.querySelectorAll("details")].filter(isSaid)).length > 0; ) {
      for (const panel of closed) unfold(state, panel);
    }
  }

  focus() {
    this.#form.focus();
  }

  /** Says everything that is found, as „Alles prüfen“ does; whether there is no error. */
  check() {
    if (this.#state === undefined) return false;
    this.#judging.everything();
    return this.ok;
  }

  // --- what the browser says ---

  connectedCallback() {
    // what a page set before the script was there stands in front of the accessors
    for (const name of ["type", "record", "value", "records", "register"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.ready.catch(() => {});
    // elsewhere another language may be around it
    if (this.#state !== undefined && this.#spoken !== this.#lang) this.#speak();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "type") this.#begin();
    else if (this.#state === undefined) return;
    else if (name === "lang") this.#speak();
    else this.#draw();
  }

  formAssociatedCallback() {
    this.#send();
  }

  formResetCallback() {
    this.#given = {};
    this.#begin();
  }

  formDisabledCallback(disabled) {
    this.#form.inert = disabled;
  }

  formStateRestoreCallback(text) {
    this.value = text;
  }

  // --- how it works ---

  get #form() {
    return this.#part("form");
  }

  #part(id) {
    return this.#shadow.getElementById(id);
  }

  #skeleton() {
    const { loading, form } = skeleton();
    this.#press = new Press(form);
    form.addEventListener("submit", (event) => this.#submit(event));
    form.addEventListener("focusout", ({ target }) => this.#left(target, target.value));
    form.addEventListener("change", ({ target }) => this.#left(target, true));
    // whoever presses Enter is done with this field, not with the form
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches("input, select")) return;
      event.preventDefault();
      this.#judging.settle();
    });
    return [loading, form];
  }

  async #start() {
    const loading = this.#part("loading");
    loading.replaceChildren(textsOf(this.#lang).loading);
    try {
      this.#bedarf = await this.#fetched();
      [this.#forms, { labelsOf: this.#labelsOf }] = await Promise.all([
        this.#bedarf.forms({ descriptions: false }),
        import("../js/forms.js"),
      ]);
    } catch (error) {
      this.#ready = undefined;
      const again = button(textsOf(this.#lang).again, "secondary", () => this.ready.catch(() => {}));
      loading.replaceChildren(textsOf(this.#lang).loadFailed, " ", again);
      throw error;
    }
    this.#begin();
    // meanwhile another type was asked for
    if (this.#forms === undefined) return this.ready;
    this.#tell("ready");
  }

  /** What is needed for the language, also where another one is chosen meanwhile. */
  async #fetched() {
    const { type } = this;
    const lang = this.#lang;
    const load = await loadFor(this.hasAttribute("every-type") ? undefined : type);
    const [bedarf] = await Promise.all([load.speaking(spoken(lang)), fetched(lang)]);
    if (lang !== this.#lang || type !== this.type) return this.#fetched();
    this.#spoken = lang;
    return bedarf;
  }

  get #lang() {
    return langFor(this.getAttribute("lang") ?? this.parentElement?.closest("[lang]")?.lang);
  }

  /** Shows the record that is given, or a new one. */
  #begin() {
    if (this.#forms === undefined) return;
    const { type } = this;
    const isKnown = Object.hasOwn(this.#forms, type);
    if (!isKnown && knows(this.#forms, type)) return this.#elsewhere();
    this.#part("loading").textContent = isKnown ? "" : textsOf(this.#lang).noType(type);
    this.#form.hidden = !isKnown;
    if (!isKnown) {
      this.#state = undefined;
      this.#judging.begin(undefined, false);
      this.#internals.setFormValue(null);
      this.#internals.setValidity({ customError: true }, textsOf(this.#lang).noType(type), this.#part("loading"));
      return;
    }
    const { record = fresh(type, this.getAttribute("organisation")), judged = false } = this.#given;
    this.#given = {};
    this.#part("summary").hidden = true;
    this.#part("said").textContent = "";
    this.#state = new State({
      root: this.#part("fields"),
      forms: this.#forms,
      labelsOf: this.#labelsOf,
      type,
      record,
      changed: () => this.#judging.changed(),
      drawn: (focus) => this.#drawn(focus),
      repair: (finding) => this.#repair(finding),
      look: (record) => this.#look(record),
    });
    this.#judging.begin(this.#state, judged);
    this.#draw();
  }

  /** Records of the type are known to another module: it is loaded, as the first one was. */
  #elsewhere() {
    this.#form.hidden = true;
    this.#state = this.#forms = this.#ready = undefined;
    this.#judging.begin(undefined, false);
    this.#internals.setFormValue(null);
    this.#internals.setValidity({ customError: true }, textsOf(this.#lang).loading, this.#part("loading"));
    this.ready.catch(() => {});
  }

  async #speak() {
    try {
      await this.#fetched();
    } catch {
      // offline, say: the form stays as it is
      this.say(textsOf(this.#state.lang).noLang);
      return;
    }
    this.#draw();
  }

  /** Draws everything anew; who is in a field stays in it. */
  #draw() {
    const state = this.#state;
    if (state === undefined) return;
    const { id } = this.#shadow.activeElement ?? {};
    state.lang = this.#spoken;
    state.asOf = this.getAttribute("as-of") ?? today();
    state.english = this.hasAttribute("english");
    state.known = new Known(this.#records, state.texts.version);
    state.register = this.#register;
    this.#form.lang = spoken(state.lang);
    this.#form.setAttribute("aria-label", state.title);
    this.#part("note").textContent = state.texts.untested ?? "";
    this.#part("fields").replaceChildren(...fields(state));
    this.#part("steps").replaceChildren(...stepList(state, (id) => this.#part(id).focus()));
    this.#part("steps").setAttribute("aria-label", state.texts.stepsLabel);
    this.#part("actions").replaceChildren(...this.#actions(), h("slot", { name: "actions" }));
    this.#judging.judge();
    state.grown(id || undefined);
    this.#tell("findings");
  }

  #actions() {
    const { texts } = this.#state;
    const wanted = (this.getAttribute("actions") ?? "check save").split(/\s+/);
    const check = h("button", { type: "submit", class: "kern-btn kern-btn--primary", id: "actions-check" }, [
      h("span", { class: "kern-label" }, texts.check),
    ]);
    const all = { check, save: button(texts.save, "secondary", () => this.save(), { id: "save" }) };
    return Object.entries(all).flatMap(([name, made]) => (wanted.includes(name) ? made : []));
  }

  /** Tells the page that the record is to be kept; as a file, unless the page does it. */
  save() {
    if (this.#state === undefined) return;
    this.#judging.settle();
    const { record, text, texts } = this.#state;
    if (!this.#tell("save")) return;
    const name = fileName(record);
    handOut(name, `${text}\n`, "application/json");
    this.say(texts.saved(name, counted(this.findings)[0]));
  }

  /** Says something under the form. */
  say(text) {
    this.#part("said").textContent = text;
  }

  #submit(event) {
    event.preventDefault();
    this.check();
  }

  /** Somebody left a field, with something in it. */
  #left(target, filled) {
    const field = target.closest("[data-path]");
    if (!field || !filled) return;
    this.#state.touched.add(field.dataset.path);
    this.#press.after(() => this.#judging.all());
  }

  #drawn(focus) {
    this.#judging.show(true);
    if (focus?.within) {
      const entry = this.#part(focus.within) ?? this.#part(`${focus.within}-0`);
      const first = "input, select, textarea";
      (entry?.matches(first) ? entry : entry?.querySelector(first))?.focus();
    } else if (focus) this.#part(focus)?.focus();
  }

  #repair(finding) {
    const state = this.#state;
    state.record = patched(state.record, finding.fix);
    this.#draw();
    this.#tell("change");
    const field = reach(state, finding);
    if (field === undefined) this.#form.focus();
    else goTo(state, finding);
  }

  #look(record) {
    const { spoken: lang, asOf } = this.#state;
    return this.#bedarf.check(record, { lang, asOf }).findings;
  }

  /** What the form around may know of the record: that it is not right yet, and the record itself. */
  #told(message) {
    if (message === undefined) this.#internals.setValidity({});
    else this.#internals.setValidity({ customError: true }, message, this.#form);
    this.#send();
  }

  /** The form around has the record as it stands. */
  #send() {
    if (this.#state !== undefined && this.form !== null) this.#internals.setFormValue(this.value);
  }

  /** Tells the page what happened; whether it leaves the rest to the form. */
  #tell(name) {
    const form = this;
    const detail = {
      findings: this.findings,
      ok: this.ok,
      // a copy for those who want one
      get record() {
        return form.record;
      },
    };
    const event = new CustomEvent(`bedarf-${name}`, { bubbles: true, composed: true, cancelable: name === "save", detail });
    return this.dispatchEvent(event);
  }
}
