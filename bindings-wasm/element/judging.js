// What is found of the record while somebody writes: when it is looked for, and what of it is shown.
import { ask, byField, fill, mark, reach, show } from "./messages.js";
import { figures, markSteps } from "./overview.js";
import { counted, summarise } from "./summary.js";

/** How long a pause must be before something new is said about a field that is being written. */
const PAUSE = 500;

/** Most parts that a failed check folds open. */
const UNFOLDED = 10;

export class Judging {
  findings = [];
  #host;
  #state;
  /** Whether everything is told, also of fields that nobody was in. */
  #everything = false;
  #pause;

  /**
   * @param {{ part: (id: string) => Element, writing: () => Element | null, told: (message?: string) => void,
   *   tell: (name: string) => boolean, states: Set<string> }} host parts of the form by their ids, the field that
   *   somebody is in; what is said to the form around and to the page, and what styles know
   */
  constructor(host) {
    this.#host = host;
  }

  /** Another record, of which everything is told or nothing yet. */
  begin(state, everything) {
    clearTimeout(this.#pause);
    this.#state = state;
    this.#everything = everything;
  }

  /** Looks for what there is to find in the form as it stands. */
  judge() {
    const state = this.#state;
    this.findings = [...state.look(state.record), ...state.unread];
    const [errors] = counted(this.findings);
    this.#host.told(errors > 0 ? state.texts.summaryErrors(errors) : undefined);
  }

  /** A value has changed; more is said after a pause. */
  changed() {
    this.judge();
    this.show(false);
    this.#host.tell("change");
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.settle(), PAUSE);
  }

  /** Whoever is in a field is done with it. */
  settle() {
    const field = this.#host.writing()?.closest("[data-path]");
    if (field) this.#state?.touched.add(field.dataset.path);
    this.all();
  }

  /** Says what is found of every field that somebody was in. */
  all() {
    if (this.#state === undefined) return;
    clearTimeout(this.#pause);
    this.judge();
    this.show(true);
    this.#host.tell("findings");
  }

  /** Says everything that is found, and goes to the summary. */
  everything() {
    const summary = this.#host.part("summary");
    this.#everything = true;
    summary.hidden = false;
    this.judge();
    const errors = this.findings.filter(({ severity }) => severity === "error");
    for (const finding of errors.slice(0, UNFOLDED)) reach(this.#state, finding);
    this.show(true);
    this.#host.tell("findings");
    summary.focus();
  }

  /** Shows what was found; new messages at the field that is being written only when `settled`. */
  show(settled) {
    const [state, { part, writing }] = [this.#state, this.#host];
    ask(state, this.findings);
    const groups = byField(state, this.findings);
    for (const [path, field] of state.fields) {
      let found = groups.get(field) ?? [];
      if (!settled && field === writing()) {
        const there = [...part(`${field.id}-messages`).children].map((line) => line.dataset.code);
        found = found.filter(({ code }) => there.includes(code));
      } else if (!this.#everything && !state.touched.has(path)) found = [];
      show(state, field, found);
    }
    fill(state, part("elsewhere"), groups.get(undefined) ?? []);
    if (!part("summary").hidden) summarise(state, part("summary"), this.findings);
    if (settled) this.#figures();
  }

  /** How many errors, warnings and notes there are, under the form and at its parts. */
  #figures() {
    const [state, { part, states }] = [this.#state, this.#host];
    const [errors, warnings] = counted(this.findings);
    const line = figures(state, this.findings, this.#everything);
    if (part("counts").textContent !== line) part("counts").textContent = line;
    const now = errors > 0 ? "error" : warnings > 0 ? "warning" : "fine";
    part("form").dataset.state = now;
    states.clear();
    states.add(now);
    if (this.#everything) states.add("judged");
    const shown = this.#everything ? this.findings : [];
    mark(state, shown);
    markSteps(part("steps"), state, shown);
  }
}
